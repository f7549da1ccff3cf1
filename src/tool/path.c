#include "tool/path.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct reader {
    MI_Application *application;
    const char *at;
    MI_Instance *instance;
    char *server;
    char *name_space;
    struct mf_path_problem *problem;
};

static bool expect(struct reader *reader, const char *sentence)
{
    *reader->problem = (struct mf_path_problem){sentence, reader->at};
    return false;
}

static bool is_slash(char c)
{
    return c == '/' || c == '\\';
}

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

/* --- words ------------------------------------------------------------------------------------ */

/* Copies the next `length` characters and steps over them. */
static char *take(struct reader *reader, size_t length)
{
    char *word = strndup(reader->at, length);
    reader->at += length;
    return word;
}

static char *take_name(struct reader *reader, const char *expected)
{
    static const char characters[] =
        "_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    const size_t length = strspn(reader->at, characters);
    if (length == 0 || (*reader->at >= '0' && *reader->at <= '9')) {
        (void)expect(reader, expected);
        return NULL;
    }
    return take(reader, length);
}

static bool take_server(struct reader *reader)
{
    if (!is_slash(reader->at[0]) || !is_slash(reader->at[1])) {
        return true;
    }
    reader->at += 2;
    const size_t length = strcspn(reader->at, "/\\=\"',");
    if (length == 0 || !is_slash(reader->at[length])) {
        return expect(reader, "expected a server name and a slash");
    }
    reader->server = take(reader, length);
    reader->at += strspn(reader->at, "/\\");
    return reader->server != NULL;
}

/* Everything up to a colon, if that comes before the first value. */
static bool take_namespace(struct reader *reader)
{
    const size_t length = strcspn(reader->at, ":=\"',");
    if (reader->at[length] != ':') {
        return true;
    }
    if (length == 0) {
        return expect(reader, "expected a namespace before the colon");
    }
    reader->name_space = take(reader, length);
    reader->at++;
    return reader->name_space != NULL;
}

static bool make_instance(struct reader *reader, const char *class_name)
{
    MI_Instance *instance = NULL;
    if (MI_Application_NewInstance(reader->application, class_name, NULL, &instance) !=
        MI_RESULT_OK) {
        return false;
    }
    reader->instance = instance;
    const bool placed = reader->name_space == NULL ||
                        MI_Instance_SetNameSpace(instance, reader->name_space) == MI_RESULT_OK;
    return placed && (reader->server == NULL ||
                      MI_Instance_SetServerName(instance, reader->server) == MI_RESULT_OK);
}

static bool take_class(struct reader *reader)
{
    char *name = take_name(reader, "expected a class name");
    if (name == NULL) {
        return false;
    }
    const bool made = make_instance(reader, name);
    free(name);
    return made;
}

/* --- values ----------------------------------------------------------------------------------- */

static char *take_quoted(struct reader *reader)
{
    const char quote = *reader->at;
    const char *from = reader->at + 1;
    char *text = malloc(strlen(from) + 1U);
    char *to = text;
    for (; text != NULL && *from != '\0' && *from != quote; from++) {
        from += *from == '\\' && from[1] != '\0';
        *to++ = *from;
    }
    if (text == NULL) {
        return NULL;
    }
    if (*from == '\0') {
        (void)expect(reader, "expected a closing quote for the text that begins here");
        free(text);
        return NULL;
    }
    *to = '\0';
    reader->at = from + 1;
    return text;
}

static bool is_plain_value(const char *text)
{
    char *end = NULL;
    const bool digits = text[strcspn(text, "0123456789")] != '\0';
    (void)strtod(text, &end);
    return strcasecmp(text, "true") == 0 || strcasecmp(text, "false") == 0 ||
           (digits && *end == '\0' && (unsigned char)*text > ' ');
}

static char *take_plain(struct reader *reader)
{
    const char *start = reader->at;
    char *text = take(reader, strcspn(start, ","));
    if (text != NULL && !is_plain_value(text)) {
        reader->at = start;
        (void)expect(reader, "expected a value: text in quotes, a number, TRUE or FALSE");
        free(text);
        return NULL;
    }
    return text;
}

static bool add_key(struct reader *reader, const char *name, char *text)
{
    const MI_Value value = {.string = text};
    const MI_Result result =
        MI_Instance_AddElement(reader->instance, name, &value, MI_STRING, MI_FLAG_KEY);
    if (result == MI_RESULT_ALREADY_EXISTS) {
        return expect(reader, "expected each key once, and this is the second of its name");
    }
    return result == MI_RESULT_OK;
}

/* Adds the key after the complaint about its name has had its place. */
static bool take_value(struct reader *reader, const char *name, const char *place)
{
    if (*reader->at != '=') {
        return expect(reader, "expected \"=\" after the key's name");
    }
    reader->at++;
    char *text = is_quote(*reader->at) ? take_quoted(reader) : take_plain(reader);
    if (text == NULL) {
        return false;
    }
    const char *after = reader->at;
    reader->at = place;
    const bool added = add_key(reader, name, text);
    reader->at = after;
    free(text);
    return added;
}

/* --- keys ------------------------------------------------------------------------------------- */

static bool take_key(struct reader *reader)
{
    const char *place = reader->at;
    char *name = take_name(reader, "expected a key's name");
    if (name == NULL) {
        return false;
    }
    const bool taken = take_value(reader, name, place);
    free(name);
    return taken;
}

static bool take_keys(struct reader *reader)
{
    do {
        reader->at++;
        if (!take_key(reader)) {
            return false;
        }
    } while (*reader->at == ',');
    return *reader->at == '\0' || expect(reader, "expected a comma or the end after a value");
}

/* WMI lets the name of a single key be left out. Only the class knows it, and MI has no path that
 * could do without. */
static bool take_rest(struct reader *reader)
{
    if (*reader->at == '.') {
        return take_keys(reader);
    }
    if (*reader->at == '\0' || strcmp(reader->at, "=@") == 0) {
        return true;
    }
    if (*reader->at == '=') {
        return expect(reader, "expected the key's name too, as in Class.Key=value");
    }
    return expect(reader, is_slash(*reader->at)
                              ? "expected a colon between namespace and class"
                              : "expected \".\" and keys, or the end, after the class name");
}

MI_Instance *mf_path_read(MI_Application *application, const char *text,
                          struct mf_path_problem *problem)
{
    *problem = (struct mf_path_problem){NULL, text};
    struct reader reader = {.application = application, .at = text, .problem = problem};
    if (!take_server(&reader) || !take_namespace(&reader) || !take_class(&reader) ||
        !take_rest(&reader)) {
        (void)MI_Instance_Delete(reader.instance);
        reader.instance = NULL;
    }
    free(reader.server);
    free(reader.name_space);
    return reader.instance;
}
