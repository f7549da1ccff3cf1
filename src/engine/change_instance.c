/* CreateInstance, ModifyInstance, DeleteInstance: the three that change the world. They are
 * answered when they are asked; what comes later is only the telling. */
#include "engine/handlers.h"
#include "engine/target.h"

/* --- reading ---------------------------------------------------------------------------------- */

static MI_Result read_draft(struct mf_question *question, const MI_Instance *instance,
                            bool with_keys)
{
    const struct mf_model *model = question->model;
    const struct mf_key_reader reader = {&model->schema, model->profile};
    question->has_draft = true;
    return mf_draft_read(&question->draft, &reader, question->class, instance, with_keys);
}

/* The class of the instance, which must be one that has instances of its own. */
static MI_Result find_class(struct mf_question *question, const struct mf_request *request)
{
    MI_Result result = mf_target_namespace(question, request);
    if (result == MI_RESULT_OK) {
        result = mf_target_key_class(question, request->instance);
    }
    if (result == MI_RESULT_OK && (question->class->decl.flags & MI_FLAG_ABSTRACT) != 0) {
        result = MI_RESULT_INVALID_CLASS;
    }
    return result;
}

/* The keys of a new instance are those of the draft, defaults included. */
static MI_Result key_of_draft(struct mf_question *question)
{
    const struct mf_record *record = question->draft.record;
    const struct mf_class *class = question->class;
    const struct mf_profile *profile = question->model->profile;
    for (uint16_t i = 0; i < class->key_count; i++) {
        if (!mf_record_has(record, class->keys[i])) {
            return profile->key_missing;
        }
    }
    return mf_key_from_record(&question->key, record, profile->key_folds_case)
               ? MI_RESULT_OK
               : MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

static MI_Result prepare_create(struct mf_question *question, const struct mf_request *request)
{
    MI_Result result = find_class(question, request);
    if (result == MI_RESULT_OK) {
        result = read_draft(question, request->instance, true);
    }
    if (result != MI_RESULT_OK) {
        return result;
    }
    mf_draft_add_defaults(&question->draft);
    return key_of_draft(question);
}

static MI_Result prepare_modify(struct mf_question *question, const struct mf_request *request)
{
    const MI_Result result = mf_target_instance(question, request);
    return result == MI_RESULT_OK ? read_draft(question, request->instance, false) : result;
}

/* --- doing ------------------------------------------------------------------------------------ */

/* What a provider says, it says without a text in profile omi (K8). */
static MI_Result say(const struct mf_store *store, struct mf_answer *answer, MI_Result result)
{
    answer->terse = store->model->profile->providers_are_terse;
    return result;
}

static MI_Result create(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    const struct mf_record *created = NULL;
    const MI_Result result = mf_changes_create(store, &question->draft, question->key.bytes,
                                               question->key.length, &created);
    if (result != MI_RESULT_OK) {
        return say(store, answer, result);
    }
    mf_rows_set_record(&answer->rows, created);
    return MI_RESULT_OK;
}

static MI_Result modify(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    const struct mf_record *current = NULL;
    MI_Result result = mf_target_find(store, question, &current);
    if (result == MI_RESULT_OK && !mf_draft_lay_over(&question->draft, current)) {
        result = MI_RESULT_INVALID_PARAMETER;
    }
    if (result == MI_RESULT_OK) {
        result = mf_changes_modify(store, current, &question->draft, question->key.bytes,
                                   question->key.length);
    }
    return say(store, answer, result);
}

static MI_Result delete (struct mf_store *store, struct mf_question *question,
                         struct mf_answer *answer)
{
    const struct mf_record *current = NULL;
    MI_Result result = mf_target_find(store, question, &current);
    if (result == MI_RESULT_OK) {
        result = mf_changes_delete(store, current, question->key.bytes, question->key.length);
    }
    return say(store, answer, result);
}

const struct mf_handler mf_create_instance = {
    .prepare = prepare_create, .answer = create, .changes = true};
const struct mf_handler mf_modify_instance = {
    .prepare = prepare_modify, .answer = modify, .changes = true};
const struct mf_handler mf_delete_instance = {
    .prepare = mf_target_instance, .answer = delete, .changes = true};
