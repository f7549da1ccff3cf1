#include "model/result.h"

#include "model/decl.h"
#include "model/field.h"
#include "model/instance.h"
#include "model/key.h"
#include "model/mould.h"
#include "model/type.h"

#include <stdlib.h>
#include <string.h>

/* The block being filled. What does not fit is left out; then it is filled again, larger: what
 * texts need is only known when they are there, and most results need what is usual. */
struct block {
    const struct mf_result_world *world;
    struct mf_instance *top;
    struct mf_instance *last; /* that was put */
    unsigned char *next;
    const unsigned char *end;
    bool full; /* something did not fit */
};

/* Pieces begin at multiples of 8. NULL if there is no room. */
static void *take(struct block *block, size_t size)
{
    const size_t rounded = (size + 7U) & ~(size_t)7U;
    if (rounded > (size_t)(block->end - block->next)) {
        block->full = true;
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
    return copy == NULL ? NULL : memcpy(copy, text, size);
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
    if (size != 0 && copy.data != NULL) {
        memcpy(copy.data, array->data, size);
        put_elements(block, element, array, copy.data);
    }
    return copy;
}

/* --- instances -------------------------------------------------------------------------------- */

/* The head and the 64 bytes of one instance. Whoever puts it fills all its fields. */
static MI_Instance *put_instance(struct block *block, const MI_ClassDecl *decl,
                                 const struct mf_namespace *space)
{
    const struct mf_result_world *world = block->world;
    struct mf_instance *head = take(block, offsetof(struct mf_instance, self) + (size_t)decl->size);
    if (head == NULL) {
        return NULL;
    }
    const bool says_where = world->profile->results_say_where;
    *head = (struct mf_instance){
        .owner = world->model,
        .top = block->top,
        .dynamic = true,
        .lent = true,
        .self = {.ft = &mf_instance_ft,
                 .classDecl = decl,
                 .serverName = says_where ? world->server : NULL,
                 .nameSpace = says_where ? space->name : NULL},
    };
    if (block->top == NULL) {
        block->top = head;
    } else {
        block->last->nested = head;
    }
    block->last = head;
    return &head->self;
}

/* Scalars lie in their slot as they lie in a field. */
static void put_scalar(void *field, const union mf_slot *slot, size_t size)
{
    switch (size) {
    case 1:
        mf_field_lend(field, slot, 1);
        break;
    case 2:
        mf_field_lend(field, slot, 2);
        break;
    case 4:
        mf_field_lend(field, slot, 4);
        break;
    default:
        mf_field_lend(field, slot, 8);
    }
}

static void put_pointer(void *field, const void *pointer)
{
    mf_field_lend(field, &pointer, sizeof pointer);
}

static void put_array_field(struct block *block, MI_Type type, void *field, const MI_Array *array)
{
    const MI_Array copy = put_array(block, type, array);
    mf_field_lend(field, &copy, sizeof copy);
}

/* What a result lends is borrowed, and says so (E-34). */
static void put_field(struct block *block, MI_Instance *instance, const MI_PropertyDecl *property,
                      const union mf_slot *slot)
{
    const MI_Type type = (MI_Type)property->type;
    void *field = (unsigned char *)instance + property->offset;
    switch (type) {
    case MI_STRING:
        put_pointer(field, put_text(block, slot->string));
        break;
    case MI_REFERENCE:
        put_pointer(field, put_reference(block, slot->reference));
        break;
    case MI_INSTANCE:
        put_pointer(field, put_record(block, slot->record, false));
        break;
    case MI_DATETIME:
        mf_field_lend(field, slot->datetime, sizeof *slot->datetime);
        break;
    default:
        if (mf_type_is_array(type)) {
            put_array_field(block, type, field, slot->array);
        } else {
            put_scalar(field, slot, mf_type_size(type));
        }
    }
}

static void put_null(MI_Instance *instance, const MI_PropertyDecl *property)
{
    mf_field_lend_null((unsigned char *)instance + property->offset,
                       mf_type_size((MI_Type)property->type));
}

/* A reference: the target's class with only its keys (E-35). */
static MI_Instance *put_reference(struct block *block, const struct mf_reference *reference)
{
    const struct mf_class *class = reference->path->class;
    const MI_ClassDecl *decl = class->keys_shown;
    MI_Instance *instance = put_instance(block, decl, class->space);
    for (uint16_t i = 0; instance != NULL && i < class->key_count; i++) {
        put_field(block, instance, decl->properties[i], &reference->keys[i]);
    }
    return instance;
}

static void put_property(struct block *block, MI_Instance *instance,
                         const MI_PropertyDecl *property, const struct mf_record *record,
                         uint32_t index, bool keys_only)
{
    const bool shown = !keys_only || (property->flags & MI_FLAG_KEY) != 0;
    if (shown && mf_record_has(record, index)) {
        put_field(block, instance, property, &record->slots[index]);
    } else {
        put_null(instance, property);
    }
}

static MI_Instance *put_record(struct block *block, const struct mf_record *record, bool keys_only)
{
    const struct mf_class *class = record->class;
    MI_Instance *instance = put_instance(block, class->shown, class->space);
    for (MI_Uint32 i = 0; instance != NULL && i < class->decl.numProperties; i++) {
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
    for (uint16_t i = 0; instance != NULL && i < view->selection->count; i++) {
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

/* One piece after the other. NULL if the memory was not enough. */
static MI_Instance *put_together(const struct mf_record *record,
                                 const struct mf_result_world *world,
                                 const struct mf_result_view *view, unsigned char *bytes,
                                 size_t size)
{
    struct block block = {.world = world, .next = bytes, .end = bytes + size};
    MI_Instance *instance = put_view(&block, record, view);
    return block.full ? NULL : instance;
}

/* In so much memory, or twice that, and so on; takes it. NULL when memory runs out. */
static MI_Instance *build(const struct mf_record *record, const struct mf_result_world *world,
                          const struct mf_result_view *view, void *bytes, size_t size)
{
    MI_Instance *instance = put_together(record, world, view, bytes, size);
    while (instance == NULL) {
        free(bytes);
        size *= 2U;
        bytes = malloc(size);
        if (bytes == NULL) {
            return NULL;
        }
        instance = put_together(record, world, view, bytes, size);
    }
    mf_instance_head(instance)->size = (MI_Uint32)size;
    return instance;
}

/* From the mould of the class; the first one of the class leaves it behind. */
static MI_Instance *cast(struct mf_mould *mould, const struct mf_record *record,
                         const struct mf_result_world *world, const struct mf_result_view *view,
                         void *bytes)
{
    const size_t size = record->class->usual_size;
    MI_Instance *instance = mf_mould_pour(mould, record, bytes, size);
    if (instance != NULL) {
        mf_instance_head(instance)->size = (MI_Uint32)size;
        return instance;
    }
    instance = build(record, world, view, bytes, size);
    if (instance != NULL) {
        mf_mould_take(mould, world->arena, record, instance);
    }
    return instance;
}

static struct mf_mould *mould_for(const struct mf_record *record,
                                  const struct mf_result_world *world,
                                  const struct mf_result_view *view)
{
    const bool whole = !view->keys_only && view->selection == NULL;
    return whole && world->arena != NULL ? record->class->mould : NULL;
}

MI_Instance *mf_result_new(const struct mf_record *record, const struct mf_result_world *world,
                           const struct mf_result_view *view)
{
    const size_t size = record->class->usual_size;
    void *bytes = view->memory != NULL ? view->memory : malloc(size);
    if (bytes == NULL) {
        return NULL;
    }
    struct mf_mould *mould = mould_for(record, world, view);
    MI_Instance *instance = mould != NULL ? cast(mould, record, world, view, bytes)
                                          : build(record, world, view, bytes, size);
    if (instance != NULL) {
        struct mf_ref *owner = view->selection == NULL ? world->model : &view->shape->decl->ref;
        mf_instance_head(instance)->owner = mf_ref_hold(owner);
    }
    return instance;
}

/* --- what is usual ---------------------------------------------------------------------------- */

/* Besides the field. */
static size_t usual_value(MI_Type type, const struct mf_class *target)
{
    const size_t text = 48;
    const size_t instance = sizeof(struct mf_instance);
    switch (type) {
    case MI_STRING:
        return text;
    case MI_REFERENCE:
        return instance +
               (target == NULL ? 1U : target->key_count) * (text + sizeof(MI_StringField));
    case MI_INSTANCE:
        return 2U * instance;
    default:
        return mf_type_is_array(type) ? text : 0;
    }
}

size_t mf_result_usual_size(const MI_ClassDecl *decl, const struct mf_class *const *targets)
{
    size_t size = offsetof(struct mf_instance, self) + (size_t)decl->size;
    size_t references = 0;
    for (MI_Uint32 i = 0; i < decl->numProperties; i++) {
        const MI_Type type = (MI_Type)decl->properties[i]->type;
        const bool has_target = type == MI_REFERENCE && targets != NULL;
        size += usual_value(type, has_target ? targets[references++] : NULL);
    }
    return size;
}
