/* What a synchronous call asks of others: memory, threads, the kernel's help in waiting. */
#define _GNU_SOURCE
#include "bench/cases.h"
#include "bench/report.h"
#include "bench/world.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* --- allocations ------------------------------------------------------------------------------ */

/* The linker turns every call of malloc in the library and in this program into __wrap_malloc. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

static size_t allocations;

void *__wrap_malloc(size_t size)
{
    allocations++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    allocations++;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    allocations++;
    return __real_realloc(memory, size);
}

static void measure_allocations(struct calls *calls, const char *what, double demand)
{
    enum { TIMES = 1000 };
    calls_run(calls, TIMES);
    const size_t before = allocations;
    calls_run(calls, TIMES);
    report_add(&(struct measure){
        .row = "P10",
        .name = "resources",
        .what = what,
        .unit = "",
        .value = (double)(allocations - before) / TIMES,
        .judged = JUDGED_VALUE,
        .demand = demand,
        .results = calls->results,
        .checksum = calls->checksum,
    });
}

/* --- threads and futexes ---------------------------------------------------------------------- */

#define DENY(number)                                                                               \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1),                                           \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)

/* From here on the process dies if it starts a thread or waits for one. */
static bool deny_threads(void)
{
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        DENY(SYS_futex),
        DENY(SYS_clone),
        DENY(SYS_clone3),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const struct sock_fprog program = {sizeof filter / sizeof filter[0], filter};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

enum { CANNOT = 3 };

static void measure_threads(struct calls *calls)
{
    const pid_t child = fork();
    if (child == 0) {
        if (!deny_threads()) {
            _exit(CANNOT);
        }
        calls_run(calls, 1000);
        _exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child ||
        (WIFEXITED(status) && WEXITSTATUS(status) == CANNOT)) {
        report_missing("P10", "threads", "system calls cannot be watched here");
        return;
    }
    report_add(&(struct measure){
        .row = "P10",
        .name = "resources",
        .what = "threads and futex calls of a call: 0 if none",
        .unit = "",
        .value = WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : 1,
        .judged = JUDGED_VALUE,
        .demand = 0,
    });
}

void case_resources(const struct plan *plan)
{
    struct world world;
    struct calls one;
    struct calls ten;
    const struct fixture fixture = {.associations = plan_size(plan, 1000)};
    world_open(&world, plan, &fixture);
    calls_start(&one, &world, DEGREE_ONE, (struct filter){0});
    calls_start(&ten, &world, DEGREE_TEN, (struct filter){0});
    measure_allocations(&one, "allocations of a call with 1 result", 4);
    measure_allocations(&ten, "allocations of a call with 10 results", 13);
    measure_threads(&one);
    calls_clear(&one);
    calls_clear(&ten);
    world_close(&world);
}
