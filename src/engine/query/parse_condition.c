/* Conditions, from OR down to single comparisons. */
#include "engine/query/like.h"
#include "engine/query/parser.h"

typedef bool take_part(struct mf_query_parser *parser, struct mf_query_condition **condition);

static struct mf_query_condition *new_condition(struct mf_query_parser *parser,
                                                enum mf_query_condition_kind kind)
{
    struct mf_query_condition *condition = mf_arena_alloc(parser->arena, sizeof *condition);
    if (condition != NULL) {
        condition->kind = kind;
    }
    return condition;
}

/* OMI has room for so many. */
static bool count_symbols(struct mf_query_parser *parser, unsigned more)
{
    const unsigned limit = parser->profile->query_symbol_limit;
    parser->symbols += more;
    if (limit != 0 && parser->symbols > limit) {
        return mf_query_expected(parser, "expected at most %u operands and operators", limit);
    }
    return true;
}

/* --- predicates ------------------------------------------------------------------------------- */

static bool is_constant(const struct mf_query_operand *operand)
{
    return operand->kind == MF_QUERY_CONSTANT;
}

static bool is_null(const struct mf_query_operand *operand)
{
    return is_constant(operand) && operand->constant.kind == MF_QUERY_NULL;
}

static bool is_text(const struct mf_query_operand *operand)
{
    return is_constant(operand) && operand->constant.kind == MF_QUERY_TEXT;
}

static bool check_like(struct mf_query_parser *parser, const struct mf_query_condition *like)
{
    const struct mf_query_operand *pattern = &like->right;
    if (!parser->profile->query_operands_are_free && !is_text(pattern)) {
        return mf_query_fail(&parser->report, pattern->at, "expected a string after LIKE");
    }
    if (is_text(pattern) && !mf_like_valid(mf_query_value_text(&pattern->constant))) {
        return mf_query_fail(&parser->report, pattern->at,
                             "expected a \"]\" for each \"[\" of the pattern");
    }
    return true;
}

/* TargetInstance.State: something of an instance that the record holds. */
static bool is_within(const struct mf_query_operand *operand)
{
    return operand->kind == MF_QUERY_PROPERTY && operand->path->next != NULL;
}

/* WMI wants a property on one side and a constant on the other, but for what events hold: the
 * TargetInstance.State is compared with the PreviousInstance.State. */
static bool may_compare(const struct mf_query_parser *parser, const struct mf_query_operand *left,
                        const struct mf_query_operand *right)
{
    return parser->profile->query_operands_are_free || is_constant(left) != is_constant(right) ||
           (is_within(left) && is_within(right));
}

static bool check_operands(struct mf_query_parser *parser,
                           const struct mf_query_condition *comparison, const char *at)
{
    const struct mf_query_operand *left = &comparison->left;
    const struct mf_query_operand *right = &comparison->right;
    const bool ordered =
        comparison->relation >= MF_QUERY_LESS && comparison->relation <= MF_QUERY_GREATER_EQUAL;
    if (left->kind == MF_QUERY_THIS || right->kind == MF_QUERY_THIS) {
        return mf_query_fail(&parser->report, at, "expected ISA and a class name after __THIS");
    }
    if (ordered && (is_null(left) || is_null(right))) {
        return mf_query_fail(&parser->report, at, "expected = or <> with NULL");
    }
    if (may_compare(parser, left, right)) {
        return true;
    }
    return mf_query_fail(&parser->report, at,
                         is_constant(left) ? "expected a property on one side of the operator"
                                           : "expected a constant on one side of the operator");
}

static bool find_relation(const struct mf_query_parser *parser, enum mf_query_relation *relation)
{
    if (mf_query_is_word(parser, "LIKE")) {
        *relation = MF_QUERY_LIKE;
        return true;
    }
    if (parser->lexer.kind < MF_TOKEN_EQUAL) {
        return false;
    }
    *relation = (enum mf_query_relation)(parser->lexer.kind - MF_TOKEN_EQUAL + MF_QUERY_EQUAL);
    return true;
}

static bool take_comparison(struct mf_query_parser *parser, struct mf_query_condition *comparison)
{
    static const char *const expected[] = {
        [MF_QUERY_EQUAL] = "a value after \"=\"",
        [MF_QUERY_UNEQUAL] = "a value after \"<>\"",
        [MF_QUERY_LESS] = "a value after \"<\"",
        [MF_QUERY_LESS_EQUAL] = "a value after \"<=\"",
        [MF_QUERY_GREATER] = "a value after \">\"",
        [MF_QUERY_GREATER_EQUAL] = "a value after \">=\"",
        [MF_QUERY_LIKE] = "a string after LIKE",
    };
    const char *at = parser->lexer.at;
    const bool like = comparison->relation == MF_QUERY_LIKE;
    if (like && parser->dialect == MF_QUERY_CQL) {
        return mf_query_expected(parser, "expected no LIKE, which CQL does not have here");
    }
    return mf_query_step(parser) &&
           mf_query_take_operand(parser, expected[comparison->relation], &comparison->right) &&
           check_operands(parser, comparison, at) && (!like || check_like(parser, comparison));
}

