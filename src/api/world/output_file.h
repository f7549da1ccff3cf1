/* Files that the environment asks for: MIFAKE_REPORT, MIFAKE_TRACE. */
#ifndef MF_API_WORLD_OUTPUT_FILE_H
#define MF_API_WORLD_OUTPUT_FILE_H

#include <stdbool.h>

/* The variable names a file. */
bool mf_output_file_wanted(const char *variable);

/* Appends text to that file; nothing without a variable, or for NULL. */
void mf_output_file_append(const char *variable, const char *text);

#endif
