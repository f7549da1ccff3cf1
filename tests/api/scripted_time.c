/* Scripts that take time, on the clock of the world: delays, time-outs, hangs, and what a cancel
 * does to them. */
#include "api/scripted.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static MI_OperationOptions time_out_after(struct scene *scene, MI_Uint32 seconds)
{
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    const MI_Interval interval = {.seconds = seconds};
    assert_int_equal(MI_Application_NewOperationOptions(&scene->application, MI_FALSE, &options),
                     MI_RESULT_OK);
    assert_int_equal(MI_OperationOptions_SetTimeout(&options, &interval), MI_RESULT_OK);
    return options;
}

/* --- delays ----------------------------------------------------------------------------------- */

static void a_delay_takes_time_of_the_world(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 3600000}, {'rows': 1}, {'final': {}}");
    assert_int_equal(mifake_now(scene.world), 0);
    scripted_pull(&scene);
    assert_int_equal(mifake_now(scene.world), 3600000);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\n");
    scene_close(&scene);
}

/* C-12: what comes before the final waits for it, as the real library does. */
static void a_delay_before_the_final_delays_the_last_row(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, {'delayMs': 500}, {'final': {}}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
    (void)trace_get(scene.trace, &operation);
    assert_int_equal(mifake_now(scene.world), 0);
    (void)trace_get(scene.trace, &operation);
    assert_int_equal(mifake_now(scene.world), 500);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, F, 0, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* The second delay begins where the first has ended, however far the clock is moved at once. */
static void time_that_passes_at_once_is_used_bit_by_bit(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scripted_rule(&scene, "ReferenceInstances",
                  "{'delayMs': 100}, {'rows': 1}, {'delayMs': 100}, {'final': {}}");
    MI_Operation operation = scene_listen(&scene, MI_T("five"), 0);
    mifake_advance(scene.world, 199);
    assert_int_equal(listener_count(&scene.heard), 0);
    mifake_advance(scene.world, 1);
    assert_int_equal(listener_count(&scene.heard), 1);
    assert_int_equal(mifake_now(scene.world), 200);
    trace_close(scene.trace, &operation);
    scene_close(&scene);
}

/* --- several at once -------------------------------------------------------------------------- */

static void note_time(struct listener *listener, MI_Operation *operation, unsigned number)
{
    (void)operation;
    (void)number;
    trace_note(&listener->trace, "at", (MI_Result)mifake_now(listener->context));
}

/* Each goes at its own pace; those of one moment in the order in which they began to wait. */
static void check_one_order(mifake_delivery delivery)
{
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, delivery);
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scene.heard.act = note_time;
    scene.heard.context = scene.world;
    scripted_whole_rule(&scene, "{'match': {'op': 'ReferenceInstances', 'key': '@one'}, 'then': ["
                                "{'delayMs': 150}, {'rows': 1}, {'final': {'with': null}}]}");
    scripted_whole_rule(&scene, "{'match': {'op': 'ReferenceInstances', 'key': '@five'}, 'then': ["
                                "{'delayMs': 100}, {'rows': 2}, {'delayMs': 100}, {'rows': 1}, "
                                "{'final': {'result': 2, 'details': null}}]}");
    MI_Operation first = scene_listen(&scene, MI_T("five"), 0);
    MI_Operation second = scene_listen(&scene, MI_T("one"), 0);
    mifake_advance(scene.world, 1000);
    assert_int_equal(mifake_now(scene.world), 1000);
    trace_close(scene.trace, &first);
    trace_close(scene.trace, &second);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\nat 100\n"
                              "cb(Link, T, 0, -, -, -)\nat 150\n"
                              "cb(-, F, 0, -, -, -)\nat 150\n"
                              "cb(Link, T, 0, -, -, -)\nat 200\n"
                              "cb(Link, F, 2, std(2), -, -)\nat 200\n"
                              "Close 0\nClose 0\n");
    scene_close(&scene);
}

static void operations_interleave_in_one_order(void **state)
{
    (void)state;
    check_one_order(MIFAKE_WORKER);
    check_one_order(MIFAKE_PUMP);
    check_one_order(MIFAKE_INLINE);
}

/* Code under test that takes its time does not slow down what it asked for; what came in time is
 * not late because it is looked at late. */
static void a_script_goes_on_while_nobody_looks(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "windows");
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scripted_rule(&scene, "ReferenceInstances",
                  "{'delayMs': 400}, {'rows': 2}, {'delayMs': 400}, {'rows': 1}, {'final': {}}");
    MI_OperationOptions options = time_out_after(&scene, 1);
    MI_Operation operation = scripted_call(&scene, 0, &options, NULL);
    MI_OperationOptions_Delete(&options);
    mifake_advance(scene.world, 5000);
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\nget(0, Link, T, 0, -, -)\n"
                              "get(0, Link, F, 0, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* --- cancelling ------------------------------------------------------------------------------- */

