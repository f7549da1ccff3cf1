#include "store/beside.h"

#include <stddef.h>
#include <stdlib.h>

struct beside {
    struct mf_model model;
    struct mf_ref *base; /* NULL: not held */
};

static void free_beside(struct mf_ref *ref)
{
    struct beside *beside =
        (struct beside *)(void *)((char *)ref - offsetof(struct beside, model.ref));
    mf_path_table_clear(&beside->model.paths);
    free(beside->model.path_list);
    mf_arena_clear(&beside->model.arena);
    mf_ref_drop(beside->base);
    free(beside);
}

struct mf_model *mf_beside_new(struct mf_model *base, bool holds)
{
    struct beside *beside = calloc(1, sizeof *beside);
    if (beside == NULL) {
        return NULL;
    }
    struct mf_model *model = &beside->model;
    mf_ref_init(&model->ref, free_beside);
    beside->base = mf_ref_hold(holds ? &base->ref : NULL);
    model->profile = base->profile;
    model->server = base->server;
    model->final_separate = base->final_separate;
    model->schema = base->schema;
    return model;
}
