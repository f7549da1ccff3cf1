/* What References and Associators share: the classes a call names, its roles, and the links to the
 * path of its key. */
#ifndef MF_ENGINE_ASSOCIATIONS_H
#define MF_ENGINE_ASSOCIATIONS_H

#include "engine/engine.h"
#include "model/schema.h"

/* The classes of a call, all found in the namespace of the search. */
struct mf_association_call {
    const struct mf_class *key_class;
    const struct mf_class *association; /* NULL: any */
    const struct mf_class *result;      /* of the ends, or NULL */
};

/* Checks a call in the order of DESIGN section 5 and points `answer->rows` at the links. The
 * associations are filtered by `association_name`, the ends by `result_name`. */
MI_Result mf_associations_open(const struct mf_store *store, const struct mf_request *request,
                               const MI_Char *association_name, const MI_Char *result_name,
                               struct mf_answer *answer);

/* A role that no class has fits nothing, and is false; NULL and "" are no filter (R4, R7). */
bool mf_associations_find_role(const struct mf_store *store, const MI_Char *name, uint16_t *role);

/* The next link that the filters on associations let through, or NULL. */
const struct mf_link *mf_associations_next(struct mf_rows *rows);

#endif
