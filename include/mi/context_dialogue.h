/*
 * What a provider tells and asks the user of a request: messages, progress, errors that do not end
 * it, and questions, which wait for the answer. Provider side, on the MI_Context of context.h.
 */
#ifndef MIFAKE_MI_CONTEXT_DIALOGUE_H
#define MIFAKE_MI_CONTEXT_DIALOGUE_H

#include "context.h"

/*
 * Questions: *flag or *result is the answer.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_ShouldProcess(MI_Context *context,
                                                            const MI_Char *target,
                                                            const MI_Char *action, MI_Boolean *flag)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->ShouldProcess(context, target, action, flag);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_ShouldContinue(MI_Context *context,
                                                             const MI_Char *message,
                                                             MI_Boolean *flag)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->ShouldContinue(context, message, flag);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_PromptUser(MI_Context *context,
                                                         const MI_Char *message,
                                                         MI_PromptType promptType, MI_Boolean *flag)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->PromptUser(context, message, promptType, flag);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_WriteError(MI_Context *context, MI_Uint32 resultCode,
                                                         const MI_Char *resultType,
                                                         const MI_Char *errorMessage,
                                                         MI_Boolean *flag)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->WriteError(context, resultCode, resultType, errorMessage, flag);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_WriteCimError(MI_Context *context,
                                                            const MI_Instance *error,
                                                            MI_Boolean *flag)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->WriteCimError(context, error, flag);
}

/*
 * Messages.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_WriteMessage(MI_Context *context, MI_Uint32 channel,
                                                           const MI_Char *message)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->WriteMessage(context, channel, message);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_WriteWarning(MI_Context *context,
                                                           const MI_Char *message)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->WriteMessage(context, MI_WRITEMESSAGE_CHANNEL_WARNING, message);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_WriteVerbose(MI_Context *context,
                                                           const MI_Char *message)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->WriteMessage(context, MI_WRITEMESSAGE_CHANNEL_VERBOSE, message);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_WriteDebug(MI_Context *context,
                                                         const MI_Char *message)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->WriteMessage(context, MI_WRITEMESSAGE_CHANNEL_DEBUG, message);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Context_WriteProgress(
    MI_Context *context, const MI_Char *activity, const MI_Char *currentOperation,
    const MI_Char *statusDescription, MI_Uint32 percentComplete, MI_Uint32 secondsRemaining)
{
    if (context == NULL || context->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return context->ft->WriteProgress(context, activity, currentOperation, statusDescription,
                                      percentComplete, secondsRemaining);
}

/* Sends a value of a streamed output parameter. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Context_WriteStreamParameter(MI_Context *self,
                                                                   const MI_Char *name,
                                                                   const MI_Value *value,
                                                                   MI_Type type, MI_Uint32 flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->WriteStreamParameter(self, name, value, type, flags);
}

/*
 * The same without the noun.
 */

#define MI_ShouldProcess MI_Context_ShouldProcess
#define MI_ShouldContinue MI_Context_ShouldContinue
#define MI_PromptUser MI_Context_PromptUser
#define MI_WriteError MI_Context_WriteError
#define MI_WriteCimError MI_Context_WriteCimError
#define MI_WriteMessage MI_Context_WriteMessage
#define MI_WriteProgress MI_Context_WriteProgress
#define MI_WriteStreamParameter MI_Context_WriteStreamParameter
#define MI_WriteWarning MI_Context_WriteWarning
#define MI_WriteVerbose MI_Context_WriteVerbose
#define MI_WriteDebug MI_Context_WriteDebug

#endif
