/* A world to measure, and calls on it as a user makes them. */
#ifndef TESTS_BENCH_WORLD_H
#define TESTS_BENCH_WORLD_H

#include "bench/generate.h"
#include "bench/plan.h"
#include "bench/sample.h"
#include "store/model.h"

#include <mifake.h>

#define WORLD_SPACE "root/bench"

struct world {
    mifake *mifake;
    MI_Session *session;
    const struct mf_model *model;
    struct layout layout;
};

void world_open(struct world *world, const struct plan *plan, const struct fixture *fixture);
void world_open_file(struct world *world, const char *path, const struct fixture *fixture);
void world_close(struct world *world);

/* The key instance of a target, for the caller to delete. */
MI_Instance *world_key(const struct world *world, uint32_t target);

/* What a call gave: how many results, and a sum over their values that tells them apart. */
struct answer {
    size_t count;
    uint64_t checksum;
};

/* ReferenceInstances; the filters may be NULL. */
struct filter {
    const char *class_name;
    const char *role;
};
struct answer world_refer(MI_Session *session, const MI_Instance *key, struct filter filter);

/* Calls, one key after the other; each must give as many results as a linear scan finds. */
enum { CALL_KEYS = 64 };
struct calls {
    const struct world *world;
    MI_Session *session;
    MI_Instance *keys[CALL_KEYS];
    uint32_t targets[CALL_KEYS];
    struct filter filter;
    size_t key_count;
    size_t next;
    size_t expected; /* results of each call */
    uint64_t results;
    uint64_t checksum;
};

/* Makes keys of a degree and compares the answers with a linear scan. */
void calls_start(struct calls *calls, const struct world *world, enum degree degree,
                 struct filter filter);
/* The same for the hub. */
void calls_start_hub(struct calls *calls, const struct world *world, struct filter filter);
void calls_clear(struct calls *calls);

/* For struct task: opens, pulls and closes. */
void calls_run(void *calls, size_t times);

/* The same by linear scan over the same store. */
void calls_scan(void *calls, size_t times);

#endif
