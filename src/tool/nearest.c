#include "tool/nearest.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* Longer words are no slips of an option's or a command's name. */
enum { longest = 31 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Case is no mistake. */
static bool same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* How many letters are wrong, missing or too many, row by row of the usual table. */
static size_t distance(const char *a, const char *b)
{
    size_t row[longest + 1];
    const size_t width = strlen(b);
    for (size_t i = 0; i <= width; i++) {
        row[i] = i;
    }
    for (size_t line = 1; a[line - 1U] != '\0'; line++) {
        size_t diagonal = row[0];
        row[0] = line;
        for (size_t i = 1; i <= width; i++) {
            const size_t change = diagonal + !same(a[line - 1U], b[i - 1U]);
            diagonal = row[i];
            row[i] = least(change, least(row[i], row[i - 1U]) + 1U);
        }
    }
    return row[width];
}

/* Near is at most two letters, and fewer than half of those written; so is a known word that
 * begins with the one written. */
void mf_nearest_try(struct mf_nearest *search, const char *known)
{
    const size_t length = strlen(search->written);
    if (length == 0 || length > longest || strlen(known) > longest) {
        return;
    }
    const size_t far = distance(search->written, known);
    const int begins = strncasecmp(search->written, known, length) == 0;
    const int near = begins || (far <= 2U && 2U * far < length);
    if (near && (search->word == NULL || far < search->distance)) {
        search->word = known;
        search->distance = far;
    }
}
