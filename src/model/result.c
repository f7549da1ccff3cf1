#include "model/result.h"

#include "model/decl.h"
#include "model/field.h"
#include "model/instance.h"
#include "model/key.h"
#include "model/type.h"

#include <stdlib.h>
#include <string.h>

/* The same walk measures a block and then fills it: first with `next` NULL. Instances in the block
 * begin at multiples of 8. */
struct block {
    const struct mf_result_world *world;
    struct mf_instance *top;
    unsigned char *next;
    size_t size;
};

static void *take(struct block *block, size_t size)
{
    const size_t rounded = (size + 7U) & ~(size_t)7U;
    block->size += rounded;
    if (block->next == NULL) {
        return NULL;
    }
    void *piece = block->next;
    block->next += rounded;
    return piece;
}

static MI_Instance *put_record(struct block *block, const struct mf_record *record, bool keys_only);
static MI_Instance *put_reference(struct block *block, const struct mf_reference *reference);

/* --- values ----------------------------------------------------------------------------------- */

static MI_Char *put_text(struct block *block, const MI_Char *text)
{
    const size_t size = (strlen(text) + 1U) * sizeof *text;
    MI_Char *copy = take(block, size);
    if (copy != NULL) {
        memcpy(copy, text, size);
    }
    return copy;
}

static void put_elements(struct block *block, MI_Type type, const MI_Array *array, void *data)
{
    for (MI_Uint32 i = 0; i < array->size; i++) {
        if (type == MI_STRING) {
            MI_Char *text = put_text(block, ((MI_Char *const *)array->data)[i]);
            if (data != NULL) {
                ((MI_Char **)data)[i] = text;
            }
        } else if (type == MI_INSTANCE) {
            MI_Instance *instance =
                put_record(block, ((const struct mf_record *const *)array->data)[i], false);
            if (data != NULL) {
                ((MI_Instance **)data)[i] = instance;
            }
        }
    }
}

static MI_Array put_array(struct block *block, MI_Type type, const MI_Array *array)
{
    const MI_Type element = mf_type_element(type);
    const size_t size = array->size * mf_type_of(element)->size;
    MI_Array copy = {.data = take(block, size), .size = array->size};
    if (copy.data != NULL && size != 0) {
        memcpy(copy.data, array->data, size);
    }
    put_elements(block, element, array, copy.data);
    return copy;
}

/* --- instances -------------------------------------------------------------------------------- */

/* The head, the 64 bytes and the fields of one instance, all fields null; NULL while measuring. */
static MI_Instance *put_instance(struct block *block, const MI_ClassDecl *decl,
                                 const struct mf_namespace *space)
{
    const struct mf_result_world *world = block->world;
    struct mf_instance *head = take(block, offsetof(struct mf_instance, self) + (size_t)decl->size);
    if (head == NULL) {
        return NULL;
    }
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

static MI_Value value_of(struct block *block, MI_Type type, union mf_slot slot)
{
    MI_Value value;
    memset(&value, 0, sizeof value);
    if (mf_type_is_array(type)) {
        value.array = put_array(block, type, slot.array);
        return value;
    }
    switch (type) {
    case MI_STRING:
        value.string = put_text(block, slot.string);
        return value;
    case MI_DATETIME:
        value.datetime = *slot.datetime;
        return value;
    case MI_REFERENCE:
        value.reference = put_reference(block, slot.reference);
        return value;
    case MI_INSTANCE:
        value.instance = put_record(block, slot.record, false);
        return value;
    default:
        return mf_slot_scalar(type, slot);
    }
}

/* What a result lends is borrowed, and says so (E-34). */
static void put_field(struct block *block, MI_Instance *instance, const MI_PropertyDecl *property,
                      const union mf_slot *slot)
{
    const MI_Type type = (MI_Type)property->type;
    if (slot == NULL) {
        if (instance != NULL) {
            mf_field_clear(type, (unsigned char *)instance + property->offset, MI_FLAG_BORROW);
        }
        return;
    }
    const MI_Value value = value_of(block, type, *slot);
    if (instance != NULL) {
        mf_field_put(type, (unsigned char *)instance + property->offset, &value, MI_FLAG_BORROW);
    }
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

static MI_Instance *put_record(struct block *block, const struct mf_record *record, bool keys_only)
{
    const struct mf_class *class = record->class;
    MI_Instance *instance = put_instance(block, class->shown, class->space);
    for (MI_Uint32 i = 0; i < class->decl.numProperties; i++) {
        const MI_PropertyDecl *property = mf_class_property(class, i);
        const bool shown = !keys_only || (property->flags & MI_FLAG_KEY) != 0;
        const union mf_slot slot = mf_record_get(record, i);
        put_field(block, instance, property, shown && mf_record_has(record, i) ? &slot : NULL);
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
        const uint16_t property = view->selection->properties[i];
        const bool shown = !view->keys_only || (decl->properties[i]->flags & MI_FLAG_KEY) != 0;
        const union mf_slot slot = mf_record_get(record, property);
        put_field(block, instance, decl->properties[i],
                  shown && mf_record_has(record, property) ? &slot : NULL);
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
    struct block measured = {.world = world};
    (void)put_view(&measured, record, view);
    struct block block = {.world = world, .next = calloc(1, measured.size)};
    if (block.next == NULL) {
        return NULL;
    }
    MI_Instance *instance = put_view(&block, record, view);
    struct mf_ref *owner = view->selection == NULL ? world->model : &view->shape->decl->ref;
    block.top->owner = mf_ref_hold(owner);
    return instance;
}
