/* Keys that a caller handed in: read through the instance's own table, checked against the class,
 * converted as the profile says. */
#include "base/arena.h"
#include "model/convert.h"
#include "model/decl.h"
#include "model/instance.h"
#include "model/instance_elements.h"
#include "model/key.h"
#include "model/object_path.h"
#include "model/type.h"
#include "model/value.h"

#include <string.h>

/* A key of somebody's instance; a class nests as deep as object paths may. */
struct reading {
    struct mf_key *key;
    const struct mf_key_reader *reader;
    unsigned depth;
    MI_Boolean known;
    MI_Boolean unflagged;
};

struct element {
    MI_Value value;
    MI_Type type;
    MI_Uint32 flags;
    bool there; /* has a value that arrives */
};

static MI_Result read_path(struct reading *reading, const struct mf_class *class,
                           const MI_Instance *instance);
static MI_Result read_text_path(struct reading *reading, const struct mf_namespace *home,
                                const char *text);

/* --- one element ------------------------------------------------------------------------------ */

/* An instance of ours is looked through with the code that the declaration has of the name. */
static MI_Result ask(const MI_Instance *instance, const MI_PropertyDecl *key,
                     struct element *element)
{
    if (instance->ft != &mf_instance_ft) {
        return instance->ft->GetElement(instance, key->name, &element->value, &element->type,
                                        &element->flags, NULL);
    }
    const long found = mf_decl_find_coded(instance->classDecl, key->code, key->name);
    return found < 0
               ? MI_RESULT_NO_SUCH_PROPERTY
               : mf_instance_elements_get_at(instance, (MI_Uint32)found, NULL, &element->value,
                                             &element->type, &element->flags);
}

static MI_Result get_element(struct reading *reading, const MI_Instance *instance,
                             const MI_PropertyDecl *key, struct element *element)
{
    *element = (struct element){0};
    const MI_Result result = ask(instance, key, element);
    if (result == MI_RESULT_NO_SUCH_PROPERTY) {
        return MI_RESULT_OK;
    }
    element->there = result == MI_RESULT_OK && (element->flags & MI_FLAG_NULL) == 0 &&
                     !mf_value_is_null(element->type, &element->value);
    if (element->there && (element->flags & MI_FLAG_KEY) == 0) {
        reading->unflagged = MI_TRUE;
    }
    return result;
}

static bool is_object(MI_Type type)
{
    return type == MI_REFERENCE || type == MI_INSTANCE;
}

/* No instance can have the path: there is nothing to find, and nothing wrong. */
static MI_Result read_unknown(struct reading *reading)
{
    reading->known = MI_FALSE;
    return MI_RESULT_OK;
}

