/* A list that grows at its end and forgets from its beginning: a history of what was latest.
 *
 * Items lie in chunks, so growing copies nothing and an item stays where it is until it is
 * forgotten. They are numbered from 0, whatever has been forgotten since. A zeroed deque is empty;
 * all items of one have the same size. */
#ifndef MF_BASE_DEQUE_H
#define MF_BASE_DEQUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Small enough for malloc's cache: a short history costs little. */
#define MF_DEQUE_CHUNK_BYTES 1000U

static inline uint64_t mf_deque_chunk_items(size_t size)
{
    return MF_DEQUE_CHUNK_BYTES / size;
}

struct mf_deque {
    unsigned char **chunks; /* from first_chunk on those of the items that are kept */
    size_t chunk_count;     /* those before first_chunk included */
    size_t chunk_capacity;
    size_t first_chunk;
    uint64_t first;      /* number of the first item that is kept */
    uint64_t end;        /* number of the next one */
    unsigned char *next; /* where that will lie, if there is */
    size_t room;         /* for so many in the last chunk */
};

/* Forgets the first item; there is one. */
void mf_deque_drop_first(struct mf_deque *deque, size_t size);

/* Has an empty one count on from `number`. */
void mf_deque_skip(struct mf_deque *deque, uint64_t number);

void mf_deque_clear(struct mf_deque *deque);

static inline size_t mf_deque_count(const struct mf_deque *deque)
{
    return (size_t)(deque->end - deque->first);
}

/* Makes room for the next item, in a chunk of its own. False when memory runs out. */
bool mf_deque_grow(struct mf_deque *deque, size_t size);

/* An item that is kept. */
static inline void *mf_deque_at(const struct mf_deque *deque, uint64_t number, size_t size)
{
    const uint64_t items = mf_deque_chunk_items(size);
    const uint64_t chunk = number / items - deque->first / items;
    return deque->chunks[deque->first_chunk + chunk] + number % items * size;
}

/* The last item; there is one, and it is kept. */
static inline void *mf_deque_last(const struct mf_deque *deque, size_t size)
{
    return deque->next - size;
}

/* Room for one more item of `size` bytes, not zeroed; NULL when memory runs out. */
static inline void *mf_deque_add(struct mf_deque *deque, size_t size)
{
    if (deque->room == 0 && !mf_deque_grow(deque, size)) {
        return NULL;
    }
    void *item = deque->next;
    deque->next += size;
    deque->room--;
    deque->end++;
    return item;
}

#endif
