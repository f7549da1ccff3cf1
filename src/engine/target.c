#include "engine/target.h"

/* The namespace that an instance carries, or NULL. */
static const MI_Char *space_of(const MI_Instance *instance)
{
    const MI_Char *name = NULL;
    if (instance == NULL || instance->ft->GetNameSpace(instance, &name) != MI_RESULT_OK) {
        return NULL;
    }
    return name;
}

static const struct mf_namespace *find_space(const struct mf_store *store, const MI_Char *name)
{
    char normal[MF_NAME_LIMIT + 1U];
    return mf_namespace_normalise(name, normal) == 0
               ? NULL
               : mf_schema_find_namespace(&store->model->schema, normal);
}

/* In profile omi the argument is compared as it is, case aside (R17). */
static const struct mf_namespace *find_argument(const struct mf_store *store, const MI_Char *name)
{
    return store->model->profile->namespace_takes_backslash
               ? find_space(store, name)
               : mf_schema_find_namespace(&store->model->schema, name);
}

static const struct mf_namespace *default_space(const struct mf_store *store,
                                                const struct mf_request *request)
{
    const MI_Char *carried = space_of(request->instance);
    return carried != NULL ? find_space(store, carried) : store->model->schema.default_space;
}

MI_Result mf_target_namespace(const struct mf_store *store, const struct mf_request *request,
                              struct mf_answer *answer, const struct mf_namespace **space)
{
    if (request->name_space == NULL && !store->model->profile->namespace_has_default) {
        answer->silent = true;
        return MI_RESULT_FAILED;
    }
    *space = request->name_space == NULL ? default_space(store, request)
                                         : find_argument(store, request->name_space);
    return *space == NULL ? MI_RESULT_INVALID_NAMESPACE : MI_RESULT_OK;
}

MI_Result mf_target_key_class(const struct mf_namespace *space, const MI_Instance *instance,
                              const struct mf_class **class)
{
    const MI_Char *name = NULL;
    const MI_Result result = instance->ft->GetClassName(instance, &name);
    *class = result != MI_RESULT_OK || name == NULL ? NULL : mf_namespace_find_class(space, name);
    return *class == NULL ? MI_RESULT_INVALID_CLASS : MI_RESULT_OK;
}

MI_Result mf_target_filter(const struct mf_namespace *space, const MI_Char *name,
                           const struct mf_class **class)
{
    *class = name == NULL ? NULL : mf_namespace_find_class(space, name);
    return name != NULL && *class == NULL ? MI_RESULT_INVALID_CLASS : MI_RESULT_OK;
}

MI_Result mf_target_path(const struct mf_store *store, const struct mf_request *request,
                         const struct mf_class *class, struct mf_answer *answer,
                         const struct mf_path **path)
{
    const struct mf_key_reader reader = {&store->model->schema, store->model->profile};
    const MI_Char *carried = space_of(request->instance);
    const struct mf_namespace *own = carried == NULL ? class->space : find_space(store, carried);
    MI_Boolean known = MI_FALSE;
    MI_Boolean unflagged = MI_FALSE;
    struct mf_key key;
    mf_key_init(&key);
    const MI_Result result =
        mf_key_from_instance(&key, &reader, class, own, request->instance, &known, &unflagged);
    answer->unflagged = unflagged != MI_FALSE;
    *path = result == MI_RESULT_OK && known
                ? mf_model_find_path(store->model, key.bytes, key.length)
                : NULL;
    mf_key_clear(&key);
    return result;
}
