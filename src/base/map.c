#include "base/map.h"

#include "base/hash.h"

#include <stdlib.h>

/* Without this uthash calls exit when memory runs out; with it, an entry it could not link has its
 * `tbl` pointer cleared. The hash is handed in ready-made, so HASH_FUNCTION is never called. */
#define HASH_NONFATAL_OOM 1
#define HASH_FUNCTION(key, length, hash) ((hash) = fold_hash((key), (length)))
#define HASH_KEYCMP(a, b, length) memcmp((a), (b), (length))

static unsigned fold_hash(const void *key, size_t length);

#include <uthash.h>

#include <string.h>

struct mf_map_entry {
    UT_hash_handle hh;
    void *value;
};

static unsigned fold_hash(const void *key, size_t length)
{
    const uint64_t hash = mf_hash_bytes(key, length);
    return (unsigned)(hash ^ (hash >> 32));
}

void *mf_map_find(const struct mf_map *map, const void *key, size_t length)
{
    if (map->entries == NULL) {
        return NULL;
    }
    struct mf_map_entry *entry = NULL;
    HASH_FIND(hh, map->entries, key, length, entry);
    return entry == NULL ? NULL : entry->value;
}

static struct mf_map_entry *new_entry(struct mf_map *map)
{
    if (map->arena != NULL) {
        return mf_arena_alloc(map->arena, sizeof(struct mf_map_entry));
    }
    return malloc(sizeof(struct mf_map_entry));
}

static void free_entry(struct mf_map *map, struct mf_map_entry *entry)
{
    if (map->arena == NULL) {
        free(entry);
    }
}

bool mf_map_add(struct mf_map *map, const void *key, size_t length, void *value)
{
    struct mf_map_entry *entry = new_entry(map);
    if (entry == NULL) {
        return false;
    }
    entry->value = value;
    entry->hh.tbl = NULL;
    HASH_ADD_KEYPTR(hh, map->entries, key, length, entry);
    if (entry->hh.tbl == NULL) {
        free_entry(map, entry);
        return false;
    }
    return true;
}

void *mf_map_remove(struct mf_map *map, const void *key, size_t length)
{
    struct mf_map_entry *entry = NULL;
    HASH_FIND(hh, map->entries, key, length, entry);
    if (entry == NULL) {
        return NULL;
    }
    void *value = entry->value;
    HASH_DELETE(hh, map->entries, entry);
    free_entry(map, entry);
    return value;
}

size_t mf_map_count(const struct mf_map *map)
{
    return HASH_COUNT(map->entries);
}

const struct mf_map_entry *mf_map_next(const struct mf_map *map, const struct mf_map_entry *entry)
{
    return entry == NULL ? map->entries : entry->hh.next;
}

void *mf_map_value(const struct mf_map_entry *entry)
{
    return entry->value;
}

void mf_map_clear(struct mf_map *map)
{
    struct mf_map_entry *entry = map->entries;
    HASH_CLEAR(hh, map->entries);
    while (entry != NULL) {
        struct mf_map_entry *next = entry->hh.next;
        free_entry(map, entry);
        entry = next;
    }
}
