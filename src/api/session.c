#include "api/session.h"

#include "api/application.h"
#include "api/lock.h"
#include "api/operation/start.h"
#include "api/stale.h"

#include <stdlib.h>

/* --- opening ---------------------------------------------------------------------------------- */

static void link_session(struct mf_session *session, struct mf_application *application,
                         struct mifake *world)
{
    session->application = application;
    session->next_in_application = application->sessions;
    application->sessions = session;
    session->world = world;
    application->world = world->number;
    session->next_in_world = world->sessions;
    world->sessions = session;
    (void)mf_ref_hold(&world->ref);
}

static struct mf_session *new_session(struct mf_options *options, bool lent)
{
    struct mf_session *session = calloc(1, sizeof *session);
    if (session == NULL) {
        mf_options_free(options);
        return NULL;
    }
    session->options = options;
    session->lent = lent;
    return session;
}

static void free_unlinked(struct mf_session *session)
{
    mf_options_free(session->options);
    free(session);
}

/* With the lock. */
static MI_Result enter(struct mf_session *session, const MI_Application *application,
                       struct mifake *world)
{
    struct mf_application *owner = mf_application_find(application);
    if (owner == NULL || world->closed) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (!mf_handle_open(MF_KIND_SESSION, session, &session->handle)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    link_session(session, owner, world);
    return MI_RESULT_OK;
}

void mf_session_fail(MI_Session *session, const MI_Application *application)
{
    *session = (MI_Session){application == NULL ? 0 : application->reserved1, 0, &mf_session_ft};
}

MI_Result mf_session_open(const MI_Application *application, struct mifake *world,
                          struct mf_options *options, bool lent, const void *made_at,
                          MI_Session *handle)
{
    mf_session_fail(handle, application);
    struct mf_session *session = new_session(options, lent);
    if (session == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    session->made_at = made_at;
    mf_lock();
    const MI_Result result = enter(session, application, world);
    if (result == MI_RESULT_OK) {
        *handle =
            (MI_Session){session->handle.reserved1, session->handle.reserved2, &mf_session_ft};
    }
    mf_unlock();
    if (result != MI_RESULT_OK) {
        free_unlinked(session);
    }
    return result;
}

void mf_session_tell_stale(const MI_Session *handle, const struct mf_use *use)
{
    if (handle->reserved2 == 0 && handle->ft == &mf_session_ft) {
        mf_stale_tell_failed(MF_M23_SESSION_NOT_OPENED, handle->reserved1, use);
    } else {
        mf_stale_tell(MF_KIND_SESSION, handle->reserved1, handle->reserved2, use);
    }
}

/* --- GetApplication --------------------------------------------------------------------------- */

static MI_Result MI_CALL get_application(MI_Session *handle, MI_Application *application)
{
    if (application == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *application = (MI_Application)MI_APPLICATION_NULL;
    if (handle == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_lock();
    const struct mf_session *session =
        mf_handle_find(MF_KIND_SESSION, handle->reserved1, handle->reserved2);
    const bool found = session != NULL && !session->closing && session->application != NULL;
    if (found) {
        const struct mf_handle *owner = &session->application->handle;
        *application = (MI_Application){owner->reserved1, owner->reserved2, &mf_application_ft};
    } else {
        mf_session_tell_stale(handle, MF_USE("MI_Session_GetApplication"));
    }
    mf_unlock();
    return found ? MI_RESULT_OK : MI_RESULT_INVALID_PARAMETER;
}

/* --- the thirteen starters -------------------------------------------------------------------- */

static void start_call(const struct mf_call *call, const struct mf_request *request)
{
    if (call->operation != NULL) {
        *call->operation = (MI_Operation)MI_OPERATION_NULL;
    }
    mf_start(call, request);
}

/* Inlined, so that the return address is that of the starter: a place in the code under test. */
static inline __attribute__((always_inline)) void start(MI_Session *session,
                                                        MI_OperationOptions *options,
                                                        MI_OperationCallbacks *callbacks,
                                                        MI_Operation *operation,
                                                        const struct mf_request *request)
{
    const struct mf_call call = {.session = session,
                                 .options = options,
                                 .callbacks = callbacks,
                                 .operation = operation,
                                 .caller = __builtin_return_address(0)};
    start_call(&call, request);
}

/* Get, Modify, Create and Delete have one signature. */
#define INSTANCE_STARTER(name, code)                                                               \
    static void MI_CALL name(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,   \
                             const MI_Char *name_space, const MI_Instance *instance,               \
                             MI_OperationCallbacks *callbacks, MI_Operation *operation)            \
    {                                                                                              \
        const struct mf_request request = {                                                        \
            .operation = (code), .flags = flags, .name_space = name_space, .instance = instance};  \
        start(session, options, callbacks, operation, &request);                                   \
    }

INSTANCE_STARTER(get_instance, MF_GET_INSTANCE)
INSTANCE_STARTER(modify_instance, MF_MODIFY_INSTANCE)
INSTANCE_STARTER(create_instance, MF_CREATE_INSTANCE)
INSTANCE_STARTER(delete_instance, MF_DELETE_INSTANCE)

static void MI_CALL invoke(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                           const MI_Char *name_space, const MI_Char *class_name,
                           const MI_Char *method, const MI_Instance *instance,
                           const MI_Instance *parameters, MI_OperationCallbacks *callbacks,
                           MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_INVOKE,
                                       .flags = flags,
                                       .name_space = name_space,
                                       .class_name = class_name,
                                       .method = method,
                                       .instance = instance,
                                       .parameters = parameters};
    start(session, options, callbacks, operation, &request);
}

static void MI_CALL enumerate_instances(MI_Session *session, MI_Uint32 flags,
                                        MI_OperationOptions *options, const MI_Char *name_space,
                                        const MI_Char *class_name, MI_Boolean keys_only,
                                        MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_ENUMERATE_INSTANCES,
                                       .flags = flags,
                                       .name_space = name_space,
                                       .class_name = class_name,
                                       .keys_only = keys_only != MI_FALSE};
    start(session, options, callbacks, operation, &request);
}

static void MI_CALL query_instances(MI_Session *session, MI_Uint32 flags,
                                    MI_OperationOptions *options, const MI_Char *name_space,
                                    const MI_Char *dialect, const MI_Char *query,
                                    MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_QUERY_INSTANCES,
                                       .flags = flags,
                                       .name_space = name_space,
                                       .dialect = dialect,
                                       .query = query};
    start(session, options, callbacks, operation, &request);
}

static void MI_CALL associator_instances(MI_Session *session, MI_Uint32 flags,
                                         MI_OperationOptions *options, const MI_Char *name_space,
                                         const MI_Instance *key, const MI_Char *assoc_class,
                                         const MI_Char *result_class, const MI_Char *role,
                                         const MI_Char *result_role, MI_Boolean keys_only,
                                         MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_ASSOCIATOR_INSTANCES,
                                       .flags = flags,
                                       .name_space = name_space,
                                       .instance = key,
                                       .assoc_class = assoc_class,
                                       .result_class = result_class,
                                       .role = role,
                                       .result_role = result_role,
                                       .keys_only = keys_only != MI_FALSE};
    start(session, options, callbacks, operation, &request);
}

