/* Owned objects: the instances, classes and options that callers made and are to delete. Each knows
 * where; whoever watches keeps the list. Zeroed is right for an object that is not a caller's. */
#ifndef MF_MODEL_OWNED_H
#define MF_MODEL_OWNED_H

#include <stdbool.h>
#include <stdint.h>

enum mf_owned_kind { MF_OWNED_INSTANCE, MF_OWNED_CLASS, MF_OWNED_OPTIONS };

/* Part of the object. */
struct mf_owned {
    struct mf_owned *next; /* of the watcher's list */
    struct mf_owned *previous;
    _Atomic uint64_t scope; /* what it belongs to, in the numbers of the api; may be moved */
    const void *made_at;    /* in the code under test */
    enum mf_owned_kind kind;
    bool listed;
};

struct mf_owned_watcher {
    void (*add)(struct mf_owned *owned);
    void (*remove)(struct mf_owned *owned);
};

/* Set once, by the api, before there are objects. */
void mf_owned_watch(const struct mf_owned_watcher *watcher);

/* An object has been handed to a caller. */
void mf_owned_add(struct mf_owned *owned, enum mf_owned_kind kind, uint64_t scope,
                  const void *made_at);

/* It ends. Nothing for one that was not handed out. */
void mf_owned_remove(struct mf_owned *owned);

#endif
