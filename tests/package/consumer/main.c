#include <MI.h>
#include <mifake.h>

int main(void)
{
    MI_Application application = MI_APPLICATION_NULL;
    if (MI_Application_Initialize(0, NULL, NULL, &application) != MI_RESULT_OK)
        return 1;
    return MI_Application_Close(&application) == MI_RESULT_OK ? 0 : 1;
}
