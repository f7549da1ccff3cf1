/* Every function of MI.h that a client can call: each once with good arguments, and once with each
 * of its pointers NULL. A file for each kind of handle; together they are 203, and Initialize. */
#ifndef TESTS_API_CALLABLES_H
#define TESTS_API_CALLABLES_H

#include "support/test.h"

#include <MI.h>

/* Which pointer is NULL in the call that is being made; as many as there are: none. */
static int missing;

/* How many functions were called. */
static int called;

/* Frees what a call has made; each file has its own. */
static void tidy(void);

#define P(number, pointer) (missing == (number) ? NULL : (pointer))

/* Good arguments give `expected`; without the first pointer, the handle, it is INVALID_PARAMETER;
 * without another it is any MI_Result. */
#define EACH(pointers, expected, call)                                                             \
    for (missing = 0, called++; missing <= (pointers); missing++) {                                \
        check(#call, (pointers), (int)(expected), (int)(call));                                    \
        tidy();                                                                                    \
    }

/* The same for what returns nothing. */
#define EACH_VOID(pointers, call)                                                                  \
    for (missing = 0, called++; missing <= (pointers); missing++) {                                \
        call;                                                                                      \
        tidy();                                                                                    \
    }

static inline void check(const char *call, int pointers, int expected, int result)
{
    const int wanted = missing == pointers ? expected : MI_RESULT_INVALID_PARAMETER;
    if ((missing == 0 || missing == pointers) && result != wanted) {
        fail_msg("%s with %s gives %d, not %d", call,
                 missing == pointers ? "good arguments" : "no handle", result, wanted);
    }
    if (result < 0 || result > MI_RESULT_SERVER_IS_SHUTTING_DOWN) {
        fail_msg("%s without argument %d gives %d", call, missing, result);
    }
}

#endif
