#include "api/world/worlds.h"

#include "api/lock.h"
#include "api/world/process.h"

#include <pthread.h>

/* A lock of its own: worlds end with and without the one of api/lock.h. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct mifake *oldest;
static struct mifake **end = &oldest;
static uint64_t last_number;

void mf_worlds_add(struct mifake *world)
{
    (void)pthread_mutex_lock(&lock);
    world->number = ++last_number;
    *end = world;
    end = &world->younger;
    (void)pthread_mutex_unlock(&lock);
}

void mf_worlds_remove(struct mifake *world)
{
    (void)pthread_mutex_lock(&lock);
    struct mifake **link = &oldest;
    while (*link != world) {
        link = &(*link)->younger;
    }
    *link = world->younger;
    if (end == &world->younger) {
        end = link;
    }
    (void)pthread_mutex_unlock(&lock);
}

struct mifake *mf_worlds_find(uint64_t number)
{
    (void)pthread_mutex_lock(&lock);
    struct mifake *world = oldest;
    while (world != NULL && world->number != number) {
        world = world->younger;
    }
    (void)pthread_mutex_unlock(&lock);
    return world == NULL || world->closed ? NULL : world;
}

struct mf_journal *mf_worlds_journal(uint64_t number)
{
    struct mifake *world = mf_worlds_find(number);
    return world == NULL ? mf_process_journal() : &world->journal;
}

uint64_t mf_worlds_latest(void)
{
    (void)pthread_mutex_lock(&lock);
    const uint64_t latest = last_number;
    (void)pthread_mutex_unlock(&lock);
    return latest;
}

static bool uses(const struct mifake *world, MI_Uint64 options)
{
    for (const struct mf_session *session = world->sessions; session != NULL;
         session = session->next_in_world) {
        if (session->options != NULL && session->options->source == options) {
            return true;
        }
    }
    return false;
}

bool mf_worlds_use(MI_Uint64 options)
{
    bool found = false;
    mf_lock();
    (void)pthread_mutex_lock(&lock);
    for (const struct mifake *world = oldest; world != NULL && !found; world = world->younger) {
        found = uses(world, options);
    }
    (void)pthread_mutex_unlock(&lock);
    mf_unlock();
    return found;
}
