/* Mistakes in what a test gave, handed to it. */
#ifndef MF_API_WORLD_ERROR_H
#define MF_API_WORLD_ERROR_H

#include "base/error.h"

#include <mifake.h>

/* Moves the mistakes into `error`, unless it is NULL, and clears them. */
void mf_pass_on_error(struct mf_error *mistakes, mifake_error *error);

/* Writes every mistake, one by one, in the journal of the world. With the lock. */
void mf_note_mistakes(struct mifake *world, struct mf_error *mistakes);

#endif
