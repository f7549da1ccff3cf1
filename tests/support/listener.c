#include "support/listener.h"

typedef MI_Result(MI_CALL *acknowledgement)(MI_Operation *operation);

/* --- callbacks -------------------------------------------------------------------------------- */

static unsigned begin(struct listener *listener, MI_Operation *operation, MI_Boolean more,
                      acknowledgement acknowledge)
{
    (void)pthread_mutex_lock(&listener->lock);
    const unsigned number = ++listener->callbacks;
    listener->pointer = operation;
    listener->handle = operation == NULL ? (MI_Operation)MI_OPERATION_NULL : *operation;
    listener->more = more != MI_FALSE;
    listener->acknowledge = acknowledge;
    listener->thread = pthread_self();
    (void)pthread_cond_broadcast(&listener->changed);
    (void)pthread_mutex_unlock(&listener->lock);
    return number;
}

static void arrive(struct listener *listener, MI_Operation *operation, MI_Boolean more,
                   acknowledgement acknowledge)
{
    const unsigned number = begin(listener, operation, more, acknowledge);
    if (listener->act != NULL) {
        listener->act(listener, operation, number);
    }
    (void)pthread_mutex_lock(&listener->lock);
    listener->finals += more == MI_FALSE;
    (void)pthread_cond_broadcast(&listener->changed);
    (void)pthread_mutex_unlock(&listener->lock);
}

static void MI_CALL instance_result(MI_Operation *operation, void *context,
                                    const MI_Instance *instance, MI_Boolean more, MI_Result result,
                                    const MI_Char *text, const MI_Instance *details,
                                    acknowledgement acknowledge)
{
    struct listener *listener = context;
    const MI_Char *name = NULL;
    (void)MI_Instance_GetClassName(instance, &name);
    trace_callback(&listener->trace, name, more, result, text, details, acknowledge != NULL);
    arrive(listener, operation, more, acknowledge);
}

static void MI_CALL class_result(MI_Operation *operation, void *context, const MI_Class *object,
                                 MI_Boolean more, MI_Result result, const MI_Char *text,
                                 const MI_Instance *details, acknowledgement acknowledge)
{
    struct listener *listener = context;
    const MI_Char *name = NULL;
    (void)MI_Class_GetClassName(object, &name);
    trace_callback(&listener->trace, name, more, result, text, details, acknowledge != NULL);
    arrive(listener, operation, more, acknowledge);
}

static void MI_CALL indication_result(MI_Operation *operation, void *context,
                                      const MI_Instance *instance, const MI_Char *bookmark,
                                      const MI_Char *machine, MI_Boolean more, MI_Result result,
                                      const MI_Char *text, const MI_Instance *details,
                                      acknowledgement acknowledge)
{
    (void)bookmark;
    (void)machine;
    instance_result(operation, context, instance, more, result, text, details, acknowledge);
}

MI_OperationCallbacks listener_callbacks(struct listener *listener)
{
    return (MI_OperationCallbacks){.callbackContext = listener,
                                   .instanceResult = instance_result,
                                   .indicationResult = indication_result,
                                   .classResult = class_result};
}

void MI_CALL listener_complete(void *context)
{
    struct listener *listener = context;
    (void)pthread_mutex_lock(&listener->lock);
    listener->completed++;
    listener->thread = pthread_self();
    (void)pthread_cond_broadcast(&listener->changed);
    (void)pthread_mutex_unlock(&listener->lock);
}

/* --- waiting ---------------------------------------------------------------------------------- */

/* Until the number, which the lock guards, has been reached. */
static void wait_for(struct listener *listener, const unsigned *number, unsigned wanted)
{
    (void)pthread_mutex_lock(&listener->lock);
    while (*number < wanted) {
        (void)pthread_cond_wait(&listener->changed, &listener->lock);
    }
    (void)pthread_mutex_unlock(&listener->lock);
}

static unsigned read_number(struct listener *listener, const unsigned *number)
{
    (void)pthread_mutex_lock(&listener->lock);
    const unsigned read = *number;
    (void)pthread_mutex_unlock(&listener->lock);
    return read;
}

void listener_wait(struct listener *listener, unsigned callbacks)
{
    wait_for(listener, &listener->callbacks, callbacks);
}

void listener_wait_finals(struct listener *listener, unsigned finals)
{
    wait_for(listener, &listener->finals, finals);
}

void listener_wait_completed(struct listener *listener, unsigned completed)
{
    wait_for(listener, &listener->completed, completed);
}

unsigned listener_count(struct listener *listener)
{
    return read_number(listener, &listener->callbacks);
}

unsigned listener_completed(struct listener *listener)
{
    return read_number(listener, &listener->completed);
}

bool listener_was_here(struct listener *listener)
{
    (void)pthread_mutex_lock(&listener->lock);
    const bool here = pthread_equal(listener->thread, pthread_self()) != 0;
    (void)pthread_mutex_unlock(&listener->lock);
    return here;
}

/* --- acknowledging, gates --------------------------------------------------------------------- */

void listener_acknowledge(struct listener *listener)
{
    (void)pthread_mutex_lock(&listener->lock);
    MI_Operation handle = listener->handle;
    const acknowledgement acknowledge = listener->acknowledge;
    (void)pthread_mutex_unlock(&listener->lock);
    trace_note(&listener->trace, "ack", acknowledge(&handle));
}

void listener_pass_gate(struct listener *listener)
{
    (void)pthread_mutex_lock(&listener->lock);
    while (!listener->gate_open) {
        (void)pthread_cond_wait(&listener->changed, &listener->lock);
    }
    (void)pthread_mutex_unlock(&listener->lock);
}

void listener_open_gate(struct listener *listener)
{
    (void)pthread_mutex_lock(&listener->lock);
    listener->gate_open = true;
    (void)pthread_cond_broadcast(&listener->changed);
    (void)pthread_mutex_unlock(&listener->lock);
}

void listener_hold_first(struct listener *listener, MI_Operation *operation, unsigned number)
{
    (void)operation;
    if (number == 1) {
        listener_pass_gate(listener);
    }
}
