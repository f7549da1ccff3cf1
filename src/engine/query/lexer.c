#include "engine/query/lexer.h"

#include "base/name.h"
#include "base/utf8.h"

#include <string.h>

static const char blanks[] = " \t\r\n\v\f";
static const char digits[] = "0123456789";
static const char name_characters[] =
    "_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

static bool fail(struct mf_query_lexer *lexer, const char *sentence)
{
    return mf_query_fail(lexer->report, lexer->at, "%s", sentence);
}

static bool take(struct mf_query_lexer *lexer, enum mf_query_token_kind kind, size_t length)
{
    lexer->kind = kind;
    lexer->length = length;
    return true;
}

/* --- names and numbers ------------------------------------------------------------------------ */

static bool take_name(struct mf_query_lexer *lexer)
{
    const size_t length = strspn(lexer->at, name_characters);
    if (length > MF_NAME_LIMIT) {
        return fail(lexer, "expected a name of at most 255 characters");
    }
    return take(lexer, MF_TOKEN_NAME, length);
}

static size_t sign_length(const char *text)
{
    return *text == '+' || *text == '-' ? 1U : 0U;
}

/* The length of an exponent that is one, else 0. */
static size_t exponent_length(const char *text)
{
    if (*text != 'e' && *text != 'E') {
        return 0;
    }
    const size_t sign = sign_length(text + 1);
    const size_t power = strspn(text + 1 + sign, digits);
    return power == 0 ? 0 : 1U + sign + power;
}

/* What sticks to the digits must be digits too: 0x10 and 5th are nothing. */
static bool take_number(struct mf_query_lexer *lexer)
{
    const char *at = lexer->at;
    const size_t whole = sign_length(at) + strspn(at + sign_length(at), digits);
    const size_t point = at[whole] == '.' ? 1U + strspn(at + whole + 1U, digits) : 0;
    const size_t length = whole + point + exponent_length(at + whole + point);
    if (whole == sign_length(at) || point == 1U || strspn(at + length, name_characters) > 0) {
        return fail(lexer, "expected a decimal number");
    }
    return take(lexer, length == whole ? MF_TOKEN_INTEGER : MF_TOKEN_REAL, length);
}

/* --- strings and paths ------------------------------------------------------------------------ */

/* The length of a string with its quotes; 0 if it has no end. */
static size_t string_length(const char *text)
{
    size_t length = 1;
    while (text[length] != text[0]) {
        if (text[length] == '\0') {
            return 0;
        }
        length += text[length] == '\\' && text[length + 1U] != '\0' ? 2U : 1U;
    }
    return length + 1U;
}

static bool take_string(struct mf_query_lexer *lexer)
{
    const size_t length = string_length(lexer->at);
    if (length == 0) {
        return fail(lexer, "expected a closing quote for the string that begins here");
    }
    return take(lexer, MF_TOKEN_STRING, length);
}

/* Braces in the strings of a path do not count. */
static bool take_path(struct mf_query_lexer *lexer)
{
    const char *at = lexer->at;
    size_t length = 1;
    while (at[length] != '}') {
        const bool quote = at[length] == '"' || at[length] == '\'';
        const size_t step = quote ? string_length(at + length) : 1U;
        if (at[length] == '\0' || step == 0) {
            return fail(lexer, "expected a closing brace for the object path that begins here");
        }
        length += step;
    }
    return take(lexer, MF_TOKEN_PATH, length + 1U);
}

/* As in C, as far as anybody uses it; any other character stands for itself. */
static char unescape(char c)
{
    static const char letters[] = "nrf";
    static const char means[] = "\n\r\f";
    const char *found = c == '\0' ? NULL : strchr(letters, c);
    return found == NULL ? c : means[found - letters];
}

const char *mf_query_lexer_unquote(const struct mf_query_lexer *lexer)
{
    const char *end = lexer->at + lexer->length - 1;
    char *text = mf_arena_text(lexer->report->arena, lexer->at + 1, lexer->length - 2U);
    if (text == NULL) {
        return NULL;
    }
    char *to = text;
    for (const char *from = lexer->at + 1; from < end; from++) {
        *to++ = *from == '\\' ? unescape(*++from) : *from;
    }
    *to = '\0';
    return text;
}

/* --- tokens ----------------------------------------------------------------------------------- */

static const struct {
    const char *text;
    enum mf_query_token_kind kind;
} symbols[] = {
    /* longer ones before their beginnings */
    {"<>", MF_TOKEN_UNEQUAL},       {"!=", MF_TOKEN_UNEQUAL},     {"<=", MF_TOKEN_LESS_EQUAL},
    {">=", MF_TOKEN_GREATER_EQUAL}, {"::", MF_TOKEN_SCOPE},       {"<", MF_TOKEN_LESS},
    {">", MF_TOKEN_GREATER},        {"=", MF_TOKEN_EQUAL},        {"*", MF_TOKEN_STAR},
    {",", MF_TOKEN_COMMA},          {".", MF_TOKEN_DOT},          {"(", MF_TOKEN_OPEN},
    {")", MF_TOKEN_CLOSE},          {"[", MF_TOKEN_OPEN_BRACKET}, {"]", MF_TOKEN_CLOSE_BRACKET},
};

static bool take_symbol(struct mf_query_lexer *lexer)
{
    for (size_t i = 0; i < sizeof symbols / sizeof symbols[0]; i++) {
        const size_t length = strlen(symbols[i].text);
        if (strncmp(lexer->at, symbols[i].text, length) == 0) {
            return take(lexer, symbols[i].kind, length);
        }
    }
    return fail(lexer, "expected no such character outside strings");
}

bool mf_query_lexer_next(struct mf_query_lexer *lexer)
{
    lexer->at += lexer->length;
    lexer->at += strspn(lexer->at, blanks);
    const char c = *lexer->at;
    if (c == '\0') {
        return take(lexer, MF_TOKEN_END, 0);
    }
    if (c == '"' || c == '\'') {
        return take_string(lexer);
    }
    if (c == '{') {
        return take_path(lexer);
    }
    if (c == '+' || c == '-' || strchr(digits, c) != NULL) {
        return take_number(lexer);
    }
    return strchr(name_characters, c) != NULL ? take_name(lexer) : take_symbol(lexer);
}
