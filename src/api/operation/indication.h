/* Indications: what a subscription is told, in the order it was told, until it is taken. With the
 * lock. */
#ifndef MF_API_OPERATION_INDICATION_H
#define MF_API_OPERATION_INDICATION_H

#include "api/operation/operation.h"
#include "base/ref.h"
#include "model/draft.h"

/* The instance that was told, shared by all subscriptions that it was told to. */
struct mf_told {
    struct mf_ref ref;
    struct mf_draft draft;
};

struct mf_indication {
    struct mf_indication *next;
    struct mf_told *told;
};

/* Has one ready that is to be told: nobody is told before all can be. False when memory runs out.
 */
bool mf_indication_prepare(struct mf_operation *operation, struct mf_told *told);

/* Tells what is ready, if anything is, or drops it. */
void mf_indication_tell(struct mf_operation *operation);
void mf_indication_withdraw(struct mf_operation *operation);

/* Takes the oldest as a row; false if there is none. */
bool mf_indication_take(struct mf_operation *operation, struct mf_row *row);

/* Gives operation->current, which has an indication, its bookmark and machine. False when memory
 * runs out. */
bool mf_indication_mark(struct mf_operation *operation);

void mf_indication_clear(struct mf_operation *operation);

#endif
