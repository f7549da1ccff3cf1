/* Takes what a call gives without memory of its own, so that every allocation is the library's. */
#ifndef TESTS_OOM_TAKER_H
#define TESTS_OOM_TAKER_H

#include "support/consumer.h"

#include <stdbool.h>

struct taken {
    size_t count; /* results with an object */
    MI_Result result;
};

enum taker { TAKE_PULLING, TAKE_WITH_CALLBACKS };

/* Calls, takes all up to the final result, and closes. What the operation says besides is heard;
 * questions are answered with yes. `cancel`: it is cancelled as soon as it was started. */
struct taken take(struct consumer *consumer, const struct call *call, enum taker taker,
                  bool cancel);

#endif
