/* Worlds that nobody opened: those of MIFAKE_FIXTURE and of protocol "mifake", one for each file.
 * They live as long as the library, which then writes their reports to the file of MIFAKE_REPORT.
 */
#ifndef MF_API_WORLD_FIXTURE_WORLD_H
#define MF_API_WORLD_FIXTURE_WORLD_H

#include "api/world/world.h"

/* The world of a file, held for the caller. A file that does not load gives a world in which every
 * operation fails with the loader's report. NULL when memory runs out. Without the lock. */
struct mifake *mf_fixture_world_find(const char *path);

/* The profile that MIFAKE_PROFILE asks for, else the default one. */
const struct mf_profile *mf_fixture_world_profile(void);

#endif
