#include "api/options/custom_option.h"

#include "base/name.h"
#include "model/instance.h"

#define CLASS_NAME MI_T("_OMI_CustomOptionValue")
#define VALUE MI_T("value")
#define MUST_UNDERSTAND MI_T("mustUnderstand")

/* AddElement or SetElement. */
typedef MI_Result(MI_CALL *putter)(MI_Instance *option, const MI_Char *name, const MI_Value *value,
                                   MI_Type type, MI_Uint32 flags);

static MI_Result put(MI_Instance *option, putter put_element, MI_Type type, const MI_Value *value,
                     MI_Boolean must_understand)
{
    const MI_Result result = put_element(option, VALUE, value, type, 0);
    if (result != MI_RESULT_OK) {
        return result;
    }
    const MI_Value flag = {.boolean = must_understand};
    return put_element(option, MUST_UNDERSTAND, &flag, MI_BOOLEAN, 0);
}

MI_Result mf_custom_option_new(MI_Type type, const MI_Value *value, MI_Boolean must_understand,
                               MI_Instance **option)
{
    MI_Result result = mf_instance_new(CLASS_NAME, option);
    if (result != MI_RESULT_OK) {
        return result;
    }
    result = put(*option, (*option)->ft->AddElement, type, value, must_understand);
    if (result != MI_RESULT_OK) {
        (void)MI_Instance_Delete(*option);
        *option = NULL;
    }
    return result;
}

MI_Result mf_custom_option_set(MI_Instance *option, MI_Type type, const MI_Value *value,
                               MI_Boolean must_understand)
{
    return put(option, option->ft->SetElement, type, value, must_understand);
}

bool mf_custom_option_is(const MI_Instance *option)
{
    const MI_Char *name = NULL;
    return MI_Instance_GetClassName(option, &name) == MI_RESULT_OK && name != NULL &&
           mf_name_equal(name, CLASS_NAME);
}
