/*
 * MI_Application: the process's way in, and the factory of everything else. One is usually enough,
 * several are allowed. Functions may be called from any thread. On a NULL or closed
 * application a factory function clears its output and returns MI_RESULT_INVALID_PARAMETER (0-6).
 */
#ifndef MIFAKE_MI_APPLICATION_H
#define MIFAKE_MI_APPLICATION_H

#include "callbacks.h"
#include "handles.h"
#include "hosted_provider.h"
#include "result.h"
#include "subscription_options.h"
#include "value.h"

struct _MI_ApplicationFT {
    MI_Result(MI_CALL *Close)(MI_Application *application);
    MI_Result(MI_CALL *NewSession)(MI_Application *application, const MI_Char *protocol,
                                   const MI_Char *destination, MI_DestinationOptions *options,
                                   MI_SessionCallbacks *callbacks, MI_Instance **extendedError,
                                   MI_Session *session);
    MI_Result(MI_CALL *NewHostedProvider)(MI_Application *application, const MI_Char *namespaceName,
                                          const MI_Char *providerName, MI_MainFunction mi_Main,
                                          MI_Instance **extendedError, MI_HostedProvider *provider);
    MI_Result(MI_CALL *NewInstance)(MI_Application *application, const MI_Char *className,
                                    const MI_ClassDecl *classRTTI, MI_Instance **instance);
    MI_Result(MI_CALL *NewDestinationOptions)(MI_Application *application,
                                              MI_DestinationOptions *options);
    MI_Result(MI_CALL *NewOperationOptions)(MI_Application *application,
                                            MI_Boolean customOptionsMustUnderstand,
                                            MI_OperationOptions *options);
    MI_Result(MI_CALL *NewSubscriptionDeliveryOptions)(
        MI_Application *application, MI_SubscriptionDeliveryType deliveryType,
        MI_SubscriptionDeliveryOptions *deliveryOptions);
    MI_Result(MI_CALL *NewSerializer)(MI_Application *application, MI_Uint32 flags, MI_Char *format,
                                      MI_Serializer *serializer);
    MI_Result(MI_CALL *NewDeserializer)(MI_Application *application, MI_Uint32 flags,
                                        MI_Char *format, MI_Deserializer *deserializer);
    MI_Result(MI_CALL *NewInstanceFromClass)(MI_Application *application, const MI_Char *className,
                                             const MI_Class *classObject, MI_Instance **instance);
    MI_Result(MI_CALL *NewClass)(MI_Application *application, const MI_ClassDecl *classDecl,
                                 const MI_Char *namespaceName, const MI_Char *serverName,
                                 MI_Class **classObject);
};

/* Opens an application; flags must be 0. The id may be NULL and means nothing to a client. An
 * extended error is the caller's to delete, and NULL on success. Never contacts a server
 * (A-8). */
MI_EXTERN_C MI_LINKAGE MI_Result MI_MAIN_CALL
MI_Application_InitializeV1(MI_Uint32 flags, const MI_Char *applicationID,
                            MI_Instance **extendedError, MI_Application *application);

#define MI_Application_Initialize MI_Application_InitializeV1

