/* Handles that lead nowhere are told apart and told: used after their own end or their parent's,
 * never filled in, left by what failed. Each call answers as ever. */
#include "api/scene.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void expect_entry(char *report, const char *entry)
{
    if (report == NULL || strstr(report, entry) == NULL) {
        fail_msg("%s is not in: %s", entry, report == NULL ? "nothing" : report);
    }
    free(report);
}

/* The entry is in the world's journal, and nothing in it is an error. */
static void leave_with_note(struct scene *scene, const char *entry)
{
    char *report = NULL;
    assert_int_equal(MI_Session_Close(&scene->session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&scene->application), MI_RESULT_OK);
    assert_true(mifake_close(scene->world, &report));
    expect_entry(report, entry);
}

static MI_Operation finished(struct scene *scene)
{
    MI_Operation operation = scene_pull(scene, "one");
    trace_pull(scene->trace, &operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    return operation;
}

/* --- used after Close ------------------------------------------------------------------------- */

/* M14, C-50: the operation is known by its number, with the place where it was used again. */
static void an_operation_closed_twice_is_noted(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = finished(&scene);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_INVALID_PARAMETER);
    leave_with_note(&scene, "note M14: operation 1, ReferenceInstances: used after it was closed: "
                            "by MI_Operation_Close");
}

/* M14: with the place where it was used again. */
static void each_use_of_a_closed_operation_is_noted(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    scene_open(&scene, NULL);
    MI_Operation operation = finished(&scene);
    (void)trace_get(scene.trace, &operation);
    (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
    (void)MI_Operation_GetSession(&operation, &session);
    char *report = mifake_report(scene.world);
    assert_non_null(strstr(report, "by MI_Operation_GetInstance"));
    assert_non_null(strstr(report, "by MI_Operation_Cancel"));
    assert_non_null(strstr(report, "by MI_Operation_GetSession"));
    expect_entry(report, "misused in each_use_of_a_closed_operation_is_noted");
    scene_leave(&scene);
}

/* M14, B-27: an operation started in a closed session. */
static void a_closed_session_is_noted(void **state)
{
    (void)state;
    struct scene scene;
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    scene_open(&scene, NULL);
    assert_int_equal(mifake_new_session(scene.world, &session), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Session_GetApplication(&session, &application), 4);
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_TestConnection(&session, 0, NULL, &operation);
    (void)MI_Operation_Close(&operation);
    char *report = mifake_report(scene.world);
    assert_non_null(strstr(report, "a session, by TestConnection"));
    assert_non_null(strstr(report, "a session, by MI_Session_GetApplication"));
    free(report);
    leave_with_note(&scene, "used after it was closed: a session, by MI_Session_Close");
}

static void MI_CALL never(void *context)
{
    *(bool *)context = true;
}

/* M15, B-25: the callback never comes, and who waits for it waits for ever. */
static void a_second_close_with_a_callback_is_an_error(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    bool called = false;
    scene_open(&scene, NULL);
    assert_int_equal(mifake_new_session(scene.world, &session), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, &called, never), MI_RESULT_INVALID_PARAMETER);
    assert_false(called);
    scene_end_with(&scene, "error M15: a session was closed a second time");
}

/* M14: of an application that was closed only copies remain. */
static void a_closed_application_is_noted(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    scene_open(&scene, NULL);
    MI_Application copy = scene.application;
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&scene.application), MI_RESULT_OK);
    assert_int_equal(MI_Application_NewSession(&copy, NULL, NULL, NULL, NULL, NULL, &session), 4);
    assert_int_equal(MI_Application_Close(&copy), MI_RESULT_INVALID_PARAMETER);
    char *report = NULL;
    assert_true(mifake_close(scene.world, &report));
    expect_entry(report, "an application, by MI_Application_NewSession");
}

/* --- used after the application's or the world's end ------------------------------------------ */

/* M16, 0-4 */
static void a_session_without_its_application_is_an_error(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = finished(&scene);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&scene.application), MI_RESULT_OK);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    char *report = NULL;
    assert_false(mifake_close(scene.world, &report));
    assert_non_null(strstr(report, "error M16: operation 1, ReferenceInstances"));
    expect_entry(report, "a session, by MI_Session_Close");
}

/* M16: what comes after the world's end is the process's. */
static void a_handle_of_a_closed_world_is_told_to_the_process(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = finished(&scene);
    scene_close(&scene);
    assert_int_equal(MI_Operation_Cancel(&operation, MI_REASON_NONE), MI_RESULT_INVALID_PARAMETER);
    expect_entry(mifake_process_report(),
                 "error M16: a handle was used after its application was closed: an operation, by "
                 "MI_Operation_Cancel");
}

