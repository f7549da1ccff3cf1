/* EnumerateInstances: which instances of which classes, in which order, with which properties. */
#include "support/consumer.h"
#include "support/describe.h"
#include "support/rows.h"
#include "support/test.h"

#include <stdlib.h>

#define WORLD "tests/api/worlds/things.json"
#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])
#define A "Thing(Name=\"a\",Size=5,Tags={\"x\",\"y\"},Serial=\"S1\",Peer=null)"
#define B "Thing(Name=\"b\",Size=null,Tags=null,Serial=null,Peer=null)"
#define P "Part(Name=\"p\",Size=7,Tags=null,Serial=null,Peer=Thing(Name=\"a\"),Extra=9)"

#define ENUMERATE(name) .operation = CALL_ENUMERATE, .class_name = (name)
#define SHALLOW .flags = MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW
#define BASE_ONLY .flags = MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY

/* C.10 of the contract: C-90, C-91 and the flags of polymorphism. Fixture order, subclasses among
 * the others. */
static const struct row classes[] = {
    {"a class and below", NULL, {ENUMERATE("Thing")}, A " " P " " B, NULL},
    {"an abstract class", NULL, {ENUMERATE("Root")}, A " " P " " B, NULL},
    {"a leaf", NULL, {ENUMERATE("Part")}, P, NULL},
    {"names in other case", NULL, {ENUMERATE("tHiNg")}, A " " P " " B, NULL},
    {"none there", NULL, {ENUMERATE("Single")}, "", NULL},
    {"the class alone", NULL, {ENUMERATE("Thing"), SHALLOW}, A " " B, NULL},
    {"an abstract class alone", NULL, {ENUMERATE("Root"), SHALLOW}, "", NULL},
    {"its properties alone",
     NULL,
     {ENUMERATE("Thing"), BASE_ONLY},
     A " Part(Name=\"p\",Size=7,Tags=null,Serial=null,Peer=Thing(Name=\"a\")) " B,
     A " " B},
    {"an abstract class's properties alone",
     NULL,
     {ENUMERATE("Root"), BASE_ONLY},
     "Thing(Name=\"a\") Part(Name=\"p\") Thing(Name=\"b\")",
     ""},
    {"flags that say nothing here",
     NULL,
     {ENUMERATE("Part"),
      .flags = MI_OPERATIONFLAGS_FULL_RTTI | MI_OPERATIONFLAGS_REPORT_OPERATION_STARTED |
               MI_OPERATIONFLAGS_LOCALIZED_QUALIFIERS | MI_OPERATIONFLAGS_EXPENSIVE_PROPERTIES},
     P,
     NULL},
    {"any flags", NULL, {ENUMERATE("Part"), .flags = 0xFFFFFFFF}, P, NULL},
    {"keys alone",
     NULL,
     {ENUMERATE("Part"), .keys_only = MI_TRUE},
     "Part(Name=\"p\",Size=null,Tags=null,Serial=null,Peer=null,Extra=null)",
     P},
    {"keys and base properties alone",
     NULL,
     {ENUMERATE("Root"), .keys_only = 7, BASE_ONLY},
     "Thing(Name=\"a\") Part(Name=\"p\") Thing(Name=\"b\")",
     ""},
    {"associations",
     NULL,
     {ENUMERATE("Link")},
     "Link(Left=Thing(Name=\"a\"),Right=Part(Name=\"p\"),Note=\"n\") "
     "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"b\"),Note=\"n\")",
     NULL},
    {"the same class elsewhere",
     NULL,
     {ENUMERATE("Thing"), .space = "root/elsewhere"},
     "Thing(Name=\"a\",Weight=100) Thing(Name=\"only here\",Weight=200)",
     NULL},
};

static void classes_have_their_instances(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", classes, COUNT(classes));
}

/* S19, B-8: an unknown class, none, an unknown namespace. */
static const struct row mistakes[] = {
    {"an unknown class", NULL, {ENUMERATE("Nothing")}, "result 5, text, details", NULL},
    {"no text", NULL, {ENUMERATE("")}, "result 5, text, details", NULL},
    {"NULL", NULL, {ENUMERATE(NULL)}, "result 4, text, details", NULL},
    {"an unknown namespace",
     NULL,
     {ENUMERATE("Thing"), .space = "root/nowhere"},
     "result 3, text, details",
     NULL},
    {"an unknown namespace before an unknown class",
     NULL,
     {ENUMERATE("Nothing"), .space = "root/nowhere"},
     "result 3, text, details",
     NULL},
    {"a class of another namespace",
     NULL,
     {ENUMERATE("Part"), .space = "root/elsewhere"},
     "result 5, text, details",
     NULL},
    {"NULL for the namespace", NULL, {ENUMERATE("Part"), .space = "-"}, P, "result 1"},
};

