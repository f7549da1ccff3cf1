#include "engine/query/value.h"

#include "base/name.h"
#include "base/utf8.h"
#include "engine/query/collate.h"
#include "model/real.h"
#include "model/type.h"

#include <float.h>
#include <math.h>

/* --- from records ----------------------------------------------------------------------------- */

enum mf_query_value_kind mf_query_value_kind_of(MI_Type type, const struct mf_profile *profile)
{
    if (mf_type_is_array(type)) {
        return MF_QUERY_ARRAY;
    }
    switch (type) {
    case MI_BOOLEAN:
        return MF_QUERY_BOOLEAN;
    case MI_REAL32:
    case MI_REAL64:
        return MF_QUERY_REAL;
    case MI_CHAR16:
        return profile->query_kinds_are_strict ? MF_QUERY_INTEGER : MF_QUERY_TEXT;
    case MI_STRING:
        return MF_QUERY_TEXT;
    case MI_DATETIME:
        return profile->query_datetimes_are_text ? MF_QUERY_TEXT : MF_QUERY_DATETIME;
    case MI_INSTANCE:
        return MF_QUERY_INSTANCE;
    case MI_REFERENCE:
        return MF_QUERY_REFERENCE;
    default:
        return MF_QUERY_INTEGER;
    }
}

/* What is not stored as text is written into the room. */
static void read_text(MI_Type type, union mf_slot slot, struct mf_query_value *value)
{
    if (type == MI_STRING) {
        value->text = slot.string;
    } else if (type == MI_DATETIME) {
        mf_datetime_format(slot.datetime, value->room);
    } else {
        const size_t length = mf_utf8_encode(mf_slot_scalar(type, slot).char16, value->room);
        value->room[length] = '\0';
    }
}

static struct mf_integer read_integer(MI_Type type, union mf_slot slot)
{
    const MI_Value value = mf_slot_scalar(type, slot);
    return type == MI_CHAR16 ? (struct mf_integer){.bits = value.char16}
                             : mf_integer_of(type, &value);
}

struct mf_query_value mf_query_value_of_slot(MI_Type type, union mf_slot slot,
                                             const struct mf_profile *profile)
{
    struct mf_query_value value = {.kind = mf_query_value_kind_of(type, profile)};
    switch (value.kind) {
    case MF_QUERY_BOOLEAN:
        value.boolean = mf_slot_scalar(type, slot).boolean != MI_FALSE;
        break;
    case MF_QUERY_INTEGER:
        value.integer = read_integer(type, slot);
        break;
    case MF_QUERY_REAL:
        value.single = type == MI_REAL32;
        value.real = value.single ? (double)mf_slot_scalar(type, slot).real32
                                  : mf_slot_scalar(type, slot).real64;
        break;
    case MF_QUERY_TEXT:
        read_text(type, slot, &value);
        break;
    case MF_QUERY_DATETIME:
        value.datetime = *slot.datetime;
        break;
    case MF_QUERY_INSTANCE:
        value.record = slot.record;
        break;
    default:
        break;
    }
    return value;
}

/* --- text ------------------------------------------------------------------------------------- */

const char *mf_query_value_text(const struct mf_query_value *value)
{
    return value->text == NULL ? value->room : value->text;
}

bool mf_query_value_read_as_text(struct mf_query_value *value)
{
    if (value->kind == MF_QUERY_DATETIME) {
        mf_datetime_format(&value->datetime, value->room);
        value->kind = MF_QUERY_TEXT;
        value->text = NULL;
    }
    return value->kind == MF_QUERY_TEXT;
}

static bool read_boolean(const char *text, bool *boolean)
{
    *boolean = mf_name_equal(text, "true");
    return *boolean || mf_name_equal(text, "false");
}

static bool read_real(const char *text, double *real)
{
    MI_Value value;
    const bool read = mf_real_parse(text, MI_REAL64, &value);
    *real = read ? value.real64 : 0;
    return read;
}

/* Reads a text as something else. */
static bool read_as(struct mf_query_value *value, enum mf_query_value_kind kind)
{
    struct mf_query_value read = {.kind = kind};
    const char *text = mf_query_value_text(value);
    bool done = false;
    switch (kind) {
    case MF_QUERY_BOOLEAN:
        done = read_boolean(text, &read.boolean);
        break;
    case MF_QUERY_INTEGER:
        done = mf_integer_parse(text, &read.integer);
        break;
    case MF_QUERY_REAL:
        done = read_real(text, &read.real);
        break;
    case MF_QUERY_DATETIME:
        done = mf_datetime_parse(text, &read.datetime);
        break;
    default:
        break;
    }
    if (done) {
        *value = read;
    }
    return done;
}

