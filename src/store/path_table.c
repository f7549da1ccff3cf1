#include "store/path_table.h"

#include "base/hash.h"
#include "base/pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SMALLEST = 16 };

struct mf_path_slot {
    uint64_t hash;
    struct mf_path *path; /* NULL: free */
};

static bool is_at(const struct mf_path_slot *slot, uint64_t hash, const void *key, size_t length)
{
    return slot->hash == hash && slot->path->key_length == length &&
           memcmp(slot->path->key, key, length) == 0;
}

struct mf_path *mf_path_table_find(const struct mf_path_table *table, const void *key,
                                   size_t length)
{
    const uint64_t hash = mf_hash_bytes(key, length);
    const size_t mask = table->capacity - 1U;
    if (table->count == 0) {
        return NULL;
    }
    size_t at = (size_t)hash & mask;
    while (table->slots[at].path != NULL && !is_at(&table->slots[at], hash, key, length)) {
        at = (at + 1U) & mask;
    }
    return table->slots[at].path;
}

/* Enters a path that is not there; there is room. */
static void enter(struct mf_path_table *table, struct mf_path_slot slot)
{
    const size_t mask = table->capacity - 1U;
    size_t at = (size_t)slot.hash & mask;
    while (table->slots[at].path != NULL) {
        at = (at + 1U) & mask;
    }
    table->slots[at] = slot;
}

static bool grow(struct mf_path_table *table)
{
    struct mf_path_table larger = *table;
    larger.capacity = table->capacity == 0 ? SMALLEST : table->capacity * 2U;
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (larger.slots == NULL) {
        return false;
    }
    mf_pages_prefer_large(larger.slots, larger.capacity * sizeof *larger.slots);
    for (size_t i = 0; i < table->capacity; i++) {
        if (table->slots[i].path != NULL) {
            enter(&larger, table->slots[i]);
        }
    }
    free(table->slots);
    *table = larger;
    return true;
}

/* At most three quarters full: runs of slots stay short. */
bool mf_path_table_add(struct mf_path_table *table, struct mf_path *path)
{
    if (table->count >= table->capacity / 4U * 3U && !grow(table)) {
        return false;
    }
    const uint64_t hash = mf_hash_bytes(path->key, path->key_length);
    enter(table, (struct mf_path_slot){hash, path});
    table->count++;
    return true;
}

void mf_path_table_clear(struct mf_path_table *table)
{
    free(table->slots);
    *table = (struct mf_path_table){0};
}
