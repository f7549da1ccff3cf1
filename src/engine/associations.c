#include "engine/associations.h"

#include "base/name.h"
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

static bool class_fits(const struct mf_class *association, const struct mf_question *question)
{
    for (uint16_t i = 0; i < association->reference_count; i++) {
        const struct mf_class *target = association->targets[i];
        if (target != NULL && mf_class_is_a(question->class, target) &&
            (question->result_class == NULL ||
             has_other_end(association, i, question->result_class))) {
            return true;
        }
    }
    return false;
}

/* Rows are of the class asked for or below; without one, of any class of the namespace (R22). */
static struct mf_class_range range_of(const struct mf_question *question)
{
    const struct mf_class *class = question->association;
    return class == NULL ? (struct mf_class_range){question->space->first, question->space->last}
                         : (struct mf_class_range){class->first, class->last};
}

/* Some association class in the range has a reference declared to the class of the key or to a
 * superclass of it (F-14). */
static bool some_class_fits(const struct mf_question *question)
{
    const struct mf_class_range range = range_of(question);
    for (uint32_t number = range.first; number <= range.last; number++) {
        const struct mf_class *class = question->model->schema.classes[number];
        if (mf_class_is_association(class) && class_fits(class, question)) {
            return true;
        }
    }
    return false;
}

static MI_Result find_classes(struct mf_question *question,
                              const struct mf_association_names *names)
{
    const MI_Result result =
        mf_target_filter(question->space, names->association, &question->association);
    return result == MI_RESULT_OK
               ? mf_target_filter(question->space, names->result, &question->result_class)
               : result;
}

static MI_Result check_fit(const struct mf_question *question)
{
    const bool fits = !question->model->profile->unfit_class_fails || some_class_fits(question);
    return fits ? MI_RESULT_OK : MI_RESULT_NOT_SUPPORTED;
}

/* NULL and "" are no filter; a role that no class has fits nothing (R4, R7). */
static uint16_t find_role(struct mf_question *question, const MI_Char *name)
{
    if (name == NULL || *name == '\0') {
        return 0;
    }
    const uint16_t role = (uint16_t)mf_names_find(&question->model->schema.roles, name);
    question->no_rows = question->no_rows || role == 0;
    return role;
}

/* --- the call --------------------------------------------------------------------------------- */

MI_Result mf_associations_filter(struct mf_question *question,
                                 const struct mf_association_names *names)
{
    const MI_Result result = find_classes(question, names);
    question->role = find_role(question, names->role);
    question->result_role = find_role(question, names->result_role);
    return result == MI_RESULT_OK ? check_fit(question) : result;
}

MI_Result mf_associations_prepare(struct mf_question *question, const struct mf_request *request,
                                  const MI_Char *association_name, const MI_Char *result_name)
{
    const struct mf_association_names names = {association_name, result_name, request->role,
                                               request->result_role};
    MI_Result result = mf_target_namespace(question, request);
    if (result == MI_RESULT_OK) {
        result = mf_target_key_class(question, request->instance);
    }
    if (result == MI_RESULT_OK) {
        result = mf_associations_filter(question, &names);
    }
    return result == MI_RESULT_OK ? mf_target_key(question, request->instance) : result;
}

static void close_links(struct mf_rows *rows)
{
    mf_seen_clear(&rows->at.links.seen);
}

MI_Result mf_associations_answer(struct mf_store *store, const struct mf_question *question,
                                 struct mf_answer *answer, mf_rows_next *next)
{
    struct mf_place_in_store place = {NULL, NULL};
    struct mf_rows *rows = &answer->rows;
    if (question->no_rows || !question->known) {
        return MI_RESULT_OK;
    }
    if (!mf_store_find(store, question->class, question->key.bytes, question->key.length, &place)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    rows->next = next;
    rows->close = close_links;
    rows->follows_store = true;
    rows->at.links = (struct mf_link_rows){
        .path = place.path,
        .associations = range_of(question),
        .role = question->role,
        .result_role = question->result_role,
        .result_class = question->result_class,
    };
    mf_store_links(store, place.path, rows->at.links.links);
    answer->keys_only = question->keys_only && store->model->profile->keys_only_works;
    return MI_RESULT_OK;
}

/* --- the links -------------------------------------------------------------------------------- */

static bool lets_through(const struct mf_link_rows *at, const struct mf_link *link)
{
    return link->class_number >= at->associations.first &&
           link->class_number <= at->associations.last && (at->role == 0 || link->role == at->role);
}

/* The links whose first comes earlier in the fixture; none are left if that one has none. */
static struct mf_links *earlier(struct mf_links links[2])
{
    if (links[1].at == links[1].end) {
        return &links[0];
    }
    const bool model_first =
        links[0].at != links[0].end && links[0].at->record <= links[1].at->record;
    return model_first ? &links[0] : &links[1];
}

static const struct mf_link *next_of(struct mf_link_rows *at, struct mf_links *links)
{
    while (links->at != links->end) {
        const struct mf_link *link = links->at++;
        if (lets_through(at, link)) {
            return link;
        }
    }
    return NULL;
}

/* Most paths have no links but those of the model. */
static const struct mf_link *next_link(struct mf_link_rows *at)
{
    if (at->links[1].at == at->links[1].end) {
        return next_of(at, &at->links[0]);
    }
    for (struct mf_links *links = earlier(at->links); links->at != links->end;
         links = earlier(at->links)) {
        const struct mf_link *link = links->at++;
        if (lets_through(at, link)) {
            return link;
        }
    }
    return NULL;
}

/* Where nothing was changed a link is what it says. */
static const struct mf_record *resolve(const struct mf_rows *rows, const struct mf_link *link)
{
    const struct mf_store *store = rows->store;
    if (mf_changes_none(&store->changes)) {
        return store->model->records[link->record];
    }
    const struct mf_record *record = mf_store_record(store, link->record);
    return record != NULL && mf_store_link_holds(record, link, rows->at.links.path) ? record : NULL;
}

static bool has_qualifier(const struct mf_class *class, const MI_Char *name)
{
    for (MI_Uint32 i = 0; i < class->decl.numQualifiers; i++) {
        if (mf_name_equal(class->decl.qualifiers[i]->name, name)) {
            return true;
        }
    }
    return false;
}

/* Fixtures say "association": true, which is the qualifier of that name. */
bool mf_associations_qualified(const struct mf_class *class, const MI_Char *qualifier)
{
    if (qualifier == NULL ||
        (mf_name_equal(qualifier, MI_T("Association")) && mf_class_is_association(class))) {
        return true;
    }
    for (; class != NULL; class = class->super) {
        if (has_qualifier(class, qualifier)) {
            return true;
        }
    }
    return false;
}

const struct mf_link *mf_associations_next(struct mf_rows *rows,
                                           const struct mf_record **association)
{
    const MI_Char *qualifier = rows->at.links.qualifier;
    const struct mf_link *link = NULL;
    do {
        link = next_link(&rows->at.links);
        *association = link == NULL ? NULL : resolve(rows, link);
    } while (link != NULL &&
             (*association == NULL ||
              (qualifier != NULL && !mf_associations_qualified((*association)->class, qualifier))));
    return link;
}
