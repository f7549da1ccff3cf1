#include "api/operation/captured_call.h"

#include "api/operation/captured_options.h"

/* --- callbacks -------------------------------------------------------------------------------- */

static unsigned bit(bool set, enum mf_captured_callback callback)
{
    return set ? (unsigned)callback : 0U;
}

static unsigned callbacks_of(const MI_OperationCallbacks *callbacks)
{
    return bit(callbacks->promptUser != NULL, MF_CALLBACK_PROMPT) |
           bit(callbacks->writeError != NULL, MF_CALLBACK_ERROR) |
           bit(callbacks->writeMessage != NULL, MF_CALLBACK_MESSAGE) |
           bit(callbacks->writeProgress != NULL, MF_CALLBACK_PROGRESS) |
           bit(callbacks->instanceResult != NULL, MF_CALLBACK_INSTANCE) |
           bit(callbacks->indicationResult != NULL, MF_CALLBACK_INDICATION) |
           bit(callbacks->classResult != NULL, MF_CALLBACK_CLASS) |
           bit(callbacks->streamedParameterResult != NULL, MF_CALLBACK_STREAMED);
}

/* --- the whole -------------------------------------------------------------------------------- */

struct mf_capture *mf_captured_call(const struct mf_operation *operation,
                                    const struct mf_request *request,
                                    const struct mf_question *question, void *caller)
{
    struct mf_capture_context context = {
        .path = question->known ? question->key.bytes : NULL,
        .path_length = question->known ? question->key.length : 0,
        .callbacks = callbacks_of(&operation->callbacks),
        .asynchronous = operation->asynchronous,
        .caller = caller,
    };
    struct mf_captured_options options;
    mf_captured_options_read(&options, operation);
    context.options = options.elements;
    context.option_count = options.count;
    struct mf_capture *capture = mf_capture_new(request, &context);
    mf_arena_clear(&options.arena);
    return capture;
}
