/* Near misses: the layout, and which rules are near. */
#include "script/script.h"
#include "scripted.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

static void assert_near(struct scripted *world, const struct mf_capture *call, const char *expected)
{
    struct mf_text text = {0};
    mf_script_write_near_misses(&world->script, call, &text);
    assert_string_equal(text.bytes == NULL ? "" : text.bytes, expected);
    mf_text_clear(&text);
}

#define REPO "'then': [{'repo': true}]"

static void without_rules_nothing_is_near(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world, "");
    const struct mf_capture call = scripted_references(&world, NULL, NULL);
    assert_near(&world, &call, "");
    scripted_close(&world);
}

static void a_wrong_clause_stands_there_with_what_came(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(
        &world, "'rules': [{'id': 'denied', 'match': {'op': 'ReferenceInstances', 'key': "
                "'@d1', 'resultClass': 'OnDisk', 'role': {'oneOf': ['Whole', null]}}, " REPO "}]");
    const struct mf_capture call = scripted_references(&world, "OnDisk", "Part");
    assert_near(&world, &call,
                "the closest rule:\n"
                "  \"denied\" (f:/rules/0): 2 of 4 clauses differ\n"
                "      key          wanted root/test:FastDisk.Name=\"d1\"\n"
                "                   but was another instance\n"
                "      role         wanted \"Whole\" or NULL\n"
                "                   but was \"Part\"");
    scripted_close(&world);
}

static void what_matches_comes_first_with_the_reason(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(
        &world, "'rules': [{'id': 'other', 'match': {'op': 'GetInstance'}, " REPO "},"
                "{'id': 'near', 'match': {'op': 'ReferenceInstances', 'role': 'Whole'}, " REPO "},"
                "{'id': 'waits', 'match': {'op': 'ReferenceInstances'}, 'when': {'scenario': "
                "'link', 'state': 'down'}, " REPO "},"
                "{'id': 'gone', 'match': {'role': null}, 'times': 1, " REPO "}]");
    const struct mf_capture call = scripted_references(&world, NULL, NULL);
    assert_string_equal(scripted_take(&world, &call), "gone");
    assert_near(&world, &call,
                "the closest rules:\n"
                "  \"waits\" (f:/rules/2) matches, but scenario \"link\" is in state \"start\", "
                "not \"down\"\n"
                "  \"gone\" (f:/rules/3) matches, but is used up: 1 call\n"
                "  \"near\" (f:/rules/1): 1 of 2 clauses differs\n"
                "      role         wanted \"Whole\"\n"
                "                   but was NULL");
    scripted_close(&world);
}

static void another_operation_is_all_that_is_told(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world, "'rules': [{'match': {'op': {'oneOf': ['GetClass', 'Invoke']}, 'async': "
                          "true}, " REPO "}]");
    const struct mf_capture call = scripted_references(&world, NULL, NULL);
    assert_near(&world, &call,
                "the closest rule:\n"
                "  f:/rules/0: another operation\n"
                "      op           wanted \"GetClass\" or \"Invoke\"\n"
                "                   but was \"ReferenceInstances\"");
    scripted_close(&world);
}

/* What a clause of each kind wanted, and what there was. */
static void every_clause_has_its_words(void **state)
{
    (void)state;
    static const struct {
        const char *clause;
        const char *line;
    } rows[] = {
        {"'role': {'any': true}", "role         wanted anything but NULL\n"
                                  "                   but was NULL"},
        {"'query': {'not': {'pattern': '%disk%'}}",
         "query        wanted not like \"%disk%\"\n"
         "                   but was \"the \\\"disk\\\"\\u000a\""},
        {"'query': {'regex': '^x'}", "query        wanted matching /^x/\n"
                                     "                   but was \"the \\\"disk\\\"\\u000a\""},
        {"'resultClass': {'isA': 'Disk'}", "resultClass  wanted Disk or below it\n"
                                           "                   but was NULL"},
        {"'flags': {'all': ['MI_OPERATIONFLAGS_BASIC_RTTI']}",
         "flags        wanted all of 0x2, none of 0x0\n"
         "                   but was 0x400"},
        {"'options': {'weight': {'gte': 2, 'lte': 3}}",
         "options.weight wanted at least 2 and at most 3\n"
         "                   but was 1.5"},
        {"'options': {'weight': -2}", "options.weight wanted -2\n"
                                      "                   but was 1.5"},
        {"'async': true", "async        wanted true\n"
                          "                   but was false"},
    };
    const struct mf_captured_element weight = {
        .name = "weight", .type = MI_REAL64, .value = {.real64 = 1.5}};
    const struct mf_capture call = {.operation = MF_QUERY_INSTANCES,
                                    .query = "the \"disk\"\n",
                                    .flags = MI_OPERATIONFLAGS_NO_RTTI,
                                    .options = &weight,
                                    .option_count = 1};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char rules[256];
        char expected[256];
        struct scripted world;
        snprintf(rules, sizeof rules, "'rules': [{'match': {%s}, " REPO "}]", rows[i].clause);
        snprintf(expected, sizeof expected,
                 "the closest rule:\n  f:/rules/0: 1 of 1 clauses differs\n      %s", rows[i].line);
        scripted_open(&world, rules);
        assert_near(&world, &call, expected);
        scripted_close(&world);
    }
}

