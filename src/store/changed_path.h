/* A path that a change has touched: the instance it names now, and the links to it that are not the
 * model's. It lies, with its links, in the arena of the changes. */
#ifndef MF_STORE_CHANGED_PATH_H
#define MF_STORE_CHANGED_PATH_H

#include "base/arena.h"
#include "store/model.h"

#include <stdbool.h>
#include <stdint.h>

struct mf_changed_path {
    const struct mf_path *path;     /* of the model, or of the changes where the model has none */
    const struct mf_record *record; /* the instance now; NULL: none */
    struct mf_link *links;          /* of associations created or modified, by their number */
    uint32_t link_count;
    uint32_t link_capacity;
};

bool mf_changed_path_has_link(const struct mf_changed_path *changed, const struct mf_link *link);

/* Makes room for one more link. False when memory runs out. */
bool mf_changed_path_reserve(struct mf_changed_path *changed, struct mf_arena *arena);

/* Adds a link for which there is room; a new association's comes last. Room once made stays, so
 * that what was removed can always be added again. */
void mf_changed_path_add_link(struct mf_changed_path *changed, const struct mf_link *link);

/* Removes a link that is there. */
void mf_changed_path_remove_link(struct mf_changed_path *changed, const struct mf_link *link);

#endif
