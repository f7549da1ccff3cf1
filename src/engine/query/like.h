/* The patterns of LIKE: % is any text, _ any character, [a-c] and [abc] one of these, [^a-c] one
 * not of these. There is no escape but the brackets: [%] is a percent sign. */
#ifndef MF_ENGINE_QUERY_LIKE_H
#define MF_ENGINE_QUERY_LIKE_H

#include <stdbool.h>

/* True if every "[" has its "]". */
bool mf_like_valid(const char *pattern);

/* True if the whole text matches. Takes no memory, and at most a time that grows with the product
 * of the lengths. A pattern that is not valid matches nothing where the "[" is. */
bool mf_like_matches(const char *pattern, const char *text, bool unicode);

#endif
