/* Each mistake in a query has its sentence, and the character it is about. */

#include "support/test.h"
#include "unit/engine/query/query_world.h"

#include <stdio.h>
#include <string.h>

struct row {
    const char *text;
    const char *problem;
};

static void refuse_all(const char *profile, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_refused(profile, rows[i].text, rows[i].problem);
    }
}

#define REFUSE(PROFILE, ROWS) refuse_all(PROFILE, ROWS, sizeof(ROWS) / sizeof(ROWS)[0])

static void what_is_no_query_is_refused(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"", "expected SELECT, REFERENCES OF or ASSOCIATORS OF, at character 1"},
        {"  UPDATE x", "expected SELECT, REFERENCES OF or ASSOCIATORS OF, at character 3"},
        {"SELECTED", "expected SELECT, REFERENCES OF or ASSOCIATORS OF, at character 1"},
        {"SELECT", "expected a property name or *, at character 7"},
        {"SELECT FROM Thing", "expected a property name or *, at character 8"},
        {"SELECT a, FROM Thing", "expected a property name or *, at character 11"},
        {"SELECT *, a FROM Thing", "expected FROM after *, at character 9"},
        {"SELECT a b", "expected a comma or FROM after a property name, at character 10"},
        {"SELECT Part.Size FROM Thing",
         "expected no part of an embedded instance in SELECT, at character 12"},
        {"SELECT * FROM", "expected a class name after FROM, at character 14"},
        {"SELECT * FROM 'Thing'", "expected a class name after FROM, at character 15"},
        {"SELECT * FROM Thing x",
         "expected WHERE or the end after the class name, at character 21"},
        {"SELECT * FROM Thing;", "expected no such character outside strings, at character 20"},
        {"SELECT * FROM Thing WITHIN",
         "expected a number of seconds after WITHIN, at character 27"},
        {"SELECT * FROM Thing WITHIN -1",
         "expected a number of seconds after WITHIN, at character 28"},
        {"SELECT * FROM Thing WITHIN ;",
         "expected no such character outside strings, at character 28"},
        {"SELECT * FROM Thing GROUP WITHIN 5",
         "expected no GROUP and no HAVING, which are not supported, at character 21"},
        {THINGS("U8 = 1 HAVING x"),
         "expected no GROUP and no HAVING, which are not supported, at character 34"},
    };
    REFUSE("windows", rows);
}

static void what_is_no_condition_is_refused(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {THINGS(""), "expected a condition, at character 27"},
        {THINGS("U8"), "expected an operator such as = or LIKE, at character 29"},
        {THINGS("U8 ="), "expected a value after \"=\", at character 31"},
        {THINGS("U8 <>)"), "expected a value after \"<>\", at character 32"},
        {THINGS("U8 < AND"), "expected a value after \"<\", at character 32"},
        {THINGS("U8 => 5"), "expected a value after \"=\", at character 31"},
        {THINGS("U8 == 5"), "expected a value after \"=\", at character 31"},
        {THINGS("U8 = 1 U8 = 2"), "expected AND, OR or the end after a condition, at character 34"},
        {THINGS("U8 = 1 AND"), "expected a condition, at character 37"},
        {THINGS("U8 = 1)"), "expected AND, OR or the end after a condition, at character 33"},
        {THINGS("(U8 = 1"), "expected AND, OR or \")\" after a condition, at character 34"},
        {THINGS("()"), "expected a condition, at character 28"},
        {THINGS("NOT"), "expected a condition, at character 30"},
        {THINGS("(U8) = 1"), "expected an operator such as = or LIKE, at character 30"},
        {THINGS("U8 = (1)"), "expected a value after \"=\", at character 32"},
        {THINGS("Text LIKE"), "expected a string after LIKE, at character 36"},
        {THINGS("Text LIKE 5"), "expected a string after LIKE, at character 37"},
        {THINGS("Text LIKE 'a[b'"),
         "expected a \"]\" for each \"[\" of the pattern, at character 37"},
        {THINGS("U8 IS 5"), "expected NULL or NOT NULL after IS, at character 33"},
        {THINGS("U8 IS NOT 5"), "expected NULL or NOT NULL after IS, at character 37"},
        {THINGS("U8 IS ;"), "expected no such character outside strings, at character 33"},
        {THINGS("U8 IS NOT ;"), "expected no such character outside strings, at character 37"},
        {THINGS("5 IS NULL"), "expected a property on one side of the operator, at character 27"},
        {THINGS("U8 >= NULL"), "expected = or <> with NULL, at character 30"},
        {THINGS("5 = 5"), "expected a property on one side of the operator, at character 29"},
        {THINGS("U8 = U16"), "expected a constant on one side of the operator, at character 30"},
        {THINGS("__THIS = 'x'"), "expected ISA and a class name after __THIS, at character 34"},
        {THINGS("Part ISA"), "expected a class name after ISA, at character 35"},
        {THINGS("Part ISA 5"), "expected a class name after ISA, at character 36"},
        {THINGS("'Part' ISA 'Part'"), "expected an embedded instance before ISA, at character 27"},
        {THINGS("Part. = 1"), "expected a property name after \".\", at character 33"},
        {THINGS("Part.Part::Size = 1"), "expected no \"::\", which only CQL has, at character 36"},
        {THINGS("Words[] = 'x'"),
         "expected the position of an element after \"[\", at character 33"},
        {THINGS("Words[-1] = 'x'"), "expected a position from 0 to 4294967295, at character 33"},
        {THINGS("Words[4294967296] = 'x'"),
         "expected a position from 0 to 4294967295, at character 33"},
        {THINGS("Words[1 = 'x'"),
         "expected \"]\" after the position of an element, at character 35"},
    };
    REFUSE("windows", rows);
}

