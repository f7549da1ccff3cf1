/* What is told at the end: rules and expectations that were used too rarely or too often, orders
 * that were not kept, rules that nothing used. */
#include "script/script.h"

#include <inttypes.h>

static void write_name(struct mf_text *text, const char *what, const char *id, const char *where)
{
    if (id == NULL) {
        mf_text_format(text, "%s %s", what, where);
    } else {
        mf_text_format(text, "%s \"%s\" (%s)", what, id, where);
    }
}

/* "1 call", "at least 2 calls", "2 to 4 calls". */
static void write_times(struct mf_text *text, struct mf_times times)
{
    const uint64_t last = times.max == MF_UNLIMITED ? times.min : times.max;
    if (times.max == MF_UNLIMITED) {
        mf_text_add(text, "at least ");
    } else if (times.min == 0 && times.max > 0) {
        mf_text_add(text, "at most ");
    } else if (times.min < times.max) {
        mf_text_format(text, "%" PRIu64 " to ", times.min);
    }
    mf_text_format(text, "%" PRIu64 " call%s", last, last == 1 ? "" : "s");
}

static void write_count(struct mf_text *text, struct mf_times times, uint64_t count)
{
    mf_text_add(text, ": expected ");
    write_times(text, times);
    if (count == 0) {
        mf_text_add(text, ", there was none\n");
    } else {
        mf_text_format(text, ", there %s %" PRIu64 "\n", count == 1 ? "was" : "were", count);
    }
}

static void write_clauses(struct mf_text *text, const struct mf_match *match)
{
    for (uint32_t i = 0; i < match->count; i++) {
        mf_text_add(text, i == 0 ? " of " : ", ");
        if (match->clauses[i].fact != MF_FACT_OP) {
            mf_clause_write_name(text, &match->clauses[i]);
            mf_text_add(text, " ");
        }
        mf_test_write(text, &match->clauses[i].test);
    }
}

static void write_order(struct mf_text *text, const struct mf_rule_set *set, uint32_t number)
{
    const struct mf_expectation *expectation = &set->rules->expectations[number];
    const struct mf_expectation_use *use = &set->expectation_uses[number];
    const struct mf_rule *rules = set->rules->list;
    write_name(text, "expectation", expectation->id, expectation->where);
    const char *came = rules[expectation->order[use->came]].id;
    if (use->came < use->count) {
        mf_text_format(text, ": rule \"%s\" was used after \"%s\", not before it\n", came,
                       rules[expectation->order[use->came + 1U]].id);
    } else {
        mf_text_format(text, ": rule \"%s\" was used before \"%s\", not after it\n", came,
                       rules[expectation->order[use->came - 1U]].id);
    }
}

static bool is_met(struct mf_times times, uint64_t count)
{
    return count >= times.min && count <= times.max;
}

static bool write_unmet_rules(const struct mf_rule_set *set, struct mf_text *text)
{
    bool met = true;
    for (uint32_t i = 0; i < set->rules->count; i++) {
        const struct mf_rule *rule = &set->rules->list[i];
        if (!rule->sequence && !is_met(rule->times, set->uses[i].count)) {
            write_name(text, "rule", rule->id, rule->where);
            write_count(text, rule->times, set->uses[i].count);
            met = false;
        }
    }
    return met;
}

static bool write_unmet_expectations(const struct mf_rule_set *set, struct mf_text *text)
{
    bool met = true;
    for (uint32_t i = 0; i < set->rules->expectation_count; i++) {
        const struct mf_expectation *expectation = &set->rules->expectations[i];
        const struct mf_expectation_use *use = &set->expectation_uses[i];
        if (expectation->order != NULL && use->out_of_order) {
            write_order(text, set, i);
            met = false;
        } else if (expectation->order == NULL && !is_met(expectation->times, use->count)) {
            write_name(text, "expectation", expectation->id, expectation->where);
            write_clauses(text, &expectation->match);
            write_count(text, expectation->times, use->count);
            met = false;
        }
    }
    return met;
}

/* Sets in the order in which they were added: those of the fixture first. */
bool mf_script_write_unmet(const struct mf_script *script, struct mf_text *text)
{
    bool met = true;
    for (const struct mf_rule_set *set = script->oldest; set != NULL; set = set->newer) {
        met = write_unmet_rules(set, text) && met;
        met = write_unmet_expectations(set, text) && met;
    }
    return met;
}

bool mf_script_write_unused(const struct mf_script *script, struct mf_text *text)
{
    bool used = true;
    for (const struct mf_rule_set *set = script->oldest; set != NULL; set = set->newer) {
        for (uint32_t i = 0; i < set->rules->count; i++) {
            const struct mf_rule *rule = &set->rules->list[i];
            if (set->uses[i].count == 0 && (rule->sequence || rule->times.min == 0)) {
                write_name(text, "rule", rule->id, rule->where);
                mf_text_add(text, ": no call used it\n");
                used = false;
            }
        }
    }
    return used;
}
