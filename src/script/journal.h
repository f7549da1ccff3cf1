/* The journal: what the code under test did wrong, in words, in the order it happened.
 *
 * Entries are named after the misuse (M1, M2 ... of contract H.2). The caller serialises access. */
#ifndef MF_SCRIPT_JOURNAL_H
#define MF_SCRIPT_JOURNAL_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/* So many entries are kept; the rest are counted. */
#define MF_JOURNAL_LIMIT 1000U

enum mf_journal_level { MF_JOURNAL_NOTE, MF_JOURNAL_ERROR };

/* A zeroed journal is empty. */
struct mf_journal {
    struct mf_text text; /* a line for each entry */
    size_t count;
    size_t errors;
    bool incomplete; /* memory ran out for an entry */
};

/* Adds an entry: `misuse` is its name, the rest one sentence. */
void mf_journal_add(struct mf_journal *journal, enum mf_journal_level level, const char *misuse,
                    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The report, for the caller to free; NULL when there is nothing to say or memory runs out. */
char *mf_journal_report(const struct mf_journal *journal);

void mf_journal_clear(struct mf_journal *journal);

#endif
