#include "script/misuse.h"

#include "base/name.h"
#include "base/suggest.h"

#include <string.h>

static const struct mf_misuse_row rows[MF_MISUSE_COUNT] = {
    [MF_M1_CLOSED_EARLY] = {.id = "M1",
                            .name = "closed early",
                            .what = "closed before its final result was pulled",
                            .real = "waits in MI_Operation_Close for ever",
                            .row = "C-52",
                            .level = MF_LEVEL_ERROR},
    [MF_M2_OPERATION_OPEN] = {.id = "M2",
                              .name = "operation open",
                              .what = "never closed",
                              .real = "waits for it in MI_Session_Close for ever",
                              .row = "B-20",
                              .level = MF_LEVEL_ERROR},
    [MF_M3_SESSION_OPEN] = {.id = "M3",
                            .name = "session open",
                            .what = "a session was never closed",
                            .real = "waits for it in MI_Application_Close for ever",
                            .row = "A-42",
                            .level = MF_LEVEL_ERROR},
    [MF_M4_APPLICATION_OPEN] = {.id = "M4",
                                .name = "application open",
                                .what = "an application was never closed",
                                .real = "keeps its threads and memory until the process ends",
                                .row = "A-45",
                                .level = MF_LEVEL_ERROR},
    [MF_M5_SESSION_CLOSED_IN_CALLBACK] =
        {.id = "M5",
         .name = "session closed in a callback",
         .what = "MI_Session_Close inside a callback, without a completion callback",
         .real = "waits for ever",
         .row = "B-24",
         .level = MF_LEVEL_ERROR},
    [MF_M6_APPLICATION_CLOSED_IN_CALLBACK] = {.id = "M6",
                                              .name = "application closed in a callback",
                                              .what = "MI_Application_Close inside a callback",
                                              .real = "waits for ever",
                                              .row = "A-43",
                                              .level = MF_LEVEL_ERROR},
    [MF_M7_PULLED_IN_CALLBACK] = {.id = "M7",
                                  .name = "pulled in a callback",
                                  .what = "pulled inside a callback",
                                  .real = "waits for ever: the result would come on this thread",
                                  .row = "C-29",
                                  .level = MF_LEVEL_ERROR,
                                  .shared_thread = true},
    [MF_M8_NOT_ACKNOWLEDGED] =
        {.id = "M8",
         .name = "not acknowledged",
         .what = "a result was never acknowledged",
         .real = "brings no other, and waits for it in MI_Session_Close for ever",
         .row = "C-43",
         .level = MF_LEVEL_ERROR},
    [MF_M9_ACKNOWLEDGED_TWICE] = {.id = "M9",
                                  .name = "acknowledged twice",
                                  .what = "a result was acknowledged twice",
                                  .real = "crashes",
                                  .row = "C-42",
                                  .level = MF_LEVEL_ERROR},
    [MF_M10_ACKNOWLEDGED_LATE] = {.id = "M10",
                                  .name = "acknowledged late",
                                  .what = "a result was acknowledged after a cancel had ended it",
                                  .real = "crashes, or loses the final result",
                                  .row = "C-44",
                                  .level = MF_LEVEL_ERROR},
    [MF_M12_RESULT_KEPT] = {.id = "M12",
                            .name = "result kept",
                            .what = "a result was used after it had ended",
                            .real = "reads memory that is freed",
                            .row = "C-20, C-39",
                            .level = MF_LEVEL_ERROR},
    [MF_M13_RESULT_DELETED] = {.id = "M13",
                               .name = "result deleted",
                               .what = "what a result lends was deleted",
                               .real = "corrupts its memory",
                               .row = "E-20",
                               .level = MF_LEVEL_ERROR},
    [MF_M14_USED_AFTER_CLOSE] = {.id = "M14",
                                 .name = "used after Close",
                                 .what = "used after it was closed",
                                 .real = "answers INVALID_PARAMETER",
                                 .row = "C-50",
                                 .level = MF_LEVEL_NOTE},
    [MF_M15_SESSION_CLOSED_TWICE] =
        {.id = "M15",
         .name = "session closed twice",
         .what = "a session was closed a second time, with a completion callback",
         .real = "never calls that callback",
         .row = "B-25",
         .level = MF_LEVEL_ERROR},
    [MF_M16_APPLICATION_GONE] = {.id = "M16",
                                 .name = "application gone",
                                 .what = "a handle was used after its application was closed",
                                 .real = "reads memory that is freed",
                                 .row = "0-4",
                                 .level = MF_LEVEL_ERROR},
    [MF_M19_CALLBACK_OPERATION_KEPT] =
        {.id = "M19",
         .name = "callback's operation kept",
         .what = "the operation pointer of a callback was used after the callback",
         .real = "reads a stack that is gone",
         .row = "C-36",
         .level = MF_LEVEL_ERROR},
    [MF_M20_NOT_A_HANDLE] = {.id = "M20",
                             .name = "not a handle",
                             .what = "a handle was used that nobody filled in",
                             .real = "reads whatever it points to",
                             .row = "0-3",
                             .level = MF_LEVEL_ERROR},
    [MF_M23_SESSION_NOT_OPENED] = {.id = "M23",
                                   .name = "session not opened",
                                   .what = "a session was used that NewSession had not opened",
                                   .real = "crashes",
                                   .row = "A-19",
                                   .level = MF_LEVEL_ERROR},
    [MF_M24_APPLICATION_NOT_INITIALIZED] =
        {.id = "M24",
         .name = "application not initialized",
         .what = "an application was used that Initialize had refused",
         .real = "crashes",
         .row = "A-3",
         .level = MF_LEVEL_ERROR},
    [MF_M25_NOT_ANSWERED] = {.id = "M25",
                             .name = "not answered",
                             .what = "a prompt or an error was not answered",
                             .real = "never ends the operation",
                             .row = "C-86",
                             .level = MF_LEVEL_ERROR},
    [MF_M27_WRONG_GETTER] = {.id = "M27",
                             .name = "wrong getter",
                             .what = "pulled with the getter of another kind, or despite callbacks",
                             .real = "answers INVALID_PARAMETER and moreResults FALSE",
                             .row = "C-26, C-27",
                             .level = MF_LEVEL_ERROR},
    [MF_M29_KEY_NOT_FLAGGED] = {.id = "M29",
                                .name = "key not flagged",
                                .what = "a key was set without MI_FLAG_KEY",
                                .real = "of OMI does not send its value",
                                .row = "F-17",
                                .level = MF_LEVEL_NOTE},
    [MF_M30_EMPTY_FILTER] = {.id = "M30",
                             .name = "empty filter",
                             .what = "\"\" was given where NULL means no filter",
                             .real = "answers INVALID_CLASS",
                             .row = "F-13",
                             .level = MF_LEVEL_NOTE},
    [MF_M31_OPTIONS_DELETED_TWICE] = {.id = "M31",
                                      .name = "options deleted twice",
                                      .what = "destination options were deleted twice",
                                      .real = "frees what a session still uses",
                                      .row = "D-6",
                                      .level = MF_LEVEL_ERROR},
    [MF_M33_CANCELLED_NOT_DRAINED] =
        {.id = "M33",
         .name = "cancelled, not drained",
         .what = "cancelled, and closed before its final result was pulled",
         .real = "waits in MI_Operation_Close for ever",
         .row = "C-61",
         .level = MF_LEVEL_ERROR},
    [MF_M34_CALLBACK_WAITS] = {.id = "M34",
                               .name = "callback waits",
                               .what = "a callback waited for another operation's",
                               .real = "of OMI waits for ever: all callbacks share one thread",
                               .row = "C-38",
                               .level = MF_LEVEL_ERROR,
                               .shared_thread = true},
    [MF_M36_NOT_DELETED] = {.id = "M36",
                            .name = "not deleted",
                            .what = "an object that was made was never deleted",
                            .real = "leaks its memory",
                            .row = "E-20, E-23",
                            .level = MF_LEVEL_NOTE},
    [MF_M37_CLASS_KEPT] = {.id = "M37",
                           .name = "class kept",
                           .what = "a class of a result was used after it had ended",
                           .real = "reads memory that is freed",
                           .row = "E.3",
                           .level = MF_LEVEL_ERROR},
    [MF_M39_UNEXPECTED_CALL] = {.id = "M39",
                                .name = "unexpected call",
                                .what = "no rule answers this call",
                                .level = MF_LEVEL_ERROR},
    [MF_M40_NOT_AS_EXPECTED] = {.id = "M40",
                                .name = "not as expected",
                                .what = "the calls are not those that were expected",
                                .level = MF_LEVEL_ERROR},
    [MF_M41_RULE_UNUSED] = {.id = "M41",
                            .name = "rule unused",
                            .what = "unused",
                            .level = MF_LEVEL_NOTE},
    [MF_M42_HANG] = {.id = "M42",
                     .name = "hang",
                     .what = "a rule lets it hang, and nobody cancels it",
                     .real = "waits for ever",
                     .row = "C-20",
                     .level = MF_LEVEL_ERROR},
    [MF_M43_CALLBACK_RUNNING] = {.id = "M43",
                                 .name = "callback running",
                                 .what = "a callback does not return",
                                 .real = "waits for it in MI_Session_Close for ever",
                                 .row = "B-20",
                                 .level = MF_LEVEL_ERROR},
    [MF_M44_RESULT_CHANGED] = {.id = "M44",
                               .name = "result changed",
                               .what = "what a result lends was changed",
                               .real = "owns it, and promises nothing",
                               .row = "C-21",
                               .level = MF_LEVEL_NOTE},
    [MF_M45_RULE_WRONG] = {.id = "M45",
                           .name = "rule wrong",
                           .what = "a rule or match of the test is wrong",
                           .level = MF_LEVEL_ERROR},
    [MF_M46_CALLS_FORGOTTEN] = {.id = "M46",
                                .name = "calls forgotten",
                                .what = "calls were counted when earlier ones were forgotten",
                                .level = MF_LEVEL_ERROR},
};

