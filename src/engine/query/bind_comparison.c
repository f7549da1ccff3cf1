/* Binding comparisons: what can never be compared is refused, so that no query is answered with
 * nothing for want of an answer. */
#include "base/suggest.h"
#include "engine/query/binding.h"

#define KIND(NAME) (1U << MF_QUERY_##NAME)

static bool fail(struct mf_query_binding *binding, const struct mf_query_operand *operand,
                 const char *sentence)
{
    return mf_query_fail(&binding->report, operand->at, "%s", sentence);
}

/* --- sentences -------------------------------------------------------------------------------- */

/* The last name of a path. */
static const char *name_of(const struct mf_query_operand *operand)
{
    const struct mf_query_step *step = operand->path;
    while (step != NULL && step->next != NULL) {
        step = step->next;
    }
    return step == NULL ? "__CLASS" : step->name.text;
}

/* Refuses a property of a kind that is never compared. */
static bool check_kinds(struct mf_query_binding *binding, const struct mf_query_operand *operand,
                        unsigned kinds)
{
    const char *name = name_of(operand);
    const unsigned never = KIND(MISSING) | KIND(INSTANCE) | KIND(REFERENCE) | KIND(ARRAY);
    if ((kinds & ~never) != 0) {
        return true;
    }
    if ((kinds & KIND(INSTANCE)) != 0) {
        return mf_query_fail(&binding->report, operand->at,
                             "\"%s\" is an embedded instance: expected \".\" or ISA after it",
                             name);
    }
    if ((kinds & KIND(REFERENCE)) != 0) {
        return mf_query_fail(&binding->report, operand->at,
                             "\"%s\" is a reference, which queries do not compare", name);
    }
    return mf_query_fail(&binding->report, operand->at,
                         binding->profile->query_speaks_wmi
                             ? "\"%s\" is an array: expected an element of it, as in %s[0]"
                             : "\"%s\" is an array, which queries do not compare",
                         name, name);
}

/* What goes with a property of these kinds. */
static const char *describe(const struct mf_query_binding *binding, unsigned kinds)
{
    const bool strict = binding->profile->query_kinds_are_strict;
    if ((kinds & KIND(TEXT)) != 0) {
        return "a string";
    }
    if ((kinds & KIND(INTEGER)) != 0) {
        return strict ? "an integer" : "a number";
    }
    if ((kinds & KIND(REAL)) != 0) {
        return strict ? "a number with a point" : "a number";
    }
    if ((kinds & KIND(BOOLEAN)) != 0) {
        return strict ? "TRUE or FALSE" : "TRUE, FALSE, 1 or 0";
    }
    return "a datetime such as \"20240131120000.000000+060\"";
}

static bool refuse(struct mf_query_binding *binding, const struct mf_query_condition *comparison,
                   unsigned left, unsigned right)
{
    const bool swapped = comparison->left.kind == MF_QUERY_CONSTANT;
    const struct mf_query_operand *property = swapped ? &comparison->right : &comparison->left;
    const struct mf_query_operand *other = swapped ? &comparison->left : &comparison->right;
    if (property->kind == MF_QUERY_CONSTANT) {
        return fail(binding, property, "expected two values of one kind");
    }
    return mf_query_fail(&binding->report, other->at, "expected %s to compare with \"%s\"",
                         describe(binding, swapped ? right : left), name_of(property));
}

/* --- trying ----------------------------------------------------------------------------------- */

/* A value to try: the constant, or one of that kind that is nothing else as well. "" is no number,
 * 2 is no boolean. */
static struct mf_query_value sample_of(const struct mf_query_operand *operand,
                                       enum mf_query_value_kind kind)
{
    struct mf_query_value sample = {.kind = kind};
    if (kind == MF_QUERY_INTEGER) {
        sample.integer.bits = 2;
    }
    return operand->kind == MF_QUERY_CONSTANT ? operand->constant : sample;
}

