/* A model beside another: a place for what is said of a world that is loaded already, such as rules
 * and the instances in them. It shares classes and profile with its base, so that canonical keys
 * are the same, and has an arena and paths of its own. */
#ifndef MF_STORE_BESIDE_H
#define MF_STORE_BESIDE_H

#include "store/model.h"

#include <stdbool.h>

/* The base must outlive it: `holds` makes it hold a reference; a base that is to own what is beside
 * it must not be held. One reference, the caller's; NULL when memory runs out. */
struct mf_model *mf_beside_new(struct mf_model *base, bool holds);

#endif
