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

static const struct mf_namespace *find_space(const struct mf_model *model, const MI_Char *name)
{
    return mf_schema_read_namespace(&model->schema, name);
}

/* In profile omi the argument is compared as it is, case aside (R17). */
static const struct mf_namespace *find_argument(const struct mf_model *model, const MI_Char *name)
{
    return model->profile->namespace_takes_backslash
               ? find_space(model, name)
               : mf_schema_find_namespace(&model->schema, name);
}

static const struct mf_namespace *default_space(const struct mf_model *model,
                                                const struct mf_request *request)
{
    const MI_Char *carried = space_of(request->instance);
    return carried != NULL ? find_space(model, carried) : model->schema.default_space;
}

MI_Result mf_target_namespace(struct mf_question *question, const struct mf_request *request)
{
    const struct mf_model *model = question->model;
    if (request->name_space == NULL && !model->profile->namespace_has_default) {
        question->silent = true;
        return MI_RESULT_FAILED;
    }
    question->space = request->name_space == NULL ? default_space(model, request)
                                                  : find_argument(model, request->name_space);
    return question->space == NULL ? MI_RESULT_INVALID_NAMESPACE : MI_RESULT_OK;
}

static const struct mf_class *class_in(const struct mf_namespace *space,
                                       const MI_Instance *instance)
{
    const MI_Char *name = NULL;
    const MI_Result result = instance->ft->GetClassName(instance, &name);
    return result != MI_RESULT_OK || name == NULL ? NULL : mf_namespace_find_class(space, name);
}

MI_Result mf_target_key_class(struct mf_question *question, const MI_Instance *instance)
{
    question->class = class_in(question->space, instance);
    return question->class == NULL ? MI_RESULT_INVALID_CLASS : MI_RESULT_OK;
}

MI_Result mf_target_own_class(const struct mf_model *model, const MI_Instance *instance,
                              const struct mf_class **class)
{
    const MI_Char *carried = space_of(instance);
    const struct mf_namespace *space =
        carried != NULL ? find_space(model, carried) : model->schema.default_space;
    if (space == NULL) {
        return MI_RESULT_INVALID_NAMESPACE;
    }
    *class = class_in(space, instance);
    return *class == NULL ? MI_RESULT_INVALID_CLASS : MI_RESULT_OK;
}

MI_Result mf_target_class(struct mf_question *question, const MI_Char *name)
{
    if (name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mf_target_filter(question->space, name, &question->class);
}

MI_Result mf_target_filter(const struct mf_namespace *space, const MI_Char *name,
                           const struct mf_class **class)
{
    *class = name == NULL ? NULL : mf_namespace_find_class(space, name);
    return name != NULL && *class == NULL ? MI_RESULT_INVALID_CLASS : MI_RESULT_OK;
}

static MI_Result read_key(struct mf_question *question, const MI_Instance *instance,
                          const struct mf_namespace *space)
{
    const struct mf_model *model = question->model;
    const struct mf_key_reader reader = {&model->schema, model->profile};
    MI_Boolean known = MI_FALSE;
    MI_Boolean unflagged = MI_FALSE;
    const MI_Result result = mf_key_from_instance(&question->key, &reader, question->class, space,
                                                  instance, &known, &unflagged);
    question->unflagged = unflagged != MI_FALSE;
    question->known = result == MI_RESULT_OK && known;
    return result;
}

MI_Result mf_target_key(struct mf_question *question, const MI_Instance *instance)
{
    const MI_Char *carried = space_of(instance);
    return read_key(question, instance,
                    carried == NULL ? question->class->space
                                    : find_space(question->model, carried));
}

MI_Result mf_target_path_key(struct mf_question *question, const struct mf_object_path *path)
{
    const struct mf_model *model = question->model;
    const struct mf_key_reader reader = {&model->schema, model->profile};
    const struct mf_namespace *own =
        path->name_space == NULL ? question->class->space : find_space(model, path->name_space);
    MI_Boolean known = MI_FALSE;
    const MI_Result result =
        mf_key_from_path(&question->key, &reader, question->class, own, path, &known);
    question->known = result == MI_RESULT_OK && known;
    return result;
}

MI_Result mf_target_own_key(struct mf_question *question, const MI_Instance *instance)
{
    return read_key(question, instance, question->class->space);
}

MI_Result mf_target_instance(struct mf_question *question, const struct mf_request *request)
{
    MI_Result result = mf_target_namespace(question, request);
    if (result == MI_RESULT_OK) {
        result = mf_target_key_class(question, request->instance);
    }
    return result == MI_RESULT_OK ? mf_target_own_key(question, request->instance) : result;
}

MI_Result mf_target_find(struct mf_store *store, const struct mf_question *question,
                         const struct mf_record **record)
{
    struct mf_place_in_store place = {NULL, NULL};
    if (question->known &&
        !mf_store_find(store, question->class, question->key.bytes, question->key.length, &place)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    *record = place.record;
    return place.record == NULL ? MI_RESULT_NOT_FOUND : MI_RESULT_OK;
}
