/* Rules from C as JSON, the form that all rules are checked in. */
#ifndef MF_API_WORLD_RULE_TEXT_H
#define MF_API_WORLD_RULE_TEXT_H

#include "base/text.h"

#include <mifake.h>

#include <stddef.h>

/* Writes a rule. The instances of steps are {"object": 0} and so on, in their order. */
void mf_rule_text_write(struct mf_text *text, const char *id, const mifake_match *match,
                        const mifake_rule_step *steps);

/* Writes an expectation. */
void mf_rule_text_write_expectation(struct mf_text *text, const mifake_match *match, unsigned min,
                                    unsigned max);

/* How many steps have an instance. */
size_t mf_rule_text_objects(const mifake_rule_step *steps);

#endif
