/* A test of somebody else: it counts the results of a call in the world that it is given. */
#include <MI.h>
#include <mifake.h>

#include <stdio.h>

static int count(MI_Session *session)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Boolean more = MI_TRUE;
    int results = 0;
    MI_Session_TestConnection(session, 0, NULL, &operation);
    while (more) {
        const MI_Instance *instance = NULL;
        (void)MI_Operation_GetInstance(&operation, &instance, &more, NULL, NULL, NULL);
        results++;
    }
    (void)MI_Operation_Close(&operation);
    return results;
}

int main(int argc, char **argv)
{
    mifake_error error = {0};
    mifake *world = mifake_open(argc == 2 ? argv[1] : NULL, &error);
    if (world == NULL) {
        fputs(error.text, stderr);
        mifake_error_clear(&error);
        return 1;
    }
    const int results = count(mifake_session(world));
    return mifake_close(world, NULL) && results == 1 ? 0 : 1;
}
