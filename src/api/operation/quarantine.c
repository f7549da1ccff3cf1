#include "api/operation/quarantine.h"

#include "api/operation/kept.h"
#include "model/class.h"
#include "model/expired.h"
#include "model/instance.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 64 };

struct kept {
    void *block; /* NULL: none */
    size_t size; /* of the block of an instance or operation; 0: it is another */
};

static struct kept blocks[BLOCKS]; /* the oldest is at `next` */
static unsigned next;
static bool over; /* the process ends */

/* --- whether ---------------------------------------------------------------------------------- */

/* There is one in a program that is built with the address sanitizer. */
/* NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): it is named so */
extern void __asan_init(void) __attribute__((weak));

/* Valgrind shows itself to the program that it runs. */
static bool is_memcheck_here(void)
{
    const char *preloaded = getenv("LD_PRELOAD");
    return preloaded != NULL && strstr(preloaded, "vgpreload_memcheck") != NULL;
}

static bool decide(void)
{
    const char *wanted = getenv("MIFAKE_QUARANTINE");
    if (wanted != NULL && *wanted != '\0') {
        return strcmp(wanted, "0") != 0;
    }
    return __asan_init == NULL && !is_memcheck_here();
}

/* Looked at once. */
static bool is_wanted(void)
{
    static enum { UNKNOWN, WANTED, UNWANTED } answer;
    if (answer == UNKNOWN) {
        answer = decide() ? WANTED : UNWANTED;
    }
    return answer == WANTED && !over;
}

/* --- what ------------------------------------------------------------------------------------- */

static void keep(void *block, size_t size)
{
    if (blocks[next].block != NULL) {
        free(blocks[next].block);
    }
    blocks[next] = (struct kept){block, size};
    next = (next + 1U) % BLOCKS;
}

void *mf_quarantine_reuse(size_t size)
{
    struct kept *oldest = &blocks[next];
    if (oldest->size != size) {
        return NULL;
    }
    void *block = oldest->block;
    *oldest = (struct kept){NULL, 0};
    return block;
}

void mf_quarantine_instance(MI_Instance *instance)
{
    if (instance == NULL || !is_wanted()) {
        mf_instance_expire(instance);
        return;
    }
    const size_t size = mf_instance_head(instance)->size;
    keep(mf_expired_instance(instance), size);
}

void mf_quarantine_class(MI_Class *object)
{
    if (object != NULL && is_wanted()) {
        keep(mf_expired_class(object), 0);
    } else {
        mf_class_expire(object);
    }
}

void mf_quarantine_text(MI_Char *text)
{
    if (text == NULL || !is_wanted()) {
        free(text);
        return;
    }
    mf_lent_poison(text, (strlen(text) + 1U) * sizeof *text);
    keep(text, 0);
}

void mf_quarantine_operation(MI_Operation *operation)
{
    if (operation == NULL || !is_wanted()) {
        free(operation);
        return;
    }
    operation->ft = &mf_kept_ft;
    keep(operation, sizeof *operation);
}

/* What ends after this is freed at once. */
__attribute__((destructor(101))) static void leave(void)
{
    over = true;
    for (unsigned i = 0; i < BLOCKS; i++) {
        free(blocks[i].block);
        blocks[i] = (struct kept){NULL, 0};
    }
}
