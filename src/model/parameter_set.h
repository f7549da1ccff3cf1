/* MI_ParameterSet: a view of a method's declaration, valid as long as the class it came from.
 *
 * reserved1 is 1, reserved2 the method. */
#ifndef MF_MODEL_PARAMETER_SET_H
#define MF_MODEL_PARAMETER_SET_H

#include <MI.h>

/* Fills a caller's set; NULL is fine. */
void mf_parameter_set_fill(MI_ParameterSet *set, const MI_MethodDecl *method);

#endif
