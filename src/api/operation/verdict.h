/* Verdicts: where the real library would wait for ever, the call returns, and the journal says what
 * it waited for. At once where nobody is left to act; after a short grace where another thread of
 * the process might (MIFAKE_GRACE_MS, 200 milliseconds by default). */
#ifndef MF_API_OPERATION_VERDICT_H
#define MF_API_OPERATION_VERDICT_H

#include "api/world/world.h"

#include <stdbool.h>

/* With the lock held: waits for `settled`, if a thread besides this one might bring it about, no
 * longer than the grace. False: it is a hang. */
bool mf_verdict_wait(bool (*settled)(void *context), void *context);

/* For testing watchdogs: with MIFAKE_BLOCK=1 a verdict, once it is in the journal, is also carried
 * out: waits for `settled` as long as it takes, and is true. Else false at once. */
bool mf_verdict_block(bool (*settled)(void *context), void *context);

/* What nobody can settle. */
bool mf_verdict_never(void *context);

/* How long a closer waits for a callback that is still running, in milliseconds. */
unsigned mf_verdict_patience(void);

/* The grace in milliseconds. */
unsigned mf_verdict_grace(void);

/* Counts workers whose callbacks are not running: they act only if somebody else does. With the
 * lock. */
void mf_verdict_idle_worker(int change);

#endif
