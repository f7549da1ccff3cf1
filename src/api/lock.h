/* The one lock of the api layer. It guards handles, sessions, operations, worlds and journals; no
 * code of a user runs while it is held: no callback, no table of a foreign instance.
 *
 * Waiting is for those who close things; a world's worker has its own condition. */
#ifndef MF_API_LOCK_H
#define MF_API_LOCK_H

#include <pthread.h>
#include <stdbool.h>
#include <time.h>

void mf_lock(void);
void mf_unlock(void);

/* The moment so many milliseconds from now. */
struct timespec mf_lock_deadline(unsigned milliseconds);

/* With the lock held: waits for something to change. False when the time is up. */
bool mf_lock_wait(const struct timespec *deadline);

/* With the lock held: something changed that a closer may wait for. */
void mf_lock_wake(void);

/* With the lock held: waits on a condition of the caller's, without a limit. */
void mf_lock_sleep(pthread_cond_t *condition);

#endif
