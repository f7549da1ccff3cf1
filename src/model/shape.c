#include "model/shape.h"

#include "model/decl.h"

#include <stdlib.h>

static struct mf_shape *new_shape(const struct mf_selection *selection,
                                  const struct mf_class *class, struct mf_ref *model)
{
    struct mf_shape *shape = calloc(1, sizeof *shape);
    if (shape == NULL) {
        return NULL;
    }
    shape->class = class;
    shape->decl = mf_decl_pick(class->shown, model, selection->properties, selection->count);
    if (shape->decl == NULL) {
        free(shape);
        return NULL;
    }
    return shape;
}

const struct mf_shape *mf_shape_find(struct mf_shape **list, const struct mf_selection *selection,
                                     const struct mf_class *class, struct mf_ref *model)
{
    for (const struct mf_shape *known = *list; known != NULL; known = known->next) {
        if (known->class == class) {
            return known;
        }
    }
    struct mf_shape *made = new_shape(selection, class, model);
    if (made != NULL) {
        made->next = *list;
        *list = made;
    }
    return made;
}

void mf_shape_clear(struct mf_shape **list)
{
    while (*list != NULL) {
        struct mf_shape *shape = *list;
        *list = shape->next;
        mf_ref_drop(&shape->decl->ref);
        free(shape);
    }
}
