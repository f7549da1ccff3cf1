/* A method of a class: its declaration, what its results are made of, and what it answers of
 * itself. Lives in the arena of its model; the classes below share it until they declare it again.
 */
#ifndef MF_MODEL_METHOD_H
#define MF_MODEL_METHOD_H

#include "base/arena.h"
#include "model/schema.h"

#include <MI.h>

#include <stdbool.h>

struct mf_method {
    MI_MethodDecl decl;
    const char *return_class; /* of a reference or an embedded instance: MI has no place for it */
    const struct mf_class *result;  /* named as the method: ReturnValue, then every parameter */
    const struct mf_record *answer; /* one of `result`; NULL: a fixture gives none */
};

/* The property of a result that has the return value, and the name that no parameter may have. */
#define MF_METHOD_RETURN_VALUE MI_T("ReturnValue")

/* Gives a method the class of its results, whose instances are of `space`. False when memory runs
 * out. */
bool mf_method_shape(struct mf_arena *arena, struct mf_namespace *space, struct mf_method *method);

/* The index of a method, inherited ones included, or -1. */
long mf_class_find_method(const struct mf_class *class, const char *name);

#endif
