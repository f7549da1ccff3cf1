#include "tool/colour.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct mf_colour none = {"", "", "", "", ""};

static const struct mf_colour some = {
    .quiet = "\x1B[2m",
    .class_name = "\x1B[1m",
    .property = "\x1B[36m",
    .error = "\x1B[1;31m",
    .end = "\x1B[0m",
};

static bool is_colourful(FILE *file)
{
    const char *no = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return (no == NULL || *no == '\0') && terminal != NULL && strcmp(terminal, "dumb") != 0 &&
           isatty(fileno(file)) == 1;
}

const struct mf_colour *mf_colour_choose(FILE *file, const char *when)
{
    if (when == NULL || strcmp(when, "auto") == 0) {
        return is_colourful(file) ? &some : &none;
    }
    return strcmp(when, "always") == 0 ? &some : &none;
}
