/* Names: CIM identifiers (classes, properties, roles) compare without case, ASCII only (R2).
 *
 * An interned name is a number from 1 up; equal names have equal numbers, so that later comparisons
 * are one. Namespaces fold alike. */
#ifndef MF_BASE_NAME_H
#define MF_BASE_NAME_H

#include "base/map.h"

#include <stdbool.h>
#include <stdint.h>

/* No identifier is longer; a longer one is unknown, or an error in a fixture. */
#define MF_NAME_LIMIT 255U

struct mf_names {
    struct mf_map map; /* folded bytes to number */
    uint32_t count;
};

static inline char mf_name_fold_char(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* The same for eight bytes at once: a letter from A to Z has its bit 5 set. */
static inline uint64_t mf_name_fold_word(uint64_t word)
{
    const uint64_t every = 0x0101010101010101U;
    const uint64_t low = word & every * 0x7fU;
    const uint64_t from_a = low + every * (0x80U - 'A');
    const uint64_t past_z = low + every * (0x80U - 'Z' - 1U);
    return word | ((from_a & ~past_z & ~word & every * 0x80U) >> 2);
}

bool mf_name_equal(const char *a, const char *b);
/* Folds a name into `folded` and returns its length; 0 if it is empty or too long. */
size_t mf_name_fold(const char *name, char folded[MF_NAME_LIMIT + 1U]);

/* A letter or underscore, then letters, digits, underscores. */
bool mf_name_valid(const char *name);

/* The number of a name; 0 when memory runs out or the name is no name. Needs an arena in the map.
 */
uint32_t mf_names_intern(struct mf_names *names, const char *name);

/* The number of a name that was interned; 0 for any other. */
uint32_t mf_names_find(const struct mf_names *names, const char *name);

/* A map whose keys are folded names. */
void *mf_name_map_find(const struct mf_map *map, const char *name);
/* Copies the folded key into the map's arena. */
bool mf_name_map_add(struct mf_map *map, const char *name, void *value);

#endif
