/* Binding a SELECT to its class: the names that it selects, and the conditions. */
#include "base/name.h"
#include "base/suggest.h"
#include "engine/query/binding.h"

#include <string.h>

/* --- names ------------------------------------------------------------------------------------ */

bool mf_query_unknown_property(struct mf_query_binding *binding, const struct mf_class *class,
                               const struct mf_query_name *name)
{
    struct mf_suggestion suggestion = {.written = name->text};
    for (MI_Uint32 i = 0; i < class->decl.numProperties; i++) {
        (void)mf_suggest_try(&suggestion, mf_class_property(class, i)->name);
    }
    binding->report.hint = MF_DID_YOU_MEAN(&suggestion);
    return mf_query_fail(&binding->report, name->at, "%s has no property \"%s\"", class->decl.name,
                         name->text);
}

const struct mf_class *mf_query_next_class(const struct mf_class *class,
                                           const struct mf_class *root)
{
    if (class->first_child != NULL) {
        return class->first_child;
    }
    while (class != root && class != NULL && class->next_sibling == NULL) {
        class = class->super;
    }
    return class == root || class == NULL ? NULL : class->next_sibling;
}

bool mf_query_find_class(struct mf_query_binding *binding, const char *name, const char *at,
                         const struct mf_class **class)
{
    const struct mf_namespace *space = binding->class->space;
    struct mf_suggestion suggestion = {.written = name};
    *class = mf_namespace_find_class(space, name);
    if (*class != NULL) {
        return true;
    }
    for (const struct mf_class *known = space->first_root; known != NULL;
         known = mf_query_next_class(known, NULL)) {
        (void)mf_suggest_try(&suggestion, known->decl.name);
    }
    binding->report.hint = MF_DID_YOU_MEAN(&suggestion);
    return mf_query_fail(&binding->report, at, "there is no class \"%s\"", name);
}

/* --- SELECT ----------------------------------------------------------------------------------- */

/* WMI knows them of every class; they are no elements of instances. */
static bool is_system_property(const struct mf_profile *profile, const char *name)
{
    static const char *const names[] = {
        "__CLASS", "__DERIVATION",     "__DYNASTY", "__GENUS",  "__NAMESPACE",
        "__PATH",  "__PROPERTY_COUNT", "__RELPATH", "__SERVER", "__SUPERCLASS",
    };
    for (size_t i = 0; profile->query_speaks_wmi && i < sizeof names / sizeof names[0]; i++) {
        if (mf_name_equal(names[i], name)) {
            return true;
        }
    }
    return false;
}

static bool choose(struct mf_query_binding *binding, const struct mf_query_name *names,
                   bool *chosen)
{
    for (const struct mf_query_name *name = names; name != NULL; name = name->next) {
        const long property = mf_class_find_property(binding->class, name->text);
        if (property >= 0) {
            chosen[property] = true;
        } else if (!is_system_property(binding->profile, name->text)) {
            return mf_query_unknown_property(binding, binding->class, name);
        }
    }
    return true;
}

static bool bind_names(struct mf_query_binding *binding, struct mf_query_select *select)
{
    const MI_Uint32 count = binding->class->decl.numProperties;
    bool *chosen = mf_arena_array(binding->report.arena, count, sizeof *chosen);
    uint16_t *properties = mf_arena_array(binding->report.arena, count, sizeof *properties);
    if (chosen == NULL || properties == NULL || !choose(binding, select->names, chosen)) {
        return false;
    }
    select->properties = properties;
    select->property_count = 0;
    for (MI_Uint32 i = 0; i < count; i++) {
        if (chosen[i] || select->names == NULL) {
            properties[select->property_count++] = (uint16_t)i;
        }
    }
    return true;
}

/* --- WHERE ------------------------------------------------------------------------------------ */

/* NOLINTNEXTLINE(misc-no-recursion): no deeper than MF_QUERY_DEPTH allows. */
static bool bind_condition(struct mf_query_binding *binding, struct mf_query_condition *condition)
{
    if (condition->kind == MF_QUERY_COMPARE) {
        return mf_query_bind_comparison(binding, condition);
    }
    if (condition->kind == MF_QUERY_IS_A) {
        return mf_query_bind_is_a(binding, condition);
    }
    for (struct mf_query_condition *part = condition->first; part != NULL; part = part->next) {
        if (!bind_condition(binding, part)) {
            return false;
        }
    }
    return true;
}

bool mf_query_bind(struct mf_arena *arena, struct mf_query *query, const struct mf_class *class,
                   const char **problem)
{
    struct mf_query_binding binding = {
        .report = {.arena = arena, .text = query->text},
        .profile = query->profile,
        .class = class,
    };
    struct mf_query_select *select = &query->select;
    select->class = class;
    const bool bound = bind_names(&binding, select) &&
                       (select->where == NULL || bind_condition(&binding, select->where));
    *problem = binding.report.problem;
    return bound;
}
