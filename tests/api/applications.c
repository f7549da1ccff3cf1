/* MI_Application_Initialize, _NewSession and _Close (contract A.1, A.2, A.4). */
#include "api/scene.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define ARRAY_LENGTH(array) (sizeof(array) / sizeof *(array))

/* An address that is no instance, to see whether it is replaced. */
static MI_Instance garbage;

/* --- Initialize ------------------------------------------------------------------------------- */

/* */
static void applications_open_side_by_side(void **state)
{
    (void)state;
    MI_Instance *error = &garbage;
    MI_Application first = MI_APPLICATION_NULL;
    MI_Application second = MI_APPLICATION_NULL;
    assert_int_equal(MI_Application_Initialize(0, "test", &error, &first), MI_RESULT_OK);
    assert_null(error);
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &second), MI_RESULT_OK);
    assert_memory_not_equal(&first, &second, sizeof first);
    assert_int_equal(MI_Application_Close(&first), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&second), MI_RESULT_OK);
}

/* */
static void there_must_be_a_place_for_the_application(void **state)
{
    (void)state;
    MI_Instance *error = &garbage;
    assert_int_equal(MI_Application_Initialize(0, NULL, &error, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_null(error);
}

/* What every creator of an application that is none answers. */
static void check_useless(MI_Application *application)
{
    MI_Session session = {1, 1, NULL};
    MI_Instance *error = &garbage;
    assert_int_equal(
        MI_Application_NewSession(application, NULL, NULL, NULL, NULL, &error, &session), 4);
    assert_ptr_equal(error, &garbage);
    assert_int_equal(MI_Application_Close(application), MI_RESULT_INVALID_PARAMETER);
}

/* A-3, 0-11: the real table has NULL in it; this one has an answer for every call. */
static void flags_must_be_zero(void **state)
{
    (void)state;
    MI_Application application = {1, 1, NULL};
    assert_int_equal(MI_Application_Initialize(1, NULL, NULL, &application),
                     MI_RESULT_INVALID_PARAMETER);
    assert_non_null(application.ft);
    assert_int_equal(application.reserved1, 0);
    assert_int_equal(application.reserved2, 0);
    check_useless(&application);
    assert_non_null(application.ft);
}

/* --- NewSession ------------------------------------------------------------------------------- */

static MI_Result connect_to(struct scene *scene, const MI_Char *protocol,
                            const MI_Char *destination, MI_Session *session)
{
    return MI_Application_NewSession(&scene->application, protocol, destination, NULL, NULL, NULL,
                                     session);
}

/* */
static void there_must_be_an_application_and_a_place_for_the_session(void **state)
{
    (void)state;
    struct scene scene;
    MI_Instance *error = &garbage;
    MI_Application zero = MI_APPLICATION_NULL;
    scene_open(&scene, NULL);
    check_useless(&zero);
    assert_int_equal(
        MI_Application_NewSession(&scene.application, NULL, NULL, NULL, NULL, &error, NULL), 4);
    assert_null(error);
    MI_Application copy = scene.application;
    scene_close(&scene);
    check_useless(&copy);
}

/* K37: exactly the names of the profile, "mifake", and NULL. */
static void a_protocol_of_the_other_profile_is_not_found(void **state)
{
    (void)state;
    static const struct {
        const MI_Char *protocol;
        MI_Result windows;
        MI_Result omi;
    } rows[] = {
        {NULL, MI_RESULT_OK, MI_RESULT_OK},
        {"mifake", MI_RESULT_OK, MI_RESULT_OK},
        {"WMIDCOM", MI_RESULT_OK, MI_RESULT_NOT_FOUND},
        {"WINRM", MI_RESULT_OK, MI_RESULT_NOT_FOUND},
        {"OMI_SOCKETS", MI_RESULT_NOT_FOUND, MI_RESULT_OK},
        {"MI_REMOTE_WSMAN", MI_RESULT_NOT_FOUND, MI_RESULT_OK},
        {"winrm", MI_RESULT_NOT_FOUND, MI_RESULT_NOT_FOUND},
        {"", MI_RESULT_NOT_FOUND, MI_RESULT_NOT_FOUND},
    };
    static const char *const profiles[] = {"windows", "omi"};
    for (size_t i = 0; i < ARRAY_LENGTH(profiles); i++) {
        struct scene scene;
        scene_open(&scene, profiles[i]);
        for (size_t row = 0; row < ARRAY_LENGTH(rows); row++) {
            MI_Session session = MI_SESSION_NULL;
            const MI_Result expected = i == 0 ? rows[row].windows : rows[row].omi;
            assert_int_equal(connect_to(&scene, rows[row].protocol, NULL, &session), expected);
            assert_int_equal(MI_Session_Close(&session, NULL, NULL),
                             expected == MI_RESULT_OK ? MI_RESULT_OK : MI_RESULT_INVALID_PARAMETER);
        }
        scene_close(&scene);
    }
}

/* K37, 0-11: the failed session can be closed, and answers every call. */
static void a_failed_session_answers_every_call(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = {1, 1, NULL};
    MI_Application application = {1, 1, NULL};
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *error = &garbage;
    scene_open(&scene, "omi");
    assert_int_equal(
        MI_Application_NewSession(&scene.application, "WINRM", NULL, NULL, NULL, &error, &session),
        MI_RESULT_NOT_FOUND);
    assert_null(error);
    assert_non_null(session.ft);
    assert_int_equal(session.reserved2, 0);
    assert_int_equal(MI_Session_GetApplication(&session, &application), 4);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE, NULL,
                                  &operation);
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, -, F, 4, -, -)\nClose 0\n");
    (void)MI_Instance_Delete(key);
    assert_int_equal(MI_Session_Close(&session, &scene.heard, listener_complete), 4);
    assert_int_equal(listener_completed(&scene.heard), 1);
    scene_leave(&scene);
}

