#include "model/result.h"

#include "model/decl.h"
#include "model/field.h"
#include "model/instance.h"
#include "model/key.h"
#include "model/result_size.h"
#include "model/type.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The block being filled, as large as mf_result_size said. */
struct block {
    const struct mf_result_world *world;
    struct mf_instance *top;
    unsigned char *next;
};

static void *take(struct block *block, size_t size)
{
    void *piece = block->next;
    block->next += mf_result_round(size);
    return piece;
}

static MI_Instance *put_record(struct block *block, const struct mf_record *record, bool keys_only);
static MI_Instance *put_reference(struct block *block, const struct mf_reference *reference);

/* --- values ----------------------------------------------------------------------------------- */

static MI_Char *put_text(struct block *block, const MI_Char *text)
{
    const size_t size = (strlen(text) + 1U) * sizeof *text;
    return memcpy(take(block, size), text, size);
}

static void put_elements(struct block *block, MI_Type type, const MI_Array *array, void *data)
{
    for (MI_Uint32 i = 0; i < array->size; i++) {
        if (type == MI_STRING) {
            ((MI_Char **)data)[i] = put_text(block, ((MI_Char *const *)array->data)[i]);
        } else if (type == MI_INSTANCE) {
            ((MI_Instance **)data)[i] =
                put_record(block, ((const struct mf_record *const *)array->data)[i], false);
        }
    }
}

static MI_Array put_array(struct block *block, MI_Type type, const MI_Array *array)
{
    const MI_Type element = mf_type_element(type);
    const size_t size = array->size * mf_type_size(element);
    const MI_Array copy = {.data = take(block, size), .size = array->size};
    if (size != 0) {
        memcpy(copy.data, array->data, size);
    }
    put_elements(block, element, array, copy.data);
    return copy;
}

/* --- instances -------------------------------------------------------------------------------- */

/* The head, the 64 bytes and the fields of one instance, all fields null. */
static MI_Instance *put_instance(struct block *block, const MI_ClassDecl *decl,
                                 const struct mf_namespace *space)
{
    const struct mf_result_world *world = block->world;
    const size_t size = offsetof(struct mf_instance, self) + (size_t)decl->size;
    struct mf_instance *head = memset(take(block, size), 0, size);
    head->owner = world->model;
    head->top = block->top;
    head->dynamic = true;
    head->lent = true;
    head->self.ft = &mf_instance_ft;
    head->self.classDecl = decl;
    if (world->profile->results_say_where) {
        head->self.nameSpace = space->name;
        head->self.serverName = world->server;
    }
    if (block->top == NULL) {
        block->top = head;
    }
    return &head->self;
}

/* Scalars lie in their slot as they lie in a field. */
static void put_value(struct block *block, MI_Type type, void *field, const union mf_slot *slot)
{
    union {
        void *pointer;
        MI_Array array;
    } value;
    switch (type) {
    case MI_STRING:
        value.pointer = put_text(block, slot->string);
        break;
    case MI_REFERENCE:
        value.pointer = put_reference(block, slot->reference);
        break;
    case MI_INSTANCE:
        value.pointer = put_record(block, slot->record, false);
        break;
    case MI_DATETIME:
        mf_field_lend(type, field, slot->datetime);
        return;
    default:
        if (!mf_type_is_array(type)) {
            mf_field_lend(type, field, slot);
            return;
        }
        value.array = put_array(block, type, slot->array);
    }
    mf_field_lend(type, field, &value);
}

/* What a result lends is borrowed, and says so (E-34). */
static void put_field(struct block *block, MI_Instance *instance, const MI_PropertyDecl *property,
                      const union mf_slot *slot)
{
    const MI_Type type = (MI_Type)property->type;
    void *field = (unsigned char *)instance + property->offset;
    if (slot == NULL) {
        mf_field_lend_null(type, field);
        return;
    }
    put_value(block, type, field, slot);
}

/* A reference: the target's class with only its keys (E-35). */
static MI_Instance *put_reference(struct block *block, const struct mf_reference *reference)
{
    const struct mf_class *class = reference->path->class;
    const MI_ClassDecl *decl = class->keys_shown;
    MI_Instance *instance = put_instance(block, decl, class->space);
    for (uint16_t i = 0; i < class->key_count; i++) {
        put_field(block, instance, decl->properties[i], &reference->keys[i]);
    }
    return instance;
}

static void put_property(struct block *block, MI_Instance *instance,
                         const MI_PropertyDecl *property, const struct mf_record *record,
                         uint32_t index, bool keys_only)
{
    const bool shown = !keys_only || (property->flags & MI_FLAG_KEY) != 0;
    const union mf_slot slot = mf_record_get(record, index);
    put_field(block, instance, property, shown && mf_record_has(record, index) ? &slot : NULL);
}

static MI_Instance *put_record(struct block *block, const struct mf_record *record, bool keys_only)
{
    const struct mf_class *class = record->class;
    MI_Instance *instance = put_instance(block, class->shown, class->space);
    for (MI_Uint32 i = 0; i < class->decl.numProperties; i++) {
        put_property(block, instance, mf_class_property(class, i), record, i, keys_only);
    }
    return instance;
}

/* Some of a record's properties, in an instance of their own declaration. */
static MI_Instance *put_selected(struct block *block, const struct mf_record *record,
                                 const struct mf_result_view *view)
{
    const MI_ClassDecl *decl = view->shape->decl->decl;
    MI_Instance *instance = put_instance(block, decl, record->class->space);
    for (uint16_t i = 0; i < view->selection->count; i++) {
        put_property(block, instance, decl->properties[i], record, view->selection->properties[i],
                     view->keys_only);
    }
    return instance;
}

static MI_Instance *put_view(struct block *block, const struct mf_record *record,
                             const struct mf_result_view *view)
{
    return view->selection == NULL ? put_record(block, record, view->keys_only)
                                   : put_selected(block, record, view);
}

MI_Instance *mf_result_new(const struct mf_record *record, const struct mf_result_world *world,
                           const struct mf_result_view *view)
{
    const size_t size = mf_result_size(record, view);
    unsigned char *bytes = malloc(size);
    if (bytes == NULL) {
        return NULL;
    }
    struct block block = {.world = world, .next = bytes};
    MI_Instance *instance = put_view(&block, record, view);
    assert(block.next == bytes + size);
    struct mf_ref *owner = view->selection == NULL ? world->model : &view->shape->decl->ref;
    block.top->owner = mf_ref_hold(owner);
    return instance;
}
