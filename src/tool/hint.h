/* What may help after an operation has ended with INVALID_CLASS: the classes that are there. */
#ifndef MF_TOOL_HINT_H
#define MF_TOOL_HINT_H

#include "tool/call.h"

/* Says on standard error which classes a call may have meant, if their names are near. */
void mf_hint_classes(MI_Session *session, const struct mf_call *call);

#endif
