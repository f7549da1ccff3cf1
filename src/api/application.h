/* Applications: the factory of everything else. */
#ifndef MF_API_APPLICATION_H
#define MF_API_APPLICATION_H

#include "api/world/world.h"

extern const MI_ApplicationFT mf_application_ft;

/* The application of a handle, if it is open. With the lock. */
struct mf_application *mf_application_find(const MI_Application *handle);

/* Opens one. `made_at` is where in the code under test; NULL for one that a world lends. That
 * memory ran out is told as FAILED. Without the lock. */
MI_Result mf_application_open(const void *made_at, MI_Application *handle);

/* Closes one with its sessions, without the caller's help. With the lock. */
void mf_application_abandon(struct mf_application *application);

/* Tells a world, which is about to be closed, of the applications that were made for it and never
 * closed (M4): after it was opened, with their latest session to it. With the lock. */
void mf_application_tell_open(struct mifake *world);

#endif
