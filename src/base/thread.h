/* Which thread this is, as a small number that people can read: the first one that asks is 1. */
#ifndef MF_BASE_THREAD_H
#define MF_BASE_THREAD_H

#include <stdint.h>

/* The calling thread's number; no other thread ever has the same. */
uint64_t mf_thread_number(void);

#endif