/* What the first operation of a session to a destination ends with. */
static void check_silence(const char *profile, const MI_Char *destination, const char *trace)
{
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    scene_open(&scene, profile);
    assert_int_equal(connect_to(&scene, NULL, destination, &session), MI_RESULT_OK);
    MI_Instance *key = scene_key("one");
    MI_Session_ReferenceInstances(&session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE, NULL,
                                  &operation);
    trace_pull(scene.trace, &operation);
    trace_expect(scene.trace, trace);
    (void)MI_Instance_Delete(key);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    scene_close(&scene);
}

/* Its world has nobody who could read what was wrong. */
static void what_is_wrong_with_an_unknown_host_is_told_to_the_process(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Class *object = NULL;
    scene_open(&scene, "windows");
    assert_int_equal(
        MI_Application_NewSession(&scene.application, NULL, "nobody", NULL, NULL, NULL, &session),
        MI_RESULT_OK);
    MI_Session_EnumerateInstances(&session, 0, NULL, SCENE_SPACE, "P", MI_FALSE, NULL, &operation);
    assert_int_equal(MI_Operation_GetClass(&operation, &object, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    (void)trace_get(scene.trace, &operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    scene_close(&scene);
    char *report = mifake_process_report();
    assert_non_null(report);
    assert_non_null(strstr(report, "error M27: operation 1, EnumerateInstances: "));
    free(report);
}

/* the session opens; the first operation fails, in Windows with a word about where. */
static void an_unknown_host_is_found_out_by_the_first_operation(void **state)
{
    (void)state;
    check_silence("omi", "nobody", "get(0, -, F, 1, -, -)\n");
    check_silence("omi", "", "get(0, -, F, 1, -, -)\n");
    check_silence("windows", "nobody",
                  "get(0, -, F, 1, \"The destination \"nobody\" does not answer: no world is "
                  "served under it.\", MSFT_WmiError(1, cat 0))\n");
    check_silence("windows", "",
                  "get(0, -, F, 1, \"The destination \"\" does not answer: no world is served "
                  "under it.\", MSFT_WmiError(1, cat 0))\n");
}

static void MI_CALL never_message(MI_Application *application, void *context, MI_Uint32 channel,
                                  const MI_Char *message)
{
    (void)application;
    (void)channel;
    (void)message;
    ++*(unsigned *)context;
}

static void MI_CALL never_error(MI_Application *application, void *context, MI_Instance *error)
{
    (void)application;
    (void)error;
    ++*(unsigned *)context;
}

/* both are copied, and the callbacks have nothing to hear. */
static void options_and_callbacks_are_the_callers_again(void **state)
{
    (void)state;
    struct scene scene;
    unsigned calls = 0;
    MI_Session session = MI_SESSION_NULL;
    MI_DestinationOptions options = MI_DESTINATIONOPTIONS_NULL;
    MI_Interval minute = {0};
    scene_open(&scene, NULL);
    minute.minutes = 1;
    assert_int_equal(MI_Application_NewDestinationOptions(&scene.application, &options), 0);
    assert_int_equal(MI_DestinationOptions_SetTimeout(&options, &minute), 0);
    MI_SessionCallbacks callbacks = {&calls, never_message, never_error};
    assert_int_equal(MI_Application_NewSession(&scene.application, NULL, NULL, &options, &callbacks,
                                               NULL, &session),
                     MI_RESULT_OK);
    MI_DestinationOptions_Delete(&options);
    memset(&callbacks, 0xFF, sizeof callbacks);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(calls, 0);
    scene_close(&scene);
}

/* --- Close ------------------------------------------------------------------------------------ */

/* */
static void close_clears_the_handle(void **state)
{
    (void)state;
    MI_Application application = MI_APPLICATION_NULL;
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &application), MI_RESULT_OK);
    MI_Application copy = application;
    assert_int_equal(MI_Application_Close(&application), MI_RESULT_OK);
    assert_memory_equal(&application, &(MI_Application)MI_APPLICATION_NULL, sizeof application);
    assert_int_equal(MI_Application_Close(&application), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_Close(&copy), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_Close(NULL), MI_RESULT_INVALID_PARAMETER);
}

/* making an instance asks nothing of the application. */
static void a_closed_application_still_makes_instances(void **state)
{
    (void)state;
    MI_Application application = MI_APPLICATION_NULL;
    MI_Instance *instance = NULL;
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &application), MI_RESULT_OK);
    MI_Application copy = application;
    assert_int_equal(MI_Application_Close(&application), MI_RESULT_OK);
    assert_int_equal(MI_Application_NewInstance(&copy, "P", NULL, &instance), MI_RESULT_OK);
    assert_int_equal(MI_Instance_Delete(instance), MI_RESULT_OK);
}

