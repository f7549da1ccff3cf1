/* Object paths of instances, as text. */
#ifndef MF_TOOL_PATH_TEXT_H
#define MF_TOOL_PATH_TEXT_H

#include <MI.h>

/* The path of an instance: its class and the elements flagged KEY, for the caller to free. Its
 * namespace is left out if it has none or that of `home`, the instance that refers to it; NULL
 * `home` leaves none out. NULL when memory runs out. */
char *mf_path_text(const MI_Instance *instance, const MI_Instance *home);

#endif
