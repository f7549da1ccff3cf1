/* Invoke: a method of an instance or of a class. Here its arguments are checked and what the
 * fixture answers is found; a function of the test's, if there is one for the method, is called by
 * the api. */
#include "engine/handlers.h"
#include "engine/target.h"
#include "model/method.h"
#include "store/answers.h"

/* --- reading ---------------------------------------------------------------------------------- */

static bool is_static(const struct mf_method *method)
{
    return (method->decl.flags & MI_FLAG_STATIC) != 0;
}

/* An instance is of its own class, whatever class is named besides; both must be known. */
static MI_Result find_class(struct mf_question *question, const struct mf_request *request)
{
    if (request->instance == NULL) {
        return mf_target_class(question, request->class_name);
    }
    const struct mf_class *named = NULL;
    const MI_Result result = mf_target_filter(question->space, request->class_name, &named);
    return result == MI_RESULT_OK ? mf_target_key_class(question, request->instance) : result;
}

static MI_Result find_method(struct mf_question *question, const struct mf_request *request)
{
    const long index = mf_class_find_method(question->class, request->method);
    if (index < 0) {
        return question->model->profile->method_missing;
    }
    question->method = question->class->methods[index];
    return request->instance == NULL && !is_static(question->method) ? MI_RESULT_INVALID_PARAMETER
                                                                     : MI_RESULT_OK;
}

/* The first element of a result is what the method returns: nobody can hand that in. */
static bool has_return_value(const struct mf_draft *arguments)
{
    return (arguments->given[0] & 1U) != 0;
}

/* Arguments are elements of the result's class: it has every parameter. */
static MI_Result read_arguments(struct mf_question *question, const MI_Instance *parameters)
{
    const struct mf_model *model = question->model;
    const struct mf_key_reader reader = {&model->schema, model->profile};
    if (parameters == NULL || parameters->ft == NULL) {
        return MI_RESULT_OK;
    }
    question->has_draft = true;
    const MI_Result result =
        mf_draft_read(&question->draft, &reader, question->method->result, parameters, true);
    return result == MI_RESULT_OK && has_return_value(&question->draft) ? MI_RESULT_NO_SUCH_PROPERTY
                                                                        : result;
}

static MI_Result prepare(struct mf_question *question, const struct mf_request *request)
{
    MI_Result result = mf_target_namespace(question, request);
    if (result == MI_RESULT_OK) {
        result = find_class(question, request);
    }
    if (result == MI_RESULT_OK) {
        result = find_method(question, request);
    }
    if (result == MI_RESULT_OK) {
        result = read_arguments(question, request->parameters);
    }
    question->on_instance = request->instance != NULL;
    return result == MI_RESULT_OK && question->on_instance
               ? mf_target_own_key(question, request->instance)
               : result;
}

/* --- answering -------------------------------------------------------------------------------- */

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    answer->terse = store->model->profile->providers_are_terse;
    if (question->on_instance) {
        const MI_Result result = mf_target_find(store, question, &question->target);
        if (result != MI_RESULT_OK) {
            return result;
        }
    }
    const struct mf_record *canned =
        mf_answers_find(store->model, question->target, question->method);
    if (canned == NULL) {
        return MI_RESULT_METHOD_NOT_AVAILABLE;
    }
    mf_rows_set_record(&answer->rows, canned);
    return MI_RESULT_OK;
}

const struct mf_handler mf_invoke = {.prepare = prepare, .answer = answer};
