#include "bench/scan.h"

#include "base/name.h"

uint64_t scan_mix(uint64_t number)
{
    const uint64_t mixed = (number + 1U) * 0x9e3779b97f4a7c15U;
    return mixed ^ (mixed >> 29);
}

/* What is compared with each record. */
struct wanted {
    const struct mf_path *path;
    const struct mf_class *class; /* NULL: any */
    uint32_t role;                /* 0: any */
};

static const struct mf_path *find_path(const struct mf_model *model, uint32_t target)
{
    char name[TARGET_NAME_SIZE];
    struct mf_key key;
    name_target(target, name);
    const union mf_slot slot = {.string = name};
    mf_key_init(&key);
    const struct mf_class *class =
        mf_namespace_find_class(model->schema.default_space, "Bench_Extent");
    (void)mf_key_from_slots(&key, class, &slot, model->profile->key_folds_case);
    const struct mf_path *path = mf_model_find_path(model, key.bytes, key.length);
    mf_key_clear(&key);
    return path;
}

static bool refers(const struct mf_record *record, const struct wanted *wanted)
{
    const struct mf_class *class = record->class;
    for (uint16_t i = 0; i < class->reference_count; i++) {
        const struct mf_reference *reference =
            mf_record_get(record, class->references[i]).reference;
        if (reference != NULL && reference->path == wanted->path &&
            (wanted->role == 0 || class->roles[i] == wanted->role)) {
            return true;
        }
    }
    return false;
}

static uint64_t rank_of(const struct mf_record *record)
{
    const long index = mf_class_find_property(record->class, "Rank");
    return index < 0 ? 0 : (uint32_t)mf_record_get(record, (uint32_t)index).bits;
}

struct answer scan_refer(const struct mf_model *model, uint32_t target, struct filter filter)
{
    struct answer answer = {0};
    const struct wanted wanted = {
        .path = find_path(model, target),
        .class = filter.class_name == NULL
                     ? NULL
                     : mf_namespace_find_class(model->schema.default_space, filter.class_name),
        .role = filter.role == NULL ? 0 : mf_names_find(&model->schema.roles, filter.role),
    };
    for (uint32_t i = 0; i < model->record_count; i++) {
        const struct mf_record *record = model->records[i];
        if (mf_class_is_association(record->class) && refers(record, &wanted) &&
            (wanted.class == NULL || mf_class_is_a(record->class, wanted.class))) {
            answer.count++;
            answer.checksum += scan_mix(rank_of(record));
        }
    }
    return answer;
}
