/* Memory: measured in a process of its own for each file, by work.c. */
#include "bench/cases.h"
#include "bench/report.h"
#include "bench/work.h"

#include <sys/stat.h>

static double size_of(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 ? (double)status.st_size : 0;
}

static struct work_memory run(const struct plan *plan, const struct fixture *fixture, double *size)
{
    char path[PLAN_PATH];
    plan_fixture(plan, fixture, path);
    *size = size_of(path);
    return work_measure_memory(path);
}

static void measure_peak(const struct plan *plan, uint32_t n)
{
    double size;
    const struct fixture fixture = {.associations = n};
    const struct work_memory memory = run(plan, &fixture, &size);
    report_add(&(struct measure){
        .row = "P4",
        .name = "memory",
        .what = "peak of the load beyond the file",
        .n = n,
        .unit = "B",
        .value = memory.peak - size,
        .baseline_name = "size of the file",
        .baseline = size,
        .ratio = (memory.peak - size) / size,
        .judged = JUDGED_RATIO,
        .demand = 0.8,
    });
    report_add(&(struct measure){
        .row = "P4",
        .name = "memory",
        .what = "store per association and half a target",
        .n = n,
        .unit = "B",
        .value = memory.store / n,
        .judged = JUDGED_VALUE,
        .demand = 220,
    });
}

static void measure_bare(const struct plan *plan, uint32_t n)
{
    double size;
    const struct fixture fixture = {.associations = n, .shape = SHAPE_BARE};
    const struct work_memory memory = run(plan, &fixture, &size);
    report_add(&(struct measure){
        .row = "P4",
        .name = "memory",
        .what = "store per association with two references",
        .n = n,
        .unit = "B",
        .value = memory.store / n,
        .judged = JUDGED_VALUE,
        .demand = 80,
    });
}

/* There are no more pairs of bare targets. */
static const uint32_t most_bare = 1000000;

void case_memory(const struct plan *plan)
{
    measure_peak(plan, plan_size(plan, 100000));
    if (plan_largest(plan) > 100000U) {
        measure_peak(plan, plan_largest(plan));
    }
    const uint32_t bare = plan_size(plan, 100000);
    measure_bare(plan, bare < most_bare ? bare : most_bare);
}
