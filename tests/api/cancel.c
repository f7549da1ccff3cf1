/* MI_Operation_Cancel (contract C.6). */
#include "api/scene.h"
#include "support/test.h"

/* K21, C-60..C-62 */
static void cancel_before_anything_ends_it(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_pull(&scene, "five");
    trace_cancel(scene.trace, &operation);
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "Cancel 0\n"
                              "get(0, -, F, 1, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* C-62: the results that were to come are lost. */
static void cancel_in_the_middle_ends_it(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    (void)trace_get(scene.trace, &operation);
    trace_cancel(scene.trace, &operation);
    trace_pull(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "Cancel 0\n"
                              "get(0, -, F, 1, -, -)\n"
                              "get(0, -, F, 1, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* K23, C-60 */
static void cancel_after_the_final_result_does_nothing(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_pull(&scene, "one");
    (void)trace_get(scene.trace, &operation);
    trace_cancel(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\n"
                              "Cancel 0\n"
                              "get(0, -, F, 0, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* C-60: for every reason, and as often as one likes. */
static void cancel_may_be_repeated_and_the_reason_does_not_matter(void **state)
{
    (void)state;
    static const MI_CancellationReason reasons[] = {MI_REASON_NONE, MI_REASON_TIMEOUT,
                                                    MI_REASON_SHUTDOWN, MI_REASON_SERVICESTOP};
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
        assert_int_equal(MI_Operation_Cancel(&operation, reasons[i]), MI_RESULT_OK);
    }
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, -, F, 1, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* C-60, 0-9 */
static void what_is_closed_is_not_cancelled(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation zero = MI_OPERATION_NULL;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "none");
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_cancel(scene.trace, &operation);
    trace_cancel(scene.trace, &zero);
    trace_cancel(scene.trace, NULL);
    trace_expect(scene.trace, "get(0, -, F, 0, -, -)\n"
                              "Close 0\n"
                              "Cancel 4\n"
                              "Cancel 4\n"
                              "Cancel 4\n");
    scene_leave(&scene);
}

/* C-61, M33: to cancel is not to drain. */
static void a_cancelled_operation_must_still_be_drained(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    trace_cancel(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "Cancel 0\nClose 1\n");
    scene_end_with(&scene, "M33");
}

/* --- with callbacks --------------------------------------------------------------------------- */

static void cancel_first(struct listener *listener, MI_Operation *operation, unsigned number)
{
    if (number == 1) {
        trace_cancel(&listener->trace, operation);
    }
}

/* K20, C-66 */
static void cancelling_in_the_first_callback_brings_the_final_one(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    scene.heard.act = cancel_first;
    MI_Operation operation = scene_listen(&scene, "five", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "Cancel 0\n"
                              "cb(-, F, 1, -, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

/* C-28, C-61: another thread cancels, at once; the callback under way ends first. */
static void another_thread_may_cancel(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    scene.heard.act = listener_hold_first;
    MI_Operation operation = scene_listen(&scene, "five", 0);
    listener_wait(&scene.heard, 1);
    trace_cancel(scene.trace, &operation);
    listener_open_gate(&scene.heard);
    listener_wait_finals(&scene.heard, 1);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "Cancel 0\n"
                              "cb(-, F, 1, -, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
}

static void cancel_last(struct listener *listener, MI_Operation *operation, unsigned number)
{
    (void)number;
    if (!listener->more) {
        trace_cancel(&listener->trace, operation);
    }
}

/* C-60, C-65: it lost the race; the operation has succeeded. */
static void cancelling_in_the_final_callback_changes_nothing(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    scene.heard.act = cancel_last;
    MI_Operation operation = scene_listen(&scene, "one", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, -)\n"
                              "Cancel 0\n"
                              "Close 0\n");
    assert_int_equal(listener_count(&scene.heard), 1);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cancel_before_anything_ends_it),
        cmocka_unit_test(cancel_in_the_middle_ends_it),
        cmocka_unit_test(cancel_after_the_final_result_does_nothing),
        cmocka_unit_test(cancel_may_be_repeated_and_the_reason_does_not_matter),
        cmocka_unit_test(what_is_closed_is_not_cancelled),
        cmocka_unit_test(a_cancelled_operation_must_still_be_drained),
        cmocka_unit_test(cancelling_in_the_first_callback_brings_the_final_one),
        cmocka_unit_test(another_thread_may_cancel),
        cmocka_unit_test(cancelling_in_the_final_callback_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
