/* What README.md shows of a consumer that watches a service; see watch.h. */
#include "watch.h"

#include <string.h>

static void MI_CALL changed(MI_Operation *operation, void *context, const MI_Instance *event,
                            const MI_Char *bookmark, const MI_Char *machine, MI_Boolean more,
                            MI_Result result, const MI_Char *text, const MI_Instance *details,
                            MI_Result(MI_CALL *acknowledge)(MI_Operation *))
{
    struct watch *watch = context;
    MI_Value service;
    MI_Value state;
    watch->ended = !more;
    if (event != NULL &&
        MI_Instance_GetElement(event, "TargetInstance", &service, NULL, NULL, NULL) == 0 &&
        MI_Instance_GetElement(service.instance, "State", &state, NULL, NULL, NULL) == 0) {
        watch->stops += strcmp(state.string, "Stopped") == 0;
    }
    (void)operation, (void)bookmark, (void)machine, (void)result, (void)text, (void)details;
    (void)acknowledge;
}

void watch_spooler(MI_Session *session, struct watch *watch)
{
    MI_OperationCallbacks callbacks = MI_OPERATIONCALLBACKS_NULL;
    callbacks.callbackContext = watch;
    callbacks.indicationResult = changed;
    MI_Session_Subscribe(session, 0, NULL, "root/cimv2", "WQL",
                         "SELECT * FROM __InstanceModificationEvent WITHIN 2 WHERE TargetInstance "
                         "ISA 'Win32_Service' AND TargetInstance.Name = 'Spooler'",
                         NULL, &callbacks, &watch->operation);
}

MI_Uint32 stop_service(MI_Session *session, const MI_Instance *service)
{
    MI_Operation operation;
    const MI_Instance *answer = NULL;
    MI_Value value = {.uint32 = MI_RESULT_FAILED};
    MI_Session_Invoke(session, 0, NULL, "root/cimv2", "Win32_Service", "StopService", service, NULL,
                      NULL, &operation);
    MI_Operation_GetInstance(&operation, &answer, NULL, NULL, NULL, NULL);
    if (answer != NULL) {
        MI_Instance_GetElement(answer, "ReturnValue", &value, NULL, NULL, NULL);
    }
    MI_Operation_Close(&operation);
    return value.uint32;
}
