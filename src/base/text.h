/* Text that grows. A zeroed text is empty and ready; it owns its bytes.
 *
 * Running out of memory is remembered, so that a writer checks once, at the end. */
#ifndef MF_BASE_TEXT_H
#define MF_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct mf_text {
    char *bytes; /* terminated, or NULL while empty */
    size_t length;
    size_t capacity;
    bool failed; /* memory ran out: what is there is incomplete */
};

void mf_text_add(struct mf_text *text, const char *more);
void mf_text_add_bytes(struct mf_text *text, const char *more, size_t length);
void mf_text_format(struct mf_text *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void mf_text_format_list(struct mf_text *text, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* Hands the terminated bytes to the caller, who frees them; NULL if memory ran out. */
char *mf_text_take(struct mf_text *text);

void mf_text_clear(struct mf_text *text);

/* A copy of terminated text for the caller to free; NULL when memory runs out. */
char *mf_text_duplicate(const char *text);

#endif
