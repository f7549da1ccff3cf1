#include "base/list.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool mf_list_grow(void *items, size_t *capacity, size_t needed, size_t size)
{
    if (needed <= *capacity) {
        return true;
    }
    const size_t wanted = needed < 8U ? 8U : needed + needed / 2U;
    if (wanted < needed || wanted > SIZE_MAX / size) {
        return false;
    }
    /* The address of any object pointer may be read as bytes; a cast to void ** would not be C. */
    void *array;
    memcpy(&array, items, sizeof array);
    void *larger = realloc(array, wanted * size);
    if (larger == NULL) {
        return false;
    }
    memcpy(items, &larger, sizeof larger);
    *capacity = wanted;
    return true;
}
