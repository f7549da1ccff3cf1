/* Refused calls: operations that could not start (contract B.3). The handle is usable: every Get
 * answers OK with the code, Cancel is FAILED, Close is OK and clears the handle. */
#ifndef MF_API_OPERATION_REFUSED_H
#define MF_API_OPERATION_REFUSED_H

#include "api/operation/start.h"

/* Tells the caller, on its own thread, before it returns. Without the lock. */
void mf_refuse(const struct mf_call *call, enum mf_operation_code code, MI_Result result);

#endif
