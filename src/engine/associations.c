#include "engine/associations.h"

#include "engine/target.h"

/* --- which classes ---------------------------------------------------------------------------- */

/* Ends may be declared wider or narrower than what is asked for (F-26). */
static bool is_related(const struct mf_class *a, const struct mf_class *b)
{
    return mf_class_is_a(a, b) || mf_class_is_a(b, a);
}

/* Some reference but this one is declared to something like the result class. */
static bool has_other_end(const struct mf_class *association, uint16_t reference,
                          const struct mf_class *result)
{
    for (uint16_t i = 0; i < association->reference_count; i++) {
        const struct mf_class *target = association->targets[i];
        if (i != reference && target != NULL && is_related(target, result)) {
            return true;
        }
    }
    return false;
}

static bool class_fits(const struct mf_class *association, const struct mf_association_call *call)
{
    for (uint16_t i = 0; i < association->reference_count; i++) {
        const struct mf_class *target = association->targets[i];
        if (target != NULL && mf_class_is_a(call->key_class, target) &&
            (call->result == NULL || has_other_end(association, i, call->result))) {
            return true;
        }
    }
    return false;
}

/* Some association class in the range has a reference declared to the class of the key or to a
 * superclass of it (F-14). */
static bool some_class_fits(const struct mf_model *model, struct mf_class_range range,
                            const struct mf_association_call *call)
{
    for (uint32_t number = range.first; number <= range.last; number++) {
        const struct mf_class *class = model->schema.classes[number];
        if (mf_class_is_association(class) && class_fits(class, call)) {
            return true;
        }
    }
    return false;
}

/* Rows are of the class asked for or below; without one, of any class of the namespace (R22). */
static struct mf_class_range range_of(const struct mf_namespace *space,
                                      const struct mf_class *class)
{
    return class == NULL ? (struct mf_class_range){space->first, space->last}
                         : (struct mf_class_range){class->first, class->last};
}

static MI_Result find_classes(const struct mf_namespace *space, const struct mf_request *request,
                              const MI_Char *association_name, const MI_Char *result_name,
                              struct mf_association_call *call)
{
    MI_Result result = mf_target_key_class(space, request->instance, &call->key_class);
    if (result == MI_RESULT_OK) {
        result = mf_target_filter(space, association_name, &call->association);
    }
    return result == MI_RESULT_OK ? mf_target_filter(space, result_name, &call->result) : result;
}

static MI_Result check_fit(const struct mf_model *model, const struct mf_association_call *call,
                           struct mf_answer *answer)
{
    const bool fits = !model->profile->unfit_class_fails ||
                      some_class_fits(model, answer->rows.associations, call);
    return fits ? MI_RESULT_OK : MI_RESULT_NOT_SUPPORTED;
}

/* --- the call --------------------------------------------------------------------------------- */

bool mf_associations_find_role(const struct mf_store *store, const MI_Char *name, uint16_t *role)
{
    const bool any = name == NULL || *name == '\0';
    *role = any ? 0 : (uint16_t)mf_names_find(&store->model->schema.roles, name);
    return any || *role != 0;
}

MI_Result mf_associations_open(const struct mf_store *store, const struct mf_request *request,
                               const MI_Char *association_name, const MI_Char *result_name,
                               struct mf_answer *answer)
{
    const struct mf_namespace *space = NULL;
    const struct mf_path *path = NULL;
    struct mf_association_call call = {0};
    MI_Result result = mf_target_namespace(store, request, answer, &space);
    if (result == MI_RESULT_OK) {
        result = find_classes(space, request, association_name, result_name, &call);
    }
    if (result == MI_RESULT_OK) {
        answer->rows.associations = range_of(space, call.association);
        result = check_fit(store->model, &call, answer);
    }
    if (result == MI_RESULT_OK) {
        result = mf_target_path(store, request, call.key_class, answer, &path);
    }
    answer->rows.links = mf_assoc_links(store->model, path);
    answer->rows.result_class = call.result;
    answer->keys_only = request->keys_only && store->model->profile->keys_only_works;
    return result;
}

const struct mf_link *mf_associations_next(struct mf_rows *rows)
{
    while (rows->links.at != rows->links.end) {
        const struct mf_link *link = rows->links.at++;
        if (link->class_number >= rows->associations.first &&
            link->class_number <= rows->associations.last &&
            (rows->role == 0 || link->role == rows->role)) {
            return link;
        }
    }
    return NULL;
}
