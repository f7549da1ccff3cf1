#include "api/outcome.h"

#include "model/cim_error.h"
#include "model/class.h"
#include "model/decl.h"
#include "model/instance.h"
#include "model/result.h"

void mf_outcome_clear(struct mf_outcome *outcome)
{
    mf_instance_expire(outcome->instance);
    mf_class_expire(outcome->class);
    mf_instance_expire(outcome->details);
    *outcome = (struct mf_outcome){0};
}

static const struct mf_model *model_of(const struct mf_operation *operation)
{
    return operation->session->world->store.model;
}

/* Details that could not be made are left out: any of the three may be missing (C-17). */
static MI_Instance *new_details(const struct mf_operation *operation, MI_Result code,
                                const MI_Char *text)
{
    MI_Instance *details = NULL;
    const MI_Result made =
        model_of(operation)->profile->details_are_wmi
            ? mf_cim_error_new_wmi((MI_Uint32)code, text, &details)
            : mf_cim_error_new_omi((MI_Uint32)code, MI_RESULT_TYPE_MI, text, &details);
    if (made != MI_RESULT_OK || details == NULL) {
        return NULL;
    }
    mf_instance_lend(details);
    return details;
}

/* What is wrong, if there is more to say than the standard text does. */
static const MI_Char *problem_of(const struct mf_operation *operation)
{
    const struct mifake *world = operation->session->world;
    return world->problem != NULL ? world->problem : operation->answer.problem;
}

static void finish(struct mf_operation *operation, MI_Result code, bool silent)
{
    operation->state = MF_FINISHED;
    operation->final_code = code;
    operation->current.code = code;
    operation->current.more = MI_FALSE;
    if (code == MI_RESULT_OK || silent) {
        return;
    }
    const MI_Char *problem = problem_of(operation);
    const MI_Char *text = problem != NULL ? problem : mf_cim_error_text((MI_Uint32)code);
    operation->current.text = operation->answer.terse ? NULL : text;
    operation->current.details = new_details(operation, code, problem);
}

static void finish_answered(struct mf_operation *operation)
{
    finish(operation, operation->answer.result, operation->answer.silent);
}

/* --- objects ---------------------------------------------------------------------------------- */

static MI_Instance *new_instance(struct mf_operation *operation, const struct mf_record *record)
{
    struct mf_model *model = operation->session->world->store.model;
    struct mf_answer *answer = &operation->answer;
    const struct mf_result_world world = {model->profile, model->server, &model->ref};
    struct mf_result_view view = {.keys_only = answer->keys_only};
    if (answer->selected) {
        view.selection = &answer->selection;
        view.shape = mf_shape_find(&answer->shapes, &answer->selection, record->class, &model->ref);
        if (view.shape == NULL) {
            return NULL;
        }
    }
    return mf_result_new(record, &world, &view);
}

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
    struct mf_model *model = operation->session->world->store.model;
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

/* The object of a row; false when memory runs out. */
static bool make_object(struct mf_operation *operation, const struct mf_row *row)
{
    struct mf_outcome *current = &operation->current;
    if (row->class != NULL) {
        current->class = new_class(operation, row->class);
        return current->class != NULL;
    }
    current->instance = new_instance(operation, row->record);
    return current->instance != NULL;
}

/* --- rows ------------------------------------------------------------------------------------- */

static void look_up_next(struct mf_operation *operation)
{
    operation->has_row = mf_engine_next(&operation->answer, &operation->row);
}

/* The row whose turn it is; the one after it is looked up too, since only then it is known whether
 * this one is the last (C-12). */
static bool take_row(struct mf_operation *operation, struct mf_row *row)
{
    if (!operation->started) {
        operation->started = true;
        look_up_next(operation);
    }
    if (!operation->has_row) {
        return false;
    }
    *row = operation->row;
    look_up_next(operation);
    return true;
}

static void take_object(struct mf_operation *operation, const struct mf_row *row)
{
    if (!make_object(operation, row)) {
        finish(operation, MI_RESULT_SERVER_LIMITS_EXCEEDED, true);
    } else if (operation->has_row || model_of(operation)->final_separate) {
        operation->current.more = MI_TRUE;
    } else {
        finish_answered(operation);
    }
}

void mf_outcome_take(struct mf_operation *operation)
{
    struct mf_row row;
    mf_outcome_clear(&operation->current);
    if (operation->state == MF_FINISHED) {
        operation->current.code = operation->final_code;
        return;
    }
    if (operation->cancelled) {
        finish(operation, MI_RESULT_FAILED, true);
        return;
    }
    if (take_row(operation, &row)) {
        take_object(operation, &row);
    } else {
        finish_answered(operation);
    }
}
