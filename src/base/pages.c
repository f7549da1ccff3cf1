/* madvise is an extension of glibc's, and that is how one asks for it. */
#define _DEFAULT_SOURCE /* NOLINT(bugprone-reserved-identifier) */

#include "base/pages.h"

#include <stdint.h>
#include <sys/mman.h>

static const size_t large_page = (size_t)2 * 1024U * 1024U;

/* Large pages begin at multiples of their size. */
void mf_pages_prefer_large(void *memory, size_t size)
{
    char *start = memory;
    const size_t before = (size_t)(-(uintptr_t)start % large_page);
    if (size < before + large_page) {
        return;
    }
#ifdef MADV_HUGEPAGE
    const size_t whole = (size - before) / large_page * large_page;
    (void)madvise(start + before, whole, MADV_HUGEPAGE);
#endif
}
