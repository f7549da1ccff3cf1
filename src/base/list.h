/* Growth of arrays on the heap: one function, so that every list grows, and fails, alike.
 *
 *     struct mf_thing **things; size_t count, capacity;
 *     if (!mf_list_grow(&things, &capacity, count + 1, sizeof *things)) ...out of memory...
 *     things[count++] = thing; */
#ifndef MF_BASE_LIST_H
#define MF_BASE_LIST_H

#include <stdbool.h>
#include <stddef.h>

/* Makes room for `needed` items of `size` bytes. `items` is the address of the array pointer. On
 * failure nothing has changed. */
bool mf_list_grow(void *items, size_t *capacity, size_t needed, size_t size);

/* Gives back what a list of `count` items has to spare, now that it is complete. */
void mf_list_trim(void *items, size_t count, size_t size);

#endif
