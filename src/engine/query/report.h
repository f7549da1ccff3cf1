/* The one sentence that says what is wrong with a query, and at which of its characters. */
#ifndef MF_ENGINE_QUERY_REPORT_H
#define MF_ENGINE_QUERY_REPORT_H

#include "base/arena.h"

#include <stdbool.h>

struct mf_query_report {
    struct mf_arena *arena; /* where the sentence will lie */
    const char *text;       /* the whole query */
    const char *hint;       /* what the next sentence ends with; NULL: nothing */
    const char *problem;    /* NULL: none, or memory ran out */
};

/* Writes the sentence and ", at character 42", the place of `at` in the text; NULL adds no place.
 * Always returns false, so that callers can fail in one line. */
bool mf_query_fail(struct mf_query_report *report, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
