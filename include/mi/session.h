/*
 * MI_Session: a connection, and the thirteen operations that can be started on it. A starter
 * returns nothing: it fills an MI_Operation, and every error is the operation's result. Without the
 * result callback of its kind the operation is synchronous and waits to be pulled (C-1). Arguments
 * are copied before the starter returns (C-3); options and callbacks may be NULL. Sessions may be
 * used from several threads.
 */
#ifndef MIFAKE_MI_SESSION_H
#define MIFAKE_MI_SESSION_H

#include "callbacks.h"
#include "handles.h"
#include "operation.h"
#include "result.h"
#include "value.h"

struct _MI_SessionFT {
    MI_Result(MI_CALL *Close)(MI_Session *session, void *completionContext,
                              void(MI_CALL *completionCallback)(void *completionContext));
    MI_Result(MI_CALL *GetApplication)(MI_Session *session, MI_Application *application);
    void(MI_CALL *GetInstance)(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                               const MI_Char *namespaceName, const MI_Instance *inboundInstance,
                               MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *ModifyInstance)(MI_Session *session, MI_Uint32 flags,
                                  MI_OperationOptions *options, const MI_Char *namespaceName,
                                  const MI_Instance *inboundInstance,
                                  MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *CreateInstance)(MI_Session *session, MI_Uint32 flags,
                                  MI_OperationOptions *options, const MI_Char *namespaceName,
                                  const MI_Instance *inboundInstance,
                                  MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *DeleteInstance)(MI_Session *session, MI_Uint32 flags,
                                  MI_OperationOptions *options, const MI_Char *namespaceName,
                                  const MI_Instance *inboundInstance,
                                  MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *Invoke)(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                          const MI_Char *namespaceName, const MI_Char *className,
                          const MI_Char *methodName, const MI_Instance *inboundInstance,
                          const MI_Instance *inboundProperties, MI_OperationCallbacks *callbacks,
                          MI_Operation *operation);
    void(MI_CALL *EnumerateInstances)(MI_Session *session, MI_Uint32 flags,
                                      MI_OperationOptions *options, const MI_Char *namespaceName,
                                      const MI_Char *className, MI_Boolean keysOnly,
                                      MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *QueryInstances)(MI_Session *session, MI_Uint32 flags,
                                  MI_OperationOptions *options, const MI_Char *namespaceName,
                                  const MI_Char *queryDialect, const MI_Char *queryExpression,
                                  MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *AssociatorInstances)(MI_Session *session, MI_Uint32 flags,
                                       MI_OperationOptions *options, const MI_Char *namespaceName,
                                       const MI_Instance *instanceKeys, const MI_Char *assocClass,
                                       const MI_Char *resultClass, const MI_Char *role,
                                       const MI_Char *resultRole, MI_Boolean keysOnly,
                                       MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *ReferenceInstances)(MI_Session *session, MI_Uint32 flags,
                                      MI_OperationOptions *options, const MI_Char *namespaceName,
                                      const MI_Instance *instanceKeys, const MI_Char *resultClass,
                                      const MI_Char *role, MI_Boolean keysOnly,
                                      MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *Subscribe)(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                             const MI_Char *namespaceName, const MI_Char *queryDialect,
                             const MI_Char *queryExpression,
                             const MI_SubscriptionDeliveryOptions *deliverOptions,
                             MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *GetClass)(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                            const MI_Char *namespaceName, const MI_Char *className,
                            MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *EnumerateClasses)(MI_Session *session, MI_Uint32 flags,
                                    MI_OperationOptions *options, const MI_Char *namespaceName,
                                    const MI_Char *className, MI_Boolean classNamesOnly,
                                    MI_OperationCallbacks *callbacks, MI_Operation *operation);
    void(MI_CALL *TestConnection)(MI_Session *session, MI_Uint32 flags,
                                  MI_OperationCallbacks *callbacks, MI_Operation *operation);
};

/* Cancels what runs and waits until the caller has closed all operations (B-20); with a callback it
 * returns at once and calls it then, exactly once, on any thread (B-21). From within a callback
 * only with a callback (B-24). On a NULL session the callback is called here, for MI_RESULT_OK
 * (0-9). */
