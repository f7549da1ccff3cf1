/* GetInstance: the instance that a path names. */
#include "engine/handlers.h"
#include "engine/target.h"

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    const struct mf_record *record = NULL;
    const MI_Result result = mf_target_find(store, question, &record);
    if (result == MI_RESULT_OK) {
        mf_rows_set_record(&answer->rows, record);
    } else if (result == MI_RESULT_NOT_FOUND) {
        answer->terse = store->model->profile->providers_are_terse;
    }
    return result;
}

const struct mf_handler mf_get_instance = {.prepare = mf_target_instance, .answer = answer};
