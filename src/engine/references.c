/* ReferenceInstances: the associations that refer to an instance (R1). One lookup finds the links
 * to its path; filters by class and role look at the links alone. */
#include "engine/handlers.h"
#include "engine/target.h"

/* The next association; one that refers to the path more than once has its links side by side and
 * counts once (R14). */
static const struct mf_record *next_reference(struct mf_rows *rows)
{
    while (rows->links.at != rows->links.end) {
        const struct mf_link *link = rows->links.at++;
        const bool fits = link->class_number >= rows->first_class &&
                          link->class_number <= rows->last_class &&
                          (rows->role == 0 || link->role == rows->role);
        const bool repeated = rows->started && link->record == rows->last_record;
        if (fits && !repeated) {
            rows->started = true;
            rows->last_record = link->record;
            return rows->model->records[link->record];
        }
    }
    return NULL;
}

/* A role that no class has fits nothing; NULL and "" are no filter (R4, R7). */
static bool find_role(const struct mf_store *store, const MI_Char *name, uint16_t *role)
{
    const bool any = name == NULL || *name == '\0';
    *role = any ? 0 : (uint16_t)mf_names_find(&store->model->schema.roles, name);
    return any || *role != 0;
}

/* Some association class from `first` to `last` has a reference declared to the class or to a
 * superclass of it (F-14). */
static bool some_class_fits(const struct mf_store *store, const struct mf_class *class,
                            uint16_t first, uint16_t last)
{
    for (uint32_t number = first; number <= last; number++) {
        const struct mf_class *candidate = store->model->schema.classes[number];
        for (uint16_t i = 0; i < candidate->reference_count; i++) {
            const struct mf_class *target = candidate->targets[i];
            if (mf_class_is_association(candidate) && target != NULL &&
                mf_class_is_a(class, target)) {
                return true;
            }
        }
    }
    return false;
}

/* Rows are of the result class or below; without one, of any class of the namespace (R22). */
static void filter_by_class(struct mf_rows *rows, const struct mf_namespace *space,
                            const struct mf_class *result_class)
{
    rows->first_class = result_class == NULL ? space->first : result_class->first;
    rows->last_class = result_class == NULL ? space->last : result_class->last;
}

/* The class of the key and the classes the rows may be of. */
static MI_Result check_classes(const struct mf_store *store, const struct mf_request *request,
                               struct mf_answer *answer, const struct mf_class **class)
{
    const struct mf_namespace *space = NULL;
    const struct mf_class *result_class = NULL;
    MI_Result result = mf_target_namespace(store, request, answer, &space);
    if (result == MI_RESULT_OK) {
        result = mf_target_key_class(space, request->instance, class);
    }
    if (result == MI_RESULT_OK) {
        result = mf_target_filter(space, request->result_class, &result_class);
    }
    if (result != MI_RESULT_OK) {
        return result;
    }
    filter_by_class(&answer->rows, space, result_class);
    const bool must_fit = store->model->profile->unfit_class_fails;
    return !must_fit || some_class_fits(store, *class, answer->rows.first_class,
                                        answer->rows.last_class)
               ? MI_RESULT_OK
               : MI_RESULT_NOT_SUPPORTED;
}

MI_Result mf_references_open(const struct mf_store *store, const struct mf_request *request,
                             struct mf_answer *answer)
{
    const struct mf_class *class = NULL;
    const struct mf_path *path = NULL;
    MI_Result result = check_classes(store, request, answer, &class);
    if (result == MI_RESULT_OK) {
        result = mf_target_path(store, request, class, answer, &path);
    }
    if (result != MI_RESULT_OK) {
        return result;
    }
    answer->keys_only = request->keys_only && store->model->profile->keys_only_works;
    if (find_role(store, request->role, &answer->rows.role)) {
        answer->rows.links = mf_assoc_links(store->model, path);
        answer->rows.next = next_reference;
    }
    return MI_RESULT_OK;
}
