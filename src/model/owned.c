#include "model/owned.h"

#include <stdatomic.h>
#include <stddef.h>

static const struct mf_owned_watcher *_Atomic watching;

void mf_owned_watch(const struct mf_owned_watcher *watcher)
{
    atomic_store_explicit(&watching, watcher, memory_order_release);
}

void mf_owned_add(struct mf_owned *owned, enum mf_owned_kind kind, uint64_t scope,
                  const void *made_at)
{
    const struct mf_owned_watcher *watcher = atomic_load_explicit(&watching, memory_order_acquire);
    if (watcher != NULL) {
        *owned =
            (struct mf_owned){.scope = scope, .made_at = made_at, .kind = kind, .listed = true};
        watcher->add(owned);
    }
}

void mf_owned_remove(struct mf_owned *owned)
{
    const struct mf_owned_watcher *watcher = atomic_load_explicit(&watching, memory_order_acquire);
    if (owned->listed && watcher != NULL) {
        owned->listed = false;
        watcher->remove(owned);
    }
}
