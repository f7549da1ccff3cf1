#include "api/operation/tell.h"

#include "api/lock.h"
#include "api/operation/delivery.h"
#include "api/operation/lent.h"
#include "api/operation/outcome.h"
#include "api/operation/result.h"
#include "api/session.h"
#include "model/result.h"
#include "model/type.h"

#include <string.h>

/* --- who hears -------------------------------------------------------------------------------- */

bool mf_tell_is_heard(const struct mf_operation *operation, const struct mf_step *step)
{
    const MI_OperationCallbacks *callbacks = &operation->callbacks;
    switch (step->kind) {
    case MF_STEP_MESSAGE:
        return callbacks->writeMessage != NULL;
    case MF_STEP_PROGRESS:
        return callbacks->writeProgress != NULL;
    default:
        return callbacks->streamedParameterResult != NULL;
    }
}

/* --- answers that are known beforehand -------------------------------------------------------- */

static MI_Uint32 option(const struct mf_operation *operation, const MI_Char *name, MI_Uint32 usual)
{
    MI_Uint32 number = 0;
    return mf_options_number(operation->options, name, &number) ? number : usual;
}

/* C-83: by default the user is asked; a critical question is always put. C-88: where nobody can
 * hear it, it is a yes. */
static void prepare_prompt(struct mf_operation *operation, const struct mf_step *step)
{
    const MI_Uint32 mode =
        option(operation, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODE"), MI_CALLBACKMODE_INQUIRE);
    const bool critical = step->number == MI_PROMPTTYPE_CRITICAL;
    struct mf_reply *reply = &operation->reply;
    reply->agrees =
        critical ||
        option(operation, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODEREGULAR_ACKVALUE"), 1) != 0;
    reply->heard =
        operation->callbacks.promptUser != NULL && (critical || mode != MI_CALLBACKMODE_IGNORE);
    reply->awaited =
        reply->heard &&
        (critical || (mode != MI_CALLBACKMODE_REPORT && mode != MI_CALLBACKMODE_IGNORE));
}

/* C-84: by default errors are only reported; any other mode asks, until somebody says yes to all.
 */
static void prepare_error(struct mf_operation *operation)
{
    const MI_Uint32 mode =
        option(operation, MI_T("__MI_OPERATIONOPTIONS_WRITEERRORMODE"), MI_CALLBACKMODE_REPORT);
    struct mf_reply *reply = &operation->reply;
    reply->agrees = true;
    reply->heard = operation->callbacks.writeError != NULL;
    reply->awaited = reply->heard && mode != MI_CALLBACKMODE_REPORT && !operation->errors_agreed;
}

void mf_tell_prepare(struct mf_operation *operation, const struct mf_step *step)
{
    operation->reply = (struct mf_reply){.to_error = step->kind == MF_STEP_WRITE_ERROR};
    if (step->kind == MF_STEP_WRITE_ERROR) {
        prepare_error(operation);
    } else {
        prepare_prompt(operation, step);
    }
}

/* --- answers of the caller -------------------------------------------------------------------- */

static void take_answer(struct mf_operation *operation, MI_OperationCallback_ResponseType response)
{
    struct mf_reply *reply = &operation->reply;
    operation->at = operation->session->world->clock.now;
    reply->awaited = false;
    mf_outcome_clear(&operation->told);
    reply->agrees = response == MI_OperationCallback_ResponseType_Yes ||
                    response == MI_OperationCallback_ResponseType_YesToAll;
    if (reply->to_error && response == MI_OperationCallback_ResponseType_YesToAll) {
        operation->errors_agreed = true;
    }
    mf_delivery_queue(operation);
}

/* A question is answered once; as with an acknowledgement, closing does not matter. */
static MI_Result MI_CALL respond(MI_Operation *handle, MI_OperationCallback_ResponseType response)
{
    if (handle == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_lock();
    struct mf_operation *operation =
        mf_handle_find(MF_KIND_OPERATION, handle->reserved1, handle->reserved2);
    const bool awaited = operation != NULL && operation->reply.awaited;
    if (awaited) {
        take_answer(operation, response);
        mf_delivery_retire(operation);
    }
    mf_unlock();
    mf_session_complete();
    return awaited ? MI_RESULT_OK : MI_RESULT_INVALID_PARAMETER;
}

/* --- calling ---------------------------------------------------------------------------------- */

/* What a callback is given, made before the lock is released. */
struct telling {
    const struct mf_step *step;
    struct mf_outcome lent; /* the object: of an error, or what a streamed parameter is part of */
    MI_Operation *handle;
    const MI_Char *text;
    bool asks;
    bool manual;
};

static MI_Instance *make_object(struct mf_operation *operation, const struct mf_step *step)
{
    if (step->kind == MF_STEP_WRITE_ERROR) {
        return mf_result_details(operation, &step->failure);
    }
    if (step->kind != MF_STEP_STREAMED) {
        return NULL;
    }
    struct mf_model *model = operation->session->world->store.model;
    const struct mf_result_world world = {model->profile, model->server, &model->ref, NULL};
    MI_Instance *object = mf_result_new(step->out, &world, &(struct mf_result_view){0});
    mf_lent_mark(operation, object);
    return object;
}

static void stream(const MI_OperationCallbacks *callbacks, struct telling *telling)
{
    const MI_Char *name = NULL;
    MI_Type type = MI_BOOLEAN;
    MI_Value value;
    memset(&value, 0, sizeof value);
    (void)MI_Instance_GetElementAt(telling->lent.instance, (MI_Uint32)telling->step->number, &name,
                                   &value, &type, NULL);
    callbacks->streamedParameterResult(telling->handle, callbacks->callbackContext, name, type,
                                       &value, telling->manual ? mf_delivery_acknowledge : NULL);
}

static void call(const MI_OperationCallbacks *callbacks, struct telling *telling)
{
    const struct mf_step *step = telling->step;
    void *context = callbacks->callbackContext;
    switch (step->kind) {
    case MF_STEP_MESSAGE:
        callbacks->writeMessage(telling->handle, context, (MI_Uint32)step->number, telling->text);
        return;
    case MF_STEP_PROGRESS:
        callbacks->writeProgress(telling->handle, context, step->progress.activity,
                                 step->progress.operation, step->progress.status,
                                 step->progress.percent, step->progress.seconds_remaining);
        return;
    case MF_STEP_WRITE_ERROR:
        callbacks->writeError(telling->handle, context, telling->lent.instance,
                              telling->asks ? respond : NULL);
        return;
    case MF_STEP_PROMPT:
        callbacks->promptUser(telling->handle, context, telling->text, (MI_PromptType)step->number,
                              telling->asks ? respond : NULL);
        return;
    default:
        stream(callbacks, telling);
    }
}

/* Without memory for what it is to be called with, the callback is not called, and the operation
 * ends. */
static bool prepare(struct mf_operation *operation, struct telling *telling)
{
    struct mf_outcome *lent = &telling->lent;
    lent->instance = make_object(operation, telling->step);
    if (lent->instance == NULL && telling->step->kind == MF_STEP_STREAMED) {
        operation->broken = MI_RESULT_SERVER_LIMITS_EXCEEDED;
        return false;
    }
    lent->text = mf_outcome_text(telling->step->text);
    telling->text = lent->text == NULL ? telling->step->text : lent->text;
    telling->handle = mf_outcome_show(operation, lent);
    return true;
}

/* What was lent stays until the answer (C-83) or the acknowledgement that is waited for (C-87). */
static void finish(struct mf_operation *operation, struct telling *telling)
{
    if (!operation->reply.awaited && !(telling->manual && operation->awaiting_ack)) {
        mf_outcome_clear(&telling->lent);
        return;
    }
    mf_outcome_clear(&operation->told);
    operation->told = telling->lent;
}

void mf_tell(struct mf_operation *operation, const struct mf_step *step)
{
    const bool streams = step->kind == MF_STEP_STREAMED;
    struct telling telling = {
        .step = step,
        .asks = operation->reply.awaited,
        .manual = streams && operation->manual && operation->asynchronous,
    };
    if (!prepare(operation, &telling)) {
        return;
    }
    operation->awaiting_ack = operation->awaiting_ack || telling.manual;
    operation->delivering = true;
    mf_delivery_enter();
    call(&operation->callbacks, &telling);
    mf_delivery_leave();
    operation->delivering = false;
    finish(operation, &telling);
}
