/* The ways into a world: mifake_open, mifake_serve, MIFAKE_FIXTURE and protocol "mifake" (DESIGN,
 * section 2). */
#include "support/test.h"
#include "support/trace.h"

#include <MI.h>
#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORLDS MIFAKE_SOURCE_DIR "/tests/api/worlds/"
#define LINKS WORLDS "links.json"
#define SEPARATE WORLDS "separate.json"
#define WRONG MIFAKE_SOURCE_DIR "/tests/tools/command/wrong.json"
#define NOWHERE "/nowhere/disks.json"

#define HIT "get(0, Link, F, 0, -, -)\n"
#define NO_HIT "get(0, -, F, 0, -, -)\n"

static mifake *open_links(void)
{
    mifake *world = mifake_open(LINKS, NULL);
    assert_non_null(world);
    return world;
}

static void close_right(mifake *world)
{
    char *report = NULL;
    assert_true(mifake_close(world, &report));
    assert_null(report);
}

/* References of P.Name through a session, closed; the caller compares the trace. */
static void refer(MI_Session *session, const MI_Char *name, struct trace *trace)
{
    MI_Application any = {1, 1, mi_clientFT_V1->applicationFT};
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = NULL;
    MI_Value value;
    memcpy(&value.string, &name, sizeof name);
    assert_int_equal(MI_Application_NewInstance(&any, "P", NULL, &key), 0);
    assert_int_equal(MI_Instance_AddElement(key, "Name", &value, MI_STRING, MI_FLAG_KEY), 0);
    MI_Session_ReferenceInstances(session, 0, NULL, "root/test", key, NULL, NULL, MI_FALSE, NULL,
                                  &operation);
    trace_pull(trace, &operation);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    assert_int_equal(MI_Instance_Delete(key), 0);
}

/* The same as code that connects by itself does it. */
static void connect_and_refer(const MI_Char *protocol, const MI_Char *destination,
                              const MI_Char *name, struct trace *trace)
{
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &application), 0);
    assert_int_equal(
        MI_Application_NewSession(&application, protocol, destination, NULL, NULL, NULL, &session),
        0);
    refer(&session, name, trace);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), 0);
    assert_int_equal(MI_Application_Close(&application), 0);
}

static void expect(const MI_Char *protocol, const MI_Char *destination, const MI_Char *name,
                   const char *expected)
{
    struct trace trace = TRACE_EMPTY;
    connect_and_refer(protocol, destination, name, &trace);
    trace_expect(&trace, expected);
}

/* --- mifake_open ------------------------------------------------------------------------------ */

static void the_errors_of_a_fixture_are_all_told(void **state)
{
    (void)state;
    mifake_error error = {0};
    assert_null(mifake_open(WRONG, &error));
    assert_string_equal(error.file, WRONG);
    assert_string_equal(error.place, "/instances/0/properties/Size");
    assert_string_equal(error.text,
                        WRONG ":/instances/0/properties/Size: property \"Size\" is "
                              "uint8: expected an integer from 0 to 255, found 256\n" WRONG
                              ":/instances/1/class: unknown class \"Dsk\"; did you "
                              "mean \"Disk\"?\n" WRONG
                              ":/instances/2: missing key property \"DeviceID\" of "
                              "class \"Disk\"\n");
    mifake_error_clear(&error);
    assert_null(error.text);
    assert_null(mifake_open(WRONG, NULL));
}

static void what_is_no_fixture_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        const char *profile;
        const char *text;
    } rows[] = {
        {NULL, NULL, "mifake_open: expected the path of a fixture\n"},
        {NOWHERE, NULL, NOWHERE ": cannot read the file: No such file or directory\n"},
        {"/", "omi", "/: cannot read the file: Is a directory\n"},
        {LINKS, "linux", LINKS ": unknown profile \"linux\": expected \"windows\" or \"omi\"\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        mifake_error error = {0};
        assert_null(
            mifake_open_with(rows[i].path, &(mifake_options){.profile = rows[i].profile}, &error));
        assert_string_equal(error.text, rows[i].text);
        mifake_error_clear(&error);
    }
}

