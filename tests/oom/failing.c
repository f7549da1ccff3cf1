#include "oom/failing.h"

#include "base/arena.h"

#include <errno.h>
#include <pthread.h>
#include <regex.h>
#include <stdatomic.h>
#include <stddef.h>

/* The linker turns every call of malloc in the program, jansson's too, into __wrap_malloc. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__real_mf_arena_alloc(struct mf_arena *arena, size_t size);
void *__real_mf_arena_array(struct mf_arena *arena, size_t items, size_t size);
void *__real_mf_arena_copy(struct mf_arena *arena, const void *from, size_t size);
char *__real_mf_arena_text(struct mf_arena *arena, const char *text, size_t length);
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                          void *context);
int __real_strbuffer_append_byte(void *buffer, char byte);
int __real_regcomp(regex_t *regex, const char *pattern, int flags);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);
void *__wrap_mf_arena_alloc(struct mf_arena *arena, size_t size);
void *__wrap_mf_arena_array(struct mf_arena *arena, size_t items, size_t size);
void *__wrap_mf_arena_copy(struct mf_arena *arena, const void *from, size_t size);
char *__wrap_mf_arena_text(struct mf_arena *arena, const char *text, size_t length);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                          void *context);
int __wrap_strbuffer_append_byte(void *buffer, char byte);
int __wrap_regcomp(regex_t *regex, const char *pattern, int flags);

static atomic_ulong count;
static atomic_ulong fail_at; /* 0: none fails */
static atomic_int fail_mode;
static atomic_bool failed;
static _Thread_local bool spared;

void failing_start(unsigned long point, enum failing_mode mode)
{
    atomic_store(&count, 0);
    atomic_store(&failed, false);
    atomic_store(&fail_mode, (int)mode);
    atomic_store(&fail_at, point);
}

bool failing_stop(void)
{
    atomic_store(&fail_at, 0);
    return atomic_load(&failed);
}

static bool fails(void)
{
    const unsigned long at = atomic_load(&fail_at);
    if (at == 0 || spared) {
        return false;
    }
    const unsigned long number = atomic_fetch_add(&count, 1) + 1;
    const bool here = number == at || (number > at && atomic_load(&fail_mode) != FAIL_ONE);
    if (here) {
        atomic_store(&failed, true);
    }
    return here;
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t items, size_t size)
{
    return fails() ? NULL : __real_calloc(items, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    return fails() ? NULL : __real_realloc(memory, size);
}

/* Each piece of an arena may be the one that needs a new chunk. */
void *__wrap_mf_arena_alloc(struct mf_arena *arena, size_t size)
{
    return fails() ? NULL : __real_mf_arena_alloc(arena, size);
}

void *__wrap_mf_arena_array(struct mf_arena *arena, size_t items, size_t size)
{
    return fails() ? NULL : __real_mf_arena_array(arena, items, size);
}

void *__wrap_mf_arena_copy(struct mf_arena *arena, const void *from, size_t size)
{
    return fails() ? NULL : __real_mf_arena_copy(arena, from, size);
}

char *__wrap_mf_arena_text(struct mf_arena *arena, const char *text, size_t length)
{
    return fails() ? NULL : __real_mf_arena_text(arena, text, length);
}

/* The C library allocates where the linker does not see it. */
int __wrap_regcomp(regex_t *regex, const char *pattern, int flags)
{
    return fails() ? REG_ESPACE : __real_regcomp(regex, pattern, flags);
}

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                          void *context)
{
    return fails() ? EAGAIN : __real_pthread_create(thread, attributes, run, context);
}

/* jansson 2.14 does not look whether there was room for one more byte of a token, and writes past
 * the end of it if there was none (https://github.com/akheron/jansson/issues/362). */
int __wrap_strbuffer_append_byte(void *buffer, char byte)
{
    spared = true;
    const int result = __real_strbuffer_append_byte(buffer, byte);
    spared = false;
    return result;
}
