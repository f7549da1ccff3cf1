#include "tool/waiting.h"

#include <stdio.h>
#include <unistd.h>

void mf_waiting_start(struct mf_waiting *waiting)
{
    *waiting = (struct mf_waiting){.watched = isatty(STDERR_FILENO) == 1};
    (void)clock_gettime(CLOCK_MONOTONIC, &waiting->start);
}

static bool is_long(const struct mf_waiting *waiting)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    const bool early = now.tv_nsec < waiting->start.tv_nsec;
    return now.tv_sec - waiting->start.tv_sec >= (early ? 2 : 1);
}

static unsigned percent(size_t done, size_t total)
{
    return total == 0 ? 100U : (unsigned)((double)done * 100.0 / (double)total);
}

void mf_waiting_tell(void *context, size_t done, size_t total)
{
    struct mf_waiting *waiting = context;
    const unsigned now = percent(done, total);
    if (waiting->watched && now != waiting->percent && is_long(waiting)) {
        (void)fprintf(stderr, "\rloading: %u%% of %zu MB", now, total / 1000000U);
        waiting->percent = now;
    }
}

void mf_waiting_end(struct mf_waiting *waiting)
{
    if (waiting->percent != 0) {
        (void)fputs("\r\033[K", stderr);
    }
}
