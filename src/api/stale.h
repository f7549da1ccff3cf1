/* Handles that lead nowhere: used after their end, or never filled in. Telling the journal of the
 * world they belonged to, or that of the process; the caller answers INVALID_PARAMETER. */
#ifndef MF_API_STALE_H
#define MF_API_STALE_H

#include "api/operation/operation.h"

/* A call and where it was made. */
struct mf_use {
    const char *function;
    const void *at; /* NULL: not known */
};

/* The use that is being made of the function this stands in: it must be the one of a table. */
#define MF_USE(name) (&(struct mf_use){.function = (name), .at = __builtin_return_address(0)})

/* What remains of an operation or a session once its handle is closed. */
struct mf_past mf_stale_operation_past(const struct mf_operation *operation);
struct mf_past mf_stale_session_past(const struct mf_session *session);

/* A handle of which no open object was found. With the lock. */
void mf_stale_tell(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                   const struct mf_use *use);

/* The same of a session, which a second close may leave waiting for ever (M15). */
void mf_stale_tell_closed_twice(const MI_Session *session, bool awaited, const struct mf_use *use);

/* An acknowledgement that nothing waits for. With the lock. */
void mf_stale_tell_acknowledgement(const MI_Operation *operation, const struct mf_use *use);

/* The operation that a callback was given, after the callback (M19). With the lock. */
void mf_stale_tell_kept(const MI_Operation *operation, const struct mf_use *use);

/* Options that were deleted, or never made; `deleted`: they are deleted again (M31). What memory
 * did not suffice for is none. Without the lock. */
void mf_stale_tell_options(enum mf_kind kind, MI_Uint64 reserved1, ptrdiff_t reserved2,
                           bool deleted, const struct mf_use *use);

/* What a failed NewSession or Initialize left: all but closing it is wrong. With the lock. */
void mf_stale_tell_failed(enum mf_misuse misuse, MI_Uint64 application, const struct mf_use *use);

#endif
