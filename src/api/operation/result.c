#include "api/operation/result.h"

#include "api/operation/lent.h"
#include "api/operation/outcome.h"
#include "api/operation/quarantine.h"
#include "model/cim_error.h"
#include "model/class.h"
#include "model/decl.h"
#include "model/instance.h"
#include "model/result.h"

static struct mf_model *model_of(const struct mf_operation *operation)
{
    return operation->session->world->store.model;
}

/* --- instances -------------------------------------------------------------------------------- */

static MI_Instance *new_instance(struct mf_operation *operation, const struct mf_record *record)
{
    struct mf_model *model = model_of(operation);
    struct mf_answer *answer = &operation->answer;
    const struct mf_result_world world = {model->profile, model->server, &model->ref,
                                          &model->arena};
    struct mf_result_view view = {.keys_only = answer->keys_only};
    if (answer->selected) {
        view.selection = &answer->selection;
        view.shape = mf_shape_find(&answer->shapes, &answer->selection, record->class, &model->ref);
        if (view.shape == NULL) {
            return NULL;
        }
    }
    view.memory = mf_quarantine_reuse(record->class->usual_size);
    return mf_result_new(record, &world, &view);
}

/* --- classes ---------------------------------------------------------------------------------- */

/* The class without anything that is declared in it. */
static MI_Class *new_name(const struct mf_class *class, const MI_Char *space, const MI_Char *server)
{
    MI_Class *object = NULL;
    struct mf_decl *decl = mf_decl_new(class->decl.name);
    if (decl == NULL) {
        return NULL;
    }
    decl->decl->flags = class->decl.flags;
    (void)mf_class_new_of(decl->decl, &decl->ref, space, server, MI_TRUE, &object);
    mf_ref_drop(&decl->ref);
    return object;
}

static MI_Class *new_class(const struct mf_operation *operation, const struct mf_class *class)
{
    struct mf_model *model = model_of(operation);
    const bool where = model->profile->results_say_where;
    const MI_Char *space = where ? class->space->name : NULL;
    const MI_Char *server = where ? model->server : NULL;
    MI_Class *object = NULL;
    if (operation->answer.names_only) {
        return new_name(class, space, server);
    }
    (void)mf_class_new_of(class->shown, &model->ref, space, server, MI_TRUE, &object);
    return object;
}

/* --- rows ------------------------------------------------------------------------------------- */

static MI_Instance *lend_clone(const MI_Instance *instance)
{
    MI_Instance *clone = NULL;
    if (mf_instance_copy(instance, &clone) != MI_RESULT_OK) {
        return NULL;
    }
    mf_instance_lend(clone);
    return clone;
}

/* A row of nothing is a result without an object. */
bool mf_result_make(struct mf_operation *operation, const struct mf_row *row)
{
    struct mf_outcome *current = &operation->current;
    if (row->class != NULL) {
        current->class = new_class(operation, row->class);
        mf_lent_mark_class(operation, current->class);
        return current->class != NULL;
    }
    if (row->record == NULL && row->instance == NULL) {
        return true;
    }
    current->instance =
        row->record != NULL ? new_instance(operation, row->record) : lend_clone(row->instance);
    mf_lent_mark(operation, current->instance);
    return current->instance != NULL;
}

/* --- endings ---------------------------------------------------------------------------------- */

static MI_Instance *new_details(const struct mf_operation *operation, MI_Uint32 code,
                                const MI_Char *text, bool timed_out)
{
    MI_Instance *details = NULL;
    const MI_Result made = model_of(operation)->profile->details_are_wmi
                               ? mf_cim_error_new_wmi(code, text, &details)
                               : mf_cim_error_new_omi(code, MI_RESULT_TYPE_MI, text, &details);
    if (made != MI_RESULT_OK || details == NULL) {
        return NULL;
    }
    if (timed_out) {
        mf_cim_error_set_timed_out(details);
    }
    mf_instance_lend(details);
    return details;
}

static void end_answered(struct mf_operation *operation, const struct mf_ending *ending)
{
    struct mf_outcome *current = &operation->current;
    const MI_Uint32 code = (MI_Uint32)ending->code;
    if (ending->code == MI_RESULT_OK || ending->silent) {
        return;
    }
    if (!ending->terse) {
        current->text =
            mf_outcome_text(ending->problem != NULL ? ending->problem : mf_cim_error_text(code));
    }
    current->details = new_details(operation, code, ending->problem, ending->timed_out);
    mf_lent_mark(operation, current->details);
}

/* --- what scripts say ------------------------------------------------------------------------- */

/* A bare result of a provider has no text in direct calls of profile omi (K8). */
static const MI_Char *text_of(const struct mf_operation *operation,
                              const struct mf_failure *failure)
{
    if (failure->message_said || failure->result == MI_RESULT_OK) {
        return failure->message;
    }
    const bool terse =
        model_of(operation)->profile->providers_are_terse && mf_request_is_direct(operation->code);
    return terse ? NULL : mf_cim_error_text(failure->result);
}

static MI_Instance *details_of(struct mf_operation *operation, const struct mf_failure *failure)
{
    if (!failure->details_said) {
        return failure->result == MI_RESULT_OK
                   ? NULL
                   : new_details(operation, failure->result, failure->message, false);
    }
    return failure->details.record != NULL     ? new_instance(operation, failure->details.record)
           : failure->details.instance != NULL ? lend_clone(failure->details.instance)
                                               : NULL;
}

MI_Instance *mf_result_details(struct mf_operation *operation, const struct mf_failure *failure)
{
    MI_Instance *details = details_of(operation, failure);
    mf_lent_mark(operation, details);
    return details;
}

static void end_scripted(struct mf_operation *operation, const struct mf_failure *failure)
{
    operation->current.text = mf_outcome_text(text_of(operation, failure));
    operation->current.details = mf_result_details(operation, failure);
}

void mf_result_end(struct mf_operation *operation, const struct mf_ending *ending)
{
    operation->current.code = ending->code;
    operation->current.more = MI_FALSE;
    if (ending->failure != NULL) {
        end_scripted(operation, ending->failure);
    } else {
        end_answered(operation, ending);
    }
}
