/* Traces: what a consumer saw of an operation, as text, in the notation of the golden traces:
 * "get(0, inst, F, 0, -, -)" and "cb(inst, T, 0, -, -, ack)". */
#ifndef TESTS_SUPPORT_TRACE_H
#define TESTS_SUPPORT_TRACE_H

#include <MI.h>

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

struct trace;

/* What a callback does besides being written down. */
typedef void trace_act(struct trace *trace, MI_Operation *operation, const MI_Instance *instance,
                       MI_Boolean more, MI_Result(MI_CALL *acknowledge)(MI_Operation *operation));

/* Everything is guarded by `lock`; `act` runs without it. */
struct trace {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    char text[2048];
    unsigned callbacks;
    unsigned finals;
    const MI_Operation *expected_handle; /* written down as "same" or "other" if not NULL */
    bool off_thread;                     /* every callback came on another thread than `owner` */
    pthread_t owner;
    trace_act *act;
    MI_Result(MI_CALL *acknowledge)(MI_Operation *operation);
    MI_Operation last; /* a copy of the last callback's operation */
};

void trace_init(struct trace *trace, trace_act *act);
void trace_clear(struct trace *trace);
MI_OperationCallbacks trace_callbacks(struct trace *trace);

/* Waits for so many callbacks, or so many final ones. */
void trace_wait(struct trace *trace, unsigned callbacks);
void trace_wait_final(struct trace *trace);

/* One GetInstance, written down. */
void trace_get(struct trace *trace, MI_Operation *operation);

/* Adds a word, and compares all that was written; then starts anew. */
void trace_add(struct trace *trace, const char *format, ...) __attribute__((format(printf, 2, 3)));
void trace_expect(struct trace *trace, const char *text);

#endif
