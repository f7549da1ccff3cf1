#include "model/real.h"

#include <locale.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char digits[] = "0123456789";

static const char *skip_sign(const char *text)
{
    return *text == '-' || *text == '+' ? text + 1 : text;
}

static bool is_exponent(const char *text)
{
    if (*text == '\0') {
        return true;
    }
    if (*text != 'e' && *text != 'E') {
        return false;
    }
    const char *power = skip_sign(text + 1);
    return *power != '\0' && power[strspn(power, digits)] == '\0';
}

/* Digits may be missing before a point, not behind it. */
bool mf_real_valid(const char *text)
{
    const char *whole = skip_sign(text);
    const char *end = whole + strspn(whole, digits);
    if (*end != '.') {
        return end != whole && is_exponent(end);
    }
    const size_t fraction = strspn(end + 1, digits);
    return fraction > 0 && is_exponent(end + 1 + fraction);
}

/* The C library writes and reads the decimal point of the thread's locale; CIM has but one. */
struct locales {
    locale_t c; /* made once more: costs nothing, glibc has it ready */
    locale_t before;
};

static struct locales enter_c_locale(void)
{
    const locale_t c = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    return (struct locales){.c = c, .before = uselocale(c)};
}

static void leave_c_locale(struct locales locales)
{
    uselocale(locales.before);
    if (locales.c != (locale_t)0) {
        freelocale(locales.c);
    }
}

/* What is too large became infinite, what is too small zero although it has other digits. */
static bool was_lost(const char *text, double real)
{
    const size_t mantissa = strcspn(text, "eE");
    return isinf(real) || (fpclassify(real) == FP_ZERO && strcspn(text, "123456789") < mantissa);
}

bool mf_real_parse(const char *text, MI_Type type, MI_Value *value)
{
    if (!mf_real_valid(text)) {
        return false;
    }
    const struct locales locales = enter_c_locale();
    /* Not one by way of the other: that would round twice. */
    const float real32 = strtof(text, NULL);
    const double real64 = strtod(text, NULL);
    leave_c_locale(locales);
    if (type == MI_REAL32) {
        value->real32 = real32;
        return !was_lost(text, (double)real32);
    }
    value->real64 = real64;
    return !was_lost(text, real64);
}

static double real_of(MI_Type type, const MI_Value *value)
{
    return type == MI_REAL32 ? (double)value->real32 : value->real64;
}

static bool gives_back(MI_Type type, const char *text, double real)
{
    return type == MI_REAL32 ? strtof(text, NULL) == (float)real : strtod(text, NULL) == real;
}

void mf_real_format(MI_Type type, const MI_Value *value, char text[MF_REAL_ROOM])
{
    const double real = real_of(type, value);
    const int most = type == MI_REAL32 ? 9 : 17;
    const struct locales locales = enter_c_locale();
    int precision = 0;
    do {
        precision++;
        (void)snprintf(text, MF_REAL_ROOM, "%.*g", precision, real);
    } while (precision < most && !gives_back(type, text, real));
    leave_c_locale(locales);
}

void mf_real_format_exponent(MI_Type type, const MI_Value *value, char text[MF_REAL_ROOM])
{
    const int precision = type == MI_REAL32 ? 7 : 16;
    const struct locales locales = enter_c_locale();
    (void)snprintf(text, MF_REAL_ROOM, "%.*e", precision, real_of(type, value));
    leave_c_locale(locales);
}
