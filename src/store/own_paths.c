#include "store/own_paths.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

struct mf_own_path {
    uint32_t hash;
    uint32_t record;
};

static uint32_t hash_of(const void *key, size_t length)
{
    const uint64_t hash = mf_hash_bytes(key, length);
    return (uint32_t)(hash ^ hash >> 32);
}

static int by_hash(const void *left, const void *right)
{
    const struct mf_own_path *a = left;
    const struct mf_own_path *b = right;
    return a->hash < b->hash ? -1 : a->hash > b->hash;
}

/* --- making the list -------------------------------------------------------------------------- */

static uint32_t count_associations(const struct mf_model *model)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < model->record_count; i++) {
        count += mf_class_is_association(model->records[i]->class);
    }
    return count;
}

static bool fill(const struct mf_model *model, struct mf_own_path *list)
{
    struct mf_key key;
    bool ok = true;
    mf_key_init(&key);
    for (uint32_t i = 0, next = 0; ok && i < model->record_count; i++) {
        if (!mf_class_is_association(model->records[i]->class)) {
            continue;
        }
        key.length = 0;
        ok = mf_key_from_record(&key, model->records[i], model->profile->key_folds_case);
        list[next++] = (struct mf_own_path){hash_of(key.bytes, key.length), i};
    }
    mf_key_clear(&key);
    return ok;
}

static bool make(struct mf_model *model)
{
    const uint32_t count = count_associations(model);
    struct mf_own_path *list = malloc(((size_t)count + 1U) * sizeof *list);
    if (list == NULL || !fill(model, list)) {
        free(list);
        return false;
    }
    qsort(list, count, sizeof *list, by_hash);
    model->own_paths = list;
    model->own_path_count = count;
    return true;
}

/* --- looking up ------------------------------------------------------------------------------- */

/* The first entry with this hash, or the place where it would be. */
static uint32_t first_with(const struct mf_model *model, uint32_t hash)
{
    uint32_t low = 0;
    uint32_t high = model->own_path_count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2U;
        if (model->own_paths[middle].hash < hash) {
            low = middle + 1U;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool has_key(const struct mf_model *model, const struct mf_record *record, const void *key,
                    size_t length, bool *same)
{
    struct mf_key own;
    mf_key_init(&own);
    const bool ok = mf_key_from_record(&own, record, model->profile->key_folds_case);
    *same = ok && own.length == length && memcmp(own.bytes, key, length) == 0;
    mf_key_clear(&own);
    return ok;
}

bool mf_own_paths_find(struct mf_model *model, const void *key, size_t length,
                       const struct mf_record **record)
{
    *record = NULL;
    if (model->own_paths == NULL && !make(model)) {
        return false;
    }
    const uint32_t hash = hash_of(key, length);
    for (uint32_t i = first_with(model, hash);
         i < model->own_path_count && model->own_paths[i].hash == hash; i++) {
        const struct mf_record *candidate = model->records[model->own_paths[i].record];
        bool same = false;
        if (!has_key(model, candidate, key, length, &same)) {
            return false;
        }
        if (same) {
            *record = candidate;
            return true;
        }
    }
    return true;
}
