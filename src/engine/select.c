#include "engine/select.h"

#include "base/text.h"
#include "engine/target.h"

MI_Result mf_select_refuse(struct mf_question *question, const char *problem)
{
    if (problem == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    if (question->model->profile->query_problem_speaks) {
        question->problem = mf_text_duplicate(problem); /* without memory the standard text */
    }
    return MI_RESULT_INVALID_QUERY;
}

MI_Result mf_select_read(struct mf_question *question, const struct mf_request *request)
{
    enum mf_query_dialect dialect;
    const char *problem = NULL;
    if (request->dialect == NULL || request->query == NULL) {
        return mf_select_refuse(question, "expected a dialect and a query, not NULL");
    }
    if (!mf_query_dialect_find(request->dialect, &dialect)) {
        return MI_RESULT_QUERY_LANGUAGE_NOT_SUPPORTED;
    }
    question->query = mf_arena_alloc(&question->arena, sizeof *question->query);
    if (question->query == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    return mf_query_parse(&question->arena, request->query, dialect, question->model->profile,
                          question->query, &problem)
               ? MI_RESULT_OK
               : mf_select_refuse(question, problem);
}

MI_Result mf_select_bind(struct mf_question *question)
{
    const char *problem = NULL;
    const MI_Result result = mf_target_class(question, question->query->select.class_name);
    if (result != MI_RESULT_OK) {
        return result;
    }
    return mf_query_bind(&question->arena, question->query, question->class, &problem)
               ? MI_RESULT_OK
               : mf_select_refuse(question, problem);
}

void mf_select_answer(struct mf_question *question, struct mf_answer *answer)
{
    const struct mf_query_select *select = &question->query->select;
    answer->query = question->query;
    answer->arena = question->arena;
    question->arena = (struct mf_arena){0};
    answer->selected = select->names != NULL;
    answer->selection = (struct mf_selection){
        .properties = select->properties,
        .count = (uint16_t)select->property_count,
    };
}
