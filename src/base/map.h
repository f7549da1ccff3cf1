/* A map from bytes to pointers: a hash table over uthash with a hash of our own.
 *
 * A zeroed map is ready for use. Keys are lent: their bytes must outlive the entry. With an arena,
 * entries live in it and cannot be removed; without one, each is a piece of heap. Reading is safe
 * from several threads while nobody writes. */
#ifndef MF_BASE_MAP_H
#define MF_BASE_MAP_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct mf_map_entry;

struct mf_map {
    struct mf_map_entry *entries; /* in order of addition */
    struct mf_arena *arena;       /* may be NULL */
};

/* The value of `key`, or NULL. */
void *mf_map_find(const struct mf_map *map, const void *key, size_t length);

/* Adds what is not there yet; the caller has looked. False when memory runs out. */
bool mf_map_add(struct mf_map *map, const void *key, size_t length, void *value);

/* Takes an entry out and returns its value, or NULL. Only for maps without an arena. */
void *mf_map_remove(struct mf_map *map, const void *key, size_t length);

size_t mf_map_count(const struct mf_map *map);

/* The entry after `entry`, in order of addition; NULL asks for the first and ends the walk. */
const struct mf_map_entry *mf_map_next(const struct mf_map *map, const struct mf_map_entry *entry);
void *mf_map_value(const struct mf_map_entry *entry);

/* Forgets all entries. The values are the caller's. */
void mf_map_clear(struct mf_map *map);

#endif
