/* Which rule takes a call, how often, and in which state. */
#include "script/script.h"

#include "scripted.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void assert_takes(struct scripted *world, const struct mf_capture *call, const char *id)
{
    assert_string_equal(scripted_take(world, call), id);
}

#define REPO "'then': [{'repo': true}]"
#define FAIL "[{'final': {'result': 'FAILED'}}]"

static const struct mf_capture get = {.operation = MF_GET_INSTANCE};
static const struct mf_capture delete = {.operation = MF_DELETE_INSTANCE};

static void an_empty_script_takes_nothing(void **state)
{
    (void)state;
    struct mf_script script = {0};
    const struct mf_plan plan = mf_script_take(&script, &get);
    assert_null(plan.rule);
    assert_null(plan.program);
    assert_false(plan.unexpected);
    mf_script_reset(&script);
    mf_script_clear(&script);
}

static void the_first_rule_in_the_document_wins(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world, "'rules': [{'id': 'other', 'match': {'op': 'Invoke'}, " REPO "},"
                          "{'id': 'first', 'match': {'op': 'GetInstance'}, " REPO "},"
                          "{'id': 'second', 'match': {}, " REPO "}]");
    assert_takes(&world, &get, "first");
    assert_takes(&world, &get, "first");
    assert_takes(&world, &delete, "second");
    scripted_close(&world);
}

static void a_rule_that_is_used_up_lets_calls_through(void **state)
{
    (void)state;
    struct scripted world;
    uint64_t count = 0;
    scripted_open(&world, "'rules': [{'id': 'twice', 'match': {}, 'times': 2, " REPO "},"
                          "{'id': 'once', 'match': {}, 'times': {'max': 1}, " REPO "}]");
    assert_takes(&world, &get, "twice");
    assert_takes(&world, &get, "twice");
    assert_takes(&world, &get, "once");
    assert_takes(&world, &get, "");
    assert_true(mf_script_used(&world.script, "twice", &count));
    assert_int_equal(count, 2);
    assert_false(mf_script_used(&world.script, "thrice", &count));
    mf_script_reset(&world.script);
    assert_takes(&world, &get, "twice");
    scripted_close(&world);
}

static MI_Uint32 result_of(const struct mf_plan *plan)
{
    assert_non_null(plan->program);
    return plan->program->steps[plan->program->count - 1U].failure.result;
}

/* What five calls get of a list of two programs, FAILED and result 99. */
static void check_after_last(const char *word, const int *expected)
{
    char rules[256];
    struct scripted world;
    snprintf(rules, sizeof rules,
             "'rules': [{'match': {}, 'calls': [" FAIL ", [{'final': {'result': 99}}]], "
             "'afterLast': '%s'}, {'match': {'op': 'GetInstance'}, 'then': " FAIL "}]",
             word);
    scripted_open(&world, rules);
    for (int i = 0; i < 5; i++) {
        const struct mf_plan plan = mf_script_take(&world.script, &get);
        assert_non_null(plan.rule);
        const int result = plan.program == NULL ? 0 : (int)result_of(&plan);
        assert_int_equal(plan.unexpected ? -1 : result, expected[i]);
    }
    scripted_close(&world);
}

static void a_list_has_a_program_for_each_call(void **state)
{
    (void)state;
    check_after_last("repeat", (const int[]){1, 99, 99, 99, 99});
    check_after_last("cycle", (const int[]){1, 99, 1, 99, 1});
    check_after_last("fail", (const int[]){1, 99, -1, -1, -1});
    check_after_last("repo", (const int[]){1, 99, 0, 0, 0});
}

static void unmatched_calls_may_be_violations(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world, "'unmatched': 'fail', 'rules': [{'id': 'r', 'match': {'op': "
                          "'GetInstance'}, " REPO "}]");
    assert_takes(&world, &get, "r");
    assert_takes(&world, &delete, "!");
    scripted_close(&world);
}

static void scenarios_change_with_the_rules(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(
        &world, "'rules': [{'id': 'down', 'match': {'op': 'GetInstance'}, 'when': {'scenario': "
                "'link', 'state': 'start'}, 'become': {'scenario': 'link', 'state': 'down'}, " REPO
                "}, {'id': 'is down', 'match': {}, 'when': {'scenario': 'link', 'state': "
                "'down'}, " REPO "}]");
    assert_takes(&world, &delete, "");
    assert_string_equal(mf_script_state(&world.script, "link"), "start");
    assert_takes(&world, &get, "down");
    assert_string_equal(mf_script_state(&world.script, "link"), "down");
    assert_takes(&world, &delete, "is down");
    assert_takes(&world, &get, "is down");
    assert_true(mf_script_set_state(&world.script, "link", "start"));
    assert_takes(&world, &get, "down");
    assert_false(mf_script_set_state(&world.script, "lnik", "start"));
    assert_null(mf_script_state(&world.script, "lnik"));
    mf_script_reset(&world.script);
    assert_string_equal(mf_script_state(&world.script, "link"), "start");
    scripted_close(&world);
}

