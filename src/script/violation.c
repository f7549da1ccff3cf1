/* The violations of a journal: written down in words as they happen, while the call is known. */
#include "base/list.h"
#include "script/call_text.h"
#include "script/journal.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static enum mf_level level_of(const struct mf_journal *journal, enum mf_misuse misuse)
{
    const enum mf_level set = journal->settings.levels[misuse];
    if (set != MF_LEVEL_UNSET) {
        return set;
    }
    return mf_misuse_level(misuse,
                           journal->profile == NULL ? mf_profile_default() : journal->profile);
}

/* --- words ------------------------------------------------------------------------------------ */

static void put_subject(struct mf_text *text, uint64_t call, const struct mf_capture *capture)
{
    if (call == 0) {
        return;
    }
    mf_text_format(text, "operation %llu", (unsigned long long)call);
    if (capture != NULL) {
        mf_text_format(text, ", %s", mf_request_name(capture->operation));
    }
    mf_text_add(text, ": ");
}

static void put_sentence(struct mf_text *text, const struct mf_misuse_row *row,
                         const char *addition)
{
    mf_text_add(text, row->what);
    if (addition != NULL && strchr(addition, '\n') == NULL) {
        mf_text_format(text, ": %s", addition);
    }
    if (row->real != NULL) {
        mf_text_format(text, "; the real library %s (%s)", row->real, row->row);
    }
    mf_text_add(text, "\n");
}

/* What does not fit in the sentence follows it, indented. */
static void put_lines(struct mf_text *text, const char *lines)
{
    while (lines != NULL && *lines != '\0') {
        const size_t length = strcspn(lines, "\n");
        if (length > 0) {
            mf_text_format(text, "    %.*s\n", (int)length, lines);
        }
        lines += length + (lines[length] == '\n');
    }
}

static char *write_violation(enum mf_misuse misuse, uint64_t call, const struct mf_capture *capture,
                             const char *addition)
{
    struct mf_text text = {0};
    put_subject(&text, call, capture);
    put_sentence(&text, mf_misuse_row(misuse), addition);
    if (capture != NULL) {
        mf_text_add(&text, "    ");
        mf_call_text_write(&text, capture);
        mf_text_add(&text, "\n");
    }
    if (addition != NULL && strchr(addition, '\n') != NULL) {
        put_lines(&text, addition);
    }
    return mf_text_take(&text);
}

/* --- the list --------------------------------------------------------------------------------- */

/* False if the level lets it pass. */
static bool count(struct mf_journal *journal, enum mf_level level)
{
    journal->errors += level == MF_LEVEL_ERROR;
    journal->notes += level == MF_LEVEL_NOTE;
    return level > MF_LEVEL_OFF && journal->errors + journal->notes <= MF_JOURNAL_LIMIT;
}

static void keep(struct mf_journal *journal, struct mf_violation violation)
{
    journal->incomplete = journal->incomplete || violation.text == NULL;
    if (!mf_list_grow(&journal->violations, &journal->violation_capacity,
                      journal->violation_count + 1U, sizeof violation)) {
        journal->incomplete = true;
        free(violation.text);
        return;
    }
    journal->violations[journal->violation_count++] = violation;
}

__attribute__((format(printf, 1, 0))) static char *write_addition(const char *format,
                                                                  va_list arguments)
{
    if (format == NULL) {
        return NULL;
    }
    struct mf_text text = {0};
    mf_text_format_list(&text, format, arguments);
    return mf_text_take(&text);
}

__attribute__((format(printf, 4, 0))) static void tell(struct mf_journal *journal,
                                                       enum mf_misuse misuse,
                                                       const struct mf_subject *subject,
                                                       const char *format, va_list arguments)
{
    const enum mf_level level = level_of(journal, misuse);
    if (!count(journal, level)) {
        return;
    }
    char *addition = write_addition(format, arguments);
    const struct mf_journal_entry *entry = mf_journal_find(journal, subject->call);
    const struct mf_capture *capture = entry == NULL ? NULL : entry->capture;
    keep(journal,
         (struct mf_violation){.misuse = misuse,
                               .level = level,
                               .call = subject->call,
                               .made_at = capture == NULL ? subject->made_at : capture->caller,
                               .at = subject->at,
                               .text = write_violation(misuse, subject->call, capture, addition)});
    free(addition);
}

void mf_journal_misuse(struct mf_journal *journal, enum mf_misuse misuse, uint64_t call,
                       const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    tell(journal, misuse, &(struct mf_subject){.call = call}, format, arguments);
    va_end(arguments);
}

void mf_journal_misuse_of(struct mf_journal *journal, enum mf_misuse misuse, const void *made_at,
                          const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    tell(journal, misuse, &(struct mf_subject){.made_at = made_at}, format, arguments);
    va_end(arguments);
}

void mf_journal_misuse_at(struct mf_journal *journal, enum mf_misuse misuse,
                          const struct mf_subject *subject, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    tell(journal, misuse, subject, format, arguments);
    va_end(arguments);
}

/* Those beyond the limit, here or there, are counted. */
void mf_journal_move(struct mf_journal *from, struct mf_journal *to)
{
    for (size_t i = 0; i < from->violation_count; i++) {
        struct mf_violation *violation = &from->violations[i];
        from->errors -= violation->level == MF_LEVEL_ERROR;
        from->notes -= violation->level == MF_LEVEL_NOTE;
        if (count(to, violation->level)) {
            keep(to, *violation);
        } else {
            free(violation->text);
        }
    }
    to->incomplete = to->incomplete || from->incomplete;
    to->errors += from->errors;
    to->notes += from->notes;
    from->violation_count = 0;
    from->errors = 0;
    from->notes = 0;
}
