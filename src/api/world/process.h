/* What belongs to the process and to no world: its journal. */
#ifndef MF_API_WORLD_PROCESS_H
#define MF_API_WORLD_PROCESS_H

#include "script/journal.h"

/* With the lock. */
struct mf_journal *mf_process_journal(void);

#endif
