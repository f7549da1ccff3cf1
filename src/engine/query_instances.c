/* QueryInstances: a SELECT walks through the instances of its class as EnumerateInstances does, and
 * picks; REFERENCES OF and ASSOCIATORS OF are the calls of that name. */
#include "engine/associations.h"
#include "engine/extents.h"
#include "engine/handlers.h"
#include "engine/select.h"
#include "engine/target.h"

/* --- reading ---------------------------------------------------------------------------------- */

static MI_Result prepare_select(struct mf_question *question)
{
    return question->query->select.polled
               ? mf_select_refuse(question, "expected no WITHIN, which is for subscriptions")
               : mf_select_bind(question);
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
        return mf_select_refuse(question,
                                "expected no ClassDefsOnly: there are only instances here");
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
        result = mf_select_read(question, request);
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

static MI_Result answer_select(struct mf_store *store, struct mf_question *question,
                               struct mf_answer *answer)
{
    mf_select_answer(question, answer);
    answer->selected = answer->selected || mf_extents_show_base(question);
    return mf_extents_open(store, &answer->rows, question->class, mf_extents_are_deep(question),
                           answer->query->select.where == NULL ? NULL : is_wanted, answer->query);
}

/* The names of qualifiers go on living with the rows. */
static void take_names(struct mf_question *question, struct mf_answer *answer)
{
    answer->arena = question->arena;
    question->arena = (struct mf_arena){0};
}

static MI_Result answer_references(struct mf_store *store, struct mf_question *question,
                                   struct mf_answer *answer)
{
    const MI_Result result = mf_references.answer(store, question, answer);
    answer->rows.at.links.qualifier = question->query->links.required_qualifier;
    take_names(question, answer);
    return result;
}

static MI_Result answer_associators(struct mf_store *store, struct mf_question *question,
                                    struct mf_answer *answer)
{
    const struct mf_query_links *links = &question->query->links;
    const MI_Result result = mf_associators.answer(store, question, answer);
    answer->rows.at.links.qualifier = links->required_assoc_qualifier;
    answer->rows.at.links.end_qualifier = links->required_qualifier;
    take_names(question, answer);
    return result;
}

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    switch (question->query->kind) {
    case MF_QUERY_REFERENCES_OF:
        return answer_references(store, question, answer);
    case MF_QUERY_ASSOCIATORS_OF:
        return answer_associators(store, question, answer);
    default:
        return answer_select(store, question, answer);
    }
}

const struct mf_handler mf_query_instances = {.prepare = prepare, .answer = answer};
