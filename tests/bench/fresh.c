/* What a test that starts afresh costs: a new world on a loaded file, changes and going back. */
#include "bench/cases.h"
#include "bench/report.h"
#include "bench/world.h"

static void open_degrees(struct world *world, const struct plan *plan, uint32_t n)
{
    const struct fixture fixture = {.associations = n, .form = FORM_KEYS};
    world_open(world, plan, &fixture);
}

static void again(void *context, size_t times)
{
    struct calls *calls = context;
    for (size_t i = 0; i < times; i++) {
        mifake *fresh = mifake_again(calls->world->mifake);
        calls->session = mifake_session(fresh);
        calls_run(calls, 1);
        (void)mifake_close(fresh, NULL);
    }
}

void case_again(const struct plan *plan)
{
    struct world world;
    struct calls calls;
    const uint32_t n = plan_largest(plan);
    open_degrees(&world, plan, n);
    calls_start(&calls, &world, DEGREE_ONE, (struct filter){0});
    const struct task task = {again, NULL, &calls};
    const struct method method = case_method(plan);
    const struct sample sample = sample_alone(&task, &method);
    struct measure measure = {
        .row = "P9",
        .name = "again",
        .what = "a fresh world, a call, close",
        .n = n,
        .unit = "ns",
        .judged = JUDGED_VALUE,
        .demand = 1000,
        .results = calls.results,
        .checksum = calls.checksum,
    };
    measure_take(&measure, &sample, 1e9);
    report_add(&measure);
    calls_clear(&calls);
    world_close(&world);
}

/* --- changes ---------------------------------------------------------------------------------- */

struct changing {
    struct calls calls;
    MI_Instance *created; /* a target that the fixture does not have */
};

static void end(MI_Operation *operation)
{
    const MI_Instance *instance = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    while (more) {
        (void)MI_Operation_GetInstance(operation, &instance, &more, &result, NULL, NULL);
    }
    (void)MI_Operation_Close(operation);
    if (result != MI_RESULT_OK) {
        give_up("a change failed");
    }
}

static void change(void *context, size_t times)
{
    struct changing *changing = context;
    struct calls *calls = &changing->calls;
    for (size_t i = 0; i < times; i++) {
        MI_Operation operation;
        MI_Session_CreateInstance(calls->session, 0, NULL, WORLD_SPACE, changing->created, NULL,
                                  &operation);
        end(&operation);
        MI_Session_DeleteInstance(calls->session, 0, NULL, WORLD_SPACE, changing->created, NULL,
                                  &operation);
        end(&operation);
        calls_run(calls, 1);
        if (!mifake_reset(calls->world->mifake)) {
            give_up("a world could not go back");
        }
    }
}

static double measure_changes(const struct plan *plan, uint32_t n, double small)
{
    struct world world;
    struct changing changing;
    open_degrees(&world, plan, n);
    calls_start(&changing.calls, &world, DEGREE_ONE, (struct filter){0});
    changing.created = world_key(&world, world.layout.targets + 1U);
    const struct task task = {change, NULL, &changing};
    const struct method method = case_method(plan);
    const struct sample sample = sample_alone(&task, &method);
    struct measure measure = {
        .row = "P9",
        .name = "changes",
        .what = "create, delete, a call, reset",
        .n = n,
        .unit = "ns",
        .judged = JUDGED_VALUE,
        .demand = 2000,
        .results = changing.calls.results,
        .checksum = changing.calls.checksum,
    };
    measure_take(&measure, &sample, 1e9);
    report_add(&measure);
    if (small > 0) {
        measure.what = "the same, beside that in a small world";
        measure.baseline_name = "small world";
        measure.baseline = small * 1e9;
        measure.ratio = sample.median / small;
        measure.judged = JUDGED_RATIO;
        measure.demand = 2;
        report_add(&measure);
    }
    (void)MI_Instance_Delete(changing.created);
    calls_clear(&changing.calls);
    world_close(&world);
    return sample.median;
}

void case_changes(const struct plan *plan)
{
    const double small = measure_changes(plan, plan_size(plan, 1000), 0);
    (void)measure_changes(plan, plan_largest(plan), small);
}
