/* Sealing: associations are the bulk of a large world, and few are ever looked up by their own
 * path. So they get no entry in the table of paths; their keys are compared once, here, through a
 * table of hashes that is dropped again, and those that something refers to are found then. */
#include "base/hash.h"
#include "base/list.h"
#include "base/pages.h"
#include "store/assoc.h"
#include "store/builder.h"

#include <stdlib.h>
#include <string.h>

/* An association in the table. */
struct hashed {
    uint32_t hash;
    uint32_t number; /* of the record, from 1; 0: free */
};

struct sealing {
    struct mf_builder *builder;
    struct hashed *table; /* open addressing, at most half full */
    size_t mask;
    void (*report)(void *context, const struct mf_conflict *conflict);
    void *context;
};

/* --- keys ------------------------------------------------------------------------------------- */

static bool folds(const struct mf_builder *builder)
{
    return builder->model->profile->key_folds_case;
}

/* Equal paths have equal numbers, so that a key that is a reference needs no more. */
static bool put_key(struct mf_key *key, const struct mf_record *record, uint16_t index, bool fold)
{
    const MI_Type type = (MI_Type)mf_class_property(record->class, index)->type;
    const union mf_slot slot = mf_record_get(record, index);
    if (type != MI_REFERENCE) {
        return mf_key_put_slot(key, type, slot, fold);
    }
    const uint32_t number = slot.reference->path->number;
    return mf_key_put(key, &number, sizeof number);
}

/* Bytes that are equal if the paths are. */
static bool make_identity(struct mf_key *key, const struct mf_record *record, bool fold)
{
    const struct mf_class *class = record->class;
    mf_key_clear(key);
    bool ok = mf_key_put_class(key, class);
    for (uint16_t i = 0; ok && i < class->key_count; i++) {
        ok = put_key(key, record, class->keys[i], fold);
    }
    return ok;
}

/* If something refers to the path of the record, this is the instance it means. */
static bool bind_path(struct mf_builder *builder, const struct mf_record *record)
{
    struct mf_key *key = &builder->key;
    if (!builder->model->uses[record->class->first].referred) {
        return true;
    }
    mf_key_clear(key);
    if (!mf_key_from_record(key, record, folds(builder))) {
        return false;
    }
    struct mf_path *path = mf_path_table_find(&builder->model->paths, key->bytes, key->length);
    if (path != NULL) {
        path->record = record;
    }
    return true;
}

/* --- the table -------------------------------------------------------------------------------- */

static size_t count_associations(const struct mf_model *model)
{
    size_t count = 0;
    for (uint32_t i = 0; i < model->record_count; i++) {
        count += mf_class_is_association(model->records[i]->class);
    }
    return count;
}

static bool make_table(struct sealing *sealing)
{
    const size_t count = count_associations(sealing->builder->model);
    size_t capacity = 8;
    while (capacity < count * 2U) {
        capacity *= 2U;
    }
    sealing->mask = capacity - 1U;
    sealing->table = calloc(capacity, sizeof *sealing->table);
    if (sealing->table == NULL) {
        return false;
    }
    mf_pages_prefer_large(sealing->table, capacity * sizeof *sealing->table);
    return true;
}

/* Hashes agree; do the keys? That of the other record is in the scratch key. */
static bool compare(const struct sealing *sealing, const struct mf_record *record, bool *equal)
{
    const struct mf_key *key = &sealing->builder->key;
    struct mf_key other;
    mf_key_init(&other);
    const bool ok = make_identity(&other, record, folds(sealing->builder));
    *equal =
        ok && key->length == other.length && memcmp(key->bytes, other.bytes, other.length) == 0;
    mf_key_clear(&other);
    return ok;
}

/* Enters the record unless one with its path is there, which is reported. */
static bool enter(struct sealing *sealing, const struct mf_record *record)
{
    const struct mf_key *key = &sealing->builder->key;
    const uint64_t hash = mf_hash_bytes(key->bytes, key->length);
    const uint32_t mark = (uint32_t)(hash >> 32);
    size_t at = (size_t)hash & sealing->mask;
    for (; sealing->table[at].number != 0; at = (at + 1U) & sealing->mask) {
        const struct mf_record *first =
            sealing->builder->model->records[sealing->table[at].number - 1U];
        bool equal = false;
        if (sealing->table[at].hash == mark && !compare(sealing, first, &equal)) {
            return false;
        }
        if (equal) {
            sealing->report(sealing->context, &(struct mf_conflict){first, record});
            return true;
        }
    }
    sealing->table[at] = (struct hashed){mark, record->number + 1U};
    return true;
}

static bool enter_all(struct sealing *sealing)
{
    struct mf_builder *builder = sealing->builder;
    for (uint32_t i = 0; i < builder->model->record_count; i++) {
        const struct mf_record *record = builder->model->records[i];
        if (!mf_class_is_association(record->class)) {
            continue;
        }
        if (!bind_path(builder, record) || !make_identity(&builder->key, record, folds(builder)) ||
            !enter(sealing, record)) {
            return false;
        }
    }
    return true;
}

/* Everything is there: the lists grow no more. */
static void trim(struct mf_builder *builder)
{
    struct mf_model *model = builder->model;
    mf_list_trim(&model->records, model->record_count, sizeof(*model->records));
    mf_list_trim(&model->path_list, model->path_count, sizeof(*model->path_list));
    builder->record_capacity = model->record_count;
    builder->path_capacity = model->path_count;
}

bool mf_builder_seal(struct mf_builder *builder,
                     void (*report)(void *context, const struct mf_conflict *conflict),
                     void *context)
{
    struct sealing sealing = {.builder = builder, .report = report, .context = context};
    const bool ok = make_table(&sealing) && enter_all(&sealing);
    free(sealing.table);
    trim(builder);
    return ok && mf_assoc_build(builder->model);
}
