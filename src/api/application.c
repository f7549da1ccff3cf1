#include "api/application.h"

#include "api/destination.h"
#include "api/hosted_provider.h"
#include "api/lock.h"
#include "api/operation/delivery.h"
#include "api/operation/verdict.h"
#include "api/serializer.h"
#include "api/session.h"
#include "api/session_refusal.h"
#include "api/stale.h"
#include "api/world/census.h"
#include "api/world/worlds.h"
#include "base/symbol.h"
#include "model/class.h"
#include "model/decl.h"
#include "model/instance.h"

#include <stdlib.h>

/* --- opening ---------------------------------------------------------------------------------- */

struct mf_application *mf_application_find(const MI_Application *handle)
{
    if (handle == NULL) {
        return NULL;
    }
    struct mf_application *application =
        mf_handle_find(MF_KIND_APPLICATION, handle->reserved1, handle->reserved2);
    return application == NULL || application->closing ? NULL : application;
}

/* All that are open. */
static struct mf_application *applications;

static void link_application(struct mf_application *application)
{
    application->next = applications;
    if (applications != NULL) {
        applications->previous = application;
    }
    applications = application;
    application->born = mf_worlds_latest();
}

static bool enter(struct mf_application *application)
{
    mf_lock();
    const bool entered = mf_handle_open(MF_KIND_APPLICATION, application, &application->handle);
    if (entered) {
        link_application(application);
    }
    mf_unlock();
    return entered;
}

static void unlink_application(const struct mf_application *application)
{
    if (application->previous == NULL) {
        applications = application->next;
    } else {
        application->previous->next = application->next;
    }
    if (application->next != NULL) {
        application->next->previous = application->previous;
    }
}

MI_Result mf_application_open(const void *made_at, MI_Application *handle)
{
    mf_census_start();
    *handle = (MI_Application){0, 0, &mf_application_ft};
    struct mf_application *application = calloc(1, sizeof *application);
    if (application == NULL) {
        return MI_RESULT_FAILED;
    }
    application->made_at = made_at;
    application->variable = handle;
    if (!enter(application)) {
        free(application);
        return MI_RESULT_FAILED;
    }
    handle->reserved1 = application->handle.reserved1;
    handle->reserved2 = application->handle.reserved2;
    return MI_RESULT_OK;
}

