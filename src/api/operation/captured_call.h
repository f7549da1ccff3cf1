/* The call of an operation, captured for rules and the journal: its request and all that the caller
 * said besides. */
#ifndef MF_API_OPERATION_CAPTURED_CALL_H
#define MF_API_OPERATION_CAPTURED_CALL_H

#include "api/operation/operation.h"
#include "script/capture.h"

/* One block for free(); NULL when memory runs out. Reads the caller's instances: without the lock.
 * `caller` is where the code under test will go on. */
struct mf_capture *mf_captured_call(const struct mf_operation *operation,
                                    const struct mf_request *request,
                                    const struct mf_question *question, void *caller);

#endif
