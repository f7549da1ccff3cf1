#include "api/operation/outcome.h"

#include "api/operation/course.h"
#include "api/operation/indication.h"
#include "api/operation/quarantine.h"
#include "api/operation/result.h"
#include "model/value.h"

#include <stdlib.h>

static void end_error(const struct mf_outcome *outcome)
{
    mf_quarantine_instance(outcome->details);
    mf_quarantine_text(outcome->text);
}

static void end_indication(const struct mf_outcome *outcome)
{
    mf_quarantine_text(outcome->bookmark);
    mf_quarantine_text(outcome->machine);
}

/* Most lend an instance and nothing else, and there are many. */
void mf_outcome_clear(struct mf_outcome *outcome)
{
    if (outcome->instance != NULL) {
        mf_quarantine_instance(outcome->instance);
    }
    if (outcome->class != NULL) {
        mf_quarantine_class(outcome->class);
    }
    if (outcome->handle != NULL) {
        mf_quarantine_operation(outcome->handle);
    }
    if (outcome->details != NULL || outcome->text != NULL) {
        end_error(outcome);
    }
    if (outcome->bookmark != NULL || outcome->machine != NULL) {
        end_indication(outcome);
    }
    *outcome = (struct mf_outcome){0};
}

MI_Operation *mf_outcome_show(struct mf_operation *operation, struct mf_outcome *outcome)
{
    outcome->handle = mf_quarantine_reuse(sizeof *outcome->handle);
    if (outcome->handle == NULL) {
        outcome->handle = malloc(sizeof *outcome->handle);
    }
    MI_Operation *shown = outcome->handle == NULL ? &operation->shown : outcome->handle;
    *shown =
        (MI_Operation){operation->handle.reserved1, operation->handle.reserved2, &mf_operation_ft};
    return shown;
}

MI_Char *mf_outcome_text(const MI_Char *text)
{
    MI_Char *copy = NULL;
    return mf_value_copy(MI_STRING, &text, &copy) == MI_RESULT_OK ? copy : NULL;
}

void mf_outcome_end(struct mf_operation *operation)
{
    MI_Operation *handle = operation->current.handle;
    if (operation->delivering) {
        operation->current.handle = NULL;
    }
    mf_outcome_clear(&operation->current);
    if (operation->delivering) {
        operation->current.handle = handle;
    }
}

void mf_outcome_record(const struct mf_operation *operation)
{
    const struct mf_outcome *outcome = &operation->current;
    mf_journal_result(mf_operation_journal(operation), operation->number, outcome->code,
                      outcome->instance != NULL || outcome->class != NULL, !outcome->more);
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

static bool comes_apart(const struct mf_operation *operation, const struct mf_ending *ending)
{
    return ending->shape == MF_FINAL_ALONE ||
           (ending->shape == MF_FINAL_AS_WORLD &&
            operation->session->world->store.model->final_separate);
}

/* The ending comes after a row, which is handed out now. */
static void end_next(struct mf_operation *operation, const struct mf_ending *ending)
{
    operation->ending = *ending;
    operation->ending_known = true;
    give_held(operation);
}

/* A script may give the ending a row of its own: the one that waited goes before it. */
static void end_with_row(struct mf_operation *operation, const struct mf_ending *ending)
{
    struct mf_ending merged = *ending;
    merged.shape = MF_FINAL_MERGED;
    if (!operation->has_held) {
        hold(operation, &ending->row);
        give_ending(operation, &merged);
        return;
    }
    end_next(operation, &merged);
    hold(operation, &ending->row);
}

static void end(struct mf_operation *operation, const struct mf_ending *ending)
{
    if (ending->loses_row) {
        operation->has_held = false;
    }
    if (ending->shape == MF_FINAL_WITH_ROW) {
        end_with_row(operation, ending);
    } else if (operation->has_held && comes_apart(operation, ending)) {
        end_next(operation, ending);
    } else {
        give_ending(operation, ending);
    }
}

/* An indication is not held back (C-16). */
static void give_indication(struct mf_operation *operation, const struct mf_row *row)
{
    give_row(operation, row);
    if (operation->current.instance != NULL && !mf_indication_mark(operation)) {
        finish(operation,
               &(struct mf_ending){.code = MI_RESULT_SERVER_LIMITS_EXCEEDED, .silent = true});
    }
}

/* Of the others one is held back, since only the next event says whether it is the last (C-12). */
static bool add_row(struct mf_operation *operation, const struct mf_row *row)
{
    if (mf_request_kind(operation->code) == MF_RESULT_INDICATION) {
        give_indication(operation, row);
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
    if (operation->ending_known && !operation->cancelled && operation->broken == MI_RESULT_OK) {
        give_ending(operation, &operation->ending);
        return true;
    }
    return false;
}

/* Nothing is there yet: who asked to hear that the operation has started hears it now (C-30). */
static enum mf_taken take_start(struct mf_operation *operation)
{
    if (!operation->owes_start) {
        return MF_TAKEN_NONE;
    }
    operation->current.more = MI_TRUE;
    return MF_TAKEN_RESULT;
}

static enum mf_taken take_turn(struct mf_operation *operation, const struct mf_turn *turn)
{
    switch (turn->kind) {
    case MF_TURN_ROW:
        return add_row(operation, &turn->row) ? MF_TAKEN_RESULT : MF_TAKEN_NONE;
    case MF_TURN_END:
        end(operation, &turn->ending);
        return MF_TAKEN_RESULT;
    case MF_TURN_TELLS:
        operation->telling = turn->step;
        return MF_TAKEN_TELLING;
    default:
        return take_start(operation);
    }
}

static enum mf_taken take_next(struct mf_operation *operation)
{
    while (!take_known(operation)) {
        struct mf_turn turn;
        mf_course_next(operation, &turn);
        const enum mf_taken taken = take_turn(operation, &turn);
        if (taken != MF_TAKEN_NONE || turn.kind == MF_TURN_WAITS) {
            return taken;
        }
    }
    return MF_TAKEN_RESULT;
}

enum mf_taken mf_outcome_take(struct mf_operation *operation)
{
    mf_outcome_clear(&operation->current);
    const enum mf_taken taken = take_next(operation);
    operation->owes_start = operation->owes_start && taken != MF_TAKEN_RESULT;
    return taken;
}
