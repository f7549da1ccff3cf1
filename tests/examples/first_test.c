/* The first example of README.md, which shows it from the first #include to the end. */
#include <MI.h>
#include <mifake.h>

#include <assert.h>

/* The code under test: it knows nothing of mifake. */
static unsigned count_references(MI_Session *session, const MI_Instance *disk)
{
    MI_Operation operation;
    MI_Boolean more = MI_TRUE;
    unsigned count = 0;
    MI_Session_ReferenceInstances(session, 0, NULL, "root/cimv2", disk,
                                  "Win32_DiskDriveToDiskPartition", NULL, MI_FALSE, NULL,
                                  &operation);
    while (more) {
        const MI_Instance *link = NULL;
        MI_Operation_GetInstance(&operation, &link, &more, NULL, NULL, NULL);
        count += link != NULL;
    }
    MI_Operation_Close(&operation);
    return count;
}

/* The test. */
int main(void)
{
    mifake *world = mifake_open("windows-disks.json", NULL);
    MI_Instance *disk = NULL;
    MI_Value id;
    id.string = (MI_Char[]){"\\\\.\\PHYSICALDRIVE0"};
    MI_Application_NewInstance(mifake_application(world), "Win32_DiskDrive", NULL, &disk);
    MI_Instance_AddElement(disk, "DeviceID", &id, MI_STRING, MI_FLAG_KEY);
    assert(count_references(mifake_session(world), disk) == 3);
    MI_Instance_Delete(disk);
    assert(mifake_close(world, NULL));
    return 0;
}
