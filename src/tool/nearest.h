/* "Did you mean": the known word nearest to a mistyped one, if it is near. */
#ifndef MF_TOOL_NEAREST_H
#define MF_TOOL_NEAREST_H

#include <stddef.h>

/* A search, begun as {.written = word}. */
struct mf_nearest {
    const char *written;
    const char *word; /* NULL: nothing is near */
    size_t distance;
};

void mf_nearest_try(struct mf_nearest *search, const char *known);

#endif
