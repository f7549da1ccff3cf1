#include "store/changes.h"

#include "base/list.h"
#include "model/draft.h"
#include "store/store.h"

#include <stdlib.h>
#include <string.h>

/* A word as it was, or a link that came or went: exactly one of the three. */
struct mf_undo {
    const struct mf_record **record;
    const struct mf_record *old_record;
    uint32_t *count;
    uint32_t old_count;
    struct mf_changed_path *linked;
    struct mf_link link;
    bool came;
};

/* --- reading ---------------------------------------------------------------------------------- */

struct mf_changed_path *mf_changes_find(const struct mf_changes *changes, const void *key,
                                        size_t length)
{
    return mf_map_find(&changes->paths, key, length);
}

const struct mf_version *mf_changes_version(const struct mf_changes *changes, uint32_t number)
{
    return mf_map_find(&changes->versions, &number, sizeof number);
}

/* --- writing down ----------------------------------------------------------------------------- */

static bool note(struct mf_changes *changes, struct mf_undo undo)
{
    if (!mf_list_grow(&changes->undo, &changes->undo_capacity, changes->undo_count + 1U,
                      sizeof *changes->undo)) {
        return false;
    }
    changes->undo[changes->undo_count++] = undo;
    return true;
}

static bool set_record(struct mf_changes *changes, const struct mf_record **at,
                       const struct mf_record *record)
{
    if (!note(changes, (struct mf_undo){.record = at, .old_record = *at})) {
        return false;
    }
    *at = record;
    return true;
}

static bool set_count(struct mf_changes *changes, uint32_t *at, uint32_t count)
{
    if (!note(changes, (struct mf_undo){.count = at, .old_count = *at})) {
        return false;
    }
    *at = count;
    return true;
}

static void take_back(const struct mf_undo *undo)
{
    if (undo->record != NULL) {
        *undo->record = undo->old_record;
    } else if (undo->count != NULL) {
        *undo->count = undo->old_count;
    } else if (undo->came) {
        mf_changed_path_remove_link(undo->linked, &undo->link);
    } else {
        mf_changed_path_add_link(undo->linked, &undo->link);
    }
}

static void go_back(struct mf_changes *changes, size_t mark)
{
    while (changes->undo_count > mark) {
        take_back(&changes->undo[--changes->undo_count]);
    }
}

/* --- paths ------------------------------------------------------------------------------------ */

static const struct mf_path *new_path(struct mf_changes *changes, const struct mf_class *class,
                                      const void *key, size_t length)
{
    struct mf_path *path = mf_arena_alloc(&changes->arena, sizeof *path + length);
    if (path != NULL) {
        path->class = class;
        path->key_length = (uint32_t)length;
        memcpy(path->key, key, length);
    }
    return path;
}

/* The entry of a path; it says what the model says until it is changed. */
static struct mf_changed_path *touch(struct mf_store *store, const struct mf_class *class,
                                     const void *key, size_t length)
{
    struct mf_changes *changes = &store->changes;
    struct mf_changed_path *known = mf_changes_find(changes, key, length);
    struct mf_place_in_store place;
    if (known != NULL || !mf_store_find(store, class, key, length, &place)) {
        return known;
    }
    struct mf_changed_path *changed = mf_arena_alloc(&changes->arena, sizeof *changed);
    if (changed == NULL) {
        return NULL;
    }
    changed->path = place.path != NULL ? place.path : new_path(changes, class, key, length);
    changed->record = place.record;
    if (changed->path == NULL ||
        !mf_map_add(&changes->paths, changed->path->key, length, changed)) {
        return NULL;
    }
    return changed;
}

/* --- links ------------------------------------------------------------------------------------ */

/* A modified association may have come back to where it was in the model. */
static bool is_in_model(const struct mf_store *store, const struct mf_path *path,
                        const struct mf_link *link)
{
    bool found = false;
    (void)mf_assoc_seek(mf_assoc_links(store->model, path), link, &found);
    return found;
}

static bool add_link(struct mf_store *store, struct mf_changed_path *changed, struct mf_link link)
{
    struct mf_changes *changes = &store->changes;
    if (is_in_model(store, changed->path, &link)) {
        return true;
    }
    if (!mf_changed_path_reserve(changed, &changes->arena) ||
        !note(changes, (struct mf_undo){.linked = changed, .link = link, .came = true})) {
        return false;
    }
    mf_changed_path_add_link(changed, &link);
    return true;
}

static bool remove_link(struct mf_changes *changes, struct mf_changed_path *changed,
                        struct mf_link link)
{
    if (!note(changes, (struct mf_undo){.linked = changed, .link = link})) {
        return false;
    }
    mf_changed_path_remove_link(changed, &link);
    return true;
}

