/* Looking at a world: mifake_show. */
#include "api/lock.h"
#include "api/world/world.h"
#include "fixture/graph.h"
#include "fixture/summary.h"
#include "fixture/write/world.h"

/* A model never changes, so that only what looks at the changes needs the lock. */
static void write_world(struct mf_text *text, const mifake *world)
{
    mf_lock();
    mf_write_world(text, &world->store);
    mf_unlock();
}

MI_EXPORT char *mifake_show(mifake *world, mifake_view view)
{
    if (world == NULL) {
        return NULL;
    }
    struct mf_text text = {0};
    if (view == MIFAKE_VIEW_JSON) {
        write_world(&text, world);
    } else if (view == MIFAKE_VIEW_GRAPH) {
        mf_graph_write(&text, world->store.model);
    } else {
        mf_summary_write(&text, world->store.model);
    }
    return mf_text_take(&text);
}
