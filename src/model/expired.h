/* Expired objects: lent instances and classes whose result has ended.
 *
 * Their memory is still there, poisoned, and their functions tell who uses them. What a pointer to
 * them still finds is no class, no name and no element. Whoever expired them frees the memory. */
#ifndef MF_MODEL_EXPIRED_H
#define MF_MODEL_EXPIRED_H

#include <MI.h>

/* Ends a lent instance, with all in its block, and returns the block, for free(). */
void *mf_expired_instance(MI_Instance *instance);

/* The same for a lent class. */
void *mf_expired_class(MI_Class *object);

#endif