/* Another type than the declared one, neither text: integers by value, if the profile does that. */
static MI_Result convert_integer(const struct mf_profile *profile, MI_Type from,
                                 const MI_Value *value, MI_Type type, MI_Value *converted,
                                 MI_Boolean *fits)
{
    const bool integers = mf_type_is_integer(from) && mf_type_is_integer(type);
    if (!integers || !profile->key_converts_integers) {
        return MI_RESULT_TYPE_MISMATCH;
    }
    *fits = mf_integer_store(mf_integer_of(from, value), type, converted) ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

MI_Result mf_key_convert(const struct mf_profile *profile, MI_Type from, const MI_Value *value,
                         MI_Type type, MI_Value *converted, MI_Boolean *fits)
{
    *fits = MI_TRUE;
    if (from == type) {
        *converted = *value;
        return MI_RESULT_OK;
    }
    if (from != MI_STRING) {
        return convert_integer(profile, from, value, type, converted, fits);
    }
    return mf_convert_text(value->string, type, converted) ? MI_RESULT_OK : profile->key_unreadable;
}

/* A number that the key's type cannot hold equals no key (R16). */
static MI_Result convert(struct reading *reading, const struct element *element, MI_Type type,
                         MI_Value *value)
{
    MI_Boolean fits = MI_TRUE;
    const MI_Result result = mf_key_convert(reading->reader->profile, element->type,
                                            &element->value, type, value, &fits);
    return fits ? result : read_unknown(reading);
}

static union mf_slot slot_of(MI_Type type, const MI_Value *value)
{
    switch (type) {
    case MI_STRING:
        return (union mf_slot){.string = value->string};
    case MI_DATETIME:
        return (union mf_slot){.datetime = &value->datetime};
    default:
        return mf_slot_of_scalar(type, value);
    }
}

static MI_Result memory(bool ok)
{
    return ok ? MI_RESULT_OK : MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

/* --- references ------------------------------------------------------------------------------- */

/* Where a path without a namespace is: where the thing that holds it is. */
static const struct mf_namespace *space_of(const struct reading *reading,
                                           const struct mf_namespace *home, const char *name)
{
    const bool said = name != NULL && *name != '\0';
    return said ? mf_schema_read_namespace(reading->reader->schema, name) : home;
}

static MI_Result read_reference(struct reading *reading, const struct mf_namespace *home,
                                const MI_Instance *target)
{
    const MI_Char *class_name = NULL;
    const MI_Char *space_name = NULL;
    if (target->ft == NULL || target->ft->GetClassName(target, &class_name) != MI_RESULT_OK ||
        class_name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    (void)target->ft->GetNameSpace(target, &space_name);
    const struct mf_namespace *space = space_of(reading, home, space_name);
    const struct mf_class *class =
        space == NULL ? NULL : mf_namespace_find_class(space, class_name);
    return class == NULL ? read_unknown(reading) : read_path(reading, class, target);
}

/* A nested path goes in behind its length, which is known when it is there. */
static MI_Result put_nested(struct reading *reading, const struct mf_namespace *home,
                            const struct element *element)
{
    const size_t at = reading->key->length;
    uint32_t length = 0;
    if (!mf_key_put(reading->key, &length, sizeof length)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    const MI_Result result = element->type == MI_STRING
                                 ? read_text_path(reading, home, element->value.string)
                                 : read_reference(reading, home, element->value.reference);
    length = (uint32_t)(reading->key->length - at - sizeof length);
    memcpy(reading->key->bytes + at, &length, sizeof length);
    return result;
}

static MI_Result read_nested(struct reading *reading, const struct mf_namespace *home,
                             const struct element *element)
{
    if (element->type != MI_STRING && !is_object(element->type)) {
        return MI_RESULT_TYPE_MISMATCH;
    }
    if (reading->depth == MF_OBJECT_PATH_DEPTH) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    reading->depth++;
    const MI_Result result = put_nested(reading, home, element);
    reading->depth--;
    return result;
}

/* --- keys in declaration order ---------------------------------------------------------------- */

static MI_Result put_element(struct reading *reading, const struct mf_class *class, MI_Type type,
                             const struct element *element)
{
    if (type == MI_REFERENCE) {
        return read_nested(reading, class->space, element);
    }
    MI_Value value;
    memset(&value, 0, sizeof value);
    const MI_Result result = convert(reading, element, type, &value);
    if (result != MI_RESULT_OK) {
        return result;
    }
    const bool fold = reading->reader->profile->key_folds_case;
    return memory(mf_key_put_slot(reading->key, type, slot_of(type, &value), fold));
}

static MI_Result read_path(struct reading *reading, const struct mf_class *class,
                           const MI_Instance *instance)
{
    if (!mf_key_put_class(reading->key, class)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    for (uint16_t i = 0; i < class->key_count; i++) {
        const MI_PropertyDecl *property = mf_class_property(class, class->keys[i]);
        struct element element;
        MI_Result result = get_element(reading, instance, property, &element);
        if (result == MI_RESULT_OK && !element.there) {
            result = reading->reader->profile->key_missing;
        }
        if (result == MI_RESULT_OK) {
            result = put_element(reading, class, (MI_Type)property->type, &element);
        }
        if (result != MI_RESULT_OK) {
            return result;
        }
    }
    return MI_RESULT_OK;
}

/* --- references given as text ----------------------------------------------------------------- */

/* A value without a name is that of the only key. */
static const struct mf_object_path_key *find_key(const struct mf_class *class,
                                                 const struct mf_object_path *path,
                                                 const char *name)
{
    for (size_t i = 0; i < path->key_count; i++) {
        const char *given = path->keys[i].name;
        if ((given == NULL && class->key_count == 1) ||
            (given != NULL && mf_name_equal(given, name))) {
            return &path->keys[i];
        }
    }
    return NULL;
}

static MI_Result put_text_keys(struct reading *reading, const struct mf_class *class,
                               const struct mf_object_path *path)
{
    if (!mf_key_put_class(reading->key, class)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    for (uint16_t i = 0; i < class->key_count; i++) {
        const MI_PropertyDecl *property = mf_class_property(class, class->keys[i]);
        const struct mf_object_path_key *given = find_key(class, path, property->name);
        if (given == NULL) {
            return reading->reader->profile->key_missing;
        }
        struct element element = {.type = MI_STRING, .there = true};
        memcpy(&element.value, &given->text, sizeof given->text); /* MI_Value is not const */
        const MI_Result result = put_element(reading, class, (MI_Type)property->type, &element);
        if (result != MI_RESULT_OK) {
            return result;
        }
    }
    return MI_RESULT_OK;
}

static MI_Result put_parsed(struct reading *reading, const struct mf_namespace *home,
                            const struct mf_object_path *path)
{
    const struct mf_namespace *space = space_of(reading, home, path->name_space);
    const struct mf_class *class =
        space == NULL ? NULL : mf_namespace_find_class(space, path->class_name);
    return class == NULL ? read_unknown(reading) : put_text_keys(reading, class, path);
}

static MI_Result read_text_path(struct reading *reading, const struct mf_namespace *home,
                                const char *text)
{
    struct mf_arena arena = {0};
    struct mf_object_path path;
    const char *problem = NULL;
    MI_Result result;
    if (mf_object_path_parse(&arena, text, &path, &problem)) {
        result = put_parsed(reading, home, &path);
    } else {
        result = problem == NULL ? MI_RESULT_SERVER_LIMITS_EXCEEDED
                                 : reading->reader->profile->key_unreadable;
    }
    mf_arena_clear(&arena);
    return result;
}

/* --- the whole -------------------------------------------------------------------------------- */

/* An element flagged KEY that the class does not have (F-16). */
static MI_Result check_extra_keys(const struct mf_class *class, const MI_Instance *instance)
{
    MI_Uint32 count = 0;
    MI_Result result = instance->ft->GetElementCount(instance, &count);
    for (MI_Uint32 i = 0; result == MI_RESULT_OK && i < count; i++) {
        const MI_Char *name = NULL;
        MI_Uint32 flags = 0;
        result = instance->ft->GetElementAt(instance, i, &name, NULL, NULL, &flags);
        if (result == MI_RESULT_OK && (flags & MI_FLAG_KEY) != 0 &&
            mf_class_find_property(class, name) < 0) {
            result = MI_RESULT_NO_SUCH_PROPERTY;
        }
    }
    return result;
}

/* The class of that name in the namespace that the path is in. */
static const struct mf_class *find_there(const struct mf_class *class,
                                         const struct mf_namespace *space)
{
    if (class->space == space) {
        return class;
    }
    return space == NULL ? NULL : mf_namespace_find_class(space, class->decl.name);
}

MI_Result mf_key_from_instance(struct mf_key *key, const struct mf_key_reader *reader,
                               const struct mf_class *class, const struct mf_namespace *space,
                               const MI_Instance *instance, MI_Boolean *known,
                               MI_Boolean *unflagged)
{
    struct reading reading = {.key = key, .reader = reader, .known = MI_TRUE};
    const struct mf_class *there = find_there(class, space);
    MI_Result result =
        reader->profile->key_extra_fails ? check_extra_keys(class, instance) : MI_RESULT_OK;
    if (result == MI_RESULT_OK) {
        result = read_path(&reading, there == NULL ? class : there, instance);
    }
    const bool arrived = !(reading.unflagged && reader->profile->key_needs_flag);
    *known = reading.known && there != NULL && arrived;
    *unflagged = reading.unflagged;
    return result;
}

MI_Result mf_key_from_path(struct mf_key *key, const struct mf_key_reader *reader,
                           const struct mf_class *class, const struct mf_namespace *space,
                           const struct mf_object_path *path, MI_Boolean *known)
{
    struct reading reading = {.key = key, .reader = reader, .known = MI_TRUE};
    const struct mf_class *there = find_there(class, space);
    const MI_Result result = put_text_keys(&reading, there == NULL ? class : there, path);
    *known = reading.known && there != NULL;
    return result;
}
