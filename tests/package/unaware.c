/* A program that knows of MI alone. Which library answers, LD_LIBRARY_PATH decides. */

#include <MI.h>

#include <stdio.h>

static int fail(const char *what)
{
    fprintf(stderr, "%s\n", what);
    return 1;
}

int main(void)
{
    if (mi_clientFT_V1 == NULL)
        return fail("mi_clientFT_V1 is not the library's");
    if (mi_clientFT_V1->applicationFT == NULL)
        return fail("mi_clientFT_V1 has no table for applications");

    MI_Application application = MI_APPLICATION_NULL;
    if (MI_Application_Initialize(0, NULL, NULL, &application) != MI_RESULT_OK)
        return fail("MI_Application_Initialize failed");
    if (MI_Application_Close(&application) != MI_RESULT_OK)
        return fail("MI_Application_Close failed");
    return 0;
}
