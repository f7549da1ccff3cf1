/* Waiting: a line on standard error that says how far a load is, once it has taken a second, if
 * standard error is a terminal. */
#ifndef MF_TOOL_WAITING_H
#define MF_TOOL_WAITING_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct mf_waiting {
    struct timespec start;
    bool watched;     /* somebody may be looking */
    unsigned percent; /* shown; 0: nothing yet */
};

void mf_waiting_start(struct mf_waiting *waiting);

/* For mifake_options: `context` is a struct mf_waiting. */
void mf_waiting_tell(void *context, size_t done, size_t total);

/* Takes the line away. */
void mf_waiting_end(struct mf_waiting *waiting);

#endif
