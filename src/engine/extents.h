/* The instances of a class and those below it, in fixture order, then in order of creation: what
 * EnumerateInstances and queries walk through. */
#ifndef MF_ENGINE_EXTENTS_H
#define MF_ENGINE_EXTENTS_H

#include "engine/question.h"
#include "engine/rows.h"

#include <MI.h>

/* Whether the flags of a call want subclasses, and of them only the properties of the class. */
bool mf_extents_are_deep(const struct mf_question *question);
bool mf_extents_show_base(const struct mf_question *question);

/* Points the rows at the instances; `deep`: subclasses too. `wanted` (NULL: all) picks among them
 * and must outlive the rows with its filter. SERVER_LIMITS_EXCEEDED when memory runs out. */
MI_Result mf_extents_open(struct mf_store *store, struct mf_rows *rows,
                          const struct mf_class *class, bool deep,
                          bool (*wanted)(const void *filter, const struct mf_record *record),
                          const void *filter);

#endif
