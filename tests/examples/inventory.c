/* Code under test. It knows nothing of mifake. */
#include "inventory.h"

/* --- counting --------------------------------------------------------------------------------- */

static unsigned count_once(MI_Session *session, MI_OperationOptions *options,
                           const MI_Char *class_name, MI_Result *result)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Boolean more = MI_TRUE;
    unsigned count = 0;
    MI_Session_EnumerateInstances(session, 0, options, "root/cimv2", class_name, MI_TRUE, NULL,
                                  &operation);
    while (more) {
        const MI_Instance *instance = NULL;
        MI_Operation_GetInstance(&operation, &instance, &more, result, NULL, NULL);
        count += instance != NULL;
    }
    MI_Operation_Close(&operation);
    return count;
}

unsigned count_instances(MI_Session *session, const MI_Char *class_name, MI_Result *result)
{
    const MI_Interval minute = {.minutes = 1};
    MI_Application application = MI_APPLICATION_NULL;
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    unsigned count = 0;
    unsigned tries = 3;
    MI_Session_GetApplication(session, &application);
    MI_Application_NewOperationOptions(&application, MI_FALSE, &options);
    MI_OperationOptions_SetTimeout(&options, &minute);
    do {
        count = count_once(session, &options, class_name, result);
    } while (*result == MI_RESULT_SERVER_LIMITS_EXCEEDED && --tries > 0);
    MI_OperationOptions_Delete(&options);
    return count;
}

/* --- with callbacks --------------------------------------------------------------------------- */

static void MI_CALL add_to_tally(MI_Operation *operation, void *context,
                                 const MI_Instance *instance, MI_Boolean more, MI_Result result,
                                 const MI_Char *message, const MI_Instance *details,
                                 MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct tally *tally = context;
    (void)message;
    (void)details;
    (void)acknowledge;
    tally->count += instance != NULL;
    if (!more) {
        tally->result = result;
        tally->done = true;
        MI_Operation_Close(operation);
    }
}

void start_counting(MI_Session *session, const MI_Char *class_name, struct tally *tally)
{
    MI_OperationCallbacks callbacks = {.callbackContext = tally, .instanceResult = add_to_tally};
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_EnumerateInstances(session, 0, NULL, "root/cimv2", class_name, MI_TRUE, &callbacks,
                                  &operation);
}

static void MI_CALL look_once(MI_Operation *operation, void *context, const MI_Instance *instance,
                              MI_Boolean more, MI_Result result, const MI_Char *message,
                              const MI_Instance *details,
                              MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct search *search = context;
    (void)result;
    (void)message;
    (void)details;
    search->found = search->found || instance != NULL;
    search->done = !more;
    if (more) {
        MI_Operation_Cancel(operation, MI_REASON_NONE);
    }
    if (acknowledge != NULL) {
        acknowledge(operation);
    }
    if (!more) {
        MI_Operation_Close(operation);
    }
}

void start_search(MI_Session *session, const MI_Char *class_name, struct search *search)
{
    MI_OperationCallbacks callbacks = {.callbackContext = search, .instanceResult = look_once};
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_EnumerateInstances(session, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, NULL, "root/cimv2",
                                  class_name, MI_TRUE, &callbacks, &operation);
}

/* --- asking the user -------------------------------------------------------------------------- */

static void MI_CALL ask_user(MI_Operation *operation, void *context, const MI_Char *question,
                             MI_PromptType type,
                             MI_Result(MI_CALL *answer)(MI_Operation *operation,
                                                        MI_OperationCallback_ResponseType response))
{
    bool (**is_sure)(const MI_Char *question) = context;
    const bool sure = (*is_sure)(question);
    (void)type;
    if (answer != NULL) {
        answer(operation,
               sure ? MI_OperationCallback_ResponseType_Yes : MI_OperationCallback_ResponseType_No);
    }
}

MI_Result delete_instance(MI_Session *session, const MI_Instance *instance,
                          bool (*is_sure)(const MI_Char *question))
{
    MI_OperationCallbacks callbacks = {.callbackContext = &is_sure, .promptUser = ask_user};
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *none = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_FAILED;
    MI_Session_DeleteInstance(session, 0, NULL, "root/cimv2", instance, &callbacks, &operation);
    while (more) {
        MI_Operation_GetInstance(&operation, &none, &more, &result, NULL, NULL);
    }
    MI_Operation_Close(&operation);
    return result;
}
