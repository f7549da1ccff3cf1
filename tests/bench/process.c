/* Processes: one that loads twenty associations and makes a call, beside one that does nothing. */
#include "bench/cases.h"
#include "bench/report.h"

#include <spawn.h>
#include <sys/wait.h>

extern char **environ;

struct program {
    char path[4096];
    char argument[PLAN_PATH];
};

static void spawn(void *context, size_t times)
{
    struct program *program = context;
    char *arguments[] = {program->path, program->argument, NULL};
    for (size_t i = 0; i < times; i++) {
        pid_t child;
        int status = 0;
        if (posix_spawn(&child, program->path, NULL, NULL, arguments, environ) != 0 ||
            waitpid(child, &status, 0) != child || status != 0) {
            give_up("a small program failed");
        }
    }
}

void case_process(const struct plan *plan)
{
    struct program small;
    struct program empty = {.argument = ""};
    const struct fixture fixture = {.associations = 20};
    plan_program("mifake-bench-small", small.path);
    plan_program("mifake-bench-empty", empty.path);
    plan_fixture(plan, &fixture, small.argument);
    const struct task candidate = {spawn, NULL, &small};
    const struct task baseline = {spawn, NULL, &empty};
    const struct method method = {.wall = true, .rounds = 400, .most_times = 1};
    const struct sample sample = sample_pair(&candidate, &baseline, &method);
    struct measure measure = {
        .row = "P12",
        .name = "process",
        .what = "a process with a world and a call",
        .n = 20,
        .unit = "us",
        .baseline_name = "empty process",
        .judged = JUDGED_RATIO,
        .demand = 1.8,
    };
    measure_take(&measure, &sample, 1e6);
    report_add(&measure);
}
