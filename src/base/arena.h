/* An arena: memory that is handed out piece by piece and given back at once.
 *
 * A zeroed arena is ready for use. Pieces are zeroed, aligned to 8 bytes, unless they are text, and
 * stay where they are until mf_arena_clear. One thread at a time. */
#ifndef MF_BASE_ARENA_H
#define MF_BASE_ARENA_H

#include <stddef.h>

struct mf_arena_chunk;

struct mf_arena {
    struct mf_arena_chunk *chunks; /* newest first */
    unsigned char *next;
    unsigned char *end;
    size_t total; /* bytes asked of malloc so far */
    size_t first; /* size of the first chunk; 0: the usual one */
};

/* `size` zeroed bytes, or NULL when memory runs out. Zero bytes give a pointer not to be followed.
 */
void *mf_arena_alloc(struct mf_arena *arena, size_t size);

/* Zeroed memory for `count` items of `size` bytes; NULL also when the product overflows. */
void *mf_arena_array(struct mf_arena *arena, size_t count, size_t size);

/* A copy of `size` bytes. */
void *mf_arena_copy(struct mf_arena *arena, const void *from, size_t size);

/* A terminated copy of `length` bytes of text. */
char *mf_arena_text(struct mf_arena *arena, const char *text, size_t length);

/* Hands all that `from` holds to `into`, whose pieces then live as long as those of its own. */
void mf_arena_join(struct mf_arena *into, struct mf_arena *from);

void mf_arena_clear(struct mf_arena *arena);

#endif
