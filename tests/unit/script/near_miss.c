/* Near misses: the layout, and which rules are near. */
#include "script/script.h"
#include "scripted.h"
#include "support/test.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_rules_nothing_is_near),
        cmocka_unit_test(a_wrong_clause_stands_there_with_what_came),
        cmocka_unit_test(what_matches_comes_first_with_the_reason),
        cmocka_unit_test(another_operation_is_all_that_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
