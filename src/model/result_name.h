/* MI_Result by name, without MI_RESULT_: "ACCESS_DENIED". */
#ifndef MF_MODEL_RESULT_NAME_H
#define MF_MODEL_RESULT_NAME_H

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>

/* NULL for a number that has none (C-18). */
const char *mf_result_name(MI_Uint32 result);

/* With or without MI_RESULT_, in capitals. False for an unknown name. */
bool mf_result_find(const char *name, MI_Uint32 *result);

/* All names, by position from 0; NULL behind the last. */
const char *mf_result_name_at(size_t position);

#endif