/* The draft's reference names a path of its own making: from now on the one that everybody uses. */
static struct mf_changed_path *intern(struct mf_store *store, struct mf_record *record,
                                      uint16_t property)
{
    const struct mf_reference *given = mf_record_get(record, property).reference;
    struct mf_changed_path *changed =
        touch(store, given->path->class, given->path->key, given->path->key_length);
    struct mf_reference *reference =
        changed == NULL ? NULL : mf_arena_alloc(&store->changes.arena, sizeof *reference);
    if (reference == NULL) {
        return NULL;
    }
    *reference = (struct mf_reference){changed->path, given->keys};
    mf_record_set(record, property, (union mf_slot){.reference = reference});
    return changed;
}

static struct mf_link link_through(const struct mf_record *record, uint16_t reference)
{
    const struct mf_class *class = record->class;
    return (struct mf_link){record->number, class->roles[reference], class->first};
}

static uint16_t count_references(const struct mf_record *record)
{
    return mf_class_is_association(record->class) ? record->class->reference_count : 0;
}

static bool link_record(struct mf_store *store, struct mf_record *record)
{
    const uint16_t count = count_references(record);
    for (uint16_t i = 0; i < count; i++) {
        const uint16_t property = record->class->references[i];
        if (!mf_record_has(record, property)) {
            continue;
        }
        struct mf_changed_path *changed = intern(store, record, property);
        if (changed == NULL || !add_link(store, changed, link_through(record, i))) {
            return false;
        }
    }
    return true;
}

/* Links of the model stay; whoever follows them looks at the association as it is now. */
static bool unlink_record(struct mf_changes *changes, const struct mf_record *record)
{
    const uint16_t count = count_references(record);
    for (uint16_t i = 0; i < count; i++) {
        const uint16_t property = record->class->references[i];
        if (!mf_record_has(record, property)) {
            continue;
        }
        const struct mf_path *path = mf_record_get(record, property).reference->path;
        struct mf_changed_path *changed = mf_changes_find(changes, path->key, path->key_length);
        const struct mf_link link = link_through(record, i);
        if (changed != NULL && mf_changed_path_has_link(changed, &link) &&
            !remove_link(changes, changed, link)) {
            return false;
        }
    }
    return true;
}

/* --- versions --------------------------------------------------------------------------------- */

static struct mf_version *new_version(struct mf_changes *changes, const struct mf_record *record)
{
    struct mf_version *version = mf_arena_alloc(&changes->arena, sizeof *version);
    if (version == NULL) {
        return NULL;
    }
    version->number = record->number;
    version->record = record;
    return mf_map_add(&changes->versions, &version->number, sizeof version->number, version)
               ? version
               : NULL;
}

static struct mf_version *version_of(struct mf_changes *changes, const struct mf_record *record)
{
    const uint32_t number = record->number;
    struct mf_version *known = mf_map_find(&changes->versions, &number, sizeof number);
    return known != NULL ? known : new_version(changes, record);
}

static bool set_version(struct mf_changes *changes, const struct mf_record *current,
                        const struct mf_record *record)
{
    struct mf_version *version = version_of(changes, current);
    return version != NULL && set_record(changes, &version->record, record);
}

/* A number that was given back by a reset has its version already. */
static bool add_created(struct mf_changes *changes, struct mf_record *record)
{
    if (!mf_list_grow(&changes->created, &changes->created_capacity,
                      (size_t)changes->created_count + 1U, sizeof(*changes->created))) {
        return false;
    }
    struct mf_version *version = version_of(changes, record);
    if (version == NULL || !set_record(changes, &version->record, record)) {
        return false;
    }
    changes->created[changes->created_count] = version;
    return set_count(changes, &changes->created_count, changes->created_count + 1U);
}

/* --- changing --------------------------------------------------------------------------------- */

