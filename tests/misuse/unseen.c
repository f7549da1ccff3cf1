/* What nobody can see from inside the API: the code under test is wrong, and every call it makes is
 * right. Nothing is in the journal; each test shows what a tester sees instead, and with what. */
#include "misuse/corpus/disks.h"
#include "support/listener.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DISKS = 4 };

static struct program program;

static int start(void **state)
{
    (void)state;
    memset(&program, 0, sizeof program);
    program.world = mifake_open(MIFAKE_SOURCE_DIR "/fixtures/windows-disks.json", NULL);
    if (program.world == NULL || !mifake_serve(program.world, NULL)) {
        return -1;
    }
    disks_connect(&program);
    return 0;
}

/* Whatever the consumer did wrong, the journal is empty. */
static int stop(void **state)
{
    char *report = NULL;
    (void)state;
    disks_disconnect(&program);
    const bool silent = mifake_close(program.world, &report) && report == NULL;
    free(report);
    return silent ? 0 : -1;
}

static void serve(const mifake_rule_step *steps)
{
    const mifake_match disks = {.op = MIFAKE_ENUMERATE_INSTANCES};
    assert_true(mifake_on(program.world, "served", &disks, steps));
}

/* --- the loop --------------------------------------------------------------------------------- */

/* What a consumer believes: how many there are, and how it ended. */
struct belief {
    int count;
    MI_Result result;
};

enum slip { NONE, LOOKS_AT_MORE_FIRST, LOOKS_AT_RESULT_FIRST, SWALLOWS_THE_ERROR };

static struct belief count_disks(enum slip slip)
{
    struct belief belief = {0, MI_RESULT_OK};
    MI_Operation operation = disks_list(&program.session, 0, NULL);
    MI_Boolean more = MI_TRUE;
    while (more) {
        const MI_Instance *disk = NULL;
        MI_Result result = MI_RESULT_OK;
        (void)MI_Operation_GetInstance(&operation, &disk, &more, &result, NULL, NULL);
        const bool leaves = (slip == LOOKS_AT_MORE_FIRST && !more) ||
                            (slip == LOOKS_AT_RESULT_FIRST && result != MI_RESULT_OK);
        belief.result = slip == SWALLOWS_THE_ERROR ? MI_RESULT_OK : result;
        belief.count += !leaves && disk != NULL;
    }
    (void)MI_Operation_Close(&operation);
    return belief;
}

/* C-12: the last row comes with moreResults FALSE. A world with "final": "separate" hides it. */
static void the_last_row_is_lost_and_the_count_says_so(void **state)
{
    (void)state;
    assert_int_equal(count_disks(NONE).count, DISKS);
    assert_int_equal(count_disks(LOOKS_AT_MORE_FIRST).count, DISKS - 1);
}

/* M21, C-13: a rule lets the error ride on a row. */
static void the_row_that_an_error_rides_on_is_lost(void **state)
{
    (void)state;
    serve(MIFAKE_STEPS(MIFAKE_ROWS(2), MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, NULL)));
    assert_int_equal(count_disks(NONE).count, 2);
    assert_int_equal(count_disks(LOOKS_AT_RESULT_FIRST).count, 1);
}

/* M21, C-13: half a list, told as a whole one. */
static void a_swallowed_error_is_seen_when_a_rule_makes_one(void **state)
{
    (void)state;
    serve(MIFAKE_STEPS(MIFAKE_ROWS(2), MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, NULL)));
    assert_int_equal(count_disks(NONE).result, MI_RESULT_ACCESS_DENIED);
    assert_int_equal(count_disks(SWALLOWS_THE_ERROR).result, MI_RESULT_OK);
}

/* --- elements --------------------------------------------------------------------------------- */

static int count_keys(bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *disk = NULL;
    MI_Uint32 flags = 0;
    MI_Instance *key = disks_key(&program.application, MI_FLAG_KEY);
    int count = 0;
    MI_Session_GetInstance(&program.session, 0, NULL, DISKS_SPACE, key, NULL, &operation);
    (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, NULL, NULL);
    for (MI_Uint32 i = 0;
         MI_Instance_GetElementAt(disk, i, NULL, NULL, NULL, &flags) == MI_RESULT_OK; i++) {
        count += right ? (flags & MI_FLAG_KEY) != 0 : flags == MI_FLAG_KEY;
    }
    (void)MI_Operation_Close(&operation);
    (void)MI_Instance_Delete(key);
    return count;
}

/* A key is read-only besides, and a property too. */
static void flags_compared_with_equals_find_no_key(void **state)
{
    (void)state;
    assert_int_equal(count_keys(true), 1);
    assert_int_equal(count_keys(false), 0);
}

static MI_Value size_of_disk(MI_Type *type)
{
    MI_Operation operation = disks_list(&program.session, 0, NULL);
    const MI_Instance *disk = NULL;
    MI_Value value;
    memset(&value, 0, sizeof value);
    (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, NULL, NULL);
    (void)MI_Instance_GetElement(disk, MI_T("Size"), &value, type, NULL, NULL);
    (void)disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
    return value;
}

