#include "api/operation/lent.h"

#include "api/lock.h"
#include "api/world/worlds.h"
#include "model/class.h"
#include "model/instance.h"

static const enum mf_misuse misuses[] = {
    [MF_LENT_DELETED] = MF_M13_RESULT_DELETED,
    [MF_LENT_CHANGED] = MF_M44_RESULT_CHANGED,
    [MF_LENT_INSTANCE_KEPT] = MF_M12_RESULT_KEPT,
    [MF_LENT_CLASS_KEPT] = MF_M37_CLASS_KEPT,
};

/* The lock is not held: no function of an instance that a caller may have is called with it. */
static void tell(enum mf_lent_misuse misuse, const struct mf_lender *lender, const char *function,
                 const void *at)
{
    mf_lock();
    const bool open = mf_worlds_find(lender->world) != NULL;
    const struct mf_subject subject = {.call = open ? lender->call : 0, .at = at};
    struct mf_journal *journal = mf_worlds_journal(lender->world);
    if (function == NULL) {
        mf_journal_misuse_at(journal, misuses[misuse], &subject, NULL);
    } else {
        mf_journal_misuse_at(journal, misuses[misuse], &subject, "by %s", function);
    }
    mf_unlock();
}

void mf_lent_start(void)
{
    mf_lent_listen(tell);
}

static struct mf_lender lender_of(const struct mf_operation *operation)
{
    return (struct mf_lender){operation->session->world->number, operation->number};
}

void mf_lent_mark(const struct mf_operation *operation, MI_Instance *instance)
{
    if (instance != NULL) {
        const struct mf_lender lender = lender_of(operation);
        mf_instance_set_lender(instance, &lender);
    }
}

void mf_lent_mark_class(const struct mf_operation *operation, MI_Class *object)
{
    if (object != NULL) {
        const struct mf_lender lender = lender_of(operation);
        mf_class_set_lender(object, &lender);
    }
}
