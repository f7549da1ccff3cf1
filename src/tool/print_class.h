/* Declarations for people, written as in MOF, CIM's own language. */
#ifndef MF_TOOL_PRINT_CLASS_H
#define MF_TOOL_PRINT_CLASS_H

#include "tool/colour.h"

#include <MI.h>

/* Prints a class, and an empty line. */
void mf_print_class(const struct mf_colour *colour, const MI_Class *declaration);

#endif
