#include "tool/command.h"
#include "tool/loaded.h"

#include <stdio.h>
#include <stdlib.h>

static bool print_view(mifake *world, mifake_view view)
{
    char *text = mifake_show(world, view);
    if (text == NULL) {
        (void)fputs("mifake show: out of memory\n", stderr);
        return false;
    }
    (void)fputs(text, stdout);
    free(text);
    return true;
}

static mifake_view view_of(const struct mf_arguments *arguments)
{
    if (mf_arguments_has(arguments, MF_OPTION_JSON)) {
        return MIFAKE_VIEW_JSON;
    }
    return mf_arguments_has(arguments, MF_OPTION_GRAPH) ? MIFAKE_VIEW_GRAPH : MIFAKE_VIEW_SUMMARY;
}

static enum mf_exit run(const struct mf_arguments *arguments)
{
    mifake *world = mf_loaded_open(arguments->operands[0], arguments->values[MF_OPTION_PROFILE]);
    if (world == NULL) {
        return MF_EXIT_FAILED;
    }
    const bool shown = print_view(world, view_of(arguments));
    return mf_loaded_close(world) && shown ? MF_EXIT_OK : MF_EXIT_FAILED;
}

const struct mf_command mf_show_command = {
    .name = "show",
    .operands = "FILE",
    .summary = "show what a fixture holds, as text or as a drawing",
    .about = "Prints the world of a fixture: its namespaces, the tree of their classes, how many\n"
             "instances each has, its keys and references. With --graph, prints instances as\n"
             "boxes and associations as lines between them, for Graphviz's dot to draw; what is\n"
             "referred to and does not exist is dashed. With --json, prints one fixture that has\n"
             "all of it: what it includes, and what is short for something else, written out.\n",
    .examples = "  mifake show fixtures/windows-disks.json\n"
                "  mifake show fixtures/windows-disks.json --graph | dot -Tsvg > disks.svg\n"
                "  mifake show fixtures/windows-disks.json --json > whole.json\n",
    .options = MF_OPTION_BIT(MF_OPTION_GRAPH) | MF_OPTION_BIT(MF_OPTION_JSON) |
               MF_OPTION_BIT(MF_OPTION_PROFILE),
    .fewest = 1,
    .most = 1,
    .run = run,
};
