/* The value of a captured element as text: a string as it is, 5, true, a datetime in its 25
 * characters, an object as its path, an array as [1, 2]. */
#ifndef MF_SCRIPT_CAPTURED_VALUE_H
#define MF_SCRIPT_CAPTURED_VALUE_H

#include "base/text.h"
#include "script/capture.h"

/* Nothing for an element that is null. */
void mf_captured_value_write(struct mf_text *text, const struct mf_captured_element *element);

#endif
