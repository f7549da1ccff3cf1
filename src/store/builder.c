#include "store/builder.h"

#include "base/list.h"
#include "model/type.h"

#include <stdlib.h>
#include <string.h>

static struct mf_model *model_of(struct mf_ref *ref)
{
    return (struct mf_model *)(void *)((char *)ref - offsetof(struct mf_model, ref));
}

static void free_model(struct mf_ref *ref)
{
    struct mf_model *model = model_of(ref);
    mf_ref_drop(model->rules_owner);
    mf_path_table_clear(&model->paths);
    mf_map_clear(&model->answers);
    mf_map_clear(&model->schema.roles.map);
    for (struct mf_namespace *space = model->schema.spaces; space != NULL; space = space->next) {
        mf_map_clear(&space->classes);
    }
    mf_map_clear(&model->schema.namespaces);
    free(model->path_list);
    free(model->records);
    free(model->links);
    free(model->own_paths);
    free(model->extent_starts);
    free(model->extent_records);
    mf_arena_clear(&model->arena);
    free(model);
}

bool mf_builder_init(struct mf_builder *builder, const struct mf_profile *profile)
{
    *builder = (struct mf_builder){0};
    struct mf_model *model = calloc(1, sizeof *model);
    if (model == NULL) {
        return false;
    }
    mf_ref_init(&model->ref, free_model);
    model->profile = profile;
    model->answers.arena = &model->arena;
    mf_schema_init(&model->schema, &model->arena, &model->ref);
    mf_key_init(&builder->key);
    builder->model = model;
    return true;
}

void mf_builder_clear(struct mf_builder *builder)
{
    if (builder->key.bytes != NULL) {
        mf_key_clear(&builder->key);
    }
    if (builder->model != NULL) {
        mf_ref_drop(&builder->model->ref);
    }
    *builder = (struct mf_builder){0};
}

struct mf_model *mf_builder_take(struct mf_builder *builder)
{
    struct mf_model *model = builder->model;
    builder->model = NULL;
    return model;
}

struct mf_class_use *mf_builder_use(struct mf_builder *builder, const struct mf_class *class)
{
    struct mf_model *model = builder->model;
    if (model->uses == NULL) {
        const size_t count = (size_t)model->schema.class_count + 1U;
        model->uses = mf_arena_array(&model->arena, count, sizeof *model->uses);
    }
    return model->uses == NULL ? NULL : &model->uses[class->first];
}

/* --- paths ------------------------------------------------------------------------------------ */

static struct mf_path *new_path(struct mf_builder *builder, const struct mf_class *class)
{
    struct mf_model *model = builder->model;
    const struct mf_key *key = &builder->key;
    struct mf_path *path = mf_arena_alloc(&model->arena, sizeof *path + key->length);
    if (path == NULL || !mf_list_grow(&model->path_list, &builder->path_capacity,
                                      (size_t)model->path_count + 1U, sizeof(*model->path_list))) {
        return NULL;
    }
    path->class = class;
    path->key_length = (uint32_t)key->length;
    memcpy(path->key, key->bytes, key->length);
    if (!mf_path_table_add(&model->paths, path)) {
        return NULL;
    }
    path->number = model->path_count;
    model->path_list[model->path_count++] = path;
    return path;
}

/* The path whose bytes are in the scratch key: the one that is there, or a new one. */
static struct mf_path *intern_path(struct mf_builder *builder, const struct mf_class *class)
{
    struct mf_path *known =
        mf_path_table_find(&builder->model->paths, builder->key.bytes, builder->key.length);
    return known != NULL ? known : new_path(builder, class);
}

static struct mf_path *path_of_slots(struct mf_builder *builder, const struct mf_class *class,
                                     const union mf_slot *keys)
{
    const bool fold = builder->model->profile->key_folds_case;
    mf_key_clear(&builder->key);
    return mf_key_from_slots(&builder->key, class, keys, fold) ? intern_path(builder, class) : NULL;
}

static struct mf_path *path_of_record(struct mf_builder *builder, const struct mf_record *record)
{
    const bool fold = builder->model->profile->key_folds_case;
    mf_key_clear(&builder->key);
    return mf_key_from_record(&builder->key, record, fold) ? intern_path(builder, record->class)
                                                           : NULL;
}

/* --- references ------------------------------------------------------------------------------- */

static MI_Type key_type(const struct mf_class *class, uint16_t position)
{
    return (MI_Type)mf_class_property(class, class->keys[position])->type;
}

/* The same value in the same spelling; paths are equal, so only text can be written otherwise. */
static bool same_spelling(MI_Type type, union mf_slot a, union mf_slot b)
{
    if (type == MI_STRING) {
        return strcmp(a.string, b.string) == 0;
    }
    if (type == MI_REFERENCE) {
        return a.reference == b.reference;
    }
    return type == MI_DATETIME || a.bits == b.bits;
}

static bool same_keys(const struct mf_class *class, const union mf_slot *a, const union mf_slot *b)
{
    for (uint16_t i = 0; i < class->key_count; i++) {
        if (!same_spelling(key_type(class, i), a[i], b[i])) {
            return false;
        }
    }
    return true;
}

