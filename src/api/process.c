#include "api/process.h"

static struct mf_journal journal;

struct mf_journal *mf_process_journal(void)
{
    return &journal;
}

__attribute__((destructor)) static void forget(void)
{
    mf_journal_clear(&journal);
}
