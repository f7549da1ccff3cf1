/* Outcomes: what an operation hands out next, and what it lends with it. With the lock. */
#ifndef MF_API_OUTCOME_H
#define MF_API_OUTCOME_H

#include "api/operation.h"

/* Takes the next outcome into operation->current; what the last one lent ends. The last instance
 * and the final result come together, unless the world wants them apart (C-11). False if there is
 * nothing to hand out yet. */
bool mf_outcome_take(struct mf_operation *operation);

/* Ends what an outcome lends and zeroes it. */
void mf_outcome_clear(struct mf_outcome *outcome);

#endif
