/* Outcomes: what an operation hands out next, and what it lends with it. With the lock. */
#ifndef MF_API_OPERATION_OUTCOME_H
#define MF_API_OPERATION_OUTCOME_H

#include "api/operation/operation.h"

enum mf_taken {
    MF_TAKEN_NONE,   /* there is nothing yet: see operation->due */
    MF_TAKEN_RESULT, /* operation->current */
    MF_TAKEN_TELLING /* operation->telling: another callback is to be called first */
};

/* Takes what comes next; what the last result lent ends. The last instance and the final result
 * come together, unless the world or a script wants them apart (C-11). */
enum mf_taken mf_outcome_take(struct mf_operation *operation);

/* Writes the current outcome, which is handed out, in the journal. */
void mf_outcome_record(const struct mf_operation *operation);

/* Ends what an outcome lends and zeroes it. */
void mf_outcome_clear(struct mf_outcome *outcome);

/* Ends what the current outcome lends, but not the operation that a running callback was given. */
void mf_outcome_end(struct mf_operation *operation);

/* The operation for a callback, in the outcome's own memory, or in the operation's if there is no
 * more. */
MI_Operation *mf_outcome_show(struct mf_operation *operation, struct mf_outcome *outcome);

/* A text for an outcome to lend. NULL stays NULL; NULL too when memory runs out. */
MI_Char *mf_outcome_text(const MI_Char *text);

#endif
