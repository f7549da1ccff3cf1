/* The parser, by recursive descent: each rule of the grammar is a function that knows what it
 * expected where, which is what a user wants to read. A generator would be longer with its glue,
 * and would say "syntax error".
 *
 *     query     = SELECT select | REFERENCES OF links | ASSOCIATORS OF links
 *     select    = ("*" | name {"," name}) FROM name [WITHIN number] [WHERE condition]
 *     condition = all {OR all}            all = not {AND not}
 *     not       = {NOT} ("(" condition ")" | predicate)
 *     predicate = operand (("=" | "<>" | "!=" | "<" | "<=" | ">" | ">=" | LIKE) operand
 *                         | IS [NOT] NULL | ISA class)
 *     operand   = string | number | TRUE | FALSE | NULL | path
 *     path      = name ["[" number "]"] {"." [class "::"] name ["[" number "]"]}
 *     links     = "{" object path "}" [WHERE {filter "=" name | flag}] */
#include "base/name.h"
#include "engine/query/parser.h"
#include "model/real.h"

#include <string.h>

/* --- tokens ----------------------------------------------------------------------------------- */

bool mf_query_is(const struct mf_query_parser *parser, enum mf_query_token_kind kind)
{
    return parser->lexer.kind == kind;
}

bool mf_query_is_word(const struct mf_query_parser *parser, const char *word)
{
    const struct mf_query_lexer *lexer = &parser->lexer;
    if (lexer->kind != MF_TOKEN_NAME || strlen(word) != lexer->length) {
        return false;
    }
    for (size_t i = 0; i < lexer->length; i++) {
        if (mf_name_fold_char(lexer->at[i]) != mf_name_fold_char(word[i])) {
            return false;
        }
    }
    return true;
}

bool mf_query_step(struct mf_query_parser *parser)
{
    return mf_query_lexer_next(&parser->lexer);
}

/* --- names and numbers ------------------------------------------------------------------------ */

static bool is_reserved(const struct mf_query_parser *parser)
{
    static const char *const words[] = {"SELECT", "FROM", "WHERE", "AND",   "OR",   "NOT",
                                        "LIKE",   "IS",   "ISA",   "FALSE", "TRUE", "NULL"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (mf_query_is_word(parser, words[i])) {
            return true;
        }
    }
    return false;
}

bool mf_query_take_name(struct mf_query_parser *parser, const char *expected,
                        struct mf_query_name *name)
{
    const struct mf_query_lexer *lexer = &parser->lexer;
    if (lexer->kind != MF_TOKEN_NAME || is_reserved(parser)) {
        return mf_query_expected(parser, "expected %s", expected);
    }
    name->at = lexer->at;
    name->text = mf_arena_text(parser->arena, lexer->at, lexer->length);
    return name->text != NULL && mf_query_step(parser);
}

bool mf_query_take_real(struct mf_query_parser *parser, double *number)
{
    const struct mf_query_lexer *lexer = &parser->lexer;
    const char *text = mf_arena_text(parser->arena, lexer->at, lexer->length);
    MI_Value value;
    if (text == NULL) {
        return false;
    }
    if (!mf_real_parse(text, MI_REAL64, &value)) {
        return mf_query_expected(parser, "expected a number that a real64 can hold");
    }
    *number = value.real64;
    return mf_query_step(parser);
}

/* --- SELECT ----------------------------------------------------------------------------------- */

static bool take_names(struct mf_query_parser *parser, struct mf_query_name **names)
{
    for (struct mf_query_name **end = names;; end = &(*end)->next) {
        *end = mf_arena_alloc(parser->arena, sizeof **end);
        if (*end == NULL || !mf_query_take_name(parser, "a property name or *", *end)) {
            return false;
        }
        if (mf_query_is(parser, MF_TOKEN_DOT)) {
            return mf_query_expected(parser, "expected no part of an embedded instance in SELECT");
        }
        if (!mf_query_is(parser, MF_TOKEN_COMMA)) {
            return true;
        }
        if (!mf_query_step(parser)) {
            return false;
        }
    }
}