MI_Result MI_MAIN_CALL MI_Application_InitializeV1(MI_Uint32 flags, const MI_Char *applicationID,
                                                   MI_Instance **extendedError,
                                                   MI_Application *application)
{
    (void)applicationID;
    if (extendedError != NULL) {
        *extendedError = NULL;
    }
    if (application == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (flags != 0) {
        *application = (MI_Application){0, 0, &mf_application_ft};
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mf_application_open(__builtin_return_address(0), application);
}

/* --- closing ---------------------------------------------------------------------------------- */

static void free_application(struct mf_application *application)
{
    const struct mf_past past = {.world = application->world};
    (void)mf_handle_close(MF_KIND_APPLICATION, application->handle.reserved1,
                          application->handle.reserved2, &past);
    const bool orphaned = mf_worlds_find(application->world) == NULL;
    mf_census_move(application->handle.reserved1, orphaned ? 0 : application->world);
    unlink_application(application);
    free(application);
}

static void abandon_sessions(struct mf_application *application)
{
    while (application->sessions != NULL) {
        struct mf_session *session = application->sessions;
        application->sessions = session->next_in_application;
        session->application = NULL;
        mf_session_abandon(session);
    }
}

void mf_application_abandon(struct mf_application *application)
{
    abandon_sessions(application);
    free_application(application);
}

/* One that is older than the world, or in a static variable, is the whole process's. */
static bool should_be_closed(const struct mf_application *application, const struct mifake *world)
{
    return application->made_at != NULL && application->world == world->number &&
           application->born >= world->number && !mf_symbol_is_static(application->variable);
}

void mf_application_tell_open(struct mifake *world)
{
    for (struct mf_application *application = applications; application != NULL;
         application = application->next) {
        if (should_be_closed(application, world)) {
            mf_journal_misuse_of(&world->journal, MF_M4_APPLICATION_OPEN, application->made_at,
                                 NULL);
            mf_census_tell(application->handle.reserved1, &world->journal);
        }
    }
}

/* Sessions that a world lends are the world's to close. */
static void close_lent_sessions(struct mf_application *application)
{
    for (struct mf_session *session = application->sessions; session != NULL;) {
        struct mf_session *next = session->next_in_application;
        if (session->lent && session->operations == NULL) {
            mf_session_abandon(session);
        }
        session = next;
    }
}

/* Closing waits for what the test would have to deliver. A callback may close any session, so each
 * begins anew. */
static bool deliver_once(const struct mf_application *application)
{
    for (struct mf_session *session = application->sessions; session != NULL;
         session = session->next_in_application) {
        if (mf_session_deliver(session)) {
            return true;
        }
    }
    return false;
}

static bool is_empty(void *context)
{
    const struct mf_application *application = context;
    return application->sessions == NULL;
}

/* A session that is open, or one that was closed and waits for an operation, which is the first
 * cause. */
static void blame(const struct mf_session *session)
{
    struct mf_journal *journal = &session->world->journal;
    if (!session->closing || session->operations == NULL) {
        mf_journal_misuse_of(journal, MF_M3_SESSION_OPEN, session->made_at, NULL);
        return;
    }
    mf_session_blame(session);
}

/* True if it is to be closed all the same: it was settled in the end. */
static bool tell_hang(struct mf_application *application)
{
    for (const struct mf_session *session = application->sessions; session != NULL;
         session = session->next_in_application) {
        blame(session);
    }
    return mf_verdict_block(is_empty, application);
}

static MI_Result condemn(struct mf_application *application)
{
    mf_application_abandon(application);
    return MI_RESULT_FAILED;
}

static MI_Result condemn_in_callback(struct mf_application *application, const struct mf_use *use)
{
    mf_journal_misuse_at(
        &application->sessions->world->journal, MF_M6_APPLICATION_CLOSED_IN_CALLBACK,
        &(struct mf_subject){.made_at = application->made_at, .at = use->at}, NULL);
    (void)mf_verdict_block(mf_verdict_never, NULL);
    return condemn(application);
}

static MI_Result close_found(struct mf_application *application, const struct mf_use *use)
{
    application->closing = true;
    close_lent_sessions(application);
    for (struct mf_session *session = application->sessions; session != NULL;
         session = session->next_in_application) {
        mf_session_cancel(session);
    }
    if (!is_empty(application) && mf_delivery_in_callback()) {
        return condemn_in_callback(application, use);
    }
    while (deliver_once(application)) {
    }
    if (!mf_verdict_wait(is_empty, application) && !tell_hang(application)) {
        return condemn(application);
    }
    free_application(application);
    return MI_RESULT_OK;
}

/* What a failed Initialize left may be closed, and nothing else. */
static bool was_refused(const MI_Application *handle)
{
    return handle->reserved1 == 0 && handle->reserved2 == 0;
}

/* The caller's handle is cleared before the wait. */
static MI_Result MI_CALL close_application(MI_Application *handle)
{
    const struct mf_use *use = MF_USE("MI_Application_Close");
    mf_lock();
    struct mf_application *application = mf_application_find(handle);
    MI_Result result = MI_RESULT_INVALID_PARAMETER;
    if (application != NULL) {
        *handle = (MI_Application)MI_APPLICATION_NULL;
        result = close_found(application, use);
    } else if (handle != NULL && !was_refused(handle)) {
        mf_stale_tell(MF_KIND_APPLICATION, handle->reserved1, handle->reserved2, use);
    }
    mf_unlock();
    mf_session_complete();
    return result;
}

/* --- sessions --------------------------------------------------------------------------------- */

/* Tells of one that is not. */
static bool is_open(const MI_Application *handle, const struct mf_use *use)
{
    mf_lock();
    const bool open = mf_application_find(handle) != NULL;
    if (!open && handle != NULL && was_refused(handle)) {
        mf_stale_tell_failed(MF_M24_APPLICATION_NOT_INITIALIZED, 0, use);
    } else if (!open && handle != NULL) {
        mf_stale_tell(MF_KIND_APPLICATION, handle->reserved1, handle->reserved2, use);
    }
    mf_unlock();
    return open;
}

static MI_Result connect_session(const MI_Application *application, const MI_Char *protocol,
                                 const MI_Char *destination, struct mf_options *options,
                                 const void *made_at, MI_Instance **extended_error,
                                 MI_Session *session)
{
    struct mifake *world = NULL;
    const MI_Result result = mf_destination_find(protocol, destination, &world);
    if (result != MI_RESULT_OK) {
        mf_options_free(options);
        return result;
    }
    MI_Result opened = mf_session_refusal(world, extended_error);
    if (opened == MI_RESULT_OK) {
        opened = mf_session_open(application, world, options, false, made_at, session);
    } else {
        mf_options_free(options);
    }
    mf_ref_drop(&world->ref);
    return opened;
}

static MI_Result MI_CALL new_session(MI_Application *application, const MI_Char *protocol,
                                     const MI_Char *destination, MI_DestinationOptions *options,
                                     MI_SessionCallbacks *callbacks, MI_Instance **extendedError,
                                     MI_Session *session)
{
    (void)callbacks; /* nothing is said while a session is made */
    if (session != NULL) {
        mf_session_fail(session, application);
    }
    if (!is_open(application, MF_USE("MI_Application_NewSession"))) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (extendedError != NULL) {
        *extendedError = NULL;
    }
    if (session == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_options *copy = NULL;
    const MI_Result copied = mf_options_snapshot_destination(options, &copy);
    return copied == MI_RESULT_OK
               ? connect_session(application, protocol, destination, copy,
                                 __builtin_return_address(0), extendedError, session)
               : copied;
}

/* --- the other objects ------------------------------------------------------------------------ */

/* What was made is the caller's. Returns how making it went. */
static MI_Result give(const MI_Application *application, const void *made_at,
                      MI_Instance **instance, MI_Result made)
{
    if (made == MI_RESULT_OK) {
        mf_instance_give(*instance, mf_census_scope(application), made_at);
    }
    return made;
}

/* Does not look whether the application is still open. */
static MI_Result MI_CALL new_instance(MI_Application *application, const MI_Char *className,
                                      const MI_ClassDecl *classRTTI, MI_Instance **instance)
{
    if (instance == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *instance = NULL;
    if (application == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return give(application, __builtin_return_address(0), instance,
                classRTTI == NULL ? mf_instance_new(className, instance)
                                  : mf_instance_new_of(classRTTI, NULL, false, instance));
}

/* Somebody else's class is copied: nothing says how long its declaration lives. */
static MI_Result new_of_foreign_class(const MI_Class *object, MI_Instance **instance)
{
    struct mf_decl *decl = mf_decl_copy(object->classDecl);
    if (decl == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    const MI_Result result = mf_instance_new_of(decl->decl, &decl->ref, false, instance);
    mf_ref_drop(&decl->ref);
    return result;
}

static MI_Result MI_CALL new_instance_from_class(MI_Application *application,
                                                 const MI_Char *className, const MI_Class *object,
                                                 MI_Instance **instance)
{
    (void)className;
    if (instance == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *instance = NULL;
    if (application == NULL || object == NULL || object->classDecl == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct mf_class_object *own = mf_class_object_of(object);
    return give(application, __builtin_return_address(0), instance,
                own == NULL ? new_of_foreign_class(object, instance)
                            : mf_instance_new_of(object->classDecl, own->owner, false, instance));
}

static MI_Result MI_CALL new_class(MI_Application *application, const MI_ClassDecl *classDecl,
                                   const MI_Char *namespaceName, const MI_Char *serverName,
                                   MI_Class **object)
{
    if (object == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *object = NULL;
    if (application == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Result result = mf_class_new(classDecl, namespaceName, serverName, object);
    if (result == MI_RESULT_OK) {
        mf_class_give(*object, mf_census_scope(application), __builtin_return_address(0));
    }
    return result;
}

static MI_Result MI_CALL new_operation_options(MI_Application *application,
                                               MI_Boolean mustUnderstand,
                                               MI_OperationOptions *options)
{
    (void)mustUnderstand; /* no effect (D-4) */
    return mf_operation_options_new(application, __builtin_return_address(0), options);
}

static MI_Result MI_CALL new_destination_options(MI_Application *application,
                                                 MI_DestinationOptions *options)
{
    return mf_destination_options_new(application, __builtin_return_address(0), options);
}

static MI_Result MI_CALL new_subscription_options(MI_Application *application,
                                                  MI_SubscriptionDeliveryType type,
                                                  MI_SubscriptionDeliveryOptions *options)
{
    (void)type; /* no effect */
    return mf_subscription_options_new(application, __builtin_return_address(0), options);
}

static MI_Result MI_CALL new_hosted_provider(MI_Application *application,
                                             const MI_Char *namespaceName,
                                             const MI_Char *providerName, MI_MainFunction mi_Main,
                                             MI_Instance **extendedError,
                                             MI_HostedProvider *provider)
{
    (void)application;
    return mf_hosted_provider_new(namespaceName, providerName, mi_Main, extendedError, provider);
}

static MI_Result MI_CALL new_serializer(MI_Application *application, MI_Uint32 flags,
                                        MI_Char *format, MI_Serializer *serializer)
{
    return application == NULL ? MI_RESULT_INVALID_PARAMETER
                               : mf_serializer_new(flags, format, serializer);
}

static MI_Result MI_CALL new_deserializer(MI_Application *application, MI_Uint32 flags,
                                          MI_Char *format, MI_Deserializer *deserializer)
{
    return application == NULL ? MI_RESULT_INVALID_PARAMETER
                               : mf_deserializer_new(flags, format, deserializer);
}

const MI_ApplicationFT mf_application_ft = {
    .Close = close_application,
    .NewSession = new_session,
    .NewHostedProvider = new_hosted_provider,
    .NewInstance = new_instance,
    .NewDestinationOptions = new_destination_options,
    .NewOperationOptions = new_operation_options,
    .NewSubscriptionDeliveryOptions = new_subscription_options,
    .NewSerializer = new_serializer,
    .NewDeserializer = new_deserializer,
    .NewInstanceFromClass = new_instance_from_class,
    .NewClass = new_class,
};
