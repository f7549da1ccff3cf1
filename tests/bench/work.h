/* Work for a process of its own: what valgrind counts, and what is measured of memory.
 *
 * `mifake-bench --work=NAME --file=FIXTURE --n=ASSOCIATIONS --times=TIMES` does it and ends.
 * Counting covers the work alone, not what leads to it, and is off unless callgrind runs the
 * program. */
#ifndef TESTS_BENCH_WORK_H
#define TESTS_BENCH_WORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct work {
    const char *name;
    const char *path;
    uint32_t associations;
    size_t times;
};

/* False if there is no work of that name. */
bool work_run(const struct work *work);

struct work_memory {
    double peak;  /* resident bytes, beyond those before */
    double store; /* bytes asked of malloc that the world keeps */
};

/* Runs the program again to load a file. */
struct work_memory work_measure_memory(const char *path);

#endif
