#include "model/object_path.h"

#include "base/name.h"
#include "base/utf8.h"
#include "model/integer.h"
#include "model/real.h"
#include "model/schema.h"

#include <stdio.h>
#include <string.h>

struct parser {
    struct mf_arena *arena;
    const char *text;
    const char *at;
    const char *problem;
    size_t capacity; /* of path->keys */
};

/* --- problems -------------------------------------------------------------------------------- */

static bool fail_at(struct parser *parser, const char *at, const char *sentence)
{
    char problem[160];
    const size_t place = mf_utf8_place(parser->text, at);
    const int length = snprintf(problem, sizeof problem, "%s, at character %zu", sentence, place);
    parser->problem = mf_arena_text(parser->arena, problem, (size_t)length);
    return false;
}

static bool fail(struct parser *parser, const char *expected)
{
    return fail_at(parser, parser->at, expected);
}

/* --- blanks ---------------------------------------------------------------------------------- */

/* The length of what is in quotes, escapes included; the closing quote is at that place, or the end
 * of the text. */
static size_t quoted_length(const char *text, char quote)
{
    const char ends[] = {quote, '\\', '\0'};
    size_t length = strcspn(text, ends); /* mostly all of it */
    while (text[length] != quote && text[length] != '\0') {
        const bool escape = text[length] == '\\' && text[length + 1U] != '\0';
        length += escape ? 2U : 1U;
    }
    return length;
}

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

/* The usual mistake: looked for first, so that it has the same sentence wherever it is made. */
static bool refuse_blanks(struct parser *parser)
{
    for (const char *at = parser->text; *at != '\0'; at++) {
        if ((unsigned char)*at <= ' ') {
            return fail_at(parser, at, "expected no blank outside quotes");
        }
        if (is_quote(*at)) {
            const size_t length = quoted_length(at + 1, *at);
            at += at[length + 1U] == '\0' ? length : length + 1U;
        }
    }
    return true;
}

/* --- words ----------------------------------------------------------------------------------- */

static bool is_slash(char c)
{
    return c == '/' || c == '\\';
}

/* Copies the next `length` bytes and steps over them. */
static bool take(struct parser *parser, size_t length, const char **word)
{
    *word = mf_arena_text(parser->arena, parser->at, length);
    parser->at += length;
    return *word != NULL;
}

