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

/* What outputs hold before a call. */
static const MI_Char untouched_text[] = MI_T("untouched");
static const MI_Instance untouched_instance;
static const MI_Class untouched_class;

/* --- words ------------------------------------------------------------------------------------ */

/* One argument as text. */
struct word {
    char text[512];
};

static struct word __attribute__((format(printf, 1, 2))) word(const char *format, ...)
{
    struct word made;
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(made.text, sizeof made.text, format, arguments);
    va_end(arguments);
    return made;
}

static const MI_Char *class_of(const MI_Instance *instance)
{
    const MI_Char *name = NULL;
    if (instance == &untouched_instance) {
        return untouched_text;
    }
    (void)MI_Instance_GetClassName(instance, &name);
    return name;
}

static const MI_Char *name_of(const MI_Class *object)
{
    const MI_Char *name = NULL;
    if (object == &untouched_class) {
        return untouched_text;
    }
    (void)MI_Class_GetClassName(object, &name);
    return name;
}

static const MI_Char *or_dash(const MI_Char *name)
{
    return name == NULL ? "-" : name;
}

static struct word text_word(const MI_Char *text)
{
    if (text == NULL || text == untouched_text) {
        return word("%s", or_dash(text));
    }
    for (unsigned code = 0; code < sizeof standard_texts / sizeof standard_texts[0]; code++) {
        if (standard_texts[code] != NULL && strcmp(standard_texts[code], text) == 0) {
            return word("std(%u)", code);
        }
    }
    return word("\"%s\"", text);
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
    const MI_Char *name = class_of(details);
    if (name == NULL || name == untouched_text) {
        return word("%s", or_dash(name));
    }
    const bool omi = strcmp(name, "OMI_Error") == 0;
    return word("%s(%u, cat %u)", name,
                number_of(details, omi ? MI_T("OMI_Code") : MI_T("error_Code")),
                number_of(details, omi ? MI_T("OMI_Category") : MI_T("error_Category")));
}

static char truth(MI_Boolean value)
{
    return value == MI_TRUE ? 'T' : value == MI_FALSE ? 'F' : '?';
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
    trace->length += (size_t)length < room ? (size_t)length : room - 1U;
    (void)pthread_mutex_unlock(&trace->lock);
    va_end(arguments);
}

void trace_note(struct trace *trace, const char *what, MI_Result result)
{
    add_line(trace, "%s %u\n", what, (unsigned)result);
}

void trace_callback(struct trace *trace, const MI_Char *object, MI_Boolean more, MI_Result result,
                    const MI_Char *text, const MI_Instance *details, bool acknowledge)
{
    add_line(trace, "cb(%s, %c, %u, %s, %s, %s)\n", or_dash(object), truth(more), (unsigned)result,
             text_word(text).text, details_word(details).text, acknowledge ? "ack" : "-");
}

void trace_message(struct trace *trace, MI_Uint32 channel, const MI_Char *text)
{
    add_line(trace, "message(%u, %s)\n", (unsigned)channel, text_word(text).text);
}

void trace_progress(struct trace *trace, const MI_Char *activity, const MI_Char *operation,
                    const MI_Char *status, MI_Uint32 percent, MI_Uint32 seconds)
{
    add_line(trace, "progress(%s, %s, %s, %u, %u)\n", text_word(activity).text,
             text_word(operation).text, text_word(status).text, (unsigned)percent,
             (unsigned)seconds);
}

void trace_prompt(struct trace *trace, const MI_Char *text, MI_PromptType type, bool asks)
{
    add_line(trace, "prompt(%s, %u, %s)\n", text_word(text).text, (unsigned)type,
             asks ? "asks" : "-");
}

void trace_error(struct trace *trace, const MI_Instance *error, bool asks)
{
    add_line(trace, "error(%s, %s)\n", details_word(error).text, asks ? "asks" : "-");
}

void trace_streamed(struct trace *trace, const MI_Char *name, MI_Type type, bool acknowledge)
{
    add_line(trace, "streamed(%s, %u, %s)\n", or_dash(name), (unsigned)type,
             acknowledge ? "ack" : "-");
}

/* --- calls ------------------------------------------------------------------------------------ */

/* What a Get writes, the object aside. */
struct outputs {
    MI_Boolean more;
    MI_Result result;
    const MI_Char *text;
    const MI_Instance *details;
};

static const struct outputs untouched = {MI_TRUE, MI_RESULT_SERVER_IS_SHUTTING_DOWN, untouched_text,
                                         &untouched_instance};

static MI_Boolean add_get(struct trace *trace, MI_Result returned, const MI_Char *object,
                          const struct outputs *outputs)
{
    add_line(trace, "get(%u, %s, %c, %u, %s, %s)\n", (unsigned)returned, or_dash(object),
             truth(outputs->more), (unsigned)outputs->result, text_word(outputs->text).text,
             details_word(outputs->details).text);
    return outputs->more;
}

MI_Boolean trace_get(struct trace *trace, MI_Operation *operation)
{
    struct outputs out = untouched;
    const MI_Instance *instance = &untouched_instance;
    const MI_Result returned = MI_Operation_GetInstance(operation, &instance, &out.more,
                                                        &out.result, &out.text, &out.details);
    return add_get(trace, returned, class_of(instance), &out);
}

MI_Boolean trace_get_class(struct trace *trace, MI_Operation *operation)
{
    struct outputs out = untouched;
    const MI_Class *object = &untouched_class;
    const MI_Result returned =
        MI_Operation_GetClass(operation, &object, &out.more, &out.result, &out.text, &out.details);
    return add_get(trace, returned, name_of(object), &out);
}

MI_Boolean trace_get_indication(struct trace *trace, MI_Operation *operation)
{
    struct outputs out = untouched;
    const MI_Instance *instance = &untouched_instance;
    const MI_Char *bookmark = NULL;
    const MI_Char *machine = NULL;
    const MI_Result returned = MI_Operation_GetIndication(
        operation, &instance, &bookmark, &machine, &out.more, &out.result, &out.text, &out.details);
    return add_get(trace, returned, class_of(instance), &out);
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
    char seen[sizeof trace->text];
    (void)pthread_mutex_lock(&trace->lock);
    memcpy(seen, trace->text, sizeof seen);
    trace->length = 0;
    trace->text[0] = '\0';
    (void)pthread_mutex_unlock(&trace->lock);
    assert_string_equal(seen, expected);
}
