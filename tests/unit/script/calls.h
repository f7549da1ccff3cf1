/* Captured calls for tests of what is made of them. */
#ifndef TESTS_UNIT_SCRIPT_CALLS_H
#define TESTS_UNIT_SCRIPT_CALLS_H

#include "script/journal.h"

/* ReferenceInstances of P.Name="one" in root/test, for the caller to free or a journal to take. */
struct mf_capture *capture_references(void *caller);

/* Adds that call to a journal; returns its number. */
uint64_t add_references(struct mf_journal *journal, void *caller);

#endif
