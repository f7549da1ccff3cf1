#include "misuse/corpus/disks.h"

void disks_connect(struct program *program)
{
    (void)MI_Application_Initialize(0, NULL, NULL, &program->application);
    (void)MI_Application_NewSession(&program->application, NULL, NULL, NULL, NULL, NULL,
                                    &program->session);
}

void disks_disconnect(struct program *program)
{
    (void)MI_Session_Close(&program->session, NULL, NULL);
    (void)MI_Application_Close(&program->application);
}

MI_Operation disks_list(MI_Session *session, MI_Uint32 flags, MI_OperationCallbacks *callbacks)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_EnumerateInstances(session, flags, NULL, DISKS_SPACE, DISKS_CLASS, MI_FALSE,
                                  callbacks, &operation);
    return operation;
}

MI_Instance *disks_key(MI_Application *application, MI_Uint32 flags)
{
    MI_Value id = {.string = (MI_Char[]){MI_T("\\\\.\\PHYSICALDRIVE0")}};
    MI_Instance *disk = NULL;
    (void)MI_Application_NewInstance(application, DISKS_CLASS, NULL, &disk);
    (void)MI_Instance_AddElement(disk, MI_T("DeviceID"), &id, MI_STRING, flags);
    return disk;
}

MI_Result disks_drain(MI_Operation *operation)
{
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    while (more) {
        const MI_Instance *disk = NULL;
        (void)MI_Operation_GetInstance(operation, &disk, &more, &result, NULL, NULL);
    }
    return result;
}
