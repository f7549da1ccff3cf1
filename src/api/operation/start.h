/* Starting an operation: the caller's arguments read, the question put to the engine, the handle
 * filled. The one place that knows engine and caller both. */
#ifndef MF_API_OPERATION_START_H
#define MF_API_OPERATION_START_H

#include "api/operation/operation.h"

/* What a starter of MI_SessionFT was given besides its request. */
struct mf_call {
    MI_Session *session;
    MI_OperationOptions *options;
    const MI_SubscriptionDeliveryOptions *delivery; /* of Subscribe; NULL: none */
    MI_OperationCallbacks *callbacks;
    MI_Operation *operation;
    void *caller; /* where the code under test will go on */
};

/* Starts an operation, or tells the caller in the way of contract B.3 why it could not start.
 * Without the lock. */
void mf_start(const struct mf_call *call, const struct mf_request *request);

#endif
