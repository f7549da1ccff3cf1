/* Everything that code under test can do wrong, and how serious it is.
 *
 * M1 to M38 are the numbers of contract H.2, without those that nobody can see from inside the API;
 * from M39 on they are mifake's own. A level is the row's, unless a fixture or a test has set one.
 */
#ifndef MF_SCRIPT_MISUSE_H
#define MF_SCRIPT_MISUSE_H

#include "base/text.h"
#include "model/profile.h"

#include <stdbool.h>

enum mf_misuse {
    MF_M1_CLOSED_EARLY,
    MF_M2_OPERATION_OPEN,
    MF_M3_SESSION_OPEN,
    MF_M4_APPLICATION_OPEN,
    MF_M5_SESSION_CLOSED_IN_CALLBACK,
    MF_M6_APPLICATION_CLOSED_IN_CALLBACK,
    MF_M7_PULLED_IN_CALLBACK,
    MF_M8_NOT_ACKNOWLEDGED,
    MF_M9_ACKNOWLEDGED_TWICE,
    MF_M10_ACKNOWLEDGED_LATE,
    MF_M12_RESULT_KEPT,
    MF_M13_RESULT_DELETED,
    MF_M14_USED_AFTER_CLOSE,
    MF_M15_SESSION_CLOSED_TWICE,
    MF_M16_APPLICATION_GONE,
    MF_M19_CALLBACK_OPERATION_KEPT,
    MF_M20_NOT_A_HANDLE,
    MF_M23_SESSION_NOT_OPENED,
    MF_M24_APPLICATION_NOT_INITIALIZED,
    MF_M25_NOT_ANSWERED,
    MF_M27_WRONG_GETTER,
    MF_M29_KEY_NOT_FLAGGED,
    MF_M30_EMPTY_FILTER,
    MF_M31_OPTIONS_DELETED_TWICE,
    MF_M33_CANCELLED_NOT_DRAINED,
    MF_M34_CALLBACK_WAITS,
    MF_M36_NOT_DELETED,
    MF_M37_CLASS_KEPT,
    MF_M39_UNEXPECTED_CALL,
    MF_M40_NOT_AS_EXPECTED,
    MF_M41_RULE_UNUSED,
    MF_M42_HANG,
    MF_M43_CALLBACK_RUNNING,
    MF_M44_RESULT_CHANGED,
    MF_M45_RULE_WRONG,
    MF_M46_CALLS_FORGOTTEN,
    MF_MISUSE_COUNT
};

/* In rising order. A zeroed one has not been set. */
enum mf_level { MF_LEVEL_UNSET, MF_LEVEL_OFF, MF_LEVEL_NOTE, MF_LEVEL_ERROR };

struct mf_misuse_row {
    const char *id;      /* "M1" */
    const char *name;    /* two or three words */
    const char *what;    /* goes on after "operation 1, ReferenceInstances: " */
    const char *real;    /* goes on after "the real library "; NULL: it has nothing to do with it */
    const char *row;     /* of the contract; NULL with `real` */
    enum mf_level level; /* what it is unless somebody sets it */
    bool shared_thread;  /* only wrong where callbacks share a thread; else a note (C-38) */
};

const struct mf_misuse_row *mf_misuse_row(enum mf_misuse misuse);

/* The level in a profile, when nobody has set one. */
enum mf_level mf_misuse_level(enum mf_misuse misuse, const struct mf_profile *profile);

/* By identifier, case aside. False for an unknown one; `nearest`, unless NULL, is then the one that
 * may have been meant, or NULL. */
bool mf_misuse_find(const char *id, enum mf_misuse *misuse, const char **nearest);

/* "off", "note", "error"; false for another word. */
bool mf_misuse_find_level(const char *word, enum mf_level *level);
const char *mf_misuse_level_name(enum mf_level level);

/* Writes what a misuse is, for people; and all of them, as a table with a line each. */
void mf_misuse_explain(struct mf_text *text, enum mf_misuse misuse);
void mf_misuse_write_table(struct mf_text *text);

#endif
