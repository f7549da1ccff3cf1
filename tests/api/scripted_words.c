/* What scripts say besides results: messages, progress, streamed parameters, indications. */
#include "api/scripted.h"
#include "support/test.h"

#include <stdio.h>

/* --- messages and progress -------------------------------------------------------------------- */

#define WORDS                                                                                      \
    "{'message': {'text': 'careful'}}, "                                                           \
    "{'message': {'channel': 'debug', 'text': 'x = 1'}}, "                                         \
    "{'message': {'channel': 77, 'text': ''}}, "                                                   \
    "{'progress': {'activity': 'a', 'currentOperation': 'b', 'statusDescription': 'c', "           \
    "'percentComplete': 50, 'secondsRemaining': 9}}, "

#define HEARD                                                                                      \
    "message(0, \"careful\")\n"                                                                    \
    "message(2, \"x = 1\")\n"                                                                      \
    "message(77, \"\")\n"                                                                          \
    "progress(\"a\", \"b\", \"c\", 50, 9)\n"

/* C-82, DESIGN 5: in the order of the script, while the caller pulls, on its thread. */
static void a_synchronous_caller_hears_messages_while_it_pulls(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, false);
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, " WORDS "{'final': {}}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    trace_expect(&confidant.listener.trace, "");
    (void)trace_get(scene.trace, &operation);
    trace_expect(&confidant.listener.trace, "");
    (void)trace_get(scene.trace, &operation);
    trace_expect(&confidant.listener.trace, HEARD);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\nget(0, Link, F, 0, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* C-82, C-38: between the results, never at the same time. */
static void callbacks_for_messages_come_between_results(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", "{'rows': 2}, " WORDS "{'final': {}}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, &callbacks);
    listener_wait_finals(&confidant.listener, 1);
    trace_close(&confidant.listener.trace, &operation);
    trace_expect(&confidant.listener.trace,
                 "cb(Link, T, 0, -, -, -)\n" HEARD "cb(Link, F, 0, -, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* C-80 */
static void who_has_no_callback_hears_nothing(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", WORDS "{'final': {}}");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, -, F, 0, -, -)\n");
    scene_close(&scene);
}

/* C-43: a message does not come before the result in front of it is acknowledged. */
static void a_message_waits_for_the_acknowledgement_before_it(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    scripted_rule(&scene, "ReferenceInstances",
                  "{'rows': 2}, {'message': {'text': 'careful'}}, {'final': {}}");
    MI_Operation operation =
        scripted_call(&scene, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, NULL, &callbacks);
    assert_int_equal(mifake_pump(scene.world), 1);
    assert_int_equal(mifake_pump(scene.world), 0);
    listener_acknowledge(&confidant.listener);
    assert_int_equal(mifake_pump(scene.world), 2);
    listener_acknowledge(&confidant.listener);
    trace_close(&confidant.listener.trace, &operation);
    trace_expect(&confidant.listener.trace, "cb(Link, T, 0, -, -, ack)\n"
                                            "ack 0\n"
                                            "message(0, \"careful\")\n"
                                            "cb(Link, F, 0, -, -, ack)\n"
                                            "ack 0\n"
                                            "Close 0\n");
    scene_close(&scene);
}

/* --- streamed parameters ---------------------------------------------------------------------- */

static void stream(struct scene *scene)
{
    scripted_open(scene, NULL);
    scripted_whole_rule(
        scene, "{'match': {'op': 'Invoke', 'class': 'Disk', 'method': 'Reset'}, 'then': ["
               "{'streamed': {'name': 'Left', 'value': 2}}, {'streamed': {'name': 'Names', "
               "'value': ['a']}}, {'final': {'value': 0, 'out': {'Left': 1}}}]}");
}

static MI_Operation reset(struct scene *scene, MI_Uint32 flags, MI_OperationCallbacks *callbacks)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = scene_key_text(MI_T("Disk"), MI_T("Name"), MI_T("d0"));
    MI_Session_Invoke(&scene->session, flags, NULL, SCENE_SPACE, MI_T("Disk"), MI_T("Reset"), key,
                      NULL, callbacks, &operation);
    assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
    return operation;
}

/* C-87: before the final result, which is the one of the method. */
static void streamed_parameters_come_before_the_result(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    stream(&scene);
    MI_Operation operation = reset(&scene, 0, &callbacks);
    listener_wait_finals(&confidant.listener, 1);
    trace_close(&confidant.listener.trace, &operation);
    trace_expect(&confidant.listener.trace, "streamed(Left, 5, -)\n"
                                            "streamed(Names, 29, -)\n"
                                            "cb(Reset, F, 0, -, -, -)\n"
                                            "Close 0\n");
    scene_close(&scene);
}

