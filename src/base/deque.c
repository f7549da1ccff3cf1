#include "base/deque.h"

#include "base/list.h"

#include <stdlib.h>
#include <string.h>

/* One that was emptied may count on from the middle of a chunk. */
bool mf_deque_grow(struct mf_deque *deque, size_t size)
{
    const size_t items = (size_t)mf_deque_chunk_items(size);
    const size_t begins = (size_t)(deque->end % items);
    if (!mf_list_grow(&deque->chunks, &deque->chunk_capacity, deque->chunk_count + 1U,
                      sizeof(*deque->chunks))) {
        return false;
    }
    unsigned char *chunk = malloc(items * size);
    if (chunk == NULL) {
        return false;
    }
    deque->chunks[deque->chunk_count++] = chunk;
    deque->next = chunk + begins * size;
    deque->room = items - begins;
    return true;
}

/* What is left moves to the beginning of the table when it is the smaller part. */
static void drop_first_chunk(struct mf_deque *deque)
{
    free(deque->chunks[deque->first_chunk++]);
    const size_t left = deque->chunk_count - deque->first_chunk;
    if (left <= deque->first_chunk) {
        memmove(deque->chunks, deque->chunks + deque->first_chunk, left * sizeof(*deque->chunks));
        deque->chunk_count = left;
        deque->first_chunk = 0;
    }
}

void mf_deque_drop_first(struct mf_deque *deque, size_t size)
{
    deque->first++;
    if (deque->first % mf_deque_chunk_items(size) == 0) {
        drop_first_chunk(deque);
    }
}

void mf_deque_skip(struct mf_deque *deque, uint64_t number)
{
    mf_deque_clear(deque);
    deque->first = number;
    deque->end = number;
}

void mf_deque_clear(struct mf_deque *deque)
{
    for (size_t i = deque->first_chunk; i < deque->chunk_count; i++) {
        free(deque->chunks[i]);
    }
    free(deque->chunks);
    *deque = (struct mf_deque){0};
}
