/* The arguments of a command: options, in any place, and operands.
 *
 * Everything is lent from argv. */
#ifndef MF_TOOL_ARGUMENTS_H
#define MF_TOOL_ARGUMENTS_H

#include <stdbool.h>
#include <stddef.h>

struct mf_command;

enum mf_option {
    MF_OPTION_NAMESPACE,
    MF_OPTION_ASSOC_CLASS,
    MF_OPTION_RESULT_CLASS,
    MF_OPTION_ROLE,
    MF_OPTION_RESULT_ROLE,
    MF_OPTION_DIALECT,
    MF_OPTION_DEEP,
    MF_OPTION_SHALLOW,
    MF_OPTION_KEYS_ONLY,
    MF_OPTION_NAMES_ONLY,
    MF_OPTION_ASYNC,
    MF_OPTION_PROFILE,
    MF_OPTION_JSON,
    MF_OPTION_GRAPH,
    MF_OPTION_COLOR,
    MF_OPTION_FIXTURE,
    MF_OPTION_REPORT,
    MF_OPTION_HELP,
    MF_OPTION_COUNT
};

#define MF_OPTION_BIT(option) (1U << (option))

struct mf_arguments {
    const struct mf_command *command;
    const char *values[MF_OPTION_COUNT]; /* NULL: not given; "" for an option without a value */
    char **operands;
    int operand_count;
};

static inline bool mf_arguments_has(const struct mf_arguments *arguments, enum mf_option option)
{
    return arguments->values[option] != NULL;
}

/* Parses what follows the command's name, argv[0]. False after saying on standard error what is
 * wrong. With --help the rest is not looked at. */
bool mf_arguments_parse(struct mf_arguments *arguments, const struct mf_command *command, int argc,
                        char **argv);

/* Prints the help of a command. */
void mf_arguments_help(const struct mf_command *command);

#endif
