#include "engine/query/like.h"

#include "engine/query/collate.h"

#include <stddef.h>
#include <string.h>

/* The end of the set that begins at `pattern`: its "]", or NULL. OMI has no "]" in a set: the first
 * one ends it. */
static const char *end_of_set(const char *pattern)
{
    return strchr(pattern + 1, ']');
}

bool mf_like_valid(const char *pattern)
{
    const char *at = strchr(pattern, '[');
    while (at != NULL) {
        const char *end = end_of_set(at);
        if (end == NULL) {
            return false;
        }
        at = strchr(end, '[');
    }
    return true;
}

/* A hyphen that is first or last is a hyphen. */
static bool is_in_set(const char *set, const char *end, uint32_t code, bool unicode)
{
    while (set < end) {
        const uint32_t first = mf_collate_next(&set, unicode);
        uint32_t last = first;
        if (*set == '-' && set + 1 < end) {
            set++;
            last = mf_collate_next(&set, unicode);
        }
        if (code >= first && code <= last) {
            return true;
        }
    }
    return false;
}

/* Matches one character with what the pattern has for one, and steps over both. */
static bool match_one(const char **pattern, const char **text, bool unicode)
{
    const uint32_t code = mf_collate_next(text, unicode);
    if (**pattern == '_') {
        (*pattern)++;
        return true;
    }
    if (**pattern != '[') {
        return mf_collate_next(pattern, unicode) == code;
    }
    const char *end = end_of_set(*pattern);
    if (end == NULL) {
        return false;
    }
    const bool negated = (*pattern)[1] == '^';
    const char *set = *pattern + (negated ? 2 : 1);
    *pattern = end + 1;
    return is_in_set(set, end, code, unicode) != negated;
}

/* After a mismatch only the last % needs to take more: what came before it has matched. */
bool mf_like_matches(const char *pattern, const char *text, bool unicode)
{
    const char *after_percent = NULL;
    const char *retry = NULL;
    while (*text != '\0') {
        if (*pattern == '%') {
            after_percent = ++pattern;
            retry = text;
            continue;
        }
        if (*pattern != '\0' && match_one(&pattern, &text, unicode)) {
            continue;
        }
        if (after_percent == NULL) {
            return false;
        }
        (void)mf_collate_next(&retry, unicode);
        pattern = after_percent;
        text = retry;
    }
    return pattern[strspn(pattern, "%")] == '\0';
}
