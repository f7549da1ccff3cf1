#include "script/journal.h"

#include "base/thread.h"

#include <stdlib.h>
#include <string.h>

void mf_journal_init(struct mf_journal *journal, const struct mf_profile *profile,
                     const struct mf_journal_settings *settings)
{
    *journal = (struct mf_journal){.profile = profile};
    if (settings != NULL) {
        journal->settings = *settings;
    }
}

static struct mf_journal_entry *entry_at(const struct mf_journal *journal, uint64_t number)
{
    return mf_deque_at(&journal->entries, number, sizeof(struct mf_journal_entry));
}

static struct mf_journal_event *event_at(const struct mf_journal *journal, uint64_t number)
{
    return mf_deque_at(&journal->events, number, sizeof(struct mf_journal_event));
}

void mf_journal_clear(struct mf_journal *journal)
{
    for (uint64_t i = journal->entries.first; i < journal->entries.end; i++) {
        mf_capture_drop(entry_at(journal, i)->capture);
    }
    for (size_t i = 0; i < journal->violation_count; i++) {
        free(journal->violations[i].text);
    }
    mf_deque_clear(&journal->entries);
    mf_deque_clear(&journal->events);
    free(journal->violations);
    *journal = (struct mf_journal){0};
}

/* --- forgetting ------------------------------------------------------------------------------- */

/* Events of a forgotten call that lie behind those of a kept one stay until their turn comes. */
static void forget(struct mf_journal *journal, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        mf_capture_drop(entry_at(journal, journal->entries.first)->capture);
        mf_deque_drop_first(&journal->entries, sizeof(struct mf_journal_entry));
    }
    while (mf_deque_count(&journal->events) > 0 &&
           event_at(journal, journal->events.first)->call <= journal->entries.first) {
        mf_deque_drop_first(&journal->events, sizeof(struct mf_journal_event));
    }
}

static size_t keep(const struct mf_journal *journal)
{
    return journal->settings.keep == 0 ? MF_JOURNAL_KEEP : journal->settings.keep;
}

/* --- recording -------------------------------------------------------------------------------- */

/* Without memory for one more, the older half makes room for the newest. NULL if that is not
 * enough. */
static struct mf_journal_entry *new_entry(struct mf_journal *journal)
{
    const size_t kept = mf_deque_count(&journal->entries);
    if (kept >= keep(journal)) {
        forget(journal, 1);
    }
    struct mf_journal_entry *entry = mf_deque_add(&journal->entries, sizeof *entry);
    if (entry == NULL) {
        journal->incomplete = true;
        forget(journal, (mf_deque_count(&journal->entries) + 1U) / 2U);
        entry = mf_deque_add(&journal->entries, sizeof *entry);
    }
    return entry;
}

/* A call that cannot be recorded is forgotten at once, with all before it. */
static void skip_call(struct mf_journal *journal, uint64_t call)
{
    forget(journal, mf_deque_count(&journal->entries));
    mf_deque_skip(&journal->entries, call);
}

uint64_t mf_journal_call(struct mf_journal *journal, struct mf_capture *capture)
{
    const uint64_t call = ++journal->calls;
    struct mf_journal_entry *entry = new_entry(journal);
    if (entry == NULL) {
        mf_capture_drop(capture);
        skip_call(journal, call);
        return call;
    }
    *entry = (struct mf_journal_entry){.capture = capture, .at = journal->now};
    return call;
}

static struct mf_journal_entry *find(const struct mf_journal *journal, uint64_t call)
{
    if (call <= journal->entries.first || call > journal->entries.end) {
        return NULL;
    }
    return call == journal->entries.end
               ? mf_deque_last(&journal->entries, sizeof(struct mf_journal_entry))
               : entry_at(journal, call - 1U);
}

const struct mf_journal_entry *mf_journal_find(const struct mf_journal *journal, uint64_t call)
{
    return find(journal, call);
}

/* An event with what all events have. NULL for one that is not kept. */
static struct mf_journal_event *add_event(struct mf_journal *journal,
                                          struct mf_journal_entry *entry, uint64_t call,
                                          enum mf_journal_kind kind)
{
    if (entry->events >= MF_JOURNAL_EVENTS && !entry->final) {
        return NULL;
    }
    struct mf_journal_event *event = mf_deque_add(&journal->events, sizeof *event);
    if (event == NULL) {
        journal->incomplete = true;
        return NULL;
    }
    if (entry->events++ == 0) {
        entry->first_event = event;
    }
    entry->last_event = event;
    *event = (struct mf_journal_event){
        .call = call,
        .place = journal->events.end - 1U,
        .at = journal->now,
        .thread = (uint32_t)mf_thread_number(),
        .results = entry->results,
        .kind = (unsigned char)kind,
        .final = entry->final,
    };
    return event;
}

void mf_journal_result(struct mf_journal *journal, uint64_t call, MI_Result code, bool object,
                       bool final)
{
    journal->results += object;
    struct mf_journal_entry *entry = find(journal, call);
    if (entry == NULL) {
        return;
    }
    entry->results += object;
    if (final) {
        entry->final = true;
        entry->code = code;
    }
    struct mf_journal_event *event = add_event(journal, entry, call, MF_JOURNAL_RESULT);
    if (event != NULL) {
        event->code = code;
        event->object = object;
        event->final = final;
    }
}

/* The event of the latest result, if nothing has happened since. */
static struct mf_journal_event *result_of_now(const struct mf_journal *journal,
                                              const struct mf_journal_entry *entry)
{
    struct mf_journal_event *event = entry->last_event;
    const bool is_latest = event != NULL && event->kind == MF_JOURNAL_RESULT &&
                           event->route == MF_ACK_NONE && event->results == entry->results;
    return is_latest && event->at == journal->now && event->thread == mf_thread_number() ? event
                                                                                         : NULL;
}

void mf_journal_acknowledged(struct mf_journal *journal, uint64_t call, enum mf_journal_route route)
{
    struct mf_journal_entry *entry = find(journal, call);
    if (entry == NULL) {
        return;
    }
    struct mf_journal_event *event = result_of_now(journal, entry);
    if (event == NULL) {
        event = add_event(journal, entry, call, MF_JOURNAL_ACKNOWLEDGED);
    }
    if (event != NULL) {
        event->route = (unsigned char)route;
    }
}

void mf_journal_cancel(struct mf_journal *journal, uint64_t call)
{
    struct mf_journal_entry *entry = find(journal, call);
    if (entry != NULL) {
        entry->cancelled = true;
        (void)add_event(journal, entry, call, MF_JOURNAL_CANCEL);
    }
}

void mf_journal_close(struct mf_journal *journal, uint64_t call)
{
    struct mf_journal_entry *entry = find(journal, call);
    if (entry != NULL) {
        entry->closed = true;
        (void)add_event(journal, entry, call, MF_JOURNAL_CLOSE);
    }
}

const struct mf_journal_event *mf_journal_next_event(const struct mf_journal *journal,
                                                     uint64_t call,
                                                     const struct mf_journal_event *event)
{
    const struct mf_journal_entry *entry = find(journal, call);
    if (entry == NULL || event == entry->last_event) {
        return NULL;
    }
    if (event == NULL) {
        return entry->first_event;
    }
    uint64_t place = event->place + 1U;
    while (event_at(journal, place)->call != call) {
        place++;
    }
    return event_at(journal, place);
}
