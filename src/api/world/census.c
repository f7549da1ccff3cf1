#include "api/world/census.h"

#include "model/class.h"
#include "model/instance.h"

#include <pthread.h>
#include <stddef.h>

/* The scope of what was told. */
#define TOLD UINT64_MAX

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct mf_owned *newest;

/* --- counting --------------------------------------------------------------------------------- */

static void add(struct mf_owned *owned)
{
    (void)pthread_mutex_lock(&lock);
    owned->next = newest;
    if (newest != NULL) {
        newest->previous = owned;
    }
    newest = owned;
    (void)pthread_mutex_unlock(&lock);
}

static void remove_owned(struct mf_owned *owned)
{
    (void)pthread_mutex_lock(&lock);
    if (owned->previous == NULL) {
        newest = owned->next;
    } else {
        owned->previous->next = owned->next;
    }
    if (owned->next != NULL) {
        owned->next->previous = owned->previous;
    }
    (void)pthread_mutex_unlock(&lock);
}

void mf_census_start(void)
{
    static const struct mf_owned_watcher watcher = {.add = add, .remove = remove_owned};
    mf_owned_watch(&watcher);
}

/* The upper half of a handle of ours is never zero. */
uint64_t mf_census_scope(const MI_Application *application)
{
    return application->reserved1 > UINT32_MAX ? application->reserved1 : 0;
}

void mf_census_move(uint64_t from, uint64_t to)
{
    (void)pthread_mutex_lock(&lock);
    for (struct mf_owned *owned = newest; owned != NULL; owned = owned->next) {
        if (owned->scope == from) {
            owned->scope = to;
        }
    }
    (void)pthread_mutex_unlock(&lock);
}

/* --- telling ---------------------------------------------------------------------------------- */

static const struct mf_instance *instance_of(const struct mf_owned *owned)
{
    return (const struct mf_instance *)(const void *)((const char *)owned -
                                                      offsetof(struct mf_instance, owned));
}

static const struct mf_class_object *class_of(const struct mf_owned *owned)
{
    return (const struct mf_class_object *)(const void *)((const char *)owned -
                                                          offsetof(struct mf_class_object, owned));
}

static void tell(const struct mf_owned *owned, struct mf_journal *journal)
{
    switch (owned->kind) {
    case MF_OWNED_INSTANCE:
        mf_journal_misuse_of(journal, MF_M36_NOT_DELETED, owned->made_at, "an instance of %s",
                             instance_of(owned)->self.classDecl->name);
        return;
    case MF_OWNED_CLASS:
        mf_journal_misuse_of(journal, MF_M36_NOT_DELETED, owned->made_at, "class %s",
                             class_of(owned)->self.classDecl->name);
        return;
    default:
        mf_journal_misuse_of(journal, MF_M36_NOT_DELETED, owned->made_at, "options");
    }
}

static struct mf_owned *oldest(void)
{
    struct mf_owned *owned = newest;
    while (owned != NULL && owned->next != NULL) {
        owned = owned->next;
    }
    return owned;
}

void mf_census_tell(uint64_t scope, struct mf_journal *journal)
{
    (void)pthread_mutex_lock(&lock);
    for (struct mf_owned *owned = oldest(); owned != NULL; owned = owned->previous) {
        if (owned->scope == scope) {
            tell(owned, journal);
            owned->scope = TOLD;
        }
    }
    (void)pthread_mutex_unlock(&lock);
}
