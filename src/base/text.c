#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for `more` bytes and a terminator. */
static bool reserve(struct mf_text *text, size_t more)
{
    if (text->failed || more > SIZE_MAX / 4U - text->length) {
        text->failed = true;
        return false;
    }
    const size_t needed = text->length + more + 1U;
    if (needed <= text->capacity) {
        return true;
    }
    const size_t capacity = needed < 64U ? 64U : needed * 2U;
    char *bytes = realloc(text->bytes, capacity);
    if (bytes == NULL) {
        text->failed = true;
        return false;
    }
    text->bytes = bytes;
    text->capacity = capacity;
    return true;
}

void mf_text_add_bytes(struct mf_text *text, const char *more, size_t length)
{
    if (!reserve(text, length)) {
        return;
    }
    memcpy(text->bytes + text->length, more, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void mf_text_add(struct mf_text *text, const char *more)
{
    mf_text_add_bytes(text, more, strlen(more));
}

void mf_text_format_list(struct mf_text *text, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    const int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0 || !reserve(text, (size_t)length)) {
        text->failed = true;
        return;
    }
    (void)vsnprintf(text->bytes + text->length, (size_t)length + 1U, format, arguments);
    text->length += (size_t)length;
}

void mf_text_format(struct mf_text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    mf_text_format_list(text, format, arguments);
    va_end(arguments);
}

char *mf_text_take(struct mf_text *text)
{
    if (!reserve(text, 0)) {
        mf_text_clear(text);
        return NULL;
    }
    char *bytes = text->bytes;
    bytes[text->length] = '\0';
    *text = (struct mf_text){0};
    return bytes;
}

void mf_text_clear(struct mf_text *text)
{
    free(text->bytes);
    *text = (struct mf_text){0};
}

char *mf_text_duplicate(const char *text)
{
    const size_t size = strlen(text) + 1U;
    char *copy = malloc(size);
    if (copy != NULL) {
        memcpy(copy, text, size);
    }
    return copy;
}
