/*
 * Callbacks: what an operation calls with its results and questions, and what a session calls while
 * it is being created. The struct is copied when the operation starts; callbackContext must live
 * until the final callback has returned (C-2). Callbacks of one operation never overlap and keep
 * their order, but may come on another thread, and before the starter has returned (C-37, C-38).
 */
#ifndef MIFAKE_MI_CALLBACKS_H
#define MIFAKE_MI_CALLBACKS_H

#include "result.h"
#include "value.h"

/* The channels of writeMessage; others are a provider's own. */
#define MI_WRITEMESSAGE_CHANNEL_WARNING 0
#define MI_WRITEMESSAGE_CHANNEL_VERBOSE 1
#define MI_WRITEMESSAGE_CHANNEL_DEBUG 2

typedef enum _MI_PromptType { MI_PROMPTTYPE_NORMAL = 0, MI_PROMPTTYPE_CRITICAL = 1 } MI_PromptType;

/* What to do with a prompt or an error: tell, ask, or neither. */
typedef enum _MI_CallbackMode {
    MI_CALLBACKMODE_REPORT = 0,
    MI_CALLBACKMODE_INQUIRE = 1,
    MI_CALLBACKMODE_IGNORE = 2
} MI_CallbackMode;

/* The client's answer to a question. */
typedef enum _MI_OperationCallback_ResponseType {
    MI_OperationCallback_ResponseType_No = 0,
    MI_OperationCallback_ResponseType_Yes = 1,
    MI_OperationCallback_ResponseType_NoToAll = 2,
    MI_OperationCallback_ResponseType_YesToAll = 3
} MI_OperationCallback_ResponseType;

/* Asks the user. A responder must be called exactly once, from any thread; NULL when the options
 * have answered already (C-83). */
typedef void(MI_CALL *MI_OperationCallback_PromptUser)(
    MI_Operation *operation, void *callbackContext, const MI_Char *message,
    MI_PromptType promptType,
    MI_Result(MI_CALL *promptUserResult)(MI_Operation *operation,
                                         MI_OperationCallback_ResponseType response));

/* Reports an error that does not end the operation; the responder as above (C-84). */
typedef void(MI_CALL *MI_OperationCallback_WriteError)(
    MI_Operation *operation, void *callbackContext, MI_Instance *instance,
    MI_Result(MI_CALL *writeErrorResult)(MI_Operation *operation,
                                         MI_OperationCallback_ResponseType response));

typedef void(MI_CALL *MI_OperationCallback_WriteMessage)(MI_Operation *operation,
                                                         void *callbackContext, MI_Uint32 channel,
                                                         const MI_Char *message);

typedef void(MI_CALL *MI_OperationCallback_WriteProgress)(
    MI_Operation *operation, void *callbackContext, const MI_Char *activity,
    const MI_Char *currentOperation, const MI_Char *statusDescription, MI_Uint32 percentageComplete,
    MI_Uint32 secondsRemaining);

/*
 * A result. Exactly one has moreResults false and is the last; it may carry an instance, and
 * together with that an error (C-10, C-13). All parameters are lent until the callback returns or,
 * with MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, until resultAcknowledgement is called, exactly once
 * (C-39, C-40). The acknowledgement is NULL without that flag, and for a call that could not start.
 */
typedef void(MI_CALL *MI_OperationCallback_Instance)(
    MI_Operation *operation, void *callbackContext, const MI_Instance *instance,
    MI_Boolean moreResults, MI_Result resultCode, const MI_Char *errorString,
    const MI_Instance *errorDetails,
    MI_Result(MI_CALL *resultAcknowledgement)(MI_Operation *operation));

/* A value of a streamed output parameter; they come before the final result (C-87). */
typedef void(MI_CALL *MI_OperationCallback_StreamedParameter)(
    MI_Operation *operation, void *callbackContext, const MI_Char *parameterName,
    MI_Type resultType, const MI_Value *result,
    MI_Result(MI_CALL *resultAcknowledgement)(MI_Operation *operation));

/* An indication, otherwise as a result. */
typedef void(MI_CALL *MI_OperationCallback_Indication)(
    MI_Operation *operation, void *callbackContext, const MI_Instance *instance,
    const MI_Char *bookmark, const MI_Char *machineID, MI_Boolean moreResults, MI_Result resultCode,
    const MI_Char *errorString, const MI_Instance *errorDetails,
    MI_Result(MI_CALL *resultAcknowledgement)(MI_Operation *operation));

/* A class, otherwise as a result. */
typedef void(MI_CALL *MI_OperationCallback_Class)(
    MI_Operation *operation, void *callbackContext, const MI_Class *classResult,
    MI_Boolean moreResults, MI_Result resultCode, const MI_Char *errorString,
    const MI_Instance *errorDetails,
    MI_Result(MI_CALL *resultAcknowledgement)(MI_Operation *operation));

/* Any member may be NULL. The operation is asynchronous if the result callback of its kind is
 * there, else it waits to be pulled (C-1). */
typedef struct _MI_OperationCallbacks {
    void *callbackContext;
    MI_OperationCallback_PromptUser promptUser;
    MI_OperationCallback_WriteError writeError;
    MI_OperationCallback_WriteMessage writeMessage;
    MI_OperationCallback_WriteProgress writeProgress;
    MI_OperationCallback_Instance instanceResult;
    MI_OperationCallback_Indication indicationResult;
    MI_OperationCallback_Class classResult;
    MI_OperationCallback_StreamedParameter streamedParameterResult;
} MI_OperationCallbacks;

/* Called during MI_Application_NewSession only; parameters are lent for the call. */
typedef struct _MI_SessionCallbacks {
    void *callbackContext;
    void(MI_CALL *writeMessage)(MI_Application *application, void *callbackContext,
                                MI_Uint32 channel, const MI_Char *message);
    void(MI_CALL *writeError)(MI_Application *application, void *callbackContext,
                              MI_Instance *instance);
} MI_SessionCallbacks;

/* clang-format would spread braces in macros over three lines. */
/* clang-format off */
#define MI_OPERATIONCALLBACKS_NULL {NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL}
#define MI_SESSIONCALLBACKS_NULL {NULL, NULL, NULL}
/* clang-format on */

#endif