/* C-87: each is to be acknowledged if results are. */
static void streamed_parameters_are_acknowledged_one_by_one(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    stream(&scene);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    MI_Operation operation = reset(&scene, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, &callbacks);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(mifake_pump(scene.world), 1);
        assert_int_equal(mifake_pump(scene.world), 0);
        listener_acknowledge(&confidant.listener);
    }
    trace_close(&confidant.listener.trace, &operation);
    trace_expect(&confidant.listener.trace, "streamed(Left, 5, ack)\nack 0\n"
                                            "streamed(Names, 29, ack)\nack 0\n"
                                            "cb(Reset, F, 0, -, -, ack)\nack 0\n"
                                            "Close 0\n");
    scene_close(&scene);
}

/* M8, C-43: a streamed parameter nobody acknowledges is told. */
static void a_streamed_parameter_must_be_acknowledged(void **state)
{
    (void)state;
    struct scene scene;
    struct confidant confidant = CONFIDANT_EMPTY;
    MI_OperationCallbacks callbacks = confidant_callbacks(&confidant, true);
    stream(&scene);
    MI_Operation operation = reset(&scene, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, &callbacks);
    listener_wait(&confidant.listener, 1);
    trace_close(&confidant.listener.trace, &operation);
    listener_wait_finals(&confidant.listener, 1);
    scene_end_with(&scene, "M8");
}

struct value {
    MI_Uint32 number;
    MI_Uint32 size;
    char first[8];
};

static void MI_CALL keep_value(MI_Operation *operation, void *context, const MI_Char *name,
                               MI_Type type, const MI_Value *value,
                               MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct value *kept = context;
    (void)operation;
    (void)name;
    (void)acknowledge;
    if (type == MI_UINT32) {
        kept->number = value->uint32;
    } else if (type == MI_STRINGA) {
        kept->size = value->stringa.size;
        (void)snprintf(kept->first, sizeof kept->first, "%s", value->stringa.data[0]);
    }
}

/* C-87: the value is there; a caller that pulls is called while it does. */
static void streamed_parameters_have_their_values(void **state)
{
    (void)state;
    struct scene scene;
    struct value kept = {0};
    MI_OperationCallbacks callbacks = {.callbackContext = &kept,
                                       .streamedParameterResult = keep_value};
    stream(&scene);
    MI_Operation operation = reset(&scene, 0, &callbacks);
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Reset, F, 0, -, -)\nClose 0\n");
    assert_int_equal(kept.number, 2);
    assert_int_equal(kept.size, 1);
    assert_string_equal(kept.first, "a");
    scene_close(&scene);
}

/* --- indications ------------------------------------------------------------------------------ */

/* C-16: each at once, with more to come; the end comes alone. */
static void indications_of_a_script_are_not_held_back(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_OperationCallbacks callbacks;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    callbacks = listener_callbacks(&scene.heard);
    scripted_rule(&scene, "Subscribe",
                  "{'row': '@disk'}, {'delayMs': 1000}, {'row': '@spare'}, "
                  "{'final': {'result': 'FAILED', 'message': 'gone', 'details': null}}");
    MI_Session_Subscribe(&scene.session, 0, NULL, SCENE_SPACE, MI_T("WQL"),
                         MI_T("SELECT * FROM Disk"), NULL, &callbacks, &operation);
    assert_true(mifake_step(scene.world));
    trace_expect(scene.trace, "cb(Disk, T, 0, -, -, -)\n");
    assert_int_equal(mifake_now(scene.world), 0);
    assert_int_equal(mifake_pump(scene.world), 2);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(Disk, T, 0, -, -, -)\ncb(-, F, 1, \"gone\", -, -)\nClose 0\n");
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_synchronous_caller_hears_messages_while_it_pulls),
        cmocka_unit_test(callbacks_for_messages_come_between_results),
        cmocka_unit_test(who_has_no_callback_hears_nothing),
        cmocka_unit_test(a_message_waits_for_the_acknowledgement_before_it),
        cmocka_unit_test(streamed_parameters_come_before_the_result),
        cmocka_unit_test(streamed_parameters_are_acknowledged_one_by_one),
        cmocka_unit_test(a_streamed_parameter_must_be_acknowledged),
        cmocka_unit_test(streamed_parameters_have_their_values),
        cmocka_unit_test(indications_of_a_script_are_not_held_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
