/* JSON, the way a fixture has it: an instance printed here can go into one.
 *
 * References are object paths, embedded instances objects, uint64 above 2^63-1 strings. */
#ifndef MF_TOOL_JSON_H
#define MF_TOOL_JSON_H

#include <MI.h>

#include <stdio.h>

/* A string in its quotes; NULL is null. */
void mf_json_string(FILE *file, const char *text);

/* A value that is not null. `home` is the instance that has it. */
void mf_json_value(FILE *file, MI_Type type, const MI_Value *value, const MI_Instance *home);

/* {"class": …, "namespace": …, "properties": {…}} on one line; without the namespace if it has none
 * or `home`, the instance that it is a value of, is not NULL. */
void mf_json_instance(FILE *file, const MI_Instance *instance, const MI_Instance *home);

#endif
