/* Subscribe: which indications a subscription accepts. Its rows come from outside, whenever
 * somebody indicates something. */
#ifndef MF_ENGINE_SUBSCRIBE_H
#define MF_ENGINE_SUBSCRIBE_H

#include "engine/engine.h"

/* Reads an instance that somebody indicates into a draft, which is to be cleared: as a created one,
 * but keys may be missing. Without the lock. */
MI_Result mf_subscribe_read(const struct mf_model *model, const MI_Instance *indication,
                            struct mf_draft *draft);

/* True if the query of an open-ended answer accepts the record. */
bool mf_subscribe_accepts(const struct mf_answer *answer, const struct mf_record *record);

#endif
