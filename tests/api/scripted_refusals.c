/* Calls that do not start because a script says so: setup failures of operations (contract B.3) and
 * of NewSession. */
#include "api/scripted.h"
#include "support/test.h"

#include <stdio.h>

/* --- operations ------------------------------------------------------------------------------- */

/* B-10..B-16: the code again and again, without texts; Close zeroes the handle. */
static void a_refused_operation_is_a_setup_failure(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances", "{'refuse': {'result': 'SERVER_LIMITS_EXCEEDED'}}");
    MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
    MI_Session session = MI_SESSION_NULL;
    (void)trace_get(scene.trace, &operation);
    (void)trace_get(scene.trace, &operation);
    (void)trace_get_class(scene.trace, &operation);
    trace_cancel(scene.trace, &operation);
    trace_note(scene.trace, "GetSession", MI_Operation_GetSession(&operation, &session));
    trace_close(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, -, F, 27, -, -)\n"
                              "get(0, -, F, 27, -, -)\n"
                              "get(0, -, F, 27, -, -)\n"
                              "Cancel 1\n"
                              "GetSession 1\n"
                              "Close 0\n"
                              "Close 4\n");
    scene_leave(&scene);
}

/* B-7: each code has a table of its own; what has none has that of FAILED. */
static void a_refusal_has_its_code(void **state)
{
    (void)state;
    static const struct {
        const char *steps;
        const char *got;
    } rows[] = {
        {"{'refuse': {'result': 'FAILED'}}", "get(0, -, F, 1, -, -)\n"},
        {"{'refuse': {'result': 'ACCESS_DENIED'}}", "get(0, -, F, 2, -, -)\n"},
        {"{'refuse': {'result': 'INVALID_PARAMETER'}}", "get(0, -, F, 4, -, -)\n"},
        {"{'refuse': {'result': 'NOT_FOUND'}}", "get(0, -, F, 1, -, -)\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct scene scene;
        scripted_open(&scene, NULL);
        scripted_rule(&scene, "ReferenceInstances", rows[i].steps);
        MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
        (void)trace_get(scene.trace, &operation);
        trace_expect(scene.trace, rows[i].got);
        (void)trace_get_class(scene.trace, &operation);
        trace_expect(scene.trace, rows[i].got);
        assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
        scene_close(&scene);
    }
}

/* B-12: inside the starter, with the caller's own handle, and no acknowledgement. */
static void a_refusal_calls_back_inside_the_starter(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    scripted_open(&scene, NULL);
    MI_OperationCallbacks callbacks = listener_callbacks(&scene.heard);
    scripted_rule(&scene, "TestConnection", "{'refuse': {'result': 'ACCESS_DENIED'}}");
    MI_Session_TestConnection(&scene.session, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, &callbacks,
                              &operation);
    assert_true(listener_was_here(&scene.heard));
    assert_ptr_equal(scene.heard.pointer, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "cb(-, F, 2, -, -, -)\nClose 0\n");
    scene_close(&scene);
}

/* B-14: it need not be closed, and the session does not wait for it. */
static void a_refused_operation_keeps_nobody_waiting(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_whole_rule(&scene, "{'id': 'busy', 'match': {'op': 'ReferenceInstances'}, 'times': 1, "
                                "'then': [{'refuse': {'result': 'FAILED'}}]}");
    (void)scripted_call(&scene, 0, NULL, NULL);
    assert_int_equal(mifake_used(scene.world, "busy"), 1);
    assert_true(mifake_reset(scene.world));
    scripted_pull(&scene);
    scene_close(&scene);
}

/* The same from C. */
static void a_test_refuses_in_one_step(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    assert_true(mifake_on(scene.world, "busy", &(mifake_match){.op = MIFAKE_REFERENCES},
                          MIFAKE_STEPS(MIFAKE_REFUSE(MI_RESULT_NOT_SUPPORTED))));
    MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
    (void)trace_get(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, -, F, 7, -, -)\n");
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_close(&scene);
}

/* --- sessions --------------------------------------------------------------------------------- */

static MI_Result connect(struct scene *scene, MI_Session *session, MI_Instance **error)
{
    return MI_Application_NewSession(&scene->application, NULL, NULL, NULL, NULL, error, session);
}

/* the handle may only be closed; the extendedError is the caller's to delete. */
static void a_session_may_be_refused(void **state)
{
    (void)state;
    static const struct {
        const char *profile;
        const char *refusal;
        const char *class_name; /* of the extendedError; NULL: there is none */
    } rows[] = {
        {"windows", "{'result': 'ACCESS_DENIED'}", "MSFT_WmiError"},
        {"windows", "{'result': 'ACCESS_DENIED', 'details': '@disk'}", "Disk"},
        {"windows", "{'result': 'ACCESS_DENIED', 'details': null}", NULL},
        {"omi", "{'result': 'ACCESS_DENIED'}", NULL},
        {"omi", "{'result': 'ACCESS_DENIED', 'details': '@disk'}", "Disk"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct scene scene;
        char rule[256];
        MI_Session session = MI_SESSION_NULL;
        MI_Instance *error = NULL;
        const MI_Char *name = NULL;
        scripted_open(&scene, rows[i].profile);
        (void)snprintf(rule, sizeof rule,
                       "{'match': {'op': 'NewSession'}, 'times': 1, 'then': [{'refuse': %s}]}",
                       rows[i].refusal);
        scripted_whole_rule(&scene, rule);
        assert_int_equal(connect(&scene, &session, &error), MI_RESULT_ACCESS_DENIED);
        (void)MI_Instance_GetClassName(error, &name);
        if (rows[i].class_name == NULL) {
            assert_null(error);
        } else {
            assert_string_equal(name, rows[i].class_name);
            assert_int_equal(MI_Instance_Delete(error), MI_RESULT_OK);
        }
        assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(connect(&scene, &session, NULL), MI_RESULT_OK);
        assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
        scene_close(&scene);
    }
}

/* A session is no operation: rules for all calls are not for it, and it can be expected. */
static void sessions_are_matched_by_name_only(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    scripted_open(&scene, NULL);
    scripted_whole_rule(&scene, "{'match': {}, 'then': [{'refuse': {'result': 'FAILED'}}]}");
    scripted_whole_rule(&scene, "{'match': {'op': {'not': 'Invoke'}}, "
                                "'then': [{'refuse': {'result': 'FAILED'}}]}");
    assert_true(mifake_expect(scene.world, &(mifake_match){.op = MIFAKE_NEW_SESSION}, 1, 1));
    assert_true(mifake_expect(scene.world, &(mifake_match){.op = MIFAKE_ANY_OPERATION}, 2, 2));
    assert_int_equal(connect(&scene, &session, NULL), MI_RESULT_OK);
    for (int i = 0; i < 2; i++) {
        MI_Operation operation = scripted_call(&scene, 0, NULL, NULL);
        assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    }
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    scene_leave(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_refused_operation_is_a_setup_failure),
        cmocka_unit_test(a_refusal_has_its_code),
        cmocka_unit_test(a_refusal_calls_back_inside_the_starter),
        cmocka_unit_test(a_refused_operation_keeps_nobody_waiting),
        cmocka_unit_test(a_test_refuses_in_one_step),
        cmocka_unit_test(a_session_may_be_refused),
        cmocka_unit_test(sessions_are_matched_by_name_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
