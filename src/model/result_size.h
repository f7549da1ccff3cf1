/* How much memory a result needs, all it contains included: what result.c then fills, piece by
 * piece, in the same order. */
#ifndef MF_MODEL_RESULT_SIZE_H
#define MF_MODEL_RESULT_SIZE_H

#include "model/result.h"

#include <stddef.h>

/* Pieces begin at multiples of 8. */
static inline size_t mf_result_round(size_t size)
{
    return (size + 7U) & ~(size_t)7U;
}

size_t mf_result_size(const struct mf_record *record, const struct mf_result_view *view);

#endif
