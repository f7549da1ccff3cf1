/* Object paths read from text: what they say, and the sentence for each mistake. */

#include "model/object_path.h"

#include "base/text.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a path says, on one line: server|namespace|class|key=value..., quotes as [ ]. */
static void describe(struct mf_text *text, const struct mf_object_path *path)
{
    mf_text_format(text, "%s|%s|%s", path->server == NULL ? "-" : path->server,
                   path->name_space == NULL ? "-" : path->name_space, path->class_name);
    for (size_t i = 0; i < path->key_count; i++) {
        const struct mf_object_path_key *key = &path->keys[i];
        mf_text_format(text, key->quoted ? "|%s=[%s]" : "|%s=%s",
                       key->name == NULL ? "-" : key->name, key->text);
    }
    mf_text_add(text, path->singleton ? "|@" : "");
}

static void assert_says(const char *text, const char *expected)
{
    struct mf_arena arena = {0};
    struct mf_text said = {0};
    struct mf_object_path path;
    const char *problem = NULL;
    if (!mf_object_path_parse(&arena, text, &path, &problem)) {
        fail_msg("%s: %s", text, problem);
    }
    assert_null(problem);
    describe(&said, &path);
    assert_string_equal(said.bytes, expected);
    mf_text_clear(&said);
    mf_arena_clear(&arena);
}

static void servers_and_namespaces_may_be_there_or_not(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *says;
    } rows[] = {
        {"P", "-|-|P"},
        {"__P_9", "-|-|__P_9"},
        {"root/cimv2:P", "-|root/cimv2|P"},
        {"root\\cimv2:P", "-|root\\cimv2|P"},
        {"/root//cimv2/:P", "-|/root//cimv2/|P"},
        {"//./root/cimv2:P", ".|root/cimv2|P"},
        {"\\\\HOST01\\root\\cimv2:P", "HOST01|root\\cimv2|P"},
        {"\\/HOST01/root:P", "HOST01|root|P"},
        {"//[::1]/root:P", "[::1]|root|P"},
        {"//host:5985/root:P", "host:5985|root|P"},
        {"//HOST01/P", "HOST01|-|P"},
        {"//HOST01///root:P", "HOST01|root|P"},
        {"r\xc3\xb6ot/a-b.c:P", "-|r\xc3\xb6ot/a-b.c|P"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_says(rows[i].text, rows[i].says);
    }
}

static void keys_have_names_or_there_is_one(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *says;
    } rows[] = {
        {"P.Name=\"p1\"", "-|-|P|Name=[p1]"},
        {"P.Name='p1'", "-|-|P|Name=[p1]"},
        {"P=\"p1\"", "-|-|P|-=[p1]"},
        {"P=5", "-|-|P|-=5"},
        {"P=@", "-|-|P|@"},
        {"root:P=@", "-|root|P|@"},
        {"//s/root:P.a=\"x\",b=5,C_3=TRUE", "s|root|P|a=[x]|b=5|C_3=TRUE"},
        {"P.a=1,b=2,c=3,d=4,e=5,f=6,g=7,h=8,i=9", "-|-|P|a=1|b=2|c=3|d=4|e=5|f=6|g=7|h=8|i=9"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_says(rows[i].text, rows[i].says);
    }
}

static void values_without_quotes_are_numbers_and_booleans(void **state)
{
    (void)state;
    static const char *const values[] = {
        "0",    "-1",  "+7",  "007",    "18446744073709551615",    "0x1F", "-0XfF",
        "1.5",  "-.5", "1e5", "1.5E-3", "99999999999999999999999", "TRUE", "false",
        "tRuE",
    };
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        char text[64];
        char says[64];
        (void)snprintf(text, sizeof text, "P.k=%s", values[i]);
        (void)snprintf(says, sizeof says, "-|-|P|k=%s", values[i]);
        assert_says(text, says);
    }
}

