/* Scalars as text: numbers, booleans, char16 and datetimes, the way CIM writes them, and the names
 * of their types. */
#ifndef MF_TOOL_SCALAR_H
#define MF_TOOL_SCALAR_H

#include <MI.h>

#include <stddef.h>

/* Room for the text of any scalar. */
struct mf_scalar {
    char text[32];
};

/* Writes a value that is no string, array or object, and returns the text in `scalar`; "?" for a
 * type that is none. */
const char *mf_scalar_write(struct mf_scalar *scalar, MI_Type type, const MI_Value *value);

/* The name of a type, without the [] of an array; "?" for a type that is none. */
const char *mf_scalar_type(MI_Type type);

/* How many bytes a value of a type has in an array; 0 for a type that is none. */
size_t mf_scalar_size(MI_Type type);

#endif