/* Copies what the slot points to into the model. */
static bool keep_slot(struct mf_arena *arena, MI_Type type, union mf_slot *slot)
{
    if (type == MI_STRING) {
        slot->string = mf_arena_text(arena, slot->string, strlen(slot->string));
    } else if (type == MI_DATETIME) {
        slot->datetime = mf_arena_copy(arena, slot->datetime, sizeof(MI_Datetime));
    } else {
        return true;
    }
    return slot->pointer != NULL;
}

static const union mf_slot *keep_keys(struct mf_arena *arena, const struct mf_class *class,
                                      const union mf_slot *keys)
{
    union mf_slot *copy = mf_arena_copy(arena, keys, class->key_count * sizeof *keys);
    for (uint16_t i = 0; copy != NULL && i < class->key_count; i++) {
        if (!keep_slot(arena, key_type(class, i), &copy[i])) {
            return NULL;
        }
    }
    return copy;
}

/* The path's class is referred to: its own instances must find their paths when all is read. */
static bool note_referred(struct mf_builder *builder, struct mf_path *path,
                          const struct mf_reference *reference)
{
    struct mf_class_use *use = mf_builder_use(builder, path->class);
    if (use == NULL) {
        return false;
    }
    use->referred = true;
    if (path->reference == NULL) {
        path->reference = reference;
    }
    return true;
}

/* The key slots of a record where they lie side by side, as they mostly do; else NULL. */
static const union mf_slot *keys_in_place(const struct mf_record *record)
{
    const struct mf_class *class = record->class;
    for (uint16_t i = 1; i < class->key_count; i++) {
        if (class->keys[i] != class->keys[0] + i) {
            return NULL;
        }
    }
    return class->key_count == 0 ? NULL : &record->slots[class->keys[0]];
}

/* Those of the instance, if it is there and its keys are written alike; else NULL. */
static const union mf_slot *keys_of_instance(const struct mf_path *path, const union mf_slot *keys)
{
    const union mf_slot *own = path->record == NULL ? NULL : keys_in_place(path->record);
    return own != NULL && same_keys(path->class, own, keys) ? own : NULL;
}

static const struct mf_reference *new_reference(struct mf_builder *builder, struct mf_path *path,
                                                const union mf_slot *keys)
{
    struct mf_arena *arena = &builder->model->arena;
    struct mf_reference *reference = mf_arena_alloc(arena, sizeof *reference);
    if (reference == NULL) {
        return NULL;
    }
    const union mf_slot *shared = keys_of_instance(path, keys);
    reference->path = path;
    reference->keys = shared != NULL ? shared : keep_keys(arena, path->class, keys);
    if (reference->keys == NULL || !note_referred(builder, path, reference)) {
        return NULL;
    }
    return reference;
}

const struct mf_reference *mf_builder_refer(struct mf_builder *builder,
                                            const struct mf_class *class, const union mf_slot *keys)
{
    struct mf_path *path = path_of_slots(builder, class, keys);
    if (path == NULL) {
        return NULL;
    }
    if (path->reference != NULL && same_keys(class, path->reference->keys, keys)) {
        return path->reference;
    }
    return new_reference(builder, path, keys);
}

static const union mf_slot *gather_keys(struct mf_arena *arena, const struct mf_record *record)
{
    const struct mf_class *class = record->class;
    union mf_slot *keys = mf_arena_array(arena, class->key_count, sizeof *keys);
    for (uint16_t i = 0; keys != NULL && i < class->key_count; i++) {
        keys[i] = mf_record_get(record, class->keys[i]);
    }
    return keys;
}

bool mf_builder_bind(struct mf_builder *builder, struct mf_reference *reference,
                     const struct mf_record *record)
{
    const union mf_slot *own = keys_in_place(record);
    const union mf_slot *keys = own != NULL ? own : gather_keys(&builder->model->arena, record);
    struct mf_path *path = keys == NULL ? NULL : path_of_record(builder, record);
    if (path == NULL) {
        return false;
    }
    reference->keys = keys;
    reference->path = path;
    return note_referred(builder, path, reference);
}

/* --- records ---------------------------------------------------------------------------------- */

static bool number_record(struct mf_builder *builder, struct mf_record *record)
{
    struct mf_model *model = builder->model;
    if (!mf_list_grow(&model->records, &builder->record_capacity, (size_t)model->record_count + 1U,
                      sizeof(*model->records))) {
        return false;
    }
    record->number = model->record_count;
    model->records[model->record_count++] = record;
    return true;
}

bool mf_builder_add(struct mf_builder *builder, struct mf_record *record,
                    struct mf_conflict *conflict)
{
    *conflict = (struct mf_conflict){0};
    if (!mf_class_is_association(record->class)) {
        struct mf_path *path = path_of_record(builder, record);
        if (path == NULL) {
            return false;
        }
        if (path->record != NULL) {
            *conflict = (struct mf_conflict){path->record, record};
            return false;
        }
        path->record = record;
    }
    struct mf_class_use *use = mf_builder_use(builder, record->class);
    if (use == NULL) {
        return false;
    }
    use->instances++;
    return number_record(builder, record);
}