/* IS NULL is = NULL, and IS NOT NULL <> NULL. */
static bool take_is(struct mf_query_parser *parser, struct mf_query_condition *comparison)
{
    if (!mf_query_step(parser)) {
        return false;
    }
    comparison->relation = MF_QUERY_EQUAL;
    if (mf_query_is_word(parser, "NOT")) {
        comparison->relation = MF_QUERY_UNEQUAL;
        if (!mf_query_step(parser)) {
            return false;
        }
    }
    if (!mf_query_is_word(parser, "NULL")) {
        return mf_query_expected(parser, "expected NULL or NOT NULL after IS");
    }
    const char *at = comparison->left.at;
    return mf_query_take_operand(parser, "NULL", &comparison->right) &&
           check_operands(parser, comparison, at);
}

/* A class name; where WMI is spoken it may be a string too, and usually is. */
static bool take_class(struct mf_query_parser *parser, struct mf_query_name *name)
{
    if (!parser->profile->query_speaks_wmi || !mf_query_is(parser, MF_TOKEN_STRING)) {
        return mf_query_take_name(parser,
                                  parser->profile->query_speaks_wmi
                                      ? "a class name after ISA"
                                      : "a class name without quotes after ISA",
                                  name);
    }
    name->at = parser->lexer.at;
    name->text = mf_query_lexer_unquote(&parser->lexer);
    return name->text != NULL && mf_query_step(parser);
}

static bool take_is_a(struct mf_query_parser *parser, struct mf_query_condition *condition)
{
    condition->kind = MF_QUERY_IS_A;
    if (condition->left.kind != MF_QUERY_PROPERTY && condition->left.kind != MF_QUERY_THIS) {
        return mf_query_fail(&parser->report, condition->left.at,
                             "expected an embedded instance before ISA");
    }
    return mf_query_step(parser) && take_class(parser, &condition->class_name);
}

static bool take_predicate(struct mf_query_parser *parser, struct mf_query_condition **condition)
{
    struct mf_query_condition *predicate = new_condition(parser, MF_QUERY_COMPARE);
    *condition = predicate;
    if (predicate == NULL || !count_symbols(parser, 3) ||
        !mf_query_take_operand(parser, "a condition", &predicate->left)) {
        return false;
    }
    if (mf_query_is_word(parser, "ISA")) {
        return take_is_a(parser, predicate);
    }
    if (mf_query_is_word(parser, "IS") && parser->profile->query_speaks_wmi) {
        return take_is(parser, predicate);
    }
    if (find_relation(parser, &predicate->relation)) {
        return take_comparison(parser, predicate);
    }
    return mf_query_expected(parser, mf_query_is_word(parser, "IS")
                                         ? "expected = NULL or <> NULL, which OMI has for IS"
                                         : "expected an operator such as = or LIKE");
}

/* --- AND, OR, NOT, parentheses ---------------------------------------------------------------- */

static bool take_parentheses(struct mf_query_parser *parser, struct mf_query_condition **condition)
{
    if (parser->depth == MF_QUERY_DEPTH) {
        return mf_query_expected(parser, "expected parentheses to nest at most %u deep",
                                 MF_QUERY_DEPTH);
    }
    parser->depth++;
    if (!mf_query_step(parser) || !mf_query_take_condition(parser, condition)) {
        return false;
    }
    parser->depth--;
    if (!mf_query_is(parser, MF_TOKEN_CLOSE)) {
        return mf_query_expected(parser, "expected AND, OR or \")\" after a condition");
    }
    return mf_query_step(parser);
}

/* Of many NOTs only one can be left. */
static bool take_negation(struct mf_query_parser *parser, struct mf_query_condition **condition)
{
    bool negated = false;
    for (; mf_query_is_word(parser, "NOT"); negated = !negated) {
        if (!count_symbols(parser, 1) || !mf_query_step(parser)) {
            return false;
        }
    }
    if (negated) {
        *condition = new_condition(parser, MF_QUERY_NOT);
        condition = *condition == NULL ? NULL : &(*condition)->first;
    }
    if (condition == NULL) {
        return false;
    }
    return mf_query_is(parser, MF_TOKEN_OPEN) ? take_parentheses(parser, condition)
                                              : take_predicate(parser, condition);
}

/* Parts with a word between them; one alone is itself. */
static bool take_list(struct mf_query_parser *parser, enum mf_query_condition_kind kind,
                      const char *word, take_part *take, struct mf_query_condition **condition)
{
    if (!take(parser, condition)) {
        return false;
    }
    if (!mf_query_is_word(parser, word)) {
        return true;
    }
    struct mf_query_condition *list = new_condition(parser, kind);
    if (list == NULL) {
        return false;
    }
    struct mf_query_condition *last = *condition;
    list->first = last;
    *condition = list;
    while (mf_query_is_word(parser, word)) {
        if (!count_symbols(parser, 1) || !mf_query_step(parser) || !take(parser, &last->next)) {
            return false;
        }
        last = last->next;
    }
    return true;
}

static bool take_all(struct mf_query_parser *parser, struct mf_query_condition **condition)
{
    return take_list(parser, MF_QUERY_ALL, "AND", take_negation, condition);
}

bool mf_query_take_condition(struct mf_query_parser *parser, struct mf_query_condition **condition)
{
    return take_list(parser, MF_QUERY_ANY, "OR", take_all, condition);
}
