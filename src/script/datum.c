#include "script/datum.h"

#include "base/name.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

static bool is_text(const struct mf_datum *datum)
{
    return datum->kind == MF_DATUM_TEXT || datum->kind == MF_DATUM_NAME;
}

static bool is_number(const struct mf_datum *datum)
{
    return datum->kind == MF_DATUM_INTEGER || datum->kind == MF_DATUM_REAL;
}

/* --- order ------------------------------------------------------------------------------------ */

static int order_integers(struct mf_integer a, struct mf_integer b)
{
    if (a.negative != b.negative) {
        return a.negative ? -1 : 1;
    }
    /* Of two negative numbers the bits are in order too. */
    return (a.bits > b.bits) - (a.bits < b.bits);
}

static double real_of(const struct mf_datum *datum)
{
    if (datum->kind == MF_DATUM_REAL) {
        return datum->real;
    }
    return datum->integer.negative ? (double)(int64_t)datum->integer.bits
                                   : (double)datum->integer.bits;
}

/* NaN is in no order. */
static bool order_reals(double a, double b, int *order)
{
    *order = (a > b) - (a < b);
    return !isnan(a) && !isnan(b);
}

bool mf_datum_order(const struct mf_datum *a, const struct mf_datum *b, int *order)
{
    if (a->kind == MF_DATUM_INTEGER && b->kind == MF_DATUM_INTEGER) {
        *order = order_integers(a->integer, b->integer);
        return true;
    }
    if (is_number(a) && is_number(b)) {
        return order_reals(real_of(a), real_of(b), order);
    }
    if (is_text(a) && is_text(b)) {
        *order = strcmp(a->text, b->text);
        return true;
    }
    return false;
}

/* --- equality --------------------------------------------------------------------------------- */

static bool equal_texts(const struct mf_datum *a, const struct mf_datum *b)
{
    const bool folds = a->kind == MF_DATUM_NAME || b->kind == MF_DATUM_NAME;
    return folds ? mf_name_equal(a->text, b->text) : strcmp(a->text, b->text) == 0;
}

bool mf_datum_equal(const struct mf_datum *wanted, const struct mf_datum *seen)
{
    int order;
    if (is_text(wanted) && is_text(seen)) {
        return equal_texts(wanted, seen);
    }
    if (is_number(wanted)) {
        return mf_datum_order(wanted, seen, &order) && order == 0;
    }
    if (wanted->kind != seen->kind) {
        return false;
    }
    switch (wanted->kind) {
    case MF_DATUM_BOOLEAN:
        return wanted->boolean == seen->boolean;
    case MF_DATUM_PATH:
        return wanted->path_length == seen->path_length &&
               memcmp(wanted->path, seen->path, seen->path_length) == 0;
    default:
        return false;
    }
}

/* --- writing ---------------------------------------------------------------------------------- */

/* Longer texts are cut: a report is read, not parsed. */
enum { LONGEST = 200 };

/* The length of what is shown of a text, cut between characters. */
static size_t shown_length(const char *text)
{
    size_t length = strnlen(text, LONGEST + 1U);
    if (length <= LONGEST) {
        return length;
    }
    while (((unsigned char)text[--length] & 0xC0U) == 0x80U) {
    }
    return length;
}

static void write_quoted(struct mf_text *text, const char *quoted)
{
    const size_t length = shown_length(quoted);
    mf_text_add(text, "\"");
    for (size_t i = 0; i < length; i++) {
        const char c = quoted[i];
        if (c == '"' || c == '\\') {
            mf_text_add_bytes(text, "\\", 1);
        }
        if ((unsigned char)c < ' ') {
            mf_text_format(text, "\\u%04x", (unsigned)c);
        } else {
            mf_text_add_bytes(text, &c, 1);
        }
    }
    mf_text_add(text, quoted[length] == '\0' ? "\"" : "...\"");
}

void mf_datum_write(struct mf_text *text, const struct mf_datum *datum)
{
    switch (datum->kind) {
    case MF_DATUM_ABSENT:
        mf_text_add(text, "NULL");
        return;
    case MF_DATUM_TEXT:
    case MF_DATUM_NAME:
        write_quoted(text, datum->text);
        return;
    case MF_DATUM_INTEGER:
        datum->integer.negative ? mf_text_format(text, "%" PRId64, (int64_t)datum->integer.bits)
                                : mf_text_format(text, "%" PRIu64, datum->integer.bits);
        return;
    case MF_DATUM_REAL:
        mf_text_format(text, "%g", datum->real);
        return;
    case MF_DATUM_BOOLEAN:
        mf_text_add(text, datum->boolean ? "true" : "false");
        return;
    default:
        mf_text_add(text, datum->text == NULL ? "another value" : datum->text);
        return;
    }
}
