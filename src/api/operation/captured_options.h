/* What the caller set for a call, gathered for its capture: the options of the call, those of the
 * delivery of a subscription, then those of the session. Credentials are there as text, without
 * their passwords. The values are lent by the options. */
#ifndef MF_API_OPERATION_CAPTURED_OPTIONS_H
#define MF_API_OPERATION_CAPTURED_OPTIONS_H

#include "api/operation/operation.h"
#include "base/arena.h"
#include "script/capture.h"

struct mf_captured_options {
    struct mf_captured_element *elements; /* NULL: there are none, or memory ran out */
    size_t count;
    struct mf_arena arena;
};

/* Gathers them; mf_arena_clear ends it. */
void mf_captured_options_read(struct mf_captured_options *options,
                              const struct mf_operation *operation);

#endif
