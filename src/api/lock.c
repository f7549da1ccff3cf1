#include "api/lock.h"

#include <errno.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static unsigned waiting; /* threads, for the condition */

/* Waiting is measured on a clock that nobody sets. */
static void make_condition(void)
{
    pthread_condattr_t attributes;
    (void)pthread_condattr_init(&attributes);
    (void)pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&changed, &attributes);
    (void)pthread_condattr_destroy(&attributes);
}

void mf_lock(void)
{
    (void)pthread_mutex_lock(&lock);
}

void mf_unlock(void)
{
    (void)pthread_mutex_unlock(&lock);
}

struct timespec mf_lock_deadline(unsigned milliseconds)
{
    struct timespec time = {0};
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    time.tv_sec += (time_t)(milliseconds / 1000U);
    time.tv_nsec += (long)(milliseconds % 1000U) * 1000000L;
    if (time.tv_nsec >= 1000000000L) {
        time.tv_sec++;
        time.tv_nsec -= 1000000000L;
    }
    return time;
}

bool mf_lock_wait(const struct timespec *deadline)
{
    (void)pthread_once(&once, make_condition);
    waiting++;
    const int result = pthread_cond_timedwait(&changed, &lock, deadline);
    waiting--;
    return result != ETIMEDOUT;
}

void mf_lock_wake(void)
{
    if (waiting > 0) {
        (void)pthread_cond_broadcast(&changed);
    }
}

void mf_lock_sleep(pthread_cond_t *condition)
{
    (void)pthread_cond_wait(condition, &lock);
}
