/* Rules from C: what is accepted, and what is said of what is not. */
#include "support/test.h"

#include <mifake.h>

#include <stdlib.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/tests/cases/valid/rules-how-often.json"

static int open_world(void **state)
{
    *state = mifake_open(WORLD, NULL);
    return *state == NULL;
}

/* The report of the closed world, for the caller to free; "" if there is none. */
static char *close_world(void **state, bool *right)
{
    char *report = NULL;
    *right = mifake_close(*state, &report);
    *state = NULL;
    return report == NULL ? calloc(1, 1) : report;
}

static int drop_world(void **state)
{
    (void)mifake_close(*state, NULL);
    return 0;
}

/* --- what is accepted ------------------------------------------------------------------------- */

static void a_rule_may_say_everything_or_nothing(void **state)
{
    mifake *world = *state;
    assert_true(mifake_on(world, NULL, NULL, MIFAKE_STEPS(MIFAKE_REPO)));
    assert_true(mifake_on(
        world, "all",
        &(mifake_match){
            .op = MIFAKE_ASSOCIATORS,
            .name_space = "root/test",
            .class_name = "Disk",
            .key = "@disk0",
            .result_class = "Partition",
            .assoc_class = "OnDisk",
            .role = "",
            .result_role = MIFAKE_ABSENT,
            .keys_only = MIFAKE_NO,
            .async = MIFAKE_YES,
            .times = 2,
            .scenario = "link",
            .when = "start",
            .become = "down",
        },
        MIFAKE_STEPS(MIFAKE_ROWS(2), MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, "denied \"here\"\n"))));
    assert_true(mifake_on(world, "invoke", &(mifake_match){.op = MIFAKE_INVOKE, .method = "Reset"},
                          MIFAKE_STEPS(MIFAKE_STEP("{\"final\": {\"value\": 1}}"))));
    assert_true(mifake_on(world, "query",
                          &(mifake_match){.op = MIFAKE_QUERY_INSTANCES, .query = "x"},
                          MIFAKE_STEPS(MIFAKE_HANG)));
}

static void steps_have_short_names(void **state)
{
    mifake *world = *state;
    MI_Instance *disk = NULL;
    MI_Value value;
    value.string = (MI_Char[]){"own"};
    assert_int_equal(MI_Application_NewInstance(mifake_application(world), "Disk", NULL, &disk),
                     MI_RESULT_OK);
    MI_Instance_AddElement(disk, "Name", &value, MI_STRING, MI_FLAG_KEY);
    assert_true(
        mifake_on(world, "talk", &(mifake_match){.op = MIFAKE_GET_INSTANCE},
                  MIFAKE_STEPS(MIFAKE_ROW("@disk0"), MIFAKE_ROW_OF(disk), MIFAKE_DELAY(60000),
                               MIFAKE_MESSAGE(MI_WRITEMESSAGE_CHANNEL_DEBUG, "hm"),
                               MIFAKE_PROMPT("Sure?"), MIFAKE_WRITE_ERROR(MI_RESULT_FAILED, NULL),
                               MIFAKE_PUT(disk), MIFAKE_REMOVE("@disk1"),
                               MIFAKE_STEP("{\"progress\": {}}"), MIFAKE_LOSE_CONNECTION)));
    MI_Instance_Delete(disk);
}

static void a_rule_may_be_json(void **state)
{
    mifake_error error = {0};
    assert_true(mifake_rule(*state,
                            "{\"id\": \"json\", \"match\": {\"key\": \"@disk0\"}, "
                            "\"then\": [{\"repo\": true}]}",
                            &error));
    assert_null(error.text);
    assert_int_equal(mifake_used(*state, "json"), 0);
    assert_int_equal(mifake_used(*state, "none"), 0);
}

static void states_can_be_looked_at_and_set(void **state)
{
    char *at = mifake_state(*state, "link");
    assert_string_equal(at, "start");
    free(at);
    assert_true(mifake_set_state(*state, "link", "down"));
    at = mifake_state(*state, "link");
    assert_string_equal(at, "down");
    free(at);
    assert_null(mifake_state(*state, "lnik"));
    assert_false(mifake_set_state(*state, "lnik", "down"));
    assert_true(mifake_reset(*state));
    at = mifake_state(*state, "link");
    assert_string_equal(at, "start");
    free(at);
}

static void warnings_are_lines_or_none(void **state)
{
    assert_null(mifake_warnings(*state));
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/shadowed.json", NULL);
    assert_non_null(world);
    char *warnings = mifake_warnings(world);
    assert_non_null(strstr(warnings, "shadowed.json:/rules/1: this rule can never run"));
    free(warnings);
    mifake_close(world, NULL);
}

