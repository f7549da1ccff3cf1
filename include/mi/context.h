/*
 * MI_Context: a request as its provider sees it: where results go, objects come from and options
 * are read. Provider side: lent until the provider posts the final result. What a provider says to
 * the user is in context_dialogue.h.
 */
#ifndef MIFAKE_MI_CONTEXT_H
#define MIFAKE_MI_CONTEXT_H

#include "callbacks.h"
#include "operation.h"
#include "result.h"
#include "value.h"

typedef enum _MI_LocaleType {
    MI_LOCALE_TYPE_REQUESTED_UI = 0,
    MI_LOCALE_TYPE_REQUESTED_DATA = 1,
    MI_LOCALE_TYPE_CLOSEST_UI = 2,
    MI_LOCALE_TYPE_CLOSEST_DATA = 3
} MI_LocaleType;

/* Characters of a locale's name at most, the end included. */
#define MI_MAX_LOCALE_SIZE 128

/* Called when the client has lost interest. */
typedef void(MI_CALL *MI_CancelCallback)(MI_CancellationReason reason, void *callbackData);

struct _MI_ContextFT {
    MI_Result(MI_CALL *PostResult)(MI_Context *context, MI_Result result);
    MI_Result(MI_CALL *PostInstance)(MI_Context *context, const MI_Instance *instance);
    MI_Result(MI_CALL *PostIndication)(MI_Context *context, const MI_Instance *indication,
                                       MI_Uint32 subscriptionIDCount, const MI_Char *bookmark);
    MI_Result(MI_CALL *ConstructInstance)(MI_Context *context, const MI_ClassDecl *classDecl,
                                          MI_Instance *instance);
    MI_Result(MI_CALL *ConstructParameters)(MI_Context *context, const MI_MethodDecl *methodDecl,
                                            MI_Instance *instance);
    MI_Result(MI_CALL *NewInstance)(MI_Context *context, const MI_ClassDecl *classDecl,
                                    MI_Instance **instance);
    MI_Result(MI_CALL *NewDynamicInstance)(MI_Context *context, const MI_Char *className,
                                           MI_Uint32 flags, MI_Instance **instance);
    MI_Result(MI_CALL *NewParameters)(MI_Context *context, const MI_MethodDecl *methodDecl,
                                      MI_Instance **instance);
    MI_Result(MI_CALL *Canceled)(const MI_Context *context, MI_Boolean *flag);
    MI_Result(MI_CALL *GetLocale)(const MI_Context *context, MI_LocaleType localeType,
                                  MI_Char locale[MI_MAX_LOCALE_SIZE]);
    MI_Result(MI_CALL *RegisterCancel)(MI_Context *context, MI_CancelCallback callback,
                                       void *callbackData);
    MI_Result(MI_CALL *RequestUnload)(MI_Context *context);
    MI_Result(MI_CALL *RefuseUnload)(MI_Context *context);
    MI_Result(MI_CALL *GetLocalSession)(const MI_Context *context, MI_Session *session);
    MI_Result(MI_CALL *SetStringOption)(MI_Context *context, const MI_Char *name,
                                        const MI_Char *value);
    MI_Result(MI_CALL *GetStringOption)(MI_Context *context, const MI_Char *name,
                                        const MI_Char **value);
    MI_Result(MI_CALL *GetNumberOption)(MI_Context *context, const MI_Char *name, MI_Uint32 *value);
    MI_Result(MI_CALL *GetCustomOption)(MI_Context *context, const MI_Char *name,
                                        MI_Type *valueType, MI_Value *value);
    MI_Result(MI_CALL *GetCustomOptionCount)(MI_Context *context, MI_Uint32 *count);
    MI_Result(MI_CALL *GetCustomOptionAt)(MI_Context *context, MI_Uint32 index,
                                          const MI_Char **name, MI_Type *valueType,
                                          MI_Value *value);
    MI_Result(MI_CALL *WriteMessage)(MI_Context *context, MI_Uint32 channel,
                                     const MI_Char *message);
    MI_Result(MI_CALL *WriteProgress)(MI_Context *context, const MI_Char *activity,
                                      const MI_Char *currentOperation,
                                      const MI_Char *statusDescription, MI_Uint32 percentComplete,
                                      MI_Uint32 secondsRemaining);
    MI_Result(MI_CALL *WriteStreamParameter)(MI_Context *context, const MI_Char *name,
                                             const MI_Value *value, MI_Type type, MI_Uint32 flags);
    MI_Result(MI_CALL *WriteCimError)(MI_Context *context, const MI_Instance *error,
                                      MI_Boolean *flag);
    MI_Result(MI_CALL *PromptUser)(MI_Context *context, const MI_Char *message,
                                   MI_PromptType promptType, MI_Boolean *result);
    MI_Result(MI_CALL *ShouldProcess)(MI_Context *context, const MI_Char *target,
                                      const MI_Char *action, MI_Boolean *result);
    MI_Result(MI_CALL *ShouldContinue)(MI_Context *context, const MI_Char *message,
                                       MI_Boolean *result);
    MI_Result(MI_CALL *PostError)(MI_Context *context, MI_Uint32 resultCode,
                                  const MI_Char *resultType, const MI_Char *errorMessage);
    MI_Result(MI_CALL *PostCimError)(MI_Context *context, const MI_Instance *error);
    MI_Result(MI_CALL *WriteError)(MI_Context *context, MI_Uint32 resultCode,
                                   const MI_Char *resultType, const MI_Char *errorMessage,
                                   MI_Boolean *flag);
#if MI_API_VERSION >= 2
    MI_Result(MI_CALL *GetLifecycleIndicationContext)(
        const MI_Context *context, MI_LifecycleIndicationContext **lifecycleContext);
#endif
};

