/* Text that grows. */

#include "base/text.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void assert_taken(struct mf_text *text, const char *expected)
{
    char *bytes = mf_text_take(text);
    assert_non_null(bytes);
    assert_string_equal(bytes, expected);
    free(bytes);
}

static void an_empty_text_is_taken_as_an_empty_string(void **state)
{
    (void)state;
    struct mf_text text = {0};
    assert_taken(&text, "");
}

static void pieces_follow_each_other(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_text_add(&text, "disk");
    mf_text_add_bytes(&text, "0123", 1);
    mf_text_format(&text, " of %d, %s", 2, "both");
    mf_text_add(&text, "");
    assert_int_equal(text.length, strlen("disk0 of 2, both"));
    assert_string_equal(text.bytes, "disk0 of 2, both");
    assert_taken(&text, "disk0 of 2, both");
}

static void bytes_may_hold_zeros(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_text_add_bytes(&text, "a\0b", 3);
    assert_int_equal(text.length, 3);
    assert_memory_equal(text.bytes, "a\0b", 4);
    mf_text_clear(&text);
}

static void it_grows_as_long_as_needed(void **state)
{
    (void)state;
    struct mf_text text = {0};
    for (int i = 0; i < 10000; i++) {
        mf_text_format(&text, "%04d", i);
    }
    assert_false(text.failed);
    assert_int_equal(text.length, 40000);
    assert_memory_equal(text.bytes, "000000010002", 12);
    assert_string_equal(text.bytes + 39996, "9999");
    mf_text_clear(&text);
}

static void a_format_may_be_longer_than_the_room(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_text_format(&text, "%1000s|", "x");
    assert_int_equal(text.length, 1001);
    assert_string_equal(text.bytes + 999, "x|");
    mf_text_clear(&text);
}

static void what_does_not_fit_is_remembered(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_text_add(&text, "a");
    mf_text_add_bytes(&text, "b", SIZE_MAX);
    assert_true(text.failed);
    mf_text_add(&text, "c");
    mf_text_format(&text, "%d", 4);
    assert_string_equal(text.bytes, "a");
    assert_null(mf_text_take(&text));
    assert_false(text.failed);
}

static void a_taken_text_starts_again(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_text_add(&text, "first");
    assert_taken(&text, "first");
    mf_text_add(&text, "second");
    assert_taken(&text, "second");
}

static void clear_takes_a_zeroed_text(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_text_clear(&text);
    assert_null(text.bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_text_is_taken_as_an_empty_string),
        cmocka_unit_test(pieces_follow_each_other),
        cmocka_unit_test(bytes_may_hold_zeros),
        cmocka_unit_test(it_grows_as_long_as_needed),
        cmocka_unit_test(a_format_may_be_longer_than_the_room),
        cmocka_unit_test(what_does_not_fit_is_remembered),
        cmocka_unit_test(a_taken_text_starts_again),
        cmocka_unit_test(clear_takes_a_zeroed_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
