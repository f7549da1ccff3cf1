/* The worlds of the process, by number. */
#ifndef MF_API_WORLD_WORLDS_H
#define MF_API_WORLD_WORLDS_H

#include "api/world/world.h"

/* Gives a new world its number. */
void mf_worlds_add(struct mifake *world);
void mf_worlds_remove(struct mifake *world);

/* The world of that number, unless it is closed. With the lock, which keeps it from being closed.
 */
struct mifake *mf_worlds_find(uint64_t number);

/* The journal of that world; that of the process if it is closed. With the lock. */
struct mf_journal *mf_worlds_journal(uint64_t number);

/* The highest number so far. */
uint64_t mf_worlds_latest(void);

/* True if an open session was made with the destination options of that handle. Without the lock.
 */
bool mf_worlds_use(MI_Uint64 options);

#endif
