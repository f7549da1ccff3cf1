/* Calls that differ in data only: each is made in both profiles, pulled and with callbacks. */
#ifndef TESTS_SUPPORT_ROWS_H
#define TESTS_SUPPORT_ROWS_H

#include "support/consumer.h"

/* What is expected is in the words of describe_all. `make` makes the instance of the call; NULL: it
 * has none. Without a namespace in the call it is the default of the rows; "-" is NULL. */
struct row {
    const char *what;
    MI_Instance *(*make)(struct consumer *consumer);
    struct call call;
    const char *windows;
    const char *omi; /* NULL: the same */
};

/* The rows of a table change nothing; they share a world. */
void rows_check(const char *fixture, const char *space, const struct row *rows, size_t count);

#endif