static void MI_CALL reference_instances(MI_Session *session, MI_Uint32 flags,
                                        MI_OperationOptions *options, const MI_Char *name_space,
                                        const MI_Instance *key, const MI_Char *result_class,
                                        const MI_Char *role, MI_Boolean keys_only,
                                        MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_REFERENCE_INSTANCES,
                                       .flags = flags,
                                       .name_space = name_space,
                                       .instance = key,
                                       .result_class = result_class,
                                       .role = role,
                                       .keys_only = keys_only != MI_FALSE};
    start(session, options, callbacks, operation, &request);
}

static void MI_CALL subscribe(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                              const MI_Char *name_space, const MI_Char *dialect,
                              const MI_Char *query, const MI_SubscriptionDeliveryOptions *delivery,
                              MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_SUBSCRIBE,
                                       .flags = flags,
                                       .name_space = name_space,
                                       .dialect = dialect,
                                       .query = query};
    const struct mf_call call = {.session = session,
                                 .options = options,
                                 .delivery = delivery,
                                 .callbacks = callbacks,
                                 .operation = operation,
                                 .caller = __builtin_return_address(0)};
    start_call(&call, &request);
}

static void MI_CALL get_class(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                              const MI_Char *name_space, const MI_Char *class_name,
                              MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_GET_CLASS,
                                       .flags = flags,
                                       .name_space = name_space,
                                       .class_name = class_name};
    start(session, options, callbacks, operation, &request);
}

static void MI_CALL enumerate_classes(MI_Session *session, MI_Uint32 flags,
                                      MI_OperationOptions *options, const MI_Char *name_space,
                                      const MI_Char *class_name, MI_Boolean names_only,
                                      MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_ENUMERATE_CLASSES,
                                       .flags = flags,
                                       .name_space = name_space,
                                       .class_name = class_name,
                                       .names_only = names_only != MI_FALSE};
    start(session, options, callbacks, operation, &request);
}

static void MI_CALL test_connection(MI_Session *session, MI_Uint32 flags,
                                    MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const struct mf_request request = {.operation = MF_TEST_CONNECTION, .flags = flags};
    start(session, NULL, callbacks, operation, &request);
}

const MI_SessionFT mf_session_ft = {
    .Close = mf_session_close,
    .GetApplication = get_application,
    .GetInstance = get_instance,
    .ModifyInstance = modify_instance,
    .CreateInstance = create_instance,
    .DeleteInstance = delete_instance,
    .Invoke = invoke,
    .EnumerateInstances = enumerate_instances,
    .QueryInstances = query_instances,
    .AssociatorInstances = associator_instances,
    .ReferenceInstances = reference_instances,
    .Subscribe = subscribe,
    .GetClass = get_class,
    .EnumerateClasses = enumerate_classes,
    .TestConnection = test_connection,
};
