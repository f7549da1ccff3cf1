/* Reads what has ended, as told by its argument, and says so: for freed.sh, which wants the address
 * sanitizer to stop it before. */
#include <MI.h>
#include <mifake.h>

#include <stdio.h>
#include <string.h>

static MI_Char read_text(const MI_Instance *link)
{
    MI_Value value;
    memset(&value, 0, sizeof value);
    (void)MI_Instance_GetElement(link, MI_T("Caption"), &value, NULL, NULL, NULL);
    return value.string == NULL ? '?' : value.string[0];
}

int main(int count, char **arguments)
{
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/fixtures/windows-disks.json", NULL);
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *disk = NULL;
    const MI_Char *message = NULL;
    if (world == NULL || count != 2) {
        return 2;
    }
    const bool failing = strcmp(arguments[1], "message") == 0;
    MI_Session_EnumerateInstances(mifake_session(world), 0, NULL, NULL,
                                  failing ? MI_T("Nothing") : MI_T("Win32_DiskDrive"), MI_FALSE,
                                  NULL, &operation);
    (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, &message, NULL);
    if (!failing) {
        (void)read_text(disk);
    }
    (void)MI_Operation_Close(&operation);
    printf("%c\n", failing ? message[0] : read_text(disk));
    (void)mifake_close(world, NULL);
    return 0;
}
