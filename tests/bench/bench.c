/* Measures what a user of mifake waits for: loading a world, and calls on it, from a thousand
 * associations to a million. Prints; asserts nothing of time. The answers are checked. */
#include "bench/generate.h"

#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { BATCHES = 9 };

struct world {
    unsigned associations;
    mifake *mifake;
    double load_seconds;
    double call_nanoseconds;   /* one call with HUB_DEGREE results, opened, pulled and closed */
    double filter_nanoseconds; /* the same with a role and a class */
    double again_nanoseconds;  /* mifake_again, one call, mifake_close */
};

static double now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void fail(const char *what)
{
    (void)fprintf(stderr, "mifake-bench: %s\n", what);
    exit(1);
}

/* --- calls ------------------------------------------------------------------------------------ */

static MI_Instance *make_key(MI_Application *application, unsigned hub)
{
    char name[32];
    MI_Instance *key = NULL;
    (void)snprintf(name, sizeof name, "hub %u", hub);
    MI_Value value;
    value.string = name;
    if (MI_Application_NewInstance(application, "Hub", NULL, &key) != MI_RESULT_OK ||
        MI_Instance_AddElement(key, "Name", &value, MI_STRING, MI_FLAG_KEY) != MI_RESULT_OK) {
        fail("no key instance");
    }
    return key;
}

static unsigned call(MI_Session *session, const MI_Instance *key, const char *class_name,
                     const char *role)
{
    MI_Operation operation;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    unsigned count = 0;
    MI_Session_ReferenceInstances(session, 0, NULL, "root/bench", key, class_name, role, MI_FALSE,
                                  NULL, &operation);
    while (more) {
        const MI_Instance *instance = NULL;
        (void)MI_Operation_GetInstance(&operation, &instance, &more, &result, NULL, NULL);
        count += instance != NULL;
    }
    (void)MI_Operation_Close(&operation);
    return result == MI_RESULT_OK ? count : 0;
}

static void check(unsigned count)
{
    if (count != HUB_DEGREE) {
        fail("a call gave the wrong number of results");
    }
}

/* --- batches ---------------------------------------------------------------------------------- */

static int by_value(const void *a, const void *b)
{
    const double left = *(const double *)a;
    const double right = *(const double *)b;
    return (left > right) - (left < right);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, by_value);
    return values[count / 2];
}

struct batch {
    const struct world *world;
    MI_Instance *const *keys;
    unsigned key_count;
    const char *class_name;
    const char *role;
    bool again;
};

static void run_one(const struct batch *batch, MI_Session *session, unsigned i)
{
    const MI_Instance *key = batch->keys[i % batch->key_count];
    if (!batch->again) {
        check(call(session, key, batch->class_name, batch->role));
        return;
    }
    mifake *fresh = mifake_again(batch->world->mifake);
    check(call(mifake_session(fresh), key, NULL, NULL));
    (void)mifake_close(fresh, NULL);
}

/* Nanoseconds for one: the median of batches of a few milliseconds. */
static double measure(const struct batch *batch)
{
    const unsigned times = 2000;
    double batches[BATCHES];
    MI_Session *session = mifake_session(batch->world->mifake);
    for (size_t b = 0; b < BATCHES; b++) {
        const double start = now();
        for (unsigned i = 0; i < times; i++) {
            run_one(batch, session, i);
        }
        batches[b] = (now() - start) * 1e9 / times;
    }
    return median(batches, BATCHES);
}

/* --- worlds ----------------------------------------------------------------------------------- */

static void load(struct world *world, const char *path)
{
    mifake_error error = {0};
    const double start = now();
    world->mifake = mifake_open(path, &error);
    world->load_seconds = now() - start;
    if (world->mifake == NULL) {
        (void)fputs(error.text, stderr);
        fail("the world does not load");
    }
}

enum { KEYS = 64 };

static void measure_world(struct world *world)
{
    MI_Instance *keys[KEYS];
    const unsigned hubs = world->associations / HUB_DEGREE;
    for (unsigned i = 0; i < KEYS; i++) {
        keys[i] = make_key(mifake_application(world->mifake),
                           (unsigned)((unsigned long long)i * hubs / KEYS));
    }
    struct batch batch = {.world = world, .keys = keys, .key_count = KEYS};
    world->call_nanoseconds = measure(&batch);
    batch.class_name = "Link";
    batch.role = "Hub";
    world->filter_nanoseconds = measure(&batch);
    batch.again = true;
    world->again_nanoseconds = measure(&batch);
    for (unsigned i = 0; i < KEYS; i++) {
        (void)MI_Instance_Delete(keys[i]);
    }
}

static void run_world(struct world *world)
{
    char path[] = "/tmp/mifake-bench-XXXXXX";
    const int file = mkstemp(path);
    if (file < 0 || close(file) != 0 || !generate_world(path, world->associations)) {
        fail("no room for a fixture in /tmp");
    }
    load(world, path);
    (void)unlink(path);
    measure_world(world);
    (void)mifake_close(world->mifake, NULL);
    world->mifake = NULL;
}

static void print_world(const struct world *world, const struct world *smallest)
{
    (void)printf("%12u %10.3f s %10.0f ns %7.2f %10.0f ns %10.0f ns\n", world->associations,
                 world->load_seconds, world->call_nanoseconds,
                 world->call_nanoseconds / smallest->call_nanoseconds, world->filter_nanoseconds,
                 world->again_nanoseconds);
    (void)fflush(stdout);
}

int main(int count, char **arguments)
{
    static const unsigned sizes[] = {1000, 10000, 100000, 1000000};
    const bool small = count > 1 && strcmp(arguments[1], "--small") == 0;
    if (count > 1 && !small) {
        (void)fputs("usage: mifake-bench [--small]\n"
                    "  --small  leaves out the world of a million associations\n",
                    strcmp(arguments[1], "--help") == 0 ? stdout : stderr);
        return strcmp(arguments[1], "--help") == 0 ? 0 : 2;
    }
    (void)printf("ReferenceInstances with %u results, opened, pulled and closed; medians\n",
                 HUB_DEGREE);
    (void)printf("%12s %12s %13s %7s %13s %13s\n", "associations", "load", "call", "ratio",
                 "class + role", "again + call");
    struct world worlds[4] = {{0}};
    for (size_t i = 0; i < (small ? 3U : 4U); i++) {
        worlds[i].associations = sizes[i];
        run_world(&worlds[i]);
        print_world(&worlds[i], &worlds[0]);
    }
    return 0;
}
