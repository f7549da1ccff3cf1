/* Text as queries compare it: without case, code point by code point. Bytes that are no UTF-8 stand
 * for themselves. */
#ifndef MF_ENGINE_QUERY_COLLATE_H
#define MF_ENGINE_QUERY_COLLATE_H

#include <stdbool.h>
#include <stdint.h>

/* The code point at the start of a text that is not at its end, with its case folded: that of any
 * letter, or of ASCII only. Steps over it. */
uint32_t mf_collate_next(const char **text, bool unicode);

/* As strcmp. */
int mf_collate_compare(const char *a, const char *b, bool unicode);

#endif
