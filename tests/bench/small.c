/* A small process: loads the fixture of its argument and makes one call. */
#include <mifake.h>

static unsigned count_references(MI_Session *session, const MI_Instance *key)
{
    MI_Operation operation;
    MI_Boolean more = MI_TRUE;
    unsigned count = 0;
    MI_Session_ReferenceInstances(session, 0, NULL, "root/bench", key, NULL, NULL, MI_FALSE, NULL,
                                  &operation);
    while (more) {
        const MI_Instance *instance = NULL;
        (void)MI_Operation_GetInstance(&operation, &instance, &more, NULL, NULL, NULL);
        count += instance != NULL;
    }
    (void)MI_Operation_Close(&operation);
    return count;
}

int main(int count, char **arguments)
{
    mifake *world = count < 2 ? NULL : mifake_open(arguments[1], NULL);
    MI_Instance *key = NULL;
    MI_Value name;
    name.string = (MI_Char[]){"extent-00000000@array-00"};
    if (world == NULL || MI_Application_NewInstance(mifake_application(world), "Bench_Extent", NULL,
                                                    &key) != MI_RESULT_OK) {
        return 1;
    }
    (void)MI_Instance_AddElement(key, "DeviceID", &name, MI_STRING, MI_FLAG_KEY);
    const unsigned found = count_references(mifake_session(world), key);
    (void)MI_Instance_Delete(key);
    return mifake_close(world, NULL) && found == 1 ? 0 : 1;
}
