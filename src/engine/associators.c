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

/* Marks an end: a world has one path for each key. False if it was given out before, or memory runs
 * out. */
static bool is_new(struct mf_rows *rows, const struct mf_path *path)
{
    bool met = false;
    if (!mf_seen_add(&rows->at.links.seen, path, &met)) {
        rows->failed = true;
        return false;
    }
    return !met;
}

/* What a reference of the association at hand names, if it is an end to give out. */
static const struct mf_record *end_of(struct mf_rows *rows, const struct mf_record *association,
                                      uint16_t reference)
{
    const struct mf_link_rows *at = &rows->at.links;
    const struct mf_class *class = association->class;
    const uint16_t property = class->references[reference];
    const bool wanted = class->roles[reference] != at->link->role &&
                        (at->result_role == 0 || class->roles[reference] == at->result_role);
    if (!wanted || !mf_record_has(association, property)) {
        return NULL;
    }
    const struct mf_path *path = mf_record_get(association, property).reference->path;
    const struct mf_record *end = mf_store_at(rows->store, path);
    const bool fits = end != NULL && is_of_class(path->class, at->result_class) &&
                      mf_associations_qualified(path->class, at->end_qualifier);
    return fits && is_new(rows, path) ? end : NULL;
}

static const struct mf_record *next_end(struct mf_rows *rows)
{
    struct mf_link_rows *at = &rows->at.links;
    while (at->next_reference < at->association->class->reference_count) {
        const struct mf_record *end = end_of(rows, at->association, at->next_reference++);
        if (end != NULL) {
            return end;
        }
    }
    return NULL;
}

static bool next_associator(struct mf_rows *rows, struct mf_row *row)
{
    struct mf_link_rows *at = &rows->at.links;
    while (!rows->failed) {
        const struct mf_record *end = at->link == NULL ? NULL : next_end(rows);
        if (end != NULL) {
            *row = (struct mf_row){.record = end};
            return true;
        }
        at->link = mf_associations_next(rows, &at->association);
        at->next_reference = 0;
        if (at->link == NULL) {
            return false;
        }
    }
    return false;
}

static MI_Result prepare(struct mf_question *question, const struct mf_request *request)
{
    return mf_associations_prepare(question, request, request->assoc_class, request->result_class);
}

static MI_Result answer(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer)
{
    return mf_associations_answer(store, question, answer, next_associator);
}

const struct mf_handler mf_associators = {.prepare = prepare, .answer = answer};
