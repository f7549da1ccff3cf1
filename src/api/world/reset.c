/* Going back: mifake_snapshot and mifake_reset. */
#include "api/lock.h"
#include "api/world/clock.h"
#include "api/world/world.h"

MI_EXPORT void mifake_snapshot(mifake *world)
{
    if (world == NULL) {
        return;
    }
    mf_lock();
    mf_changes_mark(&world->store.changes);
    mf_unlock();
}

static bool is_idle(const struct mifake *world)
{
    for (const struct mf_session *session = world->sessions; session != NULL;
         session = session->next_in_world) {
        if (session->operations != NULL) {
            return false;
        }
    }
    return true;
}

MI_EXPORT bool mifake_reset(mifake *world)
{
    if (world == NULL) {
        return false;
    }
    mf_lock();
    const bool idle = is_idle(world);
    if (idle) {
        mf_changes_reset(&world->store.changes);
        mf_script_reset(&world->script);
        mf_clock_reset(world);
    }
    mf_unlock();
    return idle;
}
