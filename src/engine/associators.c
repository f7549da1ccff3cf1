/* AssociatorInstances: the far ends of the associations that refer to an instance. Each association
 * is looked at through each reference to the key; every other reference of it names an end (A2). */
#include "engine/associations.h"
#include "engine/handlers.h"

/* The end's class and the one asked for may be in different namespaces: then the names decide. */
static bool is_of_class(const struct mf_class *class, const struct mf_class *wanted)
{
    if (wanted == NULL) {
        return true;
    }
    const struct mf_class *there = class->space == wanted->space
                                       ? wanted
                                       : mf_namespace_find_class(class->space, wanted->decl.name);
    return there != NULL && mf_class_is_a(class, there);
}

/* Marks an end; false if it was given out before, or memory runs out. */
static bool is_new(struct mf_rows *rows, const struct mf_path *path)
{
    if (mf_map_find(&rows->seen, path->key, path->key_length) != NULL) {
        return false;
    }
    if (!mf_map_add(&rows->seen, path->key, path->key_length, rows)) {
        rows->failed = true;
        return false;
    }
    return true;
}

/* What a reference of the association at hand names, if it is an end to give out. */
static const struct mf_record *end_of(struct mf_rows *rows, const struct mf_record *association,
                                      uint16_t reference)
{
    const struct mf_class *class = association->class;
    const uint16_t property = class->references[reference];
    const bool wanted = class->roles[reference] != rows->link->role &&
                        (rows->result_role == 0 || class->roles[reference] == rows->result_role);
    if (!wanted || !mf_record_has(association, property)) {
        return NULL;
    }
    const struct mf_path *path = mf_record_get(association, property).reference->path;
    const bool fits = path->record != NULL && is_of_class(path->class, rows->result_class);
    return fits && is_new(rows, path) ? path->record : NULL;
}

static const struct mf_record *next_end(struct mf_rows *rows)
{
    const struct mf_record *association = rows->model->records[rows->link->record];
    while (rows->next_reference < association->class->reference_count) {
        const struct mf_record *end = end_of(rows, association, rows->next_reference++);
        if (end != NULL) {
            return end;
        }
    }
    return NULL;
}

static const struct mf_record *next_associator(struct mf_rows *rows)
{
    while (!rows->failed) {
        const struct mf_record *end = rows->link == NULL ? NULL : next_end(rows);
        if (end != NULL) {
            return end;
        }
        rows->link = mf_associations_next(rows);
        rows->next_reference = 0;
        if (rows->link == NULL) {
            return NULL;
        }
    }
    return NULL;
}

MI_Result mf_associators_open(const struct mf_store *store, const struct mf_request *request,
                              struct mf_answer *answer)
{
    const MI_Result result =
        mf_associations_open(store, request, request->assoc_class, request->result_class, answer);
    if (result == MI_RESULT_OK &&
        mf_associations_find_role(store, request->role, &answer->rows.role) &&
        mf_associations_find_role(store, request->result_role, &answer->rows.result_role)) {
        answer->rows.next = next_associator;
    }
    return result;
}
