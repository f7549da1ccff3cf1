/* GetClass and EnumerateClasses: the declarations themselves. TestConnection, which has nothing to
 * say. */
#include "engine/handlers.h"
#include "engine/target.h"

/* --- GetClass --------------------------------------------------------------------------------- */

static MI_Result prepare_get(struct mf_question *question, const struct mf_request *request)
{
    const MI_Result result = mf_target_namespace(question, request);
    return result == MI_RESULT_OK ? mf_target_class(question, request->class_name) : result;
}

static MI_Result get(struct mf_store *store, struct mf_question *question, struct mf_answer *answer)
{
    (void)store;
    mf_rows_set_class(&answer->rows, question->class);
    return MI_RESULT_OK;
}

/* --- EnumerateClasses ------------------------------------------------------------------------- */

/* No class: from the roots of the namespace. */
static MI_Result prepare_enumerate(struct mf_question *question, const struct mf_request *request)
{
    const MI_Result result = mf_target_namespace(question, request);
    return result == MI_RESULT_OK
               ? mf_target_filter(question->space, request->class_name, &question->class)
               : result;
}

static bool next_class(struct mf_rows *rows, struct mf_row *row)
{
    struct mf_class_rows *at = &rows->at.classes;
    while (at->next <= at->last) {
        const struct mf_class *class = at->schema->classes[at->next++];
        if (!at->shallow || class->super == at->super) {
            *row = (struct mf_row){.class = class};
            return true;
        }
    }
    return false;
}

static MI_Result enumerate(struct mf_store *store, struct mf_question *question,
                           struct mf_answer *answer)
{
    const struct mf_class *class = question->class;
    const struct mf_namespace *space = question->space;
    answer->names_only = question->names_only;
    answer->rows.next = next_class;
    answer->rows.at.classes = (struct mf_class_rows){
        .schema = &store->model->schema,
        .next = class == NULL ? space->first : class->first + 1U,
        .last = class == NULL ? space->last : class->last,
        .super = class,
        .shallow = (question->flags & MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW) != 0,
    };
    return MI_RESULT_OK;
}

/* --- TestConnection --------------------------------------------------------------------------- */

static MI_Result prepare_test(struct mf_question *question, const struct mf_request *request)
{
    (void)question;
    (void)request;
    return MI_RESULT_OK;
}

static MI_Result test(struct mf_store *store, struct mf_question *question,
                      struct mf_answer *answer)
{
    (void)store;
    (void)question;
    (void)answer;
    return MI_RESULT_OK;
}

const struct mf_handler mf_get_class = {.prepare = prepare_get, .answer = get};
const struct mf_handler mf_enumerate_classes = {.prepare = prepare_enumerate, .answer = enumerate};
const struct mf_handler mf_test_connection = {.prepare = prepare_test, .answer = test};
