#include "api/utilities.h"

#include "model/cim_error.h"
#include "model/instance.h"

static MI_ErrorCategory MI_CALL map_error(const MI_Char *type, MI_Uint32 error)
{
    return type == NULL ? MI_ERRORCATEGORY_NOT_SPECIFIED : mf_cim_error_category(type, error);
}

/* Code 0 is no error, whatever the type; and that memory ran out is OK without an instance (G-2).
 */
static MI_Result MI_CALL make_error(MI_Uint32 error, const MI_Char *type, const MI_Char *message,
                                    MI_Instance **instance)
{
    if (instance == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *instance = NULL;
    if (error == 0) {
        return MI_RESULT_OK;
    }
    if (type == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Result result = mf_cim_error_new_omi(error, type, message, instance);
    if (result == MI_RESULT_OK && *instance != NULL) {
        mf_instance_give(*instance, 0, __builtin_return_address(0));
    }
    return result == MI_RESULT_INVALID_PARAMETER ? result : MI_RESULT_OK;
}

const MI_UtilitiesFT mf_utilities_ft = {
    .MapErrorToMiErrorCategory = map_error,
    .CimErrorFromErrorCode = make_error,
};
