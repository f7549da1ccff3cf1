/* Results: rows and endings made into the objects that an operation lends. With the lock. */
#ifndef MF_API_OPERATION_RESULT_H
#define MF_API_OPERATION_RESULT_H

#include "api/operation/operation.h"

/* The object of a row, into operation->current. False when memory runs out. */
bool mf_result_make(struct mf_operation *operation, const struct mf_row *row);

/* The details of an error as a script has it, lent: ended with mf_instance_expire. NULL if it has
 * none or memory runs out. */
MI_Instance *mf_result_details(struct mf_operation *operation, const struct mf_failure *failure);

/* Code, text and details of an ending, into operation->current. Details that cannot be made are
 * left out: any of the three may be missing (C-17). */
void mf_result_end(struct mf_operation *operation, const struct mf_ending *ending);

#endif
