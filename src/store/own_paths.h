/* Associations by their own paths. Few are ever looked up so, and the table of paths would double
 * the memory of a large world; so there is a sorted list of hashes, made when it is first asked
 * for.
 *
 * The list belongs to the model and is the one thing that is added to a sealed one: who asks holds
 * the lock of the api. */
#ifndef MF_STORE_OWN_PATHS_H
#define MF_STORE_OWN_PATHS_H

#include "store/model.h"

#include <stdbool.h>

/* The association with these canonical bytes; NULL if there is none. False when memory runs out. */
bool mf_own_paths_find(struct mf_model *model, const void *key, size_t length,
                       const struct mf_record **record);

#endif