static bool is_name_character(char c)
{
    const char folded = mf_name_fold_char(c);
    return (folded >= 'a' && folded <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

static bool take_name(struct parser *parser, const char *expected, const char **name)
{
    size_t length = 0;
    while (is_name_character(parser->at[length])) {
        length++;
    }
    if (length == 0 || (*parser->at >= '0' && *parser->at <= '9')) {
        return fail(parser, expected);
    }
    if (length > MF_NAME_LIMIT) {
        return fail(parser, "expected a name of at most 255 characters");
    }
    return take(parser, length, name);
}

/* --- server and namespace -------------------------------------------------------------------- */

/* Servers may be addresses, so that colons count: //[::1]/root/cimv2:Class. */
static bool take_server(struct parser *parser, struct mf_object_path *path)
{
    if (!is_slash(parser->at[0]) || !is_slash(parser->at[1])) {
        return true;
    }
    parser->at += 2;
    const size_t length = strcspn(parser->at, "/\\=\"',");
    if (length == 0) {
        return fail(parser, "expected a server name after two slashes");
    }
    if (!take(parser, length, &path->server)) {
        return false;
    }
    if (!is_slash(*parser->at)) {
        return fail(parser, "expected a slash after the server name");
    }
    parser->at += strspn(parser->at, "/\\"); /* two that are left would make a server of the rest */
    return true;
}

/* Everything up to a colon, if that comes before the first value. */
static bool take_namespace(struct parser *parser, struct mf_object_path *path)
{
    const size_t length = strcspn(parser->at, ":=\"',");
    if (parser->at[length] != ':') {
        return true;
    }
    if (length == 0) {
        return fail(parser, "expected a namespace before the colon");
    }
    if (!take(parser, length, &path->name_space)) {
        return false;
    }
    parser->at++;
    return true;
}

static bool take_class(struct parser *parser, struct mf_object_path *path)
{
    if (!take_name(parser, "expected a class name", &path->class_name)) {
        return false;
    }
    if (is_slash(*parser->at)) {
        return fail(parser, "expected a colon between namespace and class");
    }
    return true;
}

/* --- values ---------------------------------------------------------------------------------- */

static const char *unescape(struct mf_arena *arena, const char *from, size_t length)
{
    char *text = mf_arena_text(arena, from, length);
    if (text == NULL || memchr(from, '\\', length) == NULL) {
        return text;
    }
    char *to = text;
    for (size_t i = 0; i < length; i++) {
        i += from[i] == '\\';
        *to++ = from[i];
    }
    *to = '\0';
    return text;
}

static bool take_quoted(struct parser *parser, struct mf_object_path_key *key)
{
    const char quote = *parser->at;
    const size_t length = quoted_length(parser->at + 1, quote);
    if (parser->at[length + 1U] != quote) {
        return fail(parser, "expected a closing quote for the text that begins here");
    }
    key->quoted = true;
    key->text = unescape(parser->arena, parser->at + 1, length);
    parser->at += length + 2U;
    return key->text != NULL;
}

static bool is_plain_value(const char *text)
{
    struct mf_integer integer;
    return mf_real_valid(text) || mf_integer_parse(text, &integer) || mf_name_equal(text, "true") ||
           mf_name_equal(text, "false");
}

static bool take_value(struct parser *parser, struct mf_object_path_key *key)
{
    if (is_quote(*parser->at)) {
        return take_quoted(parser, key);
    }
    const char *start = parser->at;
    if (!take(parser, strcspn(start, ","), &key->text)) {
        return false;
    }
    if (is_plain_value(key->text)) {
        return true;
    }
    parser->at = start;
    return fail(parser, "expected a value: text in quotes, a number, TRUE or FALSE");
}

/* --- keys ------------------------------------------------------------------------------------ */

/* The lists outgrown stay in the arena; together they are no longer than the last. */
static struct mf_object_path_key *add_key(struct parser *parser, struct mf_object_path *path)
{
    if (path->key_count == parser->capacity) {
        const size_t capacity = parser->capacity == 0 ? 4U : parser->capacity * 2U;
        struct mf_object_path_key *keys = mf_arena_array(parser->arena, capacity, sizeof *keys);
        if (keys == NULL) {
            return NULL;
        }
        if (path->key_count > 0) {
            memcpy(keys, path->keys, path->key_count * sizeof *keys);
        }
        path->keys = keys;
        parser->capacity = capacity;
    }
    return &path->keys[path->key_count++];
}

static bool is_named_before(const struct mf_object_path *path, const char *name)
{
    for (size_t i = 0; i + 1U < path->key_count; i++) {
        if (mf_name_equal(path->keys[i].name, name)) {
            return true;
        }
    }
    return false;
}

static bool take_key(struct parser *parser, struct mf_object_path *path)
{
    const char *start = parser->at;
    if (path->key_count == MF_PROPERTY_LIMIT) {
        return fail(parser, "expected no more keys than a class can have");
    }
    struct mf_object_path_key *key = add_key(parser, path);
    if (key == NULL || !take_name(parser, "expected a key name", &key->name)) {
        return false;
    }
    if (is_named_before(path, key->name)) {
        return fail_at(parser, start, "expected each key name once");
    }
    if (*parser->at != '=') {
        return fail(parser, "expected \"=\" after the key name");
    }
    parser->at++;
    return take_value(parser, key);
}

static bool take_keys(struct parser *parser, struct mf_object_path *path)
{
    do {
        parser->at++;
        if (!take_key(parser, path)) {
            return false;
        }
    } while (*parser->at == ',');
    return *parser->at == '\0' || fail(parser, "expected a comma or the end after a value");
}

/* The one key that needs no name, or the @ of a class without keys. */
static bool take_single(struct parser *parser, struct mf_object_path *path)
{
    parser->at++;
    if (*parser->at == '@') {
        path->singleton = true;
        parser->at++;
        return *parser->at == '\0' || fail(parser, "expected the end after \"@\"");
    }
    struct mf_object_path_key *key = add_key(parser, path);
    if (key == NULL || !take_value(parser, key)) {
        return false;
    }
    return *parser->at == '\0' || fail(parser, "expected the end after a value without a name");
}

static bool take_rest(struct parser *parser, struct mf_object_path *path)
{
    switch (*parser->at) {
    case '\0':
        return true;
    case '.':
        return take_keys(parser, path);
    case '=':
        return take_single(parser, path);
    default:
        return fail(parser, "expected \".\", \"=\" or the end after the class name");
    }
}

bool mf_object_path_parse(struct mf_arena *arena, const char *text, struct mf_object_path *path,
                          const char **problem)
{
    struct parser parser = {.arena = arena, .text = text, .at = text};
    *path = (struct mf_object_path){0};
    const bool parsed = refuse_blanks(&parser) && take_server(&parser, path) &&
                        take_namespace(&parser, path) && take_class(&parser, path) &&
                        take_rest(&parser, path);
    *problem = parser.problem;
    return parsed;
}
