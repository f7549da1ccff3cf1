/* Who delivers: the worker of the world, the test that pumps, or whoever starts; each without a
 * look at the time of day. */
#include "api/scripted.h"
#include "support/test.h"

#include <string.h>

/* --- pump ------------------------------------------------------------------------------------- */

/* Nothing comes unless the test wants it, and then on its thread. */
static void who_pumps_is_called_back(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    MI_Operation operation = scene_listen(&scene, MI_T("five"), 0);
    assert_int_equal(listener_count(&scene.heard), 0);
    assert_true(mifake_step(scene.world));
    assert_int_equal(listener_count(&scene.heard), 1);
    assert_true(listener_was_here(&scene.heard));
    assert_int_equal(mifake_pump(scene.world), 4);
    assert_false(mifake_step(scene.world));
    assert_int_equal(mifake_pump(scene.world), 0);
    trace_close(scene.trace, &operation);
    scene_close(&scene);
}

/* C-53: what was closed before anything came has its final callback, when the session is closed at
 * the latest. */
static void closing_a_session_delivers_what_is_left(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    MI_Operation operation = scene_listen(&scene, MI_T("five"), 0);
    trace_close(scene.trace, &operation);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_OK);
    trace_expect(scene.trace, "Close 0\ncb(-, F, 1, -, -, -)\n");
    assert_int_equal(MI_Application_Close(&scene.application), MI_RESULT_OK);
    scene_end(&scene);
}

/* B-29, A-42: an application that is closed waits for its sessions, and delivers what they wait
 * for. */
static void closing_an_application_delivers_what_is_left(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    MI_Operation operation = scene_listen(&scene, MI_T("five"), 0);
    trace_close(scene.trace, &operation);
    assert_int_equal(MI_Session_Close(&scene.session, &scene.heard, listener_complete),
                     MI_RESULT_OK);
    assert_int_equal(listener_completed(&scene.heard), 0);
    assert_int_equal(MI_Application_Close(&scene.application), MI_RESULT_OK);
    assert_int_equal(listener_completed(&scene.heard), 1);
    trace_expect(scene.trace, "Close 0\ncb(-, F, 1, -, -, -)\n");
    scene_end(&scene);
}

/* --- inline ----------------------------------------------------------------------------------- */

/* What the starter finds in the caller's handle while callbacks come. */
struct early {
    MI_Operation operation;
    unsigned callbacks;
    bool filled;
    bool finished;
};

static void MI_CALL come_early(MI_Operation *operation, void *context, const MI_Instance *instance,
                               MI_Boolean more, MI_Result result, const MI_Char *text,
                               const MI_Instance *details,
                               MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct early *early = context;
    (void)instance;
    (void)result;
    (void)text;
    (void)details;
    (void)acknowledge;
    early->callbacks++;
    early->filled = early->filled || early->operation.ft != NULL;
    early->finished = more == MI_FALSE;
    if (early->finished) {
        (void)MI_Operation_Close(operation);
    }
}

/* C-37, M18: everything has come, and been closed, before the caller has a handle. */
static void a_starter_delivers_before_the_caller_has_a_handle(void **state)
{
    (void)state;
    struct scene scene;
    struct early early = {.operation = MI_OPERATION_NULL};
    MI_OperationCallbacks callbacks = {.callbackContext = &early, .instanceResult = come_early};
    MI_Instance *key = scene_key(MI_T("five"));
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_INLINE);
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, {'delayMs': 60000}, {'repo': true}");
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  &callbacks, &early.operation);
    assert_int_equal(early.callbacks, 5);
    assert_true(early.finished);
    assert_false(early.filled);
    assert_non_null(early.operation.ft);
    assert_int_equal(mifake_now(scene.world), 60000);
    assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
    scene_close(&scene);
}

/* C-41, C-43: then whoever acknowledges, cancels or answers is called back. */
static void whoever_brings_something_about_is_called_back(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_INLINE);
    scripted_rule(&scene, "ReferenceInstances",
                  "{'rows': 2}, {'prompt': {'text': 'Sure?'}}, {'rows': 1}, {'hang': true}");
    MI_Operation operation =
        scripted_call(&scene, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, NULL, &callbacks);
    trace_expect(&confidant.listener.trace, "cb(Link, T, 0, -, -, ack)\n");
    listener_acknowledge(&confidant.listener);
    trace_expect(&confidant.listener.trace, "prompt(\"Sure?\", 0, asks)\nack 0\n");
    assert_int_equal(confidant_answer(&confidant, MI_OperationCallback_ResponseType_Yes),
                     MI_RESULT_OK);
    trace_expect(&confidant.listener.trace, "cb(Link, T, 0, -, -, ack)\n");
    listener_acknowledge(&confidant.listener);
    trace_cancel(&confidant.listener.trace, &operation);
    trace_expect(&confidant.listener.trace, "ack 0\ncb(-, F, 1, -, -, ack)\nCancel 0\n");
    listener_acknowledge(&confidant.listener);
    trace_close(&confidant.listener.trace, &operation);
    trace_expect(&confidant.listener.trace, "ack 0\nClose 0\n");
    scene_close(&scene);
}

/* One after the other, not one within the other: a callback that acknowledges does not have the
 * next called before it returns. */
static void acknowledge_at_once(struct listener *listener, MI_Operation *operation, unsigned number)
{
    (void)operation;
    trace_note(&listener->trace, "begins", (MI_Result)number);
    listener_acknowledge(listener);
    trace_note(&listener->trace, "ends", (MI_Result)number);
}

