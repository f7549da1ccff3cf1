/* Who delivers the results of asynchronous operations, and when: mifake_delivery and what belongs
 * to it. */
#include "api/lock.h"
#include "api/operation/delivery.h"
#include "api/session.h"

#include <limits.h>

MI_EXPORT void mifake_deliver(mifake *world, mifake_delivery delivery)
{
    if (world == NULL) {
        return;
    }
    mf_lock();
    world->delivery = delivery;
    mf_delivery_stir(world);
    mf_unlock();
    mf_session_complete();
}

static unsigned pump(mifake *world, unsigned limit)
{
    if (world == NULL) {
        return 0;
    }
    mf_lock();
    const unsigned done = world->delivery == MIFAKE_PUMP ? mf_delivery_pump(world, limit) : 0;
    mf_unlock();
    mf_session_complete();
    return done;
}

MI_EXPORT unsigned mifake_pump(mifake *world)
{
    return pump(world, UINT_MAX);
}

MI_EXPORT bool mifake_step(mifake *world)
{
    return pump(world, 1) == 1;
}
