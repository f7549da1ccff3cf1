#include "api/world/clock.h"

#include "api/lock.h"
#include "api/operation/delivery.h"
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

/* One time after the other, so that what happens at each finds the clock where it belongs. */
void mf_clock_pass(struct mifake *world, uint64_t milliseconds)
{
    const uint64_t from = world->clock.now;
    const uint64_t to = milliseconds > UINT64_MAX - from ? UINT64_MAX : from + milliseconds;
    uint64_t due = 0;
    mf_delivery_catch_up(world);
    while (mf_timers_first(&world->clock.timers, &due) != NULL && due <= to) {
        mf_clock_move(world, due);
        mf_delivery_catch_up(world);
    }
    mf_clock_move(world, to);
}

/* --- the test's side -------------------------------------------------------------------------- */

MI_EXPORT void mifake_clock(mifake *world, mifake_clock_mode mode)
{
    if (world == NULL) {
        return;
    }
    mf_lock();
    world->clock.manual = mode == MIFAKE_CLOCK_MANUAL;
    mf_delivery_stir(world);
    mf_unlock();
    mf_session_complete();
}

MI_EXPORT void mifake_advance(mifake *world, uint64_t milliseconds)
{
    if (world == NULL) {
        return;
    }
    mf_lock();
    mf_clock_pass(world, milliseconds);
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
