#include "model/schema.h"

#include "model/decl.h"
#include "model/method.h"
#include "model/mould.h"
#include "model/record.h"
#include "model/result.h"

#include <string.h>

void mf_schema_init(struct mf_schema *schema, struct mf_arena *arena, struct mf_ref *model)
{
    *schema = (struct mf_schema){
        .arena = arena,
        .model = model,
        .namespaces.arena = arena,
        .roles.map.arena = arena,
    };
}

/* --- namespaces ------------------------------------------------------------------------------ */

static bool is_slash(char c)
{
    return c == '/' || c == '\\';
}

size_t mf_namespace_normalise(const char *name, char normal[MF_NAME_LIMIT + 1U])
{
    size_t length = 0;
    for (const char *at = name; *at != '\0'; at++) {
        const bool repeated = length == 0 || normal[length - 1U] == '/';
        if (is_slash(*at) && repeated) {
            continue;
        }
        if (length == MF_NAME_LIMIT) {
            return 0;
        }
        normal[length++] = *at;
        if (is_slash(*at)) {
            normal[length - 1U] = '/';
        }
    }
    if (length > 0 && normal[length - 1U] == '/') {
        length--;
    }
    normal[length] = '\0';
    return length;
}

struct mf_namespace *mf_schema_find_namespace(const struct mf_schema *schema, const char *normal)
{
    return mf_name_map_find(&schema->namespaces, normal);
}

/* Most write that of the fixture, and as it does. */
struct mf_namespace *mf_schema_read_namespace(const struct mf_schema *schema, const char *written)
{
    struct mf_namespace *usual = schema->default_space;
    if (usual != NULL && strcmp(usual->name, written) == 0) {
        return usual;
    }
    char normal[MF_NAME_LIMIT + 1U];
    return mf_namespace_normalise(written, normal) == 0 ? NULL
                                                        : mf_schema_find_namespace(schema, normal);
}

static struct mf_namespace *new_namespace(struct mf_schema *schema, const char *normal)
{
    struct mf_namespace *space = mf_arena_alloc(schema->arena, sizeof *space);
    if (space == NULL) {
        return NULL;
    }
    space->name = mf_arena_text(schema->arena, normal, strlen(normal));
    space->classes.arena = schema->arena;
    space->first = 1;
    if (space->name == NULL || !mf_name_map_add(&schema->namespaces, normal, space)) {
        return NULL;
    }
    return space;
}

struct mf_namespace *mf_schema_add_namespace(struct mf_schema *schema, const char *normal)
{
    struct mf_namespace *known = mf_schema_find_namespace(schema, normal);
    if (known != NULL) {
        return known;
    }
    struct mf_namespace *space = new_namespace(schema, normal);
    if (space == NULL) {
        return NULL;
    }
    if (schema->last_space == NULL) {
        schema->spaces = space;
    } else {
        schema->last_space->next = space;
    }
    schema->last_space = space;
    return space;
}

struct mf_class *mf_namespace_find_class(const struct mf_namespace *space, const char *name)
{
    return mf_name_map_find(&space->classes, name);
}

/* --- classes --------------------------------------------------------------------------------- */

/* The inherited properties, the new ones behind them; one declared again keeps its first place. */
static bool merge_properties(struct mf_arena *arena, MI_ClassDecl *decl,
                             const struct mf_class_plan *plan)
{
    const MI_ClassDecl *super = plan->super == NULL ? NULL : &plan->super->decl;
    const MI_Uint32 inherited = super == NULL ? 0 : super->numProperties;
    MI_PropertyDecl **merged =
        mf_arena_array(arena, (size_t)inherited + plan->property_count, sizeof(*merged));
    if (merged == NULL) {
        return false;
    }
    MI_Uint32 count = 0;
    for (; count < inherited; count++) {
        merged[count] = mf_arena_copy(arena, super->properties[count], sizeof **merged);
        if (merged[count] == NULL) {
            return false;
        }
    }
    for (MI_Uint32 i = 0; i < plan->property_count; i++) {
        MI_PropertyDecl *own = mf_arena_copy(arena, plan->properties[i], sizeof *own);
        const long before =
            super == NULL ? -1 : mf_decl_find_property(super, plan->properties[i]->name);
        if (own == NULL) {
            return false;
        }
        own->propagator = decl->name;
        own->origin = before < 0 ? decl->name : merged[before]->origin;
        merged[before < 0 ? (long)count++ : before] = own;
    }
    decl->size = mf_decl_lay_out((MI_PropertyDecl *const *)merged, count);
    decl->properties = (const MI_PropertyDecl *const *)merged;
    decl->numProperties = count;
    return true;
}

