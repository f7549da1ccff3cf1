#include "api/operation/delivery.h"

#include "api/lock.h"
#include "api/operation/callback.h"
#include "api/operation/indication.h"
#include "api/operation/outcome.h"
#include "api/operation/tell.h"
#include "api/operation/verdict.h"
#include "api/session.h"
#include "api/stale.h"
#include "api/world/clock.h"
#include "model/instance.h"

#include <limits.h>
#include <stdatomic.h>
#include <stdlib.h>

static _Thread_local unsigned callback_depth;

bool mf_delivery_in_callback(void)
{
    return callback_depth > 0;
}

void mf_delivery_enter(void)
{
    mf_unlock();
    callback_depth++;
}

void mf_delivery_leave(void)
{
    callback_depth--;
    mf_lock();
}

/* --- the list of a world's worker ------------------------------------------------------------- */

static struct mf_worker *worker_of(const struct mf_operation *operation)
{
    return &operation->session->world->worker;
}

static void enqueue(struct mf_worker *worker, struct mf_operation *operation)
{
    operation->queued = true;
    operation->next_to_deliver = NULL;
    if (worker->first == NULL) {
        worker->first = operation;
    } else {
        worker->last->next_to_deliver = operation;
    }
    worker->last = operation;
    worker->queued++;
    (void)pthread_cond_signal(&worker->work);
}

/* One that was interrupted goes on before the others. */
static void enqueue_first(struct mf_worker *worker, struct mf_operation *operation)
{
    operation->queued = true;
    operation->next_to_deliver = worker->first;
    worker->first = operation;
    if (worker->last == NULL || operation->next_to_deliver == NULL) {
        worker->last = operation;
    }
    worker->queued++;
}

/* Worlds with inline delivery that have something to deliver. Atomic for those who look, without
 * the lock, whether there is any. */
static struct mifake *_Atomic unsettled;

static void note_unsettled(struct mifake *world)
{
    if (world->delivery != MIFAKE_INLINE || world->is_unsettled) {
        return;
    }
    world->is_unsettled = true;
    world->next_unsettled = unsettled;
    unsettled = world;
    (void)mf_ref_hold(&world->ref);
}

/* Who pulls a synchronous one looks for itself. */
void mf_delivery_queue(struct mf_operation *operation)
{
    mf_timers_remove(&operation->session->world->clock.timers, operation);
    operation->awake = true;
    if (!operation->asynchronous) {
        mf_lock_wake();
    } else if (!operation->queued && !operation->delivering) {
        enqueue(worker_of(operation), operation);
        note_unsettled(operation->session->world);
    }
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
    worker->queued--;
}

/* Which of several is delivered next is nobody's business but the explorer's. */
static struct mf_operation *dequeue(struct mifake *world)
{
    struct mf_operation *operation = world->worker.first;
    if (operation == NULL) {
        return NULL;
    }
    for (uint32_t skip = mf_choice(&world->choices, MF_CHOICE_DELIVERY, world->worker.queued);
         skip > 0; skip--) {
        operation = operation->next_to_deliver;
    }
    unqueue(operation);
    return operation;
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
    const struct mf_past past = mf_stale_operation_past(operation);
    (void)mf_handle_close(MF_KIND_OPERATION, operation->handle.reserved1,
                          operation->handle.reserved2, &past);
    mf_outcome_clear(&operation->current);
    mf_outcome_clear(&operation->late);
    mf_timers_remove(&operation->session->world->clock.timers, operation);
    mf_indication_clear(operation);
    mf_outcome_clear(&operation->told);
    if (operation->question != NULL) {
        mf_question_clear(operation->question);
        free(operation->question);
    }
    mf_draft_clear(&operation->method_result);
    mf_engine_close(&operation->answer);
    mf_options_free(operation->options);
    mf_options_free(operation->delivery_options);
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
    return !operation->closed || operation->state != MF_FINISHED || operation->awaiting_ack ||
           operation->reply.awaited;
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
    mf_timers_remove(&operation->session->world->clock.timers, operation);
    if (operation->queued) {
        unqueue(operation);
    }
    mf_delivery_retire(operation);
}

