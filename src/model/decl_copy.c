/* Deep copies of declarations, in the arena of the copy. */
#include "model/decl.h"
#include "model/type.h"
#include "model/value.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Copies write into an arena and say in `failed` that one of them ran out of memory: what is
 * incomplete then is dropped as a whole. */
struct copying {
    struct mf_arena arena;
    bool failed;
};

static void *keep(struct copying *copying, void *copy)
{
    copying->failed = copying->failed || copy == NULL;
    return copy;
}

static void *copy_bytes(struct copying *copying, const void *from, size_t size)
{
    return keep(copying, mf_arena_copy(&copying->arena, from, size));
}

static void *new_list(struct copying *copying, MI_Uint32 count)
{
    return keep(copying, mf_arena_array(&copying->arena, count, sizeof(void *)));
}

static const MI_Char *copy_text(struct copying *copying, const MI_Char *text)
{
    return text == NULL ? NULL : copy_bytes(copying, text, mf_value_text_size(text));
}

/* --- values ---------------------------------------------------------------------------------- */

static void *copy_texts(struct copying *copying, const MI_Array *array)
{
    MI_Char *const *texts = array->data;
    const MI_Char **copies = new_list(copying, array->size);
    for (MI_Uint32 i = 0; copies != NULL && i < array->size; i++) {
        copies[i] = copy_text(copying, texts[i]);
    }
    return copies;
}

static const void *copy_array(struct copying *copying, MI_Type type, const MI_Array *from)
{
    MI_Array *array = copy_bytes(copying, from, sizeof *from);
    if (array == NULL || from->data == NULL || from->size == 0) {
        return array;
    }
    if (type == MI_STRINGA) {
        array->data = copy_texts(copying, from);
        return array;
    }
    const size_t size = mf_type_of(mf_type_element(type))->size;
    array->data = copy_bytes(copying, from->data, size * from->size);
    return array;
}

static bool is_object(MI_Type type)
{
    return mf_type_element(type) == MI_REFERENCE || mf_type_element(type) == MI_INSTANCE;
}

static const void *copy_value(struct copying *copying, MI_Uint32 number, const void *from)
{
    const MI_Type type = (MI_Type)number;
    const struct mf_type *row = mf_type_of(type);
    if (from == NULL || row == NULL || is_object(type)) {
        return NULL;
    }
    if (mf_type_is_array(type)) {
        return copy_array(copying, type, from);
    }
    if (type != MI_STRING) {
        return copy_bytes(copying, from, row->size);
    }
    const MI_Char *const *text = from;
    const MI_Char *copy = copy_text(copying, *text);
    return copy_bytes(copying, &copy, sizeof(copy));
}

/* --- the parts of a class -------------------------------------------------------------------- */

static const MI_Qualifier *const *copy_qualifiers(struct copying *copying,
                                                  const MI_Qualifier *const *from, MI_Uint32 count)
{
    const MI_Qualifier **copies = new_list(copying, count);
    for (MI_Uint32 i = 0; !copying->failed && i < count; i++) {
        MI_Qualifier *copy = copy_bytes(copying, from[i], sizeof *copy);
        if (copy != NULL) {
            copy->name = copy_text(copying, copy->name);
            copy->value = copy_value(copying, copy->type, copy->value);
            copies[i] = copy;
        }
    }
    return (const MI_Qualifier *const *)copies;
}

static MI_PropertyDecl *copy_property(struct copying *copying, const MI_PropertyDecl *from)
{
    MI_PropertyDecl *copy = copy_bytes(copying, from, sizeof *copy);
    if (copy == NULL) {
        return NULL;
    }
    copy->name = copy_text(copying, copy->name);
    copy->qualifiers = copy_qualifiers(copying, copy->qualifiers, copy->numQualifiers);
    copy->className = copy_text(copying, copy->className);
    copy->origin = copy_text(copying, copy->origin);
    copy->propagator = copy_text(copying, copy->propagator);
    copy->value = copy_value(copying, copy->type, copy->value);
    return copy;
}