/* The same for methods, which gives those of the class itself their results. */
static bool merge_methods(struct mf_schema *schema, struct mf_class *class,
                          const struct mf_class_plan *plan)
{
    const struct mf_class *super = plan->super;
    const MI_Uint32 inherited = super == NULL ? 0 : super->decl.numMethods;
    const size_t most = (size_t)inherited + plan->method_count;
    struct mf_method **merged = mf_arena_array(schema->arena, most, sizeof(*merged));
    if (merged == NULL) {
        return false;
    }
    MI_Uint32 count = 0;
    for (; count < inherited; count++) {
        merged[count] = super->methods[count];
    }
    for (MI_Uint32 i = 0; i < plan->method_count; i++) {
        struct mf_method *own = plan->methods[i];
        const long before = super == NULL ? -1 : mf_class_find_method(super, own->decl.name);
        if (!mf_method_shape(schema->arena, plan->space, own)) {
            return false;
        }
        merged[before < 0 ? (long)count++ : before] = own;
    }
    class->methods = merged;
    class->decl.numMethods = count;
    return true;
}

static bool declare_methods(struct mf_schema *schema, struct mf_class *class)
{
    const MI_Uint32 count = class->decl.numMethods;
    const MI_MethodDecl **decls = mf_arena_array(schema->arena, count, sizeof(*decls));
    for (MI_Uint32 i = 0; decls != NULL && i < count; i++) {
        decls[i] = &class->methods[i]->decl;
    }
    class->decl.methods = decls;
    return decls != NULL;
}

/* Association, like Indication, holds for every class below (R26). */
static MI_Uint32 inherited_flags(const struct mf_class *super)
{
    return super == NULL ? 0 : super->decl.flags & (MI_FLAG_ASSOCIATION | MI_FLAG_INDICATION);
}

static bool declare(struct mf_schema *schema, struct mf_class *class,
                    const struct mf_class_plan *plan)
{
    MI_ClassDecl *decl = &class->decl;
    decl->flags = MI_FLAG_CLASS | plan->flags | inherited_flags(plan->super);
    decl->code = mf_decl_code(plan->name);
    decl->name = mf_arena_text(schema->arena, plan->name, strlen(plan->name));
    decl->qualifiers = plan->qualifiers;
    decl->numQualifiers = plan->qualifier_count;
    if (plan->super != NULL) {
        decl->superClass = plan->super->decl.name;
        decl->superClassDecl = &plan->super->decl;
    }
    return decl->name != NULL && merge_properties(schema->arena, decl, plan) &&
           merge_methods(schema, class, plan) && declare_methods(schema, class);
}

/* The indices of the properties with a flag, or of a type, for which `wanted` holds. */
static const uint16_t *pick(struct mf_arena *arena, const MI_ClassDecl *decl,
                            bool (*wanted)(const MI_PropertyDecl *), uint16_t *count)
{
    uint16_t *indices = mf_arena_array(arena, decl->numProperties, sizeof *indices);
    *count = 0;
    for (MI_Uint32 i = 0; indices != NULL && i < decl->numProperties; i++) {
        if (wanted(decl->properties[i])) {
            indices[(*count)++] = (uint16_t)i;
        }
    }
    return indices;
}

static bool is_key(const MI_PropertyDecl *property)
{
    return (property->flags & MI_FLAG_KEY) != 0;
}

static bool is_reference(const MI_PropertyDecl *property)
{
    return property->type == MI_REFERENCE;
}

static bool intern_roles(struct mf_schema *schema, struct mf_class *class)
{
    uint16_t *roles = mf_arena_array(schema->arena, class->reference_count, sizeof *roles);
    for (uint16_t i = 0; roles != NULL && i < class->reference_count; i++) {
        const MI_PropertyDecl *property = mf_class_property(class, class->references[i]);
        roles[i] = (uint16_t)mf_names_intern(&schema->roles, property->name);
        if (roles[i] == 0 || schema->roles.count > MF_ROLE_LIMIT) {
            return false;
        }
    }
    class->roles = roles;
    return roles != NULL;
}

static bool index_properties(struct mf_schema *schema, struct mf_class *class)
{
    class->keys = pick(schema->arena, &class->decl, is_key, &class->key_count);
    class->references = pick(schema->arena, &class->decl, is_reference, &class->reference_count);
    if (class->keys == NULL || class->references == NULL) {
        return false;
    }
    const struct mf_class *super = class->super;
    class->key_origin = super != NULL && super->key_count > 0 ? super->key_origin : class;
    return intern_roles(schema, class);
}

/* Children stay in order of addition, so that numbers follow the fixture. */
static void append(struct mf_class **first, struct mf_class **last, struct mf_class *class)
{
    if (*first == NULL) {
        *first = class;
    } else {
        (*last)->next_sibling = class;
    }
    *last = class;
}

static void link_class(struct mf_class *class)
{
    if (class->super == NULL) {
        append(&class->space->first_root, &class->space->last_root, class);
    } else {
        append(&class->super->first_child, &class->super->last_child, class);
    }
}

