/* The result callbacks: which one an operation has, and how it is called. */
#ifndef MF_API_OPERATION_CALLBACK_H
#define MF_API_OPERATION_CALLBACK_H

#include "api/operation/operation.h"

typedef MI_Result(MI_CALL *mf_acknowledge)(MI_Operation *operation);

/* True if the member for this kind of result is set: the operation is asynchronous (C-1). */
bool mf_callback_present(const MI_OperationCallbacks *callbacks, enum mf_result_kind kind);

/* Calls it. Without the lock. */
void mf_callback_call(const MI_OperationCallbacks *callbacks, enum mf_result_kind kind,
                      MI_Operation *operation, const struct mf_outcome *outcome,
                      mf_acknowledge acknowledge);

#endif