MI_INLINE MI_Result MI_INLINE_CALL
MI_Session_Close(MI_Session *session, void *completionContext,
                 void(MI_CALL *completionCallback)(void *completionContext))
{
    if (session != NULL && session->ft != NULL) {
        return session->ft->Close(session, completionContext, completionCallback);
    }
    if (completionCallback == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    completionCallback(completionContext);
    return MI_RESULT_OK;
}

/* Fills a copy of the application's handle. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Session_GetApplication(MI_Session *session,
                                                             MI_Application *application)
{
    if (session == NULL || session->ft == NULL) {
        if (application != NULL) {
            memset(application, 0, sizeof *application);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return session->ft->GetApplication(session, application);
}

/*
 * What a starter does on a NULL or zero session: clears the operation, then tells the result
 * callback, if there is one, with no operation, no acknowledgement and MI_RESULT_INVALID_PARAMETER
 * (0-7).
 */
MI_INLINE void mi_session_refuse_instance(const MI_OperationCallbacks *callbacks,
                                          MI_Operation *operation)
{
    if (operation != NULL) {
        memset(operation, 0, sizeof *operation);
    }
    if (callbacks != NULL && callbacks->instanceResult != NULL) {
        callbacks->instanceResult(NULL, callbacks->callbackContext, NULL, MI_FALSE,
                                  MI_RESULT_INVALID_PARAMETER, NULL, NULL, NULL);
    }
}

MI_INLINE void mi_session_refuse_indication(const MI_OperationCallbacks *callbacks,
                                            MI_Operation *operation)
{
    if (operation != NULL) {
        memset(operation, 0, sizeof *operation);
    }
    if (callbacks != NULL && callbacks->indicationResult != NULL) {
        callbacks->indicationResult(NULL, callbacks->callbackContext, NULL, NULL, NULL, MI_FALSE,
                                    MI_RESULT_INVALID_PARAMETER, NULL, NULL, NULL);
    }
}

MI_INLINE void mi_session_refuse_class(const MI_OperationCallbacks *callbacks,
                                       MI_Operation *operation)
{
    if (operation != NULL) {
        memset(operation, 0, sizeof *operation);
    }
    if (callbacks != NULL && callbacks->classResult != NULL) {
        callbacks->classResult(NULL, callbacks->callbackContext, NULL, MI_FALSE,
                               MI_RESULT_INVALID_PARAMETER, NULL, NULL, NULL);
    }
}

/* The instance that the keys of inboundInstance name. */
MI_INLINE void MI_INLINE_CALL MI_Session_GetInstance(MI_Session *session, MI_Uint32 flags,
                                                     MI_OperationOptions *options,
                                                     const MI_Char *namespaceName,
                                                     const MI_Instance *inboundInstance,
                                                     MI_OperationCallbacks *callbacks,
                                                     MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->GetInstance(session, flags, options, namespaceName, inboundInstance, callbacks,
                                 operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

/* Writes the elements of inboundInstance to the instance that its keys name. */
MI_INLINE void MI_INLINE_CALL MI_Session_ModifyInstance(MI_Session *session, MI_Uint32 flags,
                                                        MI_OperationOptions *options,
                                                        const MI_Char *namespaceName,
                                                        const MI_Instance *inboundInstance,
                                                        MI_OperationCallbacks *callbacks,
                                                        MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->ModifyInstance(session, flags, options, namespaceName, inboundInstance,
                                    callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

MI_INLINE void MI_INLINE_CALL MI_Session_CreateInstance(MI_Session *session, MI_Uint32 flags,
                                                        MI_OperationOptions *options,
                                                        const MI_Char *namespaceName,
                                                        const MI_Instance *inboundInstance,
                                                        MI_OperationCallbacks *callbacks,
                                                        MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->CreateInstance(session, flags, options, namespaceName, inboundInstance,
                                    callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

MI_INLINE void MI_INLINE_CALL MI_Session_DeleteInstance(MI_Session *session, MI_Uint32 flags,
                                                        MI_OperationOptions *options,
                                                        const MI_Char *namespaceName,
                                                        const MI_Instance *inboundInstance,
                                                        MI_OperationCallbacks *callbacks,
                                                        MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->DeleteInstance(session, flags, options, namespaceName, inboundInstance,
                                    callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

/* Calls a method, static if there is no instance; inboundProperties has the arguments. The result
 * is an instance of the output parameters, ReturnValue among them. */
MI_INLINE void MI_INLINE_CALL
MI_Session_Invoke(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                  const MI_Char *namespaceName, const MI_Char *className, const MI_Char *methodName,
                  const MI_Instance *inboundInstance, const MI_Instance *inboundProperties,
                  MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->Invoke(session, flags, options, namespaceName, className, methodName,
                            inboundInstance, inboundProperties, callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

/* All instances of a class and, unless flags say otherwise, its subclasses. */
MI_INLINE void MI_INLINE_CALL MI_Session_EnumerateInstances(
    MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
    const MI_Char *namespaceName, const MI_Char *className, MI_Boolean keysOnly,
    MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->EnumerateInstances(session, flags, options, namespaceName, className, keysOnly,
                                        callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

/* Query dialects. */
#define MI_QUERY_DIALECT_WQL MI_T("WQL")
#define MI_QUERY_DIALECT_CQL MI_T("CQL")
#define MI_QUERY_DIALECT_SELECTOR MI_T("selectorFilter")

MI_INLINE void MI_INLINE_CALL MI_Session_QueryInstances(
    MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
    const MI_Char *namespaceName, const MI_Char *queryDialect, const MI_Char *queryExpression,
    MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->QueryInstances(session, flags, options, namespaceName, queryDialect,
                                    queryExpression, callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

/* The instances at the other ends of the associations that refer to instanceKey. NULL in any of the
 * four filters means no filter (F-1). */
MI_INLINE void MI_INLINE_CALL MI_Session_AssociatorInstances(
    MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
    const MI_Char *namespaceName, const MI_Instance *instanceKey, const MI_Char *assocClass,
    const MI_Char *resultClass, const MI_Char *role, const MI_Char *resultRole, MI_Boolean keysOnly,
    MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->AssociatorInstances(session, flags, options, namespaceName, instanceKey,
                                         assocClass, resultClass, role, resultRole, keysOnly,
                                         callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

/* The associations that refer to instanceKey: of resultClass, through the property role; NULL means
 * any (F-1, F-3). */
MI_INLINE void MI_INLINE_CALL
MI_Session_ReferenceInstances(MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
                              const MI_Char *namespaceName, const MI_Instance *instanceKey,
                              const MI_Char *resultClass, const MI_Char *role, MI_Boolean keysOnly,
                              MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->ReferenceInstances(session, flags, options, namespaceName, instanceKey,
                                        resultClass, role, keysOnly, callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

/* Indications that a query selects, until cancelled. */
MI_INLINE void MI_INLINE_CALL MI_Session_Subscribe(
    MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
    const MI_Char *namespaceName, const MI_Char *queryDialect, const MI_Char *queryExpression,
    const MI_SubscriptionDeliveryOptions *deliverOptions, MI_OperationCallbacks *callbacks,
    MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->Subscribe(session, flags, options, namespaceName, queryDialect,
                               queryExpression, deliverOptions, callbacks, operation);
        return;
    }
    mi_session_refuse_indication(callbacks, operation);
}

MI_INLINE void MI_INLINE_CALL MI_Session_GetClass(MI_Session *session, MI_Uint32 flags,
                                                  MI_OperationOptions *options,
                                                  const MI_Char *namespaceName,
                                                  const MI_Char *className,
                                                  MI_OperationCallbacks *callbacks,
                                                  MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->GetClass(session, flags, options, namespaceName, className, callbacks,
                              operation);
        return;
    }
    mi_session_refuse_class(callbacks, operation);
}

/* The subclasses of a class; NULL means all classes. */
MI_INLINE void MI_INLINE_CALL MI_Session_EnumerateClasses(
    MI_Session *session, MI_Uint32 flags, MI_OperationOptions *options,
    const MI_Char *namespaceName, const MI_Char *className, MI_Boolean classNamesOnly,
    MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->EnumerateClasses(session, flags, options, namespaceName, className,
                                      classNamesOnly, callbacks, operation);
        return;
    }
    mi_session_refuse_class(callbacks, operation);
}

/* One result without an instance: MI_RESULT_OK if the server answers (B-30). */
MI_INLINE void MI_INLINE_CALL MI_Session_TestConnection(MI_Session *session, MI_Uint32 flags,
                                                        MI_OperationCallbacks *callbacks,
                                                        MI_Operation *operation)
{
    if (session != NULL && session->ft != NULL) {
        session->ft->TestConnection(session, flags, callbacks, operation);
        return;
    }
    mi_session_refuse_instance(callbacks, operation);
}

#endif
