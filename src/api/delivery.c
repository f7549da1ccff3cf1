#include "api/delivery.h"

#include "api/callback.h"
#include "api/indication.h"
#include "api/lock.h"
#include "api/outcome.h"
#include "api/session.h"
#include "api/verdict.h"

#include <stdlib.h>

static _Thread_local unsigned callback_depth;

bool mf_delivery_in_callback(void)
{
    return callback_depth > 0;
}

/* --- the list of a world's worker ------------------------------------------------------------- */

static struct mf_worker *worker_of(const struct mf_operation *operation)
{
    return &operation->session->world->worker;
}

/* Who pulls a synchronous one looks for itself. */
void mf_delivery_queue(struct mf_operation *operation)
{
    struct mf_worker *worker = worker_of(operation);
    if (!operation->asynchronous) {
        mf_lock_wake();
        return;
    }
    if (operation->queued || operation->delivering) {
        return;
    }
    operation->queued = true;
    operation->next_to_deliver = NULL;
    if (worker->first == NULL) {
        worker->first = operation;
    } else {
        worker->last->next_to_deliver = operation;
    }
    worker->last = operation;
    (void)pthread_cond_signal(&worker->work);
}

static struct mf_operation *dequeue(struct mf_worker *worker)
{
    struct mf_operation *operation = worker->first;
    if (operation != NULL) {
        worker->first = operation->next_to_deliver;
        operation->queued = false;
    }
    return operation;
}

static void unqueue(struct mf_operation *operation)
{
    struct mf_worker *worker = worker_of(operation);
    struct mf_operation *before = NULL;
    struct mf_operation **link = &worker->first;
    while (*link != NULL && *link != operation) {
        before = *link;
        link = &before->next_to_deliver;
    }
    if (*link == NULL) {
        return;
    }
    *link = operation->next_to_deliver;
    if (worker->last == operation) {
        worker->last = before;
    }
    operation->queued = false;
}

/* --- the end of an operation ------------------------------------------------------------------ */

static void unlink_operation(struct mf_operation *operation)
{
    if (operation->previous == NULL) {
        operation->session->operations = operation->next;
    } else {
        operation->previous->next = operation->next;
    }
    if (operation->next != NULL) {
        operation->next->previous = operation->previous;
    }
}

void mf_operation_free(struct mf_operation *operation)
{
    (void)mf_handle_close(MF_KIND_OPERATION, operation->handle.reserved1,
                          operation->handle.reserved2);
    mf_outcome_clear(&operation->current);
    mf_outcome_clear(&operation->late);
    mf_indication_clear(operation);
    mf_draft_clear(&operation->method_result);
    mf_engine_close(&operation->answer);
    mf_options_free(operation->options);
    free(operation);
}

static bool is_needed(const struct mf_operation *operation)
{
    if (operation->queued || operation->delivering) {
        return true;
    }
    if (operation->abandoned) {
        return false;
    }
    return !operation->closed || operation->state != MF_FINISHED || operation->awaiting_ack;
}

void mf_delivery_retire(struct mf_operation *operation)
{
    if (is_needed(operation)) {
        return;
    }
    struct mf_session *session = operation->session;
    unlink_operation(operation);
    mf_operation_free(operation);
    mf_session_retire(session);
    mf_lock_wake();
}

void mf_delivery_cancel(struct mf_operation *operation)
{
    if (operation->state == MF_FINISHED) {
        return;
    }
    operation->cancelled = true;
    mf_delivery_queue(operation);
}

void mf_delivery_abandon(struct mf_operation *operation)
{
    operation->abandoned = true;
    operation->closed = true;
    if (operation->queued) {
        unqueue(operation);
    }
    mf_delivery_retire(operation);
}

/* --- callbacks -------------------------------------------------------------------------------- */

