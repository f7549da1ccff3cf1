#include "engine/subscribe.h"

#include "engine/handlers.h"
#include "engine/select.h"
#include "engine/target.h"

static bool is_indication(const struct mf_class *class)
{
    return (class->decl.flags & MI_FLAG_INDICATION) != 0;
}

/* --- subscribing ------------------------------------------------------------------------------ */

/* Nobody would ever be told of anything else. */
static MI_Result check_class(struct mf_question *question)
{
    if (is_indication(question->class)) {
        return MI_RESULT_OK;
    }
    (void)mf_select_refuse(question, "expected a class of indications");
    return question->model->profile->not_an_indication;
}

static MI_Result prepare(struct mf_question *question, const struct mf_request *request)
{
    MI_Result result = mf_target_namespace(question, request);
    if (result == MI_RESULT_OK) {
        result = mf_select_read(question, request);
    }
    if (result == MI_RESULT_OK && question->query->kind != MF_QUERY_SELECT) {
        result = mf_select_refuse(question, "expected SELECT, which is what subscriptions are");
    }
    if (result == MI_RESULT_OK) {
        result = mf_select_bind(question);
    }
    return result == MI_RESULT_OK ? check_class(question) : result;
}

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    (void)store;
    mf_select_answer(question, answer);
    answer->open_ended = true;
    return MI_RESULT_OK;
}

const struct mf_handler mf_subscribe = {.prepare = prepare, .answer = answer};

/* --- indicating ------------------------------------------------------------------------------- */

MI_Result mf_subscribe_read(const struct mf_model *model, const MI_Instance *indication,
                            struct mf_draft *draft)
{
    const struct mf_key_reader reader = {&model->schema, model->profile};
    const struct mf_class *class = NULL;
    const MI_Result result = mf_target_own_class(model, indication, &class);
    if (result != MI_RESULT_OK) {
        return result;
    }
    if (!is_indication(class)) {
        return MI_RESULT_INVALID_CLASS;
    }
    const MI_Result read = mf_draft_read(draft, &reader, class, indication, true);
    if (read == MI_RESULT_OK) {
        mf_draft_add_defaults(draft);
    }
    return read;
}

bool mf_subscribe_accepts(const struct mf_answer *answer, const struct mf_record *record)
{
    return mf_class_is_a(record->class, answer->query->select.class) &&
           mf_query_matches(answer->query, record);
}
