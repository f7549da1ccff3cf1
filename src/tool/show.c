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

static enum mf_exit run(const struct mf_arguments *arguments)
{
    mifake *world = mf_loaded_open(arguments->operands[0], arguments->values[MF_OPTION_PROFILE]);
    if (world == NULL) {
        return MF_EXIT_FAILED;
    }
    const bool graph = mf_arguments_has(arguments, MF_OPTION_GRAPH);
    const bool shown = print_view(world, graph ? MIFAKE_VIEW_GRAPH : MIFAKE_VIEW_SUMMARY);
    return mf_loaded_close(world) && shown ? MF_EXIT_OK : MF_EXIT_FAILED;
}

const struct mf_command mf_show_command = {
    .name = "show",
    .operands = "FILE",
    .summary = "show what a fixture holds, as text or as a drawing",
    .about = "Prints the world of a fixture: its namespaces, the tree of their classes, how many\n"
             "instances each has, its keys and references. With --graph, prints instances as\n"
             "boxes and associations as lines between them, for Graphviz's dot to draw; what is\n"
             "referred to and does not exist is dashed.\n",
    .examples = "  mifake show fixtures/windows-disks.json\n"
                "  mifake show fixtures/windows-disks.json --graph | dot -Tsvg > disks.svg\n",
    .options = MF_OPTION_BIT(MF_OPTION_GRAPH) | MF_OPTION_BIT(MF_OPTION_PROFILE),
    .fewest = 1,
    .most = 1,
    .run = run,
};
