#include "unit/engine/query/describe.h"

#include <inttypes.h>

static void describe_path(struct mf_text *text, const struct mf_query_step *path)
{
    for (const struct mf_query_step *step = path; step != NULL; step = step->next) {
        mf_text_add(text, step == path ? "" : ".");
        if (step->class_name != NULL) {
            mf_text_format(text, "%s::", step->class_name);
        }
        mf_text_add(text, step->name.text);
        if (step->has_element) {
            mf_text_format(text, "[%" PRIu32 "]", step->element);
        }
    }
}

static void describe_constant(struct mf_text *text, const struct mf_query_value *value)
{
    switch (value->kind) {
    case MF_QUERY_NULL:
        mf_text_add(text, "NULL");
        break;
    case MF_QUERY_BOOLEAN:
        mf_text_add(text, value->boolean ? "TRUE" : "FALSE");
        break;
    case MF_QUERY_INTEGER:
        mf_text_format(text, value->integer.negative ? "%" PRId64 : "%" PRIu64,
                       value->integer.bits);
        break;
    case MF_QUERY_REAL:
        mf_text_format(text, "%g", value->real);
        break;
    default:
        mf_text_format(text, "`%s'", mf_query_value_text(value));
        break;
    }
}

static void describe_operand(struct mf_text *text, const struct mf_query_operand *operand)
{
    switch (operand->kind) {
    case MF_QUERY_PROPERTY:
        describe_path(text, operand->path);
        break;
    case MF_QUERY_CLASS:
        mf_text_add(text, "<class>");
        break;
    case MF_QUERY_THIS:
        mf_text_add(text, "<this>");
        break;
    default:
        describe_constant(text, &operand->constant);
        break;
    }
}

static void describe_comparison(struct mf_text *text, const struct mf_query_condition *condition)
{
    static const char *const relations[] = {
        [MF_QUERY_EQUAL] = "=",       [MF_QUERY_UNEQUAL] = "<>", [MF_QUERY_LESS] = "<",
        [MF_QUERY_LESS_EQUAL] = "<=", [MF_QUERY_GREATER] = ">",  [MF_QUERY_GREATER_EQUAL] = ">=",
        [MF_QUERY_LIKE] = " like ",
    };
    describe_operand(text, &condition->left);
    if (condition->kind == MF_QUERY_IS_A) {
        mf_text_format(text, " isa %s", condition->class_name.text);
        return;
    }
    mf_text_add(text, relations[condition->relation]);
    describe_operand(text, &condition->right);
}

static void describe_condition(struct mf_text *text, const struct mf_query_condition *condition)
{
    static const char *const words[] = {
        [MF_QUERY_ALL] = "[and", [MF_QUERY_ANY] = "[or", [MF_QUERY_NOT] = "[not"};
    if (condition->kind == MF_QUERY_COMPARE || condition->kind == MF_QUERY_IS_A) {
        describe_comparison(text, condition);
        return;
    }
    mf_text_add(text, words[condition->kind]);
    for (const struct mf_query_condition *part = condition->first; part != NULL;
         part = part->next) {
        mf_text_add(text, " ");
        describe_condition(text, part);
    }
    mf_text_add(text, "]");
}

static void describe_select(struct mf_text *text, const struct mf_query_select *select)
{
    mf_text_add(text, select->names == NULL ? "*" : "");
    for (const struct mf_query_name *name = select->names; name != NULL; name = name->next) {
        mf_text_format(text, "%s%s", name == select->names ? "" : ",", name->text);
    }
    mf_text_format(text, "|%s", select->class_name);
    if (select->polled) {
        mf_text_format(text, "|within %g", select->within);
    }
    if (select->where != NULL) {
        mf_text_add(text, "|");
        describe_condition(text, select->where);
    }
}

static void describe_links(struct mf_text *text, const struct mf_query_links *links)
{
    const struct {
        const char *word;
        const char *name;
    } filters[] = {
        {"assoc", links->assoc_class},
        {"result", links->result_class},
        {"role", links->role},
        {"resultrole", links->result_role},
        {"qualifier", links->required_qualifier},
        {"assocqualifier", links->required_assoc_qualifier},
    };
    mf_text_format(text, "|%s/%zu", links->path.class_name, links->path.key_count);
    for (size_t i = 0; i < sizeof filters / sizeof filters[0]; i++) {
        if (filters[i].name != NULL) {
            mf_text_format(text, "|%s=%s", filters[i].word, filters[i].name);
        }
    }
    mf_text_add(text, links->class_defs_only ? "|defs" : "");
    mf_text_add(text, links->keys_only ? "|keys" : "");
}

void describe_query(struct mf_text *text, const struct mf_query *query)
{
    if (query->kind == MF_QUERY_SELECT) {
        describe_select(text, &query->select);
        return;
    }
    mf_text_add(text, query->kind == MF_QUERY_REFERENCES_OF ? "refs" : "assocs");
    describe_links(text, &query->links);
}
