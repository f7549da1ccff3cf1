/* The handlers: one function for each operation, and one row in the table of engine.c. */
#ifndef MF_ENGINE_HANDLERS_H
#define MF_ENGINE_HANDLERS_H

#include "engine/engine.h"

/* Fills the answer's rows, or returns the result that the operation ends with. `answer` is zeroed
 * but for the model of its rows. */
typedef MI_Result mf_handler(const struct mf_store *store, const struct mf_request *request,
                             struct mf_answer *answer);

mf_handler mf_associators_open;
mf_handler mf_references_open;

#endif
