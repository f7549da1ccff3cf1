#include "api/operation/start.h"

#include "api/lock.h"
#include "api/operation/callback.h"
#include "api/operation/captured_call.h"
#include "api/operation/course.h"
#include "api/operation/delivery.h"
#include "api/operation/perform.h"
#include "api/operation/refused.h"
#include "api/session.h"
#include "api/stale.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* --- what the caller set ---------------------------------------------------------------------- */

/* Copies of the options of a call; each may be NULL. */
struct settings {
    struct mf_options *options;
    struct mf_options *delivery;
};

static void free_settings(struct settings settings)
{
    mf_options_free(settings.options);
    mf_options_free(settings.delivery);
}

/* An option that does not migrate is INVALID_PARAMETER (B-5), one of the delivery too (D.3). */
static MI_Result read_settings(const struct mf_call *call, struct settings *settings)
{
    MI_Result result = mf_options_snapshot_operation(call->options, &settings->options);
    if (result == MI_RESULT_OK) {
        result = mf_options_snapshot_subscription(call->delivery, &settings->delivery);
    }
    if (result != MI_RESULT_OK) {
        free_settings(*settings);
    }
    return result;
}

/* --- the operation ---------------------------------------------------------------------------- */

/* Takes the settings. */
static void init(struct mf_operation *operation, const struct mf_call *call,
                 const struct mf_request *request, struct settings settings)
{
    memset(operation, 0, sizeof *operation);
    operation->options = settings.options;
    operation->delivery_options = settings.delivery;
    operation->code = request->operation;
    operation->manual = (request->flags & MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS) != 0;
    operation->owes_start = (request->flags & MI_OPERATIONFLAGS_REPORT_OPERATION_STARTED) != 0;
    if (call->callbacks != NULL) {
        operation->callbacks = *call->callbacks;
    }
}

/* --- the session ------------------------------------------------------------------------------ */

static struct mf_session *find_session(const struct mf_call *call)
{
    struct mf_session *session =
        mf_handle_find(MF_KIND_SESSION, call->session->reserved1, call->session->reserved2);
    return session == NULL || session->closing ? NULL : session;
}

/* A transport may lack an operation (B-6). */
static bool is_supported(const struct mf_session *session, enum mf_operation_code code)
{
    return code != MF_ENUMERATE_CLASSES || session->world->store.model->profile->enumerates_classes;
}

/* A worker that cannot be started is one more resource the server lacks. */
static bool ready_worker(bool asynchronous, struct mifake *world)
{
    return !asynchronous || !world->reachable || mf_delivery_ready(world);
}

