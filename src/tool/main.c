/* The mifake command.
 *
 *   main.c       finds the command            ask.c          a call, there and back
 *   check.c      mifake check                 call.c         its results pulled
 *   show.c       mifake show                  call_async.c   and by callback
 *   classes.c    mifake classes               listing.c      what was asked, how it ended
 *   list.c       mifake list                  hint.c         what may have been meant
 *   get.c        mifake get                   print.c        results for people
 *   refs.c       mifake refs                  print_class.c  classes, with print_qualifiers.c
 *   assoc.c      mifake assoc                 mof_value.c    and values in them
 *   query.c      mifake query                 print_json.c   results for programs
 *   run.c        mifake run                   explain.c      mifake explain
 *   arguments.c  options, operands, help      json.c         values and instances
 *   nearest.c    "did you mean"               json_class.c   classes
 *   loaded.c     worlds: opened, asked        declared.c     what a class declares
 *   path.c       object paths, text to        scalar.c       numbers, datetimes, types
 *                instance; path_text.c back   result.c       names of MI_Result
 *   colour.c     colours, or none
 */
#include "tool/arguments.h"
#include "tool/command.h"
#include "tool/nearest.h"

#include <mifake.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct mf_command *const commands[] = {
    &mf_check_command, &mf_show_command,    &mf_classes_command, &mf_list_command,
    &mf_get_command,   &mf_refs_command,    &mf_assoc_command,   &mf_query_command,
    &mf_run_command,   &mf_explain_command,
};

enum { command_count = sizeof commands / sizeof *commands };

static void print_help(FILE *file)
{
    (void)fputs(
        "Usage: mifake COMMAND [ARGUMENT...]\n\n"
        "mifake fakes Microsoft's Management Infrastructure (MI) client API: programs that\n"
        "call MI get their answers from a fixture, a JSON file of classes, instances and\n"
        "associations. This command looks at fixtures the way such a program would.\n\n"
        "Commands:\n",
        file);
    for (int i = 0; i < command_count; i++) {
        (void)fprintf(file, "  %-7s %s\n", commands[i]->name, commands[i]->summary);
    }
    (void)fputs("  help    explain a command: mifake help refs\n\n"
                "  --version prints the version, --help this text.\n\n"
                "A first look:\n"
                "  mifake show fixtures/windows-disks.json\n"
                "  mifake refs fixtures/windows-disks.json 'Win32_LogicalDisk.DeviceID=\"C:\"'\n",
                file);
}

static const struct mf_command *find(const char *name)
{
    for (int i = 0; i < command_count; i++) {
        if (strcmp(commands[i]->name, name) == 0) {
            return commands[i];
        }
    }
    return NULL;
}

static enum mf_exit refuse(const char *name)
{
    struct mf_nearest search = {.written = name + strspn(name, "-")};
    for (int i = 0; i < command_count; i++) {
        mf_nearest_try(&search, commands[i]->name);
    }
    mf_nearest_try(&search, "help");
    (void)fprintf(stderr, "mifake: unknown command \"%s\"", name);
    if (search.word != NULL) {
        (void)fprintf(stderr, "; did you mean \"%s\"?", search.word);
    }
    (void)fputs("\nTry: mifake help\n", stderr);
    return MF_EXIT_USAGE;
}

static enum mf_exit help(int argc, char **argv)
{
    if (argc < 2 || strcmp(argv[1], "help") == 0) {
        print_help(stdout);
        return MF_EXIT_OK;
    }
    const struct mf_command *command = find(argv[1]);
    if (command == NULL) {
        return refuse(argv[1]);
    }
    mf_arguments_help(command);
    return MF_EXIT_OK;
}

static enum mf_exit run(const struct mf_command *command, int argc, char **argv)
{
    struct mf_arguments arguments;
    if (!mf_arguments_parse(&arguments, command, argc, argv)) {
        return MF_EXIT_USAGE;
    }
    if (mf_arguments_has(&arguments, MF_OPTION_HELP)) {
        mf_arguments_help(command);
        return MF_EXIT_OK;
    }
    return command->run(&arguments);
}

static bool is_one_of(const char *word, const char *a, const char *b, const char *c)
{
    return strcmp(word, a) == 0 || strcmp(word, b) == 0 || strcmp(word, c) == 0;
}

static enum mf_exit dispatch(int argc, char **argv)
{
    if (argc < 2) {
        print_help(stderr);
        return MF_EXIT_USAGE;
    }
    if (is_one_of(argv[1], "help", "--help", "-h")) {
        return help(argc - 1, argv + 1);
    }
    if (is_one_of(argv[1], "version", "--version", "-V")) {
        (void)puts("mifake " MIFAKE_VERSION);
        return MF_EXIT_OK;
    }
    const struct mf_command *command = find(argv[1]);
    return command == NULL ? refuse(argv[1]) : run(command, argc - 1, argv + 1);
}

/* A full disk is found out when the last of the output is written. */
int main(int argc, char **argv)
{
    const enum mf_exit status = dispatch(argc, argv);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        (void)fprintf(stderr, "mifake: cannot write the output: %s\n", strerror(errno));
        return MF_EXIT_FAILED;
    }
    return (int)status;
}
