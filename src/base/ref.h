/* A counted reference: who shares a thing keeps it alive. The count is atomic; what it guards is
 * not.
 *
 * A `struct mf_ref` lives inside the thing it counts. The last drop calls `free` on it. */
#ifndef MF_BASE_REF_H
#define MF_BASE_REF_H

#include <stdatomic.h>

struct mf_ref {
    atomic_uint count;
    void (*free)(struct mf_ref *ref);
};

/* Starts at one reference, the caller's. */
void mf_ref_init(struct mf_ref *ref, void (*free)(struct mf_ref *ref));

/* Adds a reference and returns `ref`. NULL stays NULL: some declarations belong to nobody. */
struct mf_ref *mf_ref_hold(struct mf_ref *ref);

/* Gives one reference back. NULL is fine. */
void mf_ref_drop(struct mf_ref *ref);

#endif
