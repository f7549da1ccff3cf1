/* MI_QualifierSet: a view of a list of qualifiers, valid as long as the class it came from.
 *
 * reserved1 is the number of qualifiers, reserved2 the list. */
#ifndef MF_MODEL_QUALIFIER_SET_H
#define MF_MODEL_QUALIFIER_SET_H

#include <MI.h>

/* Fills a caller's set; NULL is fine. */
void mf_qualifier_set_fill(MI_QualifierSet *set, const MI_Qualifier *const *qualifiers,
                           MI_Uint32 count);

/* Lends a declared value: `value` gets its bytes, or zeroes if `declared` is NULL or the type is
 * none. NULL `value` is fine. */
void mf_qualifier_set_lend(MI_Uint32 type, const void *declared, MI_Value *value);

#endif
