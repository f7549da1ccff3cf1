/* Queries read from text: what they say. */

#include "support/test.h"
#include "unit/engine/query/describe.h"

#include <stdio.h>
#include <string.h>

struct row {
    const char *text;
    const char *says;
};

static void assert_says_in(enum mf_query_dialect dialect, const char *profile, const char *text,
                           const char *says)
{
    struct mf_arena arena = {0};
    struct mf_text said = {0};
    struct mf_query query;
    const char *problem = NULL;
    if (!mf_query_parse(&arena, text, dialect, mf_profile_find(profile), &query, &problem)) {
        fail_msg("%s: %s", text, problem);
    }
    describe_query(&said, &query);
    assert_string_equal(said.bytes, says);
    mf_text_clear(&said);
    mf_arena_clear(&arena);
}

static void assert_all_say(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_says_in(MF_QUERY_WQL, "windows", rows[i].text, rows[i].says);
    }
}

#define SAY(ROWS) assert_all_say(ROWS, sizeof(ROWS) / sizeof(ROWS)[0])

static void a_select_names_properties_and_a_class(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"SELECT * FROM P", "*|P"},
        {"select*from P", "*|P"},
        {" \tSeLeCt\n a , __CLASS,b \r\nFrOm P ", "a,__CLASS,b|P"},
        {"SELECT Role, Within, Group, Of FROM References", "Role,Within,Group,Of|References"},
        {"SELECT * FROM E WITHIN 10", "*|E|within 10"},
        {"SELECT * FROM E WITHIN 0.5 WHERE a = 1", "*|E|within 0.5|a=1"},
    };
    SAY(rows);
}

static void conditions_are_a_tree(void **state)
{
    (void)state;
#define P "SELECT * FROM P WHERE "
    static const struct row rows[] = {
        {P "a = 1", "*|P|a=1"},
        {P "1 < a", "*|P|1<a"},
        {P "a=1 AND b<>2", "*|P|[and a=1 b<>2]"},
        {P "a=1 AND b!=2 AND c<3 and d<=4", "*|P|[and a=1 b<>2 c<3 d<=4]"},
        {P "a=1 OR b>2 AND c>=3", "*|P|[or a=1 [and b>2 c>=3]]"},
        {P "(a=1 OR b=2) AND c=3", "*|P|[and [or a=1 b=2] c=3]"},
        {P "NOT a=1 AND b=2", "*|P|[and [not a=1] b=2]"},
        {P "NOT (a=1 AND b=2)", "*|P|[not [and a=1 b=2]]"},
        {P "NOT NOT NOT a=1", "*|P|[not a=1]"},
        {P "NOT NOT a=1", "*|P|a=1"},
        {P "((((a=1))))", "*|P|a=1"},
        {P "a IS NULL OR b IS NOT NULL", "*|P|[or a=NULL b<>NULL]"},
        {P "a LIKE 'b%'", "*|P|a like `b%'"},
        {P "a ISA 'C' AND b.c ISA D", "*|P|[and a isa C b.c isa D]"},
        {P "__THIS ISA \"C\" AND __CLASS = 'D'", "*|P|[and <this> isa C <class>=`D']"},
        {P "a.b.c = 1 OR d[3] = 2 OR e[0].f[1].g = 3", "*|P|[or a.b.c=1 d[3]=2 e[0].f[1].g=3]"},
        {P "TargetInstance ISA 'S' AND TargetInstance.State <> 'x'",
         "*|P|[and TargetInstance isa S TargetInstance.State<>`x']"},
    };
    SAY(rows);
}

static void constants_are_strings_numbers_and_words(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {P "a = 18446744073709551615", "*|P|a=18446744073709551615"},
        {P "a = -9223372036854775808", "*|P|a=-9223372036854775808"},
        {P "a = +007", "*|P|a=7"},
        {P "a = -1.5", "*|P|a=-1.5"},
        {P "a = 1e3", "*|P|a=1000"},
        {P "a = 2.5E-1", "*|P|a=0.25"},
        {P "a = true OR b = False OR c = nUlL", "*|P|[or a=TRUE b=FALSE c=NULL]"},
        {P "a = ''", "*|P|a=`'"},
        {P "a = 'it\"s'", "*|P|a=`it\"s'"},
        {P "a = \"it's\"", "*|P|a=`it's'"},
        {P "a = 'it\\'s \\\"\\\\'", "*|P|a=`it's \"\\'"},
        {P "a = \"C:\\\\dir\\\\\"", "*|P|a=`C:\\dir\\'"},
        {P "a = '\\n\\r\\f\\x'", "*|P|a=`\n\r\fx'"},
        {P "a = 'AND OR (x) \xc3\xa4'", "*|P|a=`AND OR (x) \xc3\xa4'"},
    };
