/* MI_Operation_Close (contract C.5). */
#include "api/scene.h"
#include "support/test.h"

#include <stdlib.h>

/* C-50: the caller's handle stays as it is, and every copy of it is stale. */
static void close_leaves_the_handle_as_it_is(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    MI_Operation copy = operation;
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    assert_memory_equal(&operation, &copy, sizeof copy);
    trace_close(scene.trace, &copy);
    trace_note(scene.trace, "GetSession", MI_Operation_GetSession(&copy, &session));
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\n"
                              "Close 0\n"
                              "Close 4\n"
                              "GetSession 4\n");
    scene_leave(&scene);
}

/* 0-9 */
static void a_zero_handle_cannot_be_closed(void **state)
{
    (void)state;
    MI_Operation zero = MI_OPERATION_NULL;
    MI_Session session = {1, 1, NULL};
    assert_int_equal(MI_Operation_Close(&zero), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Operation_Close(NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Operation_GetSession(&zero, &session), MI_RESULT_INVALID_PARAMETER);
    assert_memory_equal(&session, &(MI_Session)MI_SESSION_NULL, sizeof session);
}

/* K34, C-52, M1: the verdict stands for the hang. */
static void closing_before_the_final_result_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    trace_close(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "Close 1\nClose 4\n");
    scene_end_with(&scene, "M1: operation 1, ReferenceInstances");
}

/* M1: even when the only instance was seen, if nobody asked for what comes after it. */
static void closing_after_the_last_instance_is_not_enough(void **state)
{
    (void)state;
    struct scene scene;
    scene_open_file(&scene, "separate", NULL);
    MI_Operation operation = scene_pull(&scene, "two");
    (void)trace_get(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "get(0, Link, T, 0, -, -)\n"
                              "Close 1\n");
    scene_end_with(&scene, "M1");
}

/* --- two threads ------------------------------------------------------------------------------ */

static void *close_there(void *argument)
{
    MI_Operation *operation = argument;
    return MI_Operation_Close(operation) == MI_RESULT_OK ? operation : NULL;
}

/* C-28, C-52: another thread that pulls to the end lets Close return. */
static void pulling_rescues_a_close_that_waits(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t closer;
    void *closed = NULL;
    assert_int_equal(setenv("MIFAKE_GRACE_MS", "30000", 1), 0);
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    MI_Operation copy = operation;
    assert_int_equal(pthread_create(&closer, NULL, close_there, &copy), 0);
    trace_pull(scene.trace, &operation);
    assert_int_equal(pthread_join(closer, &closed), 0);
    assert_non_null(closed);
    assert_int_equal(unsetenv("MIFAKE_GRACE_MS"), 0);
    scene_close(&scene);
}

/* C-57 */
static void another_thread_may_close(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t closer;
    void *closed = NULL;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    trace_pull(scene.trace, &operation);
    assert_int_equal(pthread_create(&closer, NULL, close_there, &operation), 0);
    assert_int_equal(pthread_join(closer, &closed), 0);
    assert_non_null(closed);
    scene_close(&scene);
}

/* --- with callbacks --------------------------------------------------------------------------- */

static void close_twice_in_the_first(struct listener *listener, MI_Operation *operation,
                                     unsigned number)
{
    if (number == 1) {
        trace_close(&listener->trace, operation);
        trace_close(&listener->trace, operation);
    }
}

/* K18, C-54 */
static void closing_in_the_first_callback_brings_a_final_one(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    scene.heard.act = close_twice_in_the_first;
    MI_Operation operation = scene_listen(&scene, "five", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "Close 0\n"
                              "Close 4\n"
                              "cb(-, F, 1, -, -, -)\n"
                              "Close 4\n");
    scene_leave(&scene);
}

static void close_in_the_last(struct listener *listener, MI_Operation *operation, unsigned number)
{
    (void)number;
    if (!listener->more) {
        trace_close(&listener->trace, operation);
    }
}

/* K19, C-55 */
static void closing_in_the_last_callback_is_enough(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    scene.heard.act = close_in_the_last;
    MI_Operation operation = scene_listen(&scene, "five", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, T, 0, -, -, -)\n"
                              "cb(Link, F, 0, -, -, -)\n"
                              "Close 0\n");
    scene_close(&scene);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_INVALID_PARAMETER);
}

/* C-53: Close does not wait for the callback under way, and a final one comes after it. */
static void closing_from_outside_does_not_wait(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    scene.heard.act = listener_hold_first;
    MI_Operation operation = scene_listen(&scene, "five", 0);
    listener_wait(&scene.heard, 1);
    trace_close(scene.trace, &operation);
    listener_open_gate(&scene.heard);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "Close 0\n"
                              "cb(-, F, 1, -, -, -)\n");
    scene_close(&scene);
}

/* C-56: not reproduced; closing in the callback inside the starter works. */
static void closing_in_the_callback_of_an_absent_server_works(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session nowhere = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, "omi");
    assert_int_equal(
        MI_Application_NewSession(&scene.application, NULL, "nobody", NULL, NULL, NULL, &nowhere),
        0);
    scene.heard.act = close_in_the_last;
    MI_OperationCallbacks callbacks = listener_callbacks(&scene.heard);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&nowhere, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  &callbacks, &operation);
    trace_expect(scene.trace, "cb(-, F, 1, -, -, -)\nClose 0\n");
    (void)MI_Instance_Delete(key);
    assert_int_equal(MI_Session_Close(&nowhere, NULL, NULL), 0);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(close_leaves_the_handle_as_it_is),
        cmocka_unit_test(a_zero_handle_cannot_be_closed),
        cmocka_unit_test(closing_before_the_final_result_is_a_verdict),
        cmocka_unit_test(closing_after_the_last_instance_is_not_enough),
        cmocka_unit_test(pulling_rescues_a_close_that_waits),
        cmocka_unit_test(another_thread_may_close),
        cmocka_unit_test(closing_in_the_first_callback_brings_a_final_one),
        cmocka_unit_test(closing_in_the_last_callback_is_enough),
        cmocka_unit_test(closing_from_outside_does_not_wait),
        cmocka_unit_test(closing_in_the_callback_of_an_absent_server_works),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
