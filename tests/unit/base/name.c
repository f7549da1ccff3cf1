/* CIM identifiers: without case in ASCII, and interned. */

#include "base/name.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

static void names_compare_without_case(void **state)
{
    (void)state;
    static const struct {
        const char *a;
        const char *b;
        bool equal;
    } rows[] = {
        {"Win32_Disk", "WIN32_DISK", true},
        {"Win32_Disk", "Win32_Disk", true},
        {"", "", true},
        {"Disk", "Disks", false},
        {"Disks", "Disk", false},
        {"", "a", false},
        {"a", "", false},
        {"a@", "a`", false},
        {"a[", "a{", false},
        {"\xc3\x84", "\xc3\xa4", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(mf_name_equal(rows[i].a, rows[i].b), rows[i].equal);
    }
}

static void only_ascii_letters_fold(void **state)
{
    (void)state;
    for (int c = 1; c < 256; c++) {
        const int expected = c >= 'A' && c <= 'Z' ? c + 32 : c;
        assert_int_equal((unsigned char)mf_name_fold_char((char)c), expected);
    }
}

static void a_name_is_a_letter_and_letters_or_digits(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        bool valid;
    } rows[] = {
        {"a", true},         {"_", true},    {"__Namespace", true}, {"Win32_Disk", true},
        {"Z9", true},        {"", false},    {"9a", false},         {"a b", false},
        {"a.b", false},      {"a-b", false}, {" a", false},         {"a ", false},
        {"\xc3\xa4", false}, {"a[", false},  {"a@", false},         {"a:", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(mf_name_valid(rows[i].name), rows[i].valid);
    }
}

static void folding_says_the_length(void **state)
{
    (void)state;
    char folded[MF_NAME_LIMIT + 1U];
    assert_int_equal(mf_name_fold("Root/CIMV2", folded), 10);
    assert_string_equal(folded, "root/cimv2");
    assert_int_equal(mf_name_fold("", folded), 0);
}

static void a_name_has_at_most_255_characters(void **state)
{
    (void)state;
    char folded[MF_NAME_LIMIT + 1U];
    char name[MF_NAME_LIMIT + 2U];
    memset(name, 'A', sizeof name);
    name[MF_NAME_LIMIT + 1U] = '\0';
    assert_int_equal(mf_name_fold(name, folded), 0);
    name[MF_NAME_LIMIT] = '\0';
    assert_int_equal(mf_name_fold(name, folded), MF_NAME_LIMIT);
    assert_int_equal(strlen(folded), MF_NAME_LIMIT);
}

struct fixture {
    struct mf_arena arena;
    struct mf_names names;
};

static int open_names(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.names.map.arena = &fixture.arena};
    *state = &fixture;
    return 0;
}

static int close_names(void **state)
{
    struct fixture *fixture = *state;
    mf_map_clear(&fixture->names.map);
    mf_arena_clear(&fixture->arena);
    return 0;
}

static void equal_names_have_equal_numbers(void **state)
{
    struct mf_names *names = &((struct fixture *)*state)->names;
    assert_int_equal(mf_names_intern(names, "Antecedent"), 1);
    assert_int_equal(mf_names_intern(names, "Dependent"), 2);
    assert_int_equal(mf_names_intern(names, "ANTECEDENT"), 1);
    assert_int_equal(mf_names_find(names, "dependent"), 2);
    assert_int_equal(names->count, 2);
}

static void a_name_never_interned_has_no_number(void **state)
{
    struct mf_names *names = &((struct fixture *)*state)->names;
    assert_int_equal(mf_names_find(names, "Role"), 0);
    mf_names_intern(names, "Role");
    assert_int_equal(mf_names_find(names, "Roles"), 0);
    assert_int_equal(names->count, 1);
}

static void no_name_cannot_be_interned(void **state)
{
    struct mf_names *names = &((struct fixture *)*state)->names;
    char name[MF_NAME_LIMIT + 2U];
    memset(name, 'a', sizeof name);
    name[MF_NAME_LIMIT + 1U] = '\0';
    assert_int_equal(mf_names_intern(names, ""), 0);
    assert_int_equal(mf_names_intern(names, name), 0);
    assert_int_equal(names->count, 0);
}

static void interned_names_are_copies(void **state)
{
    struct mf_names *names = &((struct fixture *)*state)->names;
    for (uint32_t i = 1; i <= 1000; i++) {
        char name[16];
        snprintf(name, sizeof name, "Name%u", i);
        assert_int_equal(mf_names_intern(names, name), i);
    }
    assert_int_equal(mf_names_find(names, "NAME1"), 1);
    assert_int_equal(mf_names_find(names, "name1000"), 1000);
}

static void a_map_of_names_finds_without_case(void **state)
{
    struct mf_map *map = &((struct fixture *)*state)->names.map;
    int value;
    assert_null(mf_name_map_find(map, "Disk"));
    assert_true(mf_name_map_add(map, "Disk", &value));
    assert_ptr_equal(mf_name_map_find(map, "dISK"), &value);
    assert_null(mf_name_map_find(map, ""));
    assert_false(mf_name_map_add(map, "", &value));
}

#define NAMES_TEST(TEST) cmocka_unit_test_setup_teardown(TEST, open_names, close_names)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_compare_without_case),
        cmocka_unit_test(only_ascii_letters_fold),
        cmocka_unit_test(a_name_is_a_letter_and_letters_or_digits),
        cmocka_unit_test(folding_says_the_length),
        cmocka_unit_test(a_name_has_at_most_255_characters),
        NAMES_TEST(equal_names_have_equal_numbers),
        NAMES_TEST(a_name_never_interned_has_no_number),
        NAMES_TEST(no_name_cannot_be_interned),
        NAMES_TEST(interned_names_are_copies),
        NAMES_TEST(a_map_of_names_finds_without_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
