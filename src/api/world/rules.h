/* Rules that are added to a world, from C or from the environment. */
#ifndef MF_API_WORLD_RULES_H
#define MF_API_WORLD_RULES_H

#include "base/error.h"

#include <mifake.h>

#include <stdbool.h>

/* Adds the rule of MIFAKE_RULE, if there is one. False with what is wrong with it in `error`. */
bool mf_rules_arm(struct mifake *world, struct mf_error *error);

#endif
