/* Fields: where an instance keeps a property, {value, exists, flags} at the property's offset.
 *
 * A field owns its value unless its flags have MI_FLAG_BORROW. The flags byte is the upper byte of
 * the MI_FLAG_* of the value. Generated code writes value and exists itself, so a field may exist
 * with flags zero. Zeroed memory is a null field. */
#ifndef MF_MODEL_FIELD_H
#define MF_MODEL_FIELD_H

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* The bits that say something of a value; declarations do not have them. */
#define MF_FIELD_FLAGS (MI_FLAG_BORROW | MI_FLAG_ADOPT | MI_FLAG_NULL | MI_FLAG_NOT_MODIFIED)

/* What lies behind the value, whatever its type. */
struct mf_field_tail {
    MI_Boolean exists;
    MI_Uint8 flags;
};

/* The flags byte of what a result lends. */
#define MF_FIELD_LENT ((MI_Uint8)((MI_FLAG_BORROW | MI_FLAG_NOT_MODIFIED) >> 24U))

bool mf_field_exists(MI_Type type, const void *field);

/* MI_FLAG_NOT_MODIFIED, MI_FLAG_NULL if it is null, MI_FLAG_BORROW if it borrows (E-7). */
MI_Uint32 mf_field_flags(MI_Type type, const void *field);

/* Puts a value into a null field. Without MI_FLAG_BORROW in `flags` the field takes it. */
void mf_field_put(MI_Type type, void *field, const void *value, MI_Uint32 flags);

/* Makes it null with these flags: MI_FLAG_BORROW for the ones an operation lends. */
void mf_field_clear(MI_Type type, void *field, MI_Uint32 flags);

/* Fills a field of a result with a value of `size` bytes that the result lends, or with none.
 * Inline: for a size that is known a copy is one instruction. */
static inline void mf_field_lend(void *field, const void *value, size_t size)
{
    const struct mf_field_tail tail = {MI_TRUE, MF_FIELD_LENT};
    memcpy(field, value, size);
    memcpy((unsigned char *)field + size, &tail, sizeof tail);
}

static inline void mf_field_lend_null(void *field, size_t size)
{
    const struct mf_field_tail tail = {MI_FALSE, MF_FIELD_LENT | MI_FLAG_NULL >> 24U};
    memset(field, 0, size);
    memcpy((unsigned char *)field + size, &tail, sizeof tail);
}

/* Copies deeply into a null field, which then owns its value. */
MI_Result mf_field_copy(MI_Type type, const void *from, void *to);

#endif
