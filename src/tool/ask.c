#include "tool/ask.h"

#include "tool/hint.h"
#include "tool/listing.h"
#include "tool/loaded.h"
#include "tool/path.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- the path --------------------------------------------------------------------------------- */

static void tell_memory(const char *command)
{
    (void)fprintf(stderr, "mifake %s: out of memory\n", command);
}

/* In columns, as far as one character of UTF-8 is one. */
static int column_of(const char *text, const char *at)
{
    int column = 0;
    for (; text < at; text++) {
        column += ((unsigned char)*text & 0xC0U) != 0x80U;
    }
    return column;
}

static void show_problem(const char *command, const char *path,
                         const struct mf_path_problem *problem)
{
    if (problem->expected == NULL) {
        tell_memory(command);
        return;
    }
    (void)fprintf(stderr, "mifake %s: PATH: %s\n  %s\n  %*s^\n", command, problem->expected, path,
                  column_of(path, problem->at), "");
    if (strpbrk(path, "\"'") == NULL) {
        (void)fputs("The shell takes quotes away: put PATH in single quotes, as in "
                    "'Class.Key=\"text\"'.\n",
                    stderr);
    }
}

/* --- the call --------------------------------------------------------------------------------- */

/* What is open on the way. */
struct asking {
    const struct mf_arguments *arguments;
    const struct mf_question *question;
    mifake *world;
    MI_Application application;
    MI_Session session;
    MI_Instance *key; /* NULL unless the question is of an instance */
};

static const char *command_of(const struct asking *asking)
{
    return asking->arguments->command->name;
}

/* The namespace of --namespace, of the path, or of the fixture, for the caller to free. */
static char *choose_namespace(const struct asking *asking)
{
    const MI_Char *own = NULL;
    (void)MI_Instance_GetNameSpace(asking->key, &own);
    const char *given = asking->arguments->values[MF_OPTION_NAMESPACE];
    const char *chosen = given == NULL ? own : given;
    return chosen == NULL ? mf_loaded_fact(asking->world, "namespace") : strdup(chosen);
}

static MI_Result call(struct asking *asking, struct mf_listing *listing)
{
    const bool json = mf_arguments_has(asking->arguments, MF_OPTION_JSON);
    const struct mf_format *format = json ? &mf_json_format : &mf_print_format;
    const struct mf_sink sink = {format->instance, format->declaration, format->end, listing};
    format->begin(listing);
    if (mf_arguments_has(asking->arguments, MF_OPTION_ASYNC)) {
        mf_call_wait(&asking->session, listing->call, &sink);
    } else {
        mf_call_pull(&asking->session, listing->call, &sink);
    }
    if (listing->result == MI_RESULT_INVALID_CLASS) {
        mf_hint_classes(&asking->session, listing->call);
    }
    return listing->result;
}

static enum mf_exit call_and_list(struct asking *asking)
{
    char *name_space = choose_namespace(asking);
    char *profile = mf_loaded_fact(asking->world, "profile");
    const char *colour = asking->arguments->values[MF_OPTION_COLOR];
    struct mf_listing listing = {
        .call = &(struct mf_call){.question = asking->question,
                                  .arguments = asking->arguments,
                                  .key = asking->key,
                                  .name_space = name_space},
        .profile = profile,
        .colour = mf_colour_choose(stdout, colour),
        .error_colour = mf_colour_choose(stderr, colour),
    };
    const bool ready = name_space != NULL && profile != NULL;
    const bool ok = ready && call(asking, &listing) == MI_RESULT_OK;
    free(profile);
    free(name_space);
    return ok ? MF_EXIT_OK : MF_EXIT_FAILED;
}

/* --- the way there and back ------------------------------------------------------------------- */

static enum mf_exit with_key(struct asking *asking)
{
    const MI_Result opened = MI_Application_NewSession(&asking->application, NULL, NULL, NULL, NULL,
                                                       NULL, &asking->session);
    if (opened != MI_RESULT_OK) {
        (void)fprintf(stderr, "mifake %s: no session (%d)\n", command_of(asking), (int)opened);
        return MF_EXIT_FAILED;
    }
    const enum mf_exit status = call_and_list(asking);
    (void)MI_Session_Close(&asking->session, NULL, NULL);
    return status;
}

static enum mf_exit with_application(struct asking *asking)
{
    if (!asking->question->of_instance) {
        return with_key(asking);
    }
    struct mf_path_problem problem;
    const char *path = asking->arguments->operands[1];
    asking->key = mf_path_read(&asking->application, path, &problem);
    if (asking->key == NULL) {
        show_problem(command_of(asking), path, &problem);
        return problem.expected == NULL ? MF_EXIT_FAILED : MF_EXIT_USAGE;
    }
    const enum mf_exit status = with_key(asking);
    (void)MI_Instance_Delete(asking->key);
    return status;
}

static enum mf_exit with_world(struct asking *asking)
{
    if (!mifake_serve(asking->world, NULL) ||
        MI_Application_Initialize(0, MI_T("mifake"), NULL, &asking->application) != MI_RESULT_OK) {
        tell_memory(command_of(asking));
        return MF_EXIT_FAILED;
    }
    const enum mf_exit status = with_application(asking);
    (void)MI_Application_Close(&asking->application);
    return status;
}

enum mf_exit mf_ask(const struct mf_arguments *arguments, const struct mf_question *question)
{
    struct asking asking = {.arguments = arguments, .question = question};
    asking.world = mf_loaded_open(arguments->operands[0], arguments->values[MF_OPTION_PROFILE]);
    if (asking.world == NULL) {
        return MF_EXIT_FAILED;
    }
    const enum mf_exit status = with_world(&asking);
    return mf_loaded_close(asking.world) ? status : MF_EXIT_FAILED;
}
