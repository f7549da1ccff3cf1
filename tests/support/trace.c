#include "support/trace.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

static const char *const standard_texts[] = {
    [1] = "A general error occurred, not covered by a more specific error code.",
    [2] = "Access to a CIM resource is not available to the client.",
    [3] = "The target namespace does not exist.",
    [4] = "One or more parameter values passed to the method are not valid.",
    [5] = "The specified class does not exist.",
    [6] = "The requested object cannot be found.",
    [7] = "The requested operation is not supported.",
    [12] = "The specified property does not exist.",
    [13] = "The value supplied is not compatible with the type.",
};

const char *trace_standard_text(unsigned code)
{
    return code < sizeof standard_texts / sizeof standard_texts[0] ? standard_texts[code] : NULL;
}

/* --- words ------------------------------------------------------------------------------------ */

/* One argument as text. */
struct word {
    char text[512];
};

static struct word class_word(const MI_Instance *instance)
{
    struct word word = {"-"};
    const MI_Char *name = NULL;
    if (instance != NULL && MI_Instance_GetClassName(instance, &name) == MI_RESULT_OK) {
        (void)snprintf(word.text, sizeof word.text, "%s", name);
    }
    return word;
}

static struct word text_word(const MI_Char *text)
{
    struct word word = {"-"};
    if (text == NULL) {
        return word;
    }
    for (unsigned code = 0; code < sizeof standard_texts / sizeof standard_texts[0]; code++) {
        if (standard_texts[code] != NULL && strcmp(standard_texts[code], text) == 0) {
            (void)snprintf(word.text, sizeof word.text, "std(%u)", code);
            return word;
        }
    }
    (void)snprintf(word.text, sizeof word.text, "\"%s\"", text);
    return word;
}

/* A number of an error, whatever its width; 9999 if it is not there. */
static unsigned number_of(const MI_Instance *error, const MI_Char *name)
{
    MI_Value value;
    MI_Type type = MI_STRING;
    MI_Uint32 flags = 0;
    if (MI_Instance_GetElement(error, name, &value, &type, &flags, NULL) != MI_RESULT_OK ||
        (flags & MI_FLAG_NULL) != 0) {
        return 9999;
    }
    return type == MI_UINT16 ? value.uint16 : type == MI_UINT32 ? value.uint32 : 9999U;
}

static struct word details_word(const MI_Instance *details)
{
    struct word word = class_word(details);
    if (details == NULL) {
        return word;
    }
    const bool omi = strcmp(word.text, "OMI_Error") == 0;
    const size_t length = strlen(word.text);
    (void)snprintf(word.text + length, sizeof word.text - length, "(%u, cat %u)",
                   number_of(details, omi ? MI_T("OMI_Code") : MI_T("error_Code")),
                   number_of(details, omi ? MI_T("OMI_Category") : MI_T("error_Category")));
    return word;
}

static char truth(MI_Boolean value)
{
    return value ? 'T' : 'F';
}

/* --- lines ------------------------------------------------------------------------------------ */

static void __attribute__((format(printf, 2, 3)))
add_line(struct trace *trace, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)pthread_mutex_lock(&trace->lock);
    const size_t room = sizeof trace->text - trace->length;
    const int length = vsnprintf(trace->text + trace->length, room, format, arguments);
    trace->length += length < 0 ? 0 : (size_t)length < room ? (size_t)length : room - 1U;
    (void)pthread_mutex_unlock(&trace->lock);
    va_end(arguments);
}

void trace_note(struct trace *trace, const char *what, MI_Result result)
{
    add_line(trace, "%s %u\n", what, (unsigned)result);
}

void trace_callback(struct trace *trace, const MI_Instance *instance, MI_Boolean more,
                    MI_Result result, const MI_Char *text, const MI_Instance *details,
                    bool acknowledge)
{
    add_line(trace, "cb(%s, %c, %u, %s, %s, %s)\n", class_word(instance).text, truth(more),
             (unsigned)result, text_word(text).text, details_word(details).text,
             acknowledge ? "ack" : "-");
}

MI_Boolean trace_get(struct trace *trace, MI_Operation *operation)
{
    MI_Instance untouched = {0};
    const MI_Instance *instance = &untouched;
    const MI_Instance *details = &untouched;
    const MI_Char *text = MI_T("untouched");
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_SERVER_IS_SHUTTING_DOWN;
    const MI_Result returned =
        MI_Operation_GetInstance(operation, &instance, &more, &result, &text, &details);
    add_line(trace, "get(%u, %s, %c, %u, %s, %s)\n", (unsigned)returned, class_word(instance).text,
             truth(more), (unsigned)result, text_word(text).text, details_word(details).text);
    return more;
}

void trace_pull(struct trace *trace, MI_Operation *operation)
{
    while (trace_get(trace, operation)) {
    }
}

void trace_close(struct trace *trace, MI_Operation *operation)
{
    trace_note(trace, "Close", MI_Operation_Close(operation));
}

void trace_cancel(struct trace *trace, MI_Operation *operation)
{
    trace_note(trace, "Cancel", MI_Operation_Cancel(operation, MI_REASON_NONE));
}

void trace_expect(struct trace *trace, const char *expected)
{
    assert_string_equal(trace->text, expected);
    trace->length = 0;
    trace->text[0] = '\0';
}
