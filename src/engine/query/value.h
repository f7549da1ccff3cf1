/* Values at hand while a query compares: constants of its text, values of records. They lend what
 * they point to, or have it in them. */
#ifndef MF_ENGINE_QUERY_VALUE_H
#define MF_ENGINE_QUERY_VALUE_H

#include "model/datetime.h"
#include "model/integer.h"
#include "model/profile.h"
#include "model/record.h"

#include <MI.h>

#include <stdbool.h>

/* What a query tells apart. Sets of them are bits: 1U << kind. */
enum mf_query_value_kind {
    MF_QUERY_MISSING, /* a path that leads nowhere */
    MF_QUERY_NULL,
    MF_QUERY_BOOLEAN,
    MF_QUERY_INTEGER,
    MF_QUERY_REAL,
    MF_QUERY_TEXT,
    MF_QUERY_DATETIME,
    MF_QUERY_INSTANCE,
    MF_QUERY_REFERENCE,
    MF_QUERY_ARRAY,
    MF_QUERY_VALUE_KINDS
};

struct mf_query_value {
    enum mf_query_value_kind kind;
    bool single; /* a real32 */
    union {
        bool boolean;
        struct mf_integer integer;
        double real;
        const char *text; /* NULL: in `room` */
        MI_Datetime datetime;
        const struct mf_record *record;
    };
    char room[MF_DATETIME_LENGTH + 1U]; /* text of what is not stored as text */
};

/* What the values of a type are to queries of a profile. */
enum mf_query_value_kind mf_query_value_kind_of(MI_Type type, const struct mf_profile *profile);

/* The value in a slot, which is not null. Of references and arrays it says only that they are. */
struct mf_query_value mf_query_value_of_slot(MI_Type type, union mf_slot slot,
                                             const struct mf_profile *profile);

/* The text of a text. */
const char *mf_query_value_text(const struct mf_query_value *value);

/* Datetimes can be read as text; true for them and for text. */
bool mf_query_value_read_as_text(struct mf_query_value *value);

/* Makes two values comparable, if they are: text becomes what the other is, if it can be read so;
 * numbers and booleans come together as far as the profile lets them. False for all others, null
 * among them. */
bool mf_query_value_agree(struct mf_query_value *a, struct mf_query_value *b,
                          const struct mf_profile *profile);

/* Which of two values that agree is first, as for strcmp. False if that cannot be said, of a moment
 * and an interval or of what is no number. */
bool mf_query_value_order(const struct mf_query_value *a, const struct mf_query_value *b,
                          const struct mf_profile *profile, int *order);

#endif
