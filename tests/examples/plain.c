/* A test without a framework. */
#include "inventory.h"

#include <mifake_plain.h>

int main(void)
{
    mifake *world = mifake_begin("windows-disks.json");
    MI_Result result = MI_RESULT_FAILED;
    const unsigned count = count_instances(mifake_session(world), "Win32_DiskDrive", &result);
    const bool right = count == 4 && result == MI_RESULT_OK;
    return mifake_finish(world) == EXIT_SUCCESS && right ? EXIT_SUCCESS : EXIT_FAILURE;
}