/* K35, A-42, M3 */
static void an_open_session_is_a_verdict_of_the_application(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, "omi");
    assert_int_equal(MI_Application_Close(&scene.application), MI_RESULT_FAILED);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    scene_end_with(&scene, "M3");
}

/* A-42, M2: the session was closed, so what it waits for is to blame. */
static void an_operation_that_holds_a_session_is_a_verdict_of_the_application(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    trace_pull(scene.trace, &operation);
    assert_int_equal(MI_Session_Close(&scene.session, &scene.heard, listener_complete), 0);
    assert_int_equal(MI_Application_Close(&scene.application), MI_RESULT_FAILED);
    assert_int_equal(listener_completed(&scene.heard), 0);
    scene_end_with(&scene, "M2: operation 1, ReferenceInstances");
}

static void close_application_here(struct listener *listener, MI_Operation *operation,
                                   unsigned number)
{
    struct scene *scene = listener->context;
    (void)operation;
    (void)number;
    trace_note(&listener->trace, "Application_Close", MI_Application_Close(&scene->application));
}

/* A-43, M6 */
static void closing_an_application_inside_a_callback_is_a_verdict(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    scene.heard.act = close_application_here;
    scene.heard.context = &scene;
    (void)scene_listen(&scene, "one", 0);
    listener_wait_finals(&scene.heard, 1);
    trace_expect(scene.trace, "cb(Link, F, 0, -, -, -)\nApplication_Close 1\n");
    scene_end_with(&scene, "M6");
}

static void *close_session_there(void *argument)
{
    struct scene *scene = argument;
    MI_Operation operation = scene_pull(scene, "five");
    listener_open_gate(&scene->heard);
    trace_pull(scene->trace, &operation);
    (void)MI_Operation_Close(&operation);
    (void)MI_Session_Close(&scene->session, NULL, NULL);
    return NULL;
}

/* Close waits for sessions that another thread is about to close. */
static void close_waits_for_other_threads(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t other;
    assert_int_equal(setenv("MIFAKE_GRACE_MS", "30000", 1), 0);
    scene_open(&scene, NULL);
    assert_int_equal(pthread_create(&other, NULL, close_session_there, &scene), 0);
    listener_pass_gate(&scene.heard);
    assert_int_equal(MI_Application_Close(&scene.application), MI_RESULT_OK);
    assert_int_equal(pthread_join(other, NULL), 0);
    assert_int_equal(unsetenv("MIFAKE_GRACE_MS"), 0);
    scene_end(&scene);
}

/* --- classes ---------------------------------------------------------------------------------- */

static MI_Class *class_of_links(struct scene *scene)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Class *lent = NULL;
    MI_Class *class = NULL;
    MI_Session_GetClass(&scene->session, 0, NULL, SCENE_SPACE, "Link", NULL, &operation);
    (void)MI_Operation_GetClass(&operation, &lent, NULL, NULL, NULL, NULL);
    assert_int_equal(MI_Class_Clone(lent, &class), MI_RESULT_OK);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    return class;
}

