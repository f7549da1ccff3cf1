/* Loading: beside jansson's own parse of the same file, in processor time. Each batch has a process
 * of its own, as a file is read once in a process: memory that a document of the round before has
 * left would spare jansson the larger part of its page faults. */
#include "bench/cases.h"
#include "bench/report.h"
#include "bench/world.h"

#include <jansson.h>

#include <stdio.h>

enum { MOST = 64 };

struct loading {
    char path[PLAN_PATH];
    mifake *worlds[MOST];
    json_t *documents[MOST];
};

static void load_world(void *context, size_t times)
{
    struct loading *loading = context;
    for (size_t i = 0; i < times; i++) {
        mifake_forget();
        loading->worlds[i] = mifake_open(loading->path, NULL);
    }
}

static void close_world(void *context, size_t times)
{
    struct loading *loading = context;
    for (size_t i = 0; i < times; i++) {
        if (loading->worlds[i] == NULL || !mifake_close(loading->worlds[i], NULL)) {
            give_up("a fixture did not load");
        }
    }
    mifake_forget();
}

static void load_document(void *context, size_t times)
{
    struct loading *loading = context;
    for (size_t i = 0; i < times; i++) {
        loading->documents[i] = json_load_file(loading->path, 0, NULL);
    }
}

static void free_document(void *context, size_t times)
{
    struct loading *loading = context;
    for (size_t i = 0; i < times; i++) {
        json_decref(loading->documents[i]);
    }
}

/* Large files are their own batch, and three rounds of them are enough. */
static struct method method_for(const struct plan *plan, uint32_t n)
{
    struct method method = {
        .apart = true,
        .rounds = n > 10000U ? 3U : plan->rounds,
        .batch_seconds = 0.005,
        .most_times = n > 100U ? 1U : MOST,
    };
    return method;
}

static double measure_load(const struct plan *plan, uint32_t n, enum form form)
{
    struct loading loading = {.path = ""};
    const struct fixture fixture = {.associations = n, .form = form};
    plan_fixture(plan, &fixture, loading.path);
    const struct task own = {load_world, close_world, &loading};
    const struct task json = {load_document, free_document, &loading};
    const struct method method = method_for(plan, n);
    const struct sample sample = sample_pair(&own, &json, &method);
    char what[64];
    (void)snprintf(what, sizeof what, "load, CPU, beside json_load_file (%s)", form_names[form]);
    struct measure measure = {
        .row = "P2",
        .name = "load",
        .what = what,
        .n = n,
        .unit = "ms",
        .baseline_name = "json_load_file",
        .judged = JUDGED_RATIO,
        .demand = n < 1000U ? 1.2 : 1.0,
        .results = n,
    };
    measure_take(&measure, &sample, 1e3);
    report_add(&measure);
    return sample.median;
}

/* Beyond a million jansson's document would not fit into memory. */
static const uint32_t most_for_json = 1000000;

void case_load(const struct plan *plan)
{
    double last = 0;
    double before = 0;
    uint32_t largest = 0;
    for (size_t i = 0; i < plan->size_count && plan->sizes[i] <= most_for_json; i++) {
        before = last;
        largest = plan->sizes[i];
        last = measure_load(plan, largest, FORM_KEYS);
    }
    measure_load(plan, plan_size(plan, 10000), FORM_PATHS);
    measure_load(plan, plan_size(plan, 10000), FORM_IDS);
    report_add(&(struct measure){
        .row = "P3",
        .name = "load",
        .what = "load, CPU, beside a tenth of the size",
        .n = largest,
        .unit = "ms",
        .value = last * 1e3,
        .baseline_name = "a tenth",
        .baseline = before * 1e3,
        .ratio = last / before,
        .judged = JUDGED_RATIO,
        .demand = 12,
    });
}
