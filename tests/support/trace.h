/* Traces: what happened to an operation as text, a line for each call, in the notation of the
 * golden traces:
 *
 *   get(0, Link, F, 0, -, -)            returned, object, more, result, message, details
 *   cb(Link, T, 0, -, -, ack)           object, more, result, text, details, acknowledgement
 *   Close 0                             anything else, and what it returned
 *
 * An object is its class, details are Class(code, category), "-" is NULL, std(n) the standard text
 * of result n, and "untouched" what a call did not write. Any thread may write. */
#ifndef TESTS_SUPPORT_TRACE_H
#define TESTS_SUPPORT_TRACE_H

#include <MI.h>

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

/* Starts as TRACE_EMPTY. Nothing to free. */
struct trace {
    pthread_mutex_t lock;
    size_t length;
    char text[4096];
};

#define TRACE_EMPTY                                                                                \
    {                                                                                              \
        .lock = PTHREAD_MUTEX_INITIALIZER                                                          \
    }

/* Writes "what result". */
void trace_note(struct trace *trace, const char *what, MI_Result result);

/* One call of a callback; `object` is the name of its class, or NULL. */
void trace_callback(struct trace *trace, const MI_Char *object, MI_Boolean more, MI_Result result,
                    const MI_Char *text, const MI_Instance *details, bool acknowledge);

/* The other callbacks, as scripted.h has their lines. */
void trace_message(struct trace *trace, MI_Uint32 channel, const MI_Char *text);
void trace_progress(struct trace *trace, const MI_Char *activity, const MI_Char *operation,
                    const MI_Char *status, MI_Uint32 percent, MI_Uint32 seconds);
void trace_prompt(struct trace *trace, const MI_Char *text, MI_PromptType type, bool asks);
void trace_error(struct trace *trace, const MI_Instance *error, bool asks);
void trace_streamed(struct trace *trace, const MI_Char *name, MI_Type type, bool acknowledge);

/* One Get, with all outputs. */
MI_Boolean trace_get(struct trace *trace, MI_Operation *operation);
MI_Boolean trace_get_class(struct trace *trace, MI_Operation *operation);
MI_Boolean trace_get_indication(struct trace *trace, MI_Operation *operation);

/* As many GetInstance as there are results. */
void trace_pull(struct trace *trace, MI_Operation *operation);

/* The calls on an operation that return nothing but a result. */
void trace_close(struct trace *trace, MI_Operation *operation);
void trace_cancel(struct trace *trace, MI_Operation *operation);

/* Fails the test unless this is what happened, and starts anew. */
void trace_expect(struct trace *trace, const char *expected);

#endif