static void copy_properties(struct copying *copying, MI_ClassDecl *class, bool sound)
{
    MI_PropertyDecl **copies = new_list(copying, class->numProperties);
    for (MI_Uint32 i = 0; !copying->failed && i < class->numProperties; i++) {
        copies[i] = copy_property(copying, class->properties[i]);
    }
    if (copying->failed) {
        return;
    }
    if (!sound) {
        class->size = mf_decl_lay_out(copies, class->numProperties);
    }
    class->properties = (const MI_PropertyDecl *const *)copies;
}

static MI_ParameterDecl *copy_parameter(struct copying *copying, const MI_ParameterDecl *from)
{
    MI_ParameterDecl *copy = copy_bytes(copying, from, sizeof *copy);
    if (copy == NULL) {
        return NULL;
    }
    copy->name = copy_text(copying, copy->name);
    copy->qualifiers = copy_qualifiers(copying, copy->qualifiers, copy->numQualifiers);
    copy->className = copy_text(copying, copy->className);
    return copy;
}

static const MI_ParameterDecl *const *copy_parameters(struct copying *copying,
                                                      const MI_MethodDecl *method)
{
    const MI_ParameterDecl **copies = new_list(copying, method->numParameters);
    for (MI_Uint32 i = 0; !copying->failed && i < method->numParameters; i++) {
        copies[i] = copy_parameter(copying, method->parameters[i]);
    }
    return (const MI_ParameterDecl *const *)copies;
}

static MI_MethodDecl *copy_method(struct copying *copying, const MI_MethodDecl *from)
{
    MI_MethodDecl *copy = copy_bytes(copying, from, sizeof *copy);
    if (copy == NULL) {
        return NULL;
    }
    copy->name = copy_text(copying, copy->name);
    copy->qualifiers = copy_qualifiers(copying, copy->qualifiers, copy->numQualifiers);
    copy->parameters = copy_parameters(copying, from);
    copy->origin = copy_text(copying, copy->origin);
    copy->propagator = copy_text(copying, copy->propagator);
    copy->schema = NULL;
    copy->function = NULL;
    return copy;
}

static void copy_methods(struct copying *copying, MI_ClassDecl *class)
{
    const MI_MethodDecl **copies = new_list(copying, class->numMethods);
    for (MI_Uint32 i = 0; !copying->failed && i < class->numMethods; i++) {
        copies[i] = copy_method(copying, class->methods[i]);
    }
    class->methods = (const MI_MethodDecl *const *)copies;
}

/* The superclass is left as it is. */
static MI_ClassDecl *copy_class(struct copying *copying, const MI_ClassDecl *from)
{
    MI_ClassDecl *copy = copy_bytes(copying, from, sizeof *copy);
    if (copy == NULL) {
        return NULL;
    }
    copy->name = copy_text(copying, copy->name);
    copy->superClass = copy_text(copying, copy->superClass);
    copy->qualifiers = copy_qualifiers(copying, copy->qualifiers, copy->numQualifiers);
    copy_properties(copying, copy, mf_decl_is_sound(from));
    copy_methods(copying, copy);
    copy->schema = NULL;
    copy->providerFT = NULL;
    copy->owningClass = (MI_Class *)(intptr_t)-1;
    return copy;
}

static MI_ClassDecl *copy_chain(struct copying *copying, const MI_ClassDecl *from)
{
    MI_ClassDecl *const first = copy_class(copying, from);
    MI_ClassDecl *last = first;
    while (!copying->failed && last->superClassDecl != NULL) {
        MI_ClassDecl *super = copy_class(copying, last->superClassDecl);
        last->superClassDecl = super;
        last = super;
    }
    return first;
}

/* --- the whole ------------------------------------------------------------------------------- */

static void free_deep(struct mf_ref *ref)
{
    struct mf_decl *self = mf_decl_of(ref);
    mf_arena_clear(&self->arena);
    free(self);
}

struct mf_decl *mf_decl_copy(const MI_ClassDecl *decl)
{
    struct mf_decl *copy = calloc(1, sizeof *copy);
    struct copying copying = {.failed = copy == NULL};
    MI_ClassDecl *class = copying.failed ? NULL : copy_chain(&copying, decl);
    if (copying.failed) {
        mf_arena_clear(&copying.arena);
        free(copy);
        return NULL;
    }
    mf_ref_init(&copy->ref, free_deep);
    copy->arena = copying.arena;
    copy->decl = class;
    return copy;
}
