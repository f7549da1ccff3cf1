/* The words of a query, one at a time. Tokens point into the text of the query; keywords are names,
 * because most of them are also names of properties somewhere (Role, Group, Within). */
#ifndef MF_ENGINE_QUERY_LEXER_H
#define MF_ENGINE_QUERY_LEXER_H

#include "engine/query/report.h"

#include <stdbool.h>
#include <stddef.h>

enum mf_query_token_kind {
    MF_TOKEN_END,
    MF_TOKEN_NAME,
    MF_TOKEN_INTEGER, /* a sign and digits */
    MF_TOKEN_REAL,    /* with a point or an exponent */
    MF_TOKEN_STRING,  /* quotes and escapes included */
    MF_TOKEN_STAR,
    MF_TOKEN_COMMA,
    MF_TOKEN_DOT,
    MF_TOKEN_SCOPE, /* :: */
    MF_TOKEN_OPEN,
    MF_TOKEN_CLOSE,
    MF_TOKEN_OPEN_BRACKET,
    MF_TOKEN_CLOSE_BRACKET,
    MF_TOKEN_PATH, /* {...}, braces included */
    MF_TOKEN_EQUAL,
    MF_TOKEN_UNEQUAL,
    MF_TOKEN_LESS,
    MF_TOKEN_LESS_EQUAL,
    MF_TOKEN_GREATER,
    MF_TOKEN_GREATER_EQUAL,
};

struct mf_query_lexer {
    struct mf_query_report *report;
    enum mf_query_token_kind kind;
    const char *at;
    size_t length;
};

/* Goes to the next token; the first call to the first. False with a problem reported for what is no
 * token. */
bool mf_query_lexer_next(struct mf_query_lexer *lexer);

/* The text of a string token in the arena, without quotes and escapes. NULL when memory runs out.
 */
const char *mf_query_lexer_unquote(const struct mf_query_lexer *lexer);

#endif
