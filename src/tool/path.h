/* Object paths from the command line: [//server/][namespace:]Class[.Key=value{,Key=value}].
 *
 * Text in quotes of either kind, where a backslash takes the next character as it is, numbers,
 * TRUE or FALSE. All keys become strings: what type a key has, the class decides. A reference is
 * the text of its path, in quotes. */
#ifndef MF_TOOL_PATH_H
#define MF_TOOL_PATH_H

#include <MI.h>

#include <stddef.h>

struct mf_path_problem {
    const char *expected; /* NULL: memory ran out */
    const char *at;       /* the place in the text */
};

/* The instance that a path names, with its keys, its namespace and its server, for the caller to
 * delete. NULL with `problem` filled when the text is no path. */
MI_Instance *mf_path_read(MI_Application *application, const char *text,
                          struct mf_path_problem *problem);

#endif