#undef P
    SAY(rows);
}

static void links_have_a_path_and_filters(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"REFERENCES OF {P.Name=\"a\"}", "refs|P/1"},
        {"references of{ P.a=1,b='}' \n}", "refs|P/2"},
        {"ASSOCIATORS OF {//h/root/x:P=@}", "assocs|P/0"},
        {"REFERENCES OF {P=1} WHERE ResultClass=C", "refs|P/1|result=C"},
        {"REFERENCES OF {P=1} where role = r requiredqualifier = q keysonly",
         "refs|P/1|role=r|qualifier=q|keys"},
        {"ASSOCIATORS OF {P=1} WHERE AssocClass = A ResultClass = C Role = r ResultRole = s "
         "RequiredQualifier = q RequiredAssocQualifier = t KeysOnly",
         "assocs|P/1|assoc=A|result=C|role=r|resultrole=s|qualifier=q|assocqualifier=t|keys"},
        {"ASSOCIATORS OF {P=1} WHERE KeysOnly ClassDefsOnly Role = Role",
         "assocs|P/1|role=Role|defs|keys"},
        {"REFERENCES OF {Win32_Directory.Name=\"C:\\\\\\\"}\"}", "refs|Win32_Directory/1"},
    };
    SAY(rows);
}

static void cql_and_omi_name_classes_within_paths(void **state)
{
    (void)state;
    static const char text[] = "SELECT * FROM E WHERE SourceInstance.CIM_Disk::Size = 5";
    static const char says[] = "*|E|SourceInstance.CIM_Disk::Size=5";
    assert_says_in(MF_QUERY_CQL, "windows", text, says);
    assert_says_in(MF_QUERY_CQL, "omi", text, says);
    assert_says_in(MF_QUERY_WQL, "omi", text, says);
}

static void dialects_have_names_and_uris_without_case(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum mf_query_dialect dialect;
    } rows[] = {
        {"WQL", MF_QUERY_WQL},
        {"wql", MF_QUERY_WQL},
        {"CQL", MF_QUERY_CQL},
        {"Cql", MF_QUERY_CQL},
        {"http://schemas.microsoft.com/wbem/wsman/1/wql", MF_QUERY_WQL},
        {"http://schemas.dmtf.org/wbem/cql/1/dsp0202.pdf", MF_QUERY_CQL},
    };
    enum mf_query_dialect dialect;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_true(mf_query_dialect_find(rows[i].name, &dialect));
        assert_int_equal(dialect, rows[i].dialect);
    }
    assert_false(mf_query_dialect_find("XYZ", &dialect));
    assert_false(mf_query_dialect_find("", &dialect));
    assert_false(mf_query_dialect_find(NULL, &dialect));
}

static void many_conditions_side_by_side_are_one_level(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    struct mf_text text = {0};
    struct mf_query query;
    const char *problem = NULL;
    mf_text_add(&text, "SELECT * FROM P WHERE a = 0");
    for (unsigned i = 1; i < 20000; i++) {
        mf_text_format(&text, " %s a = %u", i % 3 == 0 ? "AND" : "OR", i);
    }
    assert_true(
        mf_query_parse(&arena, text.bytes, MF_QUERY_WQL, mf_profile_default(), &query, &problem));
    mf_text_clear(&text);
    mf_arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_select_names_properties_and_a_class),
        cmocka_unit_test(conditions_are_a_tree),
        cmocka_unit_test(constants_are_strings_numbers_and_words),
        cmocka_unit_test(links_have_a_path_and_filters),
        cmocka_unit_test(cql_and_omi_name_classes_within_paths),
        cmocka_unit_test(dialects_have_names_and_uris_without_case),
        cmocka_unit_test(many_conditions_side_by_side_are_one_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
