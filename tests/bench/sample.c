#include "bench/sample.h"

#include "bench/plan.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_ROUNDS = 1000 };

/* --- clocks ----------------------------------------------------------------------------------- */

static double read_clock(clockid_t clock)
{
    struct timespec time;
    (void)clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* Seconds that all processors together worked. */
static double read_busy(void)
{
    unsigned long long user = 0;
    unsigned long long nice = 0;
    unsigned long long kernel = 0;
    FILE *file = fopen("/proc/stat", "r");
    if (file == NULL) {
        return 0;
    }
    const int got = fscanf(file, "cpu %llu %llu %llu", &user, &nice, &kernel);
    (void)fclose(file);
    return got == 3 ? (double)(user + nice + kernel) / (double)sysconf(_SC_CLK_TCK) : 0;
}

struct load {
    double wall;
    double own;
    double busy;
};

static struct load read_load(void)
{
    return (struct load){read_clock(CLOCK_MONOTONIC), read_clock(CLOCK_PROCESS_CPUTIME_ID),
                         read_busy()};
}

static double other_share(struct load start)
{
    const struct load end = read_load();
    const double all = (end.wall - start.wall) * (double)sysconf(_SC_NPROCESSORS_ONLN);
    const double other = (end.busy - start.busy) - (end.own - start.own);
    return all <= 0 || other < 0 ? 0 : other / all;
}

/* --- rounds ----------------------------------------------------------------------------------- */

static int by_value(const void *a, const void *b)
{
    const double left = *(const double *)a;
    const double right = *(const double *)b;
    return (left > right) - (left < right);
}

static double median_of(double *values, unsigned count)
{
    qsort(values, count, sizeof *values, by_value);
    return count % 2U != 0 ? values[count / 2U]
                           : (values[count / 2U] + values[count / 2U - 1U]) / 2.0;
}

static double time_here(const struct task *task, const struct method *method, size_t times)
{
    const clockid_t clock = method->wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID;
    const double start = read_clock(clock);
    task->run(task->context, times);
    const double taken = read_clock(clock) - start;
    if (task->tidy != NULL) {
        task->tidy(task->context, times);
    }
    return taken;
}

static double time_apart(const struct task *task, const struct method *method, size_t times)
{
    int ends[2];
    double taken = -1;
    const pid_t child = pipe(ends) == 0 ? fork() : -1;
    if (child == 0) {
        taken = time_here(task, method, times);
        _exit(write(ends[1], &taken, sizeof taken) == sizeof taken ? 0 : 1);
    }
    int status = 1;
    if (child < 0 || read(ends[0], &taken, sizeof taken) != sizeof taken ||
        waitpid(child, &status, 0) != child || status != 0) {
        give_up("a process that should measure did not come back");
    }
    (void)close(ends[0]);
    (void)close(ends[1]);
    return taken;
}

static double time_batch(const struct task *task, const struct method *method, size_t times)
{
    return method->apart ? time_apart(task, method, times) : time_here(task, method, times);
}

/* How often the task fills a batch. Finding out warms everything up. */
static size_t find_times(const struct task *task, const struct method *method)
{
    const size_t most = method->most_times == 0 ? SIZE_MAX / 2U : method->most_times;
    size_t times = 1;
    while (times < most && time_batch(task, method, times) < method->batch_seconds) {
        times *= 2U;
    }
    return times < most ? times : most;
}

struct sample sample_alone(const struct task *task, const struct method *method)
{
    double values[MOST_ROUNDS];
    const struct load start = read_load();
    const size_t times = find_times(task, method);
    for (unsigned i = 0; i < method->rounds; i++) {
        values[i] = time_batch(task, method, times) / (double)times;
    }
    const double median = median_of(values, method->rounds);
    return (struct sample){
        .median = median,
        .least = values[0],
        .other = other_share(start),
        .rounds = method->rounds,
    };
}

struct sample sample_pair(const struct task *task, const struct task *baseline,
                          const struct method *method)
{
    double own[MOST_ROUNDS];
    double other[MOST_ROUNDS];
    double ratios[MOST_ROUNDS];
    const struct load start = read_load();
    const size_t own_times = find_times(task, method);
    const size_t other_times = find_times(baseline, method);
    for (unsigned i = 0; i < method->rounds; i++) {
        own[i] = time_batch(task, method, own_times) / (double)own_times;
        other[i] = time_batch(baseline, method, other_times) / (double)other_times;
        ratios[i] = own[i] / other[i];
    }
    const double median = median_of(own, method->rounds);
    return (struct sample){
        .median = median,
        .least = own[0],
        .baseline = median_of(other, method->rounds),
        .ratio = median_of(ratios, method->rounds),
        .other = other_share(start),
        .rounds = method->rounds,
    };
}