/* --- what is told at the end ------------------------------------------------------------------ */

static void assert_unmet(struct scripted *world, const char *expected)
{
    struct mf_text text = {0};
    assert_true(mf_script_write_unmet(&world->script, &text) == (*expected == '\0'));
    assert_string_equal(text.bytes == NULL ? "" : text.bytes, expected);
    mf_text_clear(&text);
}

static void times_are_expectations_too(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world, "'rules': [{'id': 'once', 'match': {}, 'times': 1, " REPO "},"
                          "{'match': {}, 'times': {'min': 2, 'max': 4}, " REPO "},"
                          "{'id': 'rest', 'match': {}, 'times': {'max': 2}, " REPO "}]");
    assert_unmet(&world, "rule \"once\" (f:/rules/0): expected 1 call, there was none\n"
                         "rule f:/rules/1: expected 2 to 4 calls, there was none\n");
    scripted_take(&world, &get);
    scripted_take(&world, &get);
    assert_unmet(&world, "rule f:/rules/1: expected 2 to 4 calls, there was 1\n");
    scripted_take(&world, &get);
    assert_unmet(&world, "");
    scripted_close(&world);
}

static void expectations_count_calls(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world,
                  "'expect': [{'match': {'op': 'GetInstance'}}, {'id': 'no delete', 'match': "
                  "{'op': 'DeleteInstance', 'class': {'isA': 'Disk'}}, 'calls': 0}]");
    assert_unmet(&world,
                 "expectation f:/expect/0 of \"GetInstance\": expected at least 1 call, there "
                 "was none\n");
    scripted_take(&world, &get);
    scripted_take(&world, &get);
    assert_unmet(&world, "");
    const struct mf_captured_instance disk = {.class_name = "FastDisk"};
    scripted_take(&world, &(struct mf_capture){.operation = MF_DELETE_INSTANCE, .instance = &disk});
    assert_unmet(&world, "expectation \"no delete\" (f:/expect/1) of \"DeleteInstance\", class "
                         "Disk or below it: expected 0 calls, there was 1\n");
    mf_script_reset(&world.script);
    scripted_take(&world, &get);
    assert_unmet(&world, "");
    scripted_close(&world);
}

#define THREE                                                                                      \
    "'rules': [{'id': 'a', 'match': {'op': 'GetInstance'}, " REPO "},"                             \
    "{'id': 'b', 'match': {'op': 'DeleteInstance'}, " REPO "},"                                    \
    "{'id': 'c', 'match': {'op': 'Invoke'}, " REPO "}], 'expect': [{'order': ['a', 'b', 'c']}]"

static void orders_are_kept_or_told(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world, THREE);
    assert_unmet(&world, "");
    scripted_take(&world, &get);
    scripted_take(&world, &get);
    scripted_take(&world, &delete);
    assert_unmet(&world, "");
    scripted_take(&world, &get);
    assert_unmet(&world, "expectation f:/expect/0: rule \"a\" was used after \"b\", not before "
                         "it\n");
    scripted_close(&world);
    scripted_open(&world, THREE);
    scripted_take(&world, &delete);
    assert_unmet(&world, "expectation f:/expect/0: rule \"b\" was used before \"a\", not after "
                         "it\n");
    scripted_close(&world);
}

static void rules_that_nothing_used_are_told(void **state)
{
    (void)state;
    struct scripted world;
    struct mf_text text = {0};
    scripted_open(&world, THREE);
    scripted_take(&world, &get);
    assert_false(mf_script_write_unused(&world.script, &text));
    assert_string_equal(text.bytes, "rule \"b\" (f:/rules/1): no call used it\n"
                                    "rule \"c\" (f:/rules/2): no call used it\n");
    mf_text_clear(&text);
    scripted_close(&world);
}

static void an_expectation_may_have_a_limit(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world, "'expect': [{'match': {'op': 'GetInstance'}, 'calls': {'max': 2}}]");
    assert_unmet(&world, "");
    for (int i = 0; i < 3; i++) {
        scripted_take(&world, &get);
    }
    assert_unmet(&world, "expectation f:/expect/0 of \"GetInstance\": expected at most 2 calls, "
                         "there were 3\n");
    scripted_close(&world);
}

/* --- rules that can never run ----------------------------------------------------------------- */

static void assert_warned(const char *members, const char *expected)
{
    struct scripted world;
    scripted_open(&world, members);
    const char *warnings = world.model->rules->warnings;
    assert_string_equal(warnings == NULL ? "" : warnings, expected);
    scripted_close(&world);
}

