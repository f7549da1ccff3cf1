/* How much memory the process has. */
#ifndef TESTS_SOAK_MEMORY_H
#define TESTS_SOAK_MEMORY_H

#include <stddef.h>

/* Bytes that are allocated and not freed, whoever's malloc it is. */
size_t memory_in_use(void);

/* The most that were ever resident. */
size_t memory_peak(void);

#endif