static void nothing_is_done_without_a_world(void **state)
{
    (void)state;
    mifake_error error = {0};
    assert_false(mifake_on(NULL, "r", NULL, MIFAKE_STEPS(MIFAKE_REPO)));
    assert_false(mifake_rule(NULL, "{}", &error));
    assert_string_equal(error.text, "mifake_rule: expected a world\n");
    mifake_error_clear(&error);
    assert_false(mifake_expect(NULL, NULL, 0, 1));
    assert_int_equal(mifake_used(NULL, "r"), 0);
    assert_null(mifake_state(NULL, "s"));
    assert_false(mifake_set_state(NULL, "s", "t"));
    assert_null(mifake_warnings(NULL));
}

/* --- what is refused -------------------------------------------------------------------------- */

struct row {
    mifake_match match;
    const mifake_rule_step *steps;
    const char *entry;
};

static void mistakes_are_in_the_report_with_rule_and_step(void **state)
{
    const struct row rows[] = {
        {{.role = "Hole"},
         MIFAKE_STEPS(MIFAKE_REPO),
         "rule \"r\", match, role: no association has a reference \"Hole\"; did you mean "
         "\"Whole\"?"},
        {{.op = MIFAKE_GET_CLASS, .key = "@disk0"},
         MIFAKE_STEPS(MIFAKE_REPO),
         "rule \"r\", match, key: GetClass has no \"key\"; it is for GetInstance, "},
        {{.op = (mifake_operation)99},
         MIFAKE_STEPS(MIFAKE_REPO),
         "rule \"r\", match, op: expected an operation such as \"GetInstance\", found 99"},
        {{.op = MIFAKE_REFERENCES},
         MIFAKE_STEPS(MIFAKE_ROWS(1)),
         "rule \"r\", step 1: the last step must be \"repo\", \"final\", \"hang\" or "
         "\"loseConnection\", not \"rows\""},
        {{.op = MIFAKE_REFERENCES},
         MIFAKE_STEPS(MIFAKE_REPO, MIFAKE_REPO),
         "rule \"r\", step 2: nothing can follow \"repo\", which ends the operation"},
        {{.op = MIFAKE_REFERENCES},
         MIFAKE_STEPS(MIFAKE_ROW("@disk9"), MIFAKE_REPO),
         "rule \"r\", step 1, row: unknown id \"@disk9\"; did you mean \"@disk0\"?"},
        {{.op = MIFAKE_DELETE_INSTANCE},
         MIFAKE_STEPS(MIFAKE_ROWS(1), MIFAKE_REPO),
         "rule \"r\", step 1, rows: \"rows\" is not for DeleteInstance"},
        {{.when = "down"},
         MIFAKE_STEPS(MIFAKE_REPO),
         "rule \"r\", when, scenario: expected a name, found null"},
        {{.op = MIFAKE_ANY_OPERATION},
         MIFAKE_STEPS(MIFAKE_STEP("{\"finl\": {}}")),
         "rule \"r\", step 1, finl: unknown key \"finl\"; did you mean \"final\"?"},
        {{.op = MIFAKE_ANY_OPERATION}, NULL, "rule \"r\": expected at least one step"},
    };
    bool right = true;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_false(mifake_on(*state, "r", &rows[i].match, rows[i].steps));
    }
    assert_false(mifake_expect(*state, &(mifake_match){.class_name = "Dsk"}, 0, 1));
    char *report = close_world(state, &right);
    assert_false(right);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strstr(report, rows[i].entry) == NULL) {
            fail_msg("%s is not in\n%s", rows[i].entry, report);
        }
    }
    assert_non_null(strstr(report, "mifake_expect, match, class: unknown class \"Dsk\"; did you "
                                   "mean \"Disk\"?"));
    free(report);
}

static void json_that_is_refused_says_where(void **state)
{
    mifake_error error = {0};
    assert_false(mifake_rule(*state, "{\"match\": {\"resultClas\": 1}, \"then\": []}", &error));
    assert_string_equal(error.text,
                        "mifake_rule:/match/resultClas: unknown key \"resultClas\"; did you mean "
                        "\"resultClass\"?\n"
                        "mifake_rule:/then: expected at least one step, found an empty array\n");
    assert_string_equal(error.place, "/match/resultClas");
    mifake_error_clear(&error);
    assert_false(mifake_rule(*state, "{\"match\": {}", &error));
    assert_string_equal(error.file, "mifake_rule");
    assert_non_null(strstr(error.text, "mifake_rule:1:12:"));
    mifake_error_clear(&error);
    assert_false(mifake_rule(*state, NULL, NULL));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_rule_may_say_everything_or_nothing),
        TEST(steps_have_short_names),
        TEST(a_rule_may_be_json),
        TEST(states_can_be_looked_at_and_set),
        TEST(warnings_are_lines_or_none),
        TEST(nothing_is_done_without_a_world),
        TEST(mistakes_are_in_the_report_with_rule_and_step),
        TEST(json_that_is_refused_says_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
