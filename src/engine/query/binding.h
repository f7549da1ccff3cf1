/* What the parts of binding share. */
#ifndef MF_ENGINE_QUERY_BINDING_H
#define MF_ENGINE_QUERY_BINDING_H

#include "engine/query/query.h"
#include "engine/query/report.h"

#include <stdbool.h>

struct mf_query_binding {
    struct mf_query_report report;
    const struct mf_profile *profile;
    const struct mf_class *class; /* that the query selects from */
};

/* Reports a name that the class lacks, with the nearest one. Always returns false. */
bool mf_query_unknown_property(struct mf_query_binding *binding, const struct mf_class *class,
                               const struct mf_query_name *name);

/* The class after `class` in the tree below `root`, which comes first; NULL after the last. Without
 * a root the tree is the namespace. */
const struct mf_class *mf_query_next_class(const struct mf_class *class,
                                           const struct mf_class *root);

/* Finds a class in the namespace. False with a problem if there is none. */
bool mf_query_find_class(struct mf_query_binding *binding, const char *name, const char *at,
                         const struct mf_class **class);

/* Binds an operand and tells the kinds that its values may have, as bits. */
bool mf_query_bind_operand(struct mf_query_binding *binding, struct mf_query_operand *operand,
                           unsigned *kinds);

/* Bind one condition; false with a problem if it can never be answered. */
bool mf_query_bind_comparison(struct mf_query_binding *binding,
                              struct mf_query_condition *condition);
bool mf_query_bind_is_a(struct mf_query_binding *binding, struct mf_query_condition *condition);

#endif
