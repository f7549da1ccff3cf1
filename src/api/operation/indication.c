#include "api/operation/indication.h"

#include "api/operation/delivery.h"
#include "api/operation/outcome.h"
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

/* --- telling ---------------------------------------------------------------------------------- */

bool mf_indication_prepare(struct mf_operation *operation, struct mf_told *told)
{
    struct mf_indication *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return false;
    }
    (void)mf_ref_hold(&told->ref);
    made->told = told;
    operation->indications.coming = made;
    return true;
}

static void append(struct mf_indications *list, struct mf_indication *made)
{
    if (list->first == NULL) {
        list->first = made;
    } else {
        list->last->next = made;
    }
    list->last = made;
}

void mf_indication_tell(struct mf_operation *operation)
{
    struct mf_indications *list = &operation->indications;
    if (list->coming != NULL) {
        append(list, list->coming);
        list->coming = NULL;
        mf_delivery_queue(operation);
    }
}

void mf_indication_withdraw(struct mf_operation *operation)
{
    free_indication(operation->indications.coming);
    operation->indications.coming = NULL;
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
    *row = (struct mf_row){.record = first->told->draft.record};
    return true;
}

bool mf_indication_mark(struct mf_operation *operation)
{
    struct mf_outcome *current = &operation->current;
    char number[24];
    (void)snprintf(number, sizeof number, "%llu",
                   (unsigned long long)++operation->indications.count);
    current->bookmark = mf_outcome_text(number);
    current->machine = mf_outcome_text(operation->session->world->store.model->server);
    return current->bookmark != NULL && current->machine != NULL;
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
