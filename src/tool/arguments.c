#include "tool/arguments.h"

#include "tool/command.h"
#include "tool/nearest.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

static const char *const profiles[] = {"windows", "omi", NULL};
static const char *const occasions[] = {"auto", "always", "never", NULL};

static const struct row {
    const char *name;
    const char *placeholder;    /* NULL: takes no value */
    const char *const *choices; /* NULL: any value */
    const char *help;
} rows[MF_OPTION_COUNT] = {
    [MF_OPTION_NAMESPACE] = {"namespace", "N", NULL,
                             "the namespace to ask in, if not the fixture's or\n"
                             "the one that a path names"},
    [MF_OPTION_ASSOC_CLASS] = {"assoc-class", "C", NULL,
                               "only through associations of class C or below it"},
    [MF_OPTION_RESULT_CLASS] = {"result-class", "C", NULL, "only results of class C or below it"},
    [MF_OPTION_ROLE] = {"role", "R", NULL,
                        "only where the association refers to the\n"
                        "instance through its property R"},
    [MF_OPTION_RESULT_ROLE] = {"result-role", "R", NULL,
                               "only where it refers to the result through its\n"
                               "property R"},
    [MF_OPTION_DIALECT] = {"dialect", "D", NULL,
                           "the query's language: \"WQL\" (default), \"CQL\""},
    [MF_OPTION_DEEP] = {"deep", NULL, NULL, "classes below, however far"},
    [MF_OPTION_SHALLOW] = {"shallow", NULL, NULL, "only instances of the class itself"},
    [MF_OPTION_KEYS_ONLY] = {"keys-only", NULL, NULL, "ask for keys; everything else is NULL"},
    [MF_OPTION_NAMES_ONLY] = {"names-only", NULL, NULL, "names, without declarations"},
    [MF_OPTION_ASYNC] = {"async", NULL, NULL, "take the results by callback, on another thread"},
    [MF_OPTION_PROFILE] = {"profile", "P", profiles,
                           "behave like \"windows\" or \"omi\", whatever the\n"
                           "fixture says"},
    [MF_OPTION_JSON] = {"json", NULL, NULL, "print JSON; its instances can go into a fixture"},
    [MF_OPTION_GRAPH] = {"graph", NULL, NULL, "print a drawing in Graphviz's language"},
    [MF_OPTION_COLOR] = {"color", "WHEN", occasions,
                         "\"auto\" (default): colours on a terminal, unless\n"
                         "NO_COLOR is set; \"always\" or \"never\""},
    [MF_OPTION_FIXTURE] = {"fixture", "F", NULL, "the world; else that of MIFAKE_FIXTURE"},
    [MF_OPTION_REPORT] = {"report", "FILE", NULL, "where the report goes instead"},
    [MF_OPTION_HELP] = {"help", NULL, NULL, "this text"},
};

/* getopt_long returns the option counted from here, clear of characters. */
enum { first_code = 256 };

static unsigned options_of(const struct mf_command *command)
{
    return command->options | MF_OPTION_BIT(MF_OPTION_HELP);
}

/* --- complaints ------------------------------------------------------------------------------- */

static bool refuse(const struct mf_command *command)
{
    (void)fprintf(stderr, "Try: mifake %s --help\n", command->name);
    return false;
}

static bool refuse_unknown(const struct mf_command *command, const char *written)
{
    struct mf_nearest search = {.written = written + strspn(written, "-")};
    for (unsigned i = 0; i < MF_OPTION_COUNT; i++) {
        if ((options_of(command) & MF_OPTION_BIT(i)) != 0) {
            mf_nearest_try(&search, rows[i].name);
        }
    }
    (void)fprintf(stderr, "mifake %s: unknown option %s", command->name, written);
    if (search.word != NULL) {
        (void)fprintf(stderr, "; did you mean --%s?", search.word);
    }
    (void)fputc('\n', stderr);
    return refuse(command);
}

static bool refuse_choice(const struct mf_command *command, const struct row *row,
                          const char *value)
{
    (void)fprintf(stderr, "mifake %s: --%s is", command->name, row->name);
    for (const char *const *choice = row->choices; *choice != NULL; choice++) {
        (void)fprintf(stderr, "%s \"%s\"", choice == row->choices ? "" : " or", *choice);
    }
    (void)fprintf(stderr, ", not \"%s\"\n", value);
    return refuse(command);
}

/* What getopt_long did not understand: a letter, a word, or one of ours with a value too many or
 * too few. */
