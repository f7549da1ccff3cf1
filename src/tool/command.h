/* The commands of the tool: one file each, told apart by a row that main.c lists. */
#ifndef MF_TOOL_COMMAND_H
#define MF_TOOL_COMMAND_H

#include "tool/arguments.h"

/* How the tool ends. */
enum mf_exit {
    MF_EXIT_OK = 0,
    MF_EXIT_FAILED = 1, /* a fixture is wrong, an operation failed */
    MF_EXIT_USAGE = 2   /* the tool was not called as its help says */
};

struct mf_command {
    const char *name;
    const char *operands; /* as in the usage line */
    const char *summary;  /* one line */
    const char *about;    /* what --help says before the options */
    const char *examples; /* and after them */
    unsigned options;     /* bits of enum mf_option; help is always one */
    int fewest;           /* operands */
    int most;
    enum mf_exit (*run)(const struct mf_arguments *arguments);
};

extern const struct mf_command mf_check_command;
extern const struct mf_command mf_refs_command;
extern const struct mf_command mf_show_command;

#endif