/* A fixture with real sizes has numbers that do not fit. */
static void a_number_read_as_another_type_is_cut_off(void **state)
{
    MI_Type type = MI_BOOLEAN;
    (void)state;
    const MI_Value size = size_of_disk(&type);
    assert_int_equal(type, MI_UINT64);
    assert_true(size.uint64 > UINT32_MAX);
    assert_true(size.uint32 != size.uint64);
}

/* --- what has ended --------------------------------------------------------------------------- */

/* M12, C-20: reading text is no call. What has ended is poisoned, so it is not the truth that is
 * read; under the address sanitizer, where the quarantine is not asked for, the line is pointed at
 * (freed.sh). */
static void a_text_that_was_kept_says_nothing(void **state)
{
    (void)state;
    MI_Operation operation = disks_list(&program.session, 0, NULL);
    const MI_Instance *disk = NULL;
    MI_Value id;
    (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, NULL, NULL);
    (void)MI_Instance_GetElement(disk, MI_T("DeviceID"), &id, NULL, NULL, NULL);
    assert_string_equal(id.string, "\\\\.\\PHYSICALDRIVE0");
    (void)disks_drain(&operation);
    assert_string_not_equal(id.string, "\\\\.\\PHYSICALDRIVE0");
    (void)MI_Operation_Close(&operation);
}

/* M17, C-53: the final callback comes after Close, each time. With a context that is freed the
 * address sanitizer stops there. */
static void the_context_is_used_after_close(void **state)
{
    (void)state;
    struct listener heard = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    mifake_deliver(program.world, MIFAKE_PUMP);
    MI_Operation operation = disks_list(&program.session, 0, &callbacks);
    (void)MI_Operation_Close(&operation);
    assert_int_equal(listener_count(&heard), 0);
    (void)mifake_pump(program.world);
    assert_int_equal(listener_count(&heard), 1);
}

static void look_at_callers_variable(struct listener *heard, MI_Operation *operation,
                                     unsigned number)
{
    const MI_Operation *callers = heard->context;
    (void)number;
    trace_note(&heard->trace, callers->ft == NULL ? "not set" : "set", MI_RESULT_OK);
    if (!heard->more) {
        (void)MI_Operation_Close(operation);
    }
}

/* M18, C-37: with MIFAKE_INLINE each callback comes before the call that starts has returned. */
static void the_callers_variable_is_not_set_yet(void **state)
{
    (void)state;
    struct listener heard = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    MI_Operation operation = MI_OPERATION_NULL;
    heard.act = look_at_callers_variable;
    heard.context = &operation;
    mifake_deliver(program.world, MIFAKE_INLINE);
    MI_Session_TestConnection(&program.session, 0, &callbacks, &operation);
    trace_expect(&heard.trace, "cb(-, F, 0, -, -, -)\nnot set 0\n");
}

/* --- what is NULL ----------------------------------------------------------------------------- */

static void measure_error_text(void)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *none = NULL;
    const MI_Char *text = NULL;
    MI_Session_EnumerateInstances(&program.session, 0, NULL, DISKS_SPACE, MI_T("Win32_Disc"),
                                  MI_FALSE, NULL, &operation);
    (void)MI_Operation_GetInstance(&operation, &none, NULL, NULL, &text, NULL);
    _exit(text[0] == 0);
}

static void acknowledge_blindly(struct listener *heard, MI_Operation *operation, unsigned number)
{
    (void)number;
    (void)heard->acknowledge(operation);
}

static void call_what_is_null(void)
{
    struct listener heard = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    heard.act = acknowledge_blindly;
    mifake_deliver(program.world, MIFAKE_INLINE);
    (void)disks_list(&program.session, 0, &callbacks);
    _exit(0);
}

/* In a process of its own: a signal ends it, or a sanitizer. */
static void expect_crash(void (*crash)(void))
{
    int status = 0;
    const pid_t child = fork();
    if (child == 0) {
        (void)close(STDERR_FILENO);
        crash();
    }
    assert_true(child > 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_false(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

/* M22, C-17: an error without texts is one that a rule makes, or profile omi. */
static void an_error_text_that_nobody_tests_is_a_crash(void **state)
{
    (void)state;
    serve(MIFAKE_STEPS(MIFAKE_STEP("{\"final\": {\"result\": \"FAILED\", \"message\": null}}")));
    expect_crash(measure_error_text);
}

/* M11, C-40: there is an acknowledgement only for who asks for it. */
static void an_acknowledgement_that_nobody_tests_is_a_crash(void **state)
{
    (void)state;
    expect_crash(call_what_is_null);
}

#define UNSEEN(test) cmocka_unit_test_setup_teardown(test, start, stop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNSEEN(an_error_text_that_nobody_tests_is_a_crash), /* forks: before there are threads */
        UNSEEN(an_acknowledgement_that_nobody_tests_is_a_crash),
        UNSEEN(the_last_row_is_lost_and_the_count_says_so),
        UNSEEN(the_row_that_an_error_rides_on_is_lost),
        UNSEEN(a_swallowed_error_is_seen_when_a_rule_makes_one),
        UNSEEN(flags_compared_with_equals_find_no_key),
        UNSEEN(a_number_read_as_another_type_is_cut_off),
        UNSEEN(a_text_that_was_kept_says_nothing),
        UNSEEN(the_context_is_used_after_close),
        UNSEEN(the_callers_variable_is_not_set_yet),
    };
    (void)setenv("MIFAKE_QUARANTINE", "1", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
