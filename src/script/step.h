/* Steps: what a rule does with a call, one after the other. A program is such a list; it ends with
 * the step that ends the operation, and only with that.
 *
 * All of it lies in the arena of what was loaded and never changes. */
#ifndef MF_SCRIPT_STEP_H
#define MF_SCRIPT_STEP_H

#include "model/record.h"
#include "model/row.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The end of an operation, or an error on the way. */
struct mf_failure {
    MI_Uint32 result;  /* any number (C-18) */
    bool message_said; /* else text and details are what the repository gives for the result */
    bool details_said;
    const char *message; /* NULL: none */
    struct mf_row details;
};

enum mf_step_kind {
    MF_STEP_REPO,            /* the rows of the repository that are left, and its final: the end */
    MF_STEP_ROWS,            /* the next `number` rows of the repository */
    MF_STEP_ROW,             /* `row` */
    MF_STEP_DELAY,           /* `number` milliseconds of the world's clock */
    MF_STEP_MESSAGE,         /* `number` is the channel, `text` */
    MF_STEP_PROGRESS,        /* `progress` */
    MF_STEP_WRITE_ERROR,     /* `failure`; goes on with `on_no` if the answer is no */
    MF_STEP_PROMPT,          /* `text`, `number` is the MI_PromptType; `on_no` likewise */
    MF_STEP_STREAMED,        /* the parameter `number` of `out` */
    MF_STEP_PUT,             /* adds `row` to the world, or replaces what has its path */
    MF_STEP_REMOVE,          /* takes the instance at `target` out of the world */
    MF_STEP_SET,             /* sets `properties` of the instance at `target` as `row` has them */
    MF_STEP_LOSE_CONNECTION, /* all operations of the session end: the end */
    MF_STEP_REFUSE, /* nothing starts: the caller is told `failure` at once (B.3): the end */
    MF_STEP_HANG,   /* nothing more until the operation is cancelled: the end */
    MF_STEP_FINAL,  /* `failure`, `final`, `row`, `out`: the end */
    MF_STEP_COUNT
};

/* How a final comes. */
enum mf_final_shape {
    MF_FINAL_AS_WORLD, /* with the last row if the world's finals are merged */
    MF_FINAL_ALONE,
    MF_FINAL_WITH_ROW, /* with `row`, besides the others */
    MF_FINAL_MERGED    /* with the last row, whatever the world says */
};

struct mf_step_progress {
    const char *activity; /* the texts may be NULL */
    const char *operation;
    const char *status;
    MI_Uint32 percent;
    MI_Uint32 seconds_remaining;
};

/* What a kind of step does not use is zero. */
struct mf_step {
    enum mf_step_kind kind;
    uint64_t number;
    const char *text;
    struct mf_row row;
    struct mf_failure failure;
    enum mf_final_shape final;
    const struct mf_record *out; /* of the result of the method (model/method.h); NULL: none */
    struct mf_step_progress progress;
    const struct mf_reference *target;
    const uint16_t *properties; /* indices in the class of `row` */
    uint32_t property_count;
    const struct mf_program *on_no; /* NULL: goes on whatever the answer */
};

struct mf_program {
    const struct mf_step *steps;
    uint32_t count;
};

/* The key in a fixture: "delayMs". */
const char *mf_step_name(enum mf_step_kind kind);

/* Whether nothing can follow it. */
bool mf_step_is_end(enum mf_step_kind kind);

#endif
