/* Calls that the client refuses before anything is asked (contract B.2, B.3): a handle that works,
 * one callback inside the starter, no texts. */
#include "api/scene.h"
#include "support/test.h"

#include <string.h>

static void assert_zero(const MI_Operation *operation)
{
    assert_memory_equal(operation, &(MI_Operation)MI_OPERATION_NULL, sizeof *operation);
}

/* What a refused operation answers, as often as it is asked. */
static void check_refused(struct scene *scene, MI_Operation *operation)
{
    MI_Session session = MI_SESSION_NULL;
    assert_non_null(operation->ft);
    (void)trace_get(scene->trace, operation);
    (void)trace_get(scene->trace, operation);
    (void)trace_get_class(scene->trace, operation);
    (void)trace_get_indication(scene->trace, operation);
    trace_cancel(scene->trace, operation);
    trace_note(scene->trace, "GetSession", MI_Operation_GetSession(operation, &session));
    assert_memory_equal(&session, &scene->session, sizeof session);
    trace_close(scene->trace, operation);
    assert_zero(operation);
    trace_close(scene->trace, operation);
    trace_expect(scene->trace, "get(0, -, F, 4, -, -)\n"
                               "get(0, -, F, 4, -, -)\n"
                               "get(0, -, F, 4, -, -)\n"
                               "get(0, -, F, 4, -, -)\n"
                               "Cancel 1\n"
                               "GetSession 1\n"
                               "Close 0\n"
                               "Close 4\n");
}

/* References without a key. */
static void refer_to_nothing(struct scene *scene, MI_OperationCallbacks *callbacks,
                             MI_Operation *operation)
{
    MI_Session_ReferenceInstances(&scene->session, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, NULL,
                                  SCENE_SPACE, NULL, NULL, NULL, MI_FALSE, callbacks, operation);
}

/* K12, B-10, B-11, B-13..B-16 */
static void a_call_without_a_key_has_a_usable_handle(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, NULL);
    refer_to_nothing(&scene, NULL, &operation);
    check_refused(&scene, &operation);
    scene_leave(&scene);
}

/* K13, B-12, B-13, C-45: even with manual acknowledgement there is none. */
static void a_refused_call_tells_its_callback_inside(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, NULL);
    MI_OperationCallbacks callbacks = listener_callbacks(&scene.heard);
    refer_to_nothing(&scene, &callbacks, &operation);
    trace_expect(scene.trace, "cb(-, F, 4, -, -, -)\n");
    assert_true(listener_was_here(&scene.heard));
    assert_ptr_equal(scene.heard.pointer, &operation);
    check_refused(&scene, &operation);
    scene_leave(&scene);
}

/* K14, B-2 */
static void a_call_without_an_operation_has_a_temporary_handle(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Instance *key = scene_key("five");
    MI_OperationCallbacks callbacks = listener_callbacks(&scene.heard);
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  &callbacks, NULL);
    trace_expect(scene.trace, "cb(-, F, 4, -, -, -)\n");
    assert_non_null(scene.heard.pointer);
    MI_Session_ReferenceInstances(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  NULL, NULL);
    trace_expect(scene.trace, "");
    (void)MI_Instance_Delete(key);
    scene_leave(&scene);
}

/* K15, 0-7 */
static void a_zero_session_tells_its_callback_inside(void **state)
{
    (void)state;
    struct listener heard = LISTENER_EMPTY;
    MI_Session zero = MI_SESSION_NULL;
    MI_Operation operation = {1, 1, NULL};
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    MI_Instance *key = scene_key("five");
    MI_Session_ReferenceInstances(&zero, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, NULL, NULL, key,
                                  NULL, NULL, MI_FALSE, &callbacks, &operation);
    trace_expect(&heard.trace, "cb(-, F, 4, -, -, -)\n");
    assert_null(heard.pointer);
    assert_zero(&operation);
    (void)MI_Instance_Delete(key);
}

/* K16, B-1 */
static void a_closed_session_refuses_in_the_same_way(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_OK);
    MI_Operation operation = scene_pull(&scene, "five");
    check_refused(&scene, &operation);
    scene_leave(&scene);
}

/* --- what each starter needs ------------------------------------------------------------------ */

typedef void starter(MI_Session *session, MI_Operation *operation);

static void get_without_instance(MI_Session *session, MI_Operation *operation)
{
    MI_Session_GetInstance(session, 0, NULL, SCENE_SPACE, NULL, NULL, operation);
}

static void modify_without_instance(MI_Session *session, MI_Operation *operation)
{
    MI_Session_ModifyInstance(session, 0, NULL, SCENE_SPACE, NULL, NULL, operation);
}

static void create_without_instance(MI_Session *session, MI_Operation *operation)
{
    MI_Session_CreateInstance(session, 0, NULL, SCENE_SPACE, NULL, NULL, operation);
}

static void delete_without_instance(MI_Session *session, MI_Operation *operation)
{
    MI_Session_DeleteInstance(session, 0, NULL, SCENE_SPACE, NULL, NULL, operation);
}

