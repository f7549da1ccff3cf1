/* Drafts: an instance that a caller handed in, read through its own table into a record, before
 * anybody knows whether it may enter the world.
 *
 * A draft has memory of its own. References in it name paths of the draft's own making, with the
 * same canonical bytes as the world's. Reading needs nothing but the schema, so no lock is held. */
#ifndef MF_MODEL_DRAFT_H
#define MF_MODEL_DRAFT_H

#include "base/arena.h"
#include "model/key.h"
#include "model/profile.h"
#include "model/record.h"
#include "model/schema.h"

#include <MI.h>

#include <stdbool.h>
#include <stdint.h>

struct mf_draft {
    struct mf_arena arena;
    struct mf_record *record;
    uint64_t *given; /* a bit for each property that the caller's instance says something of */
    bool dynamic;    /* an element that is null was put there by the caller */
};

/* Reads all elements, or all but the keys: NO_SUCH_PROPERTY, TYPE_MISMATCH for what the class does
 * not have or have so, INVALID_CLASS for an embedded or referred class that the namespace lacks,
 * INVALID_PARAMETER for one that is not of the declared class or lacks a key,
 * SERVER_LIMITS_EXCEEDED. The draft is to be cleared whatever comes back. Keys of the instance
 * itself may be missing. */
MI_Result mf_draft_read(struct mf_draft *draft, const struct mf_key_reader *reader,
                        const struct mf_class *class, const MI_Instance *instance, bool with_keys);

/* Gives what the caller did not mention its default. */
void mf_draft_add_defaults(struct mf_draft *draft);

/* Takes all but the keys' values from `current` unless the caller has set them: null counts as set
 * only in a dynamic instance, since a static one has all its elements from the start. False if the
 * caller changes a property that is read-only. */
bool mf_draft_lay_over(struct mf_draft *draft, const struct mf_record *current);

void mf_draft_clear(struct mf_draft *draft);

#endif
