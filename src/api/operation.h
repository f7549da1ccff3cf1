/* An operation on its way, from its starter to its Close. How it moves is in delivery.c.
 *
 *   RUNNING     results are to come. Get, or the worker, takes the next one; taking the final one
 *               leads to FINISHED. Cancel: the next one is the final, FAILED and without texts.
 *   FINISHED    the final result was given out. Get repeats its code. Cancel does nothing.
 *   destroyed   a synchronous one by Close when FINISHED, by a verdict when RUNNING; an
 * asynchronous one when it is closed, FINISHED, acknowledged, and no callback of it runs.
 *
 * `closed` is set by Close and makes every call answer INVALID_PARAMETER; an acknowledgement still
 * finds the operation (C-41). */
#ifndef MF_API_OPERATION_H
#define MF_API_OPERATION_H

#include "api/world.h"

enum mf_operation_state { MF_RUNNING, MF_FINISHED };

/* What one Get or one callback hands out. The objects are lent until the next. */
struct mf_outcome {
    MI_Instance *instance; /* or */
    MI_Class *class;
    MI_Instance *details;
    const MI_Char *text;
    const MI_Char *bookmark; /* of an indication */
    const MI_Char *machine;
    MI_Result code;
    MI_Boolean more;
};

struct mf_operation {
    struct mf_handle handle;
    struct mf_session *session;
    struct mf_operation *next; /* of the session */
    struct mf_operation *previous;
    struct mf_operation *next_to_deliver;
    struct mf_options *options;
    MI_OperationCallbacks callbacks;
    struct mf_answer answer;
    struct mf_row row; /* looked up ahead of its turn */
    bool has_row;
    struct mf_outcome current; /* lent now */
    struct mf_outcome late;    /* lent, never acknowledged, and overtaken by a cancel (C-43) */
    enum mf_operation_code code;
    enum mf_operation_state state;
    MI_Result final_code; /* once FINISHED */
    unsigned number;      /* of the world's operations, from 1 */
    bool asynchronous;
    bool manual;  /* results wait for their acknowledgement */
    bool started; /* the first row was looked up */
    bool cancelled;
    bool closed;
    bool queued;     /* in the worker's list */
    bool delivering; /* a callback is running */
    bool awaiting_ack;
    bool abandoned; /* by a verdict: no more callbacks */
};

/* The table that handles of operations carry. */
extern const MI_OperationFT mf_operation_ft;

/* Frees one that is in no list, with all it has. */
void mf_operation_free(struct mf_operation *operation);

/* True while the caller has something left to do: pull, acknowledge or close. With the lock. */
bool mf_operation_needs_caller(const struct mf_operation *operation);

/* "operation 3, ReferenceInstances" */
#define MF_OPERATION_DESCRIPTION 64U
void mf_operation_describe(const struct mf_operation *operation,
                           char text[MF_OPERATION_DESCRIPTION]);

#endif
