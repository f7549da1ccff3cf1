/* A row: what an operation hands out, before it becomes an object of the caller's. Exactly one of
 * the three, or none. */
#ifndef MF_MODEL_ROW_H
#define MF_MODEL_ROW_H

#include "model/record.h"

#include <MI.h>

struct mf_row {
    const struct mf_record *record;
    const struct mf_class *class; /* of GetClass and EnumerateClasses */
    const MI_Instance *instance;  /* ready made, of a script; handed out as a clone */
};

#endif
