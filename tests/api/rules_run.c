/* Rules at work, from the call to what code under test sees of it. */
#include "support/test.h"

#include <mifake.h>

#include <stdlib.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/tests/cases/valid/parts/disks.json"

static int open_world(void **state)
{
    *state = mifake_open(WORLD, NULL);
    return *state == NULL;
}

/* Nobody did anything wrong, and all was as expected. */
static int close_world(void **state)
{
    char *report = NULL;
    const bool right = *state == NULL || mifake_close(*state, &report);
    if (!right) {
        print_error("%s", report);
    }
    free(report);
    return !right;
}

/* Closes the world, which has a report; for the caller to free. */
static char *close_with_report(void **state)
{
    char *report = NULL;
    assert_false(mifake_close(*state, &report));
    *state = NULL;
    assert_non_null(report);
    return report;
}

/* How many rows an operation gives, and how it ends. */
static unsigned drain(MI_Operation *operation, MI_Result *result)
{
    MI_Boolean more = MI_TRUE;
    unsigned count = 0;
    while (more) {
        const MI_Instance *row = NULL;
        assert_int_equal(MI_Operation_GetInstance(operation, &row, &more, result, NULL, NULL),
                         MI_RESULT_OK);
        count += row != NULL;
    }
    assert_int_equal(MI_Operation_Close(operation), MI_RESULT_OK);
    return count;
}

static unsigned enumerate(mifake *world, MI_Result *result)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_EnumerateInstances(mifake_session(world), 0, NULL, "root/test", "Disk", MI_FALSE,
                                  NULL, &operation);
    return drain(&operation, result);
}

static MI_Result test_connection(mifake *world)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Result result;
    MI_Session_TestConnection(mifake_session(world), 0, NULL, &operation);
    (void)drain(&operation, &result);
    return result;
}

static const mifake_match enumerations = {.op = MIFAKE_ENUMERATE_INSTANCES};

/* --- how often -------------------------------------------------------------------------------- */

static void a_row_and_then_an_error(void **state)
{
    MI_Result result;
    assert_true(
        mifake_on(*state, "denied", &enumerations,
                  MIFAKE_STEPS(MIFAKE_ROWS(1), MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, "no"))));
    assert_int_equal(enumerate(*state, &result), 1);
    assert_int_equal(result, MI_RESULT_ACCESS_DENIED);
    assert_int_equal(mifake_used(*state, "denied"), 1);
}

static void a_retry_works(void **state)
{
    MI_Result result;
    assert_true(mifake_on(*state, "once",
                          &(mifake_match){.op = MIFAKE_ENUMERATE_INSTANCES, .times = 1},
                          MIFAKE_STEPS(MIFAKE_FINAL(MI_RESULT_SERVER_LIMITS_EXCEEDED, NULL))));
    assert_int_equal(enumerate(*state, &result), 0);
    assert_int_equal(result, MI_RESULT_SERVER_LIMITS_EXCEEDED);
    assert_int_equal(enumerate(*state, &result), 2);
    assert_int_equal(result, MI_RESULT_OK);
    assert_true(mifake_reset(*state));
    assert_int_equal(enumerate(*state, &result), 0);
}

static void the_newest_rule_comes_first(void **state)
{
    MI_Result result;
    assert_true(mifake_on(*state, "old", &enumerations,
                          MIFAKE_STEPS(MIFAKE_FINAL(MI_RESULT_FAILED, NULL))));
    assert_true(
        mifake_on(*state, "new", &enumerations, MIFAKE_STEPS(MIFAKE_ROW("@part0"), MIFAKE_REPO)));
    assert_int_equal(enumerate(*state, &result), 3);
    assert_int_equal(result, MI_RESULT_OK);
    assert_int_equal(mifake_used(*state, "old"), 0);
}

static void an_instance_of_the_test_is_a_row(void **state)
{
    MI_Result result;
    MI_Instance *disk = NULL;
    assert_int_equal(MI_Application_NewInstance(mifake_application(*state), "Alien", NULL, &disk),
                     MI_RESULT_OK);
    assert_true(mifake_on(*state, "alien", &enumerations,
                          MIFAKE_STEPS(MIFAKE_ROW_OF(disk), MIFAKE_FINAL(MI_RESULT_OK, NULL))));
    MI_Instance_Delete(disk);
    assert_int_equal(enumerate(*state, &result), 1);
}

