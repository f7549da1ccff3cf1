#include "api/operation/kept.h"

#include "api/lock.h"
#include "api/operation/outputs.h"
#include "api/stale.h"

static MI_Result tell(const MI_Operation *operation, const struct mf_use *use)
{
    if (operation != NULL) {
        mf_lock();
        mf_stale_tell_kept(operation, use);
        mf_unlock();
    }
    return MI_RESULT_INVALID_PARAMETER;
}

static MI_Result MI_CALL close_operation(MI_Operation *operation)
{
    return tell(operation, MF_USE("MI_Operation_Close"));
}

static MI_Result MI_CALL cancel(MI_Operation *operation, MI_CancellationReason reason)
{
    (void)reason;
    return tell(operation, MF_USE("MI_Operation_Cancel"));
}

static MI_Result MI_CALL get_session(MI_Operation *operation, MI_Session *session)
{
    if (session != NULL) {
        *session = (MI_Session)MI_SESSION_NULL;
    }
    return tell(operation, MF_USE("MI_Operation_GetSession"));
}

static MI_Result MI_CALL get_instance(MI_Operation *operation, const MI_Instance **instance,
                                      MI_Boolean *more, MI_Result *result, const MI_Char **message,
                                      const MI_Instance **details)
{
    (void)mf_outputs_refuse(&(struct mf_outputs){.more = more,
                                                 .result = result,
                                                 .message = message,
                                                 .details = details,
                                                 .instance = instance});
    return tell(operation, MF_USE("MI_Operation_GetInstance"));
}

static MI_Result MI_CALL get_indication(MI_Operation *operation, const MI_Instance **instance,
                                        const MI_Char **bookmark, const MI_Char **machine,
                                        MI_Boolean *more, MI_Result *result,
                                        const MI_Char **message, const MI_Instance **details)
{
    (void)mf_outputs_refuse(&(struct mf_outputs){.more = more,
                                                 .result = result,
                                                 .message = message,
                                                 .details = details,
                                                 .instance = instance,
                                                 .bookmark = bookmark,
                                                 .machine = machine});
    return tell(operation, MF_USE("MI_Operation_GetIndication"));
}

static MI_Result MI_CALL get_class(MI_Operation *operation, const MI_Class **object,
                                   MI_Boolean *more, MI_Result *result, const MI_Char **message,
                                   const MI_Instance **details)
{
    (void)mf_outputs_refuse(&(struct mf_outputs){
        .more = more, .result = result, .message = message, .details = details, .object = object});
    return tell(operation, MF_USE("MI_Operation_GetClass"));
}

const MI_OperationFT mf_kept_ft = {
    .Close = close_operation,
    .Cancel = cancel,
    .GetSession = get_session,
    .GetInstance = get_instance,
    .GetIndication = get_indication,
    .GetClass = get_class,
};
