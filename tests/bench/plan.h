/* The plan of a run: what was asked for on the command line, and where the fixtures are. */
#ifndef TESTS_BENCH_PLAN_H
#define TESTS_BENCH_PLAN_H

#include "bench/generate.h"

#include <stdbool.h>
#include <stddef.h>

#define PLAN_SIZES 8U
#define PLAN_PATH 128U

struct plan {
    bool full;
    bool json;
    const char *pattern; /* of the names of cases; NULL: all */
    const char *counts;  /* file with counted instructions; NULL: none */
    unsigned rounds;
    uint32_t sizes[PLAN_SIZES]; /* rising */
    size_t size_count;
    char folder[32]; /* of the fixtures, removed at the end */
};

/* The largest size, or the least one that is at least so large. */
uint32_t plan_largest(const struct plan *plan);
uint32_t plan_size(const struct plan *plan, uint32_t least);

/* The path of a fixture, which is written when it is asked for first. */
void plan_fixture(const struct plan *plan, const struct fixture *fixture, char path[PLAN_PATH]);

/* A program that lies beside this one. */
void plan_program(const char *name, char path[4096]);

bool plan_start(struct plan *plan);
void plan_finish(struct plan *plan);

/* Says what is wrong and ends the program: a figure for a wrong answer is worth nothing. */
void give_up(const char *what) __attribute__((noreturn));

#endif
