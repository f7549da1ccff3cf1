/* Changes: what was created, modified and deleted in a world, over a model that stays as it is.
 *
 * A zeroed struct is "no changes" and costs nothing to read. Numbers of created instances follow
 * those of the model, in order of creation. Each change is all or nothing, and is written down, so
 * that going back costs what was changed and not what there is. Everything here lives until
 * mf_changes_reset goes back to the beginning, or mf_changes_clear. */
#ifndef MF_STORE_CHANGES_H
#define MF_STORE_CHANGES_H

#include "store/changed_path.h"
#include "store/model.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mf_draft;
struct mf_store;
struct mf_undo;

/* An instance that a change has touched. */
struct mf_version {
    uint32_t number;
    const struct mf_record *record; /* as it is now; NULL: deleted */
};

struct mf_changes {
    struct mf_arena arena;
    struct mf_map paths;         /* canonical bytes to struct mf_changed_path */
    struct mf_map versions;      /* number to struct mf_version */
    struct mf_version **created; /* by number, from the model's record_count on */
    uint32_t created_count;
    size_t created_capacity;
    struct mf_undo *undo; /* what to write back, oldest first */
    size_t undo_count;
    size_t undo_capacity;
    size_t mark; /* mf_changes_reset goes back to here */
};

static inline bool mf_changes_none(const struct mf_changes *changes)
{
    return changes->paths.entries == NULL;
}

struct mf_changed_path *mf_changes_find(const struct mf_changes *changes, const void *key,
                                        size_t length);

/* NULL: the instance is what the model says. */
const struct mf_version *mf_changes_version(const struct mf_changes *changes, uint32_t number);

/* The changes return OK, or SERVER_LIMITS_EXCEEDED when memory runs out, with nothing changed. What
 * a draft holds is taken; the draft stays to be cleared. `key` is the instance's own path. */

/* Adds the draft's record as a new instance; ALREADY_EXISTS if its path names one. */
MI_Result mf_changes_create(struct mf_store *store, struct mf_draft *draft, const void *key,
                            size_t length, const struct mf_record **created);

/* Replaces an instance by the draft's record, which is of its class and has its keys. */
MI_Result mf_changes_modify(struct mf_store *store, const struct mf_record *current,
                            struct mf_draft *draft, const void *key, size_t length);

MI_Result mf_changes_delete(struct mf_store *store, const struct mf_record *current,
                            const void *key, size_t length);

/* What scripts do to the world. `record` is of the model and stays as it is. */

/* Adds an instance, or replaces the one at its path. */
MI_Result mf_changes_put(struct mf_store *store, const struct mf_record *record);
MI_Result mf_changes_put_draft(struct mf_store *store, struct mf_draft *draft);

/* NOT_FOUND if there is none. */
MI_Result mf_changes_remove(struct mf_store *store, const struct mf_path *path);

/* Gives the instance at a path some of the properties of `record`, which is of its class. NOT_FOUND
 * if there is none. */
MI_Result mf_changes_set(struct mf_store *store, const struct mf_path *path,
                         const struct mf_record *record, const uint16_t *properties,
                         uint32_t count);

/* Makes the present state the one that mf_changes_reset goes back to. */
void mf_changes_mark(struct mf_changes *changes);

/* Goes back to the mark, or to the model. Nothing may hold records of the changes after the mark.
 */
void mf_changes_reset(struct mf_changes *changes);

void mf_changes_clear(struct mf_changes *changes);

#endif
