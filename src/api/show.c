/* Looking at a world: mifake_show. */
#include "api/world.h"
#include "fixture/graph.h"
#include "fixture/summary.h"

/* A model never changes, so the lock is not needed. */
MI_EXPORT char *mifake_show(mifake *world, mifake_view view)
{
    if (world == NULL) {
        return NULL;
    }
    struct mf_text text = {0};
    if (view == MIFAKE_VIEW_GRAPH) {
        mf_graph_write(&text, world->store.model);
    } else {
        mf_summary_write(&text, world->store.model);
    }
    return mf_text_take(&text);
}
