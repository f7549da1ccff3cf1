/* The index of associations: from a path to the links that refer to it, in fixture order.
 *
 * An association that refers to one path through two roles has two links, side by side, so that
 * "each association once" is a comparison with the one before (R14). */
#ifndef MF_STORE_ASSOC_H
#define MF_STORE_ASSOC_H

#include "store/model.h"

#include <stdbool.h>

/* Builds the links of all associations of a model. False when memory runs out. */
bool mf_assoc_build(struct mf_model *model);

struct mf_links {
    const struct mf_link *at;
    const struct mf_link *end;
};

/* The links to a path; none for NULL. */
struct mf_links mf_assoc_links(const struct mf_model *model, const struct mf_path *path);

/* Where a link is among others, which are in the order of their numbers; not found: where it is to
 * go in, behind others of the same association. NULL among none. */
const struct mf_link *mf_assoc_seek(struct mf_links links, const struct mf_link *wanted,
                                    bool *found);

#endif
