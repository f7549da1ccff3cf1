/* Conversions between values: text to any scalar type, integers of one width to another.
 *
 * Nothing is cut or wrapped: what does not fit is refused. */
#ifndef MF_MODEL_CONVERT_H
#define MF_MODEL_CONVERT_H

#include "model/integer.h"
#include "model/real.h"

#include <MI.h>

#include <stdbool.h>

/* Text to a scalar of `type`, by the rules of keys given as text (F-18): integers, reals, TRUE and
 * FALSE without case, one UTF-16 unit for char16, the 25 characters of a datetime. Strings and
 * objects are not converted here: false. */
bool mf_convert_text(const char *text, MI_Type type, MI_Value *value);

#endif
