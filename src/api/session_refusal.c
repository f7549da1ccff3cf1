#include "api/session_refusal.h"

#include "api/lock.h"
#include "model/cim_error.h"
#include "model/instance.h"
#include "model/result.h"

#include <stdlib.h>

/* --- what is told ----------------------------------------------------------------------------- */

/* OMI tells nothing. */
static MI_Instance *usual_error(const struct mifake *world, const struct mf_failure *failure)
{
    MI_Instance *error = NULL;
    if (world->store.model->profile->details_are_wmi) {
        (void)mf_cim_error_new_wmi(failure->result, failure->message, &error);
    }
    return error;
}

/* A lent instance becomes one that is the caller's. */
static MI_Instance *own_copy(const MI_Instance *instance)
{
    MI_Instance *copy = NULL;
    return instance != NULL && MI_Instance_Clone(instance, &copy) == MI_RESULT_OK ? copy : NULL;
}

static MI_Instance *said_error(const struct mifake *world, const struct mf_row *row)
{
    struct mf_model *model = world->store.model;
    const struct mf_result_world shared = {model->profile, model->server, &model->ref, NULL};
    if (row->record == NULL) {
        return own_copy(row->instance);
    }
    MI_Instance *lent = mf_result_new(row->record, &shared, &(struct mf_result_view){0});
    MI_Instance *copy = own_copy(lent);
    mf_instance_expire(lent);
    return copy;
}

static void tell(const struct mifake *world, const struct mf_failure *failure,
                 MI_Instance **extended_error)
{
    if (extended_error != NULL) {
        *extended_error = failure->details_said ? said_error(world, &failure->details)
                                                : usual_error(world, failure);
    }
}

/* --- asking the script ------------------------------------------------------------------------ */

static bool has_script(struct mifake *world)
{
    mf_lock();
    const bool has = !mf_script_is_empty(&world->script);
    mf_unlock();
    return has;
}

/* What is told lies in the script, which lasts as long as the world. */
static const struct mf_failure *ask(struct mifake *world, const struct mf_capture *capture)
{
    mf_lock();
    const struct mf_plan plan = mf_script_take(&world->script, capture);
    mf_unlock();
    return mf_plan_refusal(&plan);
}

MI_Result mf_session_refusal(struct mifake *world, MI_Instance **extended_error)
{
    if (!has_script(world)) {
        return MI_RESULT_OK;
    }
    const struct mf_request request = {.operation = MF_NEW_SESSION};
    struct mf_capture *capture = mf_capture_new(&request, &(struct mf_capture_context){0});
    if (capture == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    const struct mf_failure *refusal = ask(world, capture);
    free(capture);
    if (refusal == NULL) {
        return MI_RESULT_OK;
    }
    tell(world, refusal, extended_error);
    return (MI_Result)refusal->result;
}
