/* The table of captured instances: enough of it to read them. */
#include "base/name.h"
#include "script/capture.h"

static const struct mf_captured_instance *captured(const MI_Instance *self)
{
    return (const struct mf_captured_instance *)(const void *)self;
}

static MI_Result MI_CALL tell_class(const MI_Instance *self, const MI_Char **name)
{
    *name = captured(self)->class_name;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL tell_space(const MI_Instance *self, const MI_Char **name)
{
    *name = captured(self)->name_space;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL tell_count(const MI_Instance *self, MI_Uint32 *count)
{
    *count = captured(self)->count;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL tell_at(const MI_Instance *self, MI_Uint32 index, const MI_Char **name,
                                 MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    if (index >= captured(self)->count) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct mf_captured_element *element = &captured(self)->elements[index];
    *name = element->name;
    *value = element->value;
    *type = element->type;
    *flags = element->flags;
    return MI_RESULT_OK;
}

const MI_InstanceFT mf_captured_ft = {
    .GetClassName = tell_class,
    .GetNameSpace = tell_space,
    .GetElementCount = tell_count,
    .GetElementAt = tell_at,
};

const struct mf_captured_element *mf_captured_find(const struct mf_captured_element *elements,
                                                   size_t count, const MI_Char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (mf_name_equal(elements[i].name, name)) {
            return &elements[i];
        }
    }
    return NULL;
}
