#include "tool/call.h"

#include <stddef.h>

/* One result: an instance or a class, or neither, and perhaps the end. */
struct pulled {
    const MI_Instance *instance;
    const MI_Class *declaration;
    MI_Boolean more;
    MI_Result result;
    const MI_Char *message;
    const MI_Instance *details;
};

static MI_Result get(MI_Operation *operation, bool classes, struct pulled *pulled)
{
    if (classes) {
        return MI_Operation_GetClass(operation, &pulled->declaration, &pulled->more,
                                     &pulled->result, &pulled->message, &pulled->details);
    }
    return MI_Operation_GetInstance(operation, &pulled->instance, &pulled->more, &pulled->result,
                                    &pulled->message, &pulled->details);
}

/* The last result may come with the end, and the end may be an error all the same. */
static MI_Boolean pull(MI_Operation *operation, bool classes, const struct mf_sink *sink)
{
    struct pulled pulled = {.result = MI_RESULT_FAILED};
    const MI_Result called = get(operation, classes, &pulled);
    if (called != MI_RESULT_OK) {
        sink->end(sink->context, called, NULL, NULL);
        return MI_FALSE;
    }
    if (pulled.instance != NULL) {
        sink->instance(sink->context, pulled.instance);
    }
    if (pulled.declaration != NULL) {
        sink->declaration(sink->context, pulled.declaration);
    }
    if (!pulled.more) {
        sink->end(sink->context, pulled.result, pulled.message, pulled.details);
    }
    return pulled.more;
}

void mf_call_pull(MI_Session *session, const struct mf_call *call, const struct mf_sink *sink)
{
    MI_Operation operation = MI_OPERATION_NULL;
    call->question->start(session, call, NULL, &operation);
    while (pull(&operation, call->question->of_classes, sink)) {
    }
    (void)MI_Operation_Close(&operation);
}
