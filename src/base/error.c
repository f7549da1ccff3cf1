#include "base/error.h"

#include <stdarg.h>
#include <stdlib.h>

static void remember_first(struct mf_error *error, const char *file, const char *place)
{
    if (error->count > 0) {
        return;
    }
    error->file = mf_text_duplicate(file);
    error->place = mf_text_duplicate(place);
    if (error->file == NULL || error->place == NULL) {
        error->out_of_memory = true;
    }
}

bool mf_error_add(struct mf_error *error, const char *file, const char *place, const char *format,
                  ...)
{
    remember_first(error, file, place);
    if (error->count++ >= MF_ERROR_LIMIT) {
        return false;
    }
    const char *colon = *place == '\0' ? "" : ":";
    mf_text_format(&error->text, "%s:%s%s ", file, place, colon);
    va_list arguments;
    va_start(arguments, format);
    mf_text_format_list(&error->text, format, arguments);
    va_end(arguments);
    mf_text_add(&error->text, "\n");
    return false;
}

bool mf_error_memory(struct mf_error *error)
{
    error->out_of_memory = true;
    return false;
}

bool mf_error_none(const struct mf_error *error)
{
    return error->count == 0 && !error->out_of_memory && !error->text.failed;
}

char *mf_error_take_text(struct mf_error *error)
{
    if (error->count > MF_ERROR_LIMIT) {
        mf_text_format(&error->text, "and %zu more\n", error->count - MF_ERROR_LIMIT);
    }
    if (error->out_of_memory) {
        mf_text_add(&error->text, "out of memory\n");
    }
    return mf_text_take(&error->text);
}

void mf_error_clear(struct mf_error *error)
{
    mf_text_clear(&error->text);
    free(error->file);
    free(error->place);
    *error = (struct mf_error){0};
}
