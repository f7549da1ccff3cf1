#include "model/draft.h"

#include "model/instance.h"
#include "model/type.h"
#include "model/value.h"

#include <string.h>

/* Most instances fit, and a create storm makes many. */
static const size_t first_chunk = 1024;

/* Embedded instances and references nest no deeper. */
static const unsigned depth_limit = 16;

/* What the walk through a caller's instance carries along. */
struct draw {
    struct mf_arena *arena;
    const struct mf_key_reader *reader;
    unsigned depth;
};

static MI_Result draw_record(struct draw *draw, const struct mf_class *class,
                             const MI_Instance *instance, struct mf_record **record);

static MI_Result memory(const void *pointer)
{
    return pointer == NULL ? MI_RESULT_SERVER_LIMITS_EXCEEDED : MI_RESULT_OK;
}

/* Somebody else's table may not flag what it does not have (E-8). */
static bool is_null(MI_Type type, const MI_Value *value, MI_Uint32 flags)
{
    return (flags & MI_FLAG_NULL) != 0 || mf_value_is_null(type, value);
}

/* --- whose class ------------------------------------------------------------------------------ */

/* The class an instance is of: in the namespace it carries, else in `home`. */
static MI_Result class_of(const struct draw *draw, const struct mf_namespace *home,
                          const MI_Instance *instance, const struct mf_class **class)
{
    const MI_Char *name = NULL;
    const MI_Char *space_name = NULL;
    if (instance == NULL || instance->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    (void)instance->ft->GetClassName(instance, &name);
    (void)instance->ft->GetNameSpace(instance, &space_name);
    const struct mf_namespace *space = home;
    if (space_name != NULL && *space_name != '\0') {
        space = mf_schema_read_namespace(draw->reader->schema, space_name);
    }
    *class = space == NULL || name == NULL ? NULL : mf_namespace_find_class(space, name);
    return *class == NULL ? MI_RESULT_INVALID_CLASS : MI_RESULT_OK;
}

/* A property of an object type may name the class of what it takes. */
static bool is_declared(const MI_PropertyDecl *property, const struct mf_class *class)
{
    const struct mf_class *declared =
        property->className == NULL ? NULL
                                    : mf_namespace_find_class(class->space, property->className);
    return property->className == NULL || (declared != NULL && mf_class_is_a(class, declared));
}

static MI_Result class_for(const struct draw *draw, const struct mf_class *holder,
                           const MI_PropertyDecl *property, const MI_Instance *instance,
                           const struct mf_class **class)
{
    const MI_Result result = class_of(draw, holder->space, instance, class);
    if (result != MI_RESULT_OK) {
        return result;
    }
    return is_declared(property, *class) ? MI_RESULT_OK : MI_RESULT_INVALID_PARAMETER;
}

/* --- simple values ---------------------------------------------------------------------------- */

static MI_Result draw_text(struct draw *draw, const MI_Char *text, const void **copy)
{
    *copy = mf_arena_copy(draw->arena, text, mf_value_text_size(text));
    return memory(*copy);
}

static MI_Result draw_texts(struct draw *draw, MI_Uint32 count, const void *from, const void **to)
{
    const MI_Char *const *texts = from;
    for (MI_Uint32 i = 0; i < count; i++) {
        if (texts[i] == NULL) {
            return MI_RESULT_INVALID_PARAMETER;
        }
        const MI_Result result = draw_text(draw, texts[i], &to[i]);
        if (result != MI_RESULT_OK) {
            return result;
        }
    }
    return MI_RESULT_OK;
}

/* --- references ------------------------------------------------------------------------------- */

static MI_Result draw_reference(struct draw *draw, const struct mf_class *class,
                                const MI_Instance *target, const void **reference);

static MI_Result draw_key_value(struct draw *draw, MI_Type type, MI_Value *value,
                                union mf_slot *slot)
{
    if (type == MI_STRING) {
        return draw_text(draw, value->string, &slot->pointer);
    }
    if (type == MI_DATETIME) {
        slot->pointer = mf_arena_copy(draw->arena, &value->datetime, sizeof value->datetime);
        return memory(slot->pointer);
    }
    *slot = mf_slot_of_scalar(type, value);
    return MI_RESULT_OK;
}

static MI_Result draw_plain_key(struct draw *draw, MI_Type type, MI_Type given,
                                const MI_Value *value, union mf_slot *slot)
{
    MI_Value converted;
    MI_Boolean fits = MI_TRUE;
    memset(&converted, 0, sizeof converted);
    const MI_Result result =
        mf_key_convert(draw->reader->profile, given, value, type, &converted, &fits);
    if (result != MI_RESULT_OK || !fits) {
        return result != MI_RESULT_OK ? result : MI_RESULT_INVALID_PARAMETER;
    }
    return draw_key_value(draw, type, &converted, slot);
}

static MI_Result draw_nested_key(struct draw *draw, const struct mf_class *holder,
                                 const MI_PropertyDecl *property, MI_Type given,
                                 const MI_Value *value, union mf_slot *slot)
{
    const struct mf_class *class = NULL;
    if (given != MI_REFERENCE && given != MI_INSTANCE) {
        return MI_RESULT_TYPE_MISMATCH;
    }
    const MI_Result result = class_for(draw, holder, property, value->reference, &class);
    return result == MI_RESULT_OK ? draw_reference(draw, class, value->reference, &slot->pointer)
                                  : result;
}

static MI_Result draw_key(struct draw *draw, const struct mf_class *class,
                          const MI_PropertyDecl *property, const MI_Instance *target,
                          union mf_slot *slot)
{
    MI_Value value;
    MI_Type given = MI_BOOLEAN;
    MI_Uint32 flags = 0;
    memset(&value, 0, sizeof value);
    const MI_Result found =
        target->ft->GetElement(target, property->name, &value, &given, &flags, NULL);
    if (found != MI_RESULT_OK || is_null(given, &value, flags)) {
        return draw->reader->profile->key_missing;
    }
    const MI_Type type = (MI_Type)property->type;
    return type == MI_REFERENCE ? draw_nested_key(draw, class, property, given, &value, slot)
                                : draw_plain_key(draw, type, given, &value, slot);
}

/* A path of the draft's own, with the canonical bytes that the world's has. */
static struct mf_path *new_path(struct draw *draw, const struct mf_class *class,
                                const union mf_slot *keys)
{
    struct mf_key key;
    struct mf_path *path = NULL;
    mf_key_init(&key);
    if (mf_key_from_slots(&key, class, keys, draw->reader->profile->key_folds_case)) {
        path = mf_arena_alloc(draw->arena, sizeof *path + key.length);
    }
    if (path != NULL) {
        path->class = class;
        path->key_length = (uint32_t)key.length;
        memcpy(path->key, key.bytes, key.length);
    }
    mf_key_clear(&key);
    return path;
}

static MI_Result draw_path(struct draw *draw, const struct mf_class *class,
                           const MI_Instance *target, const void **reference)
{
    union mf_slot *keys = mf_arena_array(draw->arena, class->key_count, sizeof *keys);
    struct mf_reference *made = mf_arena_alloc(draw->arena, sizeof *made);
    if (keys == NULL || made == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    for (uint16_t i = 0; i < class->key_count; i++) {
        const MI_PropertyDecl *property = mf_class_property(class, class->keys[i]);
        const MI_Result result = draw_key(draw, class, property, target, &keys[i]);
        if (result != MI_RESULT_OK) {
            return result;
        }
    }
    *made = (struct mf_reference){new_path(draw, class, keys), keys};
    *reference = made;
    return memory(made->path);
}

static MI_Result draw_reference(struct draw *draw, const struct mf_class *class,
                                const MI_Instance *target, const void **reference)
{
    if (draw->depth == depth_limit) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    draw->depth++;
    const MI_Result result = draw_path(draw, class, target, reference);
    draw->depth--;
    return result;
}

/* --- objects ---------------------------------------------------------------------------------- */

static MI_Result draw_embedded(struct draw *draw, const struct mf_class *class,
                               const MI_Instance *instance, const void **record)
{
    struct mf_record *made = NULL;
    if (draw->depth == depth_limit) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    draw->depth++;
    const MI_Result result = draw_record(draw, class, instance, &made);
    draw->depth--;
    *record = made;
    return result;
}

static MI_Result draw_object(struct draw *draw, const struct mf_class *holder,
                             const MI_PropertyDecl *property, const MI_Instance *instance,
                             const void **object)
{
    const struct mf_class *class = NULL;
    const MI_Result result = class_for(draw, holder, property, instance, &class);
    if (result != MI_RESULT_OK) {
        return result;
    }
    return mf_type_element((MI_Type)property->type) == MI_REFERENCE
               ? draw_reference(draw, class, instance, object)
               : draw_embedded(draw, class, instance, object);
}

static MI_Result draw_objects(struct draw *draw, const struct mf_class *holder,
                              const MI_PropertyDecl *property, const MI_Array *array,
                              const void **objects)
{
    MI_Instance *const *instances = array->data;
    for (MI_Uint32 i = 0; i < array->size; i++) {
        const MI_Result result = draw_object(draw, holder, property, instances[i], &objects[i]);
        if (result != MI_RESULT_OK) {
            return result;
        }
    }
    return MI_RESULT_OK;
}

/* --- any value -------------------------------------------------------------------------------- */

static MI_Result draw_elements(struct draw *draw, const struct mf_class *holder,
                               const MI_PropertyDecl *property, const MI_Array *from, void *to)
{
    const MI_Type element = mf_type_element((MI_Type)property->type);
    switch (element) {
    case MI_STRING:
        return draw_texts(draw, from->size, from->data, to);
    case MI_REFERENCE:
    case MI_INSTANCE:
        return draw_objects(draw, holder, property, from, to);
    default:
        if (from->size != 0) {
            memcpy(to, from->data, from->size * mf_type_of(element)->size);
        }
        return MI_RESULT_OK;
    }
}

static MI_Result draw_array(struct draw *draw, const struct mf_class *holder,
                            const MI_PropertyDecl *property, const MI_Array *from,
                            union mf_slot *slot)
{
    const size_t size = mf_type_of(mf_type_element((MI_Type)property->type))->size;
    MI_Array *array = mf_arena_alloc(draw->arena, sizeof *array);
    void *data = mf_arena_array(draw->arena, from->size, size);
    if (array == NULL || data == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    *array = (MI_Array){data, from->size};
    slot->array = array;
    return draw_elements(draw, holder, property, from, data);
}

static MI_Result draw_value(struct draw *draw, const struct mf_class *holder,
                            const MI_PropertyDecl *property, MI_Value *value, union mf_slot *slot)
{
    const MI_Type type = (MI_Type)property->type;
    if (mf_type_is_array(type)) {
        return draw_array(draw, holder, property, &value->array, slot);
    }
    if (type == MI_REFERENCE || type == MI_INSTANCE) {
        return draw_object(draw, holder, property, value->instance, &slot->pointer);
    }
    return draw_key_value(draw, type, value, slot);
}

/* --- instances -------------------------------------------------------------------------------- */

struct element {
    const MI_Char *name;
    MI_Value value;
    MI_Type type;
    MI_Uint32 flags;
};

static MI_Result element_at(const MI_Instance *instance, MI_Uint32 index, struct element *element)
{
    memset(element, 0, sizeof *element);
    const MI_Result result = instance->ft->GetElementAt(
        instance, index, &element->name, &element->value, &element->type, &element->flags);
    return result == MI_RESULT_OK && element->name == NULL ? MI_RESULT_FAILED : result;
}

static MI_Result draw_element(struct draw *draw, struct mf_record *record, uint32_t index,
                              struct element *element)
{
    const MI_PropertyDecl *property = mf_class_property(record->class, index);
    if (element->type != (MI_Type)property->type) {
        return MI_RESULT_TYPE_MISMATCH;
    }
    if (is_null(element->type, &element->value, element->flags)) {
        mf_record_clear(record, index);
        return MI_RESULT_OK;
    }
    union mf_slot slot = {0};
    const MI_Result result = draw_value(draw, record->class, property, &element->value, &slot);
    if (result == MI_RESULT_OK) {
        mf_record_set(record, index, slot);
    }
    return result;
}

static MI_Result draw_record(struct draw *draw, const struct mf_class *class,
                             const MI_Instance *instance, struct mf_record **record)
{
    MI_Uint32 count = 0;
    *record = mf_record_new(draw->arena, class);
    MI_Result result = memory(*record);
    if (result == MI_RESULT_OK) {
        result = instance->ft->GetElementCount(instance, &count);
    }
    for (MI_Uint32 i = 0; result == MI_RESULT_OK && i < count; i++) {
        struct element element;
        result = element_at(instance, i, &element);
        const long index =
            result == MI_RESULT_OK ? mf_class_find_property(class, element.name) : -1;
        if (result == MI_RESULT_OK) {
            result = index < 0 ? MI_RESULT_NO_SUCH_PROPERTY
                               : draw_element(draw, *record, (uint32_t)index, &element);
        }
    }
    return result;
}

/* --- drafts ----------------------------------------------------------------------------------- */

static bool was_given(const struct mf_draft *draft, uint32_t index)
{
    return (draft->given[index / 64U] >> (index % 64U) & 1U) != 0;
}

static bool is_key(const struct mf_class *class, uint32_t index)
{
    return (mf_class_property(class, index)->flags & MI_FLAG_KEY) != 0;
}

static MI_Result read_element(struct draw *draw, struct mf_draft *draft, struct element *element,
                              bool with_keys)
{
    const struct mf_class *class = draft->record->class;
    const long found = mf_class_find_property(class, element->name);
    if (found < 0) {
        return MI_RESULT_NO_SUCH_PROPERTY;
    }
    const uint32_t index = (uint32_t)found;
    if (!with_keys && is_key(class, index)) {
        return MI_RESULT_OK;
    }
    draft->given[index / 64U] |= (uint64_t)1 << (index % 64U);
    return draw_element(draw, draft->record, index, element);
}

static MI_Result start(struct mf_draft *draft, const struct mf_class *class,
                       const MI_Instance *instance)
{
    const struct mf_instance *own = mf_instance_of(instance);
    *draft = (struct mf_draft){.arena.first = first_chunk, .dynamic = own == NULL || own->dynamic};
    draft->record = mf_record_new(&draft->arena, class);
    draft->given =
        mf_arena_array(&draft->arena, class->decl.numProperties / 64U + 1U, sizeof *draft->given);
    return draft->record == NULL ? MI_RESULT_SERVER_LIMITS_EXCEEDED : memory(draft->given);
}

MI_Result mf_draft_read(struct mf_draft *draft, const struct mf_key_reader *reader,
                        const struct mf_class *class, const MI_Instance *instance, bool with_keys)
{
    MI_Uint32 count = 0;
    MI_Result result = start(draft, class, instance);
    struct draw draw = {.arena = &draft->arena, .reader = reader};
    if (result == MI_RESULT_OK) {
        result = instance->ft->GetElementCount(instance, &count);
    }
    for (MI_Uint32 i = 0; result == MI_RESULT_OK && i < count; i++) {
        struct element element;
        result = element_at(instance, i, &element);
        if (result == MI_RESULT_OK) {
            result = read_element(&draw, draft, &element, with_keys);
        }
    }
    return result;
}

/* A static instance has all its elements from the start: null says nothing there. */
static bool is_set(const struct mf_draft *draft, uint32_t index)
{
    return was_given(draft, index) && (draft->dynamic || mf_record_has(draft->record, index));
}

void mf_draft_add_defaults(struct mf_draft *draft)
{
    const struct mf_record *defaults = draft->record->class->defaults;
    const MI_Uint32 count = defaults == NULL ? 0 : draft->record->class->decl.numProperties;
    for (MI_Uint32 i = 0; i < count; i++) {
        if (!is_set(draft, i) && mf_record_has(defaults, i)) {
            mf_record_set(draft->record, i, mf_record_get(defaults, i));
        }
    }
}

static bool is_read_only(const struct mf_class *class, uint32_t index)
{
    return (mf_class_property(class, index)->flags & MI_FLAG_READONLY) != 0;
}

static void take(struct mf_draft *draft, uint32_t index, const struct mf_record *current)
{
    if (mf_record_has(current, index)) {
        mf_record_set(draft->record, index, mf_record_get(current, index));
    } else {
        mf_record_clear(draft->record, index);
    }
}

static bool same_value(const struct mf_class *class, uint32_t index, const struct mf_record *a,
                       const struct mf_record *b)
{
    if (!mf_record_has(a, index) || !mf_record_has(b, index)) {
        return mf_record_has(a, index) == mf_record_has(b, index);
    }
    return mf_slot_equal((MI_Type)mf_class_property(class, index)->type, mf_record_get(a, index),
                         mf_record_get(b, index));
}

bool mf_draft_lay_over(struct mf_draft *draft, const struct mf_record *current)
{
    const struct mf_class *class = draft->record->class;
    for (MI_Uint32 i = 0; i < class->decl.numProperties; i++) {
        if (!is_set(draft, i)) {
            take(draft, i, current);
        } else if (is_read_only(class, i) && !same_value(class, i, draft->record, current)) {
            return false;
        }
    }
    return true;
}

void mf_draft_clear(struct mf_draft *draft)
{
    mf_arena_clear(&draft->arena);
    *draft = (struct mf_draft){0};
}
