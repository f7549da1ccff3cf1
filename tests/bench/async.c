/* Asynchronous operations: beside two threads that only wake each other. */
#include "bench/cases.h"
#include "bench/report.h"
#include "bench/world.h"

#include <pthread.h>

/* --- waiting ---------------------------------------------------------------------------------- */

struct flag {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool up;
};

#define FLAG_DOWN                                                                                  \
    {                                                                                              \
        PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false                                 \
    }

static void raise_flag(struct flag *flag)
{
    (void)pthread_mutex_lock(&flag->lock);
    flag->up = true;
    (void)pthread_cond_signal(&flag->changed);
    (void)pthread_mutex_unlock(&flag->lock);
}

/* Waits for the flag and takes it down. */
static void await_flag(struct flag *flag)
{
    (void)pthread_mutex_lock(&flag->lock);
    while (!flag->up) {
        (void)pthread_cond_wait(&flag->changed, &flag->lock);
    }
    flag->up = false;
    (void)pthread_mutex_unlock(&flag->lock);
}

/* --- the bare hand-over ----------------------------------------------------------------------- */

struct partners {
    struct flag there;
    struct flag back;
    bool stop;
};

static void *answer(void *context)
{
    struct partners *partners = context;
    for (;;) {
        await_flag(&partners->there);
        if (partners->stop) {
            return NULL;
        }
        raise_flag(&partners->back);
    }
}

static void hand_over(void *context, size_t times)
{
    struct partners *partners = context;
    for (size_t i = 0; i < times; i++) {
        raise_flag(&partners->there);
        await_flag(&partners->back);
    }
}

/* --- operations ------------------------------------------------------------------------------- */

struct receiver {
    struct calls *calls;
    struct flag done;
    size_t results;
};

static void MI_CALL receive(MI_Operation *operation, void *context, const MI_Instance *instance,
                            MI_Boolean more, MI_Result result, const MI_Char *text,
                            const MI_Instance *details,
                            MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct receiver *receiver = context;
    (void)operation;
    (void)result;
    (void)text;
    (void)details;
    (void)acknowledge;
    receiver->results += instance != NULL;
    if (!more) {
        raise_flag(&receiver->done);
    }
}

static void operate(void *context, size_t times)
{
    struct receiver *receiver = context;
    struct calls *calls = receiver->calls;
    for (size_t i = 0; i < times; i++) {
        MI_OperationCallbacks callbacks = {.callbackContext = receiver, .instanceResult = receive};
        MI_Operation operation;
        receiver->results = 0;
        MI_Session_ReferenceInstances(calls->session, 0, NULL, WORLD_SPACE,
                                      calls->keys[i % calls->key_count], NULL, NULL, MI_FALSE,
                                      &callbacks, &operation);
        await_flag(&receiver->done);
        (void)MI_Operation_Close(&operation);
        if (receiver->results != calls->expected) {
            give_up("an asynchronous operation gave another number of results than a call");
        }
    }
}

static double measure(const struct plan *plan, struct calls *calls, uint32_t n)
{
    struct receiver receiver = {.calls = calls, .done = FLAG_DOWN};
    struct partners partners = {.there = FLAG_DOWN, .back = FLAG_DOWN};
    pthread_t partner;
    if (pthread_create(&partner, NULL, answer, &partners) != 0) {
        give_up("no thread");
    }
    const struct task candidate = {operate, NULL, &receiver};
    const struct task baseline = {hand_over, NULL, &partners};
    struct method method = case_method(plan);
    method.wall = true;
    const struct sample sample = sample_pair(&candidate, &baseline, &method);
    partners.stop = true;
    raise_flag(&partners.there);
    (void)pthread_join(partner, NULL);
    const bool one = calls->expected == 1;
    struct measure row = {
        .row = "P11",
        .name = "async",
        .what = one ? "an asynchronous operation, 1 result" : "an asynchronous operation, many",
        .n = n,
        .unit = "us",
        .baseline_name = "mutex and condition",
        .judged = one ? JUDGED_RATIO : JUDGED_NOT,
        .demand = 1.5,
        .results = calls->results,
        .checksum = calls->checksum,
    };
    measure_take(&row, &sample, 1e6);
    report_add(&row);
    return sample.median;
}

void case_async(const struct plan *plan)
{
    struct world world;
    struct calls one;
    struct calls many;
    const uint32_t n = plan_size(plan, 10000);
    const struct fixture fixture = {.associations = n};
    world_open(&world, plan, &fixture);
    calls_start(&one, &world, DEGREE_ONE, (struct filter){0});
    calls_start(&many, &world, DEGREE_MANY, (struct filter){0});
    const double first = measure(plan, &one, n);
    const double all = measure(plan, &many, n);
    report_add(&(struct measure){
        .row = "P11",
        .name = "async",
        .what = "each further result of it",
        .n = n,
        .unit = "us",
        .value = (all - first) * 1e6 / (double)(many.expected - 1U),
        .judged = JUDGED_VALUE,
        .demand = 0.1,
    });
    calls_clear(&one);
    calls_clear(&many);
    world_close(&world);
}
