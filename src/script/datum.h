/* A datum: one thing that a call says, or that a rule wants of it, in the few kinds that can be
 * compared. It points into the call or the rule and lives as long as that. */
#ifndef MF_SCRIPT_DATUM_H
#define MF_SCRIPT_DATUM_H

#include "base/text.h"
#include "model/integer.h"

#include <stdbool.h>
#include <stddef.h>

enum mf_datum_kind {
    MF_DATUM_ABSENT, /* NULL, which is not "" */
    MF_DATUM_TEXT,
    MF_DATUM_NAME, /* text that compares without case */
    MF_DATUM_INTEGER,
    MF_DATUM_REAL,
    MF_DATUM_BOOLEAN,
    MF_DATUM_PATH, /* canonical bytes (model/key.h) */
    MF_DATUM_OTHER /* something that nothing is equal to: an array, an instance */
};

struct mf_datum {
    enum mf_datum_kind kind;
    const char *text; /* of texts and names; of a path, how it is shown */
    struct mf_integer integer;
    double real;
    bool boolean;
    const unsigned char *path;
    size_t path_length;
};

/* True if `seen` is what was `wanted`. Integers and reals compare by value. */
bool mf_datum_equal(const struct mf_datum *wanted, const struct mf_datum *seen);

/* Compares numbers with numbers, texts with texts. False if the two cannot be compared. */
bool mf_datum_order(const struct mf_datum *a, const struct mf_datum *b, int *order);

/* Writes it for people: "text" in quotes, NULL, 5, TRUE, a path as it is. */
void mf_datum_write(struct mf_text *text, const struct mf_datum *datum);

#endif
