#include "api/world/method.h"

#include "api/lock.h"
#include "api/operation/lent.h"
#include "api/operation/quarantine.h"
#include "base/name.h"
#include "model/instance.h"
#include "model/method.h"
#include "model/result.h"

#include <stdlib.h>
#include <string.h>

struct mf_own_method {
    struct mf_own_method *older;
    mifake_method_function *function;
    void *context;
    const char *method;
    char class_name[]; /* then the method's */
};

/* --- registering ------------------------------------------------------------------------------ */

void mf_method_clear(struct mf_own_method **methods)
{
    while (*methods != NULL) {
        struct mf_own_method *own = *methods;
        *methods = own->older;
        free(own);
    }
}

/* A class of that name, in whatever namespace, has the method. */
static bool is_declared(const struct mf_model *model, const char *class_name, const char *method)
{
    for (const struct mf_namespace *space = model->schema.spaces; space != NULL;
         space = space->next) {
        const struct mf_class *class = mf_namespace_find_class(space, class_name);
        if (class != NULL && mf_class_find_method(class, method) >= 0) {
            return true;
        }
    }
    return false;
}

static struct mf_own_method *new_method(const char *class_name, const char *method,
                                        mifake_method_function *function, void *context)
{
    const size_t class_size = strlen(class_name) + 1U;
    const size_t method_size = strlen(method) + 1U;
    struct mf_own_method *own = malloc(sizeof *own + class_size + method_size);
    if (own == NULL) {
        return NULL;
    }
    memcpy(own->class_name, class_name, class_size);
    own->method = memcpy(own->class_name + class_size, method, method_size);
    own->function = function;
    own->context = context;
    return own;
}

MI_EXPORT MI_Result mifake_method(mifake *world, const char *class_name, const char *method,
                                  mifake_method_function *function, void *context)
{
    if (world == NULL || class_name == NULL || method == NULL || function == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (!is_declared(world->store.model, class_name, method)) {
        return MI_RESULT_METHOD_NOT_FOUND;
    }
    struct mf_own_method *own = new_method(class_name, method, function, context);
    if (own == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    mf_lock();
    own->older = world->methods;
    world->methods = own;
    mf_unlock();
    return MI_RESULT_OK;
}

/* --- finding ---------------------------------------------------------------------------------- */

static bool is_of(const struct mf_class *class, const char *name)
{
    for (; class != NULL; class = class->super) {
        if (mf_name_equal(class->decl.name, name)) {
            return true;
        }
    }
    return false;
}

/* The latest one wins. */
static const struct mf_own_method *find(const struct mifake *world,
                                        const struct mf_question *question)
{
    for (const struct mf_own_method *own = world->methods; own != NULL; own = own->older) {
        if (mf_name_equal(own->method, question->method->decl.name) &&
            is_of(question->class, own->class_name)) {
            return own;
        }
    }
    return NULL;
}

/* --- calling ---------------------------------------------------------------------------------- */

/* What a function gets; each may be NULL. */
struct arguments {
    MI_Instance *target;
    MI_Instance *parameters;
    MI_Instance *result;
};

static MI_Instance *show(const struct mifake *world, const struct mf_record *record)
{
    struct mf_model *model = world->store.model;
    const struct mf_result_world shared = {model->profile, model->server, &model->ref, NULL};
    return record == NULL ? NULL : mf_result_new(record, &shared, &(struct mf_result_view){0});
}

static bool make_arguments(const struct mifake *world, const struct mf_question *question,
                           struct arguments *arguments)
{
    struct mf_ref *owner = &world->store.model->ref;
    const struct mf_record *given = question->has_draft ? question->draft.record : NULL;
    arguments->target = show(world, question->target);
    arguments->parameters = show(world, given);
    (void)mf_instance_new_of(question->method->result->shown, owner, false, &arguments->result);
    return arguments->result != NULL && (question->target == NULL || arguments->target != NULL) &&
           (given == NULL || arguments->parameters != NULL);
}

static MI_Result call(const struct mf_own_method *own, struct arguments *arguments)
{
    mf_unlock();
    const MI_Result result =
        own->function(own->context, arguments->target, arguments->parameters, arguments->result);
    mf_lock();
    return result;
}

/* What the function has filled in becomes the only row. */
static MI_Result take_result(struct mf_operation *operation, const struct mf_question *question,
                             MI_Instance *result)
{
    const struct mf_model *model = operation->session->world->store.model;
    const struct mf_key_reader reader = {&model->schema, model->profile};
    struct mf_draft *draft = &operation->method_result;
    mf_draft_clear(draft);
    const MI_Result read = mf_draft_read(draft, &reader, question->method->result, result, true);
    if (read == MI_RESULT_OK) {
        mf_rows_set_record(&operation->answer.rows, draft->record);
    }
    return read;
}

static void run(struct mf_operation *operation, const struct mf_question *question,
                const struct mf_own_method *own)
{
    struct arguments arguments = {NULL, NULL, NULL};
    MI_Result result = MI_RESULT_SERVER_LIMITS_EXCEEDED;
    const bool was_delivering = operation->delivering;
    operation->delivering = true; /* it stays while the lock is not held */
    if (make_arguments(operation->session->world, question, &arguments)) {
        mf_lent_mark(operation, arguments.target);
        mf_lent_mark(operation, arguments.parameters);
        result = call(own, &arguments);
    }
    operation->delivering = was_delivering;
    mf_rows_close(&operation->answer.rows);
    if (result == MI_RESULT_OK) {
        result = take_result(operation, question, arguments.result);
    }
    operation->answer.result = result;
    mf_quarantine_instance(arguments.target);
    mf_quarantine_instance(arguments.parameters);
    if (arguments.result != NULL) {
        (void)MI_Instance_Delete(arguments.result);
    }
}

/* The arguments were right and the instance is there; whether the fixture has an answer is no
 * matter. */
static bool may_run(const struct mf_operation *operation)
{
    return operation->answer.result == MI_RESULT_OK ||
           operation->answer.result == MI_RESULT_METHOD_NOT_AVAILABLE;
}

void mf_method_run(struct mf_operation *operation, const struct mf_question *question)
{
    const struct mf_own_method *own =
        may_run(operation) ? find(operation->session->world, question) : NULL;
    if (own != NULL) {
        run(operation, question, own);
    }
}
