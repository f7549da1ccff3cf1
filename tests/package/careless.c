/* A program that knows of MI alone, and forgets to close what it opened. */

#include <MI.h>

static void look_at_first_disk(MI_Session *session)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *disk = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Session_EnumerateInstances(session, 0, NULL, MI_T("root/cimv2"), MI_T("Win32_DiskDrive"),
                                  MI_FALSE, NULL, &operation);
    (void)MI_Operation_GetInstance(&operation, &disk, &more, NULL, NULL, NULL);
}

int main(void)
{
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    if (MI_Application_Initialize(0, NULL, NULL, &application) != MI_RESULT_OK ||
        MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session) !=
            MI_RESULT_OK)
        return 1;
    look_at_first_disk(&session);
    return 0;
}
