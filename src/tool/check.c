#include "tool/command.h"
#include "tool/loaded.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Prints a number and what it counts: "1 class", "2 classes". */
static void put_count(mifake *world, const char *fact, const char *one, const char *before)
{
    char *number = mf_loaded_fact(world, fact);
    const bool single = number != NULL && strcmp(number, "1") == 0;
    (void)printf("%s%s %s", before, number == NULL ? "?" : number, single ? one : fact);
    free(number);
}

static void praise(const char *path, mifake *world)
{
    (void)printf("%s: fine", path);
    put_count(world, "classes", "class", ": ");
    put_count(world, "instances", "instance", ", ");
    put_count(world, "associations", "association", ", among them ");
    (void)putchar('\n');
}

/* Warnings do not make a file wrong. */
static void warn(mifake *world)
{
    char *warnings = mifake_warnings(world);
    char *rest = NULL;
    for (char *line = warnings == NULL ? NULL : strtok_r(warnings, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        (void)fprintf(stderr, "warning: %s\n", line);
    }
    free(warnings);
}

static bool check(const char *path)
{
    mifake *world = mf_loaded_open(path, NULL);
    if (world == NULL) {
        return false;
    }
    warn(world);
    praise(path, world);
    /* What its rules expect of a test is not expected of a check. */
    (void)mifake_close(world, NULL);
    return true;
}

static enum mf_exit run(const struct mf_arguments *arguments)
{
    enum mf_exit status = MF_EXIT_OK;
    for (int i = 0; i < arguments->operand_count; i++) {
        if (!check(arguments->operands[i])) {
            status = MF_EXIT_FAILED;
        }
    }
    return status;
}

const struct mf_command mf_check_command = {
    .name = "check",
    .operands = "FILE...",
    .summary = "say all that is wrong with fixtures",
    .about = "Loads each fixture with all it includes. Mistakes go to standard error, one a line,\n"
             "with file and place: line and column if it is no JSON, else a JSON pointer.\n"
             "A warning tells of what is allowed and strange: a rule that can never run.\n"
             "Ends with 0 if all files are fine, with 1 if not.\n",
    .examples = "  mifake check disks.json\n"
                "  mifake check fixtures/*.json\n",
    .options = 0,
    .fewest = 1,
    .most = INT_MAX,
    .run = run,
};
