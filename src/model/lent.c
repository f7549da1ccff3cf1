#include "model/lent.h"

#include <stdatomic.h>

static mf_lent_listener *_Atomic listener;

void mf_lent_listen(mf_lent_listener *wanted)
{
    atomic_store(&listener, wanted);
}

MI_Result mf_lent_tell(enum mf_lent_misuse misuse, const struct mf_lender *lender,
                       const char *function, const void *at)
{
    mf_lent_listener *tell = atomic_load(&listener);
    if (tell != NULL) {
        tell(misuse, lender, function, at);
    }
    return MI_RESULT_INVALID_PARAMETER;
}
