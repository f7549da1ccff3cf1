/* Pages: how memory is mapped. A large world is built in a third less time on large pages: there
 * are fewer to be had from the kernel one by one, and fewer that the processor forgets where they
 * are. */
#ifndef MF_BASE_PAGES_H
#define MF_BASE_PAGES_H

#include <stddef.h>

/* Asks for large pages for memory that is not used yet. Only advice: small pieces, and systems that
 * have none, stay as they are. */
void mf_pages_prefer_large(void *memory, size_t size);

#endif
