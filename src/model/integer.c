#include "model/integer.h"

#include "base/name.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

static const struct {
    int64_t least;
    uint64_t greatest;
    const char *text;
} ranges[] = {
    [MI_UINT8] = {0, UINT8_MAX, "0 to 255"},
    [MI_SINT8] = {INT8_MIN, INT8_MAX, "-128 to 127"},
    [MI_UINT16] = {0, UINT16_MAX, "0 to 65535"},
    [MI_SINT16] = {INT16_MIN, INT16_MAX, "-32768 to 32767"},
    [MI_UINT32] = {0, UINT32_MAX, "0 to 4294967295"},
    [MI_SINT32] = {INT32_MIN, INT32_MAX, "-2147483648 to 2147483647"},
    [MI_UINT64] = {0, UINT64_MAX, "0 to 18446744073709551615"},
    [MI_SINT64] = {INT64_MIN, INT64_MAX, "-9223372036854775808 to 9223372036854775807"},
};

static struct mf_integer of_signed(int64_t number)
{
    return (struct mf_integer){.bits = (uint64_t)number, .negative = number < 0};
}

struct mf_integer mf_integer_of(MI_Type type, const MI_Value *value)
{
    switch (type) {
    case MI_UINT8:
        return (struct mf_integer){.bits = value->uint8};
    case MI_SINT8:
        return of_signed(value->sint8);
    case MI_UINT16:
        return (struct mf_integer){.bits = value->uint16};
    case MI_SINT16:
        return of_signed(value->sint16);
    case MI_UINT32:
        return (struct mf_integer){.bits = value->uint32};
    case MI_SINT32:
        return of_signed(value->sint32);
    case MI_UINT64:
        return (struct mf_integer){.bits = value->uint64};
    case MI_SINT64:
        return of_signed(value->sint64);
    default:
        return (struct mf_integer){0};
    }
}

static bool fits(struct mf_integer integer, MI_Type type)
{
    if (type < MI_UINT8 || type > MI_SINT64) {
        return false;
    }
    return integer.negative ? (int64_t)integer.bits >= ranges[type].least
                            : integer.bits <= ranges[type].greatest;
}

bool mf_integer_store(struct mf_integer integer, MI_Type type, MI_Value *value)
{
    if (!fits(integer, type)) {
        return false;
    }
    switch (type) {
    case MI_UINT8:
    case MI_SINT8:
        value->uint8 = (MI_Uint8)integer.bits;
        return true;
    case MI_UINT16:
    case MI_SINT16:
        value->uint16 = (MI_Uint16)integer.bits;
        return true;
    case MI_UINT32:
    case MI_SINT32:
        value->uint32 = (MI_Uint32)integer.bits;
        return true;
    default:
        value->uint64 = integer.bits;
        return true;
    }
}

static bool starts_hexadecimal(const char *text)
{
    return text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
}

static bool digit_of(char c, uint64_t base, uint64_t *digit)
{
    static const char all[] = "0123456789abcdef";
    const char *found = c == '\0' ? NULL : strchr(all, mf_name_fold_char(c));
    *digit = found == NULL ? base : (uint64_t)(found - all);
    return *digit < base;
}

static bool parse_magnitude(const char *text, uint64_t *magnitude)
{
    const uint64_t base = starts_hexadecimal(text) ? 16U : 10U;
    const char *at = base == 16U ? text + 2 : text;
    uint64_t number = 0;
    uint64_t digit = 0;
    for (; digit_of(*at, base, &digit); at++) {
        if (number > (UINT64_MAX - digit) / base) {
            return false;
        }
        number = number * base + digit;
    }
    *magnitude = number;
    return *at == '\0' && digit_of(at[-1], base, &digit);
}

bool mf_integer_parse(const char *text, struct mf_integer *integer)
{
    const uint64_t least = (uint64_t)INT64_MAX + 1U;
    const bool minus = *text == '-';
    uint64_t magnitude = 0;
    const char *number = *text == '-' || *text == '+' ? text + 1 : text;
    if (*number == '\0' || !parse_magnitude(number, &magnitude) || (minus && magnitude > least)) {
        return false;
    }
    *integer = (struct mf_integer){
        .bits = minus ? 0U - magnitude : magnitude,
        .negative = minus && magnitude != 0,
    };
    return true;
}

void mf_integer_format(struct mf_integer integer, char text[MF_INTEGER_ROOM])
{
    if (integer.negative) {
        (void)snprintf(text, MF_INTEGER_ROOM, "%" PRId64, (int64_t)integer.bits);
    } else {
        (void)snprintf(text, MF_INTEGER_ROOM, "%" PRIu64, integer.bits);
    }
}

const char *mf_integer_range(MI_Type type)
{
    return type < MI_UINT8 || type > MI_SINT64 ? "" : ranges[type].text;
}
