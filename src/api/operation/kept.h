/* What an operation that a callback was given becomes when the callback has returned: it tells who
 * still uses the pointer (C-36, M19), and answers INVALID_PARAMETER. Copies of it are as good as
 * ever. */
#ifndef MF_API_OPERATION_KEPT_H
#define MF_API_OPERATION_KEPT_H

#include <MI.h>

extern const MI_OperationFT mf_kept_ft;

#endif
