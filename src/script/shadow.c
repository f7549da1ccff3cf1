#include "script/shadow.h"

#include <string.h>

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* --- tests ------------------------------------------------------------------------------------ */

static bool same_test(const struct mf_test *a, const struct mf_test *b)
{
    if (a->kind != b->kind || a->count != b->count) {
        return false;
    }
    for (uint32_t i = 0; i < a->count; i++) {
        if (!same_test(&a->tests[i], &b->tests[i])) {
            return false;
        }
    }
    switch (a->kind) {
    case MF_TEST_EQUALS:
    case MF_TEST_GTE:
    case MF_TEST_LTE:
        return mf_datum_equal(&a->wanted, &b->wanted);
    case MF_TEST_PATTERN:
    case MF_TEST_REGEX:
    case MF_TEST_IS_A:
        return same_text(a->wanted.text, b->wanted.text);
    case MF_TEST_FLAGS:
        return a->all == b->all && a->none == b->none;
    default:
        return true;
    }
}

/* Tests that can be tried on a value without looking at a call. */
static bool is_plain(const struct mf_test *test)
{
    for (uint32_t i = 0; i < test->count; i++) {
        if (!is_plain(&test->tests[i])) {
            return false;
        }
    }
    return test->kind != MF_TEST_REGEX && test->kind != MF_TEST_IS_A && test->kind != MF_TEST_FLAGS;
}

/* Whether `wide` holds wherever `narrow` does. */
static bool implies(const struct mf_test *narrow, const struct mf_test *wide)
{
    if (same_test(narrow, wide)) {
        return true;
    }
    if (narrow->kind == MF_TEST_ONE_OF) {
        for (uint32_t i = 0; i < narrow->count; i++) {
            if (!implies(&narrow->tests[i], wide)) {
                return false;
            }
        }
        return true;
    }
    const struct mf_datum nothing = {.kind = MF_DATUM_ABSENT};
    const bool absent = narrow->kind == MF_TEST_ABSENT;
    return (absent || narrow->kind == MF_TEST_EQUALS) && is_plain(wide) &&
           mf_test_holds(wide, absent ? &nothing : &narrow->wanted, NULL);
}

/* --- rules ------------------------------------------------------------------------------------ */

static bool implies_clause(const struct mf_match *narrow, const struct mf_clause *wide)
{
    for (uint32_t i = 0; i < narrow->count; i++) {
        const struct mf_clause *clause = &narrow->clauses[i];
        if (clause->fact == wide->fact && same_text(clause->name, wide->name) &&
            implies(&clause->test, &wide->test)) {
            return true;
        }
    }
    return false;
}

static bool takes_all_of(const struct mf_match *wide, const struct mf_match *narrow)
{
    for (uint32_t i = 0; i < wide->count; i++) {
        if (!implies_clause(narrow, &wide->clauses[i])) {
            return false;
        }
    }
    return true;
}

static bool same_state(const struct mf_state *a, const struct mf_state *b)
{
    return same_text(a->scenario, b->scenario) && same_text(a->state, b->state);
}

/* A rule that is used up, or waits for another state, lets others through. */
static bool is_in_the_way(const struct mf_rule *first, const struct mf_rule *second)
{
    const bool endless = first->sequence || first->times.max == MF_UNLIMITED;
    const bool always = first->when.scenario == NULL || same_state(&first->when, &second->when);
    return endless && always && takes_all_of(&first->match, &second->match);
}

const struct mf_rule *mf_shadow_find(const struct mf_rules *rules, uint32_t rule)
{
    for (uint32_t i = 0; i < rule; i++) {
        if (is_in_the_way(&rules->list[i], &rules->list[rule])) {
            return &rules->list[i];
        }
    }
    return NULL;
}
