/* Which instances a query finds, operator by operator and type by type. */

#include "support/test.h"
#include "unit/engine/query/query_world.h"

#include <string.h>

struct row {
    const char *condition;
    const char *names; /* the first letters of the instances: a, b, n with every value null, s */
};

#define COUNT(ROWS) (sizeof(ROWS) / sizeof(ROWS)[0])

static void check(const char *profile, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char text[256] = "SELECT * FROM Thing WHERE ";
        assert_true(strlen(text) + strlen(rows[i].condition) < sizeof text);
        strcat(text, rows[i].condition);
        assert_finds(profile, text, rows[i].names);
    }
}

static void check_both(const struct row *rows, size_t count)
{
    check("windows", rows, count);
    check("omi", rows, count);
}

static void without_a_condition_all_instances_match(void **state)
{
    (void)state;
    assert_finds("windows", "SELECT * FROM Thing", "abns");
    assert_finds("windows", "SELECT Name FROM SubThing", "bs");
    assert_finds("omi", "select name from thing", "abns");
}

static void every_operator_compares(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"U8 = 1", "a"},       {"U8 <> 1", "bns"},      {"U8 != 1", "bns"},    {"Name = 'n'", "n"},
        {"'n' = Name", "n"},   {"Text LIKE 'a%'", "a"}, {"NOT U8 = 1", "bns"}, {"U8 = NULL", "n"},
        {"U8 <> NULL", "abs"}, {"NULL = U8", "n"},      {"S8 = -1", "a"},      {"S8 = +0", "b"},
    };
    check_both(rows, COUNT(rows));
    static const struct row orders[] = {
        {"U8 < 2", "a"}, {"U8 <= 2", "ab"}, {"U8 > 2", "s"}, {"U8 >= 2", "bs"},
        {"2 > U8", "a"}, {"2 >= U8", "ab"}, {"2 < U8", "s"}, {"2 <= U8", "bs"},
    };
    check_both(orders, COUNT(orders));
}

static void integers_of_every_width_compare_by_value(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"U8 = 255", "s"},
        {"S8 < 0", "a"},
        {"U16 = 10", "a"},
        {"S16 = -10", "a"},
        {"U32 > 100", "b"},
        {"S32 < -99", "a"},
        {"S64 = -1000", "a"},
        {"S64 < 0", "a"},
        {"U64 = 18446744073709551615", "a"},
        {"U64 > 9223372036854775808", "a"},
        {"U64 >= 9223372036854775808", "as"},
        {"U64 > -1", "abs"},
        {"U8 = 300", ""},
        {"U8 > -9223372036854775808", "abs"},
        {"U8 = '255'", "s"},
        {"U8 = \"0255\"", "s"},
    };
    check_both(rows, COUNT(rows));
}

static void numbers_of_any_kind_compare_in_windows(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"U8 < 1.5", "a"},
        {"U8 = 1.0", "a"},
        {"U8 = 1e0", "a"},
        {"R64 > 1", "b"},
        {"R32 < 0", "b"},
        {"R32 = -2.5", "b"},
        {"R64 = 0.1", "a"},
        {"R32 = 0.1", "a"},
        {"0.1 = R32", "a"},
        {"R32 = '0.1'", "a"},
        {"R64 = 1e300", "b"},
        {"R32 < 1e300", "ab"},
        {"U64 > 18446744073709551614.0", ""},
        {"U64 >= 1.8446744073709549e19", "a"},
    };
    check("windows", rows, COUNT(rows));
}

static void booleans_are_true_false_one_and_zero(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Yes = TRUE", "as"},   {"Yes = false", "b"},     {"Yes <> TRUE", "bn"},
        {"Yes = 'TRUE'", "as"}, {"Yes = \"False\"", "b"}, {"True = Yes", "as"},
    };
    check_both(rows, COUNT(rows));
    static const struct row numbers[] = {
        {"Yes = 1", "as"},
        {"Yes = 0", "b"},
        {"Yes != 1", "bn"},
        {"0 = Yes", "b"},
    };
    check("windows", numbers, COUNT(numbers));
    static const struct row orders[] = {{"Yes > FALSE", "as"}, {"Yes <= FALSE", "b"}};
    check("omi", orders, COUNT(orders));
}

static void text_compares_without_case(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Text = 'alpha'", "a"},
        {"Text = 'ALPHA'", "a"},
        {"Text <> 'alpha'", "bns"},
        {"Text < 'ALPHB'", "a"},
        {"Text < 'alph'", ""},
        {"Text >= 'BETA'", "bs"},
        {"Text > 'bet'", "bs"},
        {"Text = ''", ""},
        {"Name = 'STRA\xc3\x9f"
         "E'",
         "s"},
        {"Name = 'strasse'", ""},
    };
    check_both(rows, COUNT(rows));
}

