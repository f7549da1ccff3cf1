#include "api/operation.h"

#include "api/delivery.h"
#include "api/lock.h"
#include "api/outcome.h"
#include "api/outputs.h"
#include "api/session.h"
#include "api/verdict.h"

#include <stdio.h>

void mf_operation_describe(const struct mf_operation *operation,
                           char text[MF_OPERATION_DESCRIPTION])
{
    (void)snprintf(text, MF_OPERATION_DESCRIPTION, "operation %u, %s", operation->number,
                   mf_request_name(operation->code));
}

bool mf_operation_needs_caller(const struct mf_operation *operation)
{
    return !operation->asynchronous || (!operation->queued && !operation->delivering);
}

/* The operation of a handle that was not closed yet. With the lock. */
static struct mf_operation *find(const MI_Operation *handle)
{
    if (handle == NULL) {
        return NULL;
    }
    struct mf_operation *operation =
        mf_handle_find(MF_KIND_OPERATION, handle->reserved1, handle->reserved2);
    return operation == NULL || operation->closed ? NULL : operation;
}

/* --- Close ------------------------------------------------------------------------------------ */

static bool is_drained(void *handle)
{
    const struct mf_operation *operation = find(handle);
    return operation == NULL || operation->state == MF_FINISHED;
}

static MI_Result condemn(struct mf_operation *operation, bool was_cancelled)
{
    char what[MF_OPERATION_DESCRIPTION];
    mf_operation_describe(operation, what);
    mf_journal_add(&operation->session->world->journal, MF_JOURNAL_ERROR,
                   was_cancelled ? "M33" : "M1",
                   "%s: MI_Operation_Close before the final result was pulled; the real library "
                   "waits for ever (C-52)",
                   what);
    mf_delivery_abandon(operation);
    return MI_RESULT_FAILED;
}

/* The real library cancels, and waits until somebody has pulled the final result (C-52). */
static MI_Result close_synchronous(MI_Operation *handle, struct mf_operation *running)
{
    const bool was_cancelled = running->cancelled;
    mf_delivery_cancel(running);
    (void)mf_verdict_wait(is_drained, handle);
    struct mf_operation *operation = find(handle);
    if (operation == NULL) {
        return MI_RESULT_OK; /* another thread has closed it meanwhile */
    }
    if (operation->state != MF_FINISHED) {
        return condemn(operation, was_cancelled);
    }
    operation->closed = true;
    mf_delivery_retire(operation);
    return MI_RESULT_OK;
}

/* Never waits: what is not finished is cancelled, and its final callback still comes (C-53). */
static MI_Result close_asynchronous(struct mf_operation *operation)
{
    operation->closed = true;
    mf_delivery_cancel(operation);
    mf_delivery_retire(operation);
    return MI_RESULT_OK;
}

static MI_Result MI_CALL close_operation(MI_Operation *handle)
{
    mf_lock();
    struct mf_operation *operation = find(handle);
    MI_Result result = MI_RESULT_INVALID_PARAMETER;
    if (operation != NULL) {
        result = operation->asynchronous ? close_asynchronous(operation)
                                         : close_synchronous(handle, operation);
    }
    mf_unlock();
    mf_session_complete();
    return result;
}

/* --- Cancel, GetSession ----------------------------------------------------------------------- */

static MI_Result MI_CALL cancel(MI_Operation *handle, MI_CancellationReason reason)
{
    (void)reason;
    mf_lock();
    struct mf_operation *operation = find(handle);
    if (operation != NULL) {
        mf_delivery_cancel(operation);
    }
    mf_unlock();
    return operation == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK;
}

