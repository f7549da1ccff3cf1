#include "api/operation/timers.h"

#include "api/operation/operation.h"
#include "base/list.h"

#include <stdlib.h>

struct mf_timer {
    uint64_t due;
    uint64_t sequence;
    struct mf_operation *operation;
};

static bool is_earlier(const struct mf_timer *a, const struct mf_timer *b)
{
    return a->due != b->due ? a->due < b->due : a->sequence < b->sequence;
}

/* An operation knows its place, counted from 1. */
static void put(struct mf_timers *timers, size_t index, struct mf_timer timer)
{
    timers->items[index] = timer;
    timer.operation->timer = index + 1U;
}

static void rise(struct mf_timers *timers, size_t index, struct mf_timer timer)
{
    while (index > 0 && is_earlier(&timer, &timers->items[(index - 1U) / 2U])) {
        put(timers, index, timers->items[(index - 1U) / 2U]);
        index = (index - 1U) / 2U;
    }
    put(timers, index, timer);
}

static size_t earlier_child(const struct mf_timers *timers, size_t index)
{
    const size_t left = index * 2U + 1U;
    const bool has_right = left + 1U < timers->count;
    return has_right && is_earlier(&timers->items[left + 1U], &timers->items[left]) ? left + 1U
                                                                                    : left;
}

static void sink(struct mf_timers *timers, size_t index, struct mf_timer timer)
{
    while (index * 2U + 1U < timers->count) {
        const size_t child = earlier_child(timers, index);
        if (!is_earlier(&timers->items[child], &timer)) {
            break;
        }
        put(timers, index, timers->items[child]);
        index = child;
    }
    put(timers, index, timer);
}

bool mf_timers_set(struct mf_timers *timers, struct mf_operation *operation, uint64_t due)
{
    mf_timers_remove(timers, operation);
    if (!mf_list_grow(&timers->items, &timers->capacity, timers->count + 1U,
                      sizeof *timers->items)) {
        return false;
    }
    timers->count++;
    rise(timers, timers->count - 1U, (struct mf_timer){due, timers->sequence++, operation});
    return true;
}

struct mf_operation *mf_timers_first(const struct mf_timers *timers, uint64_t *due)
{
    if (timers->count == 0) {
        return NULL;
    }
    *due = timers->items[0].due;
    return timers->items[0].operation;
}

void mf_timers_remove(struct mf_timers *timers, struct mf_operation *operation)
{
    if (operation->timer == 0) {
        return;
    }
    const size_t index = operation->timer - 1U;
    operation->timer = 0;
    const struct mf_timer last = timers->items[--timers->count];
    if (index == timers->count) {
        return;
    }
    if (index > 0 && is_earlier(&last, &timers->items[(index - 1U) / 2U])) {
        rise(timers, index, last);
    } else {
        sink(timers, index, last);
    }
}

void mf_timers_clear(struct mf_timers *timers)
{
    free(timers->items);
    *timers = (struct mf_timers){0};
}