static const char *const levels[] = {
    [MF_LEVEL_OFF] = "off",
    [MF_LEVEL_NOTE] = "note",
    [MF_LEVEL_ERROR] = "error",
};

const struct mf_misuse_row *mf_misuse_row(enum mf_misuse misuse)
{
    return &rows[misuse];
}

enum mf_level mf_misuse_level(enum mf_misuse misuse, const struct mf_profile *profile)
{
    const struct mf_misuse_row *row = &rows[misuse];
    return row->shared_thread && !profile->callbacks_share_thread ? MF_LEVEL_NOTE : row->level;
}

/* --- words ------------------------------------------------------------------------------------ */

bool mf_misuse_find(const char *id, enum mf_misuse *misuse, const char **nearest)
{
    struct mf_suggestion suggestion = {.written = id};
    for (unsigned i = 0; i < MF_MISUSE_COUNT; i++) {
        if (mf_name_equal(rows[i].id, id)) {
            *misuse = (enum mf_misuse)i;
            return true;
        }
        (void)mf_suggest_try(&suggestion, rows[i].id);
    }
    if (nearest != NULL) {
        *nearest = suggestion.nearest;
    }
    return false;
}

bool mf_misuse_find_level(const char *word, enum mf_level *level)
{
    for (unsigned i = MF_LEVEL_OFF; i <= MF_LEVEL_ERROR; i++) {
        if (strcmp(levels[i], word) == 0) {
            *level = (enum mf_level)i;
            return true;
        }
    }
    return false;
}

const char *mf_misuse_level_name(enum mf_level level)
{
    return levels[level];
}

/* --- for people ------------------------------------------------------------------------------- */

static void write_level(struct mf_text *text, const struct mf_misuse_row *row)
{
    mf_text_add(text, levels[row->level]);
    if (row->shared_thread) {
        mf_text_add(text, " (profile windows: note)");
    }
}

void mf_misuse_explain(struct mf_text *text, enum mf_misuse misuse)
{
    const struct mf_misuse_row *row = &rows[misuse];
    mf_text_format(text, "%s, %s: ", row->id, row->name);
    write_level(text, row);
    mf_text_format(text, "\n%s\n", row->what);
    if (row->real != NULL) {
        mf_text_format(text, "the real library %s (%s)\n", row->real, row->row);
    }
}

void mf_misuse_write_table(struct mf_text *text)
{
    for (unsigned i = 0; i < MF_MISUSE_COUNT; i++) {
        mf_text_format(text, "%-4s %-5s %-33s %s\n", rows[i].id, levels[rows[i].level],
                       rows[i].name, rows[i].what);
    }
}
