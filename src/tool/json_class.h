/* Declarations as a fixture has them: what is printed here can go under "classes" in one that has
 * the superclass too. But MI does not say of which class a reference or an instance is that a
 * method returns. */
#ifndef MF_TOOL_JSON_CLASS_H
#define MF_TOOL_JSON_CLASS_H

#include <MI.h>

#include <stdio.h>

/* {"extends": …, "properties": {…}, "methods": {…}}, on one line. */
void mf_json_class(FILE *file, const MI_Class *declaration);

#endif
