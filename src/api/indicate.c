/* Telling the subscriptions of a world: mifake_indicate. */
#include "api/delivery.h"
#include "api/indication.h"
#include "api/lock.h"
#include "api/session.h"
#include "engine/subscribe.h"

#include <stdlib.h>

static void free_told(struct mf_ref *ref)
{
    struct mf_told *told = (struct mf_told *)(void *)((char *)ref - offsetof(struct mf_told, ref));
    mf_draft_clear(&told->draft);
    free(told);
}

static bool add(struct mf_operation *operation, struct mf_told *told)
{
    struct mf_indications *list = &operation->indications;
    struct mf_indication *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return false;
    }
    (void)mf_ref_hold(&told->ref);
    made->told = told;
    made->number = ++list->count;
    if (list->first == NULL) {
        list->first = made;
    } else {
        list->last->next = made;
    }
    list->last = made;
    mf_delivery_queue(operation);
    return true;
}

static bool hears(const struct mf_operation *operation, const struct mf_record *record)
{
    return operation->answer.open_ended && operation->state == MF_RUNNING &&
           !operation->cancelled && mf_subscribe_accepts(&operation->answer, record);
}

/* Tells every subscription of the world that accepts it. */
static MI_Result tell(struct mifake *world, struct mf_told *told)
{
    MI_Result result = MI_RESULT_OK;
    for (struct mf_session *session = world->sessions; session != NULL;
         session = session->next_in_world) {
        for (struct mf_operation *operation = session->operations; operation != NULL;
             operation = operation->next) {
            if (hears(operation, told->draft.record) && !add(operation, told)) {
                result = MI_RESULT_SERVER_LIMITS_EXCEEDED;
            }
        }
    }
    return result;
}

MI_EXPORT MI_Result mifake_indicate(mifake *world, const MI_Instance *indication)
{
    if (world == NULL || indication == NULL || indication->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_told *told = calloc(1, sizeof *told);
    if (told == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    mf_ref_init(&told->ref, free_told);
    MI_Result result = mf_subscribe_read(world->store.model, indication, &told->draft);
    mf_lock();
    if (result == MI_RESULT_OK) {
        result = tell(world, told);
    }
    mf_ref_drop(&told->ref);
    mf_unlock();
    mf_session_complete();
    return result;
}
