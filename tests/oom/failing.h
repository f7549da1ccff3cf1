/* Allocations that fail: the n-th of a scenario, alone or with all that follow. */
#ifndef TESTS_OOM_FAILING_H
#define TESTS_OOM_FAILING_H

#include <stdbool.h>

enum failing_mode { FAIL_ONE, FAIL_FROM_HERE_ON };

/* Starts counting; the allocation number `point`, from 1, fails. */
void failing_start(unsigned long point, enum failing_mode mode);

/* Stops; true if an allocation failed. */
bool failing_stop(void);

#endif
