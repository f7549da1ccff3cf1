/* The names of MI_Result. */
#ifndef MF_TOOL_RESULT_H
#define MF_TOOL_RESULT_H

#include <MI.h>

/* "ACCESS_DENIED"; NULL for a number that has no name. */
const char *mf_result_name(MI_Result result);

#endif
