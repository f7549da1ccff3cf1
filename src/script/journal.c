#include "script/journal.h"

#include <stdarg.h>

static const char *const level_names[] = {
    [MF_JOURNAL_NOTE] = "note",
    [MF_JOURNAL_ERROR] = "error",
};

void mf_journal_add(struct mf_journal *journal, enum mf_journal_level level, const char *misuse,
                    const char *format, ...)
{
    journal->errors += level == MF_JOURNAL_ERROR;
    if (journal->count++ >= MF_JOURNAL_LIMIT) {
        return;
    }
    mf_text_format(&journal->text, "%s %s: ", level_names[level], misuse);
    va_list arguments;
    va_start(arguments, format);
    mf_text_format_list(&journal->text, format, arguments);
    va_end(arguments);
    mf_text_add(&journal->text, "\n");
    /* One entry that did not fit must not silence those after it. */
    journal->incomplete = journal->incomplete || journal->text.failed;
    journal->text.failed = false;
}

char *mf_journal_report(const struct mf_journal *journal)
{
    if (journal->count == 0) {
        return NULL;
    }
    struct mf_text report = {0};
    if (journal->text.bytes != NULL) {
        mf_text_add(&report, journal->text.bytes);
    }
    if (journal->count > MF_JOURNAL_LIMIT) {
        mf_text_format(&report, "and %zu more\n", journal->count - MF_JOURNAL_LIMIT);
    }
    if (journal->incomplete) {
        mf_text_add(&report, "memory ran out: some entries are missing or cut short\n");
    }
    return mf_text_take(&report);
}

void mf_journal_clear(struct mf_journal *journal)
{
    mf_text_clear(&journal->text);
    *journal = (struct mf_journal){0};
}
