/* The table of paths: finds a path by its canonical bytes.
 *
 * Open addressing, with the hashes beside the pointers: in a large world each thing that is touched
 * is a miss of the cache, and here that is a slot and the path, where a chain of entries would be
 * all three of its own.
 *
 * A zeroed table is ready for use. Paths are lent, and stay. Reading is safe from several threads
 * while nobody writes. */
#ifndef MF_STORE_PATH_TABLE_H
#define MF_STORE_PATH_TABLE_H

#include "model/key.h"

#include <stdbool.h>
#include <stddef.h>

struct mf_path_slot;

struct mf_path_table {
    struct mf_path_slot *slots;
    size_t capacity; /* a power of two, or 0 */
    size_t count;
};

/* The path with these bytes, or NULL. */
struct mf_path *mf_path_table_find(const struct mf_path_table *table, const void *key,
                                   size_t length);

/* Adds what is not there yet; the caller has looked. False when memory runs out. */
bool mf_path_table_add(struct mf_path_table *table, struct mf_path *path);

void mf_path_table_clear(struct mf_path_table *table);

#endif
