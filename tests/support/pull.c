#include "support/pull.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void add_end(struct pulled *pulled, MI_Result result, const MI_Char *text,
                    const MI_Instance *details)
{
    pulled->calls++;
    pulled->result = result;
    if (text != NULL) {
        pulled->text = strdup(text);
    }
    if (details != NULL) {
        (void)MI_Instance_Clone(details, &pulled->details);
    }
}

void pulled_add(struct pulled *pulled, const MI_Instance *instance, MI_Result result,
                const MI_Char *text, const MI_Instance *details)
{
    pulled->last_had_instance = instance != NULL;
    if (instance != NULL) {
        pulled->instances =
            realloc(pulled->instances, (pulled->count + 1) * sizeof *pulled->instances);
        (void)MI_Instance_Clone(instance, &pulled->instances[pulled->count++]);
    }
    add_end(pulled, result, text, details);
}

static void add_class(struct pulled *pulled, const MI_Class *object, MI_Result result,
                      const MI_Char *text, const MI_Instance *details)
{
    if (object != NULL) {
        pulled->classes = realloc(pulled->classes, (pulled->count + 1) * sizeof *pulled->classes);
        (void)MI_Class_Clone(object, &pulled->classes[pulled->count++]);
    }
    add_end(pulled, result, text, details);
}

void pull_all(MI_Operation *operation, struct pulled *pulled)
{
    MI_Boolean more = MI_TRUE;
    while (more) {
        const MI_Instance *instance = NULL;
        const MI_Instance *details = NULL;
        const MI_Char *text = NULL;
        MI_Result result = MI_RESULT_FAILED;
        assert_int_equal(
            MI_Operation_GetInstance(operation, &instance, &more, &result, &text, &details),
            MI_RESULT_OK);
        pulled_add(pulled, instance, result, text, details);
    }
}

void pull_all_classes(MI_Operation *operation, struct pulled *pulled)
{
    MI_Boolean more = MI_TRUE;
    while (more) {
        const MI_Class *object = NULL;
        const MI_Instance *details = NULL;
        const MI_Char *text = NULL;
        MI_Result result = MI_RESULT_FAILED;
        assert_int_equal(MI_Operation_GetClass(operation, &object, &more, &result, &text, &details),
                         MI_RESULT_OK);
        add_class(pulled, object, result, text, details);
    }
}

void pulled_clear(struct pulled *pulled)
{
    for (size_t i = 0; i < pulled->count; i++) {
        if (pulled->instances != NULL) {
            (void)MI_Instance_Delete(pulled->instances[i]);
        } else {
            (void)MI_Class_Delete(pulled->classes[i]);
        }
    }
    free(pulled->instances);
    free(pulled->classes);
    free(pulled->text);
    if (pulled->details != NULL) {
        (void)MI_Instance_Delete(pulled->details);
    }
    *pulled = (struct pulled){0};
}

void awaited_init(struct awaited *awaited, struct pulled *pulled)
{
    (void)pthread_mutex_init(&awaited->lock, NULL);
    (void)pthread_cond_init(&awaited->changed, NULL);
    awaited->pulled = pulled;
    awaited->done = false;
}

static void tell(struct awaited *awaited, MI_Boolean more)
{
    awaited->done = !more;
    (void)pthread_cond_signal(&awaited->changed);
    (void)pthread_mutex_unlock(&awaited->lock);
}

static void MI_CALL receive(MI_Operation *operation, void *context, const MI_Instance *instance,
                            MI_Boolean more, MI_Result result, const MI_Char *text,
                            const MI_Instance *details,
                            MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct awaited *awaited = context;
    (void)pthread_mutex_lock(&awaited->lock);
    pulled_add(awaited->pulled, instance, result, text, details);
    tell(awaited, more);
    if (acknowledge != NULL) {
        (void)acknowledge(operation);
    }
}

static void MI_CALL receive_class(MI_Operation *operation, void *context, const MI_Class *object,
                                  MI_Boolean more, MI_Result result, const MI_Char *text,
                                  const MI_Instance *details,
                                  MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct awaited *awaited = context;
    (void)pthread_mutex_lock(&awaited->lock);
    add_class(awaited->pulled, object, result, text, details);
    tell(awaited, more);
    if (acknowledge != NULL) {
        (void)acknowledge(operation);
    }
}

MI_OperationCallbacks awaited_callbacks(struct awaited *awaited)
{
    return (MI_OperationCallbacks){
        .callbackContext = awaited, .instanceResult = receive, .classResult = receive_class};
}

void awaited_wait(struct awaited *awaited)
{
    (void)pthread_mutex_lock(&awaited->lock);
    while (!awaited->done) {
        (void)pthread_cond_wait(&awaited->changed, &awaited->lock);
    }
    (void)pthread_mutex_unlock(&awaited->lock);
}

void awaited_clear(struct awaited *awaited)
{
    (void)pthread_mutex_destroy(&awaited->lock);
    (void)pthread_cond_destroy(&awaited->changed);
}
