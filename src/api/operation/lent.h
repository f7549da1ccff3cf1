/* What callers do to lent objects, told to the journal of the world that lends them. */
#ifndef MF_API_OPERATION_LENT_H
#define MF_API_OPERATION_LENT_H

#include "api/operation/operation.h"

/* Sees to it that it is told. */
void mf_lent_start(void);

/* An object of an operation, to be told as its. NULL is fine. */
void mf_lent_mark(const struct mf_operation *operation, MI_Instance *instance);
void mf_lent_mark_class(const struct mf_operation *operation, MI_Class *object);

#endif
