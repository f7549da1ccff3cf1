#include "base/thread.h"

#include <stdatomic.h>

static atomic_uint_fast64_t last_number;

uint64_t mf_thread_number(void)
{
    static _Thread_local uint64_t number;
    if (number == 0) {
        number = atomic_fetch_add(&last_number, 1) + 1U;
    }
    return number;
}
