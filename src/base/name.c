#include "base/name.h"

#include <string.h>

/* Most names are written as they are declared. */
bool mf_name_equal(const char *a, const char *b)
{
    if (strcmp(a, b) == 0) {
        return true;
    }
    while (*a != '\0' && (*a == *b || mf_name_fold_char(*a) == mf_name_fold_char(*b))) {
        a++;
        b++;
    }
    return mf_name_fold_char(*a) == mf_name_fold_char(*b);
}

static void fold_word_at(const char *from, char *to)
{
    uint64_t word;
    memcpy(&word, from, sizeof word);
    word = mf_name_fold_word(word);
    memcpy(to, &word, sizeof word);
}

/* The last word may overlap the one before it. */
size_t mf_name_fold(const char *name, char folded[MF_NAME_LIMIT + 1U])
{
    const size_t length = strlen(name);
    if (length > MF_NAME_LIMIT) {
        return 0;
    }
    size_t at = 0;
    for (; length - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        fold_word_at(name + at, folded + at);
    }
    if (at > 0 && at < length) {
        fold_word_at(name + length - sizeof(uint64_t), folded + length - sizeof(uint64_t));
        at = length;
    }
    for (; at < length; at++) {
        folded[at] = mf_name_fold_char(name[at]);
    }
    folded[length] = '\0';
    return length;
}

static bool starts_name(char c)
{
    const char folded = mf_name_fold_char(c);
    return (folded >= 'a' && folded <= 'z') || folded == '_';
}

bool mf_name_valid(const char *name)
{
    if (!starts_name(*name)) {
        return false;
    }
    while (starts_name(*name) || (*name >= '0' && *name <= '9')) {
        name++;
    }
    return *name == '\0';
}

void *mf_name_map_find(const struct mf_map *map, const char *name)
{
    char folded[MF_NAME_LIMIT + 1U];
    const size_t length = mf_name_fold(name, folded);
    return length == 0 ? NULL : mf_map_find(map, folded, length);
}

bool mf_name_map_add(struct mf_map *map, const char *name, void *value)
{
    char folded[MF_NAME_LIMIT + 1U];
    const size_t length = mf_name_fold(name, folded);
    if (length == 0) {
        return false;
    }
    const char *key = mf_arena_text(map->arena, folded, length);
    return key != NULL && mf_map_add(map, key, length, value);
}

/* Numbers travel as the map's pointers. */
static void *pointer_of(uint32_t number)
{
    return (void *)(uintptr_t)number;
}

uint32_t mf_names_find(const struct mf_names *names, const char *name)
{
    return (uint32_t)(uintptr_t)mf_name_map_find(&names->map, name);
}

uint32_t mf_names_intern(struct mf_names *names, const char *name)
{
    const uint32_t known = mf_names_find(names, name);
    if (known != 0) {
        return known;
    }
    if (!mf_name_map_add(&names->map, name, pointer_of(names->count + 1U))) {
        return 0;
    }
    return ++names->count;
}
