/* Rules and expectations as they were loaded. They lie in the arena of their model and never
 * change; what has become of them in a world is in script.h. */
#ifndef MF_SCRIPT_RULE_H
#define MF_SCRIPT_RULE_H

#include "script/match.h"
#include "script/step.h"

#include <stdbool.h>
#include <stdint.h>

#define MF_UNLIMITED UINT64_MAX

/* How many calls there should be. */
struct mf_times {
    uint64_t min;
    uint64_t max;
};

/* A scenario and one of its states; zero: none. */
struct mf_state {
    const char *scenario;
    const char *state;
};

/* The state of a scenario that nothing has changed. */
#define MF_STATE_START "start"

/* What a rule does when its list of programs is used up. */
enum mf_after_last {
    MF_AFTER_FALL_THROUGH, /* the next rule is asked; what "times" does */
    MF_AFTER_FAIL,
    MF_AFTER_REPEAT, /* the last program, for ever */
    MF_AFTER_CYCLE,
    MF_AFTER_REPO
};

struct mf_rule {
    const char *id;    /* NULL: it has none */
    const char *where; /* "disks.json:/rules/0", or `rule "denied"` for one from C */
    struct mf_match match;
    const struct mf_program *const *programs; /* for the first call, the second...; never none */
    uint32_t program_count;
    const struct mf_program *on_cancel; /* NULL: FAILED without texts */
    struct mf_times times;              /* {0, MF_UNLIMITED}: as often as it likes */
    enum mf_after_last after_last;
    bool sequence; /* "calls": a program for each call */
    struct mf_state when;
    struct mf_state become;
};

/* A number of calls, or an order in which rules are used. */
struct mf_expectation {
    const char *id; /* NULL: it has none */
    const char *where;
    struct mf_match match;
    struct mf_times times;
    const uint32_t *order; /* numbers of rules; NULL: it is a number of calls */
    uint32_t order_count;
};

struct mf_rules {
    const struct mf_rule *list; /* in document order */
    uint32_t count;
    const struct mf_expectation *expectations;
    uint32_t expectation_count;
    const char *const *regexes; /* by their numbers in tests */
    const bool *regex_folds;    /* whether case is no matter */
    uint32_t regex_count;
    const char *list_json;         /* of a fixture: as it has them, to be written again */
    const char *expectations_json; /* the same */
    bool unmatched_fails;          /* a call that no rule takes is a violation */
    const char *warnings;          /* lines; NULL: none */
};

#endif