/* K22: the provider is slow, and does not matter any more. */
static void a_cancel_ends_a_delay_with_callbacks(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 1}, {'delayMs': 5000}, {'repo': true}");
    MI_Operation operation = scene_listen(&scene, MI_T("five"), 0);
    mifake_advance(scene.world, 500);
    assert_int_equal(MI_Operation_Cancel(&operation, MI_REASON_NONE), MI_RESULT_OK);
    listener_wait_finals(&scene.heard, 1);
    assert_int_equal(mifake_now(scene.world), 500);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(-, F, 1, -, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* A thread that pulls, and what it waits in. */
struct puller {
    struct scene *scene;
    MI_Operation operation;
};

static void *pull(void *argument)
{
    struct puller *puller = argument;
    trace_pull(puller->scene->trace, &puller->operation);
    return NULL;
}

/* K22, C-28: pulled by another thread. */
static void a_cancel_ends_a_delay_that_is_pulled(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t thread;
    scripted_open(&scene, "omi");
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 5000}, {'repo': true}");
    struct puller puller = {&scene, scripted_call(&scene, 0, NULL, NULL)};
    assert_int_equal(pthread_create(&thread, NULL, pull, &puller), 0);
    mifake_advance(scene.world, 500);
    assert_int_equal(MI_Operation_Cancel(&puller.operation, MI_REASON_NONE), MI_RESULT_OK);
    assert_int_equal(pthread_join(thread, NULL), 0);
    trace_close(scene.trace, &puller.operation);
    trace_expect(scene.trace, "get(0, -, F, 1, -, -)\nClose 0\n");
    assert_int_equal(mifake_now(scene.world), 500);
    scene_close(&scene);
}

static void time_moved_by_another_thread_wakes_who_pulls(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t thread;
    scripted_open(&scene, NULL);
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scripted_rule(&scene, "ReferenceInstances",
                  "{'delayMs': 100}, {'rows': 2}, {'delayMs': 100}, {'final': {}}");
    struct puller puller = {&scene, scripted_call(&scene, 0, NULL, NULL)};
    assert_int_equal(pthread_create(&thread, NULL, pull, &puller), 0);
    mifake_advance(scene.world, 200);
    assert_int_equal(pthread_join(thread, NULL), 0);
    trace_close(scene.trace, &puller.operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\nget(0, Link, F, 0, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* C-60, C-62: a hang ends with a cancel, and with nothing else. */
static void a_hang_lasts_until_a_cancel(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, {'hang': true}");
    MI_Operation operation = scene_listen(&scene, MI_T("five"), 0);
    assert_int_equal(mifake_pump(scene.world), 1);
    mifake_advance(scene.world, 1000000);
    assert_int_equal(mifake_pump(scene.world), 0);
    trace_cancel(scene.trace, &operation);
    assert_int_equal(mifake_pump(scene.world), 1);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "Cancel 0\n"
                              "cb(-, F, 1, -, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* C-20, M42: nobody can cancel, so it is a verdict. */
static void a_hang_that_is_pulled_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, {'hang': true}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
    (void)trace_get(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\nget(1, -, F, 1, -, -)\nClose 0\n");
    scene_end_with(&scene, "M42");
}

/* M42: a delay is a hang if the clock is the test's to move, and it waits. */
static void a_delay_that_nobody_ends_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    mifake_advance(scene.world, 5);
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 100}, {'repo': true}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(1, -, F, 1, -, -)\nClose 0\n");
    scene_end_with(&scene, "it goes on at 105 ms, and nobody moves the clock, which is at 5");
}

/* C-63, C-65: what a provider says after a cancel is said, late and well. */
static void a_rule_may_have_more_to_say_after_a_cancel(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_whole_rule(&scene,
                        "{'match': {'op': 'ReferenceInstances'}, 'then': [{'rows': 2}, {'hang': "
                        "true}], 'onCancel': [{'delayMs': 50}, {'rows': 1}, {'row': '@disk'}, "
                        "{'final': {'result': 'OK'}}]}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
    (void)trace_get(scene.trace, &operation);
    trace_cancel(scene.trace, &operation);
    trace_cancel(scene.trace, &operation);
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "Cancel 0\n"
                              "Cancel 0\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "get(0, Disk, F, 0, -, -)\n"
                              "Close 0\n");
    assert_int_equal(mifake_now(scene.world), 50);
    scene_close(&scene);
}

/* C-53: closing cancels, so the rule has its say there too. */
static void closing_early_runs_what_a_rule_has_for_a_cancel(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    scripted_whole_rule(&scene, "{'match': {'op': 'ReferenceInstances'}, 'then': [{'hang': true}], "
                                "'onCancel': [{'final': {'result': 'SERVER_IS_SHUTTING_DOWN', "
                                "'message': 'bye', 'details': null}}]}");
    MI_Operation operation = scene_listen(&scene, MI_T("five"), 0);
    assert_int_equal(mifake_pump(scene.world), 0);
    trace_close(scene.trace, &operation);
    assert_int_equal(mifake_pump(scene.world), 1);
    trace_expect(scene.trace, "Close 0\ncb(-, F, 28, \"bye\", -, -)\n");
    scene_close(&scene);
}

/* --- time-outs -------------------------------------------------------------------------------- */

static void pull_with_time_out(struct scene *scene, MI_OperationCallbacks *callbacks)
{
    MI_OperationOptions options = time_out_after(scene, 1);
    MI_Operation operation = scripted_call(scene, 0, &options, callbacks);
    MI_OperationOptions_Delete(&options);
    trace_pull(scene->trace, &operation);
    trace_close(scene->trace, &operation);
}

/* K43, C-71: OMI does not look at it. */
static void omi_ignores_a_time_out(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 3000}, {'rows': 1}, {'final': {}}");
    pull_with_time_out(&scene, NULL);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\nClose 0\n");
    assert_int_equal(mifake_now(scene.world), 3000);
    scene_close(&scene);
}

/* C-70, C-73: Windows ends the operation; there is no code for it. */
static void windows_ends_what_takes_too_long(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 1}, {'delayMs': 3000}, {'repo': true}");
    pull_with_time_out(&scene, NULL);
    trace_expect(scene.trace,
                 "get(0, -, F, 1, \"Operation timed out\", MSFT_WmiError(1, cat 0))\nClose 0\n");
    assert_int_equal(mifake_now(scene.world), 1000);
    scene_close(&scene);
}

