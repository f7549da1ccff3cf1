#include "api/operation/refused.h"

#include "api/operation/callback.h"
#include "api/operation/outputs.h"
#include "api/session.h"

/* --- what every refused operation does -------------------------------------------------------- */

static MI_Result MI_CALL close_handle(MI_Operation *operation)
{
    if (operation == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *operation = (MI_Operation)MI_OPERATION_NULL;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL cancel(MI_Operation *operation, MI_CancellationReason reason)
{
    (void)operation;
    (void)reason;
    return MI_RESULT_FAILED;
}

/* The session is filled in, and the call fails all the same (B-15). */
static MI_Result MI_CALL get_session(MI_Operation *operation, MI_Session *session)
{
    if (operation == NULL || session == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *session = (MI_Session){operation->reserved1, operation->reserved2, &mf_session_ft};
    return MI_RESULT_FAILED;
}

static MI_Result answer(const MI_Operation *operation, const struct mf_outputs *outputs,
                        MI_Result code)
{
    if (outputs->instance == NULL && outputs->object == NULL) {
        return mf_outputs_refuse_object(outputs);
    }
    if (operation == NULL) {
        return mf_outputs_refuse(outputs);
    }
    mf_outputs_set(outputs, &(struct mf_outcome){.code = code});
    return MI_RESULT_OK;
}

/* --- one table for each code ------------------------------------------------------------------ */

/* A table is all that a refused operation has, so the code is in the table. */
#define REFUSED_TABLE(name, code)                                                                  \
    static MI_Result MI_CALL name##_instance(                                                      \
        MI_Operation *operation, const MI_Instance **instance, MI_Boolean *more,                   \
        MI_Result *result, const MI_Char **message, const MI_Instance **details)                   \
    {                                                                                              \
        return answer(operation,                                                                   \
                      &(struct mf_outputs){.more = more,                                           \
                                           .result = result,                                       \
                                           .message = message,                                     \
                                           .details = details,                                     \
                                           .instance = instance},                                  \
                      code);                                                                       \
    }                                                                                              \
    static MI_Result MI_CALL name##_indication(                                                    \
        MI_Operation *operation, const MI_Instance **instance, const MI_Char **bookmark,           \
        const MI_Char **machine, MI_Boolean *more, MI_Result *result, const MI_Char **message,     \
        const MI_Instance **details)                                                               \
    {                                                                                              \
        return answer(operation,                                                                   \
                      &(struct mf_outputs){.more = more,                                           \
                                           .result = result,                                       \
                                           .message = message,                                     \
                                           .details = details,                                     \
                                           .instance = instance,                                   \
                                           .bookmark = bookmark,                                   \
                                           .machine = machine},                                    \
                      code);                                                                       \
    }                                                                                              \
    static MI_Result MI_CALL name##_class(MI_Operation *operation, const MI_Class **object,        \
                                          MI_Boolean *more, MI_Result *result,                     \
                                          const MI_Char **message, const MI_Instance **details)    \
    {                                                                                              \
        return answer(operation,                                                                   \
                      &(struct mf_outputs){.more = more,                                           \
                                           .result = result,                                       \
                                           .message = message,                                     \
                                           .details = details,                                     \
                                           .object = object},                                      \
                      code);                                                                       \
    }                                                                                              \
    static const MI_OperationFT name = {                                                           \
        close_handle, cancel, get_session, name##_instance, name##_indication, name##_class,       \
    }

REFUSED_TABLE(failed, MI_RESULT_FAILED);
REFUSED_TABLE(access_denied, MI_RESULT_ACCESS_DENIED);
REFUSED_TABLE(invalid_parameter, MI_RESULT_INVALID_PARAMETER);
REFUSED_TABLE(not_supported, MI_RESULT_NOT_SUPPORTED);
REFUSED_TABLE(server_limits_exceeded, MI_RESULT_SERVER_LIMITS_EXCEEDED);

/* Anything else uses the table of FAILED (B-7). */
static const MI_OperationFT *table_of(MI_Result result)
{
    switch (result) {
    case MI_RESULT_ACCESS_DENIED:
        return &access_denied;
    case MI_RESULT_INVALID_PARAMETER:
        return &invalid_parameter;
    case MI_RESULT_NOT_SUPPORTED:
        return &not_supported;
    case MI_RESULT_SERVER_LIMITS_EXCEEDED:
        return &server_limits_exceeded;
    default:
        return &failed;
    }
}

/* The caller's own handle is what the callback gets, or a temporary one (B-2, B-12). */
void mf_refuse(const struct mf_call *call, enum mf_operation_code code, MI_Result result)
{
    MI_Operation temporary = MI_OPERATION_NULL;
    MI_Operation *operation = call->operation != NULL ? call->operation : &temporary;
    operation->reserved1 = call->session == NULL ? 0 : call->session->reserved1;
    operation->reserved2 = call->session == NULL ? 0 : call->session->reserved2;
    operation->ft = table_of(result);
    const enum mf_result_kind kind = mf_request_kind(code);
    if (mf_callback_present(call->callbacks, kind)) {
        const struct mf_outcome outcome = {.code = result};
        mf_callback_call(call->callbacks, kind, operation, &outcome, NULL);
    }
}