static void mistakes_have_their_results(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", mistakes, COUNT(mistakes));
}

/* --- while the world changes ------------------------------------------------------------------ */

static void change(struct consumer *consumer, enum call_operation operation, MI_Instance *instance)
{
    const struct call call = {.operation = operation, .space = "root/test", .instance = instance};
    assert_int_equal(consumer_result(consumer, &call), MI_RESULT_OK);
    (void)MI_Instance_Delete(instance);
}

static void assert_rest(MI_Operation *operation, const char *expected)
{
    struct pulled pulled = {0};
    pull_all(operation, &pulled);
    char *got = describe_all(&pulled);
    assert_string_equal(got, expected);
    free(got);
    pulled_clear(&pulled);
    assert_int_equal(MI_Operation_Close(operation), MI_RESULT_OK);
}

/* An operation answers from the world as it was when it started, however far it has come. */
static void changes_do_not_reach_what_has_started(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation fresh = MI_OPERATION_NULL;
    MI_Operation begun = MI_OPERATION_NULL;
    MI_Operation links = MI_OPERATION_NULL;
    MI_Operation one = MI_OPERATION_NULL;
    const MI_Instance *first = NULL;
    consumer_open(&consumer, WORLD, "windows");
    MI_Instance *key = consumer_named(&consumer, "Thing", "a");
    const struct call things = {
        .operation = CALL_ENUMERATE, .space = "root/test", .class_name = "Thing"};
    const struct call refer = {.operation = CALL_REFERENCES,
                               .space = "root/test",
                               .instance = key,
                               .result_class = "Link"};
    const struct call get = {.operation = CALL_GET, .space = "root/test", .instance = key};
    consumer_start(&consumer, &things, NULL, &fresh);
    consumer_start(&consumer, &things, NULL, &begun);
    consumer_start(&consumer, &refer, NULL, &links);
    consumer_start(&consumer, &get, NULL, &one);
    assert_int_equal(MI_Operation_GetInstance(&begun, &first, NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    change(&consumer, CALL_DELETE, consumer_named(&consumer, "Thing", "b"));
    change(&consumer, CALL_MODIFY,
           add_uint32(consumer_named(&consumer, "Part", "p"), "Size", 1, 0));
    change(&consumer, CALL_CREATE, consumer_named(&consumer, "Thing", "new"));
    MI_Instance *link = consumer_new(&consumer, "Link");
    (void)add_reference(link, "Left", consumer_named(&consumer, "Thing", "a"), MI_FLAG_KEY);
    (void)add_reference(link, "Right", consumer_named(&consumer, "Part", "p"), MI_FLAG_KEY);
    change(&consumer, CALL_DELETE, link);
    change(&consumer, CALL_DELETE, consumer_named(&consumer, "Thing", "a"));
    assert_rest(&fresh, A " " P " " B);
    assert_rest(&begun, P " " B);
    assert_rest(&links, "Link(Left=Thing(Name=\"a\"),Right=Part(Name=\"p\"),Note=\"n\") "
                        "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"b\"),Note=\"n\")");
    assert_rest(&one, A);
    (void)MI_Instance_Delete(key);
    consumer_close(&consumer);
}

/* DESIGN section 9: worlds on one model do not see each other's changes. */
static void worlds_of_one_file_are_apart(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "windows");
    mifake *other = mifake_again(consumer.world);
    assert_non_null(other);
    change(&consumer, CALL_DELETE, consumer_named(&consumer, "Thing", "b"));
    struct consumer twin = {.world = other, .session = *mifake_session(other)};
    const struct call things = {
        .operation = CALL_ENUMERATE, .space = "root/test", .class_name = "Thing"};
    assert_int_equal(consumer_count(&consumer, &things), 2);
    assert_int_equal(consumer_count(&twin, &things), 3);
    assert_true(mifake_close(other, NULL));
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_have_their_instances),
        cmocka_unit_test(mistakes_have_their_results),
        cmocka_unit_test(changes_do_not_reach_what_has_started),
        cmocka_unit_test(worlds_of_one_file_are_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