/* the copy needs nothing of what it was made of. */
static void a_class_is_made_of_a_declaration(void **state)
{
    (void)state;
    struct scene scene;
    MI_Class *made = NULL;
    const MI_Char *name = NULL;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    MI_Class *class = class_of_links(&scene);
    assert_int_equal(
        MI_Application_NewClass(&scene.application, class->classDecl, "root/mine", "host", &made),
        MI_RESULT_OK);
    assert_int_equal(MI_Class_Delete(class), MI_RESULT_OK);
    assert_int_equal(MI_Class_GetClassName(made, &name), MI_RESULT_OK);
    assert_string_equal(name, "Link");
    assert_int_equal(MI_Class_GetNameSpace(made, &name), MI_RESULT_OK);
    assert_string_equal(name, "root/mine");
    assert_int_equal(MI_Class_GetServerName(made, &name), MI_RESULT_OK);
    assert_string_equal(name, "host");
    assert_int_equal(MI_Class_GetElementCount(made, &count), MI_RESULT_OK);
    assert_int_equal(count, 2);
    assert_int_equal(MI_Class_Delete(made), MI_RESULT_OK);
    scene_close(&scene);
}

/* a class that is not ours is copied, since nothing says how long it lives. */
static void an_instance_may_be_of_anybodys_class(void **state)
{
    (void)state;
    struct scene scene;
    MI_Instance *instance = NULL;
    const MI_Char *name = NULL;
    MI_Uint32 count = 0;
    scene_open(&scene, NULL);
    MI_Class *class = class_of_links(&scene);
    const MI_ClassFT theirs = *class->ft;
    MI_Class foreign = *class;
    foreign.ft = &theirs;
    assert_int_equal(
        MI_Application_NewInstanceFromClass(&scene.application, "Link", &foreign, &instance),
        MI_RESULT_OK);
    assert_int_equal(MI_Class_Delete(class), MI_RESULT_OK);
    assert_int_equal(MI_Instance_GetClassName(instance, &name), MI_RESULT_OK);
    assert_string_equal(name, "Link");
    assert_int_equal(MI_Instance_GetElementCount(instance, &count), MI_RESULT_OK);
    assert_int_equal(count, 2);
    assert_int_equal(MI_Instance_Delete(instance), MI_RESULT_OK);
    foreign.classDecl = NULL;
    assert_int_equal(
        MI_Application_NewInstanceFromClass(&scene.application, "Link", &foreign, &instance),
        MI_RESULT_INVALID_PARAMETER);
    assert_null(instance);
    scene_close(&scene);
}

/* --- several sessions ------------------------------------------------------------------------- */

static void sessions_of_an_application_are_closed_in_any_order(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session sessions[3];
    scene_open(&scene, NULL);
    static const size_t order[] = {1, 0, 2};
    for (size_t i = 0; i < ARRAY_LENGTH(sessions); i++) {
        assert_int_equal(MI_Application_NewSession(&scene.application, NULL, NULL, NULL, NULL, NULL,
                                                   &sessions[i]),
                         MI_RESULT_OK);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(order); i++) {
        assert_int_equal(MI_Session_Close(&sessions[order[i]], NULL, NULL), MI_RESULT_OK);
    }
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(applications_open_side_by_side),
        cmocka_unit_test(there_must_be_a_place_for_the_application),
        cmocka_unit_test(flags_must_be_zero),
        cmocka_unit_test(there_must_be_an_application_and_a_place_for_the_session),
        cmocka_unit_test(a_protocol_of_the_other_profile_is_not_found),
        cmocka_unit_test(a_failed_session_answers_every_call),
        cmocka_unit_test(what_is_wrong_with_an_unknown_host_is_told_to_the_process),
        cmocka_unit_test(an_unknown_host_is_found_out_by_the_first_operation),
        cmocka_unit_test(options_and_callbacks_are_the_callers_again),
        cmocka_unit_test(close_clears_the_handle),
        cmocka_unit_test(a_closed_application_still_makes_instances),
        cmocka_unit_test(an_open_session_is_a_verdict_of_the_application),
        cmocka_unit_test(an_operation_that_holds_a_session_is_a_verdict_of_the_application),
        cmocka_unit_test(closing_an_application_inside_a_callback_is_a_verdict),
        cmocka_unit_test(close_waits_for_other_threads),
        cmocka_unit_test(a_class_is_made_of_a_declaration),
        cmocka_unit_test(an_instance_may_be_of_anybodys_class),
        cmocka_unit_test(sessions_of_an_application_are_closed_in_any_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
