#include "tool/command.h"

#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>

static enum mf_exit run(const struct mf_arguments *arguments)
{
    const char *identifier = arguments->operand_count == 0 ? NULL : arguments->operands[0];
    char *text = mifake_explain(identifier);
    if (text == NULL) {
        (void)fprintf(stderr,
                      "mifake explain: unknown identifier \"%s\"; without one, all are listed\n",
                      identifier == NULL ? "" : identifier);
        return MF_EXIT_FAILED;
    }
    (void)fputs(text, stdout);
    free(text);
    return MF_EXIT_OK;
}

const struct mf_command mf_explain_command = {
    .name = "explain",
    .operands = "[IDENTIFIER]",
    .summary = "say what an identifier in a report means",
    .about =
        "Reports name what code under test did wrong by identifiers such as M2. This says what\n"
        "one means, and what the real library does then, with the row of its contract;\n"
        "without IDENTIFIER it lists all. A level is \"error\", which makes a test fail, or\n"
        "\"note\"; a fixture sets it: \"misuse\": {\"M14\": \"off\"}.\n",
    .examples = "  mifake explain M2\n"
                "  mifake explain\n",
    .options = 0,
    .fewest = 0,
    .most = 1,
    .run = run,
};
