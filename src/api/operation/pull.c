#include "api/operation/pull.h"

#include "api/lock.h"
#include "api/operation/delivery.h"
#include "api/operation/outcome.h"
#include "api/operation/outputs.h"
#include "api/operation/tell.h"
#include "api/operation/verdict.h"
#include "api/session.h"
#include "api/stale.h"
#include "api/world/clock.h"

/* --- what would wait for ever ----------------------------------------------------------------- */

static void tell_callback(const struct mf_operation *operation, const struct mf_use *use)
{
    mf_journal_misuse_at(mf_operation_journal(operation), MF_M7_PULLED_IN_CALLBACK,
                         &(struct mf_subject){.call = operation->number, .at = use->at}, NULL);
}

/* OMI calls back on the thread that would have to bring the result (C-29, M7). */
static MI_Result condemn_pull(const struct mf_operation *operation,
                              const struct mf_outputs *outputs, const struct mf_use *use)
{
    tell_callback(operation, use);
    (void)mf_verdict_block(mf_verdict_never, NULL);
    mf_outputs_set(outputs, &(struct mf_outcome){.code = MI_RESULT_FAILED});
    return MI_RESULT_FAILED;
}

static bool pull_hangs(const struct mf_operation *operation)
{
    const struct mf_profile *profile = operation->session->world->store.model->profile;
    return profile->callbacks_share_thread && mf_delivery_in_callback();
}

/* It would hang with OMI; told when the first result is pulled. */
static void note_callback(const struct mf_operation *operation, const struct mf_use *use)
{
    if (!mf_delivery_in_callback()) {
        return;
    }
    const struct mf_journal_entry *entry =
        mf_journal_find(mf_operation_journal(operation), operation->number);
    if (entry != NULL && entry->results == 0 && !entry->final) {
        tell_callback(operation, use);
    }
}

/* Nobody is left who could bring the next result: it is the end. */
static MI_Result condemn_wait(struct mf_operation *operation, const struct mf_outputs *outputs)
{
    operation->state = MF_FINISHED;
    operation->final_code = MI_RESULT_FAILED;
    operation->reply.awaited = false;
    mf_outputs_set(outputs, &(struct mf_outcome){.code = MI_RESULT_FAILED});
    return MI_RESULT_FAILED;
}

/* --- pulling ---------------------------------------------------------------------------------- */

/* A wait is over when something may have come, or the operation was closed meanwhile. */
static bool may_go_on(void *handle)
{
    const struct mf_operation *operation = mf_operation_find(handle);
    return operation == NULL || operation->awake;
}

/* True if it is to be waited for all the same. */
static bool tell_hang(MI_Operation *handle, const struct mf_operation *operation)
{
    struct mf_journal *journal = mf_operation_journal(operation);
    if (operation->reply.awaited) {
        mf_journal_misuse(journal, MF_M25_NOT_ANSWERED, operation->number, NULL);
    } else if (operation->due != 0) {
        mf_journal_misuse(journal, MF_M42_HANG, operation->number,
                          "it goes on at %llu ms, and nobody moves the clock, which is at %llu",
                          (unsigned long long)operation->due, (unsigned long long)journal->now);
    } else {
        mf_journal_misuse(journal, MF_M42_HANG, operation->number, NULL);
    }
    return mf_verdict_block(may_go_on, handle);
}

/* The clock jumps for who waits for it; else somebody must come. */
static bool wait_for_more(MI_Operation *handle, struct mf_operation *operation)
{
    struct mifake *world = operation->session->world;
    if (operation->due != 0 && !world->clock.manual) {
        mf_clock_move(world, operation->due);
        return true;
    }
    if (operation->due != 0 && !mf_timers_set(&world->clock.timers, operation, operation->due)) {
        operation->broken = MI_RESULT_SERVER_LIMITS_EXCEEDED;
        return true;
    }
    return mf_verdict_wait(may_go_on, handle);
}

static MI_Result hand_out(const struct mf_operation *operation, const struct mf_outputs *outputs)
{
    mf_outcome_record(operation);
    mf_outputs_set(outputs, &operation->current);
    if (operation->state == MF_FINISHED) {
        mf_lock_wake();
    }
    return MI_RESULT_OK;
}

