/* The journal as a test sees it: levels of misuse, calls one by one, counts, text. */
#include "support/test.h"

#include <MI.h>
#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIXTURE MIFAKE_SOURCE_DIR "/fixtures/windows-disks.json"

static int open_world(void **state)
{
    *state = mifake_open(FIXTURE, NULL);
    return *state == NULL;
}

static int close_world(void **state)
{
    (void)mifake_close(*state, NULL);
    return 0;
}

static MI_Instance *new_disk(mifake *world)
{
    MI_Instance *disk = NULL;
    MI_Value id;
    id.string = (MI_Char[]){MI_T("\\\\.\\PHYSICALDRIVE0")};
    assert_int_equal(
        MI_Application_NewInstance(mifake_application(world), MI_T("Win32_DiskDrive"), NULL, &disk),
        MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(disk, MI_T("DeviceID"), &id, MI_STRING, MI_FLAG_KEY),
                     MI_RESULT_OK);
    return disk;
}

static void drain(MI_Operation *operation)
{
    const MI_Instance *instance = NULL;
    MI_Boolean more = MI_TRUE;
    while (more) {
        assert_int_equal(MI_Operation_GetInstance(operation, &instance, &more, NULL, NULL, NULL),
                         MI_RESULT_OK);
    }
}

static MI_Operation start_references(mifake *world, const MI_Char *result_class)
{
    MI_Operation operation;
    MI_Instance *disk = new_disk(world);
    MI_Session_ReferenceInstances(mifake_session(world), 0, NULL, MI_T("root/cimv2"), disk,
                                  result_class, NULL, MI_TRUE, NULL, &operation);
    MI_Instance_Delete(disk);
    return operation;
}

static void refer(mifake *world, const MI_Char *result_class)
{
    MI_Operation operation = start_references(world, result_class);
    drain(&operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
}

/* --- levels ----------------------------------------------------------------------------------- */

static void close_early(mifake *world)
{
    MI_Operation operation = start_references(world, NULL);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_FAILED);
}

static void a_level_from_c_decides_whether_the_test_fails(void **state)
{
    (void)state;
    static const struct {
        mifake_level level;
        bool right;
        const char *begins;
    } rows[] = {
        {MIFAKE_ERROR, false, "error M1: "},
        {MIFAKE_NOTE, true, "note M1: "},
        {MIFAKE_OFF, true, NULL},
    };
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        mifake *world = mifake_open(FIXTURE, NULL);
        char *report = NULL;
        assert_true(mifake_misuse(world, "M1", rows[i].level));
        close_early(world);
        assert_int_equal(mifake_close(world, &report), rows[i].right);
        assert_int_equal(report == NULL, rows[i].begins == NULL);
        if (report != NULL) {
            assert_ptr_equal(strstr(report, rows[i].begins), report);
        }
        free(report);
    }
}

static void an_unknown_misuse_has_no_level(void **state)
{
    assert_false(mifake_misuse(*state, "M0", MIFAKE_OFF));
    assert_false(mifake_misuse(*state, NULL, MIFAKE_OFF));
    assert_false(mifake_misuse(NULL, "M1", MIFAKE_OFF));
}

static void a_fixture_sets_levels(void **state)
{
    (void)state;
    char *report = NULL;
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/lenient.json", NULL);
    assert_non_null(world);
    MI_Operation operation;
    MI_Session_EnumerateInstances(mifake_session(world), 0, NULL, MI_T("root/test"), MI_T("P"),
                                  MI_FALSE, NULL, &operation);
    (void)MI_Operation_Close(&operation);
    assert_true(mifake_close(world, &report));
    assert_null(report);
}

static void identifiers_are_explained(void **state)
{
    (void)state;
    char *text = mifake_explain("m2");
    assert_non_null(strstr(text, "M2, operation open: error\n"));
    assert_non_null(strstr(text, "(B-20)"));
    free(text);
    text = mifake_explain(NULL);
    assert_non_null(strstr(text, "\nM29  note  "));
    free(text);
    assert_null(mifake_explain("M0"));
}

