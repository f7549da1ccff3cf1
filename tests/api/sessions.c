/* MI_Session_Close and _GetApplication (contract B.4). */
#include "api/scene.h"
#include "support/test.h"

#include <string.h>

/* MI_Session_Close with the listener as its completion. */
static MI_Result close_session(struct scene *scene)
{
    return MI_Session_Close(&scene->session, &scene->heard, listener_complete);
}

/* What is left when the session is closed. */
static void end(struct scene *scene)
{
    assert_int_equal(MI_Application_Close(&scene->application), MI_RESULT_OK);
    scene_end(scene);
}

/* B-28 */
static void the_application_of_a_session_is_the_very_same(void **state)
{
    (void)state;
    struct scene scene;
    MI_Application application = MI_APPLICATION_NULL;
    scene_open(&scene, NULL);
    assert_int_equal(MI_Session_GetApplication(&scene.session, &application), MI_RESULT_OK);
    assert_memory_equal(&application, &scene.application, sizeof application);
    assert_int_equal(MI_Session_GetApplication(&scene.session, NULL), MI_RESULT_INVALID_PARAMETER);
    scene_close(&scene);
}

/* B-28: the lent ones too. */
static void a_lent_session_is_of_the_lent_application(void **state)
{
    (void)state;
    struct scene scene;
    MI_Application application = MI_APPLICATION_NULL;
    scene_open(&scene, NULL);
    assert_int_equal(MI_Session_GetApplication(mifake_session(scene.world), &application), 0);
    assert_memory_equal(&application, mifake_application(scene.world), sizeof application);
    scene_close(&scene);
}

/* --- without a callback ----------------------------------------------------------------------- */

static void close_operation_at_the_end(struct listener *listener, MI_Operation *operation,
                                       unsigned number)
{
    if (number == 1) {
        listener_pass_gate(listener);
    }
    if (!listener->more) {
        trace_close(&listener->trace, operation);
    }
}

static void *open_gate(void *argument)
{
    listener_open_gate(argument);
    return NULL;
}

/* B-20, B-23: it waits for the operation to end by itself, which is cancelled. */
static void close_waits_for_operations_that_close_themselves(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t opener;
    scene_open(&scene, NULL);
    scene.heard.act = close_operation_at_the_end;
    (void)scene_listen(&scene, "five", 0);
    listener_wait(&scene.heard, 1);
    assert_int_equal(pthread_create(&opener, NULL, open_gate, &scene.heard), 0);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(pthread_join(opener, NULL), 0);
    assert_string_equal(strrchr(scene.trace->text, 'C'), "Close 0\n");
    end(&scene);
}

/* K33, B-20, M2 */
static void an_unclosed_operation_is_a_verdict_of_the_session(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_pull(&scene, "one");
    trace_pull(scene.trace, &operation);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_FAILED);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_INVALID_PARAMETER);
    scene_end_with(&scene, "M2: operation 1, ReferenceInstances");
}

/* B-20, M2: one that ended by callbacks has to be closed all the same. */
static void an_unclosed_operation_with_callbacks_is_a_verdict_too(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    (void)scene_listen(&scene, "one", 0);
    listener_wait_finals(&scene.heard, 1);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_FAILED);
    scene_end_with(&scene, "M2");
}

/* K36, B-25 */
static void a_second_close_of_a_session_does_not_call_back(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    const MI_Session before = scene.session;
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_OK);
    assert_memory_equal(&scene.session, &before, sizeof before);
    assert_int_equal(close_session(&scene), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(listener_completed(&scene.heard), 0);
    scene_leave(&scene);
}

/* B-27 */
static void a_closed_session_has_nothing_to_give(void **state)
{
    (void)state;
    struct scene scene;
    MI_Application application = {1, 1, NULL};
    scene_open(&scene, NULL);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Session_GetApplication(&scene.session, &application), 4);
    MI_Operation operation = scene_listen(&scene, "one", 0);
    trace_expect(scene.trace, "cb(-, F, 4, -, -, -)\n");
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_leave(&scene);
}

