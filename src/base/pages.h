/* Pages: how memory is mapped. On large pages a large world is built with fewer faults, and what is
 * looked up in it far apart is found with fewer misses of the processor's tables. */
#ifndef MF_BASE_PAGES_H
#define MF_BASE_PAGES_H

#include <stddef.h>

/* Asks for large pages for memory that is not used yet. Only advice: small pieces, and systems that
 * have none, stay as they are. */
void mf_pages_prefer_large(void *memory, size_t size);

#endif