/* Makes raw memory an operation of its session, which is pinned. Takes the settings if it is OK. */
static MI_Result enter(struct mf_operation *operation, const struct mf_call *call,
                       const struct mf_request *request, struct settings settings)
{
    struct mf_handle handle;
    struct mf_session *session = find_session(call);
    if (session == NULL) {
        const struct mf_use use = {mf_request_name(request->operation), call->caller};
        mf_session_tell_stale(call->session, &use);
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (!is_supported(session, request->operation)) {
        return MI_RESULT_NOT_SUPPORTED;
    }
    const bool asynchronous =
        mf_callback_present(call->callbacks, mf_request_kind(request->operation));
    if (operation == NULL || !ready_worker(asynchronous, session->world) ||
        !mf_handle_open(MF_KIND_OPERATION, operation, &handle)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    init(operation, call, request, settings);
    operation->handle = handle;
    operation->session = session;
    operation->asynchronous = asynchronous;
    session->pins++;
    return MI_RESULT_OK;
}

/* Takes the capture, which the journal lends as long as it keeps it. */
static const struct mf_capture *record(struct mf_operation *operation, struct mf_capture *capture)
{
    struct mf_journal *journal = &operation->session->world->journal;
    operation->number = mf_journal_call(journal, capture);
    const struct mf_journal_entry *entry = mf_journal_find(journal, operation->number);
    return entry == NULL ? NULL : entry->capture;
}

static void link_operation(struct mf_operation *operation)
{
    struct mf_session *session = operation->session;
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

/* --- its answer ------------------------------------------------------------------------------- */

static void answer_unreachable(struct mf_operation *operation)
{
    const struct mifake *world = operation->session->world;
    operation->answer.result = MI_RESULT_FAILED;
    operation->answer.silent = world->problem == NULL;
    operation->answer.problem = world->problem == NULL ? NULL : mf_text_duplicate(world->problem);
}

/* The program decides when, and whether, the engine is asked. */
static MI_Result keep_question(struct mf_operation *operation, struct mf_question *question)
{
    operation->question = malloc(sizeof *operation->question);
    if (operation->question == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    mf_question_move(operation->question, question);
    return MI_RESULT_OK;
}

static void refuse_unexpected(struct mf_operation *operation, const struct mf_capture *capture)
{
    struct mifake *world = operation->session->world;
    struct mf_text misses = {0};
    mf_script_write_near_misses(&world->script, capture, &misses);
    mf_journal_misuse(&world->journal, MF_M39_UNEXPECTED_CALL, operation->number, "%s",
                      misses.bytes == NULL ? "" : misses.bytes);
    mf_text_clear(&misses);
    operation->answer.result = MI_RESULT_NOT_SUPPORTED;
}

/* What the script says of the call; else the engine answers. Returns what the call is refused with,
 * or OK. */
static MI_Result answer(struct mf_operation *operation, struct mf_question *question,
                        const struct mf_capture *capture)
{
    struct mifake *world = operation->session->world;
    const struct mf_plan plan =
        capture == NULL ? (struct mf_plan){0} : mf_script_take(&world->script, capture);
    const struct mf_failure *refusal = mf_plan_refusal(&plan);
    if (!world->reachable) {
        answer_unreachable(operation);
    } else if (capture == NULL && !mf_script_is_empty(&world->script)) {
        operation->answer.result = MI_RESULT_SERVER_LIMITS_EXCEEDED; /* a rule may have wanted it */
    } else if (refusal != NULL) {
        return (MI_Result)refusal->result;
    } else if (plan.unexpected) {
        refuse_unexpected(operation, capture);
    } else if (plan.program == NULL) {
        mf_course_ask(operation, question);
    } else {
        operation->answer.result = keep_question(operation, question);
        operation->program = operation->question == NULL ? NULL : plan.program;
        operation->on_cancel = plan.rule->on_cancel;
        mf_perform_begin(operation);
    }
    return MI_RESULT_OK;
}

/* It was never there, but in the journal. */
static void take_back(struct mf_operation *operation, MI_Result result)
{
    mf_journal_result(mf_operation_journal(operation), operation->number, result, false, true);
    mf_journal_close(mf_operation_journal(operation), operation->number);
    mf_delivery_abandon(operation);
}

static bool is_empty(const MI_Char *name)
{
    return name != NULL && *name == 0;
}

/* An empty role is no filter, as people expect; an empty class is none that exists (F-13). */
static void note_arguments(const struct mf_operation *operation, const struct mf_request *request,
                           const struct mf_question *question)
{
    struct mf_journal *journal = mf_operation_journal(operation);
    if (question->unflagged) {
        mf_journal_misuse(journal, MF_M29_KEY_NOT_FLAGGED, operation->number, NULL);
    }
    if (is_empty(request->result_class) || is_empty(request->assoc_class)) {
        mf_journal_misuse(journal, MF_M30_EMPTY_FILTER, operation->number, NULL);
    }
}

/* --- time ------------------------------------------------------------------------------------- */

static uint64_t milliseconds(const MI_Interval *interval)
{
    const uint64_t hours = interval->days * 24ULL + interval->hours;
    const uint64_t seconds = (hours * 60U + interval->minutes) * 60U + interval->seconds;
    return seconds * 1000U + (interval->microseconds + 999U) / 1000U;
}

/* The operation's own time-out, else that of its session (C-70). */
static void set_time(struct mf_operation *operation)
{
    const struct mifake *world = operation->session->world;
    MI_Interval timeout;
    operation->at = world->clock.now;
    if (!world->store.model->profile->timeout_works ||
        (!mf_options_timeout(operation->options, &timeout) &&
         !mf_options_timeout(operation->session->options, &timeout))) {
        return;
    }
    operation->timeout = milliseconds(&timeout);
    mf_course_restart_timeout(operation);
}

/* --- the start -------------------------------------------------------------------------------- */

/* Lets it go. The handle is the caller's before the first callback can come, but where callbacks
 * come inline (C-37). An unreachable server is told on the caller's thread (K29). */
static void release(struct mf_operation *operation, MI_Operation *handle)
{
    const struct mifake *world = operation->session->world;
    const MI_Operation filled = {operation->handle.reserved1, operation->handle.reserved2,
                                 &mf_operation_ft};
    const bool early = operation->asynchronous && world->delivery == MIFAKE_INLINE;
    if (!early) {
        *handle = filled;
    }
    if (early) {
        mf_delivery_run_inline(operation);
        *handle = filled;
    } else if (operation->asynchronous && world->reachable) {
        mf_delivery_queue(operation);
    } else if (operation->asynchronous) {
        mf_delivery_run(operation);
    } else {
        mf_delivery_retire(operation); /* a method may have closed the session */
    }
}

/* Returns what the call is refused with, or OK. */
static MI_Result run(struct mf_operation *operation, const struct mf_call *call,
                     const struct mf_request *request)
{
    const struct mf_model *model = operation->session->world->store.model;
    struct mf_question question;
    mf_engine_prepare(model, request, &question);
    struct mf_capture *captured = mf_captured_call(operation, request, &question, call->caller);
    mf_lock();
    link_operation(operation);
    const struct mf_capture *capture = record(operation, captured);
    set_time(operation);
    operation->owes_start = operation->owes_start && model->profile->reports_start;
    note_arguments(operation, request, &question);
    const MI_Result refused = answer(operation, &question, capture);
    if (refused == MI_RESULT_OK) {
        release(operation, call->operation);
    } else {
        take_back(operation, refused);
    }
    mf_unlock();
    mf_question_clear(&question);
    return refused;
}

static MI_Result start(const struct mf_call *call, const struct mf_request *request)
{
    struct settings settings = {NULL, NULL};
    if (call->session == NULL || call->operation == NULL || !mf_request_complete(request)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Result result = read_settings(call, &settings);
    if (result != MI_RESULT_OK) {
        return result;
    }
    struct mf_operation *operation = malloc(sizeof *operation);
    mf_lock();
    result = enter(operation, call, request, settings);
    mf_unlock();
    if (result != MI_RESULT_OK) {
        free_settings(settings);
        free(operation);
        return result;
    }
    return run(operation, call, request);
}

void mf_start(const struct mf_call *call, const struct mf_request *request)
{
    const MI_Result result = start(call, request);
    if (result != MI_RESULT_OK) {
        mf_refuse(call, request->operation, result);
    }
    mf_session_complete();
}
