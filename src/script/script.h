/* The script of a world: its rules, and what has become of them so far: how often each was used,
 * and the states of the scenarios.
 *
 * Rules come in sets: those of the fixture, and one set for each that was added from C; the newest
 * set is asked first, within a set the rules in document order. Sets are never taken out, so that
 * programs stay valid as long as the script. A zeroed script is empty. The caller serialises
 * access. */
#ifndef MF_SCRIPT_SCRIPT_H
#define MF_SCRIPT_SCRIPT_H

#include "base/ref.h"
#include "script/rule.h"
#include "store/model.h"

#include <stdbool.h>
#include <stddef.h>

struct mf_rule_use {
    uint64_t count;
};

struct mf_expectation_use {
    uint64_t count;    /* of calls; or of the rules in the order that have had their turn */
    bool out_of_order; /* then `came` was used when it was not its turn, and nothing counts more */
    uint32_t came;     /* its place in the order */
};

struct mf_rule_set {
    struct mf_rule_set *older;
    struct mf_rule_set *newer;
    const struct mf_rules *rules;
    struct mf_ref *owner;  /* keeps the rules alive */
    MI_Instance **objects; /* that steps from C hand out */
    size_t object_count;
    regex_t *regexes;
    uint32_t regex_count; /* compiled so far */
    struct mf_rule_use *uses;
    struct mf_expectation_use *expectation_uses;
};

struct mf_scenario {
    struct mf_scenario *next;
    const char *state;
    char *own_state; /* heap: a state that was set from C */
    char name[];
};

struct mf_script {
    struct mf_rule_set *newest;
    struct mf_rule_set *oldest;
    const struct mf_schema *schema;
    struct mf_scenario *scenarios;
    bool unmatched_fails;
};

/* What is to be done with a call. */
struct mf_plan {
    const struct mf_program *program; /* NULL: the repository answers, or nobody */
    const struct mf_rule *rule;       /* NULL: none took it */
    bool unexpected; /* a violation: NOT_SUPPORTED, and near misses in the report */
};

/* What a call is refused with; NULL: it is not. */
const struct mf_failure *mf_plan_refusal(const struct mf_plan *plan);

/* Adds a set of rules before all others. Holds a reference on `owner`; takes the `objects`, even
 * when it fails. `schema` is that of the world. False when memory runs out. */
struct mf_new_rules {
    const struct mf_rules *rules;
    struct mf_ref *owner;
    const struct mf_schema *schema;
    MI_Instance **objects; /* heap; may be NULL */
    size_t object_count;
};
bool mf_script_add(struct mf_script *script, const struct mf_new_rules *added);

/* Starts the script of a world with the rules of its fixture. False when memory runs out. */
bool mf_script_start(struct mf_script *script, struct mf_model *model);

void mf_script_clear(struct mf_script *script);

static inline bool mf_script_is_empty(const struct mf_script *script)
{
    return script->newest == NULL;
}

/* All rules and expectations unused, all scenarios at their start. */
void mf_script_reset(struct mf_script *script);

/* Finds the rule for a call that starts, counts it, and changes the state as the rule says. The
 * plan is valid as long as the script. */
struct mf_plan mf_script_take(struct mf_script *script, const struct mf_capture *call);

/* How often the rule of that id was used; the newest one of that id. False if there is none. */
bool mf_script_used(const struct mf_script *script, const char *id, uint64_t *count);

/* The state of a scenario; NULL if no rule names the scenario. */
const char *mf_script_state(const struct mf_script *script, const char *scenario);

/* False when memory runs out, or no rule names the scenario. */
bool mf_script_set_state(struct mf_script *script, const char *scenario, const char *state);

/* --- for reports ------------------------------------------------------------------------------ */

/* Why a rule does not take a call although all its clauses hold. */
enum mf_liveness { MF_RULE_LIVE, MF_RULE_USED_UP, MF_RULE_WRONG_STATE };
enum mf_liveness mf_script_liveness(const struct mf_script *script, const struct mf_rule_set *set,
                                    uint32_t number);

/* Writes what is not as expected, a line each: rules and expectations used too rarely, orders not
 * kept. False if there is any. */
bool mf_script_write_unmet(const struct mf_script *script, struct mf_text *text);

/* Writes the rules that no call has used, a line each; false if there is any. Those whose number of
 * calls is expected are unmet, not unused. */
bool mf_script_write_unused(const struct mf_script *script, struct mf_text *text);

/* Writes the three closest rules to a call that none took, clause by clause, in lines of which the
 * last is not ended. Nothing if there are no rules. */
void mf_script_write_near_misses(const struct mf_script *script, const struct mf_capture *call,
                                 struct mf_text *text);

#endif
