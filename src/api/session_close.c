/* MI_Session_Close: it cancels what runs and ends when the caller has closed every operation
 * (contract B.4). What would wait for ever gets a verdict. */
#include "api/lock.h"
#include "api/operation/delivery.h"
#include "api/operation/verdict.h"
#include "api/session.h"
#include "api/stale.h"

#include <stdatomic.h>
#include <stdlib.h>

/* Sessions that ended after an asynchronous close and whose callbacks are still to be called.
 * Atomic for those who look, without the lock, whether there is any. */
static struct mf_session *_Atomic completed_sessions;

/* --- the end of a session --------------------------------------------------------------------- */

static void unlink_from_application(struct mf_session *session)
{
    if (session->application == NULL) {
        return;
    }
    struct mf_session **link = &session->application->sessions;
    while (*link != session) {
        link = &(*link)->next_in_application;
    }
    *link = session->next_in_application;
    session->application = NULL;
}

static void unlink_from_world(struct mf_session *session)
{
    struct mf_session **link = &session->world->sessions;
    while (*link != session) {
        link = &(*link)->next_in_world;
    }
    *link = session->next_in_world;
    if (session->world->lent_session == session) {
        session->world->lent_session = NULL;
    }
}

static void free_session(struct mf_session *session)
{
    struct mifake *world = session->world;
    mf_options_free(session->options);
    free(session);
    mf_ref_drop(&world->ref);
}

void mf_session_retire(struct mf_session *session)
{
    if (!session->closing || session->operations != NULL || session->pins > 0) {
        return;
    }
    const struct mf_past past = mf_stale_session_past(session);
    (void)mf_handle_close(MF_KIND_SESSION, session->handle.reserved1, session->handle.reserved2,
                          &past);
    unlink_from_application(session);
    unlink_from_world(session);
    mf_lock_wake();
    if (session->completed == NULL) {
        free_session(session);
        return;
    }
    session->next_completed = completed_sessions;
    completed_sessions = session;
}

static struct mf_session *take_completed(void)
{
    if (atomic_load_explicit(&completed_sessions, memory_order_relaxed) == NULL) {
        return NULL;
    }
    mf_lock();
    struct mf_session *session = completed_sessions;
    if (session != NULL) {
        completed_sessions = session->next_completed;
    }
    mf_unlock();
    return session;
}

void mf_session_complete(void)
{
    mf_delivery_settle();
    for (struct mf_session *session = take_completed(); session != NULL;
         session = take_completed()) {
        session->completed(session->completion_context);
        mf_lock();
        free_session(session);
        mf_unlock();
    }
}

/* --- all its operations ----------------------------------------------------------------------- */

void mf_session_cancel(struct mf_session *session)
{
    for (struct mf_operation *operation = session->operations; operation != NULL;
         operation = operation->next) {
        mf_delivery_cancel(operation);
    }
}

void mf_session_abandon(struct mf_session *session)
{
    session->closing = true;
    session->completed = NULL;
    session->pins++;
    for (struct mf_operation *operation = session->operations; operation != NULL;) {
        struct mf_operation *next = operation->next;
        mf_delivery_abandon(operation);
        operation = next;
    }
    session->pins--;
    mf_session_retire(session);
}

static bool is_to_blame(const struct mf_operation *operation)
{
    return operation->delivering || !operation->closed || operation->awaiting_ack ||
           operation->reply.awaited;
}

/* If it is none of its own that somebody else keeps it waiting with, it is any. */
void mf_session_blame(const struct mf_session *session)
{
    unsigned blamed = 0;
    for (const struct mf_operation *operation = session->operations; operation != NULL;
         operation = operation->next) {
        if (is_to_blame(operation)) {
            mf_operation_blame(operation);
            blamed++;
        }
    }
    if (blamed == 0 && session->operations != NULL) {
        mf_operation_blame(session->operations);
    }
}

/* --- waiting ---------------------------------------------------------------------------------- */

static bool is_empty(void *context)
{
    const struct mf_session *session = context;
    return session->operations == NULL;
}

/* Some callback is still to come or to return; it may close what is open. */
static bool is_moving(const struct mf_session *session)
{
    for (const struct mf_operation *operation = session->operations; operation != NULL;
         operation = operation->next) {
        if (!mf_operation_needs_caller(operation)) {
            return true;
        }
    }
    return false;
}

bool mf_session_deliver(struct mf_session *session)
{
    struct mifake *world = session->world;
    return world->delivery != MIFAKE_WORKER && !is_empty(session) && mf_delivery_pump(world, 1) > 0;
}

/* False: it would wait for ever. */
static bool wait_for_operations(struct mf_session *session)
{
    while (mf_session_deliver(session)) {
    }
    if (is_empty(session)) {
        return true;
    }
    const struct timespec deadline = mf_lock_deadline(mf_verdict_patience());
    while (!is_empty(session) && is_moving(session)) {
        if (!mf_lock_wait(&deadline)) {
            return is_empty(session);
        }
    }
    return mf_verdict_wait(is_empty, session);
}

/* --- Close ------------------------------------------------------------------------------------ */

static MI_Result condemn(struct mf_session *session)
{
    mf_session_abandon(session);
    return MI_RESULT_FAILED;
}

/* True if it is to be closed all the same: it was settled in the end. */
static bool tell_hang(struct mf_session *session)
{
    mf_session_blame(session);
    return mf_verdict_block(is_empty, session);
}

static MI_Result condemn_in_callback(struct mf_session *session, const struct mf_use *use)
{
    mf_journal_misuse_at(&session->world->journal, MF_M5_SESSION_CLOSED_IN_CALLBACK,
                         &(struct mf_subject){.made_at = session->made_at, .at = use->at}, NULL);
    (void)mf_verdict_block(mf_verdict_never, NULL);
    return condemn(session);
}

/* The session is pinned while this thread waits with it. */
static MI_Result close_and_wait(struct mf_session *session, const struct mf_use *use)
{
    if (mf_delivery_in_callback()) {
        return condemn_in_callback(session, use);
    }
    session->pins++;
    const bool settled = wait_for_operations(session) || tell_hang(session);
    session->pins--;
    if (!settled) {
        return condemn(session);
    }
    mf_session_retire(session);
    return MI_RESULT_OK;
}

static MI_Result close_found(struct mf_session *session, void *context,
                             void(MI_CALL *completed)(void *context), const struct mf_use *use)
{
    session->closing = true;
    mf_session_cancel(session);
    if (completed == NULL) {
        return close_and_wait(session, use);
    }
    session->completed = completed;
    session->completion_context = context;
    mf_session_retire(session);
    return MI_RESULT_OK;
}

/* NewSession failed, or the handle was never one: the callback comes here and now (B-26). */
static bool never_opened(const MI_Session *handle)
{
    return handle == NULL || handle->reserved2 == 0;
}

MI_Result MI_CALL mf_session_close(MI_Session *handle, void *context,
                                   void(MI_CALL *completed)(void *context))
{
    if (never_opened(handle)) {
        if (completed != NULL) {
            completed(context);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct mf_use *use = MF_USE("MI_Session_Close");
    mf_lock();
    struct mf_session *session =
        mf_handle_find(MF_KIND_SESSION, handle->reserved1, handle->reserved2);
    MI_Result result = MI_RESULT_INVALID_PARAMETER;
    if (session != NULL && !session->closing) {
        result = close_found(session, context, completed, use);
    } else {
        mf_stale_tell_closed_twice(handle, completed != NULL, use);
    }
    mf_unlock();
    mf_session_complete();
    return result;
}
