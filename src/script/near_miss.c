/* Near misses: of the rules that did not take a call, the three that came closest, and why they
 * did not. What is right is only counted; what is wrong stands there, wanted against seen.
 *
 *     the closest rules:
 *       "denied" (disks.json:/rules/0) matches, but is used up: 1 call
 *       "slow" (disks.json:/rules/1): 1 of 3 clauses differs
 *           role         wanted "Antecedent"
 *                        but was "Dependent" */
#include "script/captured_path.h"
#include "script/script.h"

#include <inttypes.h>

enum { CLOSEST = 3 };

struct candidate {
    const struct mf_rule_set *set;
    uint32_t rule;
    uint32_t wrong; /* clauses that do not hold */
};

/* --- choosing --------------------------------------------------------------------------------- */

static uint32_t count_wrong(const struct mf_rule *rule, const struct mf_sight *sight)
{
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < rule->match.count; i++) {
        wrong += !mf_clause_holds(&rule->match.clauses[i], sight);
    }
    return wrong;
}

/* An operation that differs makes all else meaningless. */
static bool same_operation(const struct mf_rule *rule, const struct mf_capture *call)
{
    return (mf_match_operations(&rule->match) & MF_OPERATION_BIT(call->operation)) != 0;
}

/* Fewer wrong clauses first; of equals the one that was asked first. */
static void insert(struct candidate *closest, uint32_t *count, struct candidate candidate)
{
    uint32_t at = *count;
    while (at > 0 && closest[at - 1U].wrong > candidate.wrong) {
        at--;
    }
    if (at == CLOSEST) {
        return;
    }
    for (uint32_t i = *count < CLOSEST ? *count : CLOSEST - 1U; i > at; i--) {
        closest[i] = closest[i - 1U];
    }
    closest[at] = candidate;
    *count += *count < CLOSEST;
}

static uint32_t choose(const struct mf_script *script, struct mf_sight *sight,
                       struct candidate *closest)
{
    uint32_t count = 0;
    for (const struct mf_rule_set *set = script->newest; set != NULL; set = set->older) {
        sight->regexes = set->regexes;
        for (uint32_t i = 0; i < set->rules->count; i++) {
            const struct mf_rule *rule = &set->rules->list[i];
            const uint32_t foreign = same_operation(rule, sight->call) ? 0 : MF_FACT_COUNT * 100U;
            insert(closest, &count, (struct candidate){set, i, count_wrong(rule, sight) + foreign});
        }
    }
    return count;
}

/* --- writing ---------------------------------------------------------------------------------- */

static void write_seen(struct mf_text *text, const struct mf_clause *clause,
                       const struct mf_capture *call)
{
    struct mf_fact_room room;
    const struct mf_datum seen = mf_fact_read(clause->fact, clause->name, call, &room);
    if (clause->fact == MF_FACT_KEY && call->instance != NULL) {
        mf_captured_path_write(text, call->instance);
    } else if (seen.kind == MF_DATUM_PATH) {
        mf_text_add(text, "another instance");
    } else if (clause->fact == MF_FACT_FLAGS) {
        mf_text_format(text, "0x%x", (unsigned)call->flags);
    } else {
        mf_datum_write(text, &seen);
    }
}

static void write_clause(struct mf_text *text, const struct mf_clause *clause,
                         const struct mf_capture *call)
{
    struct mf_text name = {0};
    mf_clause_write_name(&name, clause);
    mf_text_format(text, "\n      %-12s wanted ", name.bytes == NULL ? "" : name.bytes);
    mf_test_write(text, &clause->test);
    mf_text_format(text, "\n      %-12s but was ", "");
    write_seen(text, clause, call);
    mf_text_clear(&name);
}

static void write_clauses(struct mf_text *text, const struct candidate *candidate,
                          struct mf_sight *sight)
{
    const struct mf_rule *rule = &candidate->set->rules->list[candidate->rule];
    const bool foreign = !same_operation(rule, sight->call);
    for (uint32_t i = 0; i < rule->match.count; i++) {
        const struct mf_clause *clause = &rule->match.clauses[i];
        if ((!foreign || clause->fact == MF_FACT_OP) && !mf_clause_holds(clause, sight)) {
            write_clause(text, clause, sight->call);
        }
    }
}

static void write_name(struct mf_text *text, const struct mf_rule *rule)
{
    if (rule->id == NULL) {
        mf_text_format(text, "  %s", rule->where);
    } else {
        mf_text_format(text, "  \"%s\" (%s)", rule->id, rule->where);
    }
}

static void write_liveness(const struct mf_script *script, struct mf_text *text,
                           const struct candidate *candidate)
{
    const struct mf_rule *rule = &candidate->set->rules->list[candidate->rule];
    const uint64_t count = candidate->set->uses[candidate->rule].count;
    mf_text_add(text, " matches, but ");
    switch (mf_script_liveness(script, candidate->set, candidate->rule)) {
    case MF_RULE_WRONG_STATE:
        mf_text_format(text, "scenario \"%s\" is in state \"%s\", not \"%s\"", rule->when.scenario,
                       mf_script_state(script, rule->when.scenario), rule->when.state);
        return;
    default:
        mf_text_format(text, "is used up: %" PRIu64 " call%s", count, count == 1 ? "" : "s");
        return;
    }
}

static void write_candidate(const struct mf_script *script, struct mf_text *text,
                            const struct candidate *candidate, struct mf_sight *sight)
{
    const struct mf_rule *rule = &candidate->set->rules->list[candidate->rule];
    write_name(text, rule);
    if (candidate->wrong == 0) {
        write_liveness(script, text, candidate);
        return;
    }
    sight->regexes = candidate->set->regexes;
    if (same_operation(rule, sight->call)) {
        mf_text_format(text, ": %u of %u clauses differ%s", (unsigned)candidate->wrong,
                       (unsigned)rule->match.count, candidate->wrong == 1 ? "s" : "");
    } else {
        mf_text_add(text, ": another operation");
    }
    write_clauses(text, candidate, sight);
}

void mf_script_write_near_misses(const struct mf_script *script, const struct mf_capture *call,
                                 struct mf_text *text)
{
    struct candidate closest[CLOSEST];
    struct mf_sight sight = {.call = call, .schema = script->schema};
    const uint32_t count = choose(script, &sight, closest);
    if (count > 0) {
        mf_text_add(text, count == 1 ? "the closest rule:" : "the closest rules:");
    }
    for (uint32_t i = 0; i < count; i++) {
        mf_text_add(text, "\n");
        write_candidate(script, text, &closest[i], &sight);
    }
}
