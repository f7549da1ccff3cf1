/* What References and Associators share: the classes a call names, its roles, and the links to the
 * path of its key. */
#ifndef MF_ENGINE_ASSOCIATIONS_H
#define MF_ENGINE_ASSOCIATIONS_H

#include "engine/engine.h"

/* Checks a call in the order of DESIGN section 5. The associations are filtered by
 * `association_name`, the ends by `result_name`. */
MI_Result mf_associations_prepare(struct mf_question *question, const struct mf_request *request,
                                  const MI_Char *association_name, const MI_Char *result_name);

/* The middle of it, once namespace and class of the key are known: the names, without the key. */
struct mf_association_names {
    const MI_Char *association;
    const MI_Char *result;
    const MI_Char *role;
    const MI_Char *result_role;
};
MI_Result mf_associations_filter(struct mf_question *question,
                                 const struct mf_association_names *names);

/* Points the rows at the links to the path of the key. */
MI_Result mf_associations_answer(struct mf_store *store, const struct mf_question *question,
                                 struct mf_answer *answer, mf_rows_next *next);

/* True if a class, or one above it, has the qualifier; NULL is none that is asked for. */
bool mf_associations_qualified(const struct mf_class *class, const MI_Char *qualifier);

/* The next link that the filters on associations let through, and the association; NULL when there
 * are no more. */
const struct mf_link *mf_associations_next(struct mf_rows *rows,
                                           const struct mf_record **association);

#endif