static bool take_class(struct mf_query_parser *parser, struct mf_query_select *select)
{
    struct mf_query_name name = {0};
    if (!mf_query_is_word(parser, "FROM")) {
        return mf_query_expected(parser, select->names == NULL
                                             ? "expected FROM after *"
                                             : "expected a comma or FROM after a property name");
    }
    if (!mf_query_step(parser) || !mf_query_take_name(parser, "a class name after FROM", &name)) {
        return false;
    }
    select->class_name = name.text;
    return true;
}

/* Subscriptions say how often to look. */
static bool take_within(struct mf_query_parser *parser, struct mf_query_select *select)
{
    if (!parser->profile->query_speaks_wmi || !mf_query_is_word(parser, "WITHIN")) {
        return true;
    }
    select->polled = true;
    if (!mf_query_step(parser)) {
        return false;
    }
    const bool number = mf_query_is(parser, MF_TOKEN_INTEGER) || mf_query_is(parser, MF_TOKEN_REAL);
    if (!number || *parser->lexer.at == '-') {
        return mf_query_expected(parser, "expected a number of seconds after WITHIN");
    }
    return mf_query_take_real(parser, &select->within);
}

static bool take_where(struct mf_query_parser *parser, struct mf_query_select *select)
{
    if (!mf_query_is_word(parser, "WHERE")) {
        return true;
    }
    return mf_query_step(parser) && mf_query_take_condition(parser, &select->where);
}

static bool take_end(struct mf_query_parser *parser, const struct mf_query_select *select)
{
    if (mf_query_is(parser, MF_TOKEN_END)) {
        return true;
    }
    if (mf_query_is_word(parser, "GROUP") || mf_query_is_word(parser, "HAVING")) {
        return mf_query_expected(parser,
                                 "expected no GROUP and no HAVING, which are not supported");
    }
    return mf_query_expected(parser, select->where == NULL
                                         ? "expected WHERE or the end after the class name"
                                         : "expected AND, OR or the end after a condition");
}

bool mf_query_take_select(struct mf_query_parser *parser, struct mf_query_select *select)
{
    const bool all = mf_query_is(parser, MF_TOKEN_STAR);
    return (all ? mf_query_step(parser) : take_names(parser, &select->names)) &&
           take_class(parser, select) && take_within(parser, select) &&
           take_where(parser, select) && take_end(parser, select);
}

/* --- queries ---------------------------------------------------------------------------------- */

static bool take_of(struct mf_query_parser *parser, struct mf_query *query)
{
    const bool associators = mf_query_is_word(parser, "ASSOCIATORS");
    query->kind = associators ? MF_QUERY_ASSOCIATORS_OF : MF_QUERY_REFERENCES_OF;
    return mf_query_step(parser) && mf_query_take_links(parser, associators, &query->links);
}

static bool take_query(struct mf_query_parser *parser, struct mf_query *query)
{
    const bool links =
        mf_query_is_word(parser, "ASSOCIATORS") || mf_query_is_word(parser, "REFERENCES");
    const bool speaks_wmi = parser->profile->query_speaks_wmi && parser->dialect == MF_QUERY_WQL;
    if (mf_query_is_word(parser, "SELECT")) {
        return mf_query_step(parser) && mf_query_take_select(parser, &query->select);
    }
    if (links && speaks_wmi) {
        return take_of(parser, query);
    }
    return mf_query_expected(parser, speaks_wmi ? "expected SELECT, REFERENCES OF or ASSOCIATORS OF"
                                                : "expected SELECT");
}

bool mf_query_parse(struct mf_arena *arena, const char *text, enum mf_query_dialect dialect,
                    const struct mf_profile *profile, struct mf_query *query, const char **problem)
{
    *problem = NULL;
    *query = (struct mf_query){.profile = profile};
    query->text = mf_arena_text(arena, text, strlen(text));
    if (query->text == NULL) {
        return false;
    }
    struct mf_query_parser parser = {
        .arena = arena,
        .report = {.arena = arena, .text = query->text},
        .lexer = {.report = &parser.report, .at = query->text},
        .dialect = dialect,
        .profile = profile,
    };
    const bool parsed = mf_query_step(&parser) && take_query(&parser, query);
    *problem = parser.report.problem;
    return parsed;
}