static bool refuse_option(const struct mf_command *command, int answer, const char *word)
{
    if (optopt < first_code) {
        const char letter[] = {'-', (char)optopt, '\0'};
        return refuse_unknown(command, optopt == 0 ? word : letter);
    }
    const struct row *row = &rows[optopt - first_code];
    (void)fprintf(stderr, "mifake %s: --%s ", command->name, row->name);
    if (answer == ':') {
        (void)fprintf(stderr, "wants a value: --%s %s\n", row->name, row->placeholder);
    } else {
        (void)fputs("takes no value\n", stderr);
    }
    return refuse(command);
}

static bool refuse_count(const struct mf_command *command, const struct mf_arguments *arguments)
{
    if (arguments->operand_count < command->fewest) {
        (void)fprintf(stderr, "mifake %s: expected %s\n", command->name, command->operands);
    } else {
        (void)fprintf(stderr, "mifake %s: expected %s, and no \"%s\"\n", command->name,
                      command->operands, arguments->operands[command->most]);
    }
    return refuse(command);
}

/* --- parsing ---------------------------------------------------------------------------------- */

static void list_options(const struct mf_command *command,
                         struct option options[MF_OPTION_COUNT + 1])
{
    for (int i = 0; i < MF_OPTION_COUNT; i++) {
        if ((options_of(command) & MF_OPTION_BIT(i)) != 0) {
            const int takes = rows[i].placeholder == NULL ? no_argument : required_argument;
            *options++ = (struct option){rows[i].name, takes, NULL, first_code + i};
        }
    }
    *options = (struct option){0};
}

static bool is_choice(const struct row *row, const char *value)
{
    const char *const *choice = row->choices;
    while (choice != NULL && *choice != NULL && strcmp(*choice, value) != 0) {
        choice++;
    }
    return choice == NULL || *choice != NULL;
}

static bool keep(struct mf_arguments *arguments, const struct mf_command *command, int option)
{
    const char *value = optarg == NULL ? "" : optarg;
    if (!is_choice(&rows[option], value)) {
        return refuse_choice(command, &rows[option], value);
    }
    arguments->values[option] = value;
    return true;
}

static bool parse_options(struct mf_arguments *arguments, const struct mf_command *command,
                          int argc, char **argv)
{
    struct option options[MF_OPTION_COUNT + 1];
    list_options(command, options);
    opterr = 0;
    for (;;) {
        const int answer = getopt_long(argc, argv, ":h", options, NULL);
        if (answer == -1) {
            return true;
        }
        if (answer == '?' || answer == ':') {
            return refuse_option(command, answer, argv[optind - 1]);
        }
        if (!keep(arguments, command, answer == 'h' ? MF_OPTION_HELP : answer - first_code)) {
            return false;
        }
        if (mf_arguments_has(arguments, MF_OPTION_HELP)) {
            return true;
        }
    }
}

bool mf_arguments_parse(struct mf_arguments *arguments, const struct mf_command *command, int argc,
                        char **argv)
{
    *arguments = (struct mf_arguments){.command = command};
    if (!parse_options(arguments, command, argc, argv)) {
        return false;
    }
    arguments->operands = argv + optind;
    arguments->operand_count = argc - optind;
    const bool fits =
        arguments->operand_count >= command->fewest && arguments->operand_count <= command->most;
    return mf_arguments_has(arguments, MF_OPTION_HELP) || fits || refuse_count(command, arguments);
}

/* --- help ------------------------------------------------------------------------------------- */

/* The column in which explanations stand. */
enum { help_column = 22 };

static void print_option(const struct row *row)
{
    const int width = printf("  --%s%s%s", row->name, row->placeholder == NULL ? "" : " ",
                             row->placeholder == NULL ? "" : row->placeholder);
    (void)printf("%*s", help_column - width, "");
    for (const char *c = row->help; *c != '\0'; c++) {
        (void)putchar(*c);
        if (*c == '\n') {
            (void)printf("%*s", help_column, "");
        }
    }
    (void)putchar('\n');
}

void mf_arguments_help(const struct mf_command *command)
{
    (void)printf("Usage: mifake %s %s%s\n\n%s\nOptions:\n", command->name, command->operands,
                 command->options == 0 ? "" : " [OPTION...]", command->about);
    for (unsigned i = 0; i < MF_OPTION_COUNT; i++) {
        if ((options_of(command) & MF_OPTION_BIT(i)) != 0) {
            print_option(&rows[i]);
        }
    }
    (void)printf("\nExamples:\n%s", command->examples);
}
