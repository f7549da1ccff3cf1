/* Sessions: opened, asked, closed. The thirteen starters turn their arguments into one request. */
#ifndef MF_API_SESSION_H
#define MF_API_SESSION_H

#include "api/world/world.h"

extern const MI_SessionFT mf_session_ft;

/* Makes a session of an application to a world and fills its handle. Takes the options, even when
 * it fails. `made_at` is where in the code under test, or NULL. Without the lock. INVALID_PARAMETER
 * if the application is closing; SERVER_LIMITS_EXCEEDED when memory runs out. */
MI_Result mf_session_open(const MI_Application *application, struct mifake *world,
                          struct mf_options *options, bool lent, const void *made_at,
                          MI_Session *handle);

/* The handle that a failed NewSession leaves: Close calls back and answers INVALID_PARAMETER, as
 * everything else does. It remembers the application, which may be NULL. */
void mf_session_fail(MI_Session *session, const MI_Application *application);

struct mf_use;

/* Tells of a handle of which there is no open session. With the lock. */
void mf_session_tell_stale(const MI_Session *handle, const struct mf_use *use);

/* --- closing (session_close.c) ---------------------------------------------------------------- */

/* MI_Session_Close. */
MI_Result MI_CALL mf_session_close(MI_Session *handle, void *context,
                                   void(MI_CALL *completed)(void *context));

/* Cancels what runs in a session. With the lock. */
void mf_session_cancel(struct mf_session *session);

/* Closes a session and all its operations without the caller's help. With the lock. */
void mf_session_abandon(struct mf_session *session);

/* Writes in the journal what keeps a session from ending. With the lock. */
void mf_session_blame(const struct mf_session *session);

/* Destroys a session that is closing and that nothing needs any more. With the lock. */
void mf_session_retire(struct mf_session *session);

/* Where the test delivers, and nobody else can, calls back once in the session's world. False if
 * there is nothing to deliver, or the session has no operation. With the lock. */
bool mf_session_deliver(struct mf_session *session);

/* Calls the completion callbacks of sessions that have come to their end. Without the lock; after
 * every call that may have ended an operation. */
void mf_session_complete(void);

#endif