struct _MI_Context {
    const MI_ContextFT *ft;
    ptrdiff_t reserved[3];
};

/*
 * Results. Each request ends with one PostResult, PostError or PostCimError.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_PostResult(MI_Context *context, MI_Result result)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostResult(context, result);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_PostCimError(MI_Context *context,
                                                           const MI_Instance *error)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostCimError(context, error);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_PostError(MI_Context *context, MI_Uint32 resultCode,
                                                        const MI_Char *resultType,
                                                        const MI_Char *errorMessage)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostError(context, resultCode, resultType, errorMessage);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_PostInstance(MI_Context *context,
                                                           const MI_Instance *instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostInstance(context, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_PostIndication(MI_Context *context,
                                                             const MI_Instance *indication,
                                                             MI_Uint32 subscriptionIDCount,
                                                             const MI_Char *bookmark)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostIndication(context, indication, subscriptionIDCount, bookmark);
}

/*
 * Objects. Construct prepares the provider's own memory, New allocates; both end with the
 * instance's own Destruct or Delete.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_ConstructInstance(MI_Context *context,
                                                                const MI_ClassDecl *classDecl,
                                                                MI_Instance *instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->ConstructInstance(context, classDecl, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_ConstructParameters(MI_Context *context,
                                                                  const MI_MethodDecl *methodDecl,
                                                                  MI_Instance *instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->ConstructParameters(context, methodDecl, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_NewInstance(MI_Context *context,
                                                          const MI_ClassDecl *classDecl,
                                                          MI_Instance **instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->NewInstance(context, classDecl, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_NewDynamicInstance(MI_Context *context,
                                                                 const MI_Char *className,
                                                                 MI_Uint32 flags,
                                                                 MI_Instance **instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->NewDynamicInstance(context, className, flags, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_NewParameters(MI_Context *context,
                                                            const MI_MethodDecl *methodDecl,
                                                            MI_Instance **instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->NewParameters(context, methodDecl, instance);
}

/*
 * The request and its surroundings.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_Canceled(const MI_Context *context, MI_Boolean *flag)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->Canceled(context, flag);
}

/* Copies the name into a buffer of MI_MAX_LOCALE_SIZE characters, which is emptied first. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Context_GetLocale(const MI_Context *context,
                                                        MI_LocaleType localeType,
                                                        MI_Char locale[MI_MAX_LOCALE_SIZE])
{
    if (locale != NULL) {
        locale[0] = 0;
    }
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetLocale(context, localeType, locale);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_RegisterCancel(MI_Context *context,
                                                             MI_CancelCallback callback,
                                                             void *callbackData)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->RegisterCancel(context, callback, callbackData);
}

/* Allows the module to be unloaded. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Context_RequestUnload(MI_Context *context)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->RequestUnload(context);
}

/* Keeps the module loaded. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Context_RefuseUnload(MI_Context *context)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->RefuseUnload(context);
}

/* Fills a session to the same server, for the provider's own calls. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Context_GetLocalSession(const MI_Context *context,
                                                              MI_Session *session)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetLocalSession(context, session);
}

#if MI_API_VERSION >= 2
/* Lends the lifecycle context of the class, see lifecycle.h. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Context_GetLifecycleIndicationContext(
    const MI_Context *context, MI_LifecycleIndicationContext **lifecycleContext)
{
    if (context == NULL || context->ft == NULL) {
        if (lifecycleContext != NULL) {
            *lifecycleContext = NULL;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetLifecycleIndicationContext(context, lifecycleContext);
}
#endif

/*
 * Options that the client sent.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_SetStringOption(MI_Context *context,
                                                              const MI_Char *name,
                                                              const MI_Char *value)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->SetStringOption(context, name, value);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_GetStringOption(MI_Context *context,
                                                              const MI_Char *name,
                                                              const MI_Char **value)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetStringOption(context, name, value);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_GetNumberOption(MI_Context *context,
                                                              const MI_Char *name, MI_Uint32 *value)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetNumberOption(context, name, value);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_GetCustomOption(MI_Context *context,
                                                              const MI_Char *name,
                                                              MI_Type *valueType, MI_Value *value)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetCustomOption(context, name, valueType, value);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_GetCustomOptionCount(MI_Context *context,
                                                                   MI_Uint32 *count)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetCustomOptionCount(context, count);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_GetCustomOptionAt(MI_Context *context,
                                                                MI_Uint32 index,
                                                                const MI_Char **name,
                                                                MI_Type *valueType, MI_Value *value)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetCustomOptionAt(context, index, name, valueType, value);
}

#if MI_API_VERSION >= 2
/* Does the provider apply filters itself? Anything but MI_TRUE means no. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Context_SetFilterOption(MI_Context *context,
                                                              MI_Boolean filterByProvider)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->SetStringOption(context, MI_T("__FilterByProvider"),
                                        filterByProvider == MI_TRUE ? MI_T("TRUE") : MI_T("FALSE"));
}
#endif

/*
 * The same without the noun.
 */

