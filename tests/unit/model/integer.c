/* Integers of any width and sign. */

#include "model/integer.h"

#include "support/test.h"

#include <string.h>

static const struct {
    const char *text;
    struct mf_integer integer;
} sound[] = {
    {"0", {0, false}},
    {"-0", {0, false}},
    {"+7", {7, false}},
    {"007", {7, false}},
    {"255", {255, false}},
    {"-1", {UINT64_MAX, true}},
    {"18446744073709551615", {UINT64_MAX, false}},
    {"9223372036854775808", {(uint64_t)INT64_MAX + 1, false}},
    {"-9223372036854775808", {(uint64_t)INT64_MAX + 1, true}},
    {"0x0", {0, false}},
    {"0xfF", {255, false}},
    {"0XFFFFFFFFFFFFFFFF", {UINT64_MAX, false}},
    {"-0x10", {(uint64_t)-16, true}},
    {"0x00000000000000000001", {1, false}},
};

static void text_of_integers_is_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof sound / sizeof sound[0]; i++) {
        struct mf_integer integer = {0};
        assert_true(mf_integer_parse(sound[i].text, &integer));
        assert_true(integer.bits == sound[i].integer.bits);
        assert_int_equal(integer.negative, sound[i].integer.negative);
    }
}

static void integers_are_written_in_decimal(void **state)
{
    (void)state;
    static const struct {
        struct mf_integer integer;
        const char *text;
    } rows[] = {
        {{0, false}, "0"},
        {{255, false}, "255"},
        {{UINT64_MAX, false}, "18446744073709551615"},
        {{UINT64_MAX, true}, "-1"},
        {{(uint64_t)INT64_MAX + 1, true}, "-9223372036854775808"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char text[MF_INTEGER_ROOM];
        mf_integer_format(rows[i].integer, text);
        assert_string_equal(text, rows[i].text);
    }
}

static void other_text_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "",
        "-",
        "+",
        "--1",
        "-+1",
        " 1",
        "1 ",
        "1.0",
        "1e3",
        "a",
        "12a",
        "0x",
        "-0x",
        "0xg",
        "x10",
        "00x1",
        "1,000",
        "0x-1",
        "18446744073709551616",
        "-9223372036854775809",
        "0x10000000000000000",
        "99999999999999999999999",
        "\xd9\xa1",
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct mf_integer integer;
        assert_false(mf_integer_parse(rows[i], &integer));
    }
}

static const struct {
    MI_Type type;
    const char *below;
    const char *least;
    const char *greatest;
    const char *above;
    const char *range;
} types[] = {
    {MI_UINT8, "-1", "0", "255", "256", "0 to 255"},
    {MI_SINT8, "-129", "-128", "127", "128", "-128 to 127"},
    {MI_UINT16, "-1", "0", "65535", "65536", "0 to 65535"},
    {MI_SINT16, "-32769", "-32768", "32767", "32768", "-32768 to 32767"},
    {MI_UINT32, "-1", "0", "4294967295", "4294967296", "0 to 4294967295"},
    {MI_SINT32, "-2147483649", "-2147483648", "2147483647", "2147483648",
     "-2147483648 to 2147483647"},
    {MI_UINT64, "-1", "0", "18446744073709551615", NULL, "0 to 18446744073709551615"},
    {MI_SINT64, NULL, "-9223372036854775808", "9223372036854775807", "9223372036854775808",
     "-9223372036854775808 to 9223372036854775807"},
};

enum { type_count = sizeof types / sizeof types[0] };

static void assert_stored_and_read(const char *text, MI_Type type)
{
    struct mf_integer integer;
    MI_Value value;
    memset(&value, 0xa5, sizeof value);
    assert_true(mf_integer_parse(text, &integer));
    assert_true(mf_integer_store(integer, type, &value));
    const struct mf_integer back = mf_integer_of(type, &value);
    assert_true(back.bits == integer.bits);
    assert_int_equal(back.negative, integer.negative);
}

static void what_fits_is_stored_and_comes_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < type_count; i++) {
        assert_stored_and_read(types[i].least, types[i].type);
        assert_stored_and_read(types[i].greatest, types[i].type);
        assert_stored_and_read("1", types[i].type);
    }
}

static void assert_not_stored(const char *text, MI_Type type)
{
    struct mf_integer integer;
    MI_Value value = {0};
    if (text == NULL) {
        return;
    }
    assert_true(mf_integer_parse(text, &integer));
    assert_false(mf_integer_store(integer, type, &value));
    assert_true(value.uint64 == 0);
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < type_count; i++) {
        assert_not_stored(types[i].below, types[i].type);
        assert_not_stored(types[i].above, types[i].type);
    }
    assert_not_stored("-9223372036854775808", MI_UINT64);
    assert_not_stored("18446744073709551615", MI_SINT64);
}

static void only_the_bytes_of_the_type_are_touched(void **state)
{
    (void)state;
    MI_Value value;
    memset(&value, 0xff, sizeof value);
    assert_true(mf_integer_store((struct mf_integer){0}, MI_UINT8, &value));
    assert_int_equal(value.uint16, 0xff00);
    assert_true(mf_integer_store((struct mf_integer){0}, MI_SINT16, &value));
    assert_true(value.uint32 == 0xffff0000U);
    assert_true(mf_integer_store((struct mf_integer){0}, MI_SINT32, &value));
    assert_true(value.uint64 == 0xffffffff00000000U);
}

static void ranges_are_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < type_count; i++) {
        assert_string_equal(mf_integer_range(types[i].type), types[i].range);
    }
}

static void other_types_hold_no_integers(void **state)
{
    (void)state;
    static const MI_Type rows[] = {MI_BOOLEAN, MI_REAL32, MI_CHAR16, MI_STRING, MI_UINT8A};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        MI_Value value = {0};
        assert_false(mf_integer_store((struct mf_integer){1, false}, rows[i], &value));
        assert_true(mf_integer_of(rows[i], &value).bits == 0);
        assert_string_equal(mf_integer_range(rows[i]), "");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_of_integers_is_read),
        cmocka_unit_test(integers_are_written_in_decimal),
        cmocka_unit_test(other_text_is_refused),
        cmocka_unit_test(what_fits_is_stored_and_comes_back),
        cmocka_unit_test(what_does_not_fit_is_refused),
        cmocka_unit_test(only_the_bytes_of_the_type_are_touched),
        cmocka_unit_test(ranges_are_told),
        cmocka_unit_test(other_types_hold_no_integers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
