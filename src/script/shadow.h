/* Shadows: rules that can never run, because one that is asked before them takes every call. */
#ifndef MF_SCRIPT_SHADOW_H
#define MF_SCRIPT_SHADOW_H

#include "script/rule.h"

/* The rule of the same list that is in the way of `rule`, or NULL. What cannot be told, such as
 * whether one regular expression takes all that another does, counts as not in the way. */
const struct mf_rule *mf_shadow_find(const struct mf_rules *rules, uint32_t rule);

#endif
