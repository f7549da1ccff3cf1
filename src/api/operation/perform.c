#include "api/operation/perform.h"

#include "api/operation/delivery.h"
#include "api/operation/tell.h"
#include "engine/put.h"
#include "model/method.h"
#include "script/rule.h"

/* What a step does: gives a turn, or happens silently, or is over; then the next one comes. */
enum progress { GIVES, IS_OVER, WENT_ELSEWHERE };

typedef enum progress perform(struct mf_operation *operation, const struct mf_step *step,
                              struct mf_turn *turn);

static struct mifake *world_of(const struct mf_operation *operation)
{
    return operation->session->world;
}

/* --- moving ----------------------------------------------------------------------------------- */

static void go_to(struct mf_operation *operation, const struct mf_program *program)
{
    operation->program = program;
    operation->step = 0;
    operation->step_progress = 0;
}

bool mf_perform_cancel(struct mf_operation *operation)
{
    const struct mf_program *program = operation->on_cancel;
    if (program != NULL && !operation->cancel_performed) {
        operation->cancel_performed = true;
        operation->has_held = false;
        operation->at = world_of(operation)->clock.now;
        go_to(operation, program);
    }
    return operation->cancel_performed;
}

/* --- rows ------------------------------------------------------------------------------------- */

/* What changes the world waits for the step that wants it. */
static void ask(struct mf_operation *operation)
{
    if (operation->question != NULL && !operation->asked) {
        operation->asked = true;
        mf_course_ask(operation, operation->question);
    }
}

void mf_perform_begin(struct mf_operation *operation)
{
    const struct mf_question *question = operation->question;
    if (question != NULL && !mf_engine_changes(question) && question->method == NULL) {
        ask(operation);
    }
}

/* The program is left: what follows is as if there were none. */
static enum progress repo(struct mf_operation *operation, const struct mf_step *step,
                          struct mf_turn *turn)
{
    (void)step;
    ask(operation);
    operation->program = NULL;
    mf_course_next(operation, turn);
    return GIVES;
}

static enum progress rows(struct mf_operation *operation, const struct mf_step *step,
                          struct mf_turn *turn)
{
    ask(operation);
    if (operation->step_progress == step->number || operation->answer.open_ended ||
        !mf_engine_next(&operation->answer, &turn->row)) {
        return IS_OVER;
    }
    operation->step_progress++;
    turn->kind = MF_TURN_ROW;
    return GIVES;
}

/* True the first time it is asked in a step. */
static bool begins(struct mf_operation *operation)
{
    return operation->step_progress++ == 0;
}

static enum progress row(struct mf_operation *operation, const struct mf_step *step,
                         struct mf_turn *turn)
{
    if (!begins(operation)) {
        return IS_OVER;
    }
    turn->kind = MF_TURN_ROW;
    turn->row = step->row;
    return GIVES;
}

/* --- time ------------------------------------------------------------------------------------- */

static enum progress wait(struct mf_operation *operation, uint64_t due, struct mf_turn *turn)
{
    if (operation->due == 0 || (due != 0 && due < operation->due)) {
        operation->due = due;
    }
    turn->kind = MF_TURN_WAITS;
    return GIVES;
}

static enum progress delay(struct mf_operation *operation, const struct mf_step *step,
                           struct mf_turn *turn)
{
    if (begins(operation)) {
        operation->delayed_until = operation->at + step->number;
    }
    const bool in_time = operation->deadline == 0 || operation->delayed_until < operation->deadline;
    if (!in_time || world_of(operation)->clock.now < operation->delayed_until) {
        return wait(operation, operation->delayed_until, turn);
    }
    operation->at = operation->delayed_until;
    return IS_OVER;
}

static enum progress hang(struct mf_operation *operation, const struct mf_step *step,
                          struct mf_turn *turn)
{
    (void)step;
    return wait(operation, 0, turn);
}

/* --- other callbacks -------------------------------------------------------------------------- */

static enum progress tell(struct mf_operation *operation, const struct mf_step *step,
                          struct mf_turn *turn)
{
    if (!begins(operation) || !mf_tell_is_heard(operation, step)) {
        return IS_OVER;
    }
    turn->kind = MF_TURN_TELLS;
    turn->step = step;
    return GIVES;
}

static enum progress progress(struct mf_operation *operation, const struct mf_step *step,
                              struct mf_turn *turn)
{
    const enum progress told = tell(operation, step, turn);
    if (told == GIVES) {
        mf_course_restart_timeout(operation);
    }
    return told;
}

