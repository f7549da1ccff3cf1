/* Choices: where a legal order is not decided by anybody, it is asked for here. By default the
 * first is taken, so that every run is the same; an explorer answers otherwise. */
#ifndef MF_SCRIPT_CHOICE_H
#define MF_SCRIPT_CHOICE_H

#include <stdint.h>

enum mf_choice_kind {
    MF_CHOICE_DELIVERY /* which of the operations that have something to deliver */
};

/* A zeroed one takes the first. */
struct mf_choices {
    uint32_t (*choose)(void *context, enum mf_choice_kind kind, uint32_t count);
    void *context;
};

/* One of `count` possibilities, of which there is at least one: 0 to count - 1. */
uint32_t mf_choice(const struct mf_choices *choices, enum mf_choice_kind kind, uint32_t count);

#endif
