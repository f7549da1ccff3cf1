/* Instructions: what instructions.py had valgrind count, held against the demands. */
#include "bench/cases.h"
#include "bench/report.h"

#include <stdio.h>
#include <string.h>

enum { MOST = 64 };

/* "load-keys 1000 69422874": the work, the size of the world, the instructions of one time. */
struct counted {
    char name[32];
    uint32_t n;
    double instructions;
};

static struct counted list[MOST];
static size_t list_count;

static bool read_counts(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return false;
    }
    struct counted *next = list;
    while (list_count < MOST &&
           fscanf(file, "%31s %u %lf", next->name, &next->n, &next->instructions) == 3) {
        next = &list[++list_count];
    }
    (void)fclose(file);
    return true;
}

/* 0: not counted. */
static double count_of(const char *name, uint32_t n)
{
    for (size_t i = 0; i < list_count; i++) {
        if (list[i].n == n && strcmp(list[i].name, name) == 0) {
            return list[i].instructions;
        }
    }
    return 0;
}

static struct measure row(const char *name, const char *what, uint32_t n)
{
    return (struct measure){.row = name, .name = "counts", .what = what, .n = n, .unit = "Ir"};
}

static void add_value(struct measure measure, double value, double demand)
{
    measure.value = value;
    measure.judged = JUDGED_VALUE;
    measure.demand = demand;
    report_add(&measure);
}

static void add_ratio(struct measure measure, double value, const char *name, double baseline,
                      double demand)
{
    measure.value = value;
    measure.baseline_name = name;
    measure.baseline = baseline;
    measure.ratio = baseline > 0 ? value / baseline : 0;
    measure.judged = JUDGED_RATIO;
    measure.demand = demand;
    report_add(&measure);
}

static void add_load(enum form form, uint32_t n, double demand)
{
    char load[32];
    char json[32];
    char what[64];
    (void)snprintf(load, sizeof load, "load-%s", form_names[form]);
    (void)snprintf(json, sizeof json, "json-%s", form_names[form]);
    (void)snprintf(what, sizeof what, "load and free, beside json (%s)", form_names[form]);
    add_ratio(row("P1", what, n), count_of(load, n), "json_load_file + json_decref",
              count_of(json, n), demand);
}

static void add_loads(void)
{
    for (int form = 0; form < FORMS; form++) {
        add_load((enum form)form, 1000, 1.05);
        add_load((enum form)form, 10000, 1.05);
    }
    add_load(FORM_KEYS, 20, 1.15);
    add_ratio(row("P3", "load, beside a tenth of the size", 10000), count_of("load-keys", 10000),
              "a tenth", count_of("load-keys", 1000), 10.5);
}

static void add_calls(void)
{
    const double small = count_of("call", 1000);
    const double large = count_of("call", 100000);
    add_value(row("P5", "a call of degree 1", 1000), small, 1500);
    add_ratio(row("P5", "a call of degree 1, beside 1000", 100000), large, "in a small world",
              small, 1.02);
}

/* What each entry after the first costs; there are 100 in the world of 1000. */
static double further(const char *many, const char *one)
{
    return (count_of(many, 1000) - count_of(one, 1000)) / 99.0;
}

static void add_results(void)
{
    const double copy = count_of("copy", 0);
    add_value(row("P6", "each further reference", 1000), further("call-many", "call"), 400 + copy);
    add_value(row("P6", "each further associator, 5 properties", 1000),
              further("associators", "associators-one"), 400 + copy);
    add_value(row("P6", "each entry filtered by class", 1000),
              further("filter-class", "filter-class-one"), 20);
    add_value(row("P6", "each entry filtered by role", 1000),
              further("filter-role", "filter-role-one"), 20);
}

void case_counts(const struct plan *plan)
{
    if (plan->counts == NULL || !read_counts(plan->counts)) {
        report_missing("P1", "counts", "tests/bench/instructions.py counts P1, P3, P5, P6, P12");
        return;
    }
    add_loads();
    add_calls();
    add_results();
    add_value(row("P12", "a process with a world and a call", 20), count_of("process", 20), 2.3e6);
}
