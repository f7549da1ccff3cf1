#include "script/captured_path.h"

#include "model/object_path.h"

static bool has_key(const struct mf_captured_instance *instance)
{
    for (MI_Uint32 i = 0; i < instance->count; i++) {
        if ((instance->elements[i].flags & MI_FLAG_KEY) != 0) {
            return true;
        }
    }
    return false;
}

static MI_Result MI_CALL tell_as_key(const MI_Instance *self, MI_Uint32 index, const MI_Char **name,
                                     MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    const MI_Result result = mf_captured_ft.GetElementAt(self, index, name, value, type, flags);
    *flags |= MI_FLAG_KEY;
    return result;
}

void mf_captured_path_write(struct mf_text *text, const struct mf_captured_instance *instance)
{
    if (instance == NULL || has_key(instance)) {
        mf_object_path_write_instance(text, instance == NULL ? NULL : &instance->self);
        return;
    }
    MI_InstanceFT all_are_keys = mf_captured_ft;
    all_are_keys.GetElementAt = tell_as_key;
    struct mf_captured_instance shown = *instance;
    shown.self.ft = &all_are_keys;
    mf_object_path_write_instance(text, &shown.self);
}