#define MI_PostResult MI_Context_PostResult
#define MI_PostResultWithMessage MI_Context_PostResultWithMessage
#define MI_PostResultWithError MI_Context_PostResultWithError
#define MI_PostCimError MI_Context_PostCimError
#define MI_PostError MI_Context_PostError
#define MI_PostInstance MI_Context_PostInstance
#define MI_PostIndication MI_Context_PostIndication
#define MI_ConstructInstance MI_Context_ConstructInstance
#define MI_ConstructParameters MI_Context_ConstructParameters
#define MI_NewInstance MI_Context_NewInstance
#define MI_NewDynamicInstance MI_Context_NewDynamicInstance
#define MI_NewParameters MI_Context_NewParameters
#define MI_Canceled MI_Context_Canceled
#define MI_GetLocale MI_Context_GetLocale
#define MI_RegisterCancel MI_Context_RegisterCancel
#define MI_RequestUnload MI_Context_RequestUnload
#define MI_RefuseUnload MI_Context_RefuseUnload
#define MI_GetLocalSession MI_Context_GetLocalSession
#define MI_SetStringOption MI_Context_SetStringOption
#define MI_GetStringOption MI_Context_GetStringOption
#define MI_GetNumberOption MI_Context_GetNumberOption
#define MI_GetCustomOption MI_Context_GetCustomOption
#define MI_GetCustomOptionCount MI_Context_GetCustomOptionCount
#define MI_GetCustomOptionAt MI_Context_GetCustomOptionAt

#endif
