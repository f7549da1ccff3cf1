/* Destinations: which world MI_Application_NewSession connects to (DESIGN, section 2).
 *
 * Worlds are served under a name by tests. The default one may also come from MIFAKE_FIXTURE, and
 * protocol "mifake" takes the destination as a path: such a world is made once for each file and
 * lives as long as the library. */
#ifndef MF_API_DESTINATION_H
#define MF_API_DESTINATION_H

#include "api/world/world.h"

/* The world a session is to be made to, held for the caller. There is always one: behind a
 * destination that does not answer, one in which every operation fails. NOT_FOUND for a protocol
 * that the profile does not know; SERVER_LIMITS_EXCEEDED when memory runs out. Without the lock. */
MI_Result mf_destination_find(const MI_Char *protocol, const MI_Char *destination,
                              struct mifake **world);

/* Serves a world under a name, NULL for the default. False when memory runs out. */
bool mf_destination_serve(struct mifake *world, const char *name);

/* Ends the serving of a world. With the lock. */
void mf_destination_unserve(const struct mifake *world);

#endif
