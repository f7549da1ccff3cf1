/* Methods of the test's own: functions in C that answer Invoke instead of the fixture. */
#ifndef MF_API_WORLD_METHOD_H
#define MF_API_WORLD_METHOD_H

#include "api/operation/operation.h"

struct mf_own_method;

/* Calls the function for the method of a question that was answered, if there is one, and takes its
 * answer. With the lock, which is released while the function runs; the operation stays. */
void mf_method_run(struct mf_operation *operation, const struct mf_question *question);

void mf_method_clear(struct mf_own_method **methods);

#endif
