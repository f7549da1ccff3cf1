/* Put: an instance that a script of a test adds to the world, or replaces there. */
#ifndef MF_ENGINE_PUT_H
#define MF_ENGINE_PUT_H

#include "store/store.h"

#include <MI.h>

/* `instance` is read as one to be created, in the namespace it carries or the default one. What is
 * wrong with it is told as by MI_Session_CreateInstance, but that it may be there already. */
MI_Result mf_put_instance(struct mf_store *store, const MI_Instance *instance);

#endif