static MI_Result acknowledge_found(struct mf_operation *operation)
{
    if (!operation->awaiting_ack) {
        mf_journal_add(&operation->session->world->journal, MF_JOURNAL_ERROR, "M9",
                       "operation %u, %s: a result was acknowledged twice; the real library "
                       "crashes (C-42)",
                       operation->number, mf_request_name(operation->code));
        return MI_RESULT_INVALID_PARAMETER;
    }
    operation->awaiting_ack = false;
    mf_outcome_clear(&operation->current);
    mf_outcome_clear(&operation->late);
    if (operation->state == MF_RUNNING) {
        mf_delivery_queue(operation);
    }
    mf_delivery_retire(operation);
    return MI_RESULT_OK;
}

/* Closing does not make the handle stale for this call (C-41). */
static MI_Result MI_CALL acknowledge(MI_Operation *handle)
{
    if (handle == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_lock();
    struct mf_operation *operation =
        mf_handle_find(MF_KIND_OPERATION, handle->reserved1, handle->reserved2);
    const MI_Result result =
        operation == NULL ? MI_RESULT_INVALID_PARAMETER : acknowledge_found(operation);
    mf_unlock();
    mf_session_complete();
    return result;
}

/* A cancel does not wait for the acknowledgement of what was handed out last (C-43). */
static bool take(struct mf_operation *operation)
{
    if (!operation->awaiting_ack) {
        return mf_outcome_take(operation);
    }
    const struct mf_outcome overtaken = operation->current;
    operation->current = (struct mf_outcome){0};
    if (!mf_outcome_take(operation)) {
        operation->current = overtaken;
        return false;
    }
    operation->late = overtaken;
    return true;
}

/* One result to the caller. The lock is released while the callback runs; the operation stays,
 * since it is being delivered. */
static void call_back(struct mf_operation *operation)
{
    operation->awaiting_ack = operation->manual;
    operation->delivering = true;
    const struct mf_outcome outcome = operation->current;
    MI_Operation copy = {operation->handle.reserved1, operation->handle.reserved2,
                         &mf_operation_ft};
    mf_unlock();
    callback_depth++;
    mf_callback_call(&operation->callbacks, mf_request_kind(operation->code), &copy, &outcome,
                     operation->manual ? acknowledge : NULL);
    callback_depth--;
    mf_lock();
    operation->delivering = false;
    if (!operation->manual) {
        mf_outcome_clear(&operation->current);
    }
}

static bool has_next(const struct mf_operation *operation)
{
    return operation->state == MF_RUNNING && !operation->abandoned &&
           (!operation->awaiting_ack || operation->cancelled);
}

/* All that an operation has to deliver now: to its end, or to a result that waits for its
 * acknowledgement. */
void mf_delivery_run(struct mf_operation *operation)
{
    while (has_next(operation) && take(operation)) {
        call_back(operation);
    }
    mf_delivery_retire(operation);
    mf_lock_wake();
}

static void wait_for_work(struct mf_worker *worker)
{
    mf_verdict_idle_worker(1);
    mf_lock_sleep(&worker->work);
    mf_verdict_idle_worker(-1);
}

static void *work(void *argument)
{
    struct mifake *world = argument;
    struct mf_worker *worker = &world->worker;
    mf_lock();
    while (!worker->stop) {
        struct mf_operation *operation = dequeue(worker);
        if (operation == NULL) {
            wait_for_work(worker);
            continue;
        }
        mf_delivery_run(operation);
        mf_unlock();
        mf_session_complete();
        mf_lock();
    }
    worker->running = false;
    mf_lock_wake();
    mf_unlock();
    mf_ref_drop(&world->ref);
    return NULL;
}

bool mf_delivery_ready(struct mifake *world)
{
    struct mf_worker *worker = &world->worker;
    if (worker->running) {
        return true;
    }
    if (pthread_create(&worker->thread, NULL, work, world) != 0) {
        return false;
    }
    (void)mf_ref_hold(&world->ref);
    (void)pthread_detach(worker->thread);
    worker->running = true;
    return true;
}

void mf_delivery_stop(struct mifake *world)
{
    struct mf_worker *worker = &world->worker;
    worker->stop = true;
    (void)pthread_cond_signal(&worker->work);
    const struct timespec deadline = mf_lock_deadline(mf_verdict_grace());
    while (worker->running && mf_lock_wait(&deadline)) {
    }
}
