#include "script/journal_text.h"

#include "base/symbol.h"
#include "model/result_name.h"
#include "script/call_text.h"

#include <inttypes.h>

static const char *const routes[] = {
    [MF_ACK_NEXT_GET] = "by the next Get",
    [MF_ACK_RETURN] = "as the callback returned",
    [MF_ACK_MANUAL] = "by the caller",
};

const char *mf_journal_text_route(enum mf_journal_route route)
{
    return routes[route];
}

static void write_result(struct mf_text *text, const struct mf_journal_event *event)
{
    if (event->object) {
        mf_text_format(text, "result %u", (unsigned)event->results);
    } else {
        mf_text_add(text, event->final ? "no result" : "nothing yet");
    }
    if (!event->final) {
        return;
    }
    const char *name = mf_result_name(event->code);
    if (name == NULL) {
        mf_text_format(text, ", final: %u", (unsigned)event->code);
    } else {
        mf_text_format(text, ", final: %s", name);
    }
}

static void write_state(struct mf_text *text, const struct mf_journal_event *event)
{
    mf_text_format(text, " after %u %s, %s", (unsigned)event->results,
                   event->results == 1 ? "result" : "results",
                   event->final ? "when it had ended" : "before its end");
}

static void write_event(struct mf_text *text, const struct mf_journal_event *event,
                        enum mf_journal_kind kind)
{
    mf_text_format(text, "    %" PRIu64 " ms: ", event->at);
    switch (kind) {
    case MF_JOURNAL_RESULT:
        write_result(text, event);
        break;
    case MF_JOURNAL_ACKNOWLEDGED:
        mf_text_format(text, "acknowledged %s",
                       mf_journal_text_route((enum mf_journal_route)event->route));
        break;
    case MF_JOURNAL_CANCEL:
        mf_text_add(text, "cancelled");
        write_state(text, event);
        break;
    case MF_JOURNAL_CLOSE:
        mf_text_add(text, "closed");
        write_state(text, event);
        break;
    }
    mf_text_add(text, "\n");
}

static void write_events(struct mf_text *text, const struct mf_journal_event *event)
{
    write_event(text, event, (enum mf_journal_kind)event->kind);
    if (mf_journal_acknowledged_too(event)) {
        write_event(text, event, MF_JOURNAL_ACKNOWLEDGED);
    }
}

static void write_call(struct mf_text *text, const struct mf_capture *capture)
{
    if (capture == NULL) {
        mf_text_add(text, "a call for which there was no memory\n");
        return;
    }
    mf_text_format(text, "%s\n    ", mf_request_name(capture->operation));
    mf_call_text_write(text, capture);
    mf_text_add(text, "\n");
    if (capture->caller != NULL) {
        mf_text_add(text, "    started in ");
        mf_symbol_write(text, capture->caller);
        mf_text_format(text, ", thread %" PRIu64 "\n", capture->thread);
    }
}

void mf_journal_text_write(struct mf_text *text, const struct mf_journal *journal)
{
    if (journal->entries.first > 0) {
        mf_text_format(text, "%" PRIu64 " earlier calls are forgotten\n", journal->entries.first);
    }
    for (uint64_t call = journal->entries.first + 1U; call <= journal->calls; call++) {
        const struct mf_journal_entry *entry = mf_journal_find(journal, call);
        mf_text_format(text, "operation %" PRIu64 ", ", call);
        write_call(text, entry->capture);
        for (const struct mf_journal_event *event = mf_journal_next_event(journal, call, NULL);
             event != NULL; event = mf_journal_next_event(journal, call, event)) {
            write_events(text, event);
        }
    }
}
