/* The store: what the engine reads of a world. Today that is its model; changes made through the
 * API will lie over it. */
#ifndef MF_STORE_STORE_H
#define MF_STORE_STORE_H

#include "store/assoc.h"
#include "store/model.h"

struct mf_store {
    struct mf_model *model;
};

#endif
