/* The patterns of LIKE, by themselves. */

#include "engine/query/like.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

struct row {
    const char *pattern;
    const char *text;
    bool matches;
};

static void a_pattern_matches_the_whole_text(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"", "", true},
        {"", "a", false},
        {"a", "", false},
        {"abc", "abc", true},
        {"abc", "ABC", true},
        {"abc", "ab", false},
        {"abc", "abcd", false},
        {"%", "", true},
        {"%", "anything", true},
        {"%%", "", true},
        {"a%", "a", true},
        {"a%", "abc", true},
        {"a%", "ba", false},
        {"%a", "bca", true},
        {"%a", "bcab", false},
        {"%a%", "bab", true},
        {"a%c", "abbc", true},
        {"a%c", "acb", false},
        {"a%b%c", "aXbYbZc", true},
        {"%ab", "aab", true},
        {"%aab", "aaaab", true},
        {"_", "", false},
        {"_", "a", true},
        {"_", "ab", false},
        {"_%_", "a", false},
        {"_%_", "ab", true},
        {"a_c", "aXc", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(mf_like_matches(rows[i].pattern, rows[i].text, true), rows[i].matches);
    }
}

static void sets_match_one_character(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"[abc]", "b", true},    {"[abc]", "d", false},      {"[abc]", "B", true},
        {"[a-c]", "b", true},    {"[A-C]", "b", true},       {"[a-c]", "d", false},
        {"[^a-c]", "d", true},   {"[^a-c]", "B", false},     {"[^a-c]", "", false},
        {"[-a]", "-", true},     {"[a-]", "-", true},        {"[a-]", "b", false},
        {"[a-cx-z]", "y", true}, {"[a-cx-z]", "m", false},   {"[%]", "%", true},
        {"[%]", "a", false},     {"[_]", "_", true},         {"[_]", "a", false},
        {"[[]", "[", true},      {"]", "]", true},           {"a^b", "a^b", true},
        {"[]", "a", false},      {"[^]", "a", true},         {"[a-c]%[x-z]", "bay", true},
        {"[c-a]", "b", false},   {"%[0-9]", "disk 7", true}, {"\\%", "\\abc", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(mf_like_matches(rows[i].pattern, rows[i].text, true), rows[i].matches);
    }
}

static void characters_are_code_points(void **state)
{
    (void)state;
    assert_true(mf_like_matches("_", "\xe2\x82\xac", true));
    assert_true(mf_like_matches("[\xc3\xa0-\xc3\xbf]", "\xc3\xa4", true));
    assert_true(mf_like_matches("[\xc3\xa0-\xc3\xbf]", "\xc3\x84", true));
    assert_false(mf_like_matches("[\xc3\xa0-\xc3\xbf]", "\xc3\x84", false));
    assert_true(mf_like_matches("%\xff_", "a\xff\xc3", true)); /* bytes that are no UTF-8 */
}

static void sets_must_end(void **state)
{
    (void)state;
    assert_true(mf_like_valid(""));
    assert_true(mf_like_valid("a]b"));
    assert_true(mf_like_valid("[[]x[]]"));
    assert_false(mf_like_valid("["));
    assert_false(mf_like_valid("[a][b"));
    assert_false(mf_like_matches("[a", "a", true));
    assert_false(mf_like_matches("%[^a", "b", true));
}

/* With backtracking for every % this would take until the end of days. */
static void many_percent_signs_cost_little(void **state)
{
    (void)state;
    enum { LENGTH = 4000 };
    char *text = calloc(1, LENGTH + 1);
    char *pattern = calloc(1, LENGTH + 1);
    assert_non_null(text);
    assert_non_null(pattern);
    memset(text, 'a', LENGTH);
    for (size_t i = 0; i + 2 < LENGTH; i += 2) {
        memcpy(pattern + i, "%a", 2);
    }
    strcat(pattern, "b");
    assert_false(mf_like_matches(pattern, text, true));
    free(text);
    free(pattern);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pattern_matches_the_whole_text),
        cmocka_unit_test(sets_match_one_character),
        cmocka_unit_test(characters_are_code_points),
        cmocka_unit_test(sets_must_end),
        cmocka_unit_test(many_percent_signs_cost_little),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
