#include "bench/plan.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void give_up(const char *what)
{
    (void)fprintf(stderr, "mifake-bench: %s\n", what);
    exit(2);
}

uint32_t plan_largest(const struct plan *plan)
{
    return plan->sizes[plan->size_count - 1U];
}

uint32_t plan_size(const struct plan *plan, uint32_t least)
{
    for (size_t i = 0; i < plan->size_count; i++) {
        if (plan->sizes[i] >= least) {
            return plan->sizes[i];
        }
    }
    return plan_largest(plan);
}

void plan_fixture(const struct plan *plan, const struct fixture *fixture, char path[PLAN_PATH])
{
    (void)snprintf(path, PLAN_PATH, "%s/%u-%u-%" PRIu32 ".json", plan->folder,
                   (unsigned)fixture->form, (unsigned)fixture->shape, fixture->associations);
    if (access(path, R_OK) != 0 && !generate(path, fixture)) {
        give_up("no room for fixtures in /tmp");
    }
}

void plan_program(const char *name, char path[4096])
{
    const ssize_t length = readlink("/proc/self/exe", path, 4000);
    if (length <= 0) {
        give_up("/proc/self/exe does not say where this program is");
    }
    path[length] = '\0';
    char *slash = strrchr(path, '/');
    (void)snprintf(slash + 1, (size_t)(path + 4096 - slash - 1), "%s", name);
}

bool plan_start(struct plan *plan)
{
    (void)snprintf(plan->folder, sizeof plan->folder, "/tmp/mifake-bench-XXXXXX");
    return mkdtemp(plan->folder) != NULL;
}

void plan_finish(struct plan *plan)
{
    char path[512];
    DIR *folder = opendir(plan->folder);
    for (const struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        (void)snprintf(path, sizeof path, "%s/%s", plan->folder, entry->d_name);
        (void)unlink(path);
    }
    if (folder != NULL) {
        (void)closedir(folder);
    }
    (void)rmdir(plan->folder);
}
