/* The builder: makes a model, step by step, from whoever reads a fixture. It knows no JSON.
 *
 * The order is: schema (namespaces, classes, mf_schema_number), then references and records in
 * fixture order, then mf_builder_seal. One thread. Every function that returns NULL or false
 * without a conflict ran out of memory; the builder can then only be cleared. */
#ifndef MF_STORE_BUILDER_H
#define MF_STORE_BUILDER_H

#include "store/model.h"

#include <stdbool.h>

struct mf_builder {
    struct mf_model *model;
    size_t path_capacity;
    size_t record_capacity;
    struct mf_key key; /* scratch */
};

/* Two instances with one path. */
struct mf_conflict {
    const struct mf_record *first; /* NULL: no conflict */
    const struct mf_record *second;
};

/* Starts an empty model for a profile. */
bool mf_builder_init(struct mf_builder *builder, const struct mf_profile *profile);

/* Drops the model unless it was taken. Fine on a zeroed builder. */
void mf_builder_clear(struct mf_builder *builder);

/* The reference to an instance of `class` with these key slots, for a slot of a record. References
 * among the slots have their paths. The slots and what they point to are copied unless the path is
 * known with the same spelling. */
const struct mf_reference *mf_builder_refer(struct mf_builder *builder,
                                            const struct mf_class *class,
                                            const union mf_slot *keys);

/* Makes `reference` name `record`, whose key slots are set and whose references among the keys have
 * their paths. */
bool mf_builder_bind(struct mf_builder *builder, struct mf_reference *reference,
                     const struct mf_record *record);

/* What is counted of a class. NULL when memory runs out. */
struct mf_class_use *mf_builder_use(struct mf_builder *builder, const struct mf_class *class);

/* Adds a record in fixture order and numbers it. Its keys are set; their references have paths.
 * False with `conflict` set when an instance with that path is there; associations are compared
 * only by mf_builder_seal. */
bool mf_builder_add(struct mf_builder *builder, struct mf_record *record,
                    struct mf_conflict *conflict);

/* Compares the associations' own paths, gives paths their records, and builds the links. May be
 * called when all references have their paths. `report` is called for each conflict, in the order
 * of the second ones. */
bool mf_builder_seal(struct mf_builder *builder,
                     void (*report)(void *context, const struct mf_conflict *conflict),
                     void *context);

/* Hands over the sealed model. */
struct mf_model *mf_builder_take(struct mf_builder *builder);

#endif
