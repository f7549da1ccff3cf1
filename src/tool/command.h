/* The commands of the tool: one file each, told apart by a row that main.c lists. */
#ifndef MF_TOOL_COMMAND_H
#define MF_TOOL_COMMAND_H

#include "tool/arguments.h"

/* How the tool ends. */
enum mf_exit {
    MF_EXIT_OK = 0,
    MF_EXIT_FAILED = 1, /* a fixture is wrong, an operation failed */
    MF_EXIT_USAGE = 2,  /* the tool was not called as its help says */
    MF_EXIT_MISUSE = 3  /* run: the program did something wrong */
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

/* What every command takes that asks MI something. */
#define MF_OPTIONS_ALWAYS                                                                          \
    (MF_OPTION_BIT(MF_OPTION_NAMESPACE) | MF_OPTION_BIT(MF_OPTION_ASYNC) |                         \
     MF_OPTION_BIT(MF_OPTION_PROFILE) | MF_OPTION_BIT(MF_OPTION_JSON) |                            \
     MF_OPTION_BIT(MF_OPTION_COLOR))

/* What the help of a command says of PATH. */
#define MF_ABOUT_PATH                                                                              \
    "PATH is an object path: a class and its keys, in single quotes, so that the shell\n"          \
    "leaves it alone. In a text, \\ and \" are written \\\\ and \\\". Before the class a\n"        \
    "namespace may stand: 'root/cimv2:Class.Key=\"text\",Other=5'.\n"

extern const struct mf_command mf_assoc_command;
extern const struct mf_command mf_check_command;
extern const struct mf_command mf_classes_command;
extern const struct mf_command mf_explain_command;
extern const struct mf_command mf_get_command;
extern const struct mf_command mf_list_command;
extern const struct mf_command mf_query_command;
extern const struct mf_command mf_refs_command;
extern const struct mf_command mf_run_command;
extern const struct mf_command mf_show_command;

#endif
