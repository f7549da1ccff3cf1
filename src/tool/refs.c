/* mifake refs, step by step what a program does that asks MI for references: it opens an
 * application and a session, names the instance by its keys, calls, takes the results, and closes
 * everything in reverse. */
#include "tool/call.h"
#include "tool/command.h"
#include "tool/listing.h"
#include "tool/loaded.h"
#include "tool/path.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- the path --------------------------------------------------------------------------------- */

/* In columns, as far as one character of UTF-8 is one. */
static int column_of(const char *text, const char *at)
{
    int column = 0;
    for (; text < at; text++) {
        column += ((unsigned char)*text & 0xC0U) != 0x80U;
    }
    return column;
}

static void show_problem(const char *path, const struct mf_path_problem *problem)
{
    if (problem->expected == NULL) {
        (void)fputs("mifake refs: out of memory\n", stderr);
        return;
    }
    (void)fprintf(stderr, "mifake refs: PATH: %s\n  %s\n  %*s^\n", problem->expected, path,
                  column_of(path, problem->at), "");
    if (strpbrk(path, "\"'") == NULL) {
        (void)fputs("The shell takes quotes away: put PATH in single quotes, as in "
                    "'Class.Key=\"text\"'.\n",
                    stderr);
    }
}

/* --- the call --------------------------------------------------------------------------------- */

/* The namespace of --namespace, of the path, or of the fixture, for the caller to free. */
static char *choose_namespace(const struct mf_arguments *arguments, const MI_Instance *key,
                              mifake *world)
{
    const MI_Char *own = NULL;
    (void)MI_Instance_GetNameSpace(key, &own);
    const char *given = arguments->values[MF_OPTION_NAMESPACE];
    const char *chosen = given == NULL ? own : given;
    return chosen == NULL ? mf_loaded_fact(world, "namespace") : strdup(chosen);
}

static MI_Result call(MI_Session *session, const struct mf_arguments *arguments,
                      struct mf_listing *listing)
{
    const bool json = mf_arguments_has(arguments, MF_OPTION_JSON);
    const struct mf_format *format = json ? &mf_json_format : &mf_print_format;
    const struct mf_sink sink = {format->instance, format->end, listing};
    format->begin(listing);
    if (mf_arguments_has(arguments, MF_OPTION_ASYNC)) {
        mf_call_wait(session, listing->call, &sink);
    } else {
        mf_call_pull(session, listing->call, &sink);
    }
    return listing->result;
}

static enum mf_exit call_and_list(MI_Session *session, const struct mf_arguments *arguments,
                                  const MI_Instance *key, mifake *world)
{
    char *name_space = choose_namespace(arguments, key, world);
    char *profile = mf_loaded_fact(world, "profile");
    const char *colour = arguments->values[MF_OPTION_COLOR];
    struct mf_listing listing = {
        .call = &(struct mf_call){.key = key,
                                  .name_space = name_space,
                                  .result_class = arguments->values[MF_OPTION_RESULT_CLASS],
                                  .role = arguments->values[MF_OPTION_ROLE],
                                  .keys_only = mf_arguments_has(arguments, MF_OPTION_KEYS_ONLY)},
        .path = arguments->operands[1],
        .profile = profile,
        .colour = mf_colour_choose(stdout, colour),
        .error_colour = mf_colour_choose(stderr, colour),
    };
    const bool ready = name_space != NULL && profile != NULL;
    const bool ok = ready && call(session, arguments, &listing) == MI_RESULT_OK;
    free(profile);
    free(name_space);
    return ok ? MF_EXIT_OK : MF_EXIT_FAILED;
}

/* --- the way there and back ------------------------------------------------------------------- */

static enum mf_exit with_session(MI_Application *application, const struct mf_arguments *arguments,
                                 const MI_Instance *key, mifake *world)
{
    MI_Session session = MI_SESSION_NULL;
    const MI_Result opened =
        MI_Application_NewSession(application, NULL, NULL, NULL, NULL, NULL, &session);
    if (opened != MI_RESULT_OK) {
        (void)fprintf(stderr, "mifake refs: no session (%d)\n", (int)opened);
        return MF_EXIT_FAILED;
    }
    const enum mf_exit status = call_and_list(&session, arguments, key, world);
    (void)MI_Session_Close(&session, NULL, NULL);
    return status;
}

static enum mf_exit with_application(MI_Application *application,
                                     const struct mf_arguments *arguments, mifake *world)
{
    struct mf_path_problem problem;
    const char *path = arguments->operands[1];
    MI_Instance *key = mf_path_read(application, path, &problem);
    if (key == NULL) {
        show_problem(path, &problem);
        return problem.expected == NULL ? MF_EXIT_FAILED : MF_EXIT_USAGE;
    }
    const enum mf_exit status = with_session(application, arguments, key, world);
    (void)MI_Instance_Delete(key);
    return status;
}

static enum mf_exit with_world(const struct mf_arguments *arguments, mifake *world)
{
    MI_Application application = MI_APPLICATION_NULL;
    if (!mifake_serve(world, NULL) ||
        MI_Application_Initialize(0, MI_T("mifake"), NULL, &application) != MI_RESULT_OK) {
        (void)fputs("mifake refs: out of memory\n", stderr);
        return MF_EXIT_FAILED;
    }
    const enum mf_exit status = with_application(&application, arguments, world);
    (void)MI_Application_Close(&application);
    return status;
}

static enum mf_exit run(const struct mf_arguments *arguments)
{
    mifake *world = mf_loaded_open(arguments->operands[0], arguments->values[MF_OPTION_PROFILE]);
    if (world == NULL) {
        return MF_EXIT_FAILED;
    }
    const enum mf_exit status = with_world(arguments, world);
    return mf_loaded_close(world) ? status : MF_EXIT_FAILED;
}

const struct mf_command mf_refs_command = {
    .name = "refs",
    .operands = "FILE PATH",
    .summary = "list the associations that refer to an instance",
    .about =
        "Asks the world of a fixture which associations refer to the instance PATH, the way a\n"
        "program asks MI: through MI_Session_ReferenceInstances. Prints each association\n"
        "with its properties. Ends with 0 if the operation succeeded, with 1 if not.\n\n"
        "PATH is an object path: a class and its keys, in single quotes, so that the shell\n"
        "leaves it alone. In a text, \\ and \" are written \\\\ and \\\". Before the class a\n"
        "namespace may stand: 'root/cimv2:Class.Key=\"text\",Other=5'.\n",
    .examples = "  mifake refs fixtures/windows-disks.json 'Win32_LogicalDisk.DeviceID=\"C:\"'\n"
                "  mifake refs fixtures/windows-disks.json --role Antecedent \\\n"
                "      'Win32_DiskDrive.DeviceID=\"\\\\\\\\.\\\\PHYSICALDRIVE0\"'\n",
    .options = MF_OPTION_BIT(MF_OPTION_NAMESPACE) | MF_OPTION_BIT(MF_OPTION_RESULT_CLASS) |
               MF_OPTION_BIT(MF_OPTION_ROLE) | MF_OPTION_BIT(MF_OPTION_KEYS_ONLY) |
               MF_OPTION_BIT(MF_OPTION_ASYNC) | MF_OPTION_BIT(MF_OPTION_PROFILE) |
               MF_OPTION_BIT(MF_OPTION_JSON) | MF_OPTION_BIT(MF_OPTION_COLOR),
    .fewest = 2,
    .most = 2,
    .run = run,
};
