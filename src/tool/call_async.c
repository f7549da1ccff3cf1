#include "tool/call.h"

#include <pthread.h>
#include <stdbool.h>

struct waiter {
    const struct mf_sink *sink;
    pthread_mutex_t mutex;
    pthread_cond_t ended;
    bool over;
};

static void wake(struct waiter *waiter)
{
    (void)pthread_mutex_lock(&waiter->mutex);
    waiter->over = true;
    (void)pthread_cond_signal(&waiter->ended);
    (void)pthread_mutex_unlock(&waiter->mutex);
}

static void finish(struct waiter *waiter, MI_Boolean more, MI_Result result, const MI_Char *message,
                   const MI_Instance *details)
{
    if (!more) {
        waiter->sink->end(waiter->sink->context, result, message, details);
        wake(waiter);
    }
}

/* There is no function to acknowledge with: returning does. */
static void MI_CALL take_instance(MI_Operation *operation, void *context,
                                  const MI_Instance *instance, MI_Boolean more, MI_Result result,
                                  const MI_Char *message, const MI_Instance *details,
                                  MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct waiter *waiter = context;
    (void)operation;
    (void)acknowledge;
    if (instance != NULL) {
        waiter->sink->instance(waiter->sink->context, instance);
    }
    finish(waiter, more, result, message, details);
}

static void MI_CALL take_class(MI_Operation *operation, void *context, const MI_Class *declaration,
                               MI_Boolean more, MI_Result result, const MI_Char *message,
                               const MI_Instance *details,
                               MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct waiter *waiter = context;
    (void)operation;
    (void)acknowledge;
    if (declaration != NULL) {
        waiter->sink->declaration(waiter->sink->context, declaration);
    }
    finish(waiter, more, result, message, details);
}

static void wait_for(struct waiter *waiter)
{
    (void)pthread_mutex_lock(&waiter->mutex);
    while (!waiter->over) {
        (void)pthread_cond_wait(&waiter->ended, &waiter->mutex);
    }
    (void)pthread_mutex_unlock(&waiter->mutex);
}

/* The operation is closed when all is over: until then the callback needs the waiter. */
void mf_call_wait(MI_Session *session, const struct mf_call *call, const struct mf_sink *sink)
{
    struct waiter waiter = {
        .sink = sink,
        .mutex = PTHREAD_MUTEX_INITIALIZER,
        .ended = PTHREAD_COND_INITIALIZER,
    };
    MI_OperationCallbacks callbacks = {
        .callbackContext = &waiter,
        .instanceResult = take_instance,
        .classResult = take_class,
    };
    MI_Operation operation = MI_OPERATION_NULL;
    call->question->start(session, call, &callbacks, &operation);
    wait_for(&waiter);
    (void)MI_Operation_Close(&operation);
    (void)pthread_cond_destroy(&waiter.ended);
    (void)pthread_mutex_destroy(&waiter.mutex);
}
