/* Performing a script: the steps of the program that a rule has given an operation, one after the
 * other, each of which may be a turn or happen silently. With the lock. */
#ifndef MF_API_OPERATION_PERFORM_H
#define MF_API_OPERATION_PERFORM_H

#include "api/operation/course.h"

/* At the start of an operation that has a program: the rows it may give of the world are those of
 * this moment (DESIGN, section 5). */
void mf_perform_begin(struct mf_operation *operation);

/* The next turn of an operation that has a program. */
void mf_perform_next(struct mf_operation *operation, struct mf_turn *turn);

/* After a cancel: turns to the program that the rule has for it; false if it has none. */
bool mf_perform_cancel(struct mf_operation *operation);

#endif
