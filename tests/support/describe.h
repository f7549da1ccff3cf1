/* Instances as one line of text, so that a test can say what it expects in one. */
#ifndef TESTS_SUPPORT_DESCRIBE_H
#define TESTS_SUPPORT_DESCRIBE_H

#include "support/pull.h"

#include <MI.h>

/* Class(Name="a",Size=3,Tags={"x","y"},Peer=P(Name="b"),Note=null), for the caller to free. */
char *describe(const MI_Instance *instance);

/* All that came, classes by their names, separated by blanks; for errors "result 5", and what came
 * with it: "result 5, text, details". For the caller to free. */
char *describe_all(const struct pulled *pulled);

#endif