static void only_windows_folds_letters_beyond_ascii(void **state)
{
    (void)state;
    assert_finds("windows", THINGS("Text LIKE '\xc3\xa4pfel%'"), "s");
    assert_finds("omi", THINGS("Text LIKE '\xc3\xa4pfel%'"), "");
    assert_finds("omi", THINGS("Text LIKE '\xc3\x84pfel%'"), "s");
    assert_finds("windows", THINGS("Text < '\xc3\xa4pfeM'"), "abs");
}

static void a_char16_is_text_in_windows_and_a_number_in_omi(void **state)
{
    (void)state;
    assert_finds("windows", THINGS("Letter = 'x'"), "ab");
    assert_finds("windows", THINGS("Letter LIKE '[w-y]'"), "ab");
    assert_finds("omi", THINGS("Letter = 120"), "a");
    assert_finds("omi", THINGS("Letter = '88'"), "b");
}

static void datetimes_compare_as_moments_in_windows_and_as_text_in_omi(void **state)
{
    (void)state;
    assert_finds("windows", THINGS("When = '20240131110000.000000+000'"), "a");
    assert_finds("omi", THINGS("When = '20240131110000.000000+000'"), "");
    assert_finds("omi", THINGS("When = '20240131120000.000000+060'"), "a");
    assert_finds("windows", THINGS("When > '20240131120000.000000+060'"), "b");
    assert_finds("omi", THINGS("When > '20240131120000.000000+000'"), "a");
    assert_finds("windows", THINGS("When >= '00000000230000.000000:000'"), "s");
    assert_finds("omi", THINGS("When LIKE '2024%'"), "ab");
    assert_finds("windows", THINGS("When LIKE '2024%'"), "ab");
}

static void a_moment_and_a_length_of_time_are_only_not_equal(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"When < '20240131120000.000000+060'", ""},
        {"When <> '20240131120000.000000+060'", "bns"},
        {"NOT When < '20240131120000.000000+060'", "abns"},
        {"When = '00000001000000.000000:000'", "s"},
    };
    check("windows", rows, COUNT(rows));
}

static void null_is_equal_to_null_alone(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Text = NULL", "n"},          {"Text <> NULL", "abs"},       {"Text <> 'x'", "abns"},
        {"NOT Text = 'alpha'", "bns"}, {"NOT Text LIKE 'a%'", "bns"}, {"When = NULL", "n"},
        {"Part = NULL", "n"},
    };
    check_both(rows, COUNT(rows));
    static const struct row wmi[] = {
        {"Text IS NULL", "n"},   {"Text IS NOT NULL", "abs"}, {"text is not null", "abs"},
        {"Words IS NULL", "ns"}, {"Part IS NOT NULL", "abs"}, {"NOT U8 IS NULL", "abs"},
    };
    check("windows", wmi, COUNT(wmi));
}

static void null_has_no_place_in_an_order(void **state)
{
    (void)state;
    assert_finds("windows", THINGS("U8 < 5 OR Name = 'n'"), "abn");
    assert_finds("omi", THINGS("U8 < 5 OR Name = 'n'"), "ab");
    assert_finds("windows", THINGS("NOT U8 < 5"), "ns");
    assert_finds("omi", THINGS("NOT U8 < 5"), "s");
}

static void patterns_match_whole_texts(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Text LIKE 'alpha'", "a"},
        {"Text LIKE '%PH%'", "a"},
        {"Text LIKE '%a'", "ab"},
        {"Text LIKE '_____'", "a"},
        {"Text LIKE '[a-b]%'", "ab"},
        {"Text LIKE '[^a]%'", "bs"},
        {"Text LIKE '%[[]100[%]]%'", "s"},
        {"Text LIKE '%[_]_'", "s"},
        {"Text LIKE '%\\\\'", "s"},
        {"Text LIKE '%'", "abs"},
        {"Text LIKE ''", ""},
    };
    check_both(rows, COUNT(rows));
}

static void conditions_combine(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Yes = TRUE AND U8 = 1", "a"},
        {"Yes = TRUE AND U8 = 1 OR Name = 'b'", "ab"},
        {"Name = 'b' OR Yes = TRUE AND U8 = 1", "ab"},
        {"Yes = TRUE AND (U8 = 1 OR Name = 'b')", "a"},
        {"NOT Yes = TRUE AND U8 = 2", "b"},
        {"NOT (Yes = TRUE AND U8 = 1)", "bns"},
        {"NOT NOT Yes = TRUE", "as"},
        {"((Name = 'a'))OR(Name='b')", "ab"},
        {"Name='a'or Name='b'OR Name = 's' or Name='n'", "abn"},
    };
    check_both(rows, COUNT(rows));
}

static void the_class_can_be_asked_for(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"__CLASS = 'Thing'", "an"},
        {"__class <> 'thing'", "bs"},
        {"'subthing' = __CLASS", "bs"},
        {"__CLASS LIKE 'Sub%'", "bs"},
        {"__CLASS IS NULL", ""},
        {"__THIS ISA 'SubThing'", "bs"},
        {"NOT __this ISA \"SubThing\"", "an"},
        {"__THIS ISA Thing", "abns"},
    };
    check("windows", rows, COUNT(rows));
}

