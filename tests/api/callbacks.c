/* Results that arrive by callback (contract C.1, C.4, C.7). */
#include "api/scene.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define FIVE                                                                                       \
    "cb(Link, T, 0, -, -, -)\n"                                                                    \
    "cb(Link, T, 0, -, -, -)\n"                                                                    \
    "cb(Link, T, 0, -, -, -)\n"                                                                    \
    "cb(Link, T, 0, -, -, -)\n"                                                                    \
    "cb(Link, F, 0, -, -, -)\n"

static void close_operation(struct scene *scene, MI_Operation *operation)
{
    assert_int_equal(MI_Operation_Close(operation), MI_RESULT_OK);
    scene_close(scene);
}

/* K17, C-10, C-11, C-40: without the flag for it there is no acknowledgement. */
static void callbacks_come_on_another_thread(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_listen(&scene, "five", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, FIVE);
    assert_false(listener_was_here(&scene.heard));
    close_operation(&scene, &operation);
}

/* C-10 */
static void no_hit_is_one_callback(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_listen(&scene, "none", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(-, F, 0, -, -, -)\n");
    close_operation(&scene, &operation);
}

/* C-14 */
static void the_final_callback_may_come_alone(void **state)
{
    (void)state;
    struct scene scene;
    scene_open_file(&scene, "separate", NULL);
    MI_Operation operation = scene_listen(&scene, "two", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, T, 0, -, -, -)\n"
                              "cb(-, F, 0, -, -, -)\n");
    close_operation(&scene, &operation);
}

/* K29, C-37 */
static void an_absent_server_is_told_inside_the_starter(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session nowhere = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, "omi");
    assert_int_equal(
        MI_Application_NewSession(&scene.application, NULL, "nobody", NULL, NULL, NULL, &nowhere),
        0);
    MI_OperationCallbacks callbacks = listener_callbacks(&scene.heard);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&nowhere, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  &callbacks, &operation);
    trace_expect(scene.trace, "cb(-, F, 1, -, -, -)\n");
    assert_true(listener_was_here(&scene.heard));
    (void)MI_Instance_Delete(key);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    assert_int_equal(MI_Session_Close(&nowhere, NULL, NULL), 0);
    scene_close(&scene);
}

/* K30, C-26 */
static void pulling_an_asynchronous_operation_changes_nothing(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_listen(&scene, "one", 0);
    listener_wait_finals(&scene.heard, 1);
    (void)trace_get(scene.trace, &operation);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, -)\n"
                              "get(4, -, F, 4, -, -)\n");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    scene_leave(&scene);
}

/* --- which callback --------------------------------------------------------------------------- */

/* C-1: callbacks of another kind do not make an operation asynchronous. */
static void without_its_own_callback_an_operation_is_pulled(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, NULL);
    MI_OperationCallbacks callbacks = listener_callbacks(&scene.heard);
    callbacks.instanceResult = NULL;
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  &callbacks, &operation);
    trace_pull(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\n");
    (void)MI_Instance_Delete(key);
    close_operation(&scene, &operation);
}

/* C-2 */
static void the_callbacks_are_copied_by_the_starter(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, NULL);
    MI_OperationCallbacks *callbacks = malloc(sizeof *callbacks);
    assert_non_null(callbacks);
    *callbacks = listener_callbacks(&scene.heard);
    MI_Instance *key = scene_key("five");
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  callbacks, &operation);
    free(callbacks);
    (void)MI_Instance_Delete(key);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, FIVE);
    close_operation(&scene, &operation);
}

/* --- inside a callback ------------------------------------------------------------------------ */

static void look_at_session(struct listener *listener, MI_Operation *operation, unsigned number)
{
    MI_Session session = MI_SESSION_NULL;
    (void)number;
    trace_note(&listener->trace, "GetSession", MI_Operation_GetSession(operation, &session));
    trace_note(&listener->trace, "differs",
               memcmp(&session, listener->context, sizeof session) != 0);
}

