#include "api/outcome.h"

#include "api/course.h"
#include "api/result.h"
#include "model/class.h"
#include "model/instance.h"

void mf_outcome_clear(struct mf_outcome *outcome)
{
    mf_instance_expire(outcome->instance);
    mf_class_expire(outcome->class);
    mf_instance_expire(outcome->details);
    *outcome = (struct mf_outcome){0};
}

/* --- handing out ------------------------------------------------------------------------------ */

static void finish(struct mf_operation *operation, const struct mf_ending *ending)
{
    operation->state = MF_FINISHED;
    operation->final_code = ending->code;
    mf_result_end(operation, ending);
}

/* A row and that more are to come. Without memory for it, it is the end. */
static void give_row(struct mf_operation *operation, const struct mf_row *row)
{
    operation->current.more = MI_TRUE;
    if (!mf_result_make(operation, row)) {
        finish(operation,
               &(struct mf_ending){.code = MI_RESULT_SERVER_LIMITS_EXCEEDED, .silent = true});
    }
}

static void give_held(struct mf_operation *operation)
{
    operation->has_held = false;
    give_row(operation, &operation->held);
}

/* The last row rides on the ending (C-11, C-13). */
static void give_ending(struct mf_operation *operation, const struct mf_ending *ending)
{
    if (operation->has_held) {
        give_held(operation);
    }
    if (operation->state != MF_FINISHED) {
        finish(operation, ending);
    }
}

/* --- the one that waits for its turn ---------------------------------------------------------- */

static void hold(struct mf_operation *operation, const struct mf_row *row)
{
    operation->held = *row;
    operation->has_held = true;
}

static bool comes_apart(const struct mf_operation *operation)
{
    return operation->session->world->store.model->final_separate;
}

/* True if there is something to hand out at once. */
static bool end(struct mf_operation *operation, const struct mf_ending *ending)
{
    if (ending->loses_row) {
        operation->has_held = false;
    }
    if (operation->has_held && comes_apart(operation)) {
        operation->ending = *ending;
        operation->ending_known = true;
        give_held(operation);
    } else {
        give_ending(operation, ending);
    }
    return true;
}

/* An indication is not held back (C-16); of the others one is, since only the next event says
 * whether it is the last (C-12). */
static bool add_row(struct mf_operation *operation, const struct mf_row *row)
{
    if (operation->answer.open_ended) {
        give_row(operation, row);
        return true;
    }
    const bool had = operation->has_held;
    if (had) {
        give_held(operation);
    }
    hold(operation, row);
    return had;
}

/* --- taking ----------------------------------------------------------------------------------- */

/* What is clear without a look at the course. */
static bool take_known(struct mf_operation *operation)
{
    if (operation->state == MF_FINISHED) {
        operation->current.code = operation->final_code;
        return true;
    }
    if (operation->ending_known && !operation->cancelled) {
        finish(operation, &operation->ending);
        return true;
    }
    return false;
}

bool mf_outcome_take(struct mf_operation *operation)
{
    bool taken = false;
    mf_outcome_clear(&operation->current);
    while (!taken && !take_known(operation)) {
        struct mf_event event = {.kind = MF_EVENT_WAITS};
        mf_course_next(operation, &event);
        if (event.kind == MF_EVENT_WAITS) {
            return false;
        }
        taken = event.kind == MF_EVENT_ROW ? add_row(operation, &event.row)
                                           : end(operation, &event.ending);
    }
    return true;
}