static void what_is_no_word_is_refused(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {THINGS("Text = 'abc"),
         "expected a closing quote for the string that begins here, at character 34"},
        {THINGS("Text = 'abc\\"),
         "expected a closing quote for the string that begins here, at character 34"},
        {THINGS("Text = \"abc\\\""),
         "expected a closing quote for the string that begins here, at character 34"},
        {THINGS("U8 = 0x10"), "expected a decimal number, at character 32"},
        {THINGS("U8 = 5th"), "expected a decimal number, at character 32"},
        {THINGS("U8 = 5."), "expected a decimal number, at character 32"},
        {THINGS("U8 = -"), "expected a decimal number, at character 32"},
        {THINGS("U8 = 1e"), "expected a decimal number, at character 32"},
        {THINGS("U8 = .5"), "expected a value after \"=\", at character 32"},
        {THINGS("U8 = 18446744073709551616"),
         "expected an integer that uint64 or sint64 can hold, at character 32"},
        {THINGS("U8 = -9223372036854775809"),
         "expected an integer that uint64 or sint64 can hold, at character 32"},
        {THINGS("R64 = 1e400"), "expected a number that a real64 can hold, at character 33"},
        {THINGS("Text = 'd\xc3\xa4sh' \xe2\x80\x93"),
         "expected no such character outside strings, at character 41"},
        {THINGS("U8 ! 5"), "expected no such character outside strings, at character 30"},
    };
    REFUSE("windows", rows);
}

static void what_is_no_link_is_refused(void **state)
{
    (void)state;
#define FILTERS "expected ResultClass, Role, RequiredQualifier, ClassDefsOnly or KeysOnly"
    static const struct row rows[] = {
        {"REFERENCES", "expected OF, at character 11"},
        {"REFERENCES OF P=1", "expected an object path in braces after OF, at character 15"},
        {"REFERENCES OF {P=1",
         "expected a closing brace for the object path that begins here, at character 15"},
        {"REFERENCES OF {P=\"}",
         "expected a closing brace for the object path that begins here, at character 15"},
        {"REFERENCES OF {}", "in the object path: expected a class name, at character 1"},
        {"REFERENCES OF {P.a}",
         "in the object path: expected \"=\" after the key name, at character 4"},
        {"REFERENCES OF {P=1} x",
         "expected WHERE or the end after the object path, at character 21"},
        {"REFERENCES OF {P=1} WHERE", FILTERS ", at character 26"},
        {"REFERENCES OF {P=1} WHERE AssocClass = A", FILTERS ", at character 27"},
        {"REFERENCES OF {P=1} WHERE Role", "expected \"=\" after Role, at character 31"},
        {"REFERENCES OF {P=1} WHERE Role <> x", "expected \"=\" after Role, at character 32"},
        {"REFERENCES OF {P=1} WHERE Role = 'x'", "expected a name after \"=\", at character 34"},
        {"REFERENCES OF {P=1} WHERE Role=x AND ResultClass=y",
         "expected filters side by side, without AND and OR, at character 34"},
        {"REFERENCES OF {P=1} WHERE Role=x Role=y", "expected Role once, at character 34"},
        {"REFERENCES OF {P=1} WHERE KeysOnly keysonly", "expected KeysOnly once, at character 36"},
        {"REFERENCES OF {P=1} WHERE ClassDefsOnly ResultClass=x",
         "expected one of ResultClass and ClassDefsOnly, not both, at character 27"},
        {"ASSOCIATORS OF {P=1} WHERE SchemaOnly",
         "expected AssocClass, ResultClass, Role, ResultRole, RequiredQualifier, "
         "RequiredAssocQualifier, ClassDefsOnly or KeysOnly, at character 28"},
    };
#undef FILTERS
    REFUSE("windows", rows);
}

