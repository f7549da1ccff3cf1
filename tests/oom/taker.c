#include "oom/taker.h"

#include "support/test.h"

#include <pthread.h>

/* --- callbacks -------------------------------------------------------------------------------- */

struct waiting {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct taken taken;
    bool done;
};

static void note(struct waiting *waiting, bool object, MI_Boolean more, MI_Result result)
{
    (void)pthread_mutex_lock(&waiting->lock);
    waiting->taken.count += object;
    waiting->taken.result = result;
    waiting->done = !more;
    (void)pthread_cond_signal(&waiting->changed);
    (void)pthread_mutex_unlock(&waiting->lock);
}

static void MI_CALL take_instance(MI_Operation *operation, void *context,
                                  const MI_Instance *instance, MI_Boolean more, MI_Result result,
                                  const MI_Char *text, const MI_Instance *details,
                                  MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    (void)operation;
    (void)text;
    (void)details;
    (void)acknowledge;
    note(context, instance != NULL, more, result);
}

static void MI_CALL take_class(MI_Operation *operation, void *context, const MI_Class *object,
                               MI_Boolean more, MI_Result result, const MI_Char *text,
                               const MI_Instance *details,
                               MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    (void)operation;
    (void)text;
    (void)details;
    (void)acknowledge;
    note(context, object != NULL, more, result);
}

static void MI_CALL say_yes(MI_Operation *operation, void *context, const MI_Char *message,
                            MI_PromptType type,
                            MI_Result(MI_CALL *answer)(MI_Operation *operation,
                                                       MI_OperationCallback_ResponseType response))
{
    (void)context;
    (void)message;
    (void)type;
    if (answer != NULL) {
        (void)answer(operation, MI_OperationCallback_ResponseType_Yes);
    }
}

static void MI_CALL go_on(MI_Operation *operation, void *context, MI_Instance *error,
                          MI_Result(MI_CALL *answer)(MI_Operation *operation,
                                                     MI_OperationCallback_ResponseType response))
{
    (void)context;
    (void)error;
    if (answer != NULL) {
        (void)answer(operation, MI_OperationCallback_ResponseType_Yes);
    }
}

static void MI_CALL hear(MI_Operation *operation, void *context, MI_Uint32 channel,
                         const MI_Char *message)
{
    (void)operation;
    (void)context;
    (void)channel;
    assert_non_null(message);
}

static void MI_CALL see(MI_Operation *operation, void *context, const MI_Char *activity,
                        const MI_Char *current, const MI_Char *status, MI_Uint32 percent,
                        MI_Uint32 seconds)
{
    (void)operation;
    (void)context;
    (void)activity;
    (void)current;
    (void)status;
    (void)percent;
    (void)seconds;
}

static void MI_CALL take_parameter(MI_Operation *operation, void *context, const MI_Char *name,
                                   MI_Type type, const MI_Value *value,
                                   MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    (void)operation;
    (void)context;
    (void)name;
    (void)type;
    (void)value;
    (void)acknowledge;
}

/* --- calls ------------------------------------------------------------------------------------ */

static bool gives_classes(const struct call *call)
{
    return call->operation == CALL_GET_CLASS || call->operation == CALL_ENUMERATE_CLASSES;
}

static void pull(MI_Operation *operation, const struct call *call, struct taken *taken)
{
    MI_Boolean more = MI_TRUE;
    MI_Result pulled = MI_RESULT_OK;
    while (more && pulled == MI_RESULT_OK) {
        const MI_Instance *instance = NULL;
        const MI_Class *object = NULL;
        pulled =
            gives_classes(call)
                ? MI_Operation_GetClass(operation, &object, &more, &taken->result, NULL, NULL)
                : MI_Operation_GetInstance(operation, &instance, &more, &taken->result, NULL, NULL);
        taken->count += instance != NULL || object != NULL;
    }
}

static void wait(struct waiting *waiting)
{
    (void)pthread_mutex_lock(&waiting->lock);
    while (!waiting->done) {
        (void)pthread_cond_wait(&waiting->changed, &waiting->lock);
    }
    (void)pthread_mutex_unlock(&waiting->lock);
}

struct taken take(struct consumer *consumer, const struct call *call, enum taker taker, bool cancel)
{
    struct waiting waiting = {.lock = PTHREAD_MUTEX_INITIALIZER,
                              .changed = PTHREAD_COND_INITIALIZER,
                              .taken.result = MI_RESULT_FAILED};
    MI_OperationCallbacks callbacks = {
        .callbackContext = &waiting,
        .promptUser = say_yes,
        .writeError = go_on,
        .writeMessage = hear,
        .writeProgress = see,
        .streamedParameterResult = take_parameter,
    };
    MI_Operation operation = MI_OPERATION_NULL;
    if (taker == TAKE_WITH_CALLBACKS) {
        callbacks.instanceResult = take_instance;
        callbacks.classResult = take_class;
    }
    consumer_start(consumer, call, &callbacks, &operation);
    if (cancel) {
        (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
    }
    if (taker == TAKE_WITH_CALLBACKS) {
        wait(&waiting);
    } else {
        pull(&operation, call, &waiting.taken);
    }
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    return waiting.taken;
}