/* --- never filled in -------------------------------------------------------------------------- */

/* M20 */
static void garbage_is_told_to_the_process(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation garbage = {0xDEADBEEF12345678ULL, 0x7FFF, mi_clientFT_V1->operationFT};
    assert_int_equal(MI_Operation_Close(&garbage), MI_RESULT_INVALID_PARAMETER);
    expect_entry(mifake_process_report(), "error M20: a handle was used that nobody filled in: an "
                                          "operation, by MI_Operation_Close");
    scene_close(&scene);
}

/* M23, A-19: closing it is right; the journal is that of the application's world. */
static void what_a_failed_new_session_left_may_only_be_closed(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, NULL);
    (void)MI_Application_NewSession(&scene.application, "?", NULL, NULL, NULL, NULL, &session);
    MI_Session_TestConnection(&session, 0, NULL, &operation);
    (void)MI_Operation_Close(&operation);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    scene_end_with(&scene, "error M23: a session was used that NewSession had not opened: a "
                           "session, by TestConnection");
}

/* M24, A-3 */
static void what_a_failed_initialize_left_may_only_be_closed(void **state)
{
    (void)state;
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    (void)MI_Application_Initialize(1, NULL, NULL, &application);
    assert_int_equal(
        MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session), 4);
    assert_int_equal(MI_Application_Close(&application), MI_RESULT_INVALID_PARAMETER);
    expect_entry(mifake_process_report(),
                 "error M24: an application was used that Initialize had refused: an application, "
                 "by MI_Application_NewSession");
}

/* --- options ---------------------------------------------------------------------------------- */

/* M31, D-6: Delete leaves the handle of options that a session was opened with. */
static void destination_options_deleted_twice_are_an_error(void **state)
{
    (void)state;
    struct scene scene;
    MI_DestinationOptions options = MI_DESTINATIONOPTIONS_NULL;
    MI_Session session = MI_SESSION_NULL;
    scene_open(&scene, NULL);
    assert_int_equal(MI_Application_NewDestinationOptions(&scene.application, &options), 0);
    assert_int_equal(
        MI_Application_NewSession(&scene.application, NULL, NULL, &options, NULL, NULL, &session),
        MI_RESULT_OK);
    MI_DestinationOptions_Delete(&options);
    assert_non_null(options.ft);
    MI_DestinationOptions_Delete(&options);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    scene_end_with(&scene, "error M31: destination options were deleted twice");
}

/* D-5: else the handle is cleared, and deleting it again is nothing. */
static void options_that_no_session_has_are_cleared(void **state)
{
    (void)state;
    struct scene scene;
    MI_DestinationOptions options = MI_DESTINATIONOPTIONS_NULL;
    scene_open(&scene, NULL);
    assert_int_equal(MI_Application_NewDestinationOptions(&scene.application, &options), 0);
    MI_DestinationOptions_Delete(&options);
    assert_null(options.ft);
    MI_DestinationOptions_Delete(&options);
    scene_close(&scene);
}

/* M14 */
static void deleted_options_are_noted(void **state)
{
    (void)state;
    struct scene scene;
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    assert_int_equal(MI_Application_NewOperationOptions(&scene.application, MI_FALSE, &options), 0);
    MI_OperationOptions copy = options;
    MI_OperationOptions_Delete(&options);
    assert_int_equal(MI_OperationOptions_GetOptionCount(&copy, &count), 4);
    leave_with_note(&scene, "operation options, by MI_OperationOptions_GetOptionCount");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_operation_closed_twice_is_noted),
        cmocka_unit_test(each_use_of_a_closed_operation_is_noted),
        cmocka_unit_test(a_closed_session_is_noted),
        cmocka_unit_test(a_second_close_with_a_callback_is_an_error),
        cmocka_unit_test(a_closed_application_is_noted),
        cmocka_unit_test(a_session_without_its_application_is_an_error),
        cmocka_unit_test(a_handle_of_a_closed_world_is_told_to_the_process),
        cmocka_unit_test(garbage_is_told_to_the_process),
        cmocka_unit_test(what_a_failed_new_session_left_may_only_be_closed),
        cmocka_unit_test(what_a_failed_initialize_left_may_only_be_closed),
        cmocka_unit_test(destination_options_deleted_twice_are_an_error),
        cmocka_unit_test(options_that_no_session_has_are_cleared),
        cmocka_unit_test(deleted_options_are_noted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
