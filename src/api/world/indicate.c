/* Telling the subscriptions of a world: mifake_indicate. */
#include "api/lock.h"
#include "api/operation/indication.h"
#include "api/session.h"
#include "engine/subscribe.h"

#include <stdlib.h>

static void free_told(struct mf_ref *ref)
{
    struct mf_told *told = (struct mf_told *)(void *)((char *)ref - offsetof(struct mf_told, ref));
    mf_draft_clear(&told->draft);
    free(told);
}

/* --- all subscriptions ------------------------------------------------------------------------ */

typedef bool visitor(struct mf_operation *operation, struct mf_told *told);

static bool visit_all(struct mifake *world, visitor *visit, struct mf_told *told)
{
    for (struct mf_session *session = world->sessions; session != NULL;
         session = session->next_in_world) {
        for (struct mf_operation *operation = session->operations; operation != NULL;
             operation = operation->next) {
            if (!visit(operation, told)) {
                return false;
            }
        }
    }
    return true;
}

static bool hears(const struct mf_operation *operation, const struct mf_record *record)
{
    return operation->answer.open_ended && operation->state == MF_RUNNING &&
           !operation->cancelled && mf_subscribe_accepts(&operation->answer, record);
}

static bool prepare(struct mf_operation *operation, struct mf_told *told)
{
    return !hears(operation, told->draft.record) || mf_indication_prepare(operation, told);
}

static bool tell(struct mf_operation *operation, struct mf_told *told)
{
    (void)told;
    mf_indication_tell(operation);
    return true;
}

static bool withdraw(struct mf_operation *operation, struct mf_told *told)
{
    (void)told;
    mf_indication_withdraw(operation);
    return true;
}

/* Tells all that accept it, or, without memory for one of them, none. */
static MI_Result tell_all(struct mifake *world, struct mf_told *told)
{
    const bool ready = visit_all(world, prepare, told);
    (void)visit_all(world, ready ? tell : withdraw, told);
    return ready ? MI_RESULT_OK : MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

/* --- mifake_indicate -------------------------------------------------------------------------- */

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
        result = tell_all(world, told);
    }
    mf_ref_drop(&told->ref);
    mf_unlock();
    mf_session_complete();
    return result;
}
