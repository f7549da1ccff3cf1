/* Quarantine: what a result lent and has ended stays in memory for a while, poisoned, so that who
 * kept a pointer to it gets a sentence in the journal instead of what happens to lie there.
 *
 * The last 64 blocks are kept; the oldest may be lent anew. Under the address sanitizer and
 * valgrind nothing is: they point at the line themselves (MIFAKE_QUARANTINE=1 keeps blocks there
 * too, 0 keeps none anywhere). Each function takes what it is given; NULL is fine. With the lock.
 */
#ifndef MF_API_OPERATION_QUARANTINE_H
#define MF_API_OPERATION_QUARANTINE_H

#include <MI.h>

#include <stddef.h>

void mf_quarantine_instance(MI_Instance *instance);

/* The block that has been kept longest, if it is that of an instance or an operation and has this
 * size; else NULL. */
void *mf_quarantine_reuse(size_t size);

void mf_quarantine_class(MI_Class *object);

/* A text of its own block, which ends with a zero. */
void mf_quarantine_text(MI_Char *text);

/* The operation that a callback was given, in a block of its own. */
void mf_quarantine_operation(MI_Operation *operation);

#endif
