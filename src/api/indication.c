#include "api/indication.h"

#include "model/draft.h"

#include <stdio.h>
#include <stdlib.h>

static void free_indication(struct mf_indication *indication)
{
    if (indication != NULL) {
        mf_ref_drop(&indication->told->ref);
        free(indication);
    }
}

/* --- taking ----------------------------------------------------------------------------------- */

/* The one taken before ends here: its row was made into an object at once. */
bool mf_indication_take(struct mf_operation *operation, struct mf_row *row)
{
    struct mf_indications *list = &operation->indications;
    struct mf_indication *first = list->first;
    if (first == NULL) {
        return false;
    }
    free_indication(list->taken);
    list->taken = first;
    list->first = first->next;
    (void)snprintf(list->bookmark, sizeof list->bookmark, "%llu",
                   (unsigned long long)first->number);
    operation->current.bookmark = list->bookmark;
    operation->current.machine = operation->session->world->store.model->server;
    *row = (struct mf_row){.record = first->told->draft.record};
    return true;
}

void mf_indication_clear(struct mf_operation *operation)
{
    struct mf_indications *list = &operation->indications;
    free_indication(list->taken);
    while (list->first != NULL) {
        struct mf_indication *first = list->first;
        list->first = first->next;
        free_indication(first);
    }
    *list = (struct mf_indications){0};
}
