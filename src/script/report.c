/* The report: the violations of a journal in the order in which they happened, so that the first
 * cause comes first. One after another that was made at the same place is told with the first. */
#include "base/symbol.h"
#include "script/journal.h"

#include <stdbool.h>

/* So many of the calls that share a place are named. */
enum { NAMED = 5 };

static bool alike(const struct mf_violation *a, const struct mf_violation *b)
{
    return a->misuse == b->misuse && a->made_at == b->made_at && a->at == b->at &&
           (a->made_at != NULL || a->at != NULL);
}

static bool is_told(const struct mf_journal *journal, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (alike(&journal->violations[i], &journal->violations[index])) {
            return true;
        }
    }
    return false;
}

/* Without memory for the words, what is known all the same. */
static void put_bare(struct mf_text *text, const struct mf_violation *violation)
{
    if (violation->call != 0) {
        mf_text_format(text, "operation %llu: ", (unsigned long long)violation->call);
    }
    mf_text_format(text, "%s\n", mf_misuse_row(violation->misuse)->what);
}

static void put_place(struct mf_text *text, const struct mf_violation *violation)
{
    if (violation->made_at != NULL) {
        mf_text_add(text, violation->call == 0 ? "    made in " : "    started in ");
        mf_symbol_write(text, violation->made_at);
        mf_text_add(text, "\n");
    }
    if (violation->at != NULL) {
        mf_text_add(text, "    misused in ");
        mf_symbol_write(text, violation->at);
        mf_text_add(text, "\n");
    }
}

static void put_likewise(struct mf_text *text, const struct mf_journal *journal, size_t index)
{
    size_t count = 0;
    for (size_t i = index + 1U; i < journal->violation_count; i++) {
        const struct mf_violation *other = &journal->violations[i];
        if (!alike(&journal->violations[index], other)) {
            continue;
        }
        if (count++ < NAMED && other->call != 0) {
            mf_text_format(text, "%s %llu", count == 1 ? "    likewise operation" : ",",
                           (unsigned long long)other->call);
        }
    }
    if (count == 0) {
        return;
    }
    const bool named = journal->violations[index].call != 0;
    if (!named) {
        mf_text_format(text, "    likewise %zu more", count);
    } else if (count > NAMED) {
        mf_text_format(text, " and %zu more", count - NAMED);
    }
    mf_text_add(text, "\n");
}

static void put_violation(struct mf_text *text, const struct mf_journal *journal, size_t index)
{
    const struct mf_violation *violation = &journal->violations[index];
    mf_text_format(text, "%s %s: ", mf_misuse_level_name(violation->level),
                   mf_misuse_row(violation->misuse)->id);
    if (violation->text == NULL) {
        put_bare(text, violation);
    } else {
        mf_text_add(text, violation->text);
    }
    put_place(text, violation);
    put_likewise(text, journal, index);
}

static void put_rest(struct mf_text *text, const struct mf_journal *journal)
{
    const uint64_t count = journal->errors + journal->notes;
    if (count > journal->violation_count) {
        mf_text_format(text, "and %llu more\n",
                       (unsigned long long)(count - journal->violation_count));
    }
    if (journal->incomplete) {
        mf_text_add(text, "memory ran out: some entries are missing or cut short\n");
    }
}

char *mf_journal_report(const struct mf_journal *journal)
{
    if (journal->errors + journal->notes == 0) {
        return NULL;
    }
    struct mf_text text = {0};
    for (size_t i = 0; i < journal->violation_count; i++) {
        if (!is_told(journal, i)) {
            put_violation(&text, journal, i);
        }
    }
    put_rest(&text, journal);
    return mf_text_take(&text);
}
