/* Calls of MI_Session: what a command asks is data and a function that starts the operation; how
 * its results are taken, one by one, is the same for all. */
#ifndef MF_TOOL_CALL_H
#define MF_TOOL_CALL_H

#include "tool/arguments.h"

#include <MI.h>

#include <stdbool.h>

struct mf_call;

struct mf_question {
    const char *operation; /* of MI_Session_... */
    const char *subject;   /* what the operand after FILE is: "path", "class", "query" */
    const char *one;       /* result: "association" */
    const char *many;
    bool of_instance; /* the subject is the path of one */
    bool of_classes;  /* the results are classes */
    void (*start)(MI_Session *session, const struct mf_call *call, MI_OperationCallbacks *callbacks,
                  MI_Operation *operation);
};

struct mf_call {
    const struct mf_question *question;
    const struct mf_arguments *arguments;
    const MI_Instance *key; /* NULL unless it is of an instance */
    const char *name_space;
};

/* The subject as it was written; NULL if there is none. */
static inline const char *mf_call_subject(const struct mf_call *call)
{
    return call->arguments->operand_count < 2 ? NULL : call->arguments->operands[1];
}

static inline const char *mf_call_option(const struct mf_call *call, enum mf_option option)
{
    return call->arguments->values[option];
}

static inline bool mf_call_has(const struct mf_call *call, enum mf_option option)
{
    return mf_arguments_has(call->arguments, option);
}

/* Who takes the results. What they are handed ends with the function. */
struct mf_sink {
    void (*instance)(void *context, const MI_Instance *instance);
    void (*declaration)(void *context, const MI_Class *declaration);
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
