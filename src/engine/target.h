/* What a request is about: the namespace and the class it names, checked in the order of DESIGN
 * section 5: namespace, class of the key, other classes, keys. */
#ifndef MF_ENGINE_TARGET_H
#define MF_ENGINE_TARGET_H

#include "engine/engine.h"
#include "model/schema.h"

/* The namespace of a call: its argument, else (profile windows) the one that the key carries, else
 * the world's. INVALID_NAMESPACE if there is none; FAILED, silently, for NULL in profile omi. */
MI_Result mf_target_namespace(const struct mf_store *store, const struct mf_request *request,
                              struct mf_answer *answer, const struct mf_namespace **space);

/* The class of the key instance. INVALID_CLASS if the namespace has none of that name. */
MI_Result mf_target_key_class(const struct mf_namespace *space, const MI_Instance *instance,
                              const struct mf_class **class);

/* A class given by name as a filter; NULL is no filter and gives NULL, "" names no class (S19). */
MI_Result mf_target_filter(const struct mf_namespace *space, const MI_Char *name,
                           const struct mf_class **class);

/* The path that the key instance names; NULL if the world knows nothing of it. */
MI_Result mf_target_path(const struct mf_store *store, const struct mf_request *request,
                         const struct mf_class *class, struct mf_answer *answer,
                         const struct mf_path **path);

#endif