/* Two hundred bytes, and no half of a character. */
static void a_long_text_is_cut(void **state)
{
    (void)state;
    struct scripted world;
    char query[300];
    char expected[400];
    memset(query, 'x', 199);
    memcpy(query + 199, "\u20ac and more", sizeof "\u20ac and more");
    snprintf(expected, sizeof expected,
             "the closest rule:\n  f:/rules/0: 1 of 1 clauses differs\n"
             "      query        wanted \"y\"\n"
             "                   but was \"%.199s...\"",
             query);
    scripted_open(&world, "'rules': [{'match': {'query': 'y'}, " REPO "}]");
    assert_near(&world, &(struct mf_capture){.operation = MF_QUERY_INSTANCES, .query = query},
                expected);
    scripted_close(&world);
}

static void the_key_of_an_instance_is_shown(void **state)
{
    (void)state;
    struct scripted world;
    const struct mf_captured_element name = {
        .name = "Name", .type = MI_STRING, .value = {.string = (MI_Char[]){"x"}}};
    const struct mf_captured_instance instance = {.self = {.ft = &mf_captured_ft},
                                                  .class_name = "Disk",
                                                  .name_space = "root/test",
                                                  .elements = &name,
                                                  .count = 1};
    scripted_open(&world, "'rules': [{'match': {'key': '@d1'}, " REPO "}]");
    struct mf_capture call = {.operation = MF_GET_INSTANCE, .instance = &instance};
    assert_near(&world, &call,
                "the closest rule:\n"
                "  f:/rules/0: 1 of 1 clauses differs\n"
                "      key          wanted root/test:FastDisk.Name=\"d1\"\n"
                "                   but was root/test:Disk.Name=\"x\"");
    scripted_close(&world);
}

static void three_rules_are_enough(void **state)
{
    (void)state;
    struct scripted world;
    scripted_open(&world,
                  "'rules': [{'match': {'query': 'a', 'flags': {'all': "
                  "['MI_OPERATIONFLAGS_NO_RTTI']}}, " REPO "},"
                  "{'match': {'query': 'b'}, " REPO "}, {'match': {'query': 'c'}, " REPO "},"
                  "{'match': {'query': 'd'}, " REPO "}, {'match': {'query': 'e'}, " REPO "}]");
    const struct mf_capture call = {.operation = MF_QUERY_INSTANCES};
    assert_near(&world, &call,
                "the closest rules:\n"
                "  f:/rules/1: 1 of 1 clauses differs\n"
                "      query        wanted \"b\"\n"
                "                   but was NULL\n"
                "  f:/rules/2: 1 of 1 clauses differs\n"
                "      query        wanted \"c\"\n"
                "                   but was NULL\n"
                "  f:/rules/3: 1 of 1 clauses differs\n"
                "      query        wanted \"d\"\n"
                "                   but was NULL");
    scripted_close(&world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_rules_nothing_is_near),
        cmocka_unit_test(a_wrong_clause_stands_there_with_what_came),
        cmocka_unit_test(what_matches_comes_first_with_the_reason),
        cmocka_unit_test(another_operation_is_all_that_is_told),
        cmocka_unit_test(every_clause_has_its_words),
        cmocka_unit_test(a_long_text_is_cut),
        cmocka_unit_test(the_key_of_an_instance_is_shown),
        cmocka_unit_test(three_rules_are_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
