#include "model/result_size.h"

#include "model/decl.h"
#include "model/instance.h"
#include "model/key.h"
#include "model/type.h"

#include <string.h>

static size_t size_of_record(const struct mf_record *record, bool keys_only);
static size_t size_of_reference(const struct mf_reference *reference);

static size_t size_of_text(const MI_Char *text)
{
    return mf_result_round((strlen(text) + 1U) * sizeof *text);
}

static size_t size_of_array(MI_Type element, const MI_Array *array)
{
    size_t size = mf_result_round(array->size * mf_type_size(element));
    for (MI_Uint32 i = 0; i < array->size; i++) {
        if (element == MI_STRING) {
            size += size_of_text(((MI_Char *const *)array->data)[i]);
        } else if (element == MI_INSTANCE) {
            size += size_of_record(((const struct mf_record *const *)array->data)[i], false);
        }
    }
    return size;
}

/* What a value needs besides its field. */
static size_t size_of_value(MI_Type type, union mf_slot slot)
{
    switch (type) {
    case MI_STRING:
        return size_of_text(slot.string);
    case MI_REFERENCE:
        return size_of_reference(slot.reference);
    case MI_INSTANCE:
        return size_of_record(slot.record, false);
    default:
        return mf_type_is_array(type) ? size_of_array(mf_type_element(type), slot.array) : 0;
    }
}

static size_t size_of_instance(const MI_ClassDecl *decl)
{
    return mf_result_round(offsetof(struct mf_instance, self) + (size_t)decl->size);
}

static size_t size_of_reference(const struct mf_reference *reference)
{
    const struct mf_class *class = reference->path->class;
    size_t size = size_of_instance(class->keys_shown);
    for (uint16_t i = 0; i < class->key_count; i++) {
        size += size_of_value((MI_Type) class->keys_shown->properties[i]->type, reference->keys[i]);
    }
    return size;
}

static size_t size_of_property(const struct mf_record *record, const MI_PropertyDecl *property,
                               uint32_t index, bool keys_only)
{
    const bool shown = !keys_only || (property->flags & MI_FLAG_KEY) != 0;
    return shown && mf_record_has(record, index)
               ? size_of_value((MI_Type)property->type, mf_record_get(record, index))
               : 0;
}

static size_t size_of_record(const struct mf_record *record, bool keys_only)
{
    const struct mf_class *class = record->class;
    size_t size = size_of_instance(class->shown);
    for (MI_Uint32 i = 0; i < class->decl.numProperties; i++) {
        size += size_of_property(record, mf_class_property(class, i), i, keys_only);
    }
    return size;
}

static size_t size_of_selected(const struct mf_record *record, const struct mf_result_view *view)
{
    const MI_ClassDecl *decl = view->shape->decl->decl;
    size_t size = size_of_instance(decl);
    for (uint16_t i = 0; i < view->selection->count; i++) {
        size += size_of_property(record, decl->properties[i], view->selection->properties[i],
                                 view->keys_only);
    }
    return size;
}

size_t mf_result_size(const struct mf_record *record, const struct mf_result_view *view)
{
    return view->selection == NULL ? size_of_record(record, view->keys_only)
                                   : size_of_selected(record, view);
}
