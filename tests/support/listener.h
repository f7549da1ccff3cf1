/* A listener: callbacks of operations that write a trace, and may act on what they see. The test
 * waits for them on the listener's condition, never for a time. */
#ifndef TESTS_SUPPORT_LISTENER_H
#define TESTS_SUPPORT_LISTENER_H

#include "support/trace.h"

#include <MI.h>

#include <pthread.h>
#include <stdbool.h>

struct listener;

/* Called in each result callback, after it was written down; `number` counts from 1. */
typedef void listener_act(struct listener *listener, MI_Operation *operation, unsigned number);

/* Starts as LISTENER_EMPTY. What is below `lock` is guarded by it, until the callbacks are over. */
struct listener {
    struct trace trace;
    listener_act *act; /* NULL: only listens */
    void *context;     /* for `act` */
    pthread_mutex_t lock;
    pthread_cond_t changed;
    unsigned callbacks;    /* that have begun */
    unsigned finals;       /* callbacks with a final result that have returned */
    unsigned completed;    /* calls of listener_complete */
    bool gate_open;        /* for listener_pass_gate */
    MI_Operation handle;   /* a copy of the last callback's */
    MI_Operation *pointer; /* the last callback's own, to be compared only */
    bool more;             /* of the last callback */
    pthread_t thread;      /* of the last callback, or of the last completion */
    MI_Result(MI_CALL *acknowledge)(MI_Operation *operation);
};

#define LISTENER_EMPTY                                                                             \
    {                                                                                              \
        .trace = TRACE_EMPTY, .lock = PTHREAD_MUTEX_INITIALIZER,                                   \
        .changed = PTHREAD_COND_INITIALIZER                                                        \
    }

/* Callbacks for every kind of result. */
MI_OperationCallbacks listener_callbacks(struct listener *listener);

/* A completion callback for MI_Session_Close; the context is the listener. */
void MI_CALL listener_complete(void *context);

/* Wait for so many callbacks to have begun, so many final results, so many completions. */
void listener_wait(struct listener *listener, unsigned callbacks);
void listener_wait_finals(struct listener *listener, unsigned finals);
void listener_wait_completed(struct listener *listener, unsigned completed);

/* How many there were so far. */
unsigned listener_count(struct listener *listener);
unsigned listener_completed(struct listener *listener);

/* The last callback or completion came on the thread that asks. */
bool listener_was_here(struct listener *listener);

/* Acknowledges the last result; writes "ack result". */
void listener_acknowledge(struct listener *listener);

/* A gate that one thread waits at until another opens it. */
void listener_pass_gate(struct listener *listener);
void listener_open_gate(struct listener *listener);

/* An act: waits at the gate in the first callback. */
void listener_hold_first(struct listener *listener, MI_Operation *operation, unsigned number);

#endif