/* A question: who is not asked has answered; who is asked may take time to answer. */
static enum progress ask_user(struct mf_operation *operation, const struct mf_step *step,
                              struct mf_turn *turn)
{
    if (begins(operation)) {
        mf_tell_prepare(operation, step);
        if (operation->reply.heard) {
            turn->kind = MF_TURN_TELLS;
            turn->step = step;
            return GIVES;
        }
    }
    if (operation->reply.awaited) {
        return wait(operation, 0, turn);
    }
    if (operation->reply.agrees || step->on_no == NULL) {
        return IS_OVER;
    }
    go_to(operation, step->on_no);
    return WENT_ELSEWHERE;
}

/* --- changing the world ----------------------------------------------------------------------- */

static enum progress change(struct mf_operation *operation, MI_Result result, struct mf_turn *turn)
{
    (void)operation;
    if (result == MI_RESULT_OK || result == MI_RESULT_NOT_FOUND) {
        return IS_OVER;
    }
    turn->kind = MF_TURN_END;
    turn->ending = (struct mf_ending){.code = result};
    return GIVES;
}

static enum progress put(struct mf_operation *operation, const struct mf_step *step,
                         struct mf_turn *turn)
{
    struct mf_store *store = &world_of(operation)->store;
    mf_course_fix(world_of(operation));
    const MI_Result result = step->row.record == NULL ? mf_put_instance(store, step->row.instance)
                                                      : mf_changes_put(store, step->row.record);
    return change(operation, result, turn);
}

static enum progress take_out(struct mf_operation *operation, const struct mf_step *step,
                              struct mf_turn *turn)
{
    struct mf_store *store = &world_of(operation)->store;
    mf_course_fix(world_of(operation));
    return change(operation, mf_changes_remove(store, step->target->path), turn);
}

static enum progress set(struct mf_operation *operation, const struct mf_step *step,
                         struct mf_turn *turn)
{
    struct mf_store *store = &world_of(operation)->store;
    mf_course_fix(world_of(operation));
    return change(operation,
                  mf_changes_set(store, step->target->path, step->row.record, step->properties,
                                 step->property_count),
                  turn);
}

/* --- ends ------------------------------------------------------------------------------------- */

/* The other operations of the session learn of it when they are looked at next. */
static enum progress lose_connection(struct mf_operation *operation, const struct mf_step *step,
                                     struct mf_turn *turn)
{
    (void)step;
    for (struct mf_operation *other = operation->session->operations; other != NULL;
         other = other->next) {
        other->broken = MI_RESULT_FAILED;
        if (other != operation) {
            mf_delivery_queue(other);
        }
    }
    mf_course_next(operation, turn);
    return GIVES;
}

static enum progress final(struct mf_operation *operation, const struct mf_step *step,
                           struct mf_turn *turn)
{
    (void)operation;
    turn->kind = MF_TURN_END;
    turn->ending = (struct mf_ending){
        .code = (MI_Result)step->failure.result,
        .failure = &step->failure,
        .shape = step->final,
        .row = step->row,
    };
    if (step->out != NULL) {
        turn->ending.shape = MF_FINAL_WITH_ROW;
        turn->ending.row = (struct mf_row){.record = step->out};
    }
    return GIVES;
}

/* --- the steps -------------------------------------------------------------------------------- */

/* What is refused has not started, so nothing performs that. */
static perform *const performers[MF_STEP_COUNT] = {
    [MF_STEP_REPO] = repo,
    [MF_STEP_ROWS] = rows,
    [MF_STEP_ROW] = row,
    [MF_STEP_DELAY] = delay,
    [MF_STEP_MESSAGE] = tell,
    [MF_STEP_PROGRESS] = progress,
    [MF_STEP_WRITE_ERROR] = ask_user,
    [MF_STEP_PROMPT] = ask_user,
    [MF_STEP_STREAMED] = tell,
    [MF_STEP_PUT] = put,
    [MF_STEP_REMOVE] = take_out,
    [MF_STEP_SET] = set,
    [MF_STEP_LOSE_CONNECTION] = lose_connection,
    [MF_STEP_HANG] = hang,
    [MF_STEP_FINAL] = final,
};

/* A program ends with a step that never is over, so there always is one more. */
void mf_perform_next(struct mf_operation *operation, struct mf_turn *turn)
{
    while (true) {
        const struct mf_step *step = &operation->program->steps[operation->step];
        const enum progress done = performers[step->kind](operation, step, turn);
        if (done == GIVES) {
            return;
        }
        if (done == IS_OVER) {
            operation->step++;
            operation->step_progress = 0;
        }
    }
}
