/* Results: rows and endings made into the objects that an operation lends. With the lock. */
#ifndef MF_API_RESULT_H
#define MF_API_RESULT_H

#include "api/operation.h"

/* The object of a row, into operation->current. False when memory runs out. */
bool mf_result_make(struct mf_operation *operation, const struct mf_row *row);

/* Code, text and details of an ending, into operation->current. Details that cannot be made are
 * left out: any of the three may be missing (C-17). */
void mf_result_end(struct mf_operation *operation, const struct mf_ending *ending);

#endif
