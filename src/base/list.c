#include "base/list.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The address of any object pointer may be read as bytes; a cast to void ** would not be C. */
static bool resize(void *items, size_t bytes)
{
    void *array;
    memcpy(&array, items, sizeof array);
    void *other = realloc(array, bytes);
    if (other == NULL) {
        return false;
    }
    memcpy(items, &other, sizeof other);
    return true;
}

bool mf_list_grow(void *items, size_t *capacity, size_t needed, size_t size)
{
    if (needed <= *capacity) {
        return true;
    }
    const size_t wanted = needed < 8U ? 8U : needed + needed / 2U;
    if (wanted < needed || wanted > SIZE_MAX / size) {
        return false;
    }
    if (!resize(items, wanted * size)) {
        return false;
    }
    *capacity = wanted;
    return true;
}

void mf_list_trim(void *items, size_t count, size_t size)
{
    if (count > 0) {
        (void)resize(items, count * size);
    }
}