static void callbacks_come_one_after_the_other(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_INLINE);
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scene.heard.act = acknowledge_at_once;
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 1}, {'final': {}}");
    MI_Operation first = scene_listen(&scene, MI_T("one"), MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
    MI_Operation second = scene_listen(&scene, MI_T("one"), MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
    mifake_advance(scene.world, 1);
    trace_expect(scene.trace, "cb(-, F, 0, -, -, ack)\nbegins 1\nack 0\nends 1\n"
                              "cb(-, F, 0, -, -, ack)\nbegins 2\nack 0\nends 2\n");
    trace_close(scene.trace, &first);
    trace_close(scene.trace, &second);
    scene_close(&scene);
}

/* --- another one ------------------------------------------------------------------------------ */

/* A worker that has begun leaves the rest to whoever comes after it. */
static void delivery_may_change_at_any_time(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    MI_Operation first = scene_listen(&scene, MI_T("one"), 0);
    listener_wait_finals(&scene.heard, 1);
    assert_false(listener_was_here(&scene.heard));
    mifake_deliver(scene.world, MIFAKE_PUMP);
    MI_Operation second = scene_listen(&scene, MI_T("one"), 0);
    assert_int_equal(mifake_pump(scene.world), 1);
    MI_Operation third = scene_listen(&scene, MI_T("one"), 0);
    mifake_deliver(scene.world, MIFAKE_WORKER);
    listener_wait_finals(&scene.heard, 3);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    MI_Operation fourth = scene_listen(&scene, MI_T("one"), 0);
    mifake_deliver(scene.world, MIFAKE_INLINE);
    assert_int_equal(listener_count(&scene.heard), 4);
    assert_true(listener_was_here(&scene.heard));
    trace_close(scene.trace, &first);
    trace_close(scene.trace, &second);
    trace_close(scene.trace, &third);
    trace_close(scene.trace, &fourth);
    scene_close(&scene);
}

/* A worker that was never needed starts when there is something for it. */
static void a_worker_takes_over_what_was_to_be_pumped(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    scripted_rule(&scene, "ReferenceInstances", "{'delayMs': 1000}, {'repo': true}");
    MI_Operation operation = scene_listen(&scene, MI_T("one"), 0);
    mifake_deliver(scene.world, MIFAKE_WORKER);
    listener_wait_finals(&scene.heard, 1);
    trace_close(scene.trace, &operation);
    scene_close(&scene);
}

/* --- many ------------------------------------------------------------------------------------- */

enum { MANY = 10000 };

static void MI_CALL count_final(MI_Operation *operation, void *context, const MI_Instance *instance,
                                MI_Boolean more, MI_Result result, const MI_Char *text,
                                const MI_Instance *details,
                                MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    unsigned *count = context;
    (void)instance;
    (void)result;
    (void)text;
    (void)details;
    (void)acknowledge;
    if (more == MI_FALSE) {
        (*count)++;
        (void)MI_Operation_Close(operation);
    }
}

/* Ten thousand operations at once, each of them minutes long: no time at all. */
static void minutes_of_many_operations_take_no_time(void **state)
{
    (void)state;
    struct scene scene;
    unsigned finals = 0;
    MI_OperationCallbacks callbacks = {.callbackContext = &finals, .instanceResult = count_final};
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    scripted_rule(&scene, "TestConnection",
                  "{'delayMs': 120000}, {'message': {'text': 'slow'}}, {'delayMs': 180000}, "
                  "{'final': {}}");
    for (int i = 0; i < MANY; i++) {
        MI_Operation operation = MI_OPERATION_NULL;
        MI_Session_TestConnection(&scene.session, 0, &callbacks, &operation);
    }
    assert_int_equal(mifake_pump(scene.world), MANY);
    assert_int_equal(finals, MANY);
    assert_int_equal(mifake_now(scene.world), 300000);
    scene_close(&scene);
}

/* --- two worlds ------------------------------------------------------------------------------- */

/* Rules, time, delivery and reports of one are nothing to the other, though both have one model. */
static void worlds_are_independent(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake *other = mifake_again(scene.world);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scripted_rule(&scene, "ReferenceInstances", "{'remove': '@disk'}, {'final': {'result': 2}}");
    scripted_pull(&scene);
    mifake_advance(scene.world, 500);
    assert_int_equal(mifake_now(other), 0);

    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = scene_key_text(MI_T("Disk"), MI_T("Name"), MI_T("d0"));
    MI_OperationCallbacks callbacks = listener_callbacks(&scene.heard);
    MI_Session_GetInstance(mifake_session(other), 0, NULL, SCENE_SPACE, key, &callbacks,
                           &operation);
    listener_wait_finals(&scene.heard, 1);
    assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    trace_expect(scene.trace, "get(0, -, F, 2, std(2), MSFT_WmiError(2, cat 18))\n"
                              "cb(Disk, F, 0, -, -, -)\n");
    assert_true(mifake_close(other, NULL));
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_pumps_is_called_back),
        cmocka_unit_test(closing_a_session_delivers_what_is_left),
        cmocka_unit_test(closing_an_application_delivers_what_is_left),
        cmocka_unit_test(a_starter_delivers_before_the_caller_has_a_handle),
        cmocka_unit_test(whoever_brings_something_about_is_called_back),
        cmocka_unit_test(callbacks_come_one_after_the_other),
        cmocka_unit_test(delivery_may_change_at_any_time),
        cmocka_unit_test(a_worker_takes_over_what_was_to_be_pumped),
        cmocka_unit_test(minutes_of_many_operations_take_no_time),
        cmocka_unit_test(worlds_are_independent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