/* Takes the next result; callbacks that come before it are called on this thread (DESIGN, section
 * 5). NULL if the operation was closed meanwhile; `*hangs` if nobody is left to bring more. */
static struct mf_operation *take(MI_Operation *handle, struct mf_operation *operation, bool *hangs)
{
    while (operation != NULL) {
        operation->awake = false;
        const enum mf_taken taken = mf_outcome_take(operation);
        if (operation->closed) { /* by a method, or while it ran */
            mf_delivery_retire(operation);
            return NULL;
        }
        if (taken == MF_TAKEN_RESULT) {
            break;
        }
        if (taken == MF_TAKEN_TELLING) {
            mf_tell(operation, operation->telling);
            mf_delivery_retire(operation);
        } else if (!wait_for_more(handle, operation) && !tell_hang(handle, operation)) {
            *hangs = true;
            break;
        }
        operation = mf_operation_find(handle);
    }
    return operation;
}

static MI_Result pull(MI_Operation *handle, enum mf_result_kind kind,
                      const struct mf_outputs *outputs, const struct mf_use *use)
{
    bool hangs = false;
    struct mf_operation *operation = mf_operation_find(handle);
    if (operation == NULL) {
        mf_operation_tell_stale(handle, use);
        return mf_outputs_refuse(outputs);
    }
    if (operation->asynchronous || mf_request_kind(operation->code) != kind) {
        mf_journal_misuse_at(mf_operation_journal(operation), MF_M27_WRONG_GETTER,
                             &(struct mf_subject){.call = operation->number, .at = use->at},
                             "by %s", use->function);
        return mf_outputs_refuse(outputs);
    }
    if (pull_hangs(operation)) {
        return condemn_pull(operation, outputs, use);
    }
    note_callback(operation, use);
    if (operation->current.more) {
        mf_journal_acknowledged(mf_operation_journal(operation), operation->number,
                                MF_ACK_NEXT_GET);
    }
    operation = take(handle, operation, &hangs);
    if (operation == NULL) {
        return mf_outputs_refuse(outputs);
    }
    return hangs ? condemn_wait(operation, outputs) : hand_out(operation, outputs);
}

static MI_Result get(MI_Operation *handle, enum mf_result_kind kind,
                     const struct mf_outputs *outputs, const struct mf_use *use)
{
    mf_lock();
    const MI_Result result = pull(handle, kind, outputs, use);
    mf_unlock();
    mf_delivery_settle();
    return result;
}

MI_Result MI_CALL mf_pull_instance(MI_Operation *handle, const MI_Instance **instance,
                                   MI_Boolean *more, MI_Result *result, const MI_Char **message,
                                   const MI_Instance **details)
{
    const struct mf_outputs outputs = {.more = more,
                                       .result = result,
                                       .message = message,
                                       .details = details,
                                       .instance = instance};
    return instance == NULL
               ? mf_outputs_refuse_object(&outputs)
               : get(handle, MF_RESULT_INSTANCE, &outputs, MF_USE("MI_Operation_GetInstance"));
}

MI_Result MI_CALL mf_pull_indication(MI_Operation *handle, const MI_Instance **instance,
                                     const MI_Char **bookmark, const MI_Char **machine,
                                     MI_Boolean *more, MI_Result *result, const MI_Char **message,
                                     const MI_Instance **details)
{
    const struct mf_outputs outputs = {.more = more,
                                       .result = result,
                                       .message = message,
                                       .details = details,
                                       .instance = instance,
                                       .bookmark = bookmark,
                                       .machine = machine};
    return instance == NULL
               ? mf_outputs_refuse_object(&outputs)
               : get(handle, MF_RESULT_INDICATION, &outputs, MF_USE("MI_Operation_GetIndication"));
}

MI_Result MI_CALL mf_pull_class(MI_Operation *handle, const MI_Class **object, MI_Boolean *more,
                                MI_Result *result, const MI_Char **message,
                                const MI_Instance **details)
{
    const struct mf_outputs outputs = {
        .more = more, .result = result, .message = message, .details = details, .object = object};
    return object == NULL ? mf_outputs_refuse_object(&outputs)
                          : get(handle, MF_RESULT_CLASS, &outputs, MF_USE("MI_Operation_GetClass"));
}