static void names_that_are_not_there_are_refused(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"SELECT Nmae FROM Thing",
         "Thing has no property \"Nmae\", at character 8; did you mean \"Name\"?"},
        {"SELECT Name, Colour FROM Thing", "Thing has no property \"Colour\", at character 14"},
        {THINGS("Texts = 'x'"),
         "Thing has no property \"Texts\", at character 27; did you mean \"Text\"?"},
        {THINGS("More = 1"), "Thing has no property \"More\", at character 27"},
        {THINGS("__PATH = 'x'"), "Thing has no property \"__PATH\", at character 27"},
        {THINGS("Part.Sise = 1"),
         "Part has no property \"Sise\", at character 32; did you mean \"Size\"?"},
        {THINGS("Part ISA 'BigParts'"),
         "there is no class \"BigParts\", at character 36; did you mean \"BigPart\"?"},
        {THINGS("__THIS ISA 'Somewhat'"), "there is no class \"Somewhat\", at character 38"},
    };
    REFUSE("windows", rows);
    assert_cql_refused("windows", THINGS("Part.Prat::Size = 1"),
                       "there is no class \"Prat\", at character 38; did you mean \"Part\"?");
}

static void system_properties_can_be_selected_in_windows(void **state)
{
    (void)state;
    assert_finds("windows", "SELECT __PATH, __CLASS FROM SubThing", "bs");
    assert_refused("omi", "SELECT __PATH FROM Thing",
                   "Thing has no property \"__PATH\", at character 8");
}

static void what_cannot_be_compared_is_refused(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {THINGS("U8 = 'x'"), "expected a number to compare with \"U8\", at character 32"},
        {THINGS("U8 = TRUE"), "expected a number to compare with \"U8\", at character 32"},
        {THINGS("'x' <> R32"), "expected a number to compare with \"R32\", at character 27"},
        {THINGS("Text = 5"), "expected a string to compare with \"Text\", at character 34"},
        {THINGS("Text = TRUE"), "expected a string to compare with \"Text\", at character 34"},
        {THINGS("Yes = 2"),
         "expected TRUE, FALSE, 1 or 0 to compare with \"Yes\", at character 33"},
        {THINGS("Yes = 'yes'"),
         "expected TRUE, FALSE, 1 or 0 to compare with \"Yes\", at character 33"},
        {THINGS("Yes > FALSE"), "expected = or <> between booleans, at character 27"},
        {THINGS("0 < Yes"), "expected = or <> between booleans, at character 27"},
        {THINGS("When = '2024-01-31'"),
         "expected a datetime such as \"20240131120000.000000+060\" to compare with \"When\", at "
         "character 34"},
        {THINGS("When < 5"),
         "expected a datetime such as \"20240131120000.000000+060\" to compare with \"When\", at "
         "character 34"},
        {THINGS("U8 LIKE '1%'"), "expected a number to compare with \"U8\", at character 35"},
        {THINGS("Words = 'one'"),
         "\"Words\" is an array: expected an element of it, as in Words[0], at character 27"},
        {THINGS("U8[0] = 1"), "\"U8\" is no array: expected no \"[\" after it, at character 27"},
        {THINGS("Part = 'x'"),
         "\"Part\" is an embedded instance: expected \".\" or ISA after it, at character 27"},
        {THINGS("U8.Size = 1"),
         "\"U8\" is no embedded instance: expected no \".\" after it, at character 27"},
        {THINGS("Parts.Kind = 'x'"),
         "\"Parts\" is no embedded instance: expected no \".\" after it, at character 27"},
        {THINGS("Text ISA 'Part'"), "expected an embedded instance before ISA, at character 27"},
        {THINGS("__CLASS = 5"), "expected a string to compare with \"__CLASS\", at character 37"},
        {"SELECT * FROM Link WHERE A = 'Thing.Name=\"a\"'",
         "\"A\" is a reference, which queries do not compare, at character 26"},
    };
    REFUSE("windows", rows);
}

static void omi_understands_less(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"ASSOCIATORS OF {Thing.Name='a'}", "expected SELECT, at character 1"},
        {"REFERENCES OF {Thing.Name='a'}", "expected SELECT, at character 1"},
        {"SELECT * FROM Thing WITHIN 5",
         "expected WHERE or the end after the class name, at character 21"},
        {THINGS("U8 IS NULL"), "expected = NULL or <> NULL, which OMI has for IS, at character 30"},
        {THINGS("Part ISA 'Part'"),
         "expected a class name without quotes after ISA, at character 36"},
        {THINGS("__CLASS = 'Thing'"), "Thing has no property \"__CLASS\", at character 27"},
        {THINGS("__THIS ISA Thing"), "Thing has no property \"__THIS\", at character 27"},
        {THINGS("Words[0] = 'x'"),
         "expected no element of an array, which OMI does not have, at character 32"},
        {THINGS("Part.Inner.Kind = 'x'"), "expected one dot at most, as in OMI, at character 37"},
        {THINGS("U8 < NULL"), "expected = or <> with NULL, at character 30"},
        {THINGS("Words = NULL"),
         "\"Words\" is an array, which queries do not compare, at character 27"},
    };
    REFUSE("omi", rows);
}

