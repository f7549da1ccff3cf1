#include "api/course.h"

#include "api/indication.h"
#include "api/method.h"

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

/* Cancel: FAILED without texts, and the row that waited for its turn is lost (C-62). */
static void end_cancelled(struct mf_event *event)
{
    event->kind = MF_EVENT_END;
    event->ending = (struct mf_ending){.code = MI_RESULT_FAILED, .silent = true, .loses_row = true};
}

/* --- what is next ----------------------------------------------------------------------------- */

static void next_of_engine(struct mf_operation *operation, struct mf_event *event)
{
    event->kind = MF_EVENT_ROW;
    if (!mf_engine_next(&operation->answer, &event->row)) {
        event->kind = MF_EVENT_END;
        event->ending = answered(operation);
    }
}

static void next_indication(struct mf_operation *operation, struct mf_event *event)
{
    event->kind = mf_indication_take(operation, &event->row) ? MF_EVENT_ROW : MF_EVENT_WAITS;
}

void mf_course_next(struct mf_operation *operation, struct mf_event *event)
{
    if (operation->cancelled) {
        end_cancelled(event);
    } else if (operation->answer.open_ended) {
        next_indication(operation, event);
    } else {
        next_of_engine(operation, event);
    }
}

/* --- asking ----------------------------------------------------------------------------------- */

static void fix_running(struct mifake *world)
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
        fix_running(world);
    }
    mf_engine_answer(&world->store, question, &operation->answer);
    if (question->method != NULL) {
        mf_method_run(operation, question);
    }
}
