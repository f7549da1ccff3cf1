/* Handles: copies, stale ones, invented ones, and tables called with nothing (contract 0.3). */
#include "api/scene.h"
#include "support/test.h"

#include <string.h>

/* 0-1, C-1: every copy denotes the same object. */
static void a_copy_of_a_handle_is_as_good(void **state)
{
    (void)state;
    struct scene scene;
    MI_Session session = MI_SESSION_NULL;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    MI_Operation copy = operation;
    (void)trace_get(scene.trace, &operation);
    (void)trace_get(scene.trace, &copy);
    trace_expect(scene.trace, "get(0, Link, T, 0, -, -)\nget(0, Link, T, 0, -, -)\n");
    assert_int_equal(MI_Operation_GetSession(&copy, &session), MI_RESULT_OK);
    assert_memory_equal(&session, &scene.session, sizeof session);
    trace_pull(scene.trace, &copy);
    assert_int_equal(MI_Operation_Close(&copy), MI_RESULT_OK);
    scene_close(&scene);
}

/* 0-2: no object is all zeroes, and every call says so. */
static void a_zero_handle_is_no_object(void **state)
{
    (void)state;
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = {1, 1, NULL};
    MI_Instance *instance = (MI_Instance *)&session;
    MI_Class *object = (MI_Class *)(void *)&session;
    MI_OperationOptions options = {1, 1, NULL};
    assert_int_equal(
        MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session), 4);
    assert_memory_equal(&session, &(MI_Session)MI_SESSION_NULL, sizeof session);
    assert_int_equal(MI_Application_NewInstance(&application, "P", NULL, &instance), 4);
    assert_null(instance);
    assert_int_equal(MI_Application_NewClass(&application, NULL, NULL, NULL, &object), 4);
    assert_null(object);
    assert_int_equal(MI_Application_NewOperationOptions(&application, MI_FALSE, &options), 4);
    assert_memory_equal(&options, &(MI_OperationOptions)MI_OPERATIONOPTIONS_NULL, sizeof options);
    assert_int_equal(MI_Application_Close(&application), 4);
}

/* 0-3: a stale handle is told apart from the object that has its place now. */
static void a_stale_operation_is_not_its_successor(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation stale = scene_pull(&scene, "none");
    trace_pull(scene.trace, &stale);
    assert_int_equal(MI_Operation_Close(&stale), MI_RESULT_OK);
    trace_expect(scene.trace, "get(0, -, F, 0, -, -)\n");
    for (int i = 0; i < 500; i++) {
        MI_Operation operation = scene_pull(&scene, "none");
        (void)trace_get(scene.trace, &stale);
        trace_cancel(scene.trace, &stale);
        trace_close(scene.trace, &stale);
        trace_pull(scene.trace, &operation);
        trace_close(scene.trace, &operation);
        trace_expect(scene.trace, "get(4, -, F, 4, -, -)\n"
                                  "Cancel 4\n"
                                  "Close 4\n"
                                  "get(0, -, F, 0, -, -)\n"
                                  "Close 0\n");
    }
    scene_leave(&scene);
}

