/* A model: what was loaded from a file and its includes. Sealed, it never changes but for two
 * indexes and the moulds of results, which are made when they are first needed, is counted, and any
 * number of worlds share it.
 *
 * Everything it holds lies in its arena: classes, records, paths, links. Instances and classes that
 * callers own hold references on it. */
#ifndef MF_STORE_MODEL_H
#define MF_STORE_MODEL_H

#include "base/arena.h"
#include "base/map.h"
#include "base/ref.h"
#include "model/key.h"
#include "model/profile.h"
#include "model/record.h"
#include "model/schema.h"
#include "store/path_table.h"

#include <stdbool.h>
#include <stdint.h>

struct mf_journal_settings;

/* A link: this association refers through this role to the path that the link belongs to. Small
 * and contiguous, so that filters by class and role touch no record. */
struct mf_link {
    uint32_t record;       /* number of the association instance */
    uint16_t role;         /* interned name of the reference property */
    uint16_t class_number; /* of the association instance */
};

/* What the instances of a fixture make of a class. */
struct mf_class_use {
    uint32_t instances; /* its own, without subclasses */
    bool referred;      /* some reference names an instance of it */
};

struct mf_own_path;
/* The name that a fixture gives an instance: "@disk0". */
struct mf_given_name {
    uint32_t text; /* where it begins in given_texts */
    uint32_t record;
};

struct mf_rules;

/* Who calls back with results, as a world begins. */
enum mf_deliverer { MF_WORKER_DELIVERS, MF_PUMP_DELIVERS, MF_STARTER_DELIVERS };

struct mf_model {
    struct mf_ref ref;
    struct mf_arena arena;
    const struct mf_profile *profile;
    const char *server;
    const struct mf_journal_settings *journal; /* of script/journal.h; NULL: not said */
    bool final_separate; /* the final result comes alone, not with the last instance */
    enum mf_deliverer deliverer;
    struct mf_schema schema;
    struct mf_class_use *uses; /* by class number; NULL: there are no instances */
    struct mf_path_table paths;
    struct mf_map answers; /* of instances, to methods: see answers.h */
    struct mf_path **path_list;
    struct mf_record **records; /* by number: fixture order */
    struct mf_link *links;      /* by path, in fixture order */
    uint32_t path_count;
    uint32_t record_count;
    uint32_t link_count;
    struct mf_own_path *own_paths; /* made when first asked for: see own_paths.h */
    uint32_t own_path_count;
    uint32_t *extent_starts; /* the same: see extent.h */
    uint32_t *extent_records;
    const char *given_texts; /* terminated, one after the other */
    const struct mf_given_name *given_names;
    uint32_t given_count;
    const struct mf_rules *rules; /* of the fixture; NULL: none */
    struct mf_ref *rules_owner;   /* what keeps them: a model beside this one */
};

/* The record that a fixture calls "@disk0", or NULL. Looks at all names. */
struct mf_record *mf_model_find_given(const struct mf_model *model, const char *name);

/* The path with these canonical bytes, or NULL. */
const struct mf_path *mf_model_find_path(const struct mf_model *model, const void *key,
                                         size_t length);

#endif