/* C-72: the details have the probable cause. */
static void details_say_that_time_was_up(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Instance *none = NULL;
    const MI_Instance *details = NULL;
    MI_Value value;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", "{'hang': true}");
    MI_OperationOptions options = time_out_after(&scene, 60);
    MI_Operation operation = scripted_call(&scene, 0, &options, NULL);
    MI_OperationOptions_Delete(&options);
    assert_int_equal(MI_Operation_GetInstance(&operation, &none, NULL, NULL, NULL, &details),
                     MI_RESULT_OK);
    assert_int_equal(
        MI_Instance_GetElement(details, MI_T("ProbableCause"), &value, NULL, NULL, NULL),
        MI_RESULT_OK);
    assert_int_equal(value.uint16, 45);
    assert_int_equal(mifake_now(scene.world), 60000);
    trace_close(scene.trace, &operation);
    scene_close(&scene);
}

/* C-70: a progress report starts it anew, if somebody listens. */
static void progress_restarts_a_time_out(void **state)
{
    (void)state;
    static const char steps[] = "{'delayMs': 900}, {'progress': {}}, {'delayMs': 900}, "
                                "{'progress': {}}, {'delayMs': 900}, {'rows': 1}, {'final': {}}";
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, false);
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", steps);
    pull_with_time_out(&scene, &callbacks);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\nClose 0\n");
    trace_expect(&confidant.listener.trace, "progress(-, -, -, 0, 0)\nprogress(-, -, -, 0, 0)\n");
    pull_with_time_out(&scene, NULL);
    trace_expect(scene.trace,
                 "get(0, -, F, 1, \"Operation timed out\", MSFT_WmiError(1, cat 0))\nClose 0\n");
    scene_close(&scene);
}

/* C-70: of associations it is the longest time before an object comes. */
static void rows_restart_a_time_out(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances",
                  "{'delayMs': 900}, {'rows': 1}, {'delayMs': 900}, {'rows': 1}, "
                  "{'delayMs': 900}, {'final': {}}");
    pull_with_time_out(&scene, NULL);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\nget(0, Link, F, 0, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* C-70: with callbacks the clock jumps to the end of the time-out by itself. */
static void a_time_out_comes_to_callbacks_too(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", "{'hang': true}");
    MI_OperationOptions options = time_out_after(&scene, 1);
    MI_OperationCallbacks callbacks = listener_callbacks(&scene.heard);
    MI_Operation operation = scripted_call(&scene, 0, &options, &callbacks);
    MI_OperationOptions_Delete(&options);
    listener_wait_finals(&scene.heard, 1);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace,
                 "cb(-, F, 1, \"Operation timed out\", MSFT_WmiError(1, cat 0), -)\nClose 0\n");
    scene_close(&scene);
}

/* --- the extra first result ------------------------------------------------------------------- */

