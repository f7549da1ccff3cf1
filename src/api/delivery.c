#include "api/delivery.h"

#include "api/callback.h"
#include "api/lock.h"
#include "api/outcome.h"
#include "api/refused.h"
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

void mf_delivery_queue(struct mf_operation *operation)
{
    struct mf_worker *worker = worker_of(operation);
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

static void free_operation(struct mf_operation *operation)
{
    (void)mf_handle_close(MF_KIND_OPERATION, operation->handle.reserved1,
                          operation->handle.reserved2);
    mf_outcome_clear(&operation->current);
    mf_outcome_clear(&operation->late);
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
    free_operation(operation);
    mf_session_retire(session);
    mf_lock_wake();
}

void mf_delivery_cancel(struct mf_operation *operation)
{
    if (operation->state == MF_FINISHED) {
        return;
    }
    operation->cancelled = true;
    if (operation->asynchronous) {
        mf_delivery_queue(operation);
    }
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

/* One result to the caller. The lock is released while the callback runs; the operation stays,
 * since it is being delivered. */
static void deliver_one(struct mf_operation *operation)
{
    if (operation->awaiting_ack) {
        operation->late = operation->current; /* a cancel does not wait for it (C-43) */
        operation->current = (struct mf_outcome){0};
    }
    mf_outcome_take(operation);
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
static void deliver(struct mf_operation *operation)
{
    while (has_next(operation)) {
        deliver_one(operation);
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
        deliver(operation);
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

static bool start_worker(struct mifake *world)
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

/* --- the start -------------------------------------------------------------------------------- */

/* The session of a call, pinned, or NULL. */
static struct mf_session *pin_session(const struct mf_call *call)
{
    if (call->session == NULL) {
        return NULL;
    }
    struct mf_session *session =
        mf_handle_find(MF_KIND_SESSION, call->session->reserved1, call->session->reserved2);
    if (session == NULL || session->closing) {
        return NULL;
    }
    session->pins++;
    return session;
}

static struct mf_operation *new_operation(const struct mf_call *call, enum mf_operation_code code)
{
    struct mf_operation *operation = calloc(1, sizeof *operation);
    if (operation == NULL) {
        return NULL;
    }
    if (!mf_handle_open(MF_KIND_OPERATION, operation, &operation->handle)) {
        free(operation);
        return NULL;
    }
    if (call->callbacks != NULL) {
        operation->callbacks = *call->callbacks;
    }
    operation->code = code;
    operation->asynchronous = mf_callback_present(call->callbacks, mf_request_kind(code));
    return operation;
}

/* The caller's objects are read here, before the starter returns (C-3), and without the lock. */
static void open_answer(struct mf_operation *operation, const struct mf_request *request)
{
    const struct mifake *world = operation->session->world;
    if (world->reachable) {
        mf_engine_open(&world->store, request, &operation->answer);
        return;
    }
    operation->answer.result = MI_RESULT_FAILED;
    operation->answer.silent = world->problem == NULL;
}

static void link_operation(struct mf_operation *operation)
{
    struct mf_session *session = operation->session;
    operation->number = ++session->world->operation_count;
    operation->next = session->operations;
    if (operation->next != NULL) {
        operation->next->previous = operation;
    }
    session->operations = operation;
    session->pins--;
    if (session->closing) {
        operation->cancelled = true;
    }
}

static void note_unflagged_key(const struct mf_operation *operation)
{
    if (operation->answer.unflagged) {
        mf_journal_add(&operation->session->world->journal, MF_JOURNAL_NOTE, "M29",
                       "operation %u, %s: a key was set without MI_FLAG_KEY; OMI does not send "
                       "its value (F-17)",
                       operation->number, mf_request_name(operation->code));
    }
}

/* The handle is the caller's before the first callback can come (C-37 allows the other order). An
 * unreachable server is told on the caller's thread (K29). */
static void set_out(struct mf_operation *operation, MI_Operation *handle)
{
    *handle =
        (MI_Operation){operation->handle.reserved1, operation->handle.reserved2, &mf_operation_ft};
    if (!operation->asynchronous) {
        return;
    }
    if (operation->session->world->reachable) {
        mf_delivery_queue(operation);
    } else {
        deliver(operation);
    }
}

static void unpin(struct mf_session *session)
{
    mf_lock();
    session->pins--;
    mf_session_retire(session);
    mf_unlock();
}

/* A worker that cannot be started is one more resource the server lacks. */
static bool ready_worker(struct mf_operation *operation)
{
    struct mifake *world = operation->session->world;
    if (!operation->asynchronous || !world->reachable) {
        return true;
    }
    mf_lock();
    const bool ready = start_worker(world);
    mf_unlock();
    return ready;
}

/* Makes the operation and answers its request, all but handing it out. NULL when memory or threads
 * run out. */
static struct mf_operation *prepare(const struct mf_call *call, const struct mf_request *request,
                                    struct mf_session *session)
{
    struct mf_operation *operation = new_operation(call, request->operation);
    if (operation == NULL) {
        return NULL;
    }
    operation->session = session;
    operation->manual = (request->flags & MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS) != 0;
    if (!ready_worker(operation)) {
        free_operation(operation);
        return NULL;
    }
    open_answer(operation, request);
    return operation;
}

/* Returns what the call is refused with, or OK. Takes the options. */
static MI_Result start(const struct mf_call *call, const struct mf_request *request,
                       struct mf_options *options)
{
    mf_lock();
    struct mf_session *session = pin_session(call);
    mf_unlock();
    if (session == NULL) {
        mf_options_free(options);
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_operation *operation = prepare(call, request, session);
    if (operation == NULL) {
        mf_options_free(options);
        unpin(session);
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    operation->options = options;
    mf_lock();
    link_operation(operation);
    note_unflagged_key(operation);
    set_out(operation, call->operation);
    mf_unlock();
    return MI_RESULT_OK;
}

void mf_delivery_start(const struct mf_call *call, const struct mf_request *request)
{
    struct mf_options *options = NULL;
    MI_Result result = MI_RESULT_INVALID_PARAMETER;
    if (call->operation != NULL && mf_request_complete(request)) {
        result = mf_options_snapshot_operation(call->options, &options);
        if (result == MI_RESULT_OK) {
            result = start(call, request, options);
        }
    }
    if (result != MI_RESULT_OK) {
        mf_refuse(call, request->operation, result);
    }
    mf_session_complete();
}
