/* Operands: constants, and paths to properties. */
#include "engine/query/parser.h"

/* --- constants -------------------------------------------------------------------------------- */

static bool take_string(struct mf_query_parser *parser, struct mf_query_value *value)
{
    value->kind = MF_QUERY_TEXT;
    value->text = mf_query_lexer_unquote(&parser->lexer);
    return value->text != NULL && mf_query_step(parser);
}

static bool take_integer(struct mf_query_parser *parser, struct mf_query_value *value)
{
    const struct mf_query_lexer *lexer = &parser->lexer;
    const char *text = mf_arena_text(parser->arena, lexer->at, lexer->length);
    value->kind = MF_QUERY_INTEGER;
    if (text == NULL) {
        return false;
    }
    if (!mf_integer_parse(text, &value->integer)) {
        return mf_query_expected(parser, "expected an integer that uint64 or sint64 can hold");
    }
    return mf_query_step(parser);
}

static bool take_real(struct mf_query_parser *parser, struct mf_query_value *value)
{
    value->kind = MF_QUERY_REAL;
    return mf_query_take_real(parser, &value->real);
}

/* The constant that a word is. */
static bool find_word(const struct mf_query_parser *parser, struct mf_query_value *value)
{
    const bool is_true = mf_query_is_word(parser, "TRUE");
    if (mf_query_is_word(parser, "NULL")) {
        *value = (struct mf_query_value){.kind = MF_QUERY_NULL};
        return true;
    }
    *value = (struct mf_query_value){.kind = MF_QUERY_BOOLEAN, .boolean = is_true};
    return is_true || mf_query_is_word(parser, "FALSE");
}

/* --- paths ------------------------------------------------------------------------------------ */

/* The name, perhaps with the class that the instance before it must be of. */
static bool take_step_name(struct mf_query_parser *parser, const char *expected,
                           struct mf_query_step *step)
{
    const bool scoped = parser->dialect == MF_QUERY_CQL || !parser->profile->query_speaks_wmi;
    if (!mf_query_take_name(parser, expected, &step->name)) {
        return false;
    }
    if (!mf_query_is(parser, MF_TOKEN_SCOPE)) {
        return true;
    }
    if (!scoped) {
        return mf_query_expected(parser, "expected no \"::\", which only CQL has");
    }
    step->class_name = step->name.text;
    return mf_query_step(parser) &&
           mf_query_take_name(parser, "a property name after \"::\"", &step->name);
}

static bool read_element(struct mf_query_parser *parser, struct mf_query_step *step)
{
    struct mf_query_value number;
    if (!mf_query_is(parser, MF_TOKEN_INTEGER)) {
        return mf_query_expected(parser, "expected the position of an element after \"[\"");
    }
    const char *at = parser->lexer.at;
    if (!take_integer(parser, &number)) {
        return false;
    }
    if (number.integer.negative || number.integer.bits > UINT32_MAX) {
        return mf_query_fail(&parser->report, at, "expected a position from 0 to 4294967295");
    }
    step->has_element = true;
    step->element = (uint32_t)number.integer.bits;
    if (!mf_query_is(parser, MF_TOKEN_CLOSE_BRACKET)) {
        return mf_query_expected(parser, "expected \"]\" after the position of an element");
    }
    return mf_query_step(parser);
}

static bool take_element(struct mf_query_parser *parser, struct mf_query_step *step)
{
    if (!mf_query_is(parser, MF_TOKEN_OPEN_BRACKET)) {
        return true;
    }
    if (!parser->profile->query_speaks_wmi) {
        return mf_query_expected(parser,
                                 "expected no element of an array, which OMI does not have");
    }
    return mf_query_step(parser) && read_element(parser, step);
}

static struct mf_query_step *take_step(struct mf_query_parser *parser, const char *expected)
{
    struct mf_query_step *step = mf_arena_alloc(parser->arena, sizeof *step);
    const bool taken = step != NULL && take_step_name(parser, expected, step);
    return taken && take_element(parser, step) ? step : NULL;
}

static bool take_path(struct mf_query_parser *parser, const char *expected,
                      struct mf_query_step **path)
{
    const char *at = parser->lexer.at;
    struct mf_query_step *last = *path = take_step(parser, expected);
    if (last != NULL && last->class_name != NULL) {
        return mf_query_fail(&parser->report, at, "expected a property and a dot before a class");
    }
    for (size_t dots = 0; last != NULL && mf_query_is(parser, MF_TOKEN_DOT); dots++) {
        if (dots > 0 && !parser->profile->query_speaks_wmi) {
            return mf_query_expected(parser, "expected one dot at most, as in OMI");
        }
        last->next =
            mf_query_step(parser) ? take_step(parser, "a property name after \".\"") : NULL;
        last = last->next;
    }
    return last != NULL;
}

/* --- operands --------------------------------------------------------------------------------- */

static bool take_property(struct mf_query_parser *parser, const char *expected,
                          struct mf_query_operand *operand)
{
    if (parser->profile->query_speaks_wmi && mf_query_is_word(parser, "__CLASS")) {
        operand->kind = MF_QUERY_CLASS;
        return mf_query_step(parser);
    }
    if (parser->profile->query_speaks_wmi && mf_query_is_word(parser, "__THIS")) {
        operand->kind = MF_QUERY_THIS;
        return mf_query_step(parser);
    }
    operand->kind = MF_QUERY_PROPERTY;
    return take_path(parser, expected, &operand->path);
}

bool mf_query_take_operand(struct mf_query_parser *parser, const char *expected,
                           struct mf_query_operand *operand)
{
    operand->at = parser->lexer.at;
    operand->kind = MF_QUERY_CONSTANT;
    switch (parser->lexer.kind) {
    case MF_TOKEN_STRING:
        return take_string(parser, &operand->constant);
    case MF_TOKEN_INTEGER:
        return take_integer(parser, &operand->constant);
    case MF_TOKEN_REAL:
        return take_real(parser, &operand->constant);
    default:
        break;
    }
    if (find_word(parser, &operand->constant)) {
        return mf_query_step(parser);
    }
    return take_property(parser, expected, operand);
}
