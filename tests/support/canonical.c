#include "support/canonical.h"

#include "support/test.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct key {
    char *name;
    char *text;
};

static char *lower(const char *name)
{
    char *copy = strdup(name);
    for (char *at = copy; *at != '\0'; at++) {
        *at = (char)tolower((unsigned char)*at);
    }
    return copy;
}

static char *quoted(const char *text)
{
    char *copy = malloc(2 * strlen(text) + 3);
    char *to = copy;
    *to++ = '"';
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\') {
            *to++ = '\\';
        }
        *to++ = *text;
    }
    *to++ = '"';
    *to = '\0';
    return copy;
}

static char *shortest_real(double real)
{
    char text[64];
    for (int digits = 1; digits < 18; digits++) {
        (void)snprintf(text, sizeof text, "%.*g", digits, real);
        if (strtod(text, NULL) == real) {
            break;
        }
    }
    return strdup(text);
}

static char *datetime(const MI_Datetime *value)
{
    char text[64];
    if (value->isTimestamp) {
        const MI_Timestamp *at = &value->u.timestamp;
        (void)snprintf(text, sizeof text, "%04u%02u%02u%02u%02u%02u.%06u%+04d", at->year, at->month,
                       at->day, at->hour, at->minute, at->second, at->microseconds, at->utc);
    } else {
        const MI_Interval *for_ = &value->u.interval;
        (void)snprintf(text, sizeof text, "%08u%02u%02u%02u.%06u:000", for_->days, for_->hours,
                       for_->minutes, for_->seconds, for_->microseconds);
    }
    return quoted(text);
}

static char *nested(const MI_Instance *instance, const char *space)
{
    char *path = canonical_path(instance, space);
    char *text = malloc(strlen(path) + 3);
    (void)sprintf(text, "(%s)", path);
    free(path);
    return text;
}

static char *integer(MI_Type type, const MI_Value *value)
{
    char text[32];
    switch (type) {
    case MI_UINT8:
        (void)sprintf(text, "%u", value->uint8);
        break;
    case MI_SINT8:
        (void)sprintf(text, "%d", value->sint8);
        break;
    case MI_UINT16:
        (void)sprintf(text, "%u", value->uint16);
        break;
    case MI_SINT16:
        (void)sprintf(text, "%d", value->sint16);
        break;
    case MI_UINT32:
        (void)sprintf(text, "%u", value->uint32);
        break;
    case MI_SINT32:
        (void)sprintf(text, "%d", value->sint32);
        break;
    case MI_UINT64:
        (void)sprintf(text, "%" PRIu64, (uint64_t)value->uint64);
        break;
    default:
        (void)sprintf(text, "%" PRId64, (int64_t)value->sint64);
    }
    return strdup(text);
}

static char *value_text(MI_Type type, const MI_Value *value, const char *space)
{
    char text[2] = {0};
    switch (type) {
    case MI_BOOLEAN:
        return strdup(value->boolean ? "true" : "false");
    case MI_REAL32:
        return shortest_real((double)value->real32);
    case MI_REAL64:
        return shortest_real(value->real64);
    case MI_CHAR16:
        text[0] = (char)value->char16;
        return quoted(text);
    case MI_DATETIME:
        return datetime(&value->datetime);
    case MI_STRING:
        return quoted(value->string);
    case MI_REFERENCE:
        return nested(value->reference, space);
    default:
        return integer(type, value);
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct key *)a)->name, ((const struct key *)b)->name);
}

static size_t collect(const MI_Instance *instance, const char *space, struct key **keys)
{
    MI_Uint32 count = 0;
    size_t found = 0;
    assert_int_equal(MI_Instance_GetElementCount(instance, &count), MI_RESULT_OK);
    *keys = calloc(count + 1U, sizeof **keys);
    for (MI_Uint32 i = 0; i < count; i++) {
        const MI_Char *name = NULL;
        MI_Value value;
        MI_Type type = MI_STRING;
        MI_Uint32 flags = 0;
        assert_int_equal(MI_Instance_GetElementAt(instance, i, &name, &value, &type, &flags),
                         MI_RESULT_OK);
        if ((flags & MI_FLAG_KEY) != 0 && (flags & MI_FLAG_NULL) == 0) {
            (*keys)[found].name = lower(name);
            (*keys)[found++].text = value_text(type, &value, space);
        }
    }
    qsort(*keys, found, sizeof **keys, by_name);
    return found;
}

/* The namespace it is in, and a colon; or nothing. */
static char *prefix(const MI_Instance *instance, const char *space)
{
    const MI_Char *own = NULL;
    if (space == NULL) {
        return strdup("");
    }
    assert_int_equal(MI_Instance_GetNameSpace(instance, &own), MI_RESULT_OK);
    char *text = malloc(strlen(own == NULL ? space : own) + 2);
    (void)sprintf(text, "%s:", own == NULL ? space : own);
    char *folded = lower(text);
    free(text);
    return folded;
}

char *canonical_path(const MI_Instance *instance, const char *space)
{
    const MI_Char *name = NULL;
    assert_int_equal(MI_Instance_GetClassName(instance, &name), MI_RESULT_OK);
    char *before = prefix(instance, space);
    char *class_name = lower(name);
    struct key *keys = NULL;
    const size_t count = collect(instance, space, &keys);
    size_t length = strlen(before) + strlen(class_name) + 1;
    for (size_t i = 0; i < count; i++) {
        length += strlen(keys[i].name) + strlen(keys[i].text) + 2;
    }
    char *text = malloc(length);
    char *to = text + sprintf(text, "%s%s", before, class_name);
    for (size_t i = 0; i < count; i++) {
        to += sprintf(to, "%c%s=%s", i == 0 ? '.' : ',', keys[i].name, keys[i].text);
        free(keys[i].name);
        free(keys[i].text);
    }
    free(keys);
    free(before);
    free(class_name);
    return text;
}

/* A namespace begins the text or follows a parenthesis, and ends at a colon; quotes hide both. */
char *canonical_without_namespaces(const char *canonical)
{
    char *text = malloc(strlen(canonical) + 1);
    char *to = text;
    bool start = true;
    bool in_quotes = false;
    for (const char *at = canonical; *at != '\0'; at++) {
        if (start) {
            at = strchr(at, ':') + 1;
            start = false;
        }
        if (in_quotes && *at == '\\') {
            *to++ = *at++;
        } else if (*at == '"') {
            in_quotes = !in_quotes;
        }
        start = !in_quotes && *at == '(';
        *to++ = *at;
    }
    *to = '\0';
    return text;
}
