#include "api/operation/outputs.h"

static void set_indication(const struct mf_outputs *outputs, const struct mf_outcome *outcome)
{
    if (outputs->bookmark != NULL) {
        *outputs->bookmark = outcome->bookmark;
    }
    if (outputs->machine != NULL) {
        *outputs->machine = outcome->machine;
    }
}

void mf_outputs_set(const struct mf_outputs *outputs, const struct mf_outcome *outcome)
{
    if (outputs->more != NULL) {
        *outputs->more = outcome->more;
    }
    if (outputs->result != NULL) {
        *outputs->result = outcome->code;
    }
    if (outputs->message != NULL) {
        *outputs->message = outcome->text;
    }
    if (outputs->details != NULL) {
        *outputs->details = outcome->details;
    }
    if (outputs->instance != NULL) {
        *outputs->instance = outcome->instance;
    }
    if (outputs->object != NULL) {
        *outputs->object = outcome->class;
    }
    set_indication(outputs, outcome);
}

MI_Result mf_outputs_refuse(const struct mf_outputs *outputs)
{
    mf_outputs_set(outputs, &(struct mf_outcome){.code = MI_RESULT_INVALID_PARAMETER});
    return MI_RESULT_INVALID_PARAMETER;
}

MI_Result mf_outputs_refuse_object(const struct mf_outputs *outputs)
{
    return mf_outputs_refuse(&(struct mf_outputs){
        .result = outputs->result, .bookmark = outputs->bookmark, .machine = outputs->machine});
}
