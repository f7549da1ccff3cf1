/* A call of MI_Session_ReferenceInstances, made in one of the two ways that MI has, its results
 * handed to a sink one by one. */
#ifndef MF_TOOL_CALL_H
#define MF_TOOL_CALL_H

#include <MI.h>

struct mf_call {
    const MI_Instance *key;
    const char *name_space;
    const char *result_class; /* NULL: any */
    const char *role;         /* NULL: any */
    MI_Boolean keys_only;
};

/* Who takes the results. What they are handed ends with the function. */
struct mf_sink {
    void (*instance)(void *context, const MI_Instance *instance);
    void (*end)(void *context, MI_Result result, const MI_Char *message,
                const MI_Instance *details); /* once, last */
    void *context;
};

/* Synchronous: the results are pulled. */
void mf_call_pull(MI_Session *session, const struct mf_call *call, const struct mf_sink *sink);

/* Asynchronous: the results come by callback, on a thread of the library. Returns when the last one
 * has come. */
void mf_call_wait(MI_Session *session, const struct mf_call *call, const struct mf_sink *sink);

#endif
