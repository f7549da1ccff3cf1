/* A small world (small_world.h) that changes. */
#ifndef TESTS_UNIT_STORE_SMALL_STORE_H
#define TESTS_UNIT_STORE_SMALL_STORE_H

#include "model/draft.h"
#include "store/store.h"
#include "unit/store/small_world.h"

struct small_store {
    struct small_world world;
    struct mf_store store;
};

/* Call when all has been added to the world. */
void small_store_seal(struct small_store *small);
void small_store_clear(struct small_store *small);

/* Where an instance is, or would be. */
struct mf_place_in_store small_store_p(struct small_store *small, const char *name);
struct mf_place_in_store small_store_link(struct small_store *small, const char *left,
                                          const char *right);

/* Create, delete: what comes back. */
MI_Result small_store_create_p(struct small_store *small, const char *name);
MI_Result small_store_create_link(struct small_store *small, const char *left, const char *right);
MI_Result small_store_delete_p(struct small_store *small, const char *name);
MI_Result small_store_delete_link(struct small_store *small, const char *left, const char *right);

/* The associations that refer to P.Name now, by their numbers: "0 3". */
const char *small_store_links(struct small_store *small, const char *name);

#endif