static bool is_only(unsigned kinds, enum mf_query_value_kind kind)
{
    return kinds == 1U << kind;
}

/* Tries one kind of values against another. If there are no others, constants stay as they were
 * read. */
static bool try_kinds(struct mf_query_binding *binding, struct mf_query_condition *comparison,
                      enum mf_query_value_kind left, enum mf_query_value_kind right, bool keep)
{
    struct mf_query_value a = sample_of(&comparison->left, left);
    struct mf_query_value b = sample_of(&comparison->right, right);
    if (comparison->relation == MF_QUERY_LIKE) {
        return mf_query_value_read_as_text(&a) && mf_query_value_read_as_text(&b);
    }
    if (!mf_query_value_agree(&a, &b, binding->profile)) {
        return false;
    }
    if (keep) {
        comparison->left.constant = a;
        comparison->right.constant = b;
    }
    return true;
}

static bool try_all(struct mf_query_binding *binding, struct mf_query_condition *comparison,
                    unsigned left, unsigned right)
{
    bool agree = false;
    for (unsigned a = 0; a < MF_QUERY_VALUE_KINDS; a++) {
        for (unsigned b = 0; b < MF_QUERY_VALUE_KINDS; b++) {
            const bool keep = is_only(left, a) && is_only(right, b);
            const bool wanted = (left >> a & 1U) != 0 && (right >> b & 1U) != 0;
            agree = (wanted && try_kinds(binding, comparison, a, b, keep)) || agree;
        }
    }
    return agree;
}

/* --- comparisons ------------------------------------------------------------------------------ */

/* NULL goes with everything; in OMI not with what it never compares. */
static bool check_null(struct mf_query_binding *binding,
                       const struct mf_query_condition *comparison, unsigned left, unsigned right)
{
    const unsigned never = KIND(REFERENCE) | KIND(ARRAY);
    if (binding->profile->query_speaks_wmi) {
        return true;
    }
    return ((left & ~never) != 0 || check_kinds(binding, &comparison->left, left)) &&
           ((right & ~never) != 0 || check_kinds(binding, &comparison->right, right));
}

/* WMI has no order of booleans. */
static bool check_order(struct mf_query_binding *binding,
                        const struct mf_query_condition *comparison, unsigned left, unsigned right)
{
    const bool ordered =
        comparison->relation >= MF_QUERY_LESS && comparison->relation <= MF_QUERY_GREATER_EQUAL;
    const bool boolean = is_only(left, MF_QUERY_BOOLEAN) || is_only(right, MF_QUERY_BOOLEAN);
    if (!ordered || !boolean || binding->profile->query_operands_are_free) {
        return true;
    }
    return fail(binding, &comparison->left, "expected = or <> between booleans");
}

bool mf_query_bind_comparison(struct mf_query_binding *binding,
                              struct mf_query_condition *comparison)
{
    unsigned left = 0;
    unsigned right = 0;
    if (!mf_query_bind_operand(binding, &comparison->left, &left) ||
        !mf_query_bind_operand(binding, &comparison->right, &right)) {
        return false;
    }
    if (is_only(left, MF_QUERY_NULL) || is_only(right, MF_QUERY_NULL)) {
        return check_null(binding, comparison, left, right);
    }
    if (!check_kinds(binding, &comparison->left, left) ||
        !check_kinds(binding, &comparison->right, right) ||
        !check_order(binding, comparison, left, right)) {
        return false;
    }
    return try_all(binding, comparison, left, right) || refuse(binding, comparison, left, right);
}

bool mf_query_bind_is_a(struct mf_query_binding *binding, struct mf_query_condition *condition)
{
    unsigned kinds = 0;
    if (!mf_query_bind_operand(binding, &condition->left, &kinds)) {
        return false;
    }
    if ((kinds & KIND(INSTANCE)) == 0) {
        return fail(binding, &condition->left, "expected an embedded instance before ISA");
    }
    return mf_query_find_class(binding, condition->class_name.text, condition->class_name.at,
                               &condition->class);
}
