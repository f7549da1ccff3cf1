/* Timers: the operations that wait for a time, earliest first; those of one time in the order they
 * came. With the lock. */
#ifndef MF_API_OPERATION_TIMERS_H
#define MF_API_OPERATION_TIMERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mf_operation;

/* A binary heap. A zeroed one is empty. */
struct mf_timers {
    struct mf_timer *items;
    size_t count;
    size_t capacity;
    uint64_t sequence;
};

/* Adds an operation, or moves it to another time. False when memory runs out. */
bool mf_timers_set(struct mf_timers *timers, struct mf_operation *operation, uint64_t due);

/* The earliest, or NULL; `due` is its time. */
struct mf_operation *mf_timers_first(const struct mf_timers *timers, uint64_t *due);

/* Fine for one that is not there. */
void mf_timers_remove(struct mf_timers *timers, struct mf_operation *operation);

void mf_timers_clear(struct mf_timers *timers);

#endif
