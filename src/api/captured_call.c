#include "api/captured_call.h"

#include "api/custom_option.h"

#include <stdlib.h>
#include <string.h>

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

/* --- options ---------------------------------------------------------------------------------- */

/* A custom option is an instance with the value in it. */
static void open_custom(struct mf_captured_element *element, const MI_Instance *option)
{
    memset(&element->value, 0, sizeof element->value);
    if (option == NULL || !mf_custom_option_is(option) ||
        MI_Instance_GetElement(option, MI_T("value"), &element->value, &element->type,
                               &element->flags, NULL) != MI_RESULT_OK) {
        element->flags = MI_FLAG_NULL;
    }
}

static struct mf_captured_element element_of(const struct mf_option *option)
{
    struct mf_captured_element element = {
        .name = option->name, .type = option->type, .value = option->value};
    if (option->type == MI_INSTANCE) {
        open_custom(&element, option->value.instance);
    }
    return element;
}

/* NULL without options, or when memory runs out. */
static struct mf_captured_element *options_of(const struct mf_options *options, size_t *count)
{
    *count = options == NULL ? 0 : options->count;
    struct mf_captured_element *elements = *count == 0 ? NULL : calloc(*count, sizeof *elements);
    if (elements == NULL) {
        *count = 0;
        return NULL;
    }
    for (size_t i = 0; i < *count; i++) {
        elements[i] = element_of(&options->items[i]);
    }
    return elements;
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
    struct mf_captured_element *options = options_of(operation->options, &context.option_count);
    context.options = options;
    struct mf_capture *capture = mf_capture_new(request, &context);
    free(options);
    return capture;
}
