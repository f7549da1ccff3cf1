/* QueryInstances: a SELECT walks through the instances of its class as EnumerateInstances does, and
 * picks; REFERENCES OF and ASSOCIATORS OF are the calls of that name. */
#include "base/text.h"
#include "engine/associations.h"
#include "engine/extents.h"
#include "engine/handlers.h"
#include "engine/query/query.h"
#include "engine/target.h"

/* --- problems --------------------------------------------------------------------------------- */

/* NULL: memory ran out. */
static MI_Result refuse(struct mf_question *question, const char *problem)
{
    if (problem == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    if (question->model->profile->query_problem_speaks) {
        question->problem = mf_text_duplicate(problem); /* without memory the standard text */
    }
    return MI_RESULT_INVALID_QUERY;
}

/* --- reading ---------------------------------------------------------------------------------- */

static MI_Result read(struct mf_question *question, const struct mf_request *request)
{
    enum mf_query_dialect dialect;
    const char *problem = NULL;
    if (request->dialect == NULL || request->query == NULL) {
        return refuse(question, "expected a dialect and a query, not NULL");
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
               : refuse(question, problem);
}

static MI_Result prepare_select(struct mf_question *question)
{
    const char *problem = NULL;
    if (question->query->select.polled) {
        return refuse(question, "expected no WITHIN, which is for subscriptions");
    }
    const MI_Result result = mf_target_class(question, question->query->select.class_name);
    if (result != MI_RESULT_OK) {
        return result;
    }
    return mf_query_bind(&question->arena, question->query, question->class, &problem)
               ? MI_RESULT_OK
               : refuse(question, problem);
}

static MI_Result prepare_links(struct mf_question *question)
{
    const struct mf_query_links *links = &question->query->links;
    const bool associators = question->query->kind == MF_QUERY_ASSOCIATORS_OF;
    const struct mf_association_names names = {
        .association = associators ? links->assoc_class : links->result_class,
        .result = associators ? links->result_class : NULL,
        .role = links->role,
        .result_role = links->result_role,
    };
    if (links->class_defs_only) {
        return refuse(question, "expected no ClassDefsOnly: there are only instances here");
    }
    if (links->required_qualifier != NULL || links->required_assoc_qualifier != NULL) {
        return refuse(question, "expected no qualifiers: they are not looked at here");
    }
    MI_Result result = mf_target_class(question, links->path.class_name);
    if (result == MI_RESULT_OK) {
        result = mf_associations_filter(question, &names);
    }
    question->keys_only = links->keys_only;
    return result == MI_RESULT_OK ? mf_target_path_key(question, &links->path) : result;
}

static MI_Result prepare(struct mf_question *question, const struct mf_request *request)
{
    MI_Result result = mf_target_namespace(question, request);
    if (result == MI_RESULT_OK) {
        result = read(question, request);
    }
    if (result != MI_RESULT_OK) {
        return result;
    }
    return question->query->kind == MF_QUERY_SELECT ? prepare_select(question)
                                                    : prepare_links(question);
}

/* --- answering -------------------------------------------------------------------------------- */

static bool is_wanted(const void *filter, const struct mf_record *record)
{
    return mf_query_matches(filter, record);
}

/* The query goes on living with the rows. */
static MI_Result answer_select(struct mf_store *store, struct mf_question *question,
                               struct mf_answer *answer)
{
    const struct mf_query *query = question->query;
    answer->arena = question->arena;
    question->arena = (struct mf_arena){0};
    answer->selected = query->select.names != NULL || mf_extents_show_base(question);
    answer->selection = (struct mf_selection){
        .properties = query->select.properties,
        .count = (uint16_t)query->select.property_count,
    };
    return mf_extents_open(store, &answer->rows, question->class, mf_extents_are_deep(question),
                           query->select.where == NULL ? NULL : is_wanted, query);
}

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    switch (question->query->kind) {
    case MF_QUERY_REFERENCES_OF:
        return mf_references.answer(store, question, answer);
    case MF_QUERY_ASSOCIATORS_OF:
        return mf_associators.answer(store, question, answer);
    default:
        return answer_select(store, question, answer);
    }
}

const struct mf_handler mf_query_instances = {.prepare = prepare, .answer = answer};
