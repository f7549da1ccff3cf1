#include "engine/engine.h"

#include "engine/handlers.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* An operation without a handler is not supported. */
static const struct mf_handler *const handlers[MF_OPERATION_COUNT] = {
    [MF_GET_INSTANCE] = &mf_get_instance,
    [MF_MODIFY_INSTANCE] = &mf_modify_instance,
    [MF_CREATE_INSTANCE] = &mf_create_instance,
    [MF_DELETE_INSTANCE] = &mf_delete_instance,
    [MF_INVOKE] = &mf_invoke,
    [MF_ENUMERATE_INSTANCES] = &mf_enumerate_instances,
    [MF_QUERY_INSTANCES] = &mf_query_instances,
    [MF_ASSOCIATOR_INSTANCES] = &mf_associators,
    [MF_REFERENCE_INSTANCES] = &mf_references,
    [MF_SUBSCRIBE] = &mf_subscribe,
    [MF_GET_CLASS] = &mf_get_class,
    [MF_ENUMERATE_CLASSES] = &mf_enumerate_classes,
    [MF_TEST_CONNECTION] = &mf_test_connection,
};

/* All but the room for the key, which need not be zeroed. */
static void init(struct mf_question *question, const struct mf_model *model,
                 const struct mf_request *request)
{
    memset(question, 0, offsetof(struct mf_question, key));
    mf_key_init(&question->key);
    question->model = model;
    question->handler = handlers[request->operation];
    question->flags = request->flags;
    question->keys_only = request->keys_only;
    question->names_only = request->names_only;
}

void mf_engine_prepare(const struct mf_model *model, const struct mf_request *request,
                       struct mf_question *question)
{
    init(question, model, request);
    question->result = question->handler == NULL ? MI_RESULT_NOT_SUPPORTED
                                                 : question->handler->prepare(question, request);
}

void mf_question_move(struct mf_question *to, struct mf_question *from)
{
    *to = *from;
    if (from->key.bytes == from->key.room) {
        to->key.bytes = to->key.room;
    }
    memset(from, 0, offsetof(struct mf_question, key));
    mf_key_init(&from->key);
}

void mf_question_clear(struct mf_question *question)
{
    mf_key_clear(&question->key);
    if (question->has_draft) {
        mf_draft_clear(&question->draft);
    }
    mf_arena_clear(&question->arena);
    free(question->problem);
    question->problem = NULL;
}

bool mf_engine_changes(const struct mf_question *question)
{
    return question->result == MI_RESULT_OK && question->handler->changes;
}

void mf_engine_answer(struct mf_store *store, struct mf_question *question,
                      struct mf_answer *answer)
{
    *answer = (struct mf_answer){.result = question->result, .silent = question->silent};
    answer->rows.store = store;
    if (answer->result == MI_RESULT_OK) {
        answer->result = question->handler->answer(store, question, answer);
    }
    if (answer->result != MI_RESULT_OK) {
        mf_rows_close(&answer->rows);
    }
    answer->problem = question->problem;
    question->problem = NULL;
}

void mf_engine_close(struct mf_answer *answer)
{
    mf_rows_close(&answer->rows);
    mf_shape_clear(&answer->shapes);
    mf_arena_clear(&answer->arena);
    free(answer->problem);
    answer->problem = NULL;
}

void mf_engine_fix(struct mf_answer *answer)
{
    mf_rows_fix(&answer->rows);
    if (answer->rows.failed) {
        answer->result = MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
}
