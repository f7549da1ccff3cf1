#include "model/field.h"

#include "model/type.h"
#include "model/value.h"

#include <string.h>

static struct mf_field_tail tail_of(MI_Type type, const void *field)
{
    struct mf_field_tail tail;
    memcpy(&tail, (const unsigned char *)field + mf_type_size(type), sizeof tail);
    return tail;
}

static void set_tail(MI_Type type, void *field, MI_Boolean exists, MI_Uint32 flags)
{
    const MI_Uint32 kept =
        (flags & MI_FLAG_BORROW) | MI_FLAG_NOT_MODIFIED | (exists == MI_FALSE ? MI_FLAG_NULL : 0);
    const struct mf_field_tail tail = {exists, (MI_Uint8)(kept >> 24U)};
    memcpy((unsigned char *)field + mf_type_size(type), &tail, sizeof tail);
}

static bool borrows(const struct mf_field_tail *tail)
{
    return ((MI_Uint32)tail->flags << 24U & MI_FLAG_BORROW) != 0;
}

bool mf_field_exists(MI_Type type, const void *field)
{
    return tail_of(type, field).exists != MI_FALSE;
}

MI_Uint32 mf_field_flags(MI_Type type, const void *field)
{
    const struct mf_field_tail tail = tail_of(type, field);
    return MI_FLAG_NOT_MODIFIED | (tail.exists == MI_FALSE ? MI_FLAG_NULL : 0) |
           (borrows(&tail) ? MI_FLAG_BORROW : 0);
}

void mf_field_put(MI_Type type, void *field, const void *value, MI_Uint32 flags)
{
    memcpy(field, value, mf_type_size(type));
    set_tail(type, field, MI_TRUE, flags);
}

void mf_field_clear(MI_Type type, void *field, MI_Uint32 flags)
{
    const struct mf_field_tail tail = tail_of(type, field);
    if (tail.exists != MI_FALSE && !borrows(&tail)) {
        mf_value_clear(type, field);
    }
    memset(field, 0, mf_type_size(type));
    set_tail(type, field, MI_FALSE, flags);
}

MI_Result mf_field_copy(MI_Type type, const void *from, void *to)
{
    if (!mf_field_exists(type, from)) {
        set_tail(type, to, MI_FALSE, 0);
        return MI_RESULT_OK;
    }
    const MI_Result result = mf_value_copy(type, from, to);
    if (result == MI_RESULT_OK) {
        set_tail(type, to, MI_TRUE, 0);
    }
    return result;
}
