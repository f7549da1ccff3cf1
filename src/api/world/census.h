/* The census: all that callers have made and not deleted, with where (M36).
 *
 * What is made belongs to a scope: an application, by its reserved1, or a world, by its number,
 * which is never so large. When an application ends, what is left becomes its world's; what belongs
 * to no world has scope 0. It has a lock of its own and may be called with and without the others.
 */
#ifndef MF_API_WORLD_CENSUS_H
#define MF_API_WORLD_CENSUS_H

#include "model/owned.h"
#include "script/journal.h"

#include <MI.h>

#include <stdint.h>

/* Begins to count. */
void mf_census_start(void);

/* The scope of an application, whatever is in its handle. */
uint64_t mf_census_scope(const MI_Application *application);

/* What belongs to a scope now belongs to another. */
void mf_census_move(uint64_t from, uint64_t to);

/* Tells of each object of a scope that it was never deleted, and of each only once. With the lock.
 */
void mf_census_tell(uint64_t scope, struct mf_journal *journal);

#endif
