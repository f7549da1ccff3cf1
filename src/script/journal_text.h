/* The calls of a journal for people: a paragraph each, what happened to it below. */
#ifndef MF_SCRIPT_JOURNAL_TEXT_H
#define MF_SCRIPT_JOURNAL_TEXT_H

#include "base/text.h"
#include "script/journal.h"

/* Writes all calls that are kept, and how many are not. */
void mf_journal_text_write(struct mf_text *text, const struct mf_journal *journal);

/* How a result was acknowledged: "by the caller". */
const char *mf_journal_text_route(enum mf_journal_route route);

#endif
