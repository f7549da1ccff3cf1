/* Calls on large worlds: filters, a hub, and what an index is worth. */
#include "bench/cases.h"
#include "bench/report.h"
#include "bench/table.h"
#include "bench/world.h"

struct method case_method(const struct plan *plan)
{
    return (struct method){.rounds = plan->rounds, .batch_seconds = 0.01};
}

static void open_degrees(struct world *world, const struct plan *plan, uint32_t n)
{
    const struct fixture fixture = {.associations = n, .form = FORM_KEYS};
    world_open(world, plan, &fixture);
}

static struct measure start(const struct calls *calls, uint32_t n)
{
    return (struct measure){.n = n, .results = calls->results, .checksum = calls->checksum};
}

/* --- P7 --------------------------------------------------------------------------------------- */

void case_filter(const struct plan *plan)
{
    struct world world;
    struct calls calls;
    const uint32_t n = plan_largest(plan);
    open_degrees(&world, plan, n);
    calls_start(&calls, &world, DEGREE_MANY, (struct filter){.class_name = "Bench_Mirror"});
    const struct task task = {calls_run, NULL, &calls};
    const struct method method = case_method(plan);
    const struct sample sample = sample_alone(&task, &method);
    struct measure measure = start(&calls, n);
    measure.row = "P7";
    measure.name = "filter";
    measure.what = "an entry of a thousand, filtered by class";
    measure.unit = "ns";
    measure.judged = JUDGED_VALUE;
    measure.demand = 8;
    measure_take(&measure, &sample, 1e9 / world.layout.degree[DEGREE_MANY]);
    report_add(&measure);
    calls_clear(&calls);
    world_close(&world);
}

void case_hub(const struct plan *plan)
{
    struct world many;
    struct world hub;
    struct calls many_calls;
    struct calls hub_calls;
    const uint32_t n = plan_largest(plan) > 1000000U ? 1000000U : plan_largest(plan);
    const struct fixture fixture = {.associations = n, .shape = SHAPE_HUB};
    open_degrees(&many, plan, n);
    world_open(&hub, plan, &fixture);
    calls_start(&many_calls, &many, DEGREE_MANY, (struct filter){0});
    calls_start_hub(&hub_calls, &hub, (struct filter){0});
    const struct task candidate = {calls_run, NULL, &hub_calls};
    const struct task baseline = {calls_run, NULL, &many_calls};
    const struct method method = case_method(plan);
    const struct sample sample = sample_pair(&candidate, &baseline, &method);
    struct measure measure = start(&hub_calls, n);
    measure.row = "P7";
    measure.name = "hub";
    measure.what = "a result of a hub, beside one of a thousand";
    measure.unit = "ns";
    measure.baseline_name = "degree 1000";
    measure.judged = JUDGED_RATIO;
    measure.demand = 2;
    measure_take(&measure, &sample, 1e9 / (double)hub_calls.expected);
    const double share = (double)hub_calls.expected / (double)many_calls.expected;
    measure.baseline *= share;
    measure.ratio /= share;
    report_add(&measure);
    calls_clear(&many_calls);
    calls_clear(&hub_calls);
    world_close(&many);
    world_close(&hub);
}

/* --- P8 --------------------------------------------------------------------------------------- */

static void measure_scan(const struct plan *plan, uint32_t n, double demand)
{
    struct world world;
    struct calls calls;
    open_degrees(&world, plan, n);
    calls_start(&calls, &world, DEGREE_ONE, (struct filter){0});
    const struct task candidate = {calls_scan, NULL, &calls};
    const struct task baseline = {calls_run, NULL, &calls};
    const struct method method = case_method(plan);
    const struct sample sample = sample_pair(&candidate, &baseline, &method);
    struct measure measure = start(&calls, n);
    measure.row = "P8";
    measure.name = "scan";
    measure.what = "a linear scan, beside a call of degree 1";
    measure.unit = "ns";
    measure.baseline_name = "call";
    measure.judged = JUDGED_RATIO;
    measure.at_least = true;
    measure.demand = demand;
    measure_take(&measure, &sample, 1e9);
    report_add(&measure);
    calls_clear(&calls);
    world_close(&world);
}

/* A scan grows with the world, so what is demanded of it does. */
void case_scan(const struct plan *plan)
{
    measure_scan(plan, plan_size(plan, 1000), 20);
    const uint32_t n = plan_largest(plan) > 1000000U ? 1000000U : plan_largest(plan);
    measure_scan(plan, n, 2000.0 * n / 1e6);
}

static void measure_table(const struct plan *plan, uint32_t n)
{
    struct world world;
    struct calls calls;
    struct table table;
    open_degrees(&world, plan, n);
    table_start(&table, &world);
    calls_start(&calls, &world, DEGREE_ONE, (struct filter){0});
    struct calls tabled = calls;
    tabled.session = &table.session;
    const struct task candidate = {calls_run, NULL, &calls};
    const struct task baseline = {calls_run, NULL, &tabled};
    const struct method method = case_method(plan);
    const struct sample sample = sample_pair(&candidate, &baseline, &method);
    struct measure measure = start(&calls, n);
    measure.row = "P8";
    measure.name = "table";
    measure.what = "a call of degree 1, beside a table by hand";
    measure.unit = "ns";
    measure.baseline_name = "hand-written table";
    measure.judged = n < 32U ? JUDGED_NOT : JUDGED_RATIO;
    measure.demand = 1;
    measure_take(&measure, &sample, 1e9);
    report_add(&measure);
    table_clear(&table);
    calls_clear(&calls);
    world_close(&world);
}

void case_table(const struct plan *plan)
{
    measure_table(plan, 8);
    measure_table(plan, 32);
    measure_table(plan, 1000);
}
