#include "base/seen.h"

#include <stdint.h>
#include <stdlib.h>

/* Where a pointer is in the table, or the free place where it would be. */
static const void **place_of(const struct mf_seen *seen, const void *pointer)
{
    const uint64_t mixed = (uint64_t)(uintptr_t)pointer * 0x9e3779b97f4a7c15U;
    size_t at = (size_t)(mixed >> 32) & (seen->capacity - 1U);
    while (seen->table[at] != NULL && seen->table[at] != pointer) {
        at = (at + 1U) & (seen->capacity - 1U);
    }
    return &seen->table[at];
}

static bool is_among_few(const struct mf_seen *seen, const void *pointer)
{
    for (size_t i = 0; i < seen->count; i++) {
        if (seen->few[i] == pointer) {
            return true;
        }
    }
    return false;
}

static void move_all(struct mf_seen *larger, const void *const *from, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (from[i] != NULL) {
            *place_of(larger, from[i]) = from[i];
        }
    }
}

/* Makes room for as many again. */
static bool grow(struct mf_seen *seen)
{
    struct mf_seen larger = {
        .count = seen->count,
        .capacity = seen->table == NULL ? (size_t)8 * MF_SEEN_FEW : 2U * seen->capacity,
    };
    larger.table = calloc(larger.capacity, sizeof(*larger.table));
    if (larger.table == NULL) {
        return false;
    }
    if (seen->table == NULL) {
        move_all(&larger, seen->few, seen->count);
    } else {
        move_all(&larger, seen->table, seen->capacity);
    }
    mf_seen_clear(seen);
    *seen = larger;
    return true;
}

static bool is_full(const struct mf_seen *seen)
{
    return seen->table == NULL ? seen->count == MF_SEEN_FEW : seen->count * 2U >= seen->capacity;
}

bool mf_seen_add(struct mf_seen *seen, const void *pointer, bool *met)
{
    *met = seen->table == NULL ? is_among_few(seen, pointer) : *place_of(seen, pointer) != NULL;
    if (*met) {
        return true;
    }
    if (is_full(seen) && !grow(seen)) {
        return false;
    }
    *(seen->table == NULL ? &seen->few[seen->count] : place_of(seen, pointer)) = pointer;
    seen->count++;
    return true;
}

void mf_seen_clear(struct mf_seen *seen)
{
    free(seen->table);
    *seen = (struct mf_seen){0};
}
