/* Sessions that a script does not let come about: rules for "NewSession". */
#ifndef MF_API_SESSION_REFUSAL_H
#define MF_API_SESSION_REFUSAL_H

#include "api/world/world.h"

/* What a new session to a world is refused with, or OK. `extended_error`, unless NULL, receives the
 * caller's own instance if there is one to receive. Without the lock. */
MI_Result mf_session_refusal(struct mifake *world, MI_Instance **extended_error);

#endif
