/* A program that knows of MI alone: how many partitions does the first disk have? Which library
 * answers, LD_LIBRARY_PATH decides; which world, MIFAKE_FIXTURE. */

#include <MI.h>

#include <stdio.h>

static int fail(const char *what)
{
    fprintf(stderr, "%s\n", what);
    return 1;
}

static unsigned count_partitions(MI_Session *session, const MI_Instance *disk)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Boolean more = MI_TRUE;
    unsigned count = 0;
    MI_Session_ReferenceInstances(session, 0, NULL, MI_T("root/cimv2"), disk,
                                  MI_T("Win32_DiskDriveToDiskPartition"), NULL, MI_FALSE, NULL,
                                  &operation);
    while (more) {
        const MI_Instance *link = NULL;
        (void)MI_Operation_GetInstance(&operation, &link, &more, NULL, NULL, NULL);
        count += link != NULL;
    }
    (void)MI_Operation_Close(&operation);
    return count;
}

static MI_Instance *name_disk(MI_Application *application)
{
    MI_Char path[] = MI_T("\\\\.\\PHYSICALDRIVE0");
    MI_Instance *disk = NULL;
    MI_Value value;
    value.string = path;
    (void)MI_Application_NewInstance(application, MI_T("Win32_DiskDrive"), NULL, &disk);
    (void)MI_Instance_AddElement(disk, MI_T("DeviceID"), &value, MI_STRING, MI_FLAG_KEY);
    return disk;
}

int main(void)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->applicationFT == NULL)
        return fail("mi_clientFT_V1 is not the library's");

    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    if (MI_Application_Initialize(0, NULL, NULL, &application) != MI_RESULT_OK)
        return fail("MI_Application_Initialize failed");
    if (MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session) !=
        MI_RESULT_OK)
        return fail("MI_Application_NewSession failed");
    MI_Instance *disk = name_disk(&application);
    const unsigned partitions = count_partitions(&session, disk);
    (void)MI_Instance_Delete(disk);
    if (MI_Session_Close(&session, NULL, NULL) != MI_RESULT_OK)
        return fail("MI_Session_Close failed");
    if (MI_Application_Close(&application) != MI_RESULT_OK)
        return fail("MI_Application_Close failed");
    return partitions == 3 ? 0 : fail("the disk does not have its three partitions");
}