static void pull_and_be_told(struct scene *scene)
{
    MI_Operation operation =
        scripted_call(scene, MI_OPERATIONFLAGS_REPORT_OPERATION_STARTED, NULL, NULL);
    trace_pull(scene->trace, &operation);
    trace_close(scene->trace, &operation);
}

/* C-30, S40: it comes where nothing else is there quickly. */
static void windows_tells_that_a_slow_operation_has_started(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "windows");
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 1}, {'rows': 1}, {'final': {}}");
    pull_and_be_told(&scene);
    trace_expect(scene.trace, "get(0, -, T, 0, -, -)\nget(0, Link, F, 0, -, -)\nClose 0\n");
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 1}, {'final': {}}");
    pull_and_be_told(&scene);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* C.10: OMI ignores the flag. */
static void omi_does_not_tell_that_an_operation_has_started(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, "omi");
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 1}, {'rows': 1}, {'final': {}}");
    pull_and_be_told(&scene);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* --- going back ------------------------------------------------------------------------------- */

/* Instances, counters, states and the clock; the journal stays. */
static void a_reset_world_begins_anew(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_whole_rule(&scene, "{'id': 'once', 'match': {'op': 'ReferenceInstances'}, 'times': 1, "
                                "'when': {'scenario': 's', 'state': 'start'}, "
                                "'become': {'scenario': 's', 'state': 'later'}, "
                                "'then': [{'delayMs': 100}, {'remove': '@disk'}, {'final': {}}]}");
    for (int i = 0; i < 2; i++) {
        scripted_pull(&scene);
        trace_expect(scene.trace, "get(0, -, F, 0, -, -)\n");
        scripted_get(&scene, MI_T("d0"));
        trace_expect(scene.trace, "get(0, -, F, 6, std(6), MSFT_WmiError(6, cat 13))\n");
        char *at = mifake_state(scene.world, "s");
        assert_string_equal(at, "later");
        free(at);
        assert_int_equal(mifake_used(scene.world, "once"), 1);
        assert_int_equal(mifake_now(scene.world), 100);
        assert_true(mifake_reset(scene.world));
        assert_int_equal(mifake_used(scene.world, "once"), 0);
        assert_int_equal(mifake_now(scene.world), 0);
    }
    scripted_get(&scene, MI_T("d0"));
    trace_expect(scene.trace, "get(0, Disk, F, 0, -, -)\n");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, -, F, 0, -, -)\n");
    scene_close(&scene);
}

static void what_runs_keeps_a_world_from_being_reset(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 100}, {'final': {}}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
    (void)trace_get(scene.trace, &operation);
    assert_false(mifake_reset(scene.world));
    assert_int_equal(mifake_now(scene.world), 100);
    trace_close(scene.trace, &operation);
    assert_true(mifake_reset(scene.world));
    scripted_pull(&scene);
    scene_close(&scene);
}

/* What was wrong before is still in the report. */
static void a_reset_forgets_nothing_that_was_wrong(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", "{'hang': true}");
    scripted_pull(&scene);
    assert_true(mifake_reset(scene.world));
    scene_end_with(&scene, "M42");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_delay_takes_time_of_the_world),
        cmocka_unit_test(a_delay_before_the_final_delays_the_last_row),
        cmocka_unit_test(time_that_passes_at_once_is_used_bit_by_bit),
        cmocka_unit_test(operations_interleave_in_one_order),
        cmocka_unit_test(a_script_goes_on_while_nobody_looks),
        cmocka_unit_test(rows_restart_a_time_out),
        cmocka_unit_test(a_cancel_ends_a_delay_with_callbacks),
        cmocka_unit_test(a_cancel_ends_a_delay_that_is_pulled),
        cmocka_unit_test(time_moved_by_another_thread_wakes_who_pulls),
        cmocka_unit_test(a_hang_lasts_until_a_cancel),
        cmocka_unit_test(a_hang_that_is_pulled_is_a_verdict),
        cmocka_unit_test(a_delay_that_nobody_ends_is_a_verdict),
        cmocka_unit_test(a_rule_may_have_more_to_say_after_a_cancel),
        cmocka_unit_test(closing_early_runs_what_a_rule_has_for_a_cancel),
        cmocka_unit_test(omi_ignores_a_time_out),
        cmocka_unit_test(windows_ends_what_takes_too_long),
        cmocka_unit_test(details_say_that_time_was_up),
        cmocka_unit_test(progress_restarts_a_time_out),
        cmocka_unit_test(a_time_out_comes_to_callbacks_too),
        cmocka_unit_test(windows_tells_that_a_slow_operation_has_started),
        cmocka_unit_test(omi_does_not_tell_that_an_operation_has_started),
        cmocka_unit_test(a_reset_world_begins_anew),
        cmocka_unit_test(what_runs_keeps_a_world_from_being_reset),
        cmocka_unit_test(a_reset_forgets_nothing_that_was_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