static void embedded_instances_have_a_class_and_properties(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Part ISA 'Part'", "abs"},
        {"Part ISA 'BigPart'", "b"},
        {"NOT Part ISA 'BigPart'", "ans"},
        {"Part.Size = 5", "a"},
        {"Part.Size > 5", "b"},
        {"Part.Kind LIKE '%e%'", "ab"},
        {"Part.Size IS NULL", "s"},
        {"Part.Size <> 5", "bs"},
        {"NOT Part.Size = 5", "bns"},
        {"Part.Inner.Kind = 'screw'", "b"},
        {"Part.Inner ISA 'OldPart'", "b"},
        {"Part.Inner IS NULL", "as"},
        {"5 = Part.Size", "a"},
    };
    check("windows", rows, COUNT(rows));
}

/* What an embedded instance has, its class decides, not the declared one. */
static void embedded_instances_may_have_more_than_was_declared(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Part.Extra = 7", "bs"},      {"Part.Extra = 'long'", ""},
        {"Part.Extra = '7'", "bs"},    {"Part ISA 'BigPart' AND Part.Extra = '7'", "b"},
        {"Part.Extra <> 8", "bs"},     {"Part.Extra < 8", "bs"},
        {"Part.Inner.Extra = 7", "b"},
    };
    check("windows", rows, COUNT(rows));
}

static void elements_of_arrays_compare(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Numbers[0] = 7", "a"},
        {"Numbers[1] = 8", "a"},
        {"Numbers [ 0 ] >= 7", "ab"},
        {"Numbers[1] IS NULL", "bns"},
        {"Words[1] = 'TWO'", "a"},
        {"Words[0] LIKE 'o%'", "a"},
        {"Times[0] = '20240131110000.000000+000'", "a"},
        {"Parts[1].Kind = 'bolt'", "a"},
        {"Parts[1] ISA 'BigPart'", "a"},
        {"Parts[0].Extra IS NULL", ""},
        {"Parts[1].Extra = 'long'", "a"},
        {"Words[4294967295] IS NULL", "abns"},
    };
    check("windows", rows, COUNT(rows));
}

static void omi_reaches_into_embedded_instances_by_class(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Part ISA BigPart", "b"},        {"Part.Size = 5", "a"},
        {"Part.BigPart::Size = 50", "b"}, {"Part.BigPart::Extra = '7'", "b"},
        {"Part.OldPart::Extra = 7", "s"},
    };
    check("omi", rows, COUNT(rows));
}

/* A path that leads nowhere takes the answer from the whole condition. */
static void what_omi_cannot_reach_matches_nothing(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"NOT Part.Size = 5", "bs"},
        {"Part.Size = 5 OR Name = 'n'", "a"},
        {"Name = 'a' OR Part.BigPart::Size = 50", "b"},
        {"NOT Part ISA BigPart", "as"},
        {"Part.Extra = 7 OR Yes = TRUE", "bs"},
        {"Part.Extra <> 8", "bs"},
    };
    check("omi", rows, COUNT(rows));
}

static void omi_compares_properties_and_constants_freely(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"U8 = S8", "n"},
        {"U8 <> S8", "abs"},
        {"Name < Text", "abs"},
        {"1 = 1", "abns"},
        {"'a' = 'B'", ""},
        {"TRUE = FALSE", ""},
        {"'abc' LIKE 'A%'", "abns"},
        {"'alphabet' LIKE Text", ""},
        {"NULL = NULL", "abns"},
        {"1 = '1'", "abns"},
    };
    check("omi", rows, COUNT(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_condition_all_instances_match),
        cmocka_unit_test(every_operator_compares),
        cmocka_unit_test(integers_of_every_width_compare_by_value),
        cmocka_unit_test(numbers_of_any_kind_compare_in_windows),
        cmocka_unit_test(booleans_are_true_false_one_and_zero),
        cmocka_unit_test(text_compares_without_case),
        cmocka_unit_test(only_windows_folds_letters_beyond_ascii),
        cmocka_unit_test(a_char16_is_text_in_windows_and_a_number_in_omi),
        cmocka_unit_test(datetimes_compare_as_moments_in_windows_and_as_text_in_omi),
        cmocka_unit_test(a_moment_and_a_length_of_time_are_only_not_equal),
        cmocka_unit_test(null_is_equal_to_null_alone),
        cmocka_unit_test(null_has_no_place_in_an_order),
        cmocka_unit_test(patterns_match_whole_texts),
        cmocka_unit_test(conditions_combine),
        cmocka_unit_test(the_class_can_be_asked_for),
        cmocka_unit_test(embedded_instances_have_a_class_and_properties),
        cmocka_unit_test(embedded_instances_may_have_more_than_was_declared),
        cmocka_unit_test(elements_of_arrays_compare),
        cmocka_unit_test(omi_reaches_into_embedded_instances_by_class),
        cmocka_unit_test(what_omi_cannot_reach_matches_nothing),
        cmocka_unit_test(omi_compares_properties_and_constants_freely),
    };
    return cmocka_run_group_tests(tests, query_world_open, query_world_close);
}
