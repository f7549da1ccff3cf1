/* The cases: each measures something, checks the answers it gets, and adds rows to the report. */
#ifndef TESTS_BENCH_CASES_H
#define TESTS_BENCH_CASES_H

#include "bench/plan.h"
#include "bench/sample.h"

void case_counts(const struct plan *plan);    /* instructions: P1, P3, P5, P6, P12 */
void case_load(const struct plan *plan);      /* time: P2, P3 */
void case_memory(const struct plan *plan);    /* P4 */
void case_filter(const struct plan *plan);    /* P7 */
void case_hub(const struct plan *plan);       /* P7 */
void case_scan(const struct plan *plan);      /* against a linear scan: P8 */
void case_table(const struct plan *plan);     /* against a hand-written table: P8 */
void case_again(const struct plan *plan);     /* P9 */
void case_changes(const struct plan *plan);   /* P9 */
void case_resources(const struct plan *plan); /* allocations, threads, futexes: P10 */
void case_async(const struct plan *plan);     /* P11 */
void case_process(const struct plan *plan);   /* P12 */
void case_key(const struct plan *plan);       /* P13 */

/* Batches of a hundredth of a second of processor time. */
struct method case_method(const struct plan *plan);

#endif
