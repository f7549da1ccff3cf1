/* Fields: where an instance keeps a property, {value, exists, flags} at the property's offset.
 *
 * A field owns its value unless its flags have MI_FLAG_BORROW. The flags byte is the upper byte of
 * the MI_FLAG_* of the value. Generated code writes value and exists itself, so a field may exist
 * with flags zero. Zeroed memory is a null field. */
#ifndef MF_MODEL_FIELD_H
#define MF_MODEL_FIELD_H

#include <MI.h>

#include <stdbool.h>

/* The bits that say something of a value; declarations do not have them. */
#define MF_FIELD_FLAGS (MI_FLAG_BORROW | MI_FLAG_ADOPT | MI_FLAG_NULL | MI_FLAG_NOT_MODIFIED)

bool mf_field_exists(MI_Type type, const void *field);

/* MI_FLAG_NOT_MODIFIED, MI_FLAG_NULL if it is null, MI_FLAG_BORROW if it borrows (E-7). */
MI_Uint32 mf_field_flags(MI_Type type, const void *field);

/* Puts a value into a null field. Without MI_FLAG_BORROW in `flags` the field takes it. */
void mf_field_put(MI_Type type, void *field, const void *value, MI_Uint32 flags);

/* Makes it null with these flags: MI_FLAG_BORROW for the ones an operation lends. */
void mf_field_clear(MI_Type type, void *field, MI_Uint32 flags);

/* Fills a zeroed field of a result with a value that the result lends, or with none. */
void mf_field_lend(MI_Type type, void *field, const void *value);
void mf_field_lend_null(MI_Type type, void *field);

/* Copies deeply into a null field, which then owns its value. */
MI_Result mf_field_copy(MI_Type type, const void *from, void *to);

#endif
