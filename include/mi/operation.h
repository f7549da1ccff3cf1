/*
 * MI_Operation: one call on its way. A starter of session.h fills it; then either results are
 * pulled with the Get function of its kind until moreResults is false, or they arrive by callback.
 * Either way it must be closed exactly once, after the final result (C-50, C-52). What a result
 * lends is valid until the next Get on the same operation or its Close (C-20, C-21). One thread
 * pulls; another may cancel (C-28).
 */
#ifndef MIFAKE_MI_OPERATION_H
#define MIFAKE_MI_OPERATION_H

#include "handles.h"
#include "result.h"
#include "value.h"

/*
 * Flags of the starters. Combine at most one of each group.
 */

/* Who says that a result has been dealt with: the return of the callback, or its acknowledgement.
 */
#define MI_OPERATIONFLAGS_AUTOMATIC_ACK_RESULTS 0x0000u
#define MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS 0x0001u

/* How much is to be known about types and ancestors. */
#define MI_OPERATIONFLAGS_DEFAULT_RTTI 0x0000u
#define MI_OPERATIONFLAGS_BASIC_RTTI 0x0002u
#define MI_OPERATIONFLAGS_FULL_RTTI 0x0004u
#define MI_OPERATIONFLAGS_NO_RTTI 0x0400u
#define MI_OPERATIONFLAGS_STANDARD_RTTI 0x0800u

#define MI_OPERATIONFLAGS_NON_LOCALIZED_QUALIFIERS 0x0000u
#define MI_OPERATIONFLAGS_LOCALIZED_QUALIFIERS 0x0008u

#define MI_OPERATIONFLAGS_NON_EXPENSIVE_PROPERTIES_ONLY 0x0000u
#define MI_OPERATIONFLAGS_EXPENSIVE_PROPERTIES 0x0040u

/* Subclasses in an enumeration: whole, not at all, or cut down to the properties of the class. */
#define MI_OPERATIONFLAGS_POLYMORPHISM_DEEP 0x0000u
#define MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW 0x0080u
#define MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY 0x0180u

/* Allows one result without an object ahead of the others (C-30). */
#define MI_OPERATIONFLAGS_REPORT_OPERATION_STARTED 0x0200u

typedef enum _MI_CancellationReason {
    MI_REASON_NONE = 0,
    MI_REASON_TIMEOUT = 1,
    MI_REASON_SHUTDOWN = 2,
    MI_REASON_SERVICESTOP = 3
} MI_CancellationReason;

/* The older spelling. */
#define MI_CancelationReason MI_CancellationReason
#define _MI_CancelationReason _MI_CancellationReason

struct _MI_OperationFT {
    MI_Result(MI_CALL *Close)(MI_Operation *operation);
    MI_Result(MI_CALL *Cancel)(MI_Operation *operation, MI_CancellationReason reason);
    MI_Result(MI_CALL *GetSession)(MI_Operation *operation, MI_Session *session);
    MI_Result(MI_CALL *GetInstance)(MI_Operation *operation, const MI_Instance **instance,
                                    MI_Boolean *moreResults, MI_Result *result,
                                    const MI_Char **errorMessage,
                                    const MI_Instance **completionDetails);
    MI_Result(MI_CALL *GetIndication)(MI_Operation *operation, const MI_Instance **instance,
                                      const MI_Char **bookmark, const MI_Char **machineID,
                                      MI_Boolean *moreResults, MI_Result *result,
                                      const MI_Char **errorMessage,
                                      const MI_Instance **completionDetails);
    MI_Result(MI_CALL *GetClass)(MI_Operation *operation, const MI_Class **classResult,
                                 MI_Boolean *moreResults, MI_Result *result,
                                 const MI_Char **errorMessage,
                                 const MI_Instance **completionDetails);
};

/* Ends the handle. Asynchronous: cancels if need be, and a final callback still comes (C-53).
 * Synchronous: pull to the final result first (C-52). A second Close is
 * MI_RESULT_INVALID_PARAMETER. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Operation_Close(MI_Operation *operation)
{
    if (operation == NULL || operation->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return operation->ft->Close(operation);
}

/* Asks for an early end, does not wait for it and may be repeated; the final result still has to be
 * taken and the operation closed (C-60, C-61). */
MI_INLINE MI_Result MI_INLINE_CALL MI_Operation_Cancel(MI_Operation *operation,
                                                       MI_CancellationReason reason)
{
    if (operation == NULL || operation->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return operation->ft->Cancel(operation, reason);
}

/* Fills a copy of the session's handle; clears it first. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Operation_GetSession(MI_Operation *operation,
                                                           MI_Session *session)
{
    if (session != NULL) {
        memset(session, 0, sizeof *session);
    }
    if (operation == NULL || operation->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return operation->ft->GetSession(operation, session);
}

/*
 * Waits for the next result and lends it, for operations that yield instances. Returns OK for a
 * failed operation too: *result tells (C-23). The last instance comes with *moreResults false and
 * may come with an error (C-11, C-13); afterwards the final result is repeated without it (C-24).
 * Only the instance's output is required (C-22). MI_RESULT_INVALID_PARAMETER for the wrong kind, an
 * asynchronous or a closed operation (C-25 to C-27); a NULL handle sets *moreResults and *result
 * only.
 */
MI_INLINE MI_Result MI_INLINE_CALL MI_Operation_GetInstance(
    MI_Operation *operation, const MI_Instance **instance, MI_Boolean *moreResults,
    MI_Result *result, const MI_Char **errorMessage, const MI_Instance **completionDetails)
{
    if (operation == NULL || operation->ft == NULL) {
        if (moreResults != NULL) {
            *moreResults = MI_FALSE;
        }
        if (result != NULL) {
            *result = MI_RESULT_INVALID_PARAMETER;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return operation->ft->GetInstance(operation, instance, moreResults, result, errorMessage,
                                      completionDetails);
}

/* The same for MI_Session_Subscribe; bookmark and machine are lent as well. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Operation_GetIndication(
    MI_Operation *operation, const MI_Instance **instance, const MI_Char **bookmark,
    const MI_Char **machineID, MI_Boolean *moreResults, MI_Result *result,
    const MI_Char **errorMessage, const MI_Instance **completionDetails)
{
    if (operation == NULL || operation->ft == NULL) {
        if (moreResults != NULL) {
            *moreResults = MI_FALSE;
        }
        if (result != NULL) {
            *result = MI_RESULT_INVALID_PARAMETER;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return operation->ft->GetIndication(operation, instance, bookmark, machineID, moreResults,
                                        result, errorMessage, completionDetails);
}

/* The same for MI_Session_GetClass and MI_Session_EnumerateClasses. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Operation_GetClass(MI_Operation *operation,
                                                         const MI_Class **classResult,
                                                         MI_Boolean *moreResults, MI_Result *result,
                                                         const MI_Char **errorMessage,
                                                         const MI_Instance **completionDetails)
{
    if (operation == NULL || operation->ft == NULL) {
        if (moreResults != NULL) {
            *moreResults = MI_FALSE;
        }
        if (result != NULL) {
            *result = MI_RESULT_INVALID_PARAMETER;
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return operation->ft->GetClass(operation, classResult, moreResults, result, errorMessage,
                                   completionDetails);
}

#endif