static void a_state_decides(void **state)
{
    const mifake_match goes_down = {
        .op = MIFAKE_TEST_CONNECTION, .scenario = "link", .when = "start", .become = "down"};
    const mifake_match is_down = {.op = MIFAKE_TEST_CONNECTION, .scenario = "link", .when = "down"};
    assert_true(mifake_on(*state, "goes down", &goes_down, MIFAKE_STEPS(MIFAKE_REPO)));
    assert_true(
        mifake_on(*state, "is down", &is_down, MIFAKE_STEPS(MIFAKE_FINAL(MI_RESULT_FAILED, NULL))));
    assert_int_equal(test_connection(*state), MI_RESULT_OK);
    assert_int_equal(test_connection(*state), MI_RESULT_FAILED);
    assert_true(mifake_set_state(*state, "link", "up"));
    assert_int_equal(test_connection(*state), MI_RESULT_OK);
}

/* --- what is told ----------------------------------------------------------------------------- */

static void what_was_expected_and_did_not_come_is_told(void **state)
{
    assert_true(mifake_on(*state, "twice", &(mifake_match){.op = MIFAKE_INVOKE, .times = 2},
                          MIFAKE_STEPS(MIFAKE_FINAL(MI_RESULT_FAILED, NULL))));
    assert_true(mifake_expect(*state, &(mifake_match){.op = MIFAKE_TEST_CONNECTION}, 0, 0));
    assert_int_equal(test_connection(*state), MI_RESULT_OK);
    char *report = close_with_report(state);
    assert_non_null(
        strstr(report, "rule \"twice\" (in the test): expected 2 calls, there was none"));
    assert_non_null(strstr(
        report, "expectation in the test of \"TestConnection\": expected 0 calls, there was 1"));
    free(report);
}

static void an_unexpected_call_has_near_misses(void **state)
{
    MI_Result result;
    assert_true(mifake_close(*state, NULL));
    *state = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/strict.json", NULL);
    assert_non_null(*state);
    assert_int_equal(enumerate(*state, &result), 0);
    assert_int_equal(result, MI_RESULT_NOT_SUPPORTED);
    char *report = close_with_report(state);
    assert_non_null(strstr(report, "    the closest rule:\n"
                                   "      \"partitions\" ("));
    assert_non_null(strstr(report, "/rules/0): 1 of 2 clauses differs\n"
                                   "          class        wanted \"Partition\"\n"
                                   "                       but was \"Disk\"\n"));
    free(report);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_world, close_world)

/* MIFAKE_PUT: an instance of the test's is in the world from then on; without its key it ends the
 * call as CreateInstance would end. */
static void an_instance_of_the_test_can_be_put(void **state)
{
    mifake *world = *state;
    MI_Instance *disk = NULL;
    MI_Result result = MI_RESULT_FAILED;
    MI_Value value;
    value.string = (MI_Char[]){MI_T("own")};
    assert_int_equal(
        MI_Application_NewInstance(mifake_application(world), MI_T("Disk"), NULL, &disk), 0);
    const unsigned before = enumerate(world, &result);
    assert_true(mifake_on(world, "without key", &(mifake_match){.times = 1},
                          MIFAKE_STEPS(MIFAKE_PUT(disk), MIFAKE_REPO)));
    assert_int_equal(MI_Instance_AddElement(disk, MI_T("Name"), &value, MI_STRING, MI_FLAG_KEY), 0);
    assert_int_equal(enumerate(world, &result), 0);
    assert_int_not_equal(result, MI_RESULT_OK);
    assert_true(mifake_on(world, "with key", &(mifake_match){.times = 1},
                          MIFAKE_STEPS(MIFAKE_PUT(disk), MIFAKE_REPO)));
    (void)enumerate(world, &result);
    assert_int_equal(enumerate(world, &result), before + 1U);
    assert_int_equal(result, MI_RESULT_OK);
    assert_int_equal(MI_Instance_Delete(disk), MI_RESULT_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_instance_of_the_test_can_be_put),
        TEST(a_row_and_then_an_error),
        TEST(a_retry_works),
        TEST(the_newest_rule_comes_first),
        TEST(an_instance_of_the_test_is_a_row),
        TEST(a_state_decides),
        TEST(what_was_expected_and_did_not_come_is_told),
        TEST(an_unexpected_call_has_near_misses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
