#include "model/convert.h"

#include "base/name.h"
#include "base/utf8.h"
#include "model/datetime.h"

#include <stddef.h>
#include <string.h>

static bool parse_boolean(const char *text, MI_Boolean *boolean)
{
    *boolean = mf_name_equal(text, "true") ? MI_TRUE : MI_FALSE;
    return *boolean || mf_name_equal(text, "false");
}

static bool parse_char16(const char *text, MI_Char16 *unit)
{
    const size_t length = strlen(text);
    uint32_t code = 0;
    const size_t taken = mf_utf8_decode(text, length, &code);
    if (taken == 0 || taken != length || code > UINT16_MAX) {
        return false;
    }
    *unit = (MI_Char16)code;
    return true;
}

bool mf_convert_text(const char *text, MI_Type type, MI_Value *value)
{
    struct mf_integer integer;
    switch (type) {
    case MI_BOOLEAN:
        return parse_boolean(text, &value->boolean);
    case MI_REAL32:
    case MI_REAL64:
        return mf_real_parse(text, type, value);
    case MI_CHAR16:
        return parse_char16(text, &value->char16);
    case MI_DATETIME:
        return mf_datetime_parse(text, &value->datetime);
    default:
        return mf_integer_parse(text, &integer) && mf_integer_store(integer, type, value);
    }
}
