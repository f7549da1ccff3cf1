/* The life of an operation: started, its results handed out one at a time, destroyed. The one place
 * that knows engine and caller both, and the only one that starts threads.
 *
 * All functions but the first and the last are called with the lock held. */
#ifndef MF_API_DELIVERY_H
#define MF_API_DELIVERY_H

#include "api/operation.h"

/* What a starter of MI_SessionFT was given besides its request. */
struct mf_call {
    MI_Session *session;
    MI_OperationOptions *options;
    MI_OperationCallbacks *callbacks;
    MI_Operation *operation;
};

/* Starts an operation, or tells the caller in the way of contract B.3 why it could not start. */
void mf_delivery_start(const struct mf_call *call, const struct mf_request *request);

/* Marks an operation cancelled; an asynchronous one gets its final callback soon. */
void mf_delivery_cancel(struct mf_operation *operation);

/* Lets the worker look at an operation again: it was cancelled, closed or acknowledged. */
void mf_delivery_queue(struct mf_operation *operation);

/* Ends an operation whatever its state and without more callbacks: the verdict on a hang. */
void mf_delivery_abandon(struct mf_operation *operation);

/* Destroys an operation if nothing needs it any more, and its session if that waited for it. */
void mf_delivery_retire(struct mf_operation *operation);

/* Ends the worker of a world without operations; waits for it no longer than the grace, and leaves
 * it behind if a callback does not return. */
void mf_delivery_stop(struct mifake *world);

/* True on a thread that is inside a callback of an asynchronous operation. */
bool mf_delivery_in_callback(void);

#endif
