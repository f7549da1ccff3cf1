/* ReferenceInstances: the associations that refer to an instance (R1). One lookup finds the links
 * to its path; filters by class and role look at the links alone. */
#include "engine/associations.h"
#include "engine/handlers.h"

/* An association that refers to the path more than once counts once (R14): its links come one after
 * the other. */
static bool is_new(struct mf_link_rows *at, const struct mf_link *link)
{
    if (at->started && link->record == at->last_record) {
        return false;
    }
    at->started = true;
    at->last_record = link->record;
    return true;
}

static bool next_reference(struct mf_rows *rows, struct mf_row *row)
{
    const struct mf_record *association = NULL;
    const struct mf_link *link = NULL;
    do {
        link = mf_associations_next(rows, &association);
    } while (link != NULL && !is_new(&rows->at.links, link));
    *row = (struct mf_row){.record = association};
    return link != NULL;
}

static MI_Result prepare(struct mf_question *question, const struct mf_request *request)
{
    return mf_associations_prepare(question, request, request->result_class, NULL);
}

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    return mf_associations_answer(store, question, answer, next_reference);
}

const struct mf_handler mf_references = {.prepare = prepare, .answer = answer};
