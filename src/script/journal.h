/* The journal of a world: the calls made, what became of them, and what was wrong with them.
 *
 * Recording formats nothing and takes one allocation at most; a violation, which is rare, more. The
 * last calls are kept in full, the first thousand violations too; everything is counted, whatever
 * is kept and even if memory runs out. The caller serialises access. */
#ifndef MF_SCRIPT_JOURNAL_H
#define MF_SCRIPT_JOURNAL_H

#include "base/deque.h"
#include "script/capture.h"
#include "script/misuse.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* So many violations are kept. */
#define MF_JOURNAL_LIMIT 1000U

/* So many calls are kept if nobody says otherwise. */
#define MF_JOURNAL_KEEP 10000U

/* So many events of one call are kept; results beyond are counted. */
#define MF_JOURNAL_EVENTS 1000U

/* What a fixture asks for; zero is the default. */
struct mf_journal_settings {
    size_t keep; /* calls; SIZE_MAX: all */
    enum mf_level levels[MF_MISUSE_COUNT];
};

enum mf_journal_kind {
    MF_JOURNAL_RESULT,
    MF_JOURNAL_ACKNOWLEDGED,
    MF_JOURNAL_CANCEL,
    MF_JOURNAL_CLOSE,
};

/* How a result came to be acknowledged. */
enum mf_journal_route { MF_ACK_NONE, MF_ACK_NEXT_GET, MF_ACK_RETURN, MF_ACK_MANUAL };

/* Something that happened to a call. A result that was acknowledged next, at the same time and by
 * the same thread, as most are, is one event for both. */
struct mf_journal_event {
    uint64_t call;
    uint64_t place;      /* in the journal: the number of all events before */
    uint64_t at;         /* milliseconds of virtual time */
    uint32_t thread;     /* mf_thread_number */
    uint32_t results;    /* with an object, handed out so far, this one included */
    MI_Result code;      /* of a result */
    unsigned char kind;  /* enum mf_journal_kind */
    unsigned char route; /* enum mf_journal_route; of a result: at once, if at all */
    bool object;         /* a result: there is one */
    bool final;          /* a result: it is the final one; else: the final one was handed out */
};

/* A call. Its number, from 1, is the one it has in reports. */
struct mf_journal_entry {
    struct mf_capture *capture; /* NULL: memory ran out */
    uint64_t at;
    struct mf_journal_event *first_event; /* they stay as long as the entry; NULL: none */
    struct mf_journal_event *last_event;
    uint32_t results; /* with an object, handed out so far */
    uint32_t events;  /* that are kept */
    MI_Result code;   /* once final */
    bool final;
    bool cancelled;
    bool closed;
};

struct mf_violation {
    enum mf_misuse misuse;
    enum mf_level level;
    uint64_t call;       /* 0: it is about something else */
    const void *made_at; /* where in the code under test that was made; NULL: not known */
    const void *at;      /* where there it was misused; NULL: not known, or nowhere */
    char *text;          /* lines; the first is the sentence */
};

/* What is misused, and where; what is not known is zero. */
struct mf_subject {
    uint64_t call;
    const void *made_at; /* of what is no call */
    const void *at;
};

/* A zeroed journal is empty and has the default profile. */
struct mf_journal {
    const struct mf_profile *profile;
    struct mf_journal_settings settings;
    uint64_t now; /* milliseconds of virtual time, set by whoever moves it */

    struct mf_deque entries; /* number 0 is call 1: entries.first calls are forgotten */
    struct mf_deque events;

    struct mf_violation *violations;
    size_t violation_count;
    size_t violation_capacity;

    uint64_t calls; /* from here on: all that happened */
    uint64_t results;
    uint64_t notes;
    uint64_t errors;
    bool incomplete; /* memory ran out for an event or a violation */
};

/* `settings`, unless NULL, are copied. */
void mf_journal_init(struct mf_journal *journal, const struct mf_profile *profile,
                     const struct mf_journal_settings *settings);
void mf_journal_clear(struct mf_journal *journal);

/* --- what happens ----------------------------------------------------------------------------- */

/* A call starts; takes the capture, NULL if memory ran out. Returns its number. */
uint64_t mf_journal_call(struct mf_journal *journal, struct mf_capture *capture);

/* A result is handed out. */
void mf_journal_result(struct mf_journal *journal, uint64_t call, MI_Result code, bool object,
                       bool final);

/* The last result of a call is acknowledged. */
void mf_journal_acknowledged(struct mf_journal *journal, uint64_t call,
                             enum mf_journal_route route);

void mf_journal_cancel(struct mf_journal *journal, uint64_t call);
void mf_journal_close(struct mf_journal *journal, uint64_t call);

/* --- what is wrong ---------------------------------------------------------------------------- */

/* A call was misused. `format` is what there is to add to the sentence of the row, or NULL. */
void mf_journal_misuse(struct mf_journal *journal, enum mf_misuse misuse, uint64_t call,
                       const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The same for what is no call: `made_at` is where in the code under test it was made, or NULL. */
void mf_journal_misuse_of(struct mf_journal *journal, enum mf_misuse misuse, const void *made_at,
                          const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The same for either, with the place where it was misused. */
void mf_journal_misuse_at(struct mf_journal *journal, enum mf_misuse misuse,
                          const struct mf_subject *subject, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Moves what is wrong to the end of another journal. */
void mf_journal_move(struct mf_journal *from, struct mf_journal *to);

/* The report, for the caller to free; NULL when there is nothing to say or memory runs out. */
char *mf_journal_report(const struct mf_journal *journal);

/* --- what is known ---------------------------------------------------------------------------- */

/* A call that is kept, lent until the next one starts; NULL for one that is not. */
const struct mf_journal_entry *mf_journal_find(const struct mf_journal *journal, uint64_t call);

/* The event of a call after `event`, NULL for the first; NULL after the last. */
const struct mf_journal_event *mf_journal_next_event(const struct mf_journal *journal,
                                                     uint64_t call,
                                                     const struct mf_journal_event *event);

/* True for a result that says of its acknowledgement too. */
static inline bool mf_journal_acknowledged_too(const struct mf_journal_event *event)
{
    return event->kind == MF_JOURNAL_RESULT && event->route != MF_ACK_NONE;
}

#endif