static void a_rule_that_can_never_run_is_a_warning(void **state)
{
    (void)state;
    assert_warned("'rules': [{'match': {}, " REPO "}, {'match': {'op': 'Invoke'}, " REPO "}]",
                  "f:/rules/1: this rule can never run: f:/rules/0 takes every call that it could "
                  "take\n");
    assert_warned("'rules': [{'match': {'op': {'pattern': 'Get%'}, 'class': {'any': true}}, " REPO
                  "}, {'match': {'op': 'GetClass', 'class': 'Disk', 'async': true}, " REPO "}]",
                  "f:/rules/1: this rule can never run: f:/rules/0 takes every call that it could "
                  "take\n");
    assert_warned("'rules': [{'match': {}, 'times': 0, " REPO "}]",
                  "f:/rules/0: this rule can never run: \"times\" is 0; to expect no call, use "
                  "\"expect\"\n");
    assert_warned("'rules': [{'match': {}, 'when': {'scenario': 's', 'state': 'dwon'}, " REPO
                  "}, {'match': {}, 'become': {'scenario': 's', 'state': 'down'}, " REPO "}]",
                  "f:/rules/0/when/state: no rule brings scenario \"s\" into state \"dwon\"; did "
                  "you mean \"down\"?\n");
    assert_warned("'rules': [{'match': {'options': {'timeut': 5}}, " REPO "}]",
                  "f:/rules/0/match/options/timeut: option \"timeut\" is none of MI's; did you "
                  "mean \"timeout\"?\n");
}

/* The second clause lets nothing through that the first does not. */
static void a_narrower_rule_behind_a_wider_one_never_runs(void **state)
{
    (void)state;
    static const struct {
        const char *first;
        const char *second;
        bool never;
    } rows[] = {
        {"'query': {'oneOf': ['a', 'b']}", "'query': 'a'", true},
        {"'query': {'oneOf': ['a', 'b']}", "'query': {'oneOf': ['b', 'a']}", true},
        {"'query': {'oneOf': ['a', 'b']}", "'query': {'oneOf': ['b', 'c']}", false},
        {"'query': {'oneOf': ['a', {'regex': 'b'}]}", "'query': 'b'", false},
        {"'query': {'not': 'a'}", "'query': null", true},
        {"'query': {'not': 'a'}", "'query': {'not': 'a'}", true},
        {"'query': {'not': 'a'}", "'query': {'not': 'b'}", false},
        {"'query': {'pattern': 'a%'}", "'query': {'pattern': 'a%'}", true},
        {"'query': {'pattern': 'a%'}", "'query': {'pattern': 'b%'}", false},
        {"'query': {'regex': 'a'}", "'query': {'regex': 'a'}", true},
        {"'class': {'isA': 'Disk'}", "'class': {'isA': 'FastDisk'}", false},
        {"'query': {'any': true}", "'query': {'any': true}", true},
        {"'flags': {'all': ['MI_OPERATIONFLAGS_NO_RTTI']}",
         "'flags': {'all': ['MI_OPERATIONFLAGS_NO_RTTI']}", true},
        {"'flags': {'all': ['MI_OPERATIONFLAGS_NO_RTTI']}",
         "'flags': {'none': ['MI_OPERATIONFLAGS_NO_RTTI']}", false},
        {"'options': {'depth': {'gte': 3}}", "'options': {'depth': {'gte': 3}}", true},
        {"'options': {'depth': {'gte': 3}}", "'options': {'depth': 3.5}", true},
        {"'options': {'depth': {'gte': 3}}", "'options': {'depth': 2}", false},
        {"'options': {'depth': {'gte': 3}}", "'options': {'width': 3}", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char rules[512];
        snprintf(rules, sizeof rules,
                 "'rules': [{'match': {%s}, " REPO "}, {'match': {%s}, " REPO "}]", rows[i].first,
                 rows[i].second);
        assert_warned(rules, rows[i].never
                                 ? "f:/rules/1: this rule can never run: f:/rules/0 takes every "
                                   "call that it could take\n"
                                 : "");
    }
}

static void rules_that_leave_something_are_no_warning(void **state)
{
    (void)state;
    assert_warned("'rules': [{'match': {}, 'times': 1, " REPO "}, {'match': {}, " REPO "}]", "");
    assert_warned("'rules': [{'match': {'class': 'Disk'}, " REPO "}, {'match': {'class': {'isA': "
                  "'Disk'}}, " REPO "}]",
                  "");
    assert_warned("'rules': [{'match': {}, 'when': {'scenario': 's', 'state': 'start'}, " REPO
                  "}, {'match': {}, " REPO "}]",
                  "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_script_takes_nothing),
        cmocka_unit_test(the_first_rule_in_the_document_wins),
        cmocka_unit_test(a_rule_that_is_used_up_lets_calls_through),
        cmocka_unit_test(a_list_has_a_program_for_each_call),
        cmocka_unit_test(unmatched_calls_may_be_violations),
        cmocka_unit_test(scenarios_change_with_the_rules),
        cmocka_unit_test(times_are_expectations_too),
        cmocka_unit_test(expectations_count_calls),
        cmocka_unit_test(an_expectation_may_have_a_limit),
        cmocka_unit_test(orders_are_kept_or_told),
        cmocka_unit_test(rules_that_nothing_used_are_told),
        cmocka_unit_test(a_rule_that_can_never_run_is_a_warning),
        cmocka_unit_test(a_narrower_rule_behind_a_wider_one_never_runs),
        cmocka_unit_test(rules_that_leave_something_are_no_warning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
