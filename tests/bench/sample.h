/* Samples: how long something takes, alone or beside a baseline.
 *
 * Rounds interleave the two (A B A B), so that what disturbs one disturbs the other; of each the
 * median and the least are kept, and the median of the ratios of the rounds. */
#ifndef TESTS_BENCH_SAMPLE_H
#define TESTS_BENCH_SAMPLE_H

#include <stdbool.h>
#include <stddef.h>

/* Something to measure. `run` does it so many times; `tidy`, which may be NULL, is not measured. */
struct task {
    void (*run)(void *context, size_t times);
    void (*tidy)(void *context, size_t times);
    void *context;
};

struct method {
    bool wall;  /* the time of the wall, not of the processor */
    bool apart; /* each batch in a process of its own, with memory nobody has used */
    unsigned rounds;
    double batch_seconds; /* a round repeats the task for about so long */
    size_t most_times;    /* but not more often; 0: no limit */
};

/* Seconds for one time. */
struct sample {
    double median;
    double least;
    double baseline; /* its median; 0: there is none */
    double ratio;    /* to the baseline */
    double other;    /* share of the processors that went to other programs */
    unsigned rounds;
};

struct sample sample_alone(const struct task *task, const struct method *method);
struct sample sample_pair(const struct task *task, const struct task *baseline,
                          const struct method *method);

#endif
