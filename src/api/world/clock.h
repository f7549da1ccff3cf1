/* The virtual clock of a world: it moves when it jumps to the next time that somebody waits for, or
 * when the test moves it, and in no other way. With the lock. */
#ifndef MF_API_WORLD_CLOCK_H
#define MF_API_WORLD_CLOCK_H

#include "api/world/world.h"

/* Moves it on; those whose time has come go on. */
void mf_clock_move(struct mifake *world, uint64_t to);

/* Sets it back to the start; nobody may be waiting. */
void mf_clock_reset(struct mifake *world);

/* Lets time pass: what comes due meanwhile is delivered in its turn, by whoever delivers. */
void mf_clock_pass(struct mifake *world, uint64_t milliseconds);

/* Jumps to the next time that an operation waits for. False if there is none, or the clock is the
 * test's to move. */
bool mf_clock_jump(struct mifake *world);

#endif
