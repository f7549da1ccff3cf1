/* The CIM types of MI as one table: names, sizes, and where a field keeps what.
 *
 * An instance stores each property as a field {value, exists, flags}: `exists` and `flags` are one
 * byte each, right behind the value (mi-header.md, section 4). */
#ifndef MF_MODEL_TYPE_H
#define MF_MODEL_TYPE_H

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>

struct mf_type {
    const char *name;  /* "uint32"; arrays are "uint32[]" */
    size_t size;       /* of the value: MI_Array's for arrays, a pointer's for strings */
    size_t field_size; /* of the whole field, padding included */
    size_t align;
};

enum { MF_TYPES = MI_INSTANCEA + 1 };
extern const struct mf_type mf_types[MF_TYPES];

/* The row of a type, arrays included; NULL for a number that is no MI_Type. */
const struct mf_type *mf_type_of(MI_Type type);

/* The size of a value of what is known to be an MI_Type. */
static inline size_t mf_type_size(MI_Type type)
{
    return mf_types[(unsigned)type % MF_TYPES].size;
}

/* "uint32" or "uint32[]", case-insensitive. False for an unknown name. */
bool mf_type_find(const char *name, MI_Type *type);

/* The type's name, or "?" for a number that is no MI_Type. */
const char *mf_type_name(MI_Type type);

static inline bool mf_type_is_array(MI_Type type)
{
    return ((unsigned)type & MI_ARRAY) != 0;
}

/* The type of an array's elements; a scalar type is its own. */
static inline MI_Type mf_type_element(MI_Type type)
{
    return (MI_Type)((unsigned)type & ~(unsigned)MI_ARRAY);
}

/* Integers of any width and sign: uint8 to sint64. */
bool mf_type_is_integer(MI_Type type);

#endif
