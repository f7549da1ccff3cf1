/* A linear scan over the store that the calls are answered from: each record is looked at, paths,
 * classes and roles are compared as numbers. The answers are checked with it, and it is what an
 * index has to be faster than. */
#ifndef TESTS_BENCH_SCAN_H
#define TESTS_BENCH_SCAN_H

#include "bench/world.h"

struct answer scan_refer(const struct mf_model *model, uint32_t target, struct filter filter);

/* Makes sums of small numbers tell them apart. */
uint64_t scan_mix(uint64_t number);

#endif
