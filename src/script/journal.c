#include "script/journal.h"

#include "base/list.h"
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

void mf_journal_clear(struct mf_journal *journal)
{
    for (size_t i = journal->first_entry; i < journal->entry_count; i++) {
        mf_capture_drop(journal->entries[i].capture);
    }
    for (size_t i = 0; i < journal->violation_count; i++) {
        free(journal->violations[i].text);
    }
    free(journal->entries);
    free(journal->events);
    free(journal->violations);
    *journal = (struct mf_journal){0};
}

/* --- forgetting ------------------------------------------------------------------------------- */

/* Both lists forget from their beginning. What is left moves there when it is the smaller part;
 * returns by how much. */
static size_t move_down(void *items, size_t *first, size_t *count, size_t size)
{
    const size_t moved = *first;
    if (moved == 0 || moved * 2U < *count) {
        return 0;
    }
    memmove(items, (unsigned char *)items + moved * size, (*count - moved) * size);
    *count -= moved;
    *first = 0;
    return moved;
}

/* Events of a forgotten call that lie behind those of a kept one stay until their turn comes. */
static void forget_events(struct mf_journal *journal)
{
    while (journal->first_event < journal->event_count &&
           journal->events[journal->first_event].call <= journal->first_call) {
        journal->first_event++;
    }
    journal->events_gone += move_down(journal->events, &journal->first_event, &journal->event_count,
                                      sizeof *journal->events);
}

static void forget(struct mf_journal *journal, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        mf_capture_drop(journal->entries[journal->first_entry++].capture);
        journal->first_call++;
    }
    (void)move_down(journal->entries, &journal->first_entry, &journal->entry_count,
                    sizeof *journal->entries);
    forget_events(journal);
}

static size_t kept(const struct mf_journal *journal)
{
    return journal->entry_count - journal->first_entry;
}

static size_t keep(const struct mf_journal *journal)
{
    return journal->settings.keep == 0 ? MF_JOURNAL_KEEP : journal->settings.keep;
}

/* --- recording -------------------------------------------------------------------------------- */

/* Without memory for one more, the older half makes room for the newest. */
static bool make_room(struct mf_journal *journal)
{
    if (kept(journal) >= keep(journal)) {
        forget(journal, 1);
    }
    if (mf_list_grow(&journal->entries, &journal->entry_capacity, journal->entry_count + 1U,
                     sizeof *journal->entries)) {
        return true;
    }
    journal->incomplete = true;
    forget(journal, (kept(journal) + 1U) / 2U);
    return journal->entry_count < journal->entry_capacity;
}

uint64_t mf_journal_call(struct mf_journal *journal, struct mf_capture *capture)
{
    const uint64_t call = ++journal->calls;
    if (!make_room(journal)) {
        mf_capture_drop(capture);
        journal->first_call = call;
        return call;
    }
    journal->entries[journal->entry_count++] = (struct mf_journal_entry){
        .capture = capture,
        .at = journal->now,
        .first_event = journal->events_gone + journal->event_count,
    };
    return call;
}

static struct mf_journal_entry *find(const struct mf_journal *journal, uint64_t call)
{
    if (call <= journal->first_call || call - journal->first_call > kept(journal)) {
        return NULL;
    }
    return &journal->entries[journal->first_entry + (size_t)(call - journal->first_call) - 1U];
}

const struct mf_journal_entry *mf_journal_find(const struct mf_journal *journal, uint64_t call)
{
    return find(journal, call);
}

/* Fills in what all events have. */
static void add_event(struct mf_journal *journal, struct mf_journal_entry *entry,
                      struct mf_journal_event event)
{
    if (entry->events >= MF_JOURNAL_EVENTS && !event.final) {
        return;
    }
    if (!mf_list_grow(&journal->events, &journal->event_capacity, journal->event_count + 1U,
                      sizeof *journal->events)) {
        journal->incomplete = true;
        return;
    }
    event.at = journal->now;
    event.thread = (uint32_t)mf_thread_number();
    event.results = entry->results;
    event.number = ++entry->events;
    journal->events[journal->event_count++] = event;
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
    add_event(journal, entry,
              (struct mf_journal_event){.call = call,
                                        .kind = MF_JOURNAL_RESULT,
                                        .code = code,
                                        .object = object,
                                        .final = final});
}

void mf_journal_acknowledged(struct mf_journal *journal, uint64_t call, enum mf_journal_route route)
{
    struct mf_journal_entry *entry = find(journal, call);
    if (entry != NULL) {
        add_event(journal, entry,
                  (struct mf_journal_event){.call = call,
                                            .kind = MF_JOURNAL_ACKNOWLEDGED,
                                            .route = (unsigned char)route,
                                            .final = entry->final});
    }
}

static void note_end(struct mf_journal *journal, uint64_t call, enum mf_journal_kind kind)
{
    struct mf_journal_entry *entry = find(journal, call);
    if (entry == NULL) {
        return;
    }
    entry->cancelled = entry->cancelled || kind == MF_JOURNAL_CANCEL;
    entry->closed = entry->closed || kind == MF_JOURNAL_CLOSE;
    add_event(journal, entry,
              (struct mf_journal_event){
                  .call = call, .kind = (unsigned char)kind, .final = entry->final});
}

void mf_journal_cancel(struct mf_journal *journal, uint64_t call)
{
    note_end(journal, call, MF_JOURNAL_CANCEL);
}

void mf_journal_close(struct mf_journal *journal, uint64_t call)
{
    note_end(journal, call, MF_JOURNAL_CLOSE);
}

const struct mf_journal_event *mf_journal_next_event(const struct mf_journal *journal,
                                                     uint64_t call,
                                                     const struct mf_journal_event *event)
{
    const struct mf_journal_entry *entry = find(journal, call);
    if (entry == NULL || entry->events == (event == NULL ? 0 : event->number)) {
        return NULL;
    }
    const struct mf_journal_event *next =
        event == NULL ? &journal->events[entry->first_event - journal->events_gone] : event + 1;
    while (next->call != call) {
        next++;
    }
    return next;
}
