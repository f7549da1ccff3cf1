/* What the parts of the parser share: a place among the tokens. */
#ifndef MF_ENGINE_QUERY_PARSER_H
#define MF_ENGINE_QUERY_PARSER_H

#include "engine/query/lexer.h"
#include "engine/query/query.h"

#include <stdbool.h>

struct mf_query_parser {
    struct mf_arena *arena;
    struct mf_query_report report;
    struct mf_query_lexer lexer; /* at the token to look at */
    enum mf_query_dialect dialect;
    const struct mf_profile *profile;
    unsigned depth;   /* of parentheses */
    unsigned symbols; /* operands and operators so far */
};

/* Reports what was expected where the parser is. Always returns false. */
#define mf_query_expected(parser, ...)                                                             \
    mf_query_fail(&(parser)->report, (parser)->lexer.at, __VA_ARGS__)

/* True if the parser is at this token, or at this word in any case. */
bool mf_query_is(const struct mf_query_parser *parser, enum mf_query_token_kind kind);
bool mf_query_is_word(const struct mf_query_parser *parser, const char *word);

/* Steps over the token that the parser is at. False if the next is none. */
bool mf_query_step(struct mf_query_parser *parser);

/* Copies a name and steps over it. False if the parser is at something else, or at a word that is
 * no name; `expected` says what belongs there. */
bool mf_query_take_name(struct mf_query_parser *parser, const char *expected,
                        struct mf_query_name *name);

/* Reads the number that the parser is at and steps over it. */
bool mf_query_take_real(struct mf_query_parser *parser, double *number);

/* The parts of the grammar. */
bool mf_query_take_select(struct mf_query_parser *parser, struct mf_query_select *select);
bool mf_query_take_links(struct mf_query_parser *parser, bool associators,
                         struct mf_query_links *links);
bool mf_query_take_condition(struct mf_query_parser *parser, struct mf_query_condition **condition);
bool mf_query_take_operand(struct mf_query_parser *parser, const char *expected,
                           struct mf_query_operand *operand);

#endif
