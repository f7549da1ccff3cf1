/* What a query says of a record. Every condition is looked at, even if the others have decided: in
 * profile omi one without an answer takes the answer from all. */
#include "engine/query/like.h"
#include "engine/query/query.h"
#include "model/type.h"

#include <string.h>

struct matching {
    const struct mf_profile *profile;
    const struct mf_record *record;
    bool unanswerable;
};

static bool give_up(struct matching *matching)
{
    matching->unanswerable = true;
    return false;
}

/* --- values ----------------------------------------------------------------------------------- */

static const struct mf_query_value missing = {.kind = MF_QUERY_MISSING};
static const struct mf_query_value null = {.kind = MF_QUERY_NULL};

static struct mf_query_value element_of(const struct matching *matching, MI_Type type,
                                        const MI_Array *array, uint32_t position)
{
    if (position >= array->size) {
        return null;
    }
    const size_t size = mf_type_of(type)->size;
    const void *data = (const char *)array->data + position * size;
    union mf_slot slot = {.pointer = data};
    if (type != MI_DATETIME) {
        slot.bits = 0;
        memcpy(&slot, data, size);
    }
    return mf_query_value_of_slot(type, slot, matching->profile);
}

static long find_property(const struct mf_record *record, const struct mf_query_step *step)
{
    return step->property >= 0 ? step->property
                               : mf_class_find_property(record->class, step->name.text);
}

static struct mf_query_value take_step(const struct matching *matching,
                                       const struct mf_record *record,
                                       const struct mf_query_step *step)
{
    if (step->class != NULL && !mf_class_is_a(record->class, step->class)) {
        return missing;
    }
    const long found = find_property(record, step);
    if (found < 0) {
        return missing;
    }
    const uint32_t property = (uint32_t)found;
    const MI_Type type = mf_class_property(record->class, property)->type;
    if (step->has_element && !mf_type_is_array(type)) {
        return missing;
    }
    if (!mf_record_has(record, property)) {
        return null;
    }
    const union mf_slot slot = mf_record_get(record, property);
    return step->has_element
               ? element_of(matching, mf_type_element(type), slot.array, step->element)
               : mf_query_value_of_slot(type, slot, matching->profile);
}

static struct mf_query_value follow(struct matching *matching, const struct mf_query_step *path)
{
    struct mf_query_value value = {.kind = MF_QUERY_INSTANCE, .record = matching->record};
    for (const struct mf_query_step *step = path; step != NULL; step = step->next) {
        value = value.kind == MF_QUERY_INSTANCE ? take_step(matching, value.record, step) : missing;
    }
    return value;
}

static struct mf_query_value value_of(struct matching *matching,
                                      const struct mf_query_operand *operand)
{
    switch (operand->kind) {
    case MF_QUERY_PROPERTY:
        return follow(matching, operand->path);
    case MF_QUERY_CLASS:
        return (struct mf_query_value){.kind = MF_QUERY_TEXT,
                                       .text = matching->record->class->decl.name};
    case MF_QUERY_THIS:
        return (struct mf_query_value){.kind = MF_QUERY_INSTANCE, .record = matching->record};
    default:
        return operand->constant;
    }
}

/* --- comparisons ------------------------------------------------------------------------------ */

static bool is_null(const struct mf_query_value *value)
{
    return value->kind == MF_QUERY_NULL;
}

/* NULL is equal to NULL and to nothing else; it has no place in an order. */
static bool compare_null(struct matching *matching, enum mf_query_relation relation, bool both)
{
    switch (relation) {
    case MF_QUERY_EQUAL:
    case MF_QUERY_LIKE:
        return both;
    case MF_QUERY_UNEQUAL:
        return !both;
    default:
        return give_up(matching);
    }
}

static bool like(struct matching *matching, struct mf_query_value *text,
                 struct mf_query_value *pattern)
{
    if (!mf_query_value_read_as_text(text) || !mf_query_value_read_as_text(pattern)) {
        return give_up(matching);
    }
    return mf_like_matches(mf_query_value_text(pattern), mf_query_value_text(text),
                           matching->profile->query_folds_unicode);
}

static bool accepts(enum mf_query_relation relation, int order)
{
    switch (relation) {
    case MF_QUERY_EQUAL:
        return order == 0;
    case MF_QUERY_UNEQUAL:
        return order != 0;
    case MF_QUERY_LESS:
        return order < 0;
    case MF_QUERY_LESS_EQUAL:
        return order <= 0;
    case MF_QUERY_GREATER:
        return order > 0;
    default:
        return order >= 0;
    }
}

/* What cannot be compared is at least not equal. */
static bool compare(struct matching *matching, const struct mf_query_condition *condition)
{
    struct mf_query_value left = value_of(matching, &condition->left);
    struct mf_query_value right = value_of(matching, &condition->right);
    int order = 0;
    if (left.kind == MF_QUERY_MISSING || right.kind == MF_QUERY_MISSING) {
        return give_up(matching);
    }
    if (is_null(&left) || is_null(&right)) {
        return compare_null(matching, condition->relation, is_null(&left) && is_null(&right));
    }
    if (condition->relation == MF_QUERY_LIKE) {
        return like(matching, &left, &right);
    }
    if (!mf_query_value_agree(&left, &right, matching->profile) ||
        !mf_query_value_order(&left, &right, matching->profile, &order)) {
        (void)give_up(matching);
        return condition->relation == MF_QUERY_UNEQUAL;
    }
    return accepts(condition->relation, order);
}

static bool is_a(struct matching *matching, const struct mf_query_condition *condition)
{
    const struct mf_query_value value = value_of(matching, &condition->left);
    return value.kind == MF_QUERY_INSTANCE ? mf_class_is_a(value.record->class, condition->class)
                                           : give_up(matching);
}

/* --- conditions ------------------------------------------------------------------------------- */

static bool matches(struct matching *matching, const struct mf_query_condition *condition);

static bool matches_list(struct matching *matching, const struct mf_query_condition *list)
{
    bool all = true;
    bool any = false;
    for (const struct mf_query_condition *part = list->first; part != NULL; part = part->next) {
        const bool held = matches(matching, part);
        all = all && held;
        any = any || held;
    }
    return list->kind == MF_QUERY_ALL ? all : any;
}

/* NOLINTNEXTLINE(misc-no-recursion): no deeper than MF_QUERY_DEPTH allows. */
static bool matches(struct matching *matching, const struct mf_query_condition *condition)
{
    switch (condition->kind) {
    case MF_QUERY_COMPARE:
        return compare(matching, condition);
    case MF_QUERY_IS_A:
        return is_a(matching, condition);
    case MF_QUERY_NOT:
        return !matches(matching, condition->first);
    default:
        return matches_list(matching, condition);
    }
}

bool mf_query_matches(const struct mf_query *query, const struct mf_record *record)
{
    struct matching matching = {.profile = query->profile, .record = record};
    const bool held = query->select.where == NULL || matches(&matching, query->select.where);
    return held && !(matching.unanswerable && query->profile->query_null_voids);
}
