/* Shapes: which properties of its instances a result shows, where it does not show all of them: a
 * query's projection, or the properties of a base class alone.
 *
 * A shape is a declaration of its own for one class, counted, so that a clone of a result outlives
 * the operation. Shapes of one operation are a list, one for each class that has come up. */
#ifndef MF_MODEL_SHAPE_H
#define MF_MODEL_SHAPE_H

#include "base/ref.h"
#include "model/schema.h"

#include <MI.h>

#include <stdint.h>

struct mf_decl;

/* What an operation asks for, in terms of the class it names. */
struct mf_selection {
    const uint16_t *properties; /* their indices; those of a subclass are the same */
    uint16_t count;
};

struct mf_shape {
    struct mf_shape *next;
    const struct mf_class *class;
    struct mf_decl *decl; /* held */
};

/* The shape for a class: from the list, or added to it. NULL when memory runs out. `model` keeps
 * the declarations of the schema alive. */
const struct mf_shape *mf_shape_find(struct mf_shape **list, const struct mf_selection *selection,
                                     const struct mf_class *class, struct mf_ref *model);

void mf_shape_clear(struct mf_shape **list);

#endif
