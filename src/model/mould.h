/* Moulds: what the results of one class have in common, so that all but the first of them are a
 * copy of its bytes with values of their own.
 *
 * A mould is taken of a finished result and fits records that have values for the same properties
 * and refer to instances of the same classes. There is one for each class at most, in the arena of
 * the model, and none for classes with arrays or embedded instances. It is the schema's, but is
 * made when it is first needed: who uses it holds the lock of the api. */
#ifndef MF_MODEL_MOULD_H
#define MF_MODEL_MOULD_H

#include "base/arena.h"
#include "model/record.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mf_mould_cell;

/* Zeroed: not made yet. */
struct mf_mould {
    const unsigned char
        *bytes; /* of all instances in a result, one after the other, without texts */
    const struct mf_mould_cell *cells; /* where values go */
    size_t size;
    uint32_t count;
    bool tried;          /* there will be no other */
    uint64_t properties; /* that have values, a bit for each */
};

/* Makes the mould of a record's class of its result, if there is none and it can be had. */
void mf_mould_take(struct mf_mould *mould, struct mf_arena *arena, const struct mf_record *record,
                   const MI_Instance *result);

/* The result of a record in memory of `size` bytes, all but what each has for itself: who lends it,
 * the size of its block. NULL if the record does not fit the mould, or the memory does not do. */
MI_Instance *mf_mould_pour(const struct mf_mould *mould, const struct mf_record *record,
                           unsigned char *bytes, size_t size);

#endif
