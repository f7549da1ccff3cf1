/* Extents: the instances of each class by themselves, in fixture order. Made when first asked for,
 * as the list of own_paths.h is; since class numbers are in pre-order, the extents of a class and
 * all below it lie side by side. */
#ifndef MF_STORE_EXTENT_H
#define MF_STORE_EXTENT_H

#include "store/model.h"

#include <stdbool.h>

/* The numbers of the records of one class, without subclasses. */
struct mf_extent {
    const uint32_t *at;
    const uint32_t *end;
};

/* Makes the extents if they are not there. False when memory runs out. */
bool mf_extent_prepare(struct mf_model *model);

/* Only after mf_extent_prepare. */
struct mf_extent mf_extent_of(const struct mf_model *model, uint32_t class_number);

#endif
