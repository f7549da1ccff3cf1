/* A schema small enough to read: P has the key Name, Link refers to two of them. */
#ifndef TESTS_UNIT_STORE_SMALL_WORLD_H
#define TESTS_UNIT_STORE_SMALL_WORLD_H

#include "store/builder.h"

struct small_world {
    struct mf_builder builder;
    struct mf_class *p;
    struct mf_class *link;
};

void small_world_init(struct small_world *world, const char *profile);

const struct mf_reference *small_world_refer(struct small_world *world, const char *name);

/* Adds a P or a Link; the conflict, if any, goes to the last argument. */
struct mf_record *small_world_add_p(struct small_world *world, const char *name,
                                    struct mf_conflict *conflict);
struct mf_record *small_world_add_link(struct small_world *world, const char *left,
                                       const char *right);

#endif
