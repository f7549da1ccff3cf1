#include "base/deque.h"

#include "base/list.h"

#include <stdlib.h>
#include <string.h>

bool mf_deque_grow(struct mf_deque *deque, size_t size)
{
    if (!mf_list_grow(&deque->chunks, &deque->chunk_capacity, deque->chunk_count + 1U,
                      sizeof(*deque->chunks))) {
        return false;
    }
    unsigned char *chunk = malloc(MF_DEQUE_CHUNK * size);
    if (chunk == NULL) {
        return false;
    }
    deque->chunks[deque->chunk_count++] = chunk;
    return true;
}

static void drop_first_chunk(struct mf_deque *deque)
{
    free(deque->chunks[0]);
    deque->chunk_count--;
    memmove(deque->chunks, deque->chunks + 1, deque->chunk_count * sizeof(*deque->chunks));
}

void mf_deque_drop_first(struct mf_deque *deque)
{
    deque->first++;
    if (deque->first % MF_DEQUE_CHUNK == 0) {
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
    for (size_t i = 0; i < deque->chunk_count; i++) {
        free(deque->chunks[i]);
    }
    free(deque->chunks);
    *deque = (struct mf_deque){0};
}