/* B-26, 0-9 */
static void what_never_was_a_session_calls_back_at_once(void **state)
{
    (void)state;
    struct listener heard = LISTENER_EMPTY;
    MI_Session zero = MI_SESSION_NULL;
    MI_Application application = {1, 1, NULL};
    assert_int_equal(MI_Session_Close(&zero, &heard, listener_complete), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(NULL, &heard, listener_complete), MI_RESULT_OK);
    assert_int_equal(listener_completed(&heard), 2);
    assert_int_equal(MI_Session_Close(&zero, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(mi_clientFT_V1->sessionFT->Close(NULL, &heard, listener_complete),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(listener_completed(&heard), 3);
    assert_int_equal(MI_Session_GetApplication(&zero, &application), MI_RESULT_INVALID_PARAMETER);
    assert_memory_equal(&application, &(MI_Application)MI_APPLICATION_NULL, sizeof application);
}

/* --- with a callback -------------------------------------------------------------------------- */

/* B-21 */
static void without_operations_a_session_completes_inside_close(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    assert_int_equal(close_session(&scene), MI_RESULT_OK);
    assert_int_equal(listener_completed(&scene.heard), 1);
    assert_true(listener_was_here(&scene.heard));
    end(&scene);
}

/* K32, B-21: inside the last MI_Operation_Close. */
static void a_session_completes_with_its_last_operation(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation first = scene_pull(&scene, "one");
    MI_Operation second = scene_pull(&scene, "none");
    trace_pull(scene.trace, &first);
    trace_pull(scene.trace, &second);
    assert_int_equal(close_session(&scene), MI_RESULT_OK);
    assert_int_equal(MI_Operation_Close(&first), MI_RESULT_OK);
    assert_int_equal(listener_completed(&scene.heard), 0);
    assert_int_equal(MI_Operation_Close(&second), MI_RESULT_OK);
    assert_int_equal(listener_completed(&scene.heard), 1);
    assert_true(listener_was_here(&scene.heard));
    end(&scene);
}

static void close_in_the_last(struct listener *listener, MI_Operation *operation, unsigned number)
{
    if (number == 1) {
        listener_pass_gate(listener);
    }
    if (!listener->more) {
        (void)MI_Operation_Close(operation);
    }
}

/* B-21: on the thread that calls back; it comes once. */
static void a_session_completes_after_the_last_callback(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    scene.heard.act = close_in_the_last;
    (void)scene_listen(&scene, "five", 0);
    listener_wait(&scene.heard, 1);
    assert_int_equal(close_session(&scene), MI_RESULT_OK);
    assert_int_equal(listener_completed(&scene.heard), 0);
    listener_open_gate(&scene.heard);
    listener_wait_completed(&scene.heard, 1);
    assert_false(listener_was_here(&scene.heard));
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "cb(-, F, 1, -, -, -)\n");
    end(&scene);
    assert_int_equal(listener_completed(&scene.heard), 1);
}

/* B-22, M2 */
static void with_an_open_operation_a_session_never_completes(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    trace_pull(scene.trace, &operation);
    assert_int_equal(close_session(&scene), MI_RESULT_OK);
    scene_end_with(&scene, "M2: operation 1, ReferenceInstances");
    assert_int_equal(listener_completed(&scene.heard), 0);
}

/* B-23, B-29: the operation is cancelled, and still wants to be drained and closed. */
static void a_session_may_be_closed_before_its_operations(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Operation operation = scene_pull(&scene, "five");
    (void)trace_get(scene.trace, &operation);
    assert_int_equal(close_session(&scene), MI_RESULT_OK);
    trace_pull(scene.trace, &operation);
    assert_int_equal(listener_completed(&scene.heard), 0);
    trace_close(scene.trace, &operation);
    assert_int_equal(listener_completed(&scene.heard), 1);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\n"
                              "get(0, -, F, 1, -, -)\n"
                              "Close 0\n");
    end(&scene);
}

/* A-46 is a defect of OMI, not reproduced: a hundred operations are cancelled like one. */
static void a_hundred_operations_are_cancelled_too(void **state)
{
    (void)state;
    enum { many = 120 };
    struct scene scene;
    MI_Operation operations[many];
    scene_open(&scene, "omi");
    for (int i = 0; i < many; i++) {
        operations[i] = scene_pull(&scene, "five");
    }
    assert_int_equal(close_session(&scene), MI_RESULT_OK);
    for (int i = 0; i < many; i++) {
        trace_pull(scene.trace, &operations[i]);
        trace_close(scene.trace, &operations[i]);
        trace_expect(scene.trace, "get(0, -, F, 1, -, -)\nClose 0\n");
    }
    assert_int_equal(listener_completed(&scene.heard), 1);
    end(&scene);
}

/* --- inside a callback ------------------------------------------------------------------------ */

/* Closes the operation, then the session of the scene, without and with a completion. */
static void close_session_here(struct listener *listener, MI_Operation *operation, unsigned number)
{
    struct scene *scene = listener->context;
    (void)number;
    trace_close(&listener->trace, operation);
    trace_note(&listener->trace, "Session_Close", MI_Session_Close(&scene->session, NULL, NULL));
}

/* B-24, M5: even after the operation was closed, in its final callback. */
static void closing_a_session_inside_a_callback_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    scene.heard.act = close_session_here;
    scene.heard.context = &scene;
    (void)scene_listen(&scene, "one", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, -)\n"
                              "Close 0\n"
                              "Session_Close 1\n");
    scene_end_with(&scene, "M5");
}

static void close_session_with_callback(struct listener *listener, MI_Operation *operation,
                                        unsigned number)
{
    struct scene *scene = listener->context;
    (void)number;
    trace_note(&listener->trace, "Session_Close", close_session(scene));
    trace_close(&listener->trace, operation);
}

/* B-24 */
static void inside_a_callback_a_session_is_closed_with_a_completion(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    scene.heard.act = close_session_with_callback;
    scene.heard.context = &scene;
    (void)scene_listen(&scene, "one", 0);
    listener_wait_completed(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, -)\n"
                              "Session_Close 0\n"
                              "Close 0\n");
    end(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_application_of_a_session_is_the_very_same),
        cmocka_unit_test(a_lent_session_is_of_the_lent_application),
        cmocka_unit_test(close_waits_for_operations_that_close_themselves),
        cmocka_unit_test(an_unclosed_operation_is_a_verdict_of_the_session),
        cmocka_unit_test(an_unclosed_operation_with_callbacks_is_a_verdict_too),
        cmocka_unit_test(a_second_close_of_a_session_does_not_call_back),
        cmocka_unit_test(a_closed_session_has_nothing_to_give),
        cmocka_unit_test(what_never_was_a_session_calls_back_at_once),
        cmocka_unit_test(without_operations_a_session_completes_inside_close),
        cmocka_unit_test(a_session_completes_with_its_last_operation),
        cmocka_unit_test(a_session_completes_after_the_last_callback),
        cmocka_unit_test(with_an_open_operation_a_session_never_completes),
        cmocka_unit_test(a_session_may_be_closed_before_its_operations),
        cmocka_unit_test(a_hundred_operations_are_cancelled_too),
        cmocka_unit_test(closing_a_session_inside_a_callback_is_a_verdict),
        cmocka_unit_test(inside_a_callback_a_session_is_closed_with_a_completion),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