static MI_Result MI_CALL get_session(MI_Operation *handle, MI_Session *session)
{
    if (session == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_lock();
    const struct mf_operation *operation = find(handle);
    if (operation != NULL) {
        const struct mf_handle *parent = &operation->session->handle;
        *session = (MI_Session){parent->reserved1, parent->reserved2, &mf_session_ft};
    }
    mf_unlock();
    return operation == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK;
}

/* --- Get -------------------------------------------------------------------------------------- */

/* OMI calls back on the thread that would have to bring the result (C-29, M7). */
static MI_Result condemn_pull(const struct mf_operation *operation,
                              const struct mf_outputs *outputs)
{
    mf_journal_add(&operation->session->world->journal, MF_JOURNAL_ERROR, "M7",
                   "operation %u, %s: pulled inside a callback; the real library waits for ever "
                   "(C-29)",
                   operation->number, mf_request_name(operation->code));
    mf_outputs_set(outputs, &(struct mf_outcome){.code = MI_RESULT_FAILED});
    return MI_RESULT_FAILED;
}

static bool pull_hangs(const struct mf_operation *operation)
{
    const struct mf_profile *profile = operation->session->world->store.model->profile;
    return mf_delivery_in_callback() && profile->callbacks_share_thread;
}

static MI_Result pull(const MI_Operation *handle, enum mf_result_kind kind,
                      const struct mf_outputs *outputs, struct mf_outcome *lent)
{
    struct mf_operation *operation = find(handle);
    if (operation == NULL || operation->asynchronous || mf_request_kind(operation->code) != kind) {
        return mf_outputs_refuse(outputs);
    }
    if (pull_hangs(operation)) {
        return condemn_pull(operation, outputs);
    }
    mf_outcome_take(operation);
    *lent = operation->current;
    mf_outputs_set(outputs, &operation->current);
    if (operation->state == MF_FINISHED) {
        mf_lock_wake();
    }
    return MI_RESULT_OK;
}

/* A place for the object must be there; nothing else must (C-22). */
static MI_Result get(const MI_Operation *handle, enum mf_result_kind kind, bool has_place,
                     const struct mf_outputs *outputs, struct mf_outcome *lent)
{
    if (!has_place) {
        return mf_outputs_refuse(&(struct mf_outputs){.result = outputs->result});
    }
    mf_lock();
    const MI_Result result = pull(handle, kind, outputs, lent);
    mf_unlock();
    return result;
}

static MI_Result MI_CALL get_instance(MI_Operation *handle, const MI_Instance **instance,
                                      MI_Boolean *more, MI_Result *result, const MI_Char **message,
                                      const MI_Instance **details)
{
    const struct mf_outputs outputs = {more, result, message, details};
    struct mf_outcome lent = {0};
    const MI_Result called = get(handle, MF_RESULT_INSTANCE, instance != NULL, &outputs, &lent);
    if (instance != NULL) {
        *instance = lent.instance;
    }
    return called;
}

static MI_Result MI_CALL get_indication(MI_Operation *handle, const MI_Instance **instance,
                                        const MI_Char **bookmark, const MI_Char **machine,
                                        MI_Boolean *more, MI_Result *result,
                                        const MI_Char **message, const MI_Instance **details)
{
    const struct mf_outputs outputs = {more, result, message, details};
    struct mf_outcome lent = {0};
    const MI_Result called = get(handle, MF_RESULT_INDICATION, instance != NULL, &outputs, &lent);
    if (instance != NULL) {
        *instance = lent.instance;
    }
    if (bookmark != NULL) {
        *bookmark = lent.bookmark;
    }
    if (machine != NULL) {
        *machine = lent.machine;
    }
    return called;
}

static MI_Result MI_CALL get_class(MI_Operation *handle, const MI_Class **object, MI_Boolean *more,
                                   MI_Result *result, const MI_Char **message,
                                   const MI_Instance **details)
{
    const struct mf_outputs outputs = {more, result, message, details};
    struct mf_outcome lent = {0};
    const MI_Result called = get(handle, MF_RESULT_CLASS, object != NULL, &outputs, &lent);
    if (object != NULL) {
        *object = lent.class;
    }
    return called;
}

const MI_OperationFT mf_operation_ft = {
    .Close = close_operation,
    .Cancel = cancel,
    .GetSession = get_session,
    .GetInstance = get_instance,
    .GetIndication = get_indication,
    .GetClass = get_class,
};
