/* Reals and their text. */

#include "model/real.h"

#include "support/test.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <string.h>

static void assert_real64(const char *text, double expected)
{
    MI_Value value;
    assert_true(mf_real_valid(text));
    assert_true(mf_real_parse(text, MI_REAL64, &value));
    assert_memory_equal(&value.real64, &expected, sizeof expected);
}

static void text_of_reals_is_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double real;
    } rows[] = {
        {"0", 0.0},
        {"-0", -0.0},
        {"5", 5.0},
        {"-1.5", -1.5},
        {"+1.5", 1.5},
        {".5", 0.5},
        {"1e3", 1000.0},
        {"1E+3", 1000.0},
        {"1.25e-2", 0.0125},
        {"007.50", 7.5},
        {"0.1", 0.1},
        {"0e5", 0.0},
        {"0.0e-999", 0.0},
        {"1.7976931348623157e308", DBL_MAX},
        {"5e-324", 0x1p-1074},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_real64(rows[i].text, rows[i].real);
    }
}

static void other_text_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "",   "-",   ".",    "1.",  "1.e3",  "e3",  "1e",  "1e+",  "1e3.5", " 1",
        "1 ", "1,5", "1.5.", "--1", "0x1p3", "nan", "inf", "-inf", "1.5f",  "INFINITY",
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        MI_Value value;
        assert_false(mf_real_valid(rows[i]));
        assert_false(mf_real_parse(rows[i], MI_REAL64, &value));
        assert_false(mf_real_parse(rows[i], MI_REAL32, &value));
    }
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        MI_Type type;
    } rows[] = {
        {"1e309", MI_REAL64},     {"-1e309", MI_REAL64}, {"1e-400", MI_REAL64},
        {"-0.1e-400", MI_REAL64}, {"1e39", MI_REAL32},   {"-1e39", MI_REAL32},
        {"1e-60", MI_REAL32},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        MI_Value value;
        assert_true(mf_real_valid(rows[i].text));
        assert_false(mf_real_parse(rows[i].text, rows[i].type, &value));
    }
}

/* Halfway between two floats but for the last digit, which a double does not see. */
static void a_real32_is_rounded_once(void **state)
{
    (void)state;
    MI_Value value;
    assert_true(mf_real_parse("1.00000005960464477540", MI_REAL32, &value));
    assert_true(value.real32 > 1.0F);
}

static void assert_formats(MI_Type type, const MI_Value *value, const char *expected)
{
    char text[MF_REAL_ROOM];
    mf_real_format(type, value, text);
    assert_string_equal(text, expected);
}

static void the_shortest_text_is_written(void **state)
{
    (void)state;
    static const struct {
        double real;
        const char *text;
    } rows[] = {
        {0.0, "0"},
        {-0.0, "-0"},
        {1.0, "1"},
        {1.5, "1.5"},
        {0.1, "0.1"},
        {-1234.5, "-1234.5"},
        {1e16, "1e+16"},
        {1e-7, "1e-07"},
        {0.1 + 0.2, "0.30000000000000004"},
        {1.0 / 3.0, "0.3333333333333333"},
        {DBL_MAX, "1.7976931348623157e+308"},
        {0x1p-1074, "5e-324"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const MI_Value value = {.real64 = rows[i].real};
        assert_formats(MI_REAL64, &value, rows[i].text);
        assert_real64(rows[i].text, rows[i].real);
    }
}

static void a_real32_needs_fewer_digits(void **state)
{
    (void)state;
    static const struct {
        float real;
        const char *text;
    } rows[] = {
        {0.1F, "0.1"},
        {1.0F / 3.0F, "0.33333334"},
        {FLT_MAX, "3.4028235e+38"},
        {16777216.0F, "16777216"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const MI_Value value = {.real32 = rows[i].real};
        assert_formats(MI_REAL32, &value, rows[i].text);
    }
}

static void what_is_no_number_is_written_too(void **state)
{
    (void)state;
    assert_formats(MI_REAL64, &(MI_Value){.real64 = (double)INFINITY}, "inf");
    assert_formats(MI_REAL64, &(MI_Value){.real64 = (double)NAN}, "nan");
    assert_formats(MI_REAL32, &(MI_Value){.real32 = NAN}, "nan");
}

static void every_pattern_of_bits_comes_back(void **state)
{
    (void)state;
    uint64_t bits = 1;
    for (int i = 0; i < 20000; i++) {
        MI_Value value = {.uint64 = bits};
        bits = bits * 6364136223846793005U + 1442695040888963407U;
        if (!isfinite(value.real64)) {
            continue;
        }
        char text[MF_REAL_ROOM];
        mf_real_format(MI_REAL64, &value, text);
        assert_real64(text, value.real64);
    }
}

static void all_digits_are_written_with_an_exponent(void **state)
{
    (void)state;
    char text[MF_REAL_ROOM];
    mf_real_format_exponent(MI_REAL32, &(MI_Value){.real32 = 1.1F}, text);
    assert_string_equal(text, "1.1000000e+00");
    mf_real_format_exponent(MI_REAL64, &(MI_Value){.real64 = -2.2}, text);
    assert_string_equal(text, "-2.2000000000000002e+00");
    mf_real_format_exponent(MI_REAL64, &(MI_Value){.real64 = -DBL_MAX}, text);
    assert_string_equal(text, "-1.7976931348623157e+308");
}

static int use_a_decimal_comma(void **state)
{
    (void)state;
    static const char *const names[] = {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "de_DE"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (setlocale(LC_NUMERIC, names[i]) != NULL) {
            return 0;
        }
    }
    return 0;
}

static int use_the_point_again(void **state)
{
    (void)state;
    setlocale(LC_NUMERIC, "C");
    return 0;
}

static void the_locale_of_the_program_does_not_matter(void **state)
{
    (void)state;
    if (strcmp(localeconv()->decimal_point, ",") != 0) {
        skip(); /* no such locale here */
    }
    assert_real64("1.5", 1.5);
    assert_formats(MI_REAL64, &(MI_Value){.real64 = 1.5}, "1.5");
    assert_string_equal(localeconv()->decimal_point, ",");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_of_reals_is_read),
        cmocka_unit_test(other_text_is_refused),
        cmocka_unit_test(what_does_not_fit_is_refused),
        cmocka_unit_test(a_real32_is_rounded_once),
        cmocka_unit_test(the_shortest_text_is_written),
        cmocka_unit_test(a_real32_needs_fewer_digits),
        cmocka_unit_test(what_is_no_number_is_written_too),
        cmocka_unit_test(every_pattern_of_bits_comes_back),
        cmocka_unit_test(all_digits_are_written_with_an_exponent),
        cmocka_unit_test_setup_teardown(the_locale_of_the_program_does_not_matter,
                                        use_a_decimal_comma, use_the_point_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
