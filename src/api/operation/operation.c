#include "api/operation/operation.h"

#include "api/lock.h"
#include "api/operation/delivery.h"
#include "api/operation/pull.h"
#include "api/operation/verdict.h"
#include "api/session.h"
#include "api/stale.h"

/* A callback that does not return, maybe since it waits for one that cannot come before (C-38). */
enum mf_misuse mf_operation_misuse_of_running(const struct mifake *world)
{
    return world->worker.first == NULL ? MF_M43_CALLBACK_RUNNING : MF_M34_CALLBACK_WAITS;
}

void mf_operation_blame(const struct mf_operation *operation)
{
    enum mf_misuse misuse = MF_M2_OPERATION_OPEN;
    if (operation->delivering && operation->asynchronous) {
        misuse = mf_operation_misuse_of_running(operation->session->world);
    } else if (operation->reply.awaited) {
        misuse = MF_M25_NOT_ANSWERED;
    } else if (operation->awaiting_ack) {
        misuse = MF_M8_NOT_ACKNOWLEDGED;
    }
    mf_journal_misuse(mf_operation_journal(operation), misuse, operation->number, NULL);
}

bool mf_operation_needs_caller(const struct mf_operation *operation)
{
    return !operation->asynchronous || (!operation->queued && !operation->delivering);
}

struct mf_operation *mf_operation_find(const MI_Operation *handle)
{
    if (handle == NULL) {
        return NULL;
    }
    struct mf_operation *operation =
        mf_handle_find(MF_KIND_OPERATION, handle->reserved1, handle->reserved2);
    return operation == NULL || operation->closed ? NULL : operation;
}

void mf_operation_tell_stale(const MI_Operation *handle, const struct mf_use *use)
{
    if (handle != NULL) {
        mf_stale_tell(MF_KIND_OPERATION, handle->reserved1, handle->reserved2, use);
    }
}

/* --- Close ------------------------------------------------------------------------------------ */

static bool is_drained(void *handle)
{
    const struct mf_operation *operation = mf_operation_find(handle);
    return operation == NULL || operation->state == MF_FINISHED;
}

static MI_Result retire(struct mf_operation *operation)
{
    operation->closed = true;
    mf_delivery_retire(operation);
    return MI_RESULT_OK;
}

/* Another thread may have closed it meanwhile. */
static MI_Result close_drained(const MI_Operation *handle)
{
    struct mf_operation *operation = mf_operation_find(handle);
    return operation == NULL ? MI_RESULT_OK : retire(operation);
}

static MI_Result condemn(MI_Operation *handle, enum mf_misuse misuse, const struct mf_use *use)
{
    struct mf_operation *operation = mf_operation_find(handle);
    if (operation == NULL) {
        return MI_RESULT_OK;
    }
    mf_journal_misuse_at(mf_operation_journal(operation), misuse,
                         &(struct mf_subject){.call = operation->number, .at = use->at}, NULL);
    if (mf_verdict_block(is_drained, handle)) {
        return close_drained(handle);
    }
    mf_delivery_abandon(operation);
    return MI_RESULT_FAILED;
}

/* The real library cancels, and waits until somebody has pulled the final result (C-52). */
static MI_Result close_synchronous(MI_Operation *handle, struct mf_operation *operation,
                                   const struct mf_use *use)
{
    const enum mf_misuse misuse =
        operation->cancelled ? MF_M33_CANCELLED_NOT_DRAINED : MF_M1_CLOSED_EARLY;
    if (operation->state == MF_FINISHED) {
        return retire(operation);
    }
    mf_delivery_cancel(operation);
    return mf_verdict_wait(is_drained, handle) ? close_drained(handle)
                                               : condemn(handle, misuse, use);
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
    const struct mf_use *use = MF_USE("MI_Operation_Close");
    mf_lock();
    struct mf_operation *operation = mf_operation_find(handle);
    MI_Result result = MI_RESULT_INVALID_PARAMETER;
    if (operation != NULL) {
        mf_journal_close(mf_operation_journal(operation), operation->number);
        result = operation->asynchronous ? close_asynchronous(operation)
                                         : close_synchronous(handle, operation, use);
    } else {
        mf_operation_tell_stale(handle, use);
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
    struct mf_operation *operation = mf_operation_find(handle);
    if (operation != NULL) {
        mf_journal_cancel(mf_operation_journal(operation), operation->number);
        mf_delivery_cancel(operation);
    } else {
        mf_operation_tell_stale(handle, MF_USE("MI_Operation_Cancel"));
    }
    mf_unlock();
    mf_session_complete();
    return operation == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK;
}

static MI_Result MI_CALL get_session(MI_Operation *handle, MI_Session *session)
{
    if (session == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_lock();
    const struct mf_operation *operation = mf_operation_find(handle);
    if (operation != NULL) {
        const struct mf_handle *parent = &operation->session->handle;
        *session = (MI_Session){parent->reserved1, parent->reserved2, &mf_session_ft};
    } else {
        mf_operation_tell_stale(handle, MF_USE("MI_Operation_GetSession"));
    }
    mf_unlock();
    return operation == NULL ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_OK;
}

const MI_OperationFT mf_operation_ft = {
    .Close = close_operation,
    .Cancel = cancel,
    .GetSession = get_session,
    .GetInstance = mf_pull_instance,
    .GetIndication = mf_pull_indication,
    .GetClass = mf_pull_class,
};
