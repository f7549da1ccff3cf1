/* "Did you mean": the known word nearest to a mistyped one, if it is near. */
#ifndef MF_TOOL_SUGGEST_H
#define MF_TOOL_SUGGEST_H

#include <stddef.h>

/* A search, begun as {.written = word}. */
struct mf_suggest {
    const char *written;
    const char *nearest; /* NULL: nothing is near */
    size_t distance;
};

void mf_suggest_try(struct mf_suggest *suggest, const char *known);

#endif
