#include "api/world/output_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool mf_output_file_wanted(const char *variable)
{
    const char *path = getenv(variable);
    return path != NULL && *path != '\0';
}

/* Written at once: several processes may share the file. */
void mf_output_file_append(const char *variable, const char *text)
{
    if (text == NULL || *text == '\0' || !mf_output_file_wanted(variable)) {
        return;
    }
    FILE *file = fopen(getenv(variable), "a");
    if (file != NULL) {
        (void)fwrite(text, 1, strlen(text), file);
        (void)fclose(file);
    }
}
