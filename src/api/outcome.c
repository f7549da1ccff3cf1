#include "api/outcome.h"

#include "model/cim_error.h"
#include "model/instance.h"
#include "model/result.h"

void mf_outcome_clear(struct mf_outcome *outcome)
{
    mf_instance_expire(outcome->instance);
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

static void finish(struct mf_operation *operation, MI_Result code, bool silent)
{
    operation->state = MF_FINISHED;
    operation->final_code = code;
    operation->current.code = code;
    operation->current.more = MI_FALSE;
    if (code == MI_RESULT_OK || silent) {
        return;
    }
    const struct mifake *world = operation->session->world;
    const MI_Char *text =
        world->problem != NULL ? world->problem : mf_cim_error_text((MI_Uint32)code);
    operation->current.text = text;
    operation->current.details = new_details(operation, code, world->problem);
}

static MI_Instance *new_instance(const struct mf_operation *operation,
                                 const struct mf_record *record)
{
    struct mf_model *model = operation->session->world->store.model;
    const struct mf_result_world world = {model->profile, model->server, &model->ref};
    return mf_result_new(record, &world, operation->answer.keys_only);
}

/* The row whose turn it is; the one after it is looked up too, since only then it is known whether
 * this one is the last (C-12). */
static const struct mf_record *take_row(struct mf_operation *operation)
{
    if (!operation->started) {
        operation->started = true;
        operation->row = mf_engine_next(&operation->answer);
    }
    const struct mf_record *row = operation->row;
    operation->row = row == NULL ? NULL : mf_engine_next(&operation->answer);
    return row;
}

static void take_instance(struct mf_operation *operation, const struct mf_record *row)
{
    operation->current.instance = new_instance(operation, row);
    if (operation->current.instance == NULL) {
        finish(operation, MI_RESULT_SERVER_LIMITS_EXCEEDED, true);
    } else if (operation->row != NULL || model_of(operation)->final_separate) {
        operation->current.more = MI_TRUE;
    } else {
        finish(operation, operation->answer.result, operation->answer.silent);
    }
}

void mf_outcome_take(struct mf_operation *operation)
{
    mf_outcome_clear(&operation->current);
    if (operation->state == MF_FINISHED) {
        operation->current.code = operation->final_code;
        return;
    }
    if (operation->cancelled) {
        finish(operation, MI_RESULT_FAILED, true);
        return;
    }
    const struct mf_record *row = take_row(operation);
    if (row == NULL) {
        finish(operation, operation->answer.result, operation->answer.silent);
    } else {
        take_instance(operation, row);
    }
}
