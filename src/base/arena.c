#include "base/arena.h"

#include "base/pages.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Small worlds should cost little, large ones few calls of malloc, and lie on large pages; of
 * neither should much more be taken than is used. */
static const size_t first_chunk = (size_t)16 * 1024U;
static const size_t largest_chunk = (size_t)8 * 1024U * 1024U;

struct mf_arena_chunk {
    struct mf_arena_chunk *older;
    size_t size;
    unsigned char bytes[];
};

static size_t round_up(size_t size)
{
    return (size + 7U) & ~(size_t)7U;
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t next_chunk_size(const struct mf_arena *arena)
{
    if (arena->chunks == NULL) {
        return arena->first != 0 ? arena->first : first_chunk;
    }
    const size_t twice = arena->chunks->size * 2U;
    const size_t share = arena->total / 16U;
    const size_t most = share < largest_chunk ? larger(share, first_chunk) : largest_chunk;
    return round_up(twice < most ? twice : most);
}

static struct mf_arena_chunk *add_chunk(struct mf_arena *arena, size_t size)
{
    struct mf_arena_chunk *chunk = malloc(sizeof *chunk + size);
    if (chunk == NULL) {
        return NULL;
    }
    mf_pages_prefer_large(chunk, sizeof *chunk + size);
    chunk->size = size;
    arena->total += sizeof *chunk + size;
    return chunk;
}

/* A piece larger than a chunk gets one of its own, behind the current one, which stays in use. */
static void *alloc_large(struct mf_arena *arena, size_t size)
{
    struct mf_arena_chunk *chunk = add_chunk(arena, size);
    if (chunk == NULL) {
        return NULL;
    }
    if (arena->chunks == NULL) {
        chunk->older = NULL;
        arena->chunks = chunk;
        arena->next = arena->end = chunk->bytes + size;
    } else {
        chunk->older = arena->chunks->older;
        arena->chunks->older = chunk;
    }
    return chunk->bytes;
}

static bool start_chunk(struct mf_arena *arena, size_t size)
{
    struct mf_arena_chunk *chunk = add_chunk(arena, size);
    if (chunk == NULL) {
        return false;
    }
    chunk->older = arena->chunks;
    arena->chunks = chunk;
    arena->next = chunk->bytes;
    arena->end = chunk->bytes + size;
    return true;
}

/* `size` bytes as they happen to be. */
static void *take(struct mf_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2U) {
        return NULL;
    }
    size = round_up(size);
    if (arena->chunks == NULL || (size_t)(arena->end - arena->next) < size) {
        const size_t chunk = next_chunk_size(arena);
        if (size > chunk / 4U) {
            return alloc_large(arena, size);
        }
        if (!start_chunk(arena, chunk)) {
            return NULL;
        }
    }
    void *piece = arena->next;
    arena->next += size;
    return piece;
}

void *mf_arena_alloc(struct mf_arena *arena, size_t size)
{
    void *piece = take(arena, size);
    return piece == NULL ? NULL : memset(piece, 0, size);
}

void *mf_arena_array(struct mf_arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size) {
        return NULL;
    }
    return mf_arena_alloc(arena, count * size);
}

void *mf_arena_copy(struct mf_arena *arena, const void *from, size_t size)
{
    void *copy = take(arena, size);
    if (copy != NULL && size != 0) {
        memcpy(copy, from, size);
    }
    return copy;
}

/* Texts are taken from the other end of the chunk, where nothing needs to be aligned. */
static char *take_text(struct mf_arena *arena, size_t size)
{
    if (arena->chunks == NULL || (size_t)(arena->end - arena->next) < size) {
        return take(arena, size);
    }
    arena->end -= size;
    return (char *)arena->end;
}

char *mf_arena_text(struct mf_arena *arena, const char *text, size_t length)
{
    char *copy = length == SIZE_MAX ? NULL : take_text(arena, length + 1U);
    if (copy != NULL) {
        memcpy(copy, text, length);
        copy[length] = '\0';
    }
    return copy;
}

void mf_arena_join(struct mf_arena *into, struct mf_arena *from)
{
    if (from->chunks == NULL) {
        return;
    }
    if (into->chunks == NULL) {
        const size_t first = into->first;
        *into = *from;
        into->first = first;
    } else {
        struct mf_arena_chunk *last = from->chunks;
        while (last->older != NULL) {
            last = last->older;
        }
        last->older = into->chunks->older;
        into->chunks->older = from->chunks;
        into->total += from->total;
    }
    *from = (struct mf_arena){.first = from->first};
}

void mf_arena_clear(struct mf_arena *arena)
{
    while (arena->chunks != NULL) {
        struct mf_arena_chunk *chunk = arena->chunks;
        arena->chunks = chunk->older;
        free(chunk);
    }
    *arena = (struct mf_arena){.first = arena->first};
}
