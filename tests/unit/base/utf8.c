/* UTF-8: what is decoded, what is not. */

#include "base/utf8.h"

#include "support/test.h"

#include <stdbool.h>
#include <string.h>

static const struct {
    const char *bytes;
    uint32_t code;
} sound[] = {
    {"a", 'a'},
    {"\x7f", 0x7f},
    {"\xc2\x80", 0x80},
    {"\xdf\xbf", 0x7ff},
    {"\xe0\xa0\x80", 0x800},
    {"\xed\x9f\xbf", 0xd7ff},
    {"\xee\x80\x80", 0xe000},
    {"\xef\xbf\xbf", 0xffff},
    {"\xf0\x90\x80\x80", 0x10000},
    {"\xf4\x8f\xbf\xbf", 0x10ffff},
};

static void a_code_point_is_decoded_and_encoded(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof sound / sizeof sound[0]; i++) {
        const size_t length = strlen(sound[i].bytes);
        uint32_t code = 0;
        char bytes[4];
        assert_int_equal(mf_utf8_decode(sound[i].bytes, length, &code), length);
        assert_int_equal(code, sound[i].code);
        assert_int_equal(mf_utf8_encode(code, bytes), length);
        assert_memory_equal(bytes, sound[i].bytes, length);
    }
}

static void a_sequence_cut_off_is_none(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof sound / sizeof sound[0]; i++) {
        uint32_t code = 0;
        const size_t length = strlen(sound[i].bytes);
        for (size_t less = 0; less < length; less++) {
            assert_int_equal(mf_utf8_decode(sound[i].bytes, less, &code), 0);
        }
    }
}

static void what_is_unsound_is_none(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "\x80", /* a trail alone */
        "\xbf",
        "\xc0\x80", /* over-long: two bytes for one */
        "\xc1\xbf",
        "\xe0\x9f\xbf",     /* three for two */
        "\xf0\x8f\xbf\xbf", /* four for three */
        "\xed\xa0\x80",     /* surrogates */
        "\xed\xbf\xbf",
        "\xf4\x90\x80\x80", /* beyond 10FFFF */
        "\xf5\x80\x80\x80",
        "\xff",
        "\xc2"
        "a", /* a lead without its trail */
        "\xe2\x82"
        "a",
        "\xf0\x9f\x98"
        "a",
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t code = 0;
        assert_int_equal(mf_utf8_decode(rows[i], strlen(rows[i]), &code), 0);
    }
}

static void a_zero_byte_is_a_code_point(void **state)
{
    (void)state;
    uint32_t code = 1;
    assert_int_equal(mf_utf8_decode("\0", 1, &code), 1);
    assert_int_equal(code, 0);
}

static void every_code_point_comes_back(void **state)
{
    (void)state;
    for (uint32_t code = 0; code < 0x110000; code++) {
        char bytes[4];
        uint32_t back = 0;
        const bool surrogate = code >= 0xd800 && code <= 0xdfff;
        const size_t length = mf_utf8_encode(code, bytes);
        assert_int_equal(mf_utf8_decode(bytes, length, &back), surrogate ? 0 : length);
        assert_true(surrogate || back == code);
    }
}

static void places_count_characters_from_one(void **state)
{
    (void)state;
    static const char text[] = "a\xc3\xa4\xe2\x82\xac!";
    assert_int_equal(mf_utf8_place(text, text), 1);
    assert_int_equal(mf_utf8_place(text, text + 1), 2);
    assert_int_equal(mf_utf8_place(text, text + 3), 3);
    assert_int_equal(mf_utf8_place(text, text + 6), 4);
    assert_int_equal(mf_utf8_place(text, text + 7), 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_point_is_decoded_and_encoded),
        cmocka_unit_test(a_sequence_cut_off_is_none),
        cmocka_unit_test(what_is_unsound_is_none),
        cmocka_unit_test(a_zero_byte_is_a_code_point),
        cmocka_unit_test(every_code_point_comes_back),
        cmocka_unit_test(places_count_characters_from_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