static void omi_keeps_kinds_of_numbers_apart(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {THINGS("U8 = 1.0"), "expected an integer to compare with \"U8\", at character 32"},
        {THINGS("R64 > 1"),
         "expected a number with a point to compare with \"R64\", at character 33"},
        {THINGS("Yes = 1"), "expected TRUE or FALSE to compare with \"Yes\", at character 33"},
        {THINGS("Text = 5"), "expected a string to compare with \"Text\", at character 34"},
        {THINGS("U8 = R32"), "expected an integer to compare with \"U8\", at character 32"},
        {THINGS("1 = TRUE"), "expected two values of one kind, at character 31"},
    };
    REFUSE("omi", rows);
}

static void omi_has_room_for_64_symbols(void **state)
{
    (void)state;
    static const char sixteen[] = "SELECT * FROM Thing WHERE U8=1 OR U8=1 OR U8=1 OR U8=1 OR U8=1 "
                                  "OR U8=1 OR U8=1 OR U8=1 OR U8=1 OR U8=1 OR U8=1 OR U8=1 OR U8=1 "
                                  "OR U8=1 OR U8=1 OR U8=1";
    char text[512];
    assert_finds("omi", sixteen, "a");
    (void)snprintf(text, sizeof text, "%s OR U8=2", sixteen);
    assert_refused("omi", text, "expected at most 64 operands and operators, at character 155");
    assert_finds("windows", text, "ab");
}

static void cql_has_no_like(void **state)
{
    (void)state;
    assert_cql_refused("windows", THINGS("Text LIKE 'x'"),
                       "expected no LIKE, which CQL does not have here, at character 32");
    assert_cql_refused("omi", THINGS("Text LIKE 'x'"),
                       "expected no LIKE, which CQL does not have here, at character 32");
    assert_cql_refused("windows", "REFERENCES OF {Thing.Name='a'}",
                       "expected SELECT, at character 1");
    assert_cql_refused("windows", THINGS("Part::Size = 1"),
                       "expected a property and a dot before a class, at character 27");
}

static void parentheses_nest_64_deep(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_text_add(&text, "SELECT * FROM Thing WHERE ");
    for (unsigned i = 0; i < MF_QUERY_DEPTH; i++) {
        mf_text_add(&text, i % 2 == 0 ? "(" : " NOT (");
    }
    mf_text_add(&text, "U8 = 1");
    for (unsigned i = 0; i < MF_QUERY_DEPTH; i++) {
        mf_text_add(&text, ")");
    }
    assert_finds("windows", text.bytes, "a");
    mf_text_clear(&text);
    mf_text_add(&text, "SELECT * FROM Thing WHERE ");
    for (unsigned i = 0; i <= MF_QUERY_DEPTH; i++) {
        mf_text_add(&text, "(");
    }
    assert_refused("windows", text.bytes,
                   "expected parentheses to nest at most 64 deep, at character 91");
    mf_text_clear(&text);
}

static void a_name_has_at_most_255_characters(void **state)
{
    (void)state;
    char text[300];
    memset(text, 'P', sizeof text);
    memcpy(text, "SELECT ", 7);
    text[263] = '\0';
    assert_refused("windows", text, "expected a name of at most 255 characters, at character 8");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_query_is_refused),
        cmocka_unit_test(what_is_no_condition_is_refused),
        cmocka_unit_test(what_is_no_word_is_refused),
        cmocka_unit_test(what_is_no_link_is_refused),
        cmocka_unit_test(names_that_are_not_there_are_refused),
        cmocka_unit_test(system_properties_can_be_selected_in_windows),
        cmocka_unit_test(what_cannot_be_compared_is_refused),
        cmocka_unit_test(omi_understands_less),
        cmocka_unit_test(omi_keeps_kinds_of_numbers_apart),
        cmocka_unit_test(omi_has_room_for_64_symbols),
        cmocka_unit_test(cql_has_no_like),
        cmocka_unit_test(parentheses_nest_64_deep),
        cmocka_unit_test(a_name_has_at_most_255_characters),
    };
    return cmocka_run_group_tests(tests, query_world_open, query_world_close);
}
