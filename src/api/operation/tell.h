/* Telling: the callbacks besides the one for results: messages, progress, questions, streamed
 * parameters (contract C.9). With the lock, which is released while a callback runs. */
#ifndef MF_API_OPERATION_TELL_H
#define MF_API_OPERATION_TELL_H

#include "api/operation/operation.h"
#include "script/step.h"

/* The caller has set the callback that a step calls; for questions mf_tell_prepare looks. */
bool mf_tell_is_heard(const struct mf_operation *operation, const struct mf_step *step);

/* Decides how a question is put: whether the caller hears of it, and whether it is waited for its
 * answer or that is known already (C-83, C-84). */
void mf_tell_prepare(struct mf_operation *operation, const struct mf_step *step);

/* Calls the callback. The operation stays meanwhile; afterwards it may be one to retire. */
void mf_tell(struct mf_operation *operation, const struct mf_step *step);

#endif
