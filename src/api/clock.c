#include "api/clock.h"

#include "api/delivery.h"
#include "api/lock.h"
#include "api/session.h"

void mf_clock_move(struct mifake *world, uint64_t to)
{
    struct mf_clock *clock = &world->clock;
    uint64_t due = 0;
    if (to > clock->now) {
        clock->now = to;
        world->journal.now = to;
    }
    for (struct mf_operation *operation = mf_timers_first(&clock->timers, &due);
         operation != NULL && due <= clock->now;
         operation = mf_timers_first(&clock->timers, &due)) {
        mf_delivery_queue(operation);
    }
}

void mf_clock_reset(struct mifake *world)
{
    world->clock.now = 0;
    world->journal.now = 0;
}

bool mf_clock_jump(struct mifake *world)
{
    uint64_t due = 0;
    if (world->clock.manual || mf_timers_first(&world->clock.timers, &due) == NULL) {
        return false;
    }
    mf_clock_move(world, due);
    return true;
}

/* --- the test's side -------------------------------------------------------------------------- */

MI_EXPORT void mifake_clock(mifake *world, mifake_clock_mode mode)
{
    if (world == NULL) {
        return;
    }
    mf_lock();
    world->clock.manual = mode == MIFAKE_CLOCK_MANUAL;
    (void)pthread_cond_signal(&world->worker.work);
    mf_unlock();
    mf_session_complete();
}

MI_EXPORT void mifake_advance(mifake *world, uint64_t milliseconds)
{
    if (world == NULL) {
        return;
    }
    mf_lock();
    mf_clock_move(world, world->clock.now + milliseconds);
    mf_unlock();
    mf_session_complete();
}

MI_EXPORT uint64_t mifake_now(mifake *world)
{
    if (world == NULL) {
        return 0;
    }
    mf_lock();
    const uint64_t now = world->clock.now;
    mf_unlock();
    return now;
}
