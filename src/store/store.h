/* The store: what the engine reads of a world: its model, with the changes of the world over it.
 *
 * Records and paths stay where they are until mf_changes_reset, whatever happens to the instances
 * they stand for. Reads and changes are made under the lock of the api. */
#ifndef MF_STORE_STORE_H
#define MF_STORE_STORE_H

#include "store/assoc.h"
#include "store/changes.h"
#include "store/model.h"

struct mf_store {
    struct mf_model *model;
    struct mf_changes changes;
};

/* What lies at canonical bytes: the path and the instance, either of which may be NULL. False when
 * memory runs out. */
struct mf_place_in_store {
    const struct mf_path *path;
    const struct mf_record *record;
};
bool mf_store_find(struct mf_store *store, const struct mf_class *class, const void *key,
                   size_t length, struct mf_place_in_store *place);

/* The instance that a path names now, or NULL. */
const struct mf_record *mf_store_at(const struct mf_store *store, const struct mf_path *path);

/* The instance of that number as it is now; NULL: deleted. */
const struct mf_record *mf_store_record(const struct mf_store *store, uint32_t number);

/* The links to a path: those of the model and those of the changes, each by the number of the
 * association. A link of the model may be out of date: see mf_store_link_holds. */
void mf_store_links(const struct mf_store *store, const struct mf_path *path,
                    struct mf_links links[2]);

/* True if `record`, the instance of the link's number as it is now, refers through the link's role
 * to `path`. */
bool mf_store_link_holds(const struct mf_record *record, const struct mf_link *link,
                         const struct mf_path *path);

#endif
