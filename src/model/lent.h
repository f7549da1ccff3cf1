/* Lent objects: the instances and classes of results. They belong to the operation that made them
 * and end with their result; callers must neither delete nor change them, nor use them afterwards.
 * Who does is told to whoever listens. */
#ifndef MF_MODEL_LENT_H
#define MF_MODEL_LENT_H

#include <MI.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Who lends, in the numbers of the api; zero: nobody in particular. */
struct mf_lender {
    uint64_t world;
    uint64_t call;
};

enum mf_lent_misuse {
    MF_LENT_DELETED,
    MF_LENT_CHANGED,
    MF_LENT_INSTANCE_KEPT, /* used after its end */
    MF_LENT_CLASS_KEPT,
};

/* `function` and `at` are the call and its place in the code under test; NULL: not known. */
typedef void mf_lent_listener(enum mf_lent_misuse misuse, const struct mf_lender *lender,
                              const char *function, const void *at);

/* Set once, by the api. */
void mf_lent_listen(mf_lent_listener *wanted);

/* Tells the listener, if there is one. INVALID_PARAMETER, for functions that have nothing else to
 * say. */
MI_Result mf_lent_tell(enum mf_lent_misuse misuse, const struct mf_lender *lender,
                       const char *function, const void *at);

/* What lent memory is filled with when its loan ends, the last byte aside, which ends whatever text
 * somebody still reads. */
enum { MF_LENT_POISON = 0xDD };
static inline void mf_lent_poison(void *bytes, size_t size)
{
    if (size > 0) {
        memset(bytes, MF_LENT_POISON, size - 1U);
        ((unsigned char *)bytes)[size - 1U] = 0;
    }
}

#endif
