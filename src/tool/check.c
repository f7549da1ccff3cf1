#include "tool/command.h"
#include "tool/loaded.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static void praise(const char *path, mifake *world)
{
    char *classes = mf_loaded_fact(world, "classes");
    char *instances = mf_loaded_fact(world, "instances");
    char *associations = mf_loaded_fact(world, "associations");
    (void)printf("%s: fine: classes: %s, instances: %s, associations among them: %s\n", path,
                 classes == NULL ? "?" : classes, instances == NULL ? "?" : instances,
                 associations == NULL ? "?" : associations);
    free(classes);
    free(instances);
    free(associations);
}

static bool check(const char *path)
{
    mifake *world = mf_loaded_open(path, NULL);
    if (world == NULL) {
        return false;
    }
    praise(path, world);
    return mf_loaded_close(world);
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
             "Ends with 0 if all files are fine, with 1 if not.\n",
    .examples = "  mifake check disks.json\n"
                "  mifake check fixtures/*.json\n",
    .options = 0,
    .fewest = 1,
    .most = INT_MAX,
    .run = run,
};
