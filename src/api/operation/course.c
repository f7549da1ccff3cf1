#include "api/operation/course.h"

#include "api/operation/indication.h"
#include "api/operation/perform.h"
#include "api/world/method.h"

/* --- the end ---------------------------------------------------------------------------------- */

static struct mf_ending answered(const struct mf_operation *operation)
{
    const struct mf_answer *answer = &operation->answer;
    return (struct mf_ending){
        .code = answer->result,
        .silent = answer->silent,
        .terse = answer->terse,
        .problem = answer->problem,
    };
}

/* After a cancel or without connection: FAILED; without memory to go on: SERVER_LIMITS_EXCEEDED.
 * There are no texts, and the row that waited for its turn is lost (C-62, C.12). */
static void end_at_once(const struct mf_operation *operation, struct mf_turn *turn)
{
    const MI_Result broken = operation->broken;
    turn->kind = MF_TURN_END;
    turn->ending = (struct mf_ending){.code = broken == MI_RESULT_OK ? MI_RESULT_FAILED : broken,
                                      .silent = true,
                                      .loses_row = true};
}

void mf_course_restart_timeout(struct mf_operation *operation)
{
    operation->deadline = operation->timeout == 0 ? 0 : operation->at + operation->timeout;
}

static bool is_late(const struct mf_operation *operation)
{
    return operation->deadline != 0 && operation->session->world->clock.now >= operation->deadline;
}

static void end_late(struct mf_turn *turn)
{
    turn->kind = MF_TURN_END;
    turn->ending = (struct mf_ending){
        .code = MI_RESULT_FAILED,
        .timed_out = true,
        .problem = MI_T("Operation timed out"),
        .loses_row = true,
    };
}

/* --- what is next ----------------------------------------------------------------------------- */

void mf_course_next_of_engine(struct mf_operation *operation, struct mf_turn *turn)
{
    turn->kind = MF_TURN_ROW;
    if (!mf_engine_next(&operation->answer, &turn->row)) {
        turn->kind = MF_TURN_END;
        turn->ending = answered(operation);
    }
}

static void next_indication(struct mf_operation *operation, struct mf_turn *turn)
{
    operation->at = operation->session->world->clock.now;
    turn->kind = mf_indication_take(operation, &turn->row) ? MF_TURN_ROW : MF_TURN_WAITS;
}

/* C-70: what gives objects one after the other may take so long for each. */
static void look_at_time(struct mf_operation *operation, struct mf_turn *turn)
{
    if (operation->timeout == 0) {
        return;
    }
    if (turn->kind == MF_TURN_ROW && !mf_request_is_direct(operation->code)) {
        mf_course_restart_timeout(operation);
    } else if (turn->kind == MF_TURN_WAITS && is_late(operation)) {
        end_late(turn);
    }
}

/* A rule may say what happens after a cancel; else it is the end. */
static bool is_ended(struct mf_operation *operation)
{
    return operation->broken != MI_RESULT_OK ||
           (operation->cancelled && !mf_perform_cancel(operation));
}

void mf_course_next(struct mf_operation *operation, struct mf_turn *turn)
{
    operation->due = operation->deadline;
    if (is_ended(operation)) {
        end_at_once(operation, turn);
        return;
    }
    if (operation->program != NULL) {
        mf_perform_next(operation, turn);
    } else if (operation->answer.open_ended) {
        next_indication(operation, turn);
    } else {
        mf_course_next_of_engine(operation, turn);
    }
    look_at_time(operation, turn);
}

/* --- asking ----------------------------------------------------------------------------------- */

void mf_course_fix(struct mifake *world)
{
    for (struct mf_session *session = world->sessions; session != NULL;
         session = session->next_in_world) {
        for (struct mf_operation *operation = session->operations; operation != NULL;
             operation = operation->next) {
            mf_engine_fix(&operation->answer);
        }
    }
}

void mf_course_ask(struct mf_operation *operation, struct mf_question *question)
{
    struct mifake *world = operation->session->world;
    if (mf_engine_changes(question)) {
        mf_course_fix(world);
    }
    mf_engine_answer(&world->store, question, &operation->answer);
    if (question->method != NULL) {
        mf_method_run(operation, question);
    }
}