struct mf_class *mf_schema_add_class(struct mf_schema *schema, const struct mf_class_plan *plan)
{
    struct mf_class *class = mf_arena_alloc(schema->arena, sizeof *class);
    if (class == NULL) {
        return NULL;
    }
    class->space = plan->space;
    class->super = plan->super;
    if (!declare(schema, class, plan) || !index_properties(schema, class) ||
        !mf_name_map_add(&plan->space->classes, plan->name, class)) {
        return NULL;
    }
    link_class(class);
    schema->class_count++;
    return class;
}

/* --- numbers ---------------------------------------------------------------------------------- */

/* The class that comes after `class` in pre-order: its first child, or its next sibling, or that of
 * the nearest ancestor that has one. Classes left behind get their last number. */
static struct mf_class *advance(struct mf_class *class, uint16_t number)
{
    if (class->first_child != NULL) {
        return class->first_child;
    }
    while (class != NULL) {
        class->last = number;
        if (class->next_sibling != NULL) {
            return class->next_sibling;
        }
        class = class->super;
    }
    return NULL;
}

static uint16_t number_namespace(struct mf_schema *schema, struct mf_namespace *space,
                                 uint16_t next)
{
    space->first = next;
    for (struct mf_class *class = space->first_root; class != NULL;) {
        class->first = next;
        schema->classes[next] = class;
        class = advance(class, next);
        next++;
    }
    space->last = (uint16_t)(next - 1U);
    return next;
}

static bool find_targets(struct mf_schema *schema, struct mf_class *class)
{
    class->targets = mf_arena_array(schema->arena, class->reference_count, sizeof(*class->targets));
    for (uint16_t i = 0; class->targets != NULL && i < class->reference_count; i++) {
        const char *name = mf_class_property(class, class->references[i])->className;
        class->targets[i] = name == NULL ? NULL : mf_namespace_find_class(class->space, name);
    }
    return class->targets != NULL;
}

static const MI_ClassDecl *without_ancestry(struct mf_arena *arena, const MI_ClassDecl *decl)
{
    MI_ClassDecl *copy = mf_arena_copy(arena, decl, sizeof *copy);
    if (copy != NULL) {
        copy->superClass = NULL;
        copy->superClassDecl = NULL;
    }
    return copy;
}

/* The declaration that reference values carry: the class with its keys alone. */
static const MI_ClassDecl *only_keys(struct mf_arena *arena, const struct mf_class *class)
{
    MI_ClassDecl *copy = mf_arena_copy(arena, class->shown, sizeof *copy);
    MI_PropertyDecl **keys = mf_arena_array(arena, class->key_count, sizeof(*keys));
    for (uint16_t i = 0; copy != NULL && keys != NULL && i < class->key_count; i++) {
        keys[i] = mf_arena_copy(arena, mf_class_property(class, class->keys[i]), sizeof **keys);
        if (keys[i] == NULL) {
            return NULL;
        }
    }
    if (copy == NULL || keys == NULL) {
        return NULL;
    }
    copy->size = mf_decl_lay_out((MI_PropertyDecl *const *)keys, class->key_count);
    copy->properties = (const MI_PropertyDecl *const *)keys;
    copy->numProperties = class->key_count;
    return copy;
}

static bool finish_class(struct mf_schema *schema, struct mf_class *class, bool ancestry)
{
    class->shown = ancestry ? &class->decl : without_ancestry(schema->arena, &class->decl);
    if (class->shown == NULL || !find_targets(schema, class)) {
        return false;
    }
    class->usual_size =
        mf_result_usual_size(class->shown, (const struct mf_class *const *)class->targets);
    class->keys_shown = only_keys(schema->arena, class);
    class->mould = mf_arena_alloc(schema->arena, sizeof *class->mould);
    return class->keys_shown != NULL && class->mould != NULL;
}

bool mf_schema_number(struct mf_schema *schema, bool ancestry)
{
    schema->classes =
        mf_arena_array(schema->arena, schema->class_count + 1U, sizeof(*schema->classes));
    if (schema->classes == NULL) {
        return false;
    }
    uint16_t next = 1;
    for (struct mf_namespace *space = schema->spaces; space != NULL; space = space->next) {
        next = number_namespace(schema, space, next);
    }
    for (uint32_t i = 1; i <= schema->class_count; i++) {
        if (!finish_class(schema, schema->classes[i], ancestry)) {
            return false;
        }
    }
    return true;
}

/* --- looking up ------------------------------------------------------------------------------- */

long mf_class_find_property(const struct mf_class *class, const char *name)
{
    return mf_decl_find_property(&class->decl, name);
}

long mf_class_key_position(const struct mf_class *class, uint32_t index)
{
    for (uint16_t i = 0; i < class->key_count; i++) {
        if (class->keys[i] == index) {
            return i;
        }
    }
    return -1;
}
