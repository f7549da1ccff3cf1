/* Handles: what lies in reserved1 and reserved2 of an MI_Application, MI_Session, and so on.
 *
 * A process-wide table of slots, never freed, gives each object a slot and a generation. Whatever a
 * caller hands in, stale, copied or garbage, is compared with the table and never followed. The
 * table changes under the lock of api/lock.h; finding needs no lock, but who finds an object must
 * know by other means that it stays alive: sessions and operations are found under that lock. */
#ifndef MF_API_HANDLE_H
#define MF_API_HANDLE_H

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum mf_kind {
    MF_KIND_APPLICATION = 1,
    MF_KIND_SESSION,
    MF_KIND_OPERATION,
    MF_KIND_DESTINATION_OPTIONS,
    MF_KIND_OPERATION_OPTIONS,
    MF_KIND_SUBSCRIPTION_OPTIONS,
    MF_KIND_SERIALIZER,
    MF_KIND_DESERIALIZER,
    MF_KIND_HOSTED_PROVIDER
};

struct mf_handle {
    MI_Uint64 reserved1; /* generation in the upper half, slot in the lower */
    ptrdiff_t reserved2; /* the kind, so that no handle of ours is all zero */
};

/* Whose a handle was, for reports about one that is used after its end; zero: nobody's. */
struct mf_past {
    uint64_t world; /* its number */
    uint64_t call;  /* of an operation, in the journal of the world */
    MI_Uint64 application;
    const void *made_at; /* in the code under test */
    bool acknowledged;   /* all its results were */
    bool overtaken;      /* a cancel did not wait for an acknowledgement (C-44) */
};

/* Gives an object a handle. False when memory runs out. With the lock. */
bool mf_handle_open(enum mf_kind kind, void *object, struct mf_handle *handle);

/* The object; NULL for a stale or foreign handle or one of another kind. */
void *mf_handle_find(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2);

/* Makes every copy of a handle stale. Returns the object, or NULL if they were already. `past`,
 * unless NULL, is remembered for a while. With the lock. */
void *mf_handle_close(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                      const struct mf_past *past);

/* What is remembered of a stale handle: zero if that was long ago. False if it never was one of
 * that kind. With the lock. */
bool mf_handle_past(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                    struct mf_past *past);

#endif