/* --- callbacks -------------------------------------------------------------------------------- */

static MI_Result acknowledge_found(struct mf_operation *operation)
{
    operation->awaiting_ack = false;
    mf_journal_acknowledged(mf_operation_journal(operation), operation->number, MF_ACK_MANUAL);
    mf_outcome_end(operation);
    mf_outcome_clear(&operation->late);
    mf_outcome_clear(&operation->told);
    if (operation->state == MF_RUNNING) {
        mf_delivery_queue(operation);
    }
    mf_delivery_retire(operation);
    return MI_RESULT_OK;
}

/* Closing does not make the handle stale for this call (C-41). */
MI_Result MI_CALL mf_delivery_acknowledge(MI_Operation *handle)
{
    if (handle == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_lock();
    struct mf_operation *operation =
        mf_handle_find(MF_KIND_OPERATION, handle->reserved1, handle->reserved2);
    MI_Result result = MI_RESULT_INVALID_PARAMETER;
    if (operation != NULL && operation->awaiting_ack) {
        result = acknowledge_found(operation);
    } else {
        mf_stale_tell_acknowledgement(handle, MF_USE("the acknowledgement"));
    }
    mf_unlock();
    mf_session_complete();
    return result;
}

/* A cancel does not wait for the acknowledgement of what was handed out last (C-43). */
static enum mf_taken take(struct mf_operation *operation)
{
    if (!operation->awaiting_ack) {
        return mf_outcome_take(operation);
    }
    const struct mf_outcome overtaken = operation->current;
    operation->current = (struct mf_outcome){0};
    const enum mf_taken taken = mf_outcome_take(operation);
    if (taken == MF_TAKEN_RESULT) {
        operation->late = overtaken;
        operation->overtaken = true;
    } else {
        operation->current = overtaken;
    }
    return taken;
}

/* One result to the caller. The lock is released while the callback runs; the operation stays,
 * since it is being delivered. */
static void call_back(struct mf_operation *operation)
{
    operation->awaiting_ack = operation->manual;
    operation->delivering = true;
    MI_Operation *shown = mf_outcome_show(operation, &operation->current);
    const struct mf_outcome outcome = operation->current;
    mf_outcome_record(operation);
    mf_delivery_enter();
    mf_callback_call(&operation->callbacks, mf_request_kind(operation->code), shown, &outcome,
                     operation->manual ? mf_delivery_acknowledge : NULL);
    mf_delivery_leave();
    operation->delivering = false;
    if (!operation->manual) {
        mf_journal_acknowledged(mf_operation_journal(operation), operation->number, MF_ACK_RETURN);
    }
    if (!operation->awaiting_ack) {
        mf_outcome_clear(&operation->current);
    }
}

static bool has_next(const struct mf_operation *operation)
{
    return operation->state == MF_RUNNING && !operation->abandoned &&
           (!operation->awaiting_ack || operation->cancelled || operation->broken != MI_RESULT_OK);
}

/* One callback, if there is one to be called now; else the operation waits for its time, if it has
 * one. */
static bool deliver_one(struct mf_operation *operation)
{
    switch (take(operation)) {
    case MF_TAKEN_RESULT:
        call_back(operation);
        return true;
    case MF_TAKEN_TELLING:
        mf_tell(operation, operation->telling);
        return true;
    default:
        return false;
    }
}

/* Without memory for a timer it does not wait. */
static void wait_for_time(struct mf_operation *operation)
{
    struct mf_clock *clock = &operation->session->world->clock;
    const bool waits = operation->state == MF_RUNNING && !operation->abandoned &&
                       !operation->awaiting_ack && operation->due != 0;
    if (waits && !mf_timers_set(&clock->timers, operation, operation->due)) {
        operation->broken = MI_RESULT_SERVER_LIMITS_EXCEEDED;
        mf_delivery_queue(operation);
    }
}

/* Up to so many callbacks; returns how many. */
static unsigned run(struct mf_operation *operation, unsigned limit)
{
    unsigned called = 0;
    bool more = true;
    while (more && called < limit && has_next(operation)) {
        more = deliver_one(operation);
        called += more;
    }
    if (!more) {
        wait_for_time(operation);
    } else if (has_next(operation)) {
        enqueue_first(worker_of(operation), operation);
    }
    mf_delivery_retire(operation);
    mf_lock_wake();
    return called;
}

void mf_delivery_run(struct mf_operation *operation)
{
    (void)run(operation, UINT_MAX);
}

/* --- one after the other ---------------------------------------------------------------------- */

/* What is next: something that is queued, or what the clock brings when it jumps. A jump may wake
 * somebody who pulls, and nobody else. */
static struct mf_operation *next_operation(struct mifake *world)
{
    struct mf_operation *operation = dequeue(world);
    while (operation == NULL && mf_clock_jump(world)) {
        operation = dequeue(world);
    }
    return operation;
}

unsigned mf_delivery_pump(struct mifake *world, unsigned limit)
{
    unsigned done = 0;
    while (done < limit) {
        struct mf_operation *operation = next_operation(world);
        if (operation == NULL) {
            break;
        }
        done += run(operation, limit - done);
    }
    return done;
}

static struct mifake *take_unsettled(void)
{
    struct mifake *world = unsettled;
    if (world != NULL) {
        unsettled = world->next_unsettled;
        world->is_unsettled = false;
    }
    return world;
}

/* A callback under way goes first: were they called from within each other, they would nest as
 * deeply as there are operations. */
void mf_delivery_settle(void)
{
    if (atomic_load_explicit(&unsettled, memory_order_relaxed) == NULL ||
        mf_delivery_in_callback()) {
        return;
    }
    mf_lock();
    for (struct mifake *world = take_unsettled(); world != NULL; world = take_unsettled()) {
        (void)mf_delivery_pump(world, UINT_MAX);
        mf_ref_drop(&world->ref);
    }
    mf_unlock();
}

void mf_delivery_run_inline(struct mf_operation *operation)
{
    struct mifake *world = operation->session->world;
    (void)mf_ref_hold(&world->ref);
    mf_delivery_run(operation);
    (void)mf_delivery_pump(world, UINT_MAX);
    mf_ref_drop(&world->ref);
}

void mf_delivery_stir(struct mifake *world)
{
    note_unsettled(world);
    if (world->delivery == MIFAKE_WORKER && world->worker.first != NULL) {
        (void)mf_delivery_ready(world); /* without threads the next starter is told so */
    }
    (void)pthread_cond_signal(&world->worker.work);
}

/* --- the worker ------------------------------------------------------------------------------- */

static void wait_for_work(struct mf_worker *worker)
{
    mf_lock_wake();
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
        struct mf_operation *operation =
            world->delivery == MIFAKE_WORKER ? next_operation(world) : NULL;
        worker->busy = operation != NULL;
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
    if (worker->running || world->delivery != MIFAKE_WORKER) {
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

static bool is_busy(const struct mifake *world)
{
    const struct mf_worker *worker = &world->worker;
    return world->delivery == MIFAKE_WORKER && worker->running &&
           (worker->busy || worker->first != NULL);
}

/* Waits while it is so, but no longer than a grace. */
static void wait_while(bool (*is_so)(const struct mifake *world), const struct mifake *world)
{
    if (!is_so(world)) {
        return;
    }
    const struct timespec deadline = mf_lock_deadline(mf_verdict_grace());
    while (is_so(world) && mf_lock_wait(&deadline)) {
    }
}

void mf_delivery_catch_up(struct mifake *world)
{
    if (mf_delivery_in_callback()) {
        return;
    }
    if (world->delivery != MIFAKE_WORKER) {
        (void)mf_delivery_pump(world, UINT_MAX);
        return;
    }
    wait_while(is_busy, world);
}

static bool is_running(const struct mifake *world)
{
    return world->worker.running;
}

void mf_delivery_stop(struct mifake *world)
{
    struct mf_worker *worker = &world->worker;
    worker->stop = true;
    (void)pthread_cond_signal(&worker->work);
    wait_while(is_running, world);
}