/* Cancels what runs, then waits until the caller has closed all sessions and hosted providers
 * . Clears the handle. Not from a callback. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_Close(MI_Application *application)
{
    if (application == NULL || application->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->Close(application);
}

/* Opens a session; success does not prove that anybody is there. NULL protocol and
 * destination mean the local default. Options and callbacks are copied and may be NULL (A-17,
 * A-18); an extended error is the caller's to delete. Close the session with MI_Session_Close, a
 * failed one too. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewSession(
    MI_Application *application, const MI_Char *protocol, const MI_Char *destination,
    MI_DestinationOptions *options, MI_SessionCallbacks *callbacks, MI_Instance **extendedError,
    MI_Session *session)
{
    if (application == NULL || application->ft == NULL) {
        if (session != NULL) {
            memset(session, 0, sizeof *session);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewSession(application, protocol, destination, options, callbacks,
                                       extendedError, session);
}

/* A new instance that the caller deletes. With a declaration its elements are fixed, without one it
 * is empty and takes MI_Instance_AddElement; the class need not exist anywhere. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewInstance(MI_Application *application,
                                                              const MI_Char *className,
                                                              const MI_ClassDecl *classRTTI,
                                                              MI_Instance **instance)
{
    if (application == NULL || application->ft == NULL) {
        if (instance != NULL) {
            *instance = NULL;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewInstance(application, className, classRTTI, instance);
}

/* A new instance with the elements of a class object; otherwise as above. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewInstanceFromClass(MI_Application *application,
                                                                       const MI_Char *className,
                                                                       const MI_Class *classObject,
                                                                       MI_Instance **instance)
{
    if (application == NULL || application->ft == NULL) {
        if (instance != NULL) {
            *instance = NULL;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewInstanceFromClass(application, className, classObject, instance);
}

/* A new instance of the class "Parameters", for the arguments of MI_Session_Invoke. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewParameterSet(MI_Application *application,
                                                                  const MI_ClassDecl *classRTTI,
                                                                  MI_Instance **instance)
{
    if (application == NULL || application->ft == NULL) {
        if (instance != NULL) {
            *instance = NULL;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewInstance(application, MI_T("Parameters"), classRTTI, instance);
}

/* A new class object from a declaration, which is copied; the caller deletes it. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewClass(MI_Application *application,
                                                           const MI_ClassDecl *classDecl,
                                                           const MI_Char *namespaceName,
                                                           const MI_Char *serverName,
                                                           MI_Class **classObject)
{
    if (application == NULL || application->ft == NULL) {
        if (classObject != NULL) {
            *classObject = NULL;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewClass(application, classDecl, namespaceName, serverName,
                                     classObject);
}

/* Empty options for MI_Application_NewSession; the caller deletes them. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_Application_NewDestinationOptions(MI_Application *application, MI_DestinationOptions *options)
{
    if (application == NULL || application->ft == NULL) {
        if (options != NULL) {
            memset(options, 0, sizeof *options);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewDestinationOptions(application, options);
}

/* Options for operations; the caller deletes them. mustUnderstand: custom options that are not
 * understood are errors. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewOperationOptions(MI_Application *application,
                                                                      MI_Boolean mustUnderstand,
                                                                      MI_OperationOptions *options)
{
    if (application == NULL || application->ft == NULL) {
        if (options != NULL) {
            memset(options, 0, sizeof *options);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewOperationOptions(application, mustUnderstand, options);
}

/* Empty options for MI_Session_Subscribe; the caller deletes them. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewSubscriptionDeliveryOptions(
    MI_Application *application, MI_SubscriptionDeliveryType deliveryType,
    MI_SubscriptionDeliveryOptions *deliveryOptions)
{
    if (application == NULL || application->ft == NULL) {
        if (deliveryOptions != NULL) {
            memset(deliveryOptions, 0, sizeof *deliveryOptions);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewSubscriptionDeliveryOptions(application, deliveryType,
                                                           deliveryOptions);
}

/* Serializers and deserializers are closed by the caller; flags must be 0. An unknown format is
 * MI_RESULT_NOT_SUPPORTED. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewSerializer(MI_Application *application,
                                                                MI_Uint32 flags, MI_Char *format,
                                                                MI_Serializer *serializer)
{
    if (application == NULL || application->ft == NULL) {
        if (serializer != NULL) {
            memset(serializer, 0, sizeof *serializer);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewSerializer(application, flags, format, serializer);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewDeserializer(MI_Application *application,
                                                                  MI_Uint32 flags, MI_Char *format,
                                                                  MI_Deserializer *deserializer)
{
    if (application == NULL || application->ft == NULL) {
        if (deserializer != NULL) {
            memset(deserializer, 0, sizeof *deserializer);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewDeserializer(application, flags, format, deserializer);
}

/* Registers a provider that lives in this process; the caller closes it. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Application_NewHostedProvider(
    MI_Application *application, const MI_Char *namespaceName, const MI_Char *providerName,
    MI_MainFunction mi_Main, MI_Instance **extendedError, MI_HostedProvider *hostedProvider)
{
    if (application == NULL || application->ft == NULL) {
        if (hostedProvider != NULL) {
            memset(hostedProvider, 0, sizeof *hostedProvider);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return application->ft->NewHostedProvider(application, namespaceName, providerName, mi_Main,
                                              extendedError, hostedProvider);
}

#endif
