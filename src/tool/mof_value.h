/* Values as MOF writes them, which is almost as JSON does. */
#ifndef MF_TOOL_MOF_VALUE_H
#define MF_TOOL_MOF_VALUE_H

#include <MI.h>

#include <stdio.h>

/* A value that is not null; a list is in braces. */
void mf_mof_value(FILE *file, MI_Type type, const MI_Value *value);

#endif
