#include "engine/query/report.h"

#include "base/text.h"
#include "base/utf8.h"

#include <stdarg.h>

bool mf_query_fail(struct mf_query_report *report, const char *at, const char *format, ...)
{
    struct mf_text sentence = {0};
    va_list arguments;
    va_start(arguments, format);
    mf_text_format_list(&sentence, format, arguments);
    va_end(arguments);
    if (at != NULL) {
        mf_text_format(&sentence, ", at character %zu", mf_utf8_place(report->text, at));
    }
    mf_text_add(&sentence, report->hint == NULL ? "" : report->hint);
    report->problem =
        sentence.failed ? NULL : mf_arena_text(report->arena, sentence.bytes, sentence.length);
    mf_text_clear(&sentence);
    return false;
}
