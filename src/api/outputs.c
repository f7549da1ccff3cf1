#include "api/outputs.h"

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
}

MI_Result mf_outputs_refuse(const struct mf_outputs *outputs)
{
    mf_outputs_set(outputs, &(struct mf_outcome){.code = MI_RESULT_INVALID_PARAMETER});
    return MI_RESULT_INVALID_PARAMETER;
}
