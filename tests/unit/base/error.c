/* Mistakes in fixtures as text. */

#include "base/error.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void assert_taken(struct mf_error *error, const char *expected)
{
    char *text = mf_error_take_text(error);
    assert_non_null(text);
    assert_string_equal(text, expected);
    free(text);
}

static void a_zeroed_error_says_nothing(void **state)
{
    (void)state;
    struct mf_error error = {0};
    assert_true(mf_error_none(&error));
    assert_taken(&error, "");
    mf_error_clear(&error);
}

static void a_mistake_is_a_line(void **state)
{
    (void)state;
    struct mf_error error = {0};
    assert_false(mf_error_add(&error, "disks.json", "3:14", "expected %s", "a comma"));
    assert_false(mf_error_none(&error));
    assert_int_equal(error.count, 1);
    assert_taken(&error, "disks.json:3:14: expected a comma\n");
    mf_error_clear(&error);
}

static void a_place_may_be_empty(void **state)
{
    (void)state;
    struct mf_error error = {0};
    mf_error_add(&error, "disks.json", "", "no such file");
    assert_taken(&error, "disks.json: no such file\n");
    mf_error_clear(&error);
}

static void file_and_place_are_those_of_the_first(void **state)
{
    (void)state;
    struct mf_error error = {0};
    mf_error_add(&error, "disks.json", "/classes/A", "one");
    mf_error_add(&error, "parts.json", "/classes/B", "two");
    assert_string_equal(error.file, "disks.json");
    assert_string_equal(error.place, "/classes/A");
    assert_taken(&error, "disks.json:/classes/A: one\nparts.json:/classes/B: two\n");
    mf_error_clear(&error);
}

static void percent_signs_of_names_are_not_formats(void **state)
{
    (void)state;
    struct mf_error error = {0};
    mf_error_add(&error, "100%s.json", "/%n", "%s", "%d");
    assert_taken(&error, "100%s.json:/%n: %d\n");
    mf_error_clear(&error);
}

static size_t count_lines(const char *text)
{
    size_t lines = 0;
    for (; *text != '\0'; text++) {
        lines += *text == '\n';
    }
    return lines;
}

static void add_mistakes(struct mf_error *error, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        mf_error_add(error, "a.json", "", "mistake %zu", i);
    }
}

static void a_hundred_are_listed(void **state)
{
    (void)state;
    struct mf_error error = {0};
    add_mistakes(&error, MF_ERROR_LIMIT);
    char *text = mf_error_take_text(&error);
    assert_int_equal(count_lines(text), MF_ERROR_LIMIT);
    assert_null(strstr(text, "more"));
    free(text);
    mf_error_clear(&error);
}

static void the_others_are_counted(void **state)
{
    (void)state;
    struct mf_error error = {0};
    add_mistakes(&error, MF_ERROR_LIMIT + 7);
    assert_int_equal(error.count, MF_ERROR_LIMIT + 7);
    char *text = mf_error_take_text(&error);
    assert_int_equal(count_lines(text), MF_ERROR_LIMIT + 1);
    assert_string_equal(strstr(text, "mistake 99"), "mistake 99\nand 7 more\n");
    free(text);
    mf_error_clear(&error);
}

static void memory_that_ran_out_is_a_line_too(void **state)
{
    (void)state;
    struct mf_error error = {0};
    assert_false(mf_error_memory(&error));
    assert_false(mf_error_none(&error));
    assert_int_equal(error.count, 0);
    assert_taken(&error, "out of memory\n");
    mf_error_clear(&error);
}

static void clear_makes_an_error_empty_again(void **state)
{
    (void)state;
    struct mf_error error = {0};
    mf_error_add(&error, "a.json", "", "mistake");
    mf_error_memory(&error);
    mf_error_clear(&error);
    assert_true(mf_error_none(&error));
    assert_null(error.file);
    mf_error_clear(&error);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_zeroed_error_says_nothing),
        cmocka_unit_test(a_mistake_is_a_line),
        cmocka_unit_test(a_place_may_be_empty),
        cmocka_unit_test(file_and_place_are_those_of_the_first),
        cmocka_unit_test(percent_signs_of_names_are_not_formats),
        cmocka_unit_test(a_hundred_are_listed),
        cmocka_unit_test(the_others_are_counted),
        cmocka_unit_test(memory_that_ran_out_is_a_line_too),
        cmocka_unit_test(clear_makes_an_error_empty_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
