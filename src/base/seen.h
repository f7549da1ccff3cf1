/* A set of pointers: the things that have been met. A zeroed set is empty; the first few take no
 * memory. */
#ifndef MF_BASE_SEEN_H
#define MF_BASE_SEEN_H

#include <stdbool.h>
#include <stddef.h>

#define MF_SEEN_FEW 4U

struct mf_seen {
    const void **table; /* open addressing, at most half full; NULL: all are in `few` */
    size_t capacity;    /* of the table, a power of two */
    size_t count;
    const void *few[MF_SEEN_FEW];
};

/* Adds a pointer; `*met` says whether it was there. False when memory runs out. */
bool mf_seen_add(struct mf_seen *seen, const void *pointer, bool *met);

void mf_seen_clear(struct mf_seen *seen);

#endif