/* 0-3 */
static void a_stale_session_is_not_its_successor(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Session stale = MI_SESSION_NULL;
    assert_int_equal(mifake_new_session(scene.world, &stale), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&stale, NULL, NULL), MI_RESULT_OK);
    for (int i = 0; i < 500; i++) {
        MI_Session session = MI_SESSION_NULL;
        assert_int_equal(mifake_new_session(scene.world, &session), MI_RESULT_OK);
        assert_int_equal(MI_Session_Close(&stale, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    }
    scene_leave(&scene);
}

/* 0-4, M16: the real library reads freed memory here; nothing is followed before it is looked up.
 */
static void handles_outlive_their_application_and_their_world(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    trace_pull(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(0, Link, F, 0, -, -)\nClose 0\n");
    scene_close(&scene);
    (void)trace_get(scene.trace, &operation);
    trace_close(scene.trace, &operation);
    trace_expect(scene.trace, "get(4, -, F, 4, -, -)\nClose 4\n");
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    MI_Operation late = scene_pull(&scene, "one");
    trace_pull(scene.trace, &late);
    trace_expect(scene.trace, "get(0, -, F, 4, -, -)\n");
    assert_int_equal(MI_Operation_Close(&late), MI_RESULT_OK);
}

/* M20: whatever stands in a handle that was never filled but for its table. */
static void invented_handles_are_no_objects(void **state)
{
    (void)state;
    static const struct {
        MI_Uint64 reserved1;
        ptrdiff_t reserved2;
    } rows[] = {{1, 1},          {~(MI_Uint64)0, -1},     {0, 1},          {1, 0},
                {1ULL << 32, 1}, {0xDEADBEEFULL, 0x1000}, {1ULL << 63, 64}};
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation real = scene_pull(&scene, "none");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        MI_Operation operation = {rows[i].reserved1, rows[i].reserved2, real.ft};
        MI_Session session = {rows[i].reserved1, rows[i].reserved2, scene.session.ft};
        MI_Application application = {rows[i].reserved1, rows[i].reserved2, scene.application.ft};
        (void)trace_get(scene.trace, &operation);
        trace_close(scene.trace, &operation);
        trace_expect(scene.trace, "get(4, -, F, 4, -, -)\nClose 4\n");
        (void)MI_Session_Close(&session, NULL, NULL);
        (void)MI_Application_Close(&application);
    }
    trace_pull(scene.trace, &real);
    assert_int_equal(MI_Operation_Close(&real), MI_RESULT_OK);
    scene_leave(&scene);
}

/* A handle of one kind is not taken for one of another. */
static void kinds_are_told_apart(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "none");
    MI_Session as_session = {operation.reserved1, operation.reserved2, scene.session.ft};
    MI_Operation as_operation = {scene.session.reserved1, scene.session.reserved2, operation.ft};
    assert_int_equal(MI_Session_Close(&as_session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Operation_Close(&as_operation), MI_RESULT_INVALID_PARAMETER);
    trace_pull(scene.trace, &operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_leave(&scene);
}

/* --- tables ----------------------------------------------------------------------------------- */

/* 0-10: the entries themselves take NULL for the handle. */
static void entries_tolerate_no_handle(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Instance *instance = NULL;
    MI_Session session = MI_SESSION_NULL;
    MI_Result result = MI_RESULT_OK;
    MI_Boolean more = MI_TRUE;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "none");
    const MI_OperationFT *const calls = operation.ft;
    assert_int_equal(calls->Close(NULL), 4);
    assert_int_equal(calls->Cancel(NULL, MI_REASON_NONE), 4);
    assert_int_equal(calls->GetSession(NULL, &session), 4);
    assert_int_equal(calls->GetInstance(NULL, &instance, &more, &result, NULL, NULL), 4);
    assert_int_equal(result, 4);
    assert_int_equal(more, MI_FALSE);
    const MI_SessionFT *const starters = scene.session.ft;
    MI_Application application = MI_APPLICATION_NULL;
    assert_int_equal(starters->GetApplication(NULL, &application), 4);
    const MI_ApplicationFT *const makers = scene.application.ft;
    MI_Instance *made = NULL;
    MI_Class *class = NULL;
    assert_int_equal(makers->NewInstance(NULL, "P", NULL, &made), 4);
    assert_int_equal(makers->NewInstanceFromClass(NULL, "P", NULL, &made), 4);
    assert_int_equal(makers->NewClass(NULL, NULL, NULL, NULL, &class), 4);
    assert_int_equal(makers->NewClass(&scene.application, NULL, NULL, NULL, NULL), 4);
    assert_int_equal(makers->Close(NULL), 4);
    assert_int_equal(makers->NewSession(NULL, NULL, NULL, NULL, NULL, NULL, &session), 4);
    scene.session.ft->GetInstance(NULL, 0, NULL, NULL, NULL, NULL, NULL);
    trace_pull(scene.trace, &operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_leave(&scene);
}

/* 0-10, C-22: so do those of an operation that was refused. */
static void entries_of_a_refused_operation_tolerate_no_handle(void **state)
{
    (void)state;
    struct scene scene;
    const MI_Instance *instance = NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    MI_Result result = MI_RESULT_OK;
    MI_Boolean more = MI_TRUE;
    scene_open(&scene, NULL);
    MI_Session_GetInstance(&scene.session, 0, NULL, NULL, NULL, NULL, &operation);
    const MI_OperationFT *const calls = operation.ft;
    assert_int_equal(calls->Close(NULL), 4);
    assert_int_equal(calls->Cancel(NULL, MI_REASON_NONE), 1);
    assert_int_equal(calls->GetSession(NULL, &session), 4);
    assert_int_equal(calls->GetSession(&operation, NULL), 4);
    assert_int_equal(calls->GetInstance(NULL, &instance, &more, &result, NULL, NULL), 4);
    assert_int_equal(result, 4);
    assert_int_equal(more, MI_FALSE);
    result = MI_RESULT_OK;
    assert_int_equal(calls->GetInstance(&operation, NULL, NULL, &result, NULL, NULL), 4);
    assert_int_equal(result, 4);
    assert_int_equal(calls->GetClass(&operation, NULL, NULL, NULL, NULL, NULL), 4);
    assert_int_equal(calls->GetIndication(&operation, NULL, NULL, NULL, NULL, NULL, NULL, NULL), 4);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    scene_leave(&scene);
}

/* True if every pointer of a table of functions is there. */
static bool is_complete(const void *table, size_t size)
{
    static void (*const nothing)(void);
    const unsigned char *bytes = table;
    for (size_t i = 0; i < size; i += sizeof nothing) {
        if (memcmp(bytes + i, (const void *)&nothing, sizeof nothing) == 0) {
            return false;
        }
    }
    return true;
}

#define COMPLETE(table) is_complete((table), sizeof *(table))

/* 0-5, 0-11: no slot is empty, in no table, of a failed object either. */
static void no_table_has_an_empty_slot(void **state)
{
    (void)state;
    struct scene scene;
    MI_Application none = MI_APPLICATION_NULL;
    MI_Session failed = MI_SESSION_NULL;
    MI_Operation refused = MI_OPERATION_NULL;
    const MI_ClientFT_V1 *const all = mi_clientFT_V1;
    assert_true(COMPLETE(all));
    assert_true(COMPLETE(all->applicationFT));
    assert_true(COMPLETE(all->sessionFT));
    assert_true(COMPLETE(all->operationFT));
    assert_true(COMPLETE(all->hostedProviderFT));
    assert_true(COMPLETE(all->serializerFT));
    assert_true(COMPLETE(all->deserializerFT));
    assert_true(COMPLETE(all->subscribeDeliveryOptionsFT));
    assert_true(COMPLETE(all->destinationOptionsFT));
    assert_true(COMPLETE(all->operationOptionsFT));
    assert_true(COMPLETE(all->utilitiesFT));
    scene_open(&scene, NULL);
    (void)MI_Application_Initialize(1, NULL, NULL, &none);
    assert_true(COMPLETE(none.ft));
    (void)MI_Application_NewSession(&scene.application, "?", NULL, NULL, NULL, NULL, &failed);
    assert_true(COMPLETE(failed.ft));
    MI_Session_GetInstance(&scene.session, 0, NULL, NULL, NULL, NULL, &refused);
    assert_true(COMPLETE(refused.ft));
    scene_leave(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_copy_of_a_handle_is_as_good),
        cmocka_unit_test(a_zero_handle_is_no_object),
        cmocka_unit_test(a_stale_operation_is_not_its_successor),
        cmocka_unit_test(a_stale_session_is_not_its_successor),
        cmocka_unit_test(handles_outlive_their_application_and_their_world),
        cmocka_unit_test(invented_handles_are_no_objects),
        cmocka_unit_test(kinds_are_told_apart),
        cmocka_unit_test(entries_tolerate_no_handle),
        cmocka_unit_test(entries_of_a_refused_operation_tolerate_no_handle),
        cmocka_unit_test(no_table_has_an_empty_slot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
