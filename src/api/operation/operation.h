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
#ifndef MF_API_OPERATION_OPERATION_H
#define MF_API_OPERATION_OPERATION_H

#include "api/world/world.h"
#include "script/step.h"

enum mf_operation_state { MF_RUNNING, MF_FINISHED };

/* What one Get or one callback hands out. All of it is lent until the next; each has its own
 * memory, so that who uses it longer is found out. */
struct mf_outcome {
    MI_Operation *handle;  /* what a callback is given */
    MI_Instance *instance; /* or */
    MI_Class *class;
    MI_Instance *details;
    MI_Char *text;
    MI_Char *bookmark; /* of an indication */
    MI_Char *machine;
    MI_Result code;
    MI_Boolean more;
};

/* How an operation ends. */
struct mf_ending {
    MI_Result code;
    bool silent;                      /* neither text nor details */
    bool terse;                       /* details, but no text */
    bool timed_out;                   /* the details say so */
    bool loses_row;                   /* the row that waits for its turn is not handed out */
    const MI_Char *problem;           /* in words, instead of the standard text; may be NULL */
    const struct mf_failure *failure; /* what a script says of text and details; NULL: no script */
    enum mf_final_shape shape;
    struct mf_row row; /* MF_FINAL_WITH_ROW */
};

/* A question to the caller, and its answer. */
struct mf_reply {
    bool heard;    /* a callback puts the question */
    bool awaited;  /* by that callback's responder */
    bool agrees;   /* the answer, or what it is without one */
    bool to_error; /* the question is whether to go on after an error */
};

struct mf_indication;

/* What a subscription has been told and has not handed out. */
struct mf_indications {
    struct mf_indication *first;
    struct mf_indication *last;
    struct mf_indication *taken;  /* handed out last: its bookmark is lent */
    struct mf_indication *coming; /* to be told, once all have theirs */
    MI_Uint64 count;              /* ever handed out: the last one's bookmark */
};

struct mf_operation {
    struct mf_handle handle;
    struct mf_session *session;
    struct mf_operation *next; /* of the session */
    struct mf_operation *previous;
    struct mf_operation *next_to_deliver;
    struct mf_options *options;          /* as they were at the start; may be NULL */
    struct mf_options *delivery_options; /* the same, of Subscribe */
    MI_OperationCallbacks callbacks;
    struct mf_answer answer;
    struct mf_row held;      /* has come, and waits to see whether it is the last (C-12) */
    struct mf_ending ending; /* known, and comes by itself */
    struct mf_indications indications;
    struct mf_draft method_result;    /* what a method of the test's own answered */
    struct mf_question *question;     /* not put to the engine yet; NULL but with a program */
    const struct mf_program *program; /* of a rule; NULL: the engine answers */
    const struct mf_program *on_cancel;
    const struct mf_step *telling; /* the callback that was taken, to be called */
    uint64_t step_progress;        /* within the step: how often it was looked at, or its rows */
    uint64_t at; /* how far its script has got on the world's clock, whoever looks at it when */
    uint64_t delayed_until;
    uint64_t timeout;  /* milliseconds; 0: none */
    uint64_t deadline; /* on the world's clock; 0: none */
    uint64_t due;      /* when it goes on by itself; 0: it does not */
    size_t timer;      /* its place among the timers, from 1; 0: it is not there */
    struct mf_reply reply;
    struct mf_outcome told;    /* lent by the callback that is not one for results */
    uint32_t step;             /* of the program, the one it is at */
    struct mf_outcome current; /* lent now */
    MI_Operation shown;        /* what callbacks are given when memory for a handle runs out */
    struct mf_outcome late;    /* lent, never acknowledged, and overtaken by a cancel (C-43) */
    enum mf_operation_code code;
    enum mf_operation_state state;
    MI_Result final_code; /* once FINISHED */
    MI_Result broken;     /* OK, or what it ends with at once: without connection or memory */
    uint64_t number;      /* of the call in the world's journal */
    bool asynchronous;
    bool manual; /* results wait for their acknowledgement */
    bool has_held;
    bool ending_known;
    bool asked;            /* the question was put to the engine */
    bool owes_start;       /* a first result without object, if others take time (C-30) */
    bool errors_agreed;    /* yes to all (C-84) */
    bool cancel_performed; /* the program is that for a cancel */
    bool awake;            /* something may have come for who pulls */
    bool cancelled;
    bool closed;
    bool queued;     /* in the worker's list */
    bool delivering; /* a callback is running */
    bool awaiting_ack;
    bool overtaken; /* a cancel went past a result that was not acknowledged (C-44) */
    bool abandoned; /* by a verdict: no more callbacks */
};

/* The table that handles of operations carry. */
extern const MI_OperationFT mf_operation_ft;

/* The operation of a handle, if it was not closed. With the lock. */
struct mf_operation *mf_operation_find(const MI_Operation *handle);

struct mf_use;

/* Tells of a handle of which mf_operation_find knew nothing; NULL is no handle. With the lock. */
void mf_operation_tell_stale(const MI_Operation *handle, const struct mf_use *use);

static inline struct mf_journal *mf_operation_journal(const struct mf_operation *operation)
{
    return &operation->session->world->journal;
}

/* Frees one that is in no list, with all it has. */
void mf_operation_free(struct mf_operation *operation);

/* True while the caller has something left to do: pull, acknowledge or close. With the lock. */
bool mf_operation_needs_caller(const struct mf_operation *operation);

/* What it is that a callback does not return, if one of the world does not. With the lock. */
enum mf_misuse mf_operation_misuse_of_running(const struct mifake *world);

/* Writes in the journal for what an operation keeps others waiting. With the lock. */
void mf_operation_blame(const struct mf_operation *operation);

#endif
