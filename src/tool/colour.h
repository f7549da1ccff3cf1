/* Colours: the sequences to print before and after words, all empty where there are to be none. */
#ifndef MF_TOOL_COLOUR_H
#define MF_TOOL_COLOUR_H

#include <stdio.h>

struct mf_colour {
    const char *quiet; /* what is said besides */
    const char *class_name;
    const char *property;
    const char *error;
    const char *end;
};

/* `when` is the value of --color, or NULL for "auto": on a terminal that knows colours, and not if
 * NO_COLOR is set and not empty. */
const struct mf_colour *mf_colour_choose(FILE *file, const char *when);

#endif
