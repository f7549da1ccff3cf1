/* Results that wait for their acknowledgement (contract C.4, C-40 to C-45). */
#include "api/scene.h"
#include "support/test.h"

#define MANUAL MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS

/* ack(NULL), which does not count, then the one that does. */
static void acknowledge_here(struct listener *listener, MI_Operation *operation, unsigned number)
{
    (void)operation;
    (void)number;
    trace_note(&listener->trace, "ack(NULL)", listener->acknowledge(NULL));
    listener_acknowledge(listener);
}

/* K24, C-40, C-41 */
static void every_result_wants_its_acknowledgement(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    scene.heard.act = acknowledge_here;
    MI_Operation operation = scene_listen(&scene, "five", MANUAL);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, ack)\nack(NULL) 4\nack 0\n"
                              "cb(Link, T, 0, -, -, ack)\nack(NULL) 4\nack 0\n"
                              "cb(Link, T, 0, -, -, ack)\nack(NULL) 4\nack 0\n"
                              "cb(Link, T, 0, -, -, ack)\nack(NULL) 4\nack 0\n"
                              "cb(Link, F, 0, -, -, ack)\nack(NULL) 4\nack 0\n");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    scene_close(&scene);
}

/* K25, C-40: any thread may do it, and with any copy of the handle. */
static void another_thread_acknowledges_later(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_listen(&scene, "five", MANUAL);
    for (unsigned i = 1; i <= 5; i++) {
        listener_wait(&scene.heard, i);
        assert_int_equal(listener_count(&scene.heard), i);
        MI_Operation copy = operation;
        assert_int_equal(scene.heard.acknowledge(&copy), 0);
    }
    listener_wait_finals(&scene.heard, 1);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    scene_close(&scene);
}

static void close_then_acknowledge(struct listener *listener, MI_Operation *operation,
                                   unsigned number)
{
    (void)number;
    trace_close(&listener->trace, operation);
    listener_acknowledge(listener);
}

/* K26, C-41: closing does not make the handle stale for this. */
static void a_closed_operation_may_be_acknowledged(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    scene.heard.act = close_then_acknowledge;
    (void)scene_listen(&scene, "one", MANUAL);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, ack)\nClose 0\nack 0\n");
    scene_close(&scene);
}

/* K27, C-43, M8: Close brings the final one; the session would wait for ever. */
static void a_missing_acknowledgement_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_listen(&scene, "five", MANUAL);
    listener_wait(&scene.heard, 1);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, ack)\n"
                              "cb(-, F, 1, -, -, ack)\n");
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_FAILED);
    scene_end_with(&scene, "M8");
}

/* M8, C-43: the same when only the final result was not acknowledged. */
static void the_final_result_wants_its_acknowledgement_too(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_listen(&scene, "none", MANUAL);
    listener_wait_finals(&scene.heard, 1);
    assert_int_equal(MI_Operation_Close(&operation), 0);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_FAILED);
    scene_end_with(&scene, "M8");
}

/* K28, C-42, M9: the verdict stands for the crash. */
static void a_second_acknowledgement_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_listen(&scene, "one", MANUAL);
    listener_wait_finals(&scene.heard, 1);
    listener_acknowledge(&scene.heard);
    listener_acknowledge(&scene.heard);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, ack)\nack 0\nack 4\n");
    assert_int_equal(MI_Operation_Close(&operation), 0);
    scene_end_with(&scene, "M9");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_result_wants_its_acknowledgement),
        cmocka_unit_test(another_thread_acknowledges_later),
        cmocka_unit_test(a_closed_operation_may_be_acknowledged),
        cmocka_unit_test(a_missing_acknowledgement_is_a_verdict),
        cmocka_unit_test(the_final_result_wants_its_acknowledgement_too),
        cmocka_unit_test(a_second_acknowledgement_is_a_verdict),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
