/* Worlds as the commands use them: what goes wrong is said on standard error. */
#ifndef MF_TOOL_LOADED_H
#define MF_TOOL_LOADED_H

#include <mifake.h>

#include <stdbool.h>

/* Opens a fixture; NULL after printing all that is wrong with it. `profile` may be NULL. */
mifake *mf_loaded_open(const char *path, const char *profile);

/* Closes a world and prints its report, if there is one. False if that tells of an error. */
bool mf_loaded_close(mifake *world);

/* A fact from the head of the world's summary, such as "profile" or "namespace", for the caller to
 * free. NULL if there is no such fact or no memory. */
char *mf_loaded_fact(mifake *world, const char *word);

#endif
