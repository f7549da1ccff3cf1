/* GetInstance: the instance that a path names. */
#include "engine/handlers.h"
#include "engine/target.h"

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    struct mf_place_in_store place = {NULL, NULL};
    if (question->known &&
        !mf_store_find(store, question->class, question->key.bytes, question->key.length, &place)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    if (place.record == NULL) {
        answer->terse = store->model->profile->providers_are_terse;
        return MI_RESULT_NOT_FOUND;
    }
    mf_rows_set_record(&answer->rows, place.record);
    return MI_RESULT_OK;
}

const struct mf_handler mf_get_instance = {.prepare = mf_target_instance, .answer = answer};
