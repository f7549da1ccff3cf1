/* Case folding of string keys: simple, one code point for one. */

#include "base/fold.h"

#include "base/utf8.h"
#include "support/test.h"

#include <string.h>

static void assert_folds(const char *text, const char *expected)
{
    unsigned char folded[MF_FOLD_ROOM(64U)];
    assert_true(strlen(text) <= 64);
    const size_t length = mf_fold_text(text, strlen(text), folded);
    assert_true(length <= MF_FOLD_ROOM(strlen(text)));
    assert_int_equal(length, strlen(expected));
    assert_memory_equal(folded, expected, length);
}

static void letters_of_all_scripts_fold(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *folded;
    } rows[] = {
        {"", ""},         {"Disk 0", "disk 0"}, {"[\\]^_`{|}~", "[\\]^_`{|}~"},
        {"ÄÖÜ", "äöü"},   {"ÀÞ×÷", "àþ×÷"},     {"ΑΒΓΩ", "αβγω"},
        {"ΣΣ", "σσ"},     {"σς", "σσ"}, /* the final sigma is a sigma */
        {"ЖЯЁ", "жяё"},   {"ԱՖ", "աֆ"},         {"Ⅷ", "ⅷ"},
        {"Ａ", "ａ"},     {"ſ", "s"},   /* the long s */
        {"µ", "μ"},                     /* the micro sign is a mu */
        {"\u212A", "k"},                /* the Kelvin sign */
        {"\u212B", "å"},                /* the Angstrom sign */
        {"𐐀𐐧", "𐐨𐑏"},                   /* Deseret, beyond 16 bits */
        {"日本", "日本"}, {"İı", "İı"}, /* Turkish: full folding and locales only */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_folds(rows[i].text, rows[i].folded);
        assert_folds(rows[i].folded, rows[i].folded);
    }
}

static void the_sharp_s_is_not_two(void **state)
{
    (void)state;
    assert_folds("straße", "straße");
    assert_folds("STRASSE", "strasse");
    assert_folds("STRAẞE", "straße");
}

static void two_bytes_may_become_three(void **state)
{
    (void)state;
    assert_folds("\u023A", "\u2C65");
    assert_folds("\u023E\u023E", "\u2C66\u2C66");
}

static void what_is_no_utf8_stays(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *folded;
    } rows[] = {
        {"A\xff"
         "B",
         "a\xff"
         "b"},
        {"\xc3", "\xc3"}, /* cut off */
        {"\xc3"
         "A",
         "\xc3"
         "a"},                                    /* a lead without its trail */
        {"\x84\x84", "\x84\x84"},                 /* trails alone */
        {"\xc1\x81", "\xc1\x81"},                 /* an over-long A */
        {"\xed\xa0\x80", "\xed\xa0\x80"},         /* half a surrogate pair */
        {"\xf4\x90\x80\x80", "\xf4\x90\x80\x80"}, /* beyond Unicode */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_folds(rows[i].text, rows[i].folded);
    }
}

static void the_length_counts_not_the_terminator(void **state)
{
    (void)state;
    unsigned char folded[MF_FOLD_ROOM(3U)];
    assert_int_equal(mf_fold_text("A\0B", 3, folded), 3);
    assert_memory_equal(folded, "a\0b", 3);
}

/* Folding again changes nothing, and the room asked for is enough. */
static void every_code_point_folds_once_and_fits(void **state)
{
    (void)state;
    for (uint32_t code = 0; code < 0x110000; code++) {
        const uint32_t folded = mf_fold_code_point(code);
        char bytes[4];
        assert_int_equal(mf_fold_code_point(folded), folded);
        const size_t room = MF_FOLD_ROOM(mf_utf8_encode(code, bytes));
        assert_true(mf_utf8_encode(folded, bytes) <= room);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_of_all_scripts_fold),
        cmocka_unit_test(the_sharp_s_is_not_two),
        cmocka_unit_test(two_bytes_may_become_three),
        cmocka_unit_test(what_is_no_utf8_stays),
        cmocka_unit_test(the_length_counts_not_the_terminator),
        cmocka_unit_test(every_code_point_folds_once_and_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
