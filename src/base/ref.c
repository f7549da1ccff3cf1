#include "base/ref.h"

#include <stddef.h>

void mf_ref_init(struct mf_ref *ref, void (*free)(struct mf_ref *ref))
{
    atomic_init(&ref->count, 1);
    ref->free = free;
}

struct mf_ref *mf_ref_hold(struct mf_ref *ref)
{
    if (ref != NULL) {
        atomic_fetch_add_explicit(&ref->count, 1, memory_order_relaxed);
    }
    return ref;
}

void mf_ref_drop(struct mf_ref *ref)
{
    if (ref != NULL && atomic_fetch_sub_explicit(&ref->count, 1, memory_order_acq_rel) == 1) {
        ref->free(ref);
    }
}