static void without_a_world_nothing_happens(void **state)
{
    (void)state;
    MI_Session session = {1, 1, NULL};
    mifake_call call = {0};
    assert_true(mifake_close(NULL, NULL));
    assert_null(mifake_again(NULL));
    assert_null(mifake_session(NULL));
    assert_null(mifake_application(NULL));
    assert_null(mifake_report(NULL));
    assert_null(mifake_show(NULL, MIFAKE_VIEW_SUMMARY));
    assert_false(mifake_serve(NULL, NULL));
    assert_int_equal(mifake_new_session(NULL, &session), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(mifake_new_session(NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    mifake_error_clear(NULL);
    mifake_snapshot(NULL);
    assert_false(mifake_reset(NULL));
    mifake_deliver(NULL, MIFAKE_PUMP);
    assert_int_equal(mifake_pump(NULL), 0);
    assert_false(mifake_step(NULL));
    mifake_clock(NULL, MIFAKE_CLOCK_MANUAL);
    mifake_advance(NULL, 1);
    assert_int_equal(mifake_now(NULL), 0);
    assert_null(mifake_journal(NULL));
    assert_int_equal(mifake_calls(NULL, NULL), 0);
    assert_false(mifake_next_call(NULL, &call));
    assert_null(mifake_call_in(&call, "Name"));
    assert_null(mifake_call_option(NULL, "timeout"));
    mifake_call_clear(&call);
    mifake_call_clear(NULL);
}

/* --- what a world lends ----------------------------------------------------------------------- */

static void a_lent_session_need_not_be_closed(void **state)
{
    (void)state;
    struct trace trace = TRACE_EMPTY;
    mifake *world = open_links();
    refer(mifake_session(world), "one", &trace);
    trace_expect(&trace, HIT);
    assert_ptr_equal(mifake_session(world), mifake_session(world));
    assert_ptr_equal(mifake_application(world), mifake_application(world));
    close_right(world);
}

static void a_lent_session_may_be_closed(void **state)
{
    (void)state;
    struct trace trace = TRACE_EMPTY;
    mifake *world = open_links();
    const MI_Session first = *mifake_session(world);
    assert_int_equal(MI_Session_Close(mifake_session(world), NULL, NULL), 0);
    refer(mifake_session(world), "one", &trace);
    trace_expect(&trace, HIT);
    assert_memory_not_equal(&first, mifake_session(world), sizeof first);
    assert_int_equal(MI_Session_Close(mifake_session(world), NULL, NULL), 0);
    assert_int_equal(MI_Application_Close(mifake_application(world)), 0);
    refer(mifake_session(world), "one", &trace);
    trace_expect(&trace, HIT);
    close_right(world);
}

/* M2: the operations of a lent session count as any. */
static void an_operation_of_a_lent_session_must_be_closed(void **state)
{
    (void)state;
    char *report = NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    mifake *world = open_links();
    MI_Session_TestConnection(mifake_session(world), 0, NULL, &operation);
    assert_false(mifake_close(world, &report));
    assert_non_null(strstr(report, "M2: operation 1, TestConnection"));
    free(report);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_INVALID_PARAMETER);
}

/* M3 */
static void a_new_session_must_be_closed(void **state)
{
    (void)state;
    MI_Session session = MI_SESSION_NULL;
    char *report = NULL;
    mifake *world = open_links();
    assert_int_equal(mifake_new_session(world, &session), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    assert_null(mifake_report(world));
    assert_int_equal(mifake_new_session(world, &session), MI_RESULT_OK);
    assert_false(mifake_close(world, &report));
    assert_non_null(strstr(report, "M3"));
    free(report);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
}

static void two_worlds_of_one_file_know_nothing_of_each_other(void **state)
{
    (void)state;
    struct trace trace = TRACE_EMPTY;
    MI_Operation operation = MI_OPERATION_NULL;
    mifake *first = open_links();
    mifake *second = mifake_again(first);
    assert_non_null(second);
    MI_Session_TestConnection(mifake_session(first), 0, NULL, &operation);
    assert_false(mifake_close(first, NULL));
    refer(mifake_session(second), "one", &trace);
    trace_expect(&trace, HIT);
    close_right(second);
}

/* --- mifake_serve ----------------------------------------------------------------------------- */

static void a_world_is_served_under_a_name(void **state)
{
    (void)state;
    mifake *links = open_links();
    mifake *separate = mifake_open(SEPARATE, NULL);
    assert_true(mifake_serve(links, NULL));
    assert_true(mifake_serve(separate, "Server1"));
    expect(NULL, NULL, "one", HIT);
    expect(NULL, ".", "one", HIT);
    expect(NULL, "LOCALHOST", "one", HIT);
    expect("WMIDCOM", "SERVER1", "one", NO_HIT);
    close_right(separate);
    close_right(links);
}

static void the_latest_world_is_found_until_it_is_closed(void **state)
{
    (void)state;
    mifake *links = open_links();
    mifake *separate = mifake_open(SEPARATE, NULL);
    assert_true(mifake_serve(links, "server"));
    assert_true(mifake_serve(separate, "server"));
    expect(NULL, "server", "one", NO_HIT);
    close_right(separate);
    expect(NULL, "server", "one", HIT);
    close_right(links);
    expect(NULL, "server", "one",
           "get(0, -, F, 1, \"The destination \"server\" does not answer: no world is served "
           "under it.\", MSFT_WmiError(1, cat 0))\n");
}

/* --- MIFAKE_FIXTURE, protocol "mifake" -------------------------------------------------------- */

/* Runs in a process of its own, with these variables, so that each begins without a world. */
static void in_a_process(const char *fixture, const char *profile, void (*run)(void))
{
    int status = 0;
    const pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        (void)setenv("MIFAKE_FIXTURE", fixture, 1);
        (void)setenv("MIFAKE_PROFILE", profile, 1);
        run();
        exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void find_the_fixture(void)
{
    expect(NULL, NULL, "one", HIT);
    expect("WINRM", "localhost", "one", HIT);
    mifake *separate = mifake_open(SEPARATE, NULL);
    (void)mifake_serve(separate, NULL);
    expect(NULL, NULL, "one", NO_HIT);
    (void)mifake_close(separate, NULL);
    expect(NULL, NULL, "one", HIT);
}

static void without_a_served_world_the_fixture_is_the_default(void **state)
{
    (void)state;
    in_a_process(LINKS, "", find_the_fixture);
}

static void find_omi(void)
{
    expect("OMI_SOCKETS", NULL, "one", HIT);
    expect("mifake", LINKS, "ONE", NO_HIT);
}

static void the_profile_may_be_overridden(void **state)
{
    (void)state;
    in_a_process(LINKS, "omi", find_omi);
}

static void find_a_path(void)
{
    expect("mifake", LINKS, "one", HIT);
    expect("mifake", SEPARATE, "two",
           "get(0, Link, T, 0, -, -)\nget(0, Link, T, 0, -, -)\nget(0, -, F, 0, -, -)\n");
}

static void protocol_mifake_takes_a_path(void **state)
{
    (void)state;
    in_a_process("", "", find_a_path);
}

static void find_nothing(void)
{
    expect(NULL, NULL, "one",
           "get(0, -, F, 1, \"The destination \"localhost\" does not answer: no world is served "
           "under it.\", MSFT_WmiError(1, cat 0))\n");
    expect("mifake", NOWHERE, "one",
           "get(0, -, F, 1, \"" NOWHERE ": cannot read the file: No such file or directory\n\", "
           "MSFT_WmiError(1, cat 0))\n");
}

static void find_mistakes(void)
{
    struct trace trace = TRACE_EMPTY;
    connect_and_refer(NULL, NULL, "one", &trace);
    assert_non_null(strstr(trace.text, "get(0, -, F, 1, \"" WRONG ":/instances/0/properties/Size"));
    assert_non_null(strstr(trace.text, "unknown class \"Dsk\"; did you mean \"Disk\"?"));
}

/* The session opens, and every operation says why there is no world. */
static void a_fixture_that_does_not_load_is_told_by_operations(void **state)
{
    (void)state;
    in_a_process("", "", find_nothing);
    in_a_process(WRONG, "", find_mistakes);
}

/* --- MIFAKE_REPORT ---------------------------------------------------------------------------- */

static void leave_an_operation_open(void)
{
    static MI_Application application;
    static MI_Session session;
    static MI_Operation operation;
    (void)MI_Application_Initialize(0, NULL, NULL, &application);
    (void)MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session);
    MI_Session_TestConnection(&session, 0, NULL, &operation);
}

static void the_report_is_written_when_the_process_ends(void **state)
{
    (void)state;
    char path[] = "/tmp/mifake-report-XXXXXX";
    char text[1024] = "";
    const int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(setenv("MIFAKE_REPORT", path, 1), 0);
    in_a_process(LINKS, "", find_the_fixture);
    assert_int_equal(read(file, text, sizeof text - 1U), 0);
    in_a_process(LINKS, "", leave_an_operation_open);
    assert_true(read(file, text, sizeof text - 1U) > 0);
    assert_int_equal(unsetenv("MIFAKE_REPORT"), 0);
    (void)close(file);
    (void)unlink(path);
    assert_non_null(strstr(text, "M2: operation 1, TestConnection"));
    assert_non_null(strstr(text, "M3: a session was never closed"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_errors_of_a_fixture_are_all_told),
        cmocka_unit_test(what_is_no_fixture_is_told),
        cmocka_unit_test(without_a_world_nothing_happens),
        cmocka_unit_test(a_lent_session_need_not_be_closed),
        cmocka_unit_test(a_lent_session_may_be_closed),
        cmocka_unit_test(an_operation_of_a_lent_session_must_be_closed),
        cmocka_unit_test(a_new_session_must_be_closed),
        cmocka_unit_test(two_worlds_of_one_file_know_nothing_of_each_other),
        cmocka_unit_test(a_world_is_served_under_a_name),
        cmocka_unit_test(the_latest_world_is_found_until_it_is_closed),
        cmocka_unit_test(without_a_served_world_the_fixture_is_the_default),
        cmocka_unit_test(the_profile_may_be_overridden),
        cmocka_unit_test(protocol_mifake_takes_a_path),
        cmocka_unit_test(a_fixture_that_does_not_load_is_told_by_operations),
        cmocka_unit_test(the_report_is_written_when_the_process_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
