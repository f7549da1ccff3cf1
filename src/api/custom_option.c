#include "api/custom_option.h"

#include "base/name.h"
#include "model/instance.h"

#define CLASS_NAME MI_T("_OMI_CustomOptionValue")
#define VALUE MI_T("value")
#define MUST_UNDERSTAND MI_T("mustUnderstand")

static MI_Result fill(MI_Instance *option, MI_Type type, const MI_Value *value,
                      MI_Boolean must_understand)
{
    const MI_Result result = MI_Instance_AddElement(option, VALUE, value, type, 0);
    if (result != MI_RESULT_OK) {
        return result;
    }
    const MI_Value flag = {.boolean = must_understand};
    return MI_Instance_AddElement(option, MUST_UNDERSTAND, &flag, MI_BOOLEAN, 0);
}

MI_Result mf_custom_option_new(MI_Type type, const MI_Value *value, MI_Boolean must_understand,
                               MI_Instance **option)
{
    MI_Result result = mf_instance_new(CLASS_NAME, option);
    if (result != MI_RESULT_OK) {
        return result;
    }
    result = fill(*option, type, value, must_understand);
    if (result != MI_RESULT_OK) {
        (void)MI_Instance_Delete(*option);
        *option = NULL;
    }
    return result;
}

MI_Result mf_custom_option_set(MI_Instance *option, MI_Type type, const MI_Value *value,
                               MI_Boolean must_understand)
{
    const MI_Result result = MI_Instance_SetElement(option, VALUE, value, type, 0);
    if (result != MI_RESULT_OK) {
        return result;
    }
    const MI_Value flag = {.boolean = must_understand};
    return MI_Instance_SetElement(option, MUST_UNDERSTAND, &flag, MI_BOOLEAN, 0);
}

bool mf_custom_option_is(const MI_Instance *option)
{
    const MI_Char *name = NULL;
    return MI_Instance_GetClassName(option, &name) == MI_RESULT_OK && name != NULL &&
           mf_name_equal(name, CLASS_NAME);
}
