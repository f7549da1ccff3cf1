#include "store/store.h"

#include "store/own_paths.h"

bool mf_store_find(struct mf_store *store, const struct mf_class *class, const void *key,
                   size_t length, struct mf_place_in_store *place)
{
    const struct mf_changed_path *changed = mf_changes_find(&store->changes, key, length);
    if (changed != NULL) {
        *place = (struct mf_place_in_store){changed->path, changed->record};
        return true;
    }
    const struct mf_path *path = mf_model_find_path(store->model, key, length);
    *place = (struct mf_place_in_store){path, path == NULL ? NULL : path->record};
    if (path != NULL || !mf_class_is_association(class)) {
        return true;
    }
    return mf_own_paths_find(store->model, key, length, &place->record);
}

const struct mf_record *mf_store_at(const struct mf_store *store, const struct mf_path *path)
{
    const struct mf_changed_path *changed =
        mf_changes_find(&store->changes, path->key, path->key_length);
    return changed == NULL ? path->record : changed->record;
}

const struct mf_record *mf_store_record(const struct mf_store *store, uint32_t number)
{
    const struct mf_version *version = mf_changes_version(&store->changes, number);
    if (version != NULL) {
        return version->record;
    }
    return number < store->model->record_count ? store->model->records[number] : NULL;
}

void mf_store_links(const struct mf_store *store, const struct mf_path *path,
                    struct mf_links links[2])
{
    links[0] = mf_assoc_links(store->model, path);
    links[1] = (struct mf_links){NULL, NULL};
    const struct mf_changed_path *changed =
        path == NULL ? NULL : mf_changes_find(&store->changes, path->key, path->key_length);
    if (changed != NULL && changed->link_count > 0) {
        links[1] = (struct mf_links){changed->links, changed->links + changed->link_count};
    }
}

static bool refers(const struct mf_record *record, uint16_t reference, const struct mf_path *path)
{
    const uint16_t property = record->class->references[reference];
    return mf_record_has(record, property) &&
           mf_record_get(record, property).reference->path == path;
}

bool mf_store_link_holds(const struct mf_record *record, const struct mf_link *link,
                         const struct mf_path *path)
{
    const struct mf_class *class = record->class;
    for (uint16_t i = 0; i < class->reference_count; i++) {
        if (class->roles[i] == link->role) {
            return refers(record, i, path);
        }
    }
    return false;
}
