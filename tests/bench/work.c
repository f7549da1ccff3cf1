#include "bench/work.h"

#include "bench/world.h"

#include <jansson.h>

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if MIFAKE_BENCH_COUNTS
#include <valgrind/callgrind.h>
#else
#define CALLGRIND_START_INSTRUMENTATION (void)0
#define CALLGRIND_STOP_INSTRUMENTATION (void)0
#endif

/* --- loading ---------------------------------------------------------------------------------- */

static void load(const struct work *work)
{
    CALLGRIND_START_INSTRUMENTATION;
    for (size_t i = 0; i < work->times; i++) {
        mifake *world = mifake_open(work->path, NULL);
        (void)mifake_close(world, NULL);
        mifake_forget();
    }
    CALLGRIND_STOP_INSTRUMENTATION;
}

static void json(const struct work *work)
{
    CALLGRIND_START_INSTRUMENTATION;
    for (size_t i = 0; i < work->times; i++) {
        json_decref(json_load_file(work->path, 0, NULL));
    }
    CALLGRIND_STOP_INSTRUMENTATION;
}

/* --- calls ------------------------------------------------------------------------------------ */

static void count_calls(const struct work *work, enum degree degree, struct filter filter)
{
    struct world world;
    struct calls calls;
    const struct fixture fixture = {.associations = work->associations};
    world_open_file(&world, work->path, &fixture);
    calls_start(&calls, &world, degree, filter);
    calls_run(&calls, 2 * CALL_KEYS);
    CALLGRIND_START_INSTRUMENTATION;
    calls_run(&calls, work->times);
    CALLGRIND_STOP_INSTRUMENTATION;
    calls_clear(&calls);
    world_close(&world);
}

static void call(const struct work *work)
{
    count_calls(work, DEGREE_ONE, (struct filter){0});
}

static void call_many(const struct work *work)
{
    count_calls(work, DEGREE_MANY, (struct filter){0});
}

static void filter_class(const struct work *work)
{
    count_calls(work, DEGREE_MANY, (struct filter){.class_name = "Bench_Mirror"});
}

static void filter_class_one(const struct work *work)
{
    count_calls(work, DEGREE_ONE, (struct filter){.class_name = "Bench_Mirror"});
}

static void filter_role(const struct work *work)
{
    count_calls(work, DEGREE_MANY, (struct filter){.role = "Dependent"});
}

static void filter_role_one(const struct work *work)
{
    count_calls(work, DEGREE_ONE, (struct filter){.role = "Dependent"});
}

/* The dependents of an antecedent: results with five properties. */
static void associate(MI_Session *session, const MI_Instance *key)
{
    MI_Operation operation;
    MI_Boolean more = MI_TRUE;
    MI_Session_AssociatorInstances(session, 0, NULL, WORLD_SPACE, key, NULL, NULL, NULL, NULL,
                                   MI_FALSE, NULL, &operation);
    while (more) {
        const MI_Instance *instance = NULL;
        (void)MI_Operation_GetInstance(&operation, &instance, &more, NULL, NULL, NULL);
    }
    (void)MI_Operation_Close(&operation);
}

static void count_associators(const struct work *work, enum degree degree)
{
    struct world world;
    const struct fixture fixture = {.associations = work->associations};
    world_open_file(&world, work->path, &fixture);
    MI_Instance *key = world_key(&world, world.layout.first[degree]);
    associate(world.session, key);
    CALLGRIND_START_INSTRUMENTATION;
    for (size_t i = 0; i < work->times; i++) {
        associate(world.session, key);
    }
    CALLGRIND_STOP_INSTRUMENTATION;
    (void)MI_Instance_Delete(key);
    world_close(&world);
}

static void associators(const struct work *work)
{
    count_associators(work, DEGREE_MANY);
}

static void associators_one(const struct work *work)
{
    count_associators(work, DEGREE_ONE);
}

/* --- the copy of five values ------------------------------------------------------------------ */

static const struct {
    const char *texts[2];
    uint64_t scalars[3];
} values = {{"extent-00000042@array-00", "Extent 42 of array 0"}, {172032, 1, 6}};

/* One block, lengths looked for, bytes copied: less cannot be done for a result of its own. */
static void copy_once(void)
{
    size_t lengths[2];
    size_t size = sizeof values;
    for (size_t i = 0; i < 2; i++) {
        lengths[i] = strlen(values.texts[i]) + 1U;
        size += lengths[i];
    }
    char *volatile block = malloc(size);
    char *at = block;
    for (size_t i = 0; i < 2; i++) {
        memcpy(at, values.texts[i], lengths[i]);
        at += lengths[i];
    }
    memcpy(at, values.scalars, sizeof values.scalars);
    free(block);
}

static void copy(const struct work *work)
{
    CALLGRIND_START_INSTRUMENTATION;
    for (size_t i = 0; i < work->times; i++) {
        copy_once();
    }
    CALLGRIND_STOP_INSTRUMENTATION;
}

/* --- memory ----------------------------------------------------------------------------------- */

static double read_status(const char *field)
{
    char line[128];
    double kilobytes = 0;
    FILE *file = fopen("/proc/self/status", "r");
    const size_t length = strlen(field);
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, field, length) == 0) {
            kilobytes = strtod(line + length, NULL);
        }
    }
    if (file != NULL) {
        (void)fclose(file);
    }
    return kilobytes * 1024.0;
}

static double allocated(void)
{
    const struct mallinfo2 info = mallinfo2();
    return (double)(info.uordblks + info.hblkhd);
}

static void memory(const struct work *work)
{
    const double resident = read_status("VmHWM:");
    const double before = allocated();
    mifake *world = mifake_open(work->path, NULL);
    const double peak = read_status("VmHWM:") - resident;
    const double store = allocated() - before;
    (void)printf("%.0f %.0f\n", peak, store);
    (void)mifake_close(world, NULL);
}

struct work_memory work_measure_memory(const char *path)
{
    char program[4096];
    char command[8192];
    struct work_memory memory = {0};
    plan_program("mifake-bench", program);
    (void)snprintf(command, sizeof command, "'%s' --work=memory --file='%s'", program, path);
    FILE *pipe = popen(command, "r");
    if (pipe == NULL || fscanf(pipe, "%lf %lf", &memory.peak, &memory.store) != 2 ||
        pclose(pipe) != 0) {
        give_up("memory could not be measured");
    }
    return memory;
}

/* --- all -------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    void (*run)(const struct work *work);
} works[] = {
    {"associators", associators},
    {"associators-one", associators_one},
    {"call", call},
    {"call-many", call_many},
    {"copy", copy},
    {"filter-class", filter_class},
    {"filter-class-one", filter_class_one},
    {"filter-role", filter_role},
    {"filter-role-one", filter_role_one},
    {"json", json},
    {"load", load},
    {"memory", memory},
};

bool work_run(const struct work *work)
{
    for (size_t i = 0; i < sizeof works / sizeof works[0]; i++) {
        if (strcmp(works[i].name, work->name) == 0) {
            works[i].run(work);
            return true;
        }
    }
    return false;
}
