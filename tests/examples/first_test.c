/* README.md's first test. */
#include "partitions.h"

#include <mifake.h>

#include <assert.h>

int main(void)
{
    mifake *world = mifake_open("windows-disks.json", NULL);
    MI_Value id = {.string = (MI_Char[]){"\\\\.\\PHYSICALDRIVE0"}};
    MI_Instance *disk = NULL;
    MI_Application_NewInstance(mifake_application(world), "Win32_DiskDrive", NULL, &disk);
    MI_Instance_AddElement(disk, "DeviceID", &id, MI_STRING, MI_FLAG_KEY);

    assert(count_partitions(mifake_session(world), disk) == 3);

    MI_Instance_Delete(disk);
    assert(mifake_close(world, NULL));
    return 0;
}
