/*
 * MI_LifecycleIndicationContext: how a provider reports that instances of its class came, changed
 * or went. Provider side, from API level 2 on; it stays valid until the provider is unloaded.
 */
#ifndef MIFAKE_MI_LIFECYCLE_H
#define MIFAKE_MI_LIFECYCLE_H

#include "result.h"
#include "value.h"

#if MI_API_VERSION >= 2

/* The kinds of change, to be combined. */
#define MI_LIFECYCLE_INDICATION_NONE 0x00u
#define MI_LIFECYCLE_INDICATION_CREATE 0x01u
#define MI_LIFECYCLE_INDICATION_MODIFY 0x02u
#define MI_LIFECYCLE_INDICATION_DELETE 0x04u
#define MI_LIFECYCLE_INDICATION_READ 0x08u
#define MI_LIFECYCLE_INDICATION_METHODCALL 0x10u
#define MI_LIFECYCLE_INDICATION_ALL 0x1Fu

/* Called when subscribers come or go, with the kinds that are wanted now. */
typedef void(MI_CALL *MI_LifecycleIndicationCallback)(MI_Uint32 types, void *callbackData);

struct _MI_LifecycleIndicationContextFT {
    MI_Result(MI_CALL *PostCreate)(MI_LifecycleIndicationContext *context,
                                   const MI_Instance *instance);
    MI_Result(MI_CALL *PostModify)(MI_LifecycleIndicationContext *context,
                                   const MI_Instance *orginalInstance, const MI_Instance *instance);
    MI_Result(MI_CALL *PostDelete)(MI_LifecycleIndicationContext *context,
                                   const MI_Instance *orginalInstance);
    MI_Result(MI_CALL *PostRead)(MI_LifecycleIndicationContext *context,
                                 const MI_Instance *instance);
    MI_Result(MI_CALL *PostMethodCall)(MI_LifecycleIndicationContext *context,
                                       const MI_Instance *instance, const MI_Char *methodName,
                                       MI_Boolean precall, const MI_Instance *parameter,
                                       const MI_Char *returnvalue);
    MI_Result(MI_CALL *PostResult)(MI_LifecycleIndicationContext *context, MI_Result result);
    MI_Result(MI_CALL *ConstructInstance)(MI_LifecycleIndicationContext *context,
                                          const MI_ClassDecl *classDecl, MI_Instance *instance);
    MI_Result(MI_CALL *ConstructParameters)(MI_LifecycleIndicationContext *context,
                                            const MI_MethodDecl *methodDecl, MI_Instance *instance);
    MI_Result(MI_CALL *NewInstance)(MI_LifecycleIndicationContext *context,
                                    const MI_ClassDecl *classDecl, MI_Instance **instance);
    MI_Result(MI_CALL *NewDynamicInstance)(MI_LifecycleIndicationContext *context,
                                           const MI_Char *className, MI_Uint32 flags,
                                           MI_Instance **instance);
    MI_Result(MI_CALL *NewParameters)(MI_LifecycleIndicationContext *context,
                                      const MI_MethodDecl *methodDecl, MI_Instance **instance);
    MI_Result(MI_CALL *SetSupportedTypes)(MI_LifecycleIndicationContext *context, MI_Uint32 types);
    MI_Result(MI_CALL *GetTypes)(MI_LifecycleIndicationContext *context, MI_Uint32 *types);
    MI_Result(MI_CALL *RegisterCallback)(MI_LifecycleIndicationContext *context,
                                         MI_LifecycleIndicationCallback callback,
                                         void *callbackData);
};

struct _MI_LifecycleIndicationContext {
    const MI_LifecycleIndicationContextFT *ft;
    ptrdiff_t reserved[3];
};

/*
 * Reports.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_PostCreate(
    MI_LifecycleIndicationContext *context, const MI_Instance *instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostCreate(context, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_PostModify(
    MI_LifecycleIndicationContext *context, const MI_Instance *orginalInstance,
    const MI_Instance *instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostModify(context, orginalInstance, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_PostDelete(
    MI_LifecycleIndicationContext *context, const MI_Instance *orginalInstance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostDelete(context, orginalInstance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_PostRead(
    MI_LifecycleIndicationContext *context, const MI_Instance *instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostRead(context, instance);
}

/* A method is about to be called; instance and method name are required. */
MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_PostMethodCall_Before(
    MI_LifecycleIndicationContext *context, const MI_Instance *instance, const MI_Char *methodName,
    const MI_Instance *parameter)
{
    if (context == NULL || context->ft == NULL || instance == NULL || methodName == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostMethodCall(context, instance, methodName, MI_TRUE, parameter, NULL);
}

/* A method was called; instance and method name are required. */
MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_PostMethodCall_After(
    MI_LifecycleIndicationContext *context, const MI_Instance *instance, const MI_Char *methodName,
    const MI_Instance *parameter, const MI_Char *returnvalue)
{
    if (context == NULL || context->ft == NULL || instance == NULL || methodName == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostMethodCall(context, instance, methodName, MI_FALSE, parameter,
                                       returnvalue);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_LifecycleIndicationContext_PostResult(MI_LifecycleIndicationContext *context, MI_Result result)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PostResult(context, result);
}

/*
 * Kinds that the provider can report and that are wanted.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_SetSupportedTypes(
    MI_LifecycleIndicationContext *context, MI_Uint32 types)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->SetSupportedTypes(context, types);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_LifecycleIndicationContext_GetTypes(MI_LifecycleIndicationContext *context, MI_Uint32 *types)
{
    if (context == NULL || context->ft == NULL) {
        if (types != NULL) {
            *types = 0;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->GetTypes(context, types);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_RegisterCallback(
    MI_LifecycleIndicationContext *context, MI_LifecycleIndicationCallback callback,
    void *callbackData)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->RegisterCallback(context, callback, callbackData);
}

/*
 * Objects, as in context.h.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_ConstructInstance(
    MI_LifecycleIndicationContext *context, const MI_ClassDecl *classDecl, MI_Instance *instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->ConstructInstance(context, classDecl, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_ConstructParameters(
    MI_LifecycleIndicationContext *context, const MI_MethodDecl *methodDecl, MI_Instance *instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->ConstructParameters(context, methodDecl, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_NewInstance(
    MI_LifecycleIndicationContext *context, const MI_ClassDecl *classDecl, MI_Instance **instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->NewInstance(context, classDecl, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_NewDynamicInstance(
    MI_LifecycleIndicationContext *context, const MI_Char *className, MI_Uint32 flags,
    MI_Instance **instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->NewDynamicInstance(context, className, flags, instance);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_LifecycleIndicationContext_NewParameters(
    MI_LifecycleIndicationContext *context, const MI_MethodDecl *methodDecl, MI_Instance **instance)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->NewParameters(context, methodDecl, instance);
}

#endif

#endif