/* --- the report ------------------------------------------------------------------------------- */

/* The place is told as far as there is something that tells it: at least the program. */
static void an_entry_names_the_function_that_started_the_call(void **state)
{
    (void)state;
    char *report = NULL;
    mifake *world = mifake_open(FIXTURE, NULL);
    close_early(world);
    assert_false(mifake_close(world, &report));
    assert_non_null(strstr(report, "error M1: operation 1, ReferenceInstances: "));
    assert_non_null(strstr(report, "\n    namespace \"root/cimv2\", key Win32_DiskDrive.DeviceID="
                                   "\"\\\\\\\\.\\\\PHYSICALDRIVE0\", keysOnly\n"));
    assert_non_null(strstr(report, "\n    started in "));
    if (strstr(report, "journal.c:") != NULL) {
        assert_non_null(strstr(report, "started in start_references, journal.c:"));
    }
    free(report);
}

/* M27: C-26, C-27. */
static void a_wrong_getter_is_an_entry(void **state)
{
    (void)state;
    char *report = NULL;
    mifake *world = mifake_open(FIXTURE, NULL);
    MI_Operation operation = start_references(world, NULL);
    const MI_Class *class = NULL;
    assert_int_equal(MI_Operation_GetClass(&operation, &class, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    drain(&operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    assert_false(mifake_close(world, &report));
    assert_non_null(strstr(report, "error M27: operation 1, "));
    free(report);
}

/* M30: only NULL is no filter (F-13). */
static void an_empty_filter_is_a_note(void **state)
{
    (void)state;
    char *report = NULL;
    mifake *world = mifake_open(FIXTURE, NULL);
    refer(world, MI_T(""));
    assert_true(mifake_close(world, &report));
    assert_non_null(strstr(report, "note M30: operation 1, "));
    free(report);
}

static void expectations_and_unused_rules_are_told_at_close(void **state)
{
    (void)state;
    char *report = NULL;
    mifake *world = mifake_open(FIXTURE, NULL);
    assert_true(mifake_expect(world, &(mifake_match){.op = MIFAKE_GET_CLASS}, 1, 1));
    assert_true(
        mifake_on(world, "never", &(mifake_match){.op = MIFAKE_INVOKE}, MIFAKE_STEPS(MIFAKE_HANG)));
    refer(world, NULL);
    assert_false(mifake_close(world, &report));
    assert_non_null(strstr(report, "error M40: "));
    assert_non_null(strstr(report, "note M41: unused: rule \"never\""));
    free(report);
}

/* --- one call after the other ----------------------------------------------------------------- */

static void calls_can_be_looked_at(void **state)
{
    mifake *world = *state;
    refer(world, MI_T("Win32_DiskDriveToDiskPartition"));
    MI_Operation operation = start_references(world, NULL);
    assert_int_equal(MI_Operation_Cancel(&operation, MI_REASON_NONE), MI_RESULT_OK);
    mifake_call call = {0};
    assert_true(mifake_next_call(world, &call));
    assert_int_equal(call.number, 1);
    assert_int_equal(call.op, MIFAKE_REFERENCES);
    assert_string_equal(call.name_space, "root/cimv2");
    assert_string_equal(call.key, "Win32_DiskDrive.DeviceID=\"\\\\\\\\.\\\\PHYSICALDRIVE0\"");
    assert_string_equal(call.result_class, "Win32_DiskDriveToDiskPartition");
    assert_null(call.role);
    assert_true(call.keys_only && call.finished && call.closed);
    assert_false(call.async || call.cancelled);
    assert_int_equal(call.results, 3);
    assert_int_equal(call.result, MI_RESULT_OK);
    assert_string_equal(mifake_call_in(&call, "deviceid"), "\\\\.\\PHYSICALDRIVE0");
    assert_null(mifake_call_in(&call, "Size"));
    assert_true(mifake_next_call(world, &call));
    assert_null(call.result_class);
    assert_true(call.cancelled);
    assert_false(call.finished || call.closed);
    assert_false(mifake_next_call(world, &call));
    assert_int_equal(call.number, 0);
    assert_null(call.memory);
    drain(&operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
}

static void options_and_parameters_are_told_as_text(void **state)
{
    mifake *world = *state;
    MI_OperationOptions options;
    MI_Operation operation;
    MI_Value force;
    MI_Instance *parameters = NULL;
    const MI_Interval second = {.seconds = 1};
    MI_Application *application = mifake_application(world);
    force.boolean = MI_TRUE;
    assert_int_equal(MI_Application_NewOperationOptions(application, MI_FALSE, &options),
                     MI_RESULT_OK);
    assert_int_equal(MI_OperationOptions_SetTimeout(&options, &second), MI_RESULT_OK);
    assert_int_equal(MI_Application_NewParameterSet(application, NULL, &parameters), MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(parameters, MI_T("Force"), &force, MI_BOOLEAN, 0),
                     MI_RESULT_OK);
    MI_Session_Invoke(mifake_session(world), 0, &options, MI_T("root/cimv2"),
                      MI_T("Win32_DiskDrive"), MI_T("Reset"), NULL, parameters, NULL, &operation);
    MI_Instance_Delete(parameters);
    MI_OperationOptions_Delete(&options);
    drain(&operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    mifake_call call = {0};
    assert_true(mifake_next_call(world, &call));
    assert_string_equal(call.method, "Reset");
    assert_string_equal(mifake_call_in(&call, "Force"), "true");
    assert_string_equal(mifake_call_option(&call, "timeout"), "00000000000001.000000:000");
    assert_string_equal(mifake_call_option(&call, "__MI_OPERATIONOPTIONS_CHANNEL"), "[0, 1, 2]");
    assert_null(mifake_call_option(&call, "mine"));
    mifake_call_clear(&call);
}

static void a_call_outlives_its_place_in_the_journal(void **state)
{
    (void)state;
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/lenient.json", NULL);
    mifake_call call = {0};
    MI_Operation operation;
    for (unsigned i = 0; i < 3; i++) {
        MI_Session_EnumerateInstances(mifake_session(world), 0, NULL, MI_T("root/test"), MI_T("P"),
                                      MI_FALSE, NULL, &operation);
        drain(&operation);
        (void)MI_Operation_Close(&operation);
        if (i == 0) {
            assert_true(mifake_next_call(world, &call));
        }
    }
    assert_string_equal(call.class_name, "P");
    assert_true(mifake_next_call(world, &call));
    assert_int_equal(call.number, 3);
    assert_int_equal(mifake_calls(world, NULL), 3);
    mifake_call_clear(&call);
    assert_true(mifake_close(world, NULL));
}

/* --- counting --------------------------------------------------------------------------------- */

static void calls_that_match_are_counted(void **state)
{
    mifake *world = *state;
    refer(world, MI_T("Win32_DiskDriveToDiskPartition"));
    refer(world, NULL);
    assert_int_equal(mifake_calls(world, NULL), 2);
    assert_int_equal(mifake_calls(world, &(mifake_match){.op = MIFAKE_REFERENCES}), 2);
    assert_int_equal(mifake_calls(world, &(mifake_match){.op = MIFAKE_INVOKE}), 0);
    assert_int_equal(mifake_calls(world, &(mifake_match){.result_class = MIFAKE_ABSENT,
                                                         .op = MIFAKE_REFERENCES}),
                     1);
    assert_int_equal(mifake_calls(world, &(mifake_match){.op = MIFAKE_REFERENCES, .key = "@disk0"}),
                     2);
    assert_null(mifake_report(world));
}

static void a_wrong_match_is_an_entry(void **state)
{
    (void)state;
    char *report = NULL;
    mifake *world = mifake_open(FIXTURE, NULL);
    refer(world, NULL);
    assert_int_equal(
        mifake_calls(world, &(mifake_match){.op = MIFAKE_REFERENCES, .key = "@nobody"}), 0);
    assert_false(mifake_close(world, &report));
    assert_non_null(strstr(report, "error M45: "));
    assert_non_null(strstr(report, "@nobody"));
    free(report);
}

static void counting_tells_of_calls_that_are_forgotten(void **state)
{
    (void)state;
    char *report = NULL;
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/lenient.json", NULL);
    for (unsigned i = 0; i < 2; i++) {
        MI_Operation operation;
        MI_Session_TestConnection(mifake_session(world), 0, NULL, &operation);
        drain(&operation);
        (void)MI_Operation_Close(&operation);
    }
    assert_int_equal(mifake_calls(world, &(mifake_match){.op = MIFAKE_TEST_CONNECTION}), 1);
    assert_false(mifake_close(world, &report));
    assert_non_null(strstr(report, "error M46: "));
    free(report);
}

/* It is the client that refuses it, and there is no operation. */
static void what_never_started_is_no_call(void **state)
{
    mifake *world = *state;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_GetInstance(mifake_session(world), 0, NULL, MI_T("root/cimv2"), NULL, NULL,
                           &operation);
    (void)MI_Operation_Close(&operation);
    MI_Session_TestConnection(mifake_session(world), 0, NULL, NULL);
    assert_int_equal(mifake_calls(world, NULL), 0);
    assert_null(mifake_report(world));
}

/* --- the whole -------------------------------------------------------------------------------- */

/* L: each result with when and how it was acknowledged, Cancel and Close with the state then. */
static void the_journal_tells_what_happened_to_each_call(void **state)
{
    mifake *world = *state;
    refer(world, MI_T("Win32_DiskDriveToDiskPartition"));
    char *text = mifake_journal(world);
    assert_non_null(text);
    assert_non_null(strstr(text, "operation 1, ReferenceInstances\n"));
    assert_non_null(strstr(text, "    0 ms: result 1\n"
                                 "    0 ms: acknowledged by the next Get\n"
                                 "    0 ms: result 2\n"
                                 "    0 ms: acknowledged by the next Get\n"
                                 "    0 ms: result 3, final: OK\n"
                                 "    0 ms: closed after 3 results, when it had ended\n"));
    free(text);
}

static char *read_all(FILE *file)
{
    char *text = calloc(1, 65536);
    assert_non_null(text);
    rewind(file);
    assert_true(fread(text, 1, 65535, file) > 0);
    return text;
}

static void a_trace_is_written_when_the_world_is_closed(void **state)
{
    (void)state;
    char path[] = "/tmp/mifake-trace-XXXXXX";
    const int number = mkstemp(path);
    FILE *file = number < 0 ? NULL : fdopen(number, "r");
    assert_non_null(file);
    assert_int_equal(setenv("MIFAKE_TRACE", path, 1), 0);
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/lenient.json", NULL);
    for (unsigned i = 0; i < 2; i++) {
        MI_Operation operation;
        MI_Session_TestConnection(mifake_session(world), 0, NULL, &operation);
        drain(&operation);
        (void)MI_Operation_Close(&operation);
    }
    MI_Operation left;
    MI_Session_TestConnection(mifake_session(world), 0, NULL, &left);
    assert_false(mifake_close(world, NULL));
    assert_int_equal(unsetenv("MIFAKE_TRACE"), 0);
    char *text = read_all(file);
    assert_ptr_equal(
        strstr(text, "{\"call\":1,\"at\":0,\"operation\":\"TestConnection\",\"options\":{"), text);
    assert_non_null(strstr(text, "{\"event\":\"result\",\"at\":0,\"thread\":1,\"results\":0,"
                                 "\"final\":true,\"object\":false,\"code\":0},"
                                 "{\"event\":\"close\""));
    assert_non_null(strstr(text, "\n{\"call\":3,"));
    assert_non_null(strstr(text, "\n{\"misuse\":\"M2\",\"level\":\"error\",\"call\":3,"));
    free(text);
    (void)fclose(file);
    (void)remove(path);
}

/* What a call was given and how its results were acknowledged are in its line. */
static void a_trace_has_what_a_call_was_given(void **state)
{
    (void)state;
    char path[] = "/tmp/mifake-trace-XXXXXX";
    const int number = mkstemp(path);
    FILE *file = number < 0 ? NULL : fdopen(number, "r");
    assert_non_null(file);
    assert_int_equal(setenv("MIFAKE_TRACE", path, 1), 0);
    mifake *world = mifake_open(FIXTURE, NULL);
    MI_Operation operation;
    MI_Instance *disk = new_disk(world);
    MI_Instance *in = NULL;
    const MI_Value reason = {.uint32 = 7};
    assert_int_equal(
        MI_Application_NewInstance(mifake_application(world), "__parameters", NULL, &in),
        MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(in, "Reason", &reason, MI_UINT32, 0), MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(in, "Nothing", NULL, MI_STRING, 0), MI_RESULT_OK);
    MI_Session_Invoke(mifake_session(world), 0, NULL, "root/cimv2", "Win32_DiskDrive", "Reset",
                      disk, in, NULL, &operation);
    (void)MI_Instance_Delete(in);
    (void)MI_Instance_Delete(disk);
    drain(&operation);
    (void)MI_Operation_Close(&operation);
    refer(world, NULL);
    (void)mifake_close(world, NULL);
    assert_int_equal(unsetenv("MIFAKE_TRACE"), 0);
    char *text = read_all(file);
    assert_non_null(strstr(text, "\"operation\":\"Invoke\""));
    assert_non_null(strstr(text, "\"key\":\"Win32_DiskDrive.DeviceID=\\\"\\\\\\\\\\\\\\\\.\\\\"));
    assert_non_null(strstr(text, "\"instance\":{\"DeviceID\":\"\\\\\\\\.\\\\PHYSICALDRIVE0\"}"));
    assert_non_null(strstr(text, "\"in\":{\"Reason\":\"7\",\"Nothing\":null}"));
    assert_non_null(strstr(text, "{\"event\":\"acknowledged\","));
    assert_non_null(strstr(text, "\"by\":\"next get\"}"));
    free(text);
    (void)fclose(file);
    (void)remove(path);
}

int main(void)
{
#define WORLD_TEST(test) cmocka_unit_test_setup_teardown(test, open_world, close_world)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_from_c_decides_whether_the_test_fails),
        WORLD_TEST(an_unknown_misuse_has_no_level),
        cmocka_unit_test(a_fixture_sets_levels),
        cmocka_unit_test(identifiers_are_explained),
        cmocka_unit_test(an_entry_names_the_function_that_started_the_call),
        cmocka_unit_test(a_wrong_getter_is_an_entry),
        cmocka_unit_test(an_empty_filter_is_a_note),
        cmocka_unit_test(expectations_and_unused_rules_are_told_at_close),
        WORLD_TEST(calls_can_be_looked_at),
        WORLD_TEST(options_and_parameters_are_told_as_text),
        cmocka_unit_test(a_call_outlives_its_place_in_the_journal),
        WORLD_TEST(calls_that_match_are_counted),
        cmocka_unit_test(a_wrong_match_is_an_entry),
        cmocka_unit_test(counting_tells_of_calls_that_are_forgotten),
        cmocka_unit_test(a_trace_has_what_a_call_was_given),
        cmocka_unit_test(a_trace_is_written_when_the_world_is_closed),
        WORLD_TEST(what_never_started_is_no_call),
        WORLD_TEST(the_journal_tells_what_happened_to_each_call),
    };
#undef WORLD_TEST
    return cmocka_run_group_tests(tests, NULL, NULL);
}
