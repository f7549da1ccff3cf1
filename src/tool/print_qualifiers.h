/* Qualifiers for people, as MOF has them: [Key, Values{"a", "b"}]. */
#ifndef MF_TOOL_PRINT_QUALIFIERS_H
#define MF_TOOL_PRINT_QUALIFIERS_H

#include "tool/colour.h"

#include <MI.h>

/* Prints qualifiers, if there are any, before what they belong to: a few on its line, many on lines
 * of their own. `indent` is the column of both. */
void mf_print_qualifiers(const struct mf_colour *colour, const MI_QualifierSet *set, int indent);

#endif