static void a_backslash_takes_the_next_character_as_it_is(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *says;
    } rows[] = {
        {"P.k=\"\"", "-|-|P|k=[]"},
        {"P.k=\"\\\"\"", "-|-|P|k=[\"]"},
        {"P.k=\"\\\\\"", "-|-|P|k=[\\]"},
        {"P.k=\"\\\\\\\\.\\\\PHYSICALDRIVE0\"", "-|-|P|k=[\\\\.\\PHYSICALDRIVE0]"},
        {"P.k=\"C:\\\\a \\\"b\\\",c=d\"", "-|-|P|k=[C:\\a \"b\",c=d]"},
        {"P.k=\"\\n\"", "-|-|P|k=[n]"},
        {"P.k=\"'\",l='\"'", "-|-|P|k=[']|l=[\"]"},
        {"P.k='\\''", "-|-|P|k=[']"},
        {"P.k=\"a,b=c.d:e/f@g\",l=1", "-|-|P|k=[a,b=c.d:e/f@g]|l=1"},
        {"P.k=\" \t\r\n\"", "-|-|P|k=[ \t\r\n]"},
        {"P.k=\"%20\"", "-|-|P|k=[%20]"},
        {"P.k=\"\xff\xc3\xa4\"", "-|-|P|k=[\xff\xc3\xa4]"},
        {"P=\"a\\\\\"", "-|-|P|-=[a\\]"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_says(rows[i].text, rows[i].says);
    }
}

static void a_reference_is_the_text_of_its_path(void **state)
{
    (void)state;
    assert_says("A.Left=\"root:P.Name=\\\"p\\\\\\\"1\\\"\",Right='P.Name=\"p2\"'",
                "-|-|A|Left=[root:P.Name=\"p\\\"1\"]|Right=[P.Name=\"p2\"]");
    assert_says("root:P.Name=\"p\\\"1\"", "-|root|P|Name=[p\"1]");
}

static void assert_refused(const char *text, const char *expected)
{
    struct mf_arena arena = {0};
    struct mf_object_path path;
    const char *problem = NULL;
    if (mf_object_path_parse(&arena, text, &path, &problem)) {
        fail_msg("%s was taken", text);
    }
    assert_non_null(problem);
    assert_string_equal(problem, expected);
    mf_arena_clear(&arena);
}