/* --- agreement -------------------------------------------------------------------------------- */

static bool is_number(const struct mf_query_value *value)
{
    return value->kind == MF_QUERY_INTEGER || value->kind == MF_QUERY_REAL;
}

/* The constant 0.1 is to be equal to a real32 that was written 0.1. */
static void round_to_single(struct mf_query_value *value)
{
    if (value->kind == MF_QUERY_REAL && fabs(value->real) <= (double)FLT_MAX) {
        value->real = (double)(float)value->real;
    }
}

/* TRUE is 1 and FALSE is 0, and nothing else is. */
static bool read_as_boolean(struct mf_query_value *value)
{
    if (value->kind == MF_QUERY_INTEGER && value->integer.bits <= 1U) {
        *value =
            (struct mf_query_value){.kind = MF_QUERY_BOOLEAN, .boolean = value->integer.bits == 1U};
    }
    return value->kind == MF_QUERY_BOOLEAN;
}

static bool come_together(struct mf_query_value *a, struct mf_query_value *b)
{
    if (a->kind == MF_QUERY_BOOLEAN || b->kind == MF_QUERY_BOOLEAN) {
        return read_as_boolean(a) && read_as_boolean(b);
    }
    if (a->single || b->single) {
        round_to_single(a);
        round_to_single(b);
    }
    return is_number(a) && is_number(b);
}

bool mf_query_value_agree(struct mf_query_value *a, struct mf_query_value *b,
                          const struct mf_profile *profile)
{
    const bool a_reads = a->kind == MF_QUERY_TEXT && b->kind != MF_QUERY_TEXT;
    const bool b_reads = b->kind == MF_QUERY_TEXT && a->kind != MF_QUERY_TEXT;
    if ((a_reads && !read_as(a, b->kind)) || (b_reads && !read_as(b, a->kind))) {
        return false;
    }
    if (a->kind == b->kind && (a->kind == MF_QUERY_TEXT || a->kind == MF_QUERY_DATETIME)) {
        return true;
    }
    if (profile->query_kinds_are_strict) {
        return a->kind == b->kind && (is_number(a) || a->kind == MF_QUERY_BOOLEAN);
    }
    return come_together(a, b);
}

/* --- order ------------------------------------------------------------------------------------ */

static int order_integers(struct mf_integer a, struct mf_integer b)
{
    if (a.negative != b.negative) {
        return a.negative ? -1 : 1;
    }
    /* Two's complement: among negative ones, too, more bits are more. */
    return (a.bits > b.bits) - (a.bits < b.bits);
}

/* Exact: a long double has 64 bits for digits. */
static long double number_of(const struct mf_query_value *value)
{
    if (value->kind == MF_QUERY_REAL) {
        return (long double)value->real;
    }
    return value->integer.negative ? (long double)(int64_t)value->integer.bits
                                   : (long double)value->integer.bits;
}

static bool order_numbers(const struct mf_query_value *a, const struct mf_query_value *b,
                          int *order)
{
    const long double left = number_of(a);
    const long double right = number_of(b);
    *order = (left > right) - (left < right);
    return !isnan(left) && !isnan(right);
}

bool mf_query_value_order(const struct mf_query_value *a, const struct mf_query_value *b,
                          const struct mf_profile *profile, int *order)
{
    switch (a->kind) {
    case MF_QUERY_BOOLEAN:
        *order = (int)a->boolean - (int)b->boolean;
        return true;
    case MF_QUERY_TEXT:
        *order = mf_collate_compare(mf_query_value_text(a), mf_query_value_text(b),
                                    profile->query_folds_unicode);
        return true;
    case MF_QUERY_DATETIME:
        return mf_datetime_order(&a->datetime, &b->datetime, order);
    default:
        break;
    }
    if (a->kind == MF_QUERY_INTEGER && b->kind == MF_QUERY_INTEGER) {
        *order = order_integers(a->integer, b->integer);
        return true;
    }
    return order_numbers(a, b, order);
}
