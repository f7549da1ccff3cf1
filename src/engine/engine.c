#include "engine/engine.h"

#include "engine/handlers.h"

/* An operation without a handler is not supported yet. */
static mf_handler *const handlers[MF_OPERATION_COUNT] = {
    [MF_ASSOCIATOR_INSTANCES] = mf_associators_open,
    [MF_REFERENCE_INSTANCES] = mf_references_open,
};

void mf_engine_open(const struct mf_store *store, const struct mf_request *request,
                    struct mf_answer *answer)
{
    *answer = (struct mf_answer){.rows.model = store->model};
    mf_handler *const handler = handlers[request->operation];
    answer->result = handler == NULL ? MI_RESULT_NOT_SUPPORTED : handler(store, request, answer);
    if (answer->result != MI_RESULT_OK) {
        answer->rows.next = NULL;
    }
}

void mf_engine_close(struct mf_answer *answer)
{
    mf_map_clear(&answer->rows.seen);
    answer->rows.next = NULL;
}
