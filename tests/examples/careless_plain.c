/* The same without a framework: it must fail with what the report says. */
#include <mifake_plain.h>

int main(int count, char **arguments)
{
    mifake *world = mifake_begin(count > 1 ? arguments[1] : "windows-disks.json");
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_TestConnection(mifake_session(world), 0, NULL, &operation);
    return mifake_finish(world);
}
