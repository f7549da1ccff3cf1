/* A process that loads both libmi.so and libmifake.so has one library, hence one set of worlds:
 * what is served through the one is found through the other. */

#include <mifake.h>

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

typedef MI_Result(MI_MAIN_CALL *initializer)(MI_Uint32 flags, const MI_Char *id,
                                             MI_Instance **error, MI_Application *application);

static int fail(const char *what)
{
    fprintf(stderr, "%s\n", what);
    return 1;
}

/* MI_Application_InitializeV1 of libmi.so, whatever the program's own is. */
static initializer find_initializer(void *libmi)
{
    initializer found = NULL;
    void *const symbol = dlsym(libmi, "MI_Application_InitializeV1");
    memcpy(&found, &symbol, sizeof found);
    return found;
}

/* A world that is only served must be the one that is found: a session of it keeps it from closing
 * in peace. */
static int find_world(initializer initialize, mifake *world)
{
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    if (initialize == NULL || initialize(0, NULL, NULL, &application) != MI_RESULT_OK)
        return fail("MI_Application_InitializeV1 of libmi.so failed");
    if (MI_Application_NewSession(&application, NULL, MI_T("here"), NULL, NULL, NULL, &session) !=
        MI_RESULT_OK)
        return fail("MI_Application_NewSession failed");
    if (mifake_close(world, NULL))
        return fail("the session is not of the world that is served");
    (void)MI_Application_Close(&application);
    return 0;
}

int main(int argc, char **argv)
{
    void *const libmi = dlopen("libmi.so", RTLD_LAZY | RTLD_NOLOAD);
    const void *const libmifake = dlopen("libmifake.so.0", RTLD_LAZY | RTLD_NOLOAD);
    if (libmi == NULL || libmifake == NULL)
        return fail("libmi.so or libmifake.so.0 is not loaded");
    if (libmi != libmifake)
        return fail("libmi.so and libmifake.so.0 are two libraries");
    mifake *world = argc == 2 ? mifake_open(argv[1], NULL) : NULL;
    if (world == NULL || !mifake_serve(world, "here"))
        return fail("usage: one FIXTURE");
    return find_world(find_initializer(libmi), world);
}