static void invoke_without_method(MI_Session *session, MI_Operation *operation)
{
    MI_Session_Invoke(session, 0, NULL, SCENE_SPACE, "P", NULL, NULL, NULL, NULL, operation);
}

static void associate_without_key(MI_Session *session, MI_Operation *operation)
{
    MI_Session_AssociatorInstances(session, 0, NULL, SCENE_SPACE, NULL, NULL, NULL, NULL, NULL,
                                   MI_FALSE, NULL, operation);
}

static void refer_without_key(MI_Session *session, MI_Operation *operation)
{
    MI_Session_ReferenceInstances(session, 0, NULL, SCENE_SPACE, NULL, NULL, NULL, MI_FALSE, NULL,
                                  operation);
}

/* B-13, B-15, B.2 */
static void each_starter_refuses_what_it_cannot_do_without(void **state)
{
    (void)state;
    static starter *const starters[] = {
        get_without_instance,    modify_without_instance, create_without_instance,
        delete_without_instance, invoke_without_method,   associate_without_key,
        refer_without_key,
    };
    struct scene scene;
    scene_open(&scene, NULL);
    for (size_t i = 0; i < sizeof starters / sizeof starters[0]; i++) {
        MI_Operation operation = MI_OPERATION_NULL;
        starters[i](&scene.session, &operation);
        check_refused(&scene, &operation);
    }
    scene_leave(&scene);
}

/* --- what is not looked at -------------------------------------------------------------------- */

/* Pulls an operation that must have been started. */
static void check_started(struct scene *scene, MI_Operation *operation)
{
    trace_pull(scene->trace, operation);
    trace_close(scene->trace, operation);
    trace_expect(scene->trace, "get(0, Link, F, 0, -, -)\nClose 0\n");
}

/* B-3, B-4, C-90 */
static void flags_and_booleans_are_not_validated(void **state)
{
    (void)state;
    static const MI_Uint32 flags[] = {0xFFFFFFF0U, 0xFFFFFFFFU, MI_OPERATIONFLAGS_FULL_RTTI,
                                      MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY};
    struct scene scene;
    scene_open(&scene, "omi");
    MI_Instance *key = scene_key("one");
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        MI_Operation operation = MI_OPERATION_NULL;
        MI_Session_ReferenceInstances(&scene.session, flags[i], NULL, SCENE_SPACE, key, NULL, NULL,
                                      7, NULL, &operation);
        check_started(&scene, &operation);
    }
    (void)MI_Instance_Delete(key);
    scene_close(&scene);
}

/* B-4 */
static void options_without_a_table_are_none(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_OperationOptions zero = MI_OPERATIONOPTIONS_NULL;
    scene_open(&scene, NULL);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&scene.session, 0, &zero, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  NULL, &operation);
    check_started(&scene, &operation);
    (void)MI_Instance_Delete(key);
    scene_close(&scene);
}

/* B-5 */
static void options_that_do_not_migrate_are_refused(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    scene_open(&scene, NULL);
    assert_int_equal(MI_Application_NewOperationOptions(&scene.application, MI_FALSE, &options), 0);
    assert_int_equal(
        options.ft->SetString(&options, "__MI_OPERATIONOPTIONS_WRITEERRORMODE", "INQUIRE", 0), 0);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&scene.session, 0, &options, SCENE_SPACE, key, NULL, NULL,
                                  MI_FALSE, NULL, &operation);
    check_refused(&scene, &operation);
    MI_OperationOptions_Delete(&options);
    (void)MI_Instance_Delete(key);
    scene_leave(&scene);
}

/* C-3, D-5: options, key and texts are the caller's again when the starter returns. */
static void arguments_are_copied_by_the_starter(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    MI_Char space[] = SCENE_SPACE;
    MI_Char class_name[] = MI_T("Link");
    MI_Char role[] = MI_T("Left");
    scene_open(&scene, NULL);
    assert_int_equal(MI_Application_NewOperationOptions(&scene.application, MI_FALSE, &options), 0);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&scene.session, 0, &options, space, key, class_name, role,
                                  MI_FALSE, NULL, &operation);
    MI_OperationOptions_Delete(&options);
    (void)MI_Instance_Delete(key);
    memset(space, '?', sizeof space - 1U);
    memset(class_name, '?', sizeof class_name - 1U);
    memset(role, '?', sizeof role - 1U);
    check_started(&scene, &operation);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_call_without_a_key_has_a_usable_handle),
        cmocka_unit_test(a_refused_call_tells_its_callback_inside),
        cmocka_unit_test(a_call_without_an_operation_has_a_temporary_handle),
        cmocka_unit_test(a_zero_session_tells_its_callback_inside),
        cmocka_unit_test(a_closed_session_refuses_in_the_same_way),
        cmocka_unit_test(each_starter_refuses_what_it_cannot_do_without),
        cmocka_unit_test(flags_and_booleans_are_not_validated),
        cmocka_unit_test(options_without_a_table_are_none),
        cmocka_unit_test(options_that_do_not_migrate_are_refused),
        cmocka_unit_test(arguments_are_copied_by_the_starter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