/* C-36, C-7: the operation of a callback is a copy of the library's, and works. */
static void an_operation_knows_its_session_in_every_callback(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    scene.heard.act = look_at_session;
    scene.heard.context = &scene.session;
    MI_Operation operation = scene_listen(&scene, "one", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, -)\n"
                              "GetSession 0\n"
                              "differs 0\n");
    assert_ptr_not_equal(scene.heard.pointer, &operation);
    assert_memory_equal(&scene.heard.handle, &operation, sizeof operation);
    close_operation(&scene, &operation);
}

/* Starts References of "none" for the same listener. */
static void follow_up(struct listener *listener, MI_Operation *operation, unsigned number)
{
    MI_Session session = MI_SESSION_NULL;
    MI_OperationCallbacks callbacks = listener_callbacks(listener);
    if (number > 1) {
        return;
    }
    (void)MI_Operation_GetSession(operation, &session);
    MI_Instance *key = scene_key("none");
    MI_Session_ReferenceInstances(&session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  &callbacks, listener->context);
    (void)MI_Instance_Delete(key);
}

/* C-38: a follow-up waits for the callbacks of the operation that started it. */
static void a_callback_may_start_an_operation(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation second = MI_OPERATION_NULL;
    scene_open(&scene, "omi");
    scene.heard.act = follow_up;
    scene.heard.context = &second;
    MI_Operation first = scene_listen(&scene, "one", 0);
    listener_wait_finals(&scene.heard, 2);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, -)\n"
                              "cb(-, F, 0, -, -, -)\n");
    assert_int_equal(MI_Operation_Close(&first), 0);
    close_operation(&scene, &second);
}

/* Pulls References of "one" inside the callback. */
static void pull_here(struct listener *listener, MI_Operation *operation, unsigned number)
{
    (void)operation;
    (void)number;
    MI_Operation pulled = scene_pull(listener->context, "one");
    (void)trace_get(&listener->trace, &pulled);
    trace_close(&listener->trace, &pulled);
}

/* C-29, M7: in OMI the thread that calls back is the one that would bring the result. */
static void pulling_inside_a_callback_is_a_verdict_in_omi(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    scene.heard.act = pull_here;
    scene.heard.context = &scene;
    MI_Operation operation = scene_listen(&scene, "none", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(-, F, 0, -, -, -)\n"
                              "get(1, -, F, 1, -, -)\n"
                              "Close 1\n");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    scene_end_with(&scene, "M7");
}

/* C-2, C-38: a slow callback holds up the next one, and nothing else. */
static void callbacks_of_an_operation_never_overlap(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    scene.heard.act = listener_hold_first;
    MI_Operation operation = scene_listen(&scene, "five", 0);
    listener_wait(&scene.heard, 1);
    MI_Operation pulled = scene_pull(&scene, "one");
    (void)trace_get(scene.trace, &pulled);
    assert_int_equal(MI_Operation_Close(&pulled), 0);
    assert_int_equal(listener_count(&scene.heard), 1);
    listener_open_gate(&scene.heard);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "get(0, Link, F, 0, -, -)\n"
                              "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, F, 0, -, -, -)\n");
    close_operation(&scene, &operation);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(callbacks_come_on_another_thread),
        cmocka_unit_test(no_hit_is_one_callback),
        cmocka_unit_test(the_final_callback_may_come_alone),
        cmocka_unit_test(an_absent_server_is_told_inside_the_starter),
        cmocka_unit_test(pulling_an_asynchronous_operation_changes_nothing),
        cmocka_unit_test(without_its_own_callback_an_operation_is_pulled),
        cmocka_unit_test(the_callbacks_are_copied_by_the_starter),
        cmocka_unit_test(an_operation_knows_its_session_in_every_callback),
        cmocka_unit_test(a_callback_may_start_an_operation),
        cmocka_unit_test(pulling_inside_a_callback_is_a_verdict_in_omi),
        cmocka_unit_test(callbacks_of_an_operation_never_overlap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
