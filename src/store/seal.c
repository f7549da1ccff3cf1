/* Sealing: associations are the bulk of a large world, and few are ever looked up by their own
 * path. So they get no entry in the table of paths; their keys are compared once, here, through a
 * sorted list of hashes, and those that something refers to are found then. */
#include "base/hash.h"
#include "store/assoc.h"
#include "store/builder.h"

#include <stdlib.h>
#include <string.h>

struct hashed {
    uint64_t hash;
    const struct mf_record *record;
};

static int by_hash(const void *left, const void *right)
{
    const struct hashed *a = left;
    const struct hashed *b = right;
    if (a->hash != b->hash) {
        return a->hash < b->hash ? -1 : 1;
    }
    return a->record->number < b->record->number ? -1 : 1;
}

static bool folds(const struct mf_builder *builder)
{
    return builder->model->profile->key_folds_case;
}

static bool make_key(struct mf_builder *builder, const struct mf_record *record)
{
    mf_key_clear(&builder->key);
    return mf_key_from_record(&builder->key, record, folds(builder));
}

/* If something refers to the path in the scratch key, this is the instance it means. */
static void bind_path(struct mf_builder *builder, const struct mf_record *record)
{
    if (!builder->model->uses[record->class->first].referred) {
        return;
    }
    struct mf_path *path =
        mf_map_find(&builder->model->paths, builder->key.bytes, builder->key.length);
    if (path != NULL) {
        path->record = record;
    }
}

static bool hash_associations(struct mf_builder *builder, struct hashed *list, size_t *count)
{
    const struct mf_model *model = builder->model;
    for (uint32_t i = 0; i < model->record_count; i++) {
        const struct mf_record *record = model->records[i];
        if (!mf_class_is_association(record->class)) {
            continue;
        }
        if (!make_key(builder, record)) {
            return false;
        }
        bind_path(builder, record);
        const uint64_t hash = mf_hash_bytes(builder->key.bytes, builder->key.length);
        list[(*count)++] = (struct hashed){hash, record};
    }
    return true;
}

/* Hashes agree; do the keys? */
static bool compare(struct mf_builder *builder, const struct mf_record *a,
                    const struct mf_record *b, bool *equal)
{
    struct mf_key other;
    mf_key_init(&other);
    const bool ok = make_key(builder, a) && mf_key_from_record(&other, b, folds(builder));
    *equal = ok && builder->key.length == other.length &&
             memcmp(builder->key.bytes, other.bytes, other.length) == 0;
    mf_key_clear(&other);
    return ok;
}

/* An instance is compared with the first one of its run of equal hashes. */
static bool find_conflicts(struct mf_builder *builder, const struct hashed *list, size_t count,
                           void (*report)(void *context, const struct mf_conflict *conflict),
                           void *context)
{
    size_t first = 0;
    for (size_t i = 1; i < count; i++) {
        if (list[i].hash != list[first].hash) {
            first = i;
            continue;
        }
        bool equal = false;
        if (!compare(builder, list[first].record, list[i].record, &equal)) {
            return false;
        }
        if (equal) {
            report(context, &(struct mf_conflict){list[first].record, list[i].record});
        }
    }
    return true;
}

bool mf_builder_seal(struct mf_builder *builder,
                     void (*report)(void *context, const struct mf_conflict *conflict),
                     void *context)
{
    struct mf_model *model = builder->model;
    struct hashed *list = malloc(((size_t)model->record_count + 1U) * sizeof *list);
    size_t count = 0;
    bool ok = list != NULL && hash_associations(builder, list, &count);
    if (ok) {
        qsort(list, count, sizeof *list, by_hash);
        ok = find_conflicts(builder, list, count, report, context);
    }
    free(list);
    return ok && mf_assoc_build(model);
}