static void each_mistake_has_a_sentence(void **state)
{
    (void)state;
#define VALUE "expected a value: text in quotes, a number, TRUE or FALSE, at character "
    static const struct {
        const char *text;
        const char *problem;
    } rows[] = {
        {"", "expected a class name, at character 1"},
        {"9P", "expected a class name, at character 1"},
        {".a=1", "expected a class name, at character 1"},
        {"=5", "expected a class name, at character 1"},
        {"\"P\"", "expected a class name, at character 1"},
        {"root:", "expected a class name, at character 6"},
        {"root:.a=1", "expected a class name, at character 6"},
        {"//s/", "expected a class name, at character 5"},
        {"root::P", "expected a class name, at character 6"},
        {"r\xc3\xb6\xc3\xb6t:9", "expected a class name, at character 6"},
        {":P", "expected a namespace before the colon, at character 1"},
        {"//s/:P", "expected a namespace before the colon, at character 5"},
        {"//", "expected a server name after two slashes, at character 3"},
        {"///root:P", "expected a server name after two slashes, at character 3"},
        {"//s", "expected a slash after the server name, at character 4"},
        {"//s:P.k=\"/\"", "expected a slash after the server name, at character 8"},
        {"root/cimv2/P.k=1", "expected a colon between namespace and class, at character 5"},
        {"P\\Q", "expected a colon between namespace and class, at character 2"},
        {"P-Q", "expected \".\", \"=\" or the end after the class name, at character 2"},
        {"P,a:Q", "expected \".\", \"=\" or the end after the class name, at character 2"},
        {"P\xc3\xa4", "expected \".\", \"=\" or the end after the class name, at character 2"},
        {"P.", "expected a key name, at character 3"},
        {"P.=1", "expected a key name, at character 3"},
        {"P.1=1", "expected a key name, at character 3"},
        {"P.a=1,", "expected a key name, at character 7"},
        {"P.a=1,,b=2", "expected a key name, at character 7"},
        {"P.\"a\"=1", "expected a key name, at character 3"},
        {"P.a", "expected \"=\" after the key name, at character 4"},
        {"P.a,b=1", "expected \"=\" after the key name, at character 4"},
        {"P.a.b=1", "expected \"=\" after the key name, at character 4"},
        {"P.a=1,A=2", "expected each key name once, at character 7"},
        {"P.a=", VALUE "5"},
        {"P.a=,b=1", VALUE "5"},
        {"P.a=p1", VALUE "5"},
        {"P.a=1x", VALUE "5"},
        {"P.a=0x", VALUE "5"},
        {"P.a=0x10000000000000000", VALUE "5"},
        {"P.a=1.", VALUE "5"},
        {"P.a=nan", VALUE "5"},
        {"P.a=@", VALUE "5"},
        {"P.a=1\"x\"", VALUE "5"},
        {"P=", VALUE "3"},
        {"P=Q", VALUE "3"},
        {"P.a=\"b", "expected a closing quote for the text that begins here, at character 5"},
        {"P.a=\"", "expected a closing quote for the text that begins here, at character 5"},
        {"P.a=\"b'", "expected a closing quote for the text that begins here, at character 5"},
        {"P.a=\"b\\\"", "expected a closing quote for the text that begins here, at character 5"},
        {"P.a=\"b\\", "expected a closing quote for the text that begins here, at character 5"},
        {"P=\"b c", "expected a closing quote for the text that begins here, at character 3"},
        {"P.a=\"b\"c", "expected a comma or the end after a value, at character 8"},
        {"P.a=\"b\"\"c\"", "expected a comma or the end after a value, at character 8"},
        {"P.a=\"b\";b=1", "expected a comma or the end after a value, at character 8"},
        {"P=@x", "expected the end after \"@\", at character 4"},
        {"P=5,b=2", "expected the end after a value without a name, at character 4"},
        {"P=\"5\",b=2", "expected the end after a value without a name, at character 6"},
        {" P", "expected no blank outside quotes, at character 1"},
        {"P ", "expected no blank outside quotes, at character 2"},
        {"root /cimv2:P", "expected no blank outside quotes, at character 5"},
        {"P.a = 1", "expected no blank outside quotes, at character 4"},
        {"P.a=\"b c\", b=1", "expected no blank outside quotes, at character 11"},
        {"P.a=\"\\\" \"\t", "expected no blank outside quotes, at character 10"},
    };
#undef VALUE
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_refused(rows[i].text, rows[i].problem);
    }
}

static void a_name_has_at_most_255_characters(void **state)
{
    (void)state;
    char text[300] = "";
    memset(text, 'P', 255);
    struct mf_arena arena = {0};
    struct mf_object_path path;
    const char *problem = NULL;
    assert_true(mf_object_path_parse(&arena, text, &path, &problem));
    mf_arena_clear(&arena);
    text[255] = 'P';
    assert_refused(text, "expected a name of at most 255 characters, at character 1");
}

static void there_are_no_more_keys_than_a_class_can_have(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_text_add(&text, "P");
    for (unsigned i = 0; i < MF_PROPERTY_LIMIT; i++) {
        mf_text_format(&text, "%ck%05u=1", i == 0 ? '.' : ',', i);
    }
    struct mf_arena arena = {0};
    struct mf_object_path path;
    const char *problem = NULL;
    assert_true(mf_object_path_parse(&arena, text.bytes, &path, &problem));
    assert_int_equal(path.key_count, MF_PROPERTY_LIMIT);
    assert_string_equal(path.keys[MF_PROPERTY_LIMIT - 1].name, "k04095");
    mf_arena_clear(&arena);
    mf_text_add(&text, ",more=1");
    assert_refused(text.bytes, "expected no more keys than a class can have, at character 36867");
    mf_text_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(servers_and_namespaces_may_be_there_or_not),
        cmocka_unit_test(keys_have_names_or_there_is_one),
        cmocka_unit_test(values_without_quotes_are_numbers_and_booleans),
        cmocka_unit_test(a_backslash_takes_the_next_character_as_it_is),
        cmocka_unit_test(a_reference_is_the_text_of_its_path),
        cmocka_unit_test(each_mistake_has_a_sentence),
        cmocka_unit_test(a_name_has_at_most_255_characters),
        cmocka_unit_test(there_are_no_more_keys_than_a_class_can_have),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
