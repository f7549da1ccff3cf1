#include "tool/call.h"

#include <stddef.h>

/* The last instance may come with the end, and the end may be an error all the same. */
static MI_Boolean pull(MI_Operation *operation, const struct mf_sink *sink)
{
    const MI_Instance *instance = NULL;
    MI_Boolean more = MI_FALSE;
    MI_Result result = MI_RESULT_FAILED;
    const MI_Char *message = NULL;
    const MI_Instance *details = NULL;
    const MI_Result called =
        MI_Operation_GetInstance(operation, &instance, &more, &result, &message, &details);
    if (called != MI_RESULT_OK) {
        sink->end(sink->context, called, NULL, NULL);
        return MI_FALSE;
    }
    if (instance != NULL) {
        sink->instance(sink->context, instance);
    }
    if (!more) {
        sink->end(sink->context, result, message, details);
    }
    return more;
}

void mf_call_pull(MI_Session *session, const struct mf_call *call, const struct mf_sink *sink)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_ReferenceInstances(session, 0, NULL, call->name_space, call->key, call->result_class,
                                  call->role, call->keys_only, NULL, &operation);
    while (pull(&operation, sink)) {
    }
    (void)MI_Operation_Close(&operation);
}
