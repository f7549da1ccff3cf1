/* The output arguments of GetInstance, GetClass and GetIndication; each may be NULL. */
#ifndef MF_API_OPERATION_OUTPUTS_H
#define MF_API_OPERATION_OUTPUTS_H

#include "api/operation/operation.h"

struct mf_outputs {
    MI_Boolean *more;
    MI_Result *result;
    const MI_Char **message;
    const MI_Instance **details;
    const MI_Instance **instance;
    const MI_Class **object;
    const MI_Char **bookmark;
    const MI_Char **machine;
};

/* Writes an outcome. */
void mf_outputs_set(const struct mf_outputs *outputs, const struct mf_outcome *outcome);

/* A call that is wrong in itself (C-22, C-25 to C-27). Returns INVALID_PARAMETER. */
MI_Result mf_outputs_refuse(const struct mf_outputs *outputs);

/* A call without a place for the object: that must be there, nothing else must (C-22). Returns
 * INVALID_PARAMETER. */
MI_Result mf_outputs_refuse_object(const struct mf_outputs *outputs);

#endif
