/* What went wrong in a fixture: every mistake as a line of text, "file:place: what was expected",
 * and file and place of the first.
 *
 * A zeroed error is empty. Running out of memory is one more mistake and can always be told. */
#ifndef MF_BASE_ERROR_H
#define MF_BASE_ERROR_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/* So many mistakes are listed; the rest are counted. */
#define MF_ERROR_LIMIT 100U

struct mf_error {
    struct mf_text text; /* lines, each ended by '\n' */
    char *file;          /* of the first mistake; NULL if memory ran out */
    char *place;         /* "line:column", or a JSON pointer; may be "" */
    size_t count;
    bool out_of_memory;
};

/* Adds a mistake. `place` may be "". Always returns false, so that callers can fail in one line. */
bool mf_error_add(struct mf_error *error, const char *file, const char *place, const char *format,
                  ...) __attribute__((format(printf, 4, 5)));

/* Records that memory ran out. Always returns false. */
bool mf_error_memory(struct mf_error *error);

/* True when nothing went wrong, memory included. */
bool mf_error_none(const struct mf_error *error);

/* The whole report, for the caller to free; NULL when memory ran out even for that. */
char *mf_error_take_text(struct mf_error *error);

void mf_error_clear(struct mf_error *error);

#endif
