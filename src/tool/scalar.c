#include "tool/scalar.h"

#include <float.h>
#include <stdio.h>
#include <stdlib.h>

/* --- numbers ---------------------------------------------------------------------------------- */

/* The fewest digits that give the same number again. */
static void write_real64(struct mf_scalar *scalar, double number)
{
    for (int digits = 1; digits <= DBL_DECIMAL_DIG; digits++) {
        (void)snprintf(scalar->text, sizeof scalar->text, "%.*g", digits, number);
        if (strtod(scalar->text, NULL) >= number && strtod(scalar->text, NULL) <= number) {
            return;
        }
    }
}

static void write_real32(struct mf_scalar *scalar, float number)
{
    for (int digits = 1; digits <= FLT_DECIMAL_DIG; digits++) {
        (void)snprintf(scalar->text, sizeof scalar->text, "%.*g", digits, (double)number);
        if (strtof(scalar->text, NULL) >= number && strtof(scalar->text, NULL) <= number) {
            return;
        }
    }
}

static void write_signed(struct mf_scalar *scalar, MI_Sint64 number)
{
    (void)snprintf(scalar->text, sizeof scalar->text, "%lld", number);
}

static void write_unsigned(struct mf_scalar *scalar, MI_Uint64 number)
{
    (void)snprintf(scalar->text, sizeof scalar->text, "%llu", number);
}

/* --- characters ------------------------------------------------------------------------------- */

/* UTF-8; half of a surrogate pair has none, the replacement character stands for it. */
static void write_char16(struct mf_scalar *scalar, MI_Char16 unit)
{
    const unsigned code = unit >= 0xD800U && unit <= 0xDFFFU ? 0xFFFDU : unit;
    unsigned char *to = (unsigned char *)scalar->text;
    if (code < 0x80U) {
        *to++ = (unsigned char)code;
    } else if (code < 0x800U) {
        *to++ = (unsigned char)(0xC0U | code >> 6);
        *to++ = (unsigned char)(0x80U | (code & 0x3FU));
    } else {
        *to++ = (unsigned char)(0xE0U | code >> 12);
        *to++ = (unsigned char)(0x80U | (code >> 6 & 0x3FU));
        *to++ = (unsigned char)(0x80U | (code & 0x3FU));
    }
    *to = '\0';
}

/* --- datetimes -------------------------------------------------------------------------------- */

/* A field of so many digits, and the place behind it. */
static char *put_digits(char *to, MI_Uint32 number, int digits)
{
    for (int i = digits - 1; i >= 0; i--) {
        to[i] = (char)('0' + number % 10U);
        number /= 10U;
    }
    return to + digits;
}

static void write_timestamp(struct mf_scalar *scalar, const MI_Timestamp *moment)
{
    char *to = put_digits(scalar->text, moment->year, 4);
    to = put_digits(to, moment->month, 2);
    to = put_digits(to, moment->day, 2);
    to = put_digits(to, moment->hour, 2);
    to = put_digits(to, moment->minute, 2);
    to = put_digits(to, moment->second, 2);
    *to++ = '.';
    to = put_digits(to, moment->microseconds, 6);
    *to++ = moment->utc < 0 ? '-' : '+';
    to = put_digits(to, moment->utc < 0 ? 0U - (MI_Uint32)moment->utc : (MI_Uint32)moment->utc, 3);
    *to = '\0';
}

static void write_interval(struct mf_scalar *scalar, const MI_Interval *interval)
{
    char *to = put_digits(scalar->text, interval->days, 8);
    to = put_digits(to, interval->hours, 2);
    to = put_digits(to, interval->minutes, 2);
    to = put_digits(to, interval->seconds, 2);
    *to++ = '.';
    to = put_digits(to, interval->microseconds, 6);
    (void)snprintf(to, 5, ":000");
}

static void write_datetime(struct mf_scalar *scalar, const MI_Datetime *datetime)
{
    if (datetime->isTimestamp) {
        write_timestamp(scalar, &datetime->u.timestamp);
    } else {
        write_interval(scalar, &datetime->u.interval);
    }
}

/* --- any -------------------------------------------------------------------------------------- */

const char *mf_scalar_write(struct mf_scalar *scalar, MI_Type type, const MI_Value *value)
{
    switch (type) {
    case MI_BOOLEAN:
        return value->boolean ? "true" : "false";
    case MI_UINT8:
        write_unsigned(scalar, value->uint8);
        break;
    case MI_SINT8:
        write_signed(scalar, value->sint8);
        break;
    case MI_UINT16:
        write_unsigned(scalar, value->uint16);
        break;
    case MI_SINT16:
        write_signed(scalar, value->sint16);
        break;
    case MI_UINT32:
        write_unsigned(scalar, value->uint32);
        break;
    case MI_SINT32:
        write_signed(scalar, value->sint32);
        break;
    case MI_UINT64:
        write_unsigned(scalar, value->uint64);
        break;
    case MI_SINT64:
        write_signed(scalar, value->sint64);
        break;
    case MI_REAL32:
        write_real32(scalar, value->real32);
        break;
    case MI_REAL64:
        write_real64(scalar, value->real64);
        break;
    case MI_CHAR16:
        write_char16(scalar, value->char16);
        break;
    case MI_DATETIME:
        write_datetime(scalar, &value->datetime);
        break;
    default:
        return "?";
    }
    return scalar->text;
}

size_t mf_scalar_size(MI_Type type)
{
    static const size_t sizes[] = {
        [MI_BOOLEAN] = sizeof(MI_Boolean),      [MI_UINT8] = sizeof(MI_Uint8),
        [MI_SINT8] = sizeof(MI_Sint8),          [MI_UINT16] = sizeof(MI_Uint16),
        [MI_SINT16] = sizeof(MI_Sint16),        [MI_UINT32] = sizeof(MI_Uint32),
        [MI_SINT32] = sizeof(MI_Sint32),        [MI_UINT64] = sizeof(MI_Uint64),
        [MI_SINT64] = sizeof(MI_Sint64),        [MI_REAL32] = sizeof(MI_Real32),
        [MI_REAL64] = sizeof(MI_Real64),        [MI_CHAR16] = sizeof(MI_Char16),
        [MI_DATETIME] = sizeof(MI_Datetime),    [MI_STRING] = sizeof(MI_Char *),
        [MI_REFERENCE] = sizeof(MI_Instance *), [MI_INSTANCE] = sizeof(MI_Instance *),
    };
    const unsigned number = (unsigned)type;
    return number < sizeof sizes / sizeof *sizes ? sizes[number] : 0;
}

const char *mf_scalar_type(MI_Type type)
{
    static const char *const names[] = {
        [MI_BOOLEAN] = "boolean",   [MI_UINT8] = "uint8",   [MI_SINT8] = "sint8",
        [MI_UINT16] = "uint16",     [MI_SINT16] = "sint16", [MI_UINT32] = "uint32",
        [MI_SINT32] = "sint32",     [MI_UINT64] = "uint64", [MI_SINT64] = "sint64",
        [MI_REAL32] = "real32",     [MI_REAL64] = "real64", [MI_CHAR16] = "char16",
        [MI_DATETIME] = "datetime", [MI_STRING] = "string", [MI_REFERENCE] = "reference",
        [MI_INSTANCE] = "instance",
    };
    const unsigned number = (unsigned)type & ~(unsigned)MI_ARRAY;
    return number < sizeof names / sizeof *names ? names[number] : "?";
}
