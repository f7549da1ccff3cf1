/* Where an address in code lies, for people.
 *
 * As far as symbols and debug information tell: "count_references, first_test.c:12", then
 * "count_references in first_test", then "first_test+0x11d3". */
#ifndef MF_BASE_SYMBOL_H
#define MF_BASE_SYMBOL_H

#include "base/text.h"

#include <stdbool.h>

/* Writes the place of a return address: that of the call before it. Inline functions of MI.h are
 * not places; the function that calls them is. */
void mf_symbol_write(struct mf_text *text, const void *address);

/* A static variable of the program or of a library lies there: no stack, no heap. */
bool mf_symbol_is_static(const void *variable);

#endif
