/* Results: a record as the caller sees it, an MI_Instance lent in one block of fresh memory with
 * all its texts, arrays and nested instances, so that each result is its own memory and what
 * outlives it is visible. Ends with mf_instance_expire. */
#ifndef MF_MODEL_RESULT_H
#define MF_MODEL_RESULT_H

#include "base/arena.h"
#include "base/ref.h"
#include "model/profile.h"
#include "model/record.h"
#include "model/shape.h"

#include <MI.h>

#include <stdbool.h>

/* What all results of a world share. */
struct mf_result_world {
    const struct mf_profile *profile;
    const MI_Char *server;  /* what GetServerName tells in profile windows */
    struct mf_ref *model;   /* keeps the declarations alive */
    struct mf_arena *arena; /* the model's, for moulds; NULL: none are used */
};

/* How much of an instance a result shows; zeroed: all of it. */
struct mf_result_view {
    bool keys_only;                       /* elements that are no keys are null (R23) */
    const struct mf_selection *selection; /* only these are there; NULL: all */
    const struct mf_shape *shape;         /* the record's class, so selected */
    void *memory; /* what its class usually needs, to begin with; taken. NULL: some is sought */
};

/* NULL when memory runs out. */
MI_Instance *mf_result_new(const struct mf_record *record, const struct mf_result_world *world,
                           const struct mf_result_view *view);

/* The memory that a result of a class usually needs. `targets`: what its references are declared
 * to, each may be NULL; NULL: it is not known. */
size_t mf_result_usual_size(const MI_ClassDecl *decl, const struct mf_class *const *targets);

#endif
