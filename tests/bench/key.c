/* Finding: a key instance is read, made canonical and looked up, beside a bare look-up of bytes. */
#include "bench/cases.h"
#include "bench/report.h"
#include "bench/world.h"

#include <uthash.h>

#include <stdlib.h>

struct bare {
    UT_hash_handle hh;
};

struct finding {
    const struct world *world;
    const struct mf_class *class;
    MI_Instance *keys[CALL_KEYS];
    const struct mf_path *paths[CALL_KEYS];
    struct bare *bare; /* all paths of the world in a table by nobody's rules but uthash's */
    struct bare *entries;
};

static const struct mf_path *find_path(const struct finding *finding, const MI_Instance *instance)
{
    const struct mf_model *model = finding->world->model;
    const struct mf_key_reader reader = {&model->schema, model->profile};
    struct mf_key key;
    MI_Boolean known = MI_FALSE;
    MI_Boolean unflagged = MI_FALSE;
    mf_key_init(&key);
    const struct mf_path *path = NULL;
    if (mf_key_from_instance(&key, &reader, finding->class, finding->class->space, instance, &known,
                             &unflagged) == MI_RESULT_OK) {
        path = mf_model_find_path(model, key.bytes, key.length);
    }
    mf_key_clear(&key);
    return path;
}

static void find(void *context, size_t times)
{
    const struct finding *finding = context;
    for (size_t i = 0; i < times; i++) {
        if (find_path(finding, finding->keys[i % CALL_KEYS]) != finding->paths[i % CALL_KEYS]) {
            give_up("a key found another path than before");
        }
    }
}

static void find_bare(void *context, size_t times)
{
    const struct finding *finding = context;
    for (size_t i = 0; i < times; i++) {
        const struct mf_path *path = finding->paths[i % CALL_KEYS];
        struct bare *found = NULL;
        HASH_FIND(hh, finding->bare, path->key, path->key_length, found);
        if (found == NULL) {
            give_up("a bare look-up failed");
        }
    }
}

static void fill_bare(struct finding *finding)
{
    const struct mf_model *model = finding->world->model;
    finding->entries = calloc(model->path_count, sizeof *finding->entries);
    if (finding->entries == NULL) {
        give_up("no memory for a bare table");
    }
    for (uint32_t i = 0; i < model->path_count; i++) {
        const struct mf_path *path = model->path_list[i];
        HASH_ADD_KEYPTR(hh, finding->bare, path->key, path->key_length, &finding->entries[i]);
    }
}

void case_key(const struct plan *plan)
{
    struct world world;
    const uint32_t n = plan_size(plan, 1000);
    const struct fixture fixture = {.associations = n};
    world_open(&world, plan, &fixture);
    struct finding finding = {
        .world = &world,
        .class = mf_namespace_find_class(world.model->schema.default_space, "Bench_Extent"),
    };
    fill_bare(&finding);
    for (uint32_t i = 0; i < CALL_KEYS; i++) {
        finding.keys[i] = world_key(&world, i);
        finding.paths[i] = find_path(&finding, finding.keys[i]);
    }
    const struct task candidate = {find, NULL, &finding};
    const struct task baseline = {find_bare, NULL, &finding};
    const struct method method = case_method(plan);
    const struct sample sample = sample_pair(&candidate, &baseline, &method);
    struct measure measure = {
        .row = "P13",
        .name = "key",
        .what = "a key of one string, read and found",
        .n = n,
        .unit = "ns",
        .baseline_name = "uthash find",
        .judged = JUDGED_VALUE,
        .demand = 150,
    };
    measure_take(&measure, &sample, 1e9);
    report_add(&measure);
    measure.what = "the same, beside the bare look-up";
    measure.judged = JUDGED_RATIO;
    measure.demand = 3;
    report_add(&measure);
    HASH_CLEAR(hh, finding.bare);
    free(finding.entries);
    for (size_t i = 0; i < CALL_KEYS; i++) {
        (void)MI_Instance_Delete(finding.keys[i]);
    }
    world_close(&world);
}
