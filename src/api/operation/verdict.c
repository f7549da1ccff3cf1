#include "api/operation/verdict.h"

#include "api/lock.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static const unsigned default_grace = 200;
static const unsigned longest_grace = 60000;

/* A callback that runs may take its time; one that takes this many graces hangs. */
static const unsigned patience_factor = 50;

static int idle_workers;
static int waiting; /* threads that only another one can set free */

void mf_verdict_idle_worker(int change)
{
    idle_workers += change;
}

unsigned mf_verdict_grace(void)
{
    const char *text = getenv("MIFAKE_GRACE_MS");
    if (text == NULL || *text == '\0') {
        return default_grace;
    }
    char *end = NULL;
    const unsigned long grace = strtoul(text, &end, 10);
    return *end != '\0' || grace > longest_grace ? default_grace : (unsigned)grace;
}

unsigned mf_verdict_patience(void)
{
    return mf_verdict_grace() * patience_factor;
}

/* The threads of the process; when that cannot be told, more than one. */
static int count_threads(void)
{
    DIR *tasks = opendir("/proc/self/task");
    if (tasks == NULL) {
        return 2 + idle_workers;
    }
    int count = 0;
    for (struct dirent *entry = readdir(tasks); entry != NULL; entry = readdir(tasks)) {
        count += entry->d_name[0] != '.';
    }
    (void)closedir(tasks);
    return count;
}

static bool somebody_may_act(void)
{
    return count_threads() - idle_workers - waiting > 1;
}

/* Returns whether it was settled before the deadline. */
static bool wait_until(const struct timespec *deadline, bool (*settled)(void *context),
                       void *context)
{
    bool in_time = true;
    waiting++;
    while (in_time && !settled(context)) {
        in_time = mf_lock_wait(deadline);
    }
    waiting--;
    return settled(context);
}

bool mf_verdict_wait(bool (*settled)(void *context), void *context)
{
    if (settled(context)) {
        return true;
    }
    if (!somebody_may_act()) {
        return false;
    }
    const struct timespec deadline = mf_lock_deadline(mf_verdict_grace());
    return wait_until(&deadline, settled, context);
}

bool mf_verdict_block(bool (*settled)(void *context), void *context)
{
    const char *wanted = getenv("MIFAKE_BLOCK");
    if (wanted == NULL || strcmp(wanted, "1") != 0) {
        return false;
    }
    struct timespec deadline = mf_lock_deadline(longest_grace);
    while (!wait_until(&deadline, settled, context)) {
        deadline = mf_lock_deadline(longest_grace);
    }
    return true;
}

bool mf_verdict_never(void *context)
{
    (void)context;
    return false;
}