static MI_Result settle(struct mf_changes *changes, bool done, size_t mark)
{
    if (!done) {
        go_back(changes, mark);
    }
    return done ? MI_RESULT_OK : MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

MI_Result mf_changes_create(struct mf_store *store, struct mf_draft *draft, const void *key,
                            size_t length, const struct mf_record **created)
{
    struct mf_changes *changes = &store->changes;
    struct mf_record *record = draft->record;
    struct mf_changed_path *changed = touch(store, record->class, key, length);
    if (changed == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    if (changed->record != NULL) {
        return MI_RESULT_ALREADY_EXISTS;
    }
    const size_t mark = changes->undo_count;
    record->number = store->model->record_count + changes->created_count;
    mf_arena_join(&changes->arena, &draft->arena);
    *created = record;
    return settle(changes,
                  add_created(changes, record) && link_record(store, record) &&
                      set_record(changes, &changed->record, record),
                  mark);
}

MI_Result mf_changes_modify(struct mf_store *store, const struct mf_record *current,
                            struct mf_draft *draft, const void *key, size_t length)
{
    struct mf_changes *changes = &store->changes;
    struct mf_record *record = draft->record;
    struct mf_changed_path *changed = touch(store, record->class, key, length);
    if (changed == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    const size_t mark = changes->undo_count;
    record->number = current->number;
    mf_arena_join(&changes->arena, &draft->arena);
    return settle(changes,
                  set_version(changes, current, record) && unlink_record(changes, current) &&
                      link_record(store, record) && set_record(changes, &changed->record, record),
                  mark);
}

MI_Result mf_changes_delete(struct mf_store *store, const struct mf_record *current,
                            const void *key, size_t length)
{
    struct mf_changes *changes = &store->changes;
    struct mf_changed_path *changed = touch(store, current->class, key, length);
    if (changed == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    const size_t mark = changes->undo_count;
    return settle(changes,
                  set_version(changes, current, NULL) && unlink_record(changes, current) &&
                      set_record(changes, &changed->record, NULL),
                  mark);
}

/* --- for scripts ------------------------------------------------------------------------------ */

/* A draft with a copy of a record, whose values stay where they are. */
static bool start_copy(struct mf_draft *draft, const struct mf_record *record)
{
    *draft = (struct mf_draft){.arena.first = 1024};
    draft->record = mf_record_copy(&draft->arena, record);
    return draft->record != NULL;
}

static MI_Result put(struct mf_store *store, struct mf_draft *draft, const struct mf_key *key)
{
    const struct mf_record *created = NULL;
    struct mf_place_in_store place;
    if (!mf_store_find(store, draft->record->class, key->bytes, key->length, &place)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    return place.record == NULL
               ? mf_changes_create(store, draft, key->bytes, key->length, &created)
               : mf_changes_modify(store, place.record, draft, key->bytes, key->length);
}

MI_Result mf_changes_put_draft(struct mf_store *store, struct mf_draft *draft)
{
    struct mf_key key;
    MI_Result result = MI_RESULT_SERVER_LIMITS_EXCEEDED;
    mf_key_init(&key);
    if (mf_key_from_record(&key, draft->record, store->model->profile->key_folds_case)) {
        result = put(store, draft, &key);
    }
    mf_key_clear(&key);
    return result;
}

MI_Result mf_changes_put(struct mf_store *store, const struct mf_record *record)
{
    struct mf_draft draft;
    const MI_Result result = start_copy(&draft, record) ? mf_changes_put_draft(store, &draft)
                                                        : MI_RESULT_SERVER_LIMITS_EXCEEDED;
    mf_draft_clear(&draft);
    return result;
}

/* The instance at a path, which may be a path of somebody else's with the same bytes. */
static MI_Result find_current(struct mf_store *store, const struct mf_path *path,
                              const struct mf_record **current)
{
    struct mf_place_in_store place;
    if (!mf_store_find(store, path->class, path->key, path->key_length, &place)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    *current = place.record;
    return place.record == NULL ? MI_RESULT_NOT_FOUND : MI_RESULT_OK;
}

MI_Result mf_changes_remove(struct mf_store *store, const struct mf_path *path)
{
    const struct mf_record *current = NULL;
    const MI_Result found = find_current(store, path, &current);
    return found != MI_RESULT_OK ? found
                                 : mf_changes_delete(store, current, path->key, path->key_length);
}

static void take_properties(struct mf_record *to, const struct mf_record *from,
                            const uint16_t *properties, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (mf_record_has(from, properties[i])) {
            mf_record_set(to, properties[i], mf_record_get(from, properties[i]));
        } else {
            mf_record_clear(to, properties[i]);
        }
    }
}

MI_Result mf_changes_set(struct mf_store *store, const struct mf_path *path,
                         const struct mf_record *record, const uint16_t *properties, uint32_t count)
{
    const struct mf_record *current = NULL;
    struct mf_draft draft;
    MI_Result result = find_current(store, path, &current);
    if (result != MI_RESULT_OK) {
        return result;
    }
    result = MI_RESULT_SERVER_LIMITS_EXCEEDED;
    if (start_copy(&draft, current)) {
        take_properties(draft.record, record, properties, count);
        result = mf_changes_modify(store, current, &draft, path->key, path->key_length);
    }
    mf_draft_clear(&draft);
    return result;
}

/* --- going back ------------------------------------------------------------------------------- */

void mf_changes_mark(struct mf_changes *changes)
{
    changes->mark = changes->undo_count;
}

void mf_changes_reset(struct mf_changes *changes)
{
    if (changes->mark == 0) {
        mf_changes_clear(changes);
        return;
    }
    go_back(changes, changes->mark);
}

void mf_changes_clear(struct mf_changes *changes)
{
    mf_map_clear(&changes->paths);
    mf_map_clear(&changes->versions);
    free(changes->created);
    free(changes->undo);
    mf_arena_clear(&changes->arena);
    *changes = (struct mf_changes){0};
}
