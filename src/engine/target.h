/* What a request is about: the namespace and the class it names, and the path of its key, checked
 * in the order of DESIGN section 5: namespace, class of the key, other classes, keys. Each returns
 * OK or the result that the operation ends with. */
#ifndef MF_ENGINE_TARGET_H
#define MF_ENGINE_TARGET_H

#include "engine/question.h"
#include "model/object_path.h"
#include "store/store.h"

/* The namespace of a call: its argument, else (profile windows) the one that the key carries, else
 * the world's. INVALID_NAMESPACE if there is none; FAILED, silently, for NULL in profile omi. */
MI_Result mf_target_namespace(struct mf_question *question, const struct mf_request *request);

/* The class of the request's instance. INVALID_CLASS if the namespace has none of that name. */
MI_Result mf_target_key_class(struct mf_question *question, const MI_Instance *instance);

/* The class of an instance that is not part of a request: in the namespace it carries, else in the
 * world's. INVALID_NAMESPACE, INVALID_CLASS. */
MI_Result mf_target_own_class(const struct mf_model *model, const MI_Instance *instance,
                              const struct mf_class **class);

/* The class that a request names. INVALID_PARAMETER without a name. */
MI_Result mf_target_class(struct mf_question *question, const MI_Char *name);

/* A class given by name as a filter; NULL is no filter and gives NULL, "" names no class (S19). */
MI_Result mf_target_filter(const struct mf_namespace *space, const MI_Char *name,
                           const struct mf_class **class);

/* The canonical bytes of the path that the request's instance names, in the namespace it carries.
 */
MI_Result mf_target_key(struct mf_question *question, const MI_Instance *instance);

/* The same for a path that was given as text. */
MI_Result mf_target_path_key(struct mf_question *question, const struct mf_object_path *path);

/* The same for operations on one instance, which is one of the call's namespace whatever the key
 * carries. */
MI_Result mf_target_own_key(struct mf_question *question, const MI_Instance *instance);

/* Namespace, class and key of operations on one instance. */
MI_Result mf_target_instance(struct mf_question *question, const struct mf_request *request);

/* The instance at the question's key, now. NOT_FOUND if there is none. With the lock. */
MI_Result mf_target_find(struct mf_store *store, const struct mf_question *question,
                         const struct mf_record **record);

#endif
