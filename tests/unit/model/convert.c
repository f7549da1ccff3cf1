/* Text as a value of any scalar type: the rules of keys given as text. */

#include "model/convert.h"

#include "support/test.h"

#include <string.h>

static void booleans_are_words_without_case(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        MI_Boolean boolean;
    } rows[] = {{"TRUE", 1}, {"true", 1}, {"True", 1}, {"FALSE", 0}, {"false", 0}, {"fAlSe", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        MI_Value value;
        memset(&value, 0xff, sizeof value);
        assert_true(mf_convert_text(rows[i].text, MI_BOOLEAN, &value));
        assert_int_equal(value.boolean, rows[i].boolean);
    }
}

static void integers_fit_their_type(void **state)
{
    (void)state;
    MI_Value value;
    assert_true(mf_convert_text("5", MI_UINT32, &value));
    assert_int_equal(value.uint32, 5);
    assert_true(mf_convert_text("-128", MI_SINT8, &value));
    assert_int_equal(value.sint8, -128);
    assert_true(mf_convert_text("0x10", MI_UINT16, &value));
    assert_int_equal(value.uint16, 16);
    assert_true(mf_convert_text("18446744073709551615", MI_UINT64, &value));
    assert_true(value.uint64 == UINT64_MAX);
}

static void reals_are_read(void **state)
{
    (void)state;
    MI_Value value;
    assert_true(mf_convert_text("1.5", MI_REAL64, &value));
    assert_true(value.real64 > 1.4 && value.real64 < 1.6);
    assert_true(mf_convert_text("-2", MI_REAL32, &value));
    assert_true(value.real32 < -1.9F && value.real32 > -2.1F);
}

static void a_char16_is_one_unit(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        MI_Char16 unit;
    } rows[] = {{"a", 'a'}, {" ", ' '}, {"ä", 0xe4}, {"€", 0x20ac}, {"\xef\xbf\xbf", 0xffff}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        MI_Value value;
        assert_true(mf_convert_text(rows[i].text, MI_CHAR16, &value));
        assert_int_equal(value.char16, rows[i].unit);
    }
}

static void datetimes_are_their_25_characters(void **state)
{
    (void)state;
    MI_Value value;
    assert_true(mf_convert_text("20240229120000.000000+060", MI_DATETIME, &value));
    assert_int_equal(value.datetime.u.timestamp.day, 29);
}

static void what_does_not_convert_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        MI_Type type;
    } rows[] = {
        {"", MI_BOOLEAN},
        {"1", MI_BOOLEAN},
        {"yes", MI_BOOLEAN},
        {"TRUE ", MI_BOOLEAN},
        {"", MI_UINT8},
        {"256", MI_UINT8},
        {"-1", MI_UINT64},
        {"1.0", MI_UINT32},
        {"five", MI_SINT32},
        {"9223372036854775808", MI_SINT64},
        {"", MI_REAL64},
        {"0x10", MI_REAL64},
        {"nan", MI_REAL32},
        {"1e39", MI_REAL32},
        {"", MI_CHAR16},
        {"ab", MI_CHAR16},
        {"\xff", MI_CHAR16},
        {"\xf0\x90\x90\x80", MI_CHAR16}, /* two units */
        {"2024-02-29", MI_DATETIME},
        {"a", MI_STRING},
        {"5", MI_REFERENCE},
        {"5", MI_INSTANCE},
        {"5", MI_UINT8A},
        {"TRUE", MI_BOOLEANA},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        MI_Value value;
        assert_false(mf_convert_text(rows[i].text, rows[i].type, &value));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(booleans_are_words_without_case),
        cmocka_unit_test(integers_fit_their_type),
        cmocka_unit_test(reals_are_read),
        cmocka_unit_test(a_char16_is_one_unit),
        cmocka_unit_test(datetimes_are_their_25_characters),
        cmocka_unit_test(what_does_not_convert_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
