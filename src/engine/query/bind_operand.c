/* Binding operands: the properties that a path goes through, and what its values may be. */
#include "engine/query/binding.h"
#include "model/type.h"

/* A path while it is followed from class to class. */
struct walk {
    const struct mf_class *class; /* of the instances that the step looks at; NULL: any */
    bool embedded;                /* they are, and may have more than their class */
    unsigned kinds;               /* of the values that the step gives */
    const struct mf_class *next;  /* of the instances among them */
};

static bool fail(struct mf_query_binding *binding, const struct mf_query_step *step,
                 const char *sentence)
{
    return mf_query_fail(&binding->report, step->name.at, "\"%s\" is %s", step->name.text,
                         sentence);
}

/* Notes what one class has under the name. */
static void note(struct mf_query_binding *binding, const struct mf_query_step *step,
                 const MI_PropertyDecl *property, struct walk *walk)
{
    const MI_Type type = step->has_element && mf_type_is_array(property->type)
                             ? mf_type_element(property->type)
                             : property->type;
    const bool element_of_scalar = step->has_element && !mf_type_is_array(property->type);
    walk->kinds |= element_of_scalar ? 1U << MF_QUERY_MISSING
                                     : 1U << mf_query_value_kind_of(type, binding->profile);
    if (type == MI_INSTANCE && property->className != NULL && walk->next == NULL) {
        walk->next = mf_namespace_find_class(binding->class->space, property->className);
    }
}

/* An embedded instance may be of a subclass, and may have what its declared class has not. */
static void search(struct mf_query_binding *binding, const struct mf_query_step *step,
                   struct walk *walk)
{
    const struct mf_class *root = walk->class;
    for (const struct mf_class *class = root == NULL ? binding->class->space->first_root : root;
         class != NULL; class = mf_query_next_class(class, root)) {
        const long property = mf_class_find_property(class, step->name.text);
        if (property >= 0) {
            note(binding, step, mf_class_property(class, (uint32_t)property), walk);
        }
    }
}

/* The class asked for is a superclass of those that a record may have, so that they all have its
 * properties at the same places. */
static bool find_property(struct mf_query_binding *binding, struct mf_query_step *step,
                          struct walk *walk)
{
    step->property =
        walk->class == NULL ? -1 : mf_class_find_property(walk->class, step->name.text);
    if (step->property >= 0) {
        note(binding, step, mf_class_property(walk->class, (uint32_t)step->property), walk);
        return true;
    }
    if (walk->embedded) {
        search(binding, step, walk);
    }
    if (walk->kinds != 0) {
        return true;
    }
    return walk->class == NULL ? fail(binding, step, "no property of any class")
                               : mf_query_unknown_property(binding, walk->class, &step->name);
}

static bool take_step(struct mf_query_binding *binding, struct mf_query_step *step,
                      struct walk *walk)
{
    if (step->class_name != NULL) {
        if (!mf_query_find_class(binding, step->class_name, step->name.at, &step->class)) {
            return false;
        }
        walk->class = step->class;
    }
    if (!find_property(binding, step, walk)) {
        return false;
    }
    if (walk->kinds == 1U << MF_QUERY_MISSING) {
        return fail(binding, step, "no array: expected no \"[\" after it");
    }
    if (step->next != NULL && (walk->kinds & 1U << MF_QUERY_INSTANCE) == 0) {
        return fail(binding, step, "no embedded instance: expected no \".\" after it");
    }
    return true;
}

static bool bind_path(struct mf_query_binding *binding, struct mf_query_step *path, unsigned *kinds)
{
    const struct mf_class *class = binding->class;
    for (struct mf_query_step *step = path; step != NULL; step = step->next) {
        struct walk walk = {.class = class, .embedded = step != path};
        if (!take_step(binding, step, &walk)) {
            return false;
        }
        class = walk.next;
        *kinds = walk.kinds;
    }
    return true;
}

bool mf_query_bind_operand(struct mf_query_binding *binding, struct mf_query_operand *operand,
                           unsigned *kinds)
{
    switch (operand->kind) {
    case MF_QUERY_PROPERTY:
        return bind_path(binding, operand->path, kinds);
    case MF_QUERY_CLASS:
        *kinds = 1U << MF_QUERY_TEXT;
        return true;
    case MF_QUERY_THIS:
        *kinds = 1U << MF_QUERY_INSTANCE;
        return true;
    default:
        *kinds = 1U << operand->constant.kind;
        return true;
    }
}
