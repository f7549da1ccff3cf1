#include "support/trace.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

void trace_init(struct trace *trace, trace_act *act)
{
    *trace = (struct trace){.act = act, .owner = pthread_self(), .off_thread = true};
    (void)pthread_mutex_init(&trace->lock, NULL);
    (void)pthread_cond_init(&trace->changed, NULL);
}

void trace_clear(struct trace *trace)
{
    (void)pthread_mutex_destroy(&trace->lock);
    (void)pthread_cond_destroy(&trace->changed);
}

void trace_add(struct trace *trace, const char *format, ...)
{
    const size_t length = strlen(trace->text);
    va_list arguments;
    va_start(arguments, format);
    (void)snprintf(trace->text + length, sizeof trace->text - length, length == 0 ? "" : "; ");
    const size_t start = strlen(trace->text);
    (void)vsnprintf(trace->text + start, sizeof trace->text - start, format, arguments);
    va_end(arguments);
}

void trace_expect(struct trace *trace, const char *text)
{
    (void)pthread_mutex_lock(&trace->lock);
    char seen[sizeof trace->text];
    memcpy(seen, trace->text, sizeof seen);
    trace->text[0] = '\0';
    (void)pthread_mutex_unlock(&trace->lock);
    assert_string_equal(seen, text);
}

static const char *shown(const void *object, const char *word)
{
    return object == NULL ? "-" : word;
}

static const char *text_shown(const MI_Char *text)
{
    return text == NULL ? "-" : "text";
}

void trace_get(struct trace *trace, MI_Operation *operation)
{
    const MI_Instance *instance = NULL;
    const MI_Instance *details = NULL;
    const MI_Char *text = NULL;
    MI_Boolean more = 2;
    MI_Result result = MI_RESULT_SERVER_IS_SHUTTING_DOWN;
    const MI_Result call =
        MI_Operation_GetInstance(operation, &instance, &more, &result, &text, &details);
    trace_add(trace, "get(%d, %s, %s, %d, %s, %s)", (int)call, shown(instance, "inst"),
              more == MI_TRUE ? "T" : "F", (int)result, text_shown(text),
              shown(details, "details"));
}

static void write_down(struct trace *trace, const MI_Operation *operation,
                       const MI_Instance *instance, MI_Boolean more, MI_Result result,
                       const MI_Char *text, const MI_Instance *details, bool ack)
{
    (void)pthread_mutex_lock(&trace->lock);
    trace_add(trace, "cb(%s, %s, %d, %s, %s, %s)", shown(instance, "inst"), more ? "T" : "F",
              (int)result, text_shown(text), shown(details, "details"), ack ? "ack" : "-");
    if (trace->expected_handle != NULL) {
        trace_add(trace, "%s", operation == trace->expected_handle ? "same" : "other");
    }
    if (pthread_equal(trace->owner, pthread_self())) {
        trace->off_thread = false;
    }
    trace->last = operation == NULL ? (MI_Operation)MI_OPERATION_NULL : *operation;
    (void)pthread_mutex_unlock(&trace->lock);
}

static void MI_CALL receive(MI_Operation *operation, void *context, const MI_Instance *instance,
                            MI_Boolean more, MI_Result result, const MI_Char *text,
                            const MI_Instance *details,
                            MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct trace *trace = context;
    trace->acknowledge = acknowledge;
    write_down(trace, operation, instance, more, result, text, details, acknowledge != NULL);
    if (trace->act != NULL) {
        trace->act(trace, operation, instance, more, acknowledge);
    }
    (void)pthread_mutex_lock(&trace->lock);
    trace->callbacks++;
    trace->finals += !more;
    (void)pthread_cond_broadcast(&trace->changed);
    (void)pthread_mutex_unlock(&trace->lock);
}

MI_OperationCallbacks trace_callbacks(struct trace *trace)
{
    return (MI_OperationCallbacks){.callbackContext = trace, .instanceResult = receive};
}

void trace_wait(struct trace *trace, unsigned callbacks)
{
    (void)pthread_mutex_lock(&trace->lock);
    while (trace->callbacks < callbacks) {
        (void)pthread_cond_wait(&trace->changed, &trace->lock);
    }
    (void)pthread_mutex_unlock(&trace->lock);
}

void trace_wait_final(struct trace *trace)
{
    (void)pthread_mutex_lock(&trace->lock);
    while (trace->finals == 0) {
        (void)pthread_cond_wait(&trace->changed, &trace->lock);
    }
    (void)pthread_mutex_unlock(&trace->lock);
}
