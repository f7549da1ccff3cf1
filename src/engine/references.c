/* ReferenceInstances: the associations that refer to an instance (R1). One lookup finds the links
 * to its path; filters by class and role look at the links alone. */
#include "engine/associations.h"
#include "engine/handlers.h"

/* An association that refers to the path more than once has its links side by side and counts once
 * (R14). */
static const struct mf_record *next_reference(struct mf_rows *rows)
{
    for (const struct mf_link *link = mf_associations_next(rows); link != NULL;
         link = mf_associations_next(rows)) {
        if (!rows->started || link->record != rows->last_record) {
            rows->started = true;
            rows->last_record = link->record;
            return rows->model->records[link->record];
        }
    }
    return NULL;
}

MI_Result mf_references_open(const struct mf_store *store, const struct mf_request *request,
                             struct mf_answer *answer)
{
    const MI_Result result =
        mf_associations_open(store, request, request->result_class, NULL, answer);
    if (result == MI_RESULT_OK &&
        mf_associations_find_role(store, request->role, &answer->rows.role)) {
        answer->rows.next = next_reference;
    }
    return result;
}
