/* GetInstance: which key finds which instance, what comes, and what is said if none does. */
#include "support/consumer.h"
#include "support/rows.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define WORLD "tests/api/worlds/things.json"
#define THING_A "Thing(Name=\"a\",Size=5,Tags={\"x\",\"y\"},Serial=\"S1\",Peer=null)"
#define NUMBER_7 "Number(Id=7,Value=\"seven\")"
#define ERROR(code) "result " code ", text, details"
#define BARE(code) "result " code ", details"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* --- keys ------------------------------------------------------------------------------------- */

static MI_Instance *a(struct consumer *consumer)
{
    return consumer_named(consumer, "Thing", "a");
}

static MI_Instance *a_in_other_case(struct consumer *consumer)
{
    return add_text(consumer_new(consumer, "tHING"), "nAME", "a", MI_FLAG_KEY);
}

static MI_Instance *a_in_capitals(struct consumer *consumer)
{
    return consumer_named(consumer, "Thing", "A");
}

static MI_Instance *a_of_its_superclass(struct consumer *consumer)
{
    return consumer_named(consumer, "Root", "a");
}

static MI_Instance *a_of_a_subclass(struct consumer *consumer)
{
    return consumer_named(consumer, "Part", "a");
}

static MI_Instance *nobody(struct consumer *consumer)
{
    return consumer_named(consumer, "Thing", "nobody");
}

static MI_Instance *of_no_class(struct consumer *consumer)
{
    return consumer_named(consumer, "Nothing", "a");
}

static MI_Instance *without_key(struct consumer *consumer)
{
    return consumer_new(consumer, "Thing");
}

static MI_Instance *with_null_key(struct consumer *consumer)
{
    return add_null(consumer_new(consumer, "Thing"), "Name", MI_STRING, MI_FLAG_KEY);
}

static MI_Instance *unflagged(struct consumer *consumer)
{
    return add_text(consumer_new(consumer, "Thing"), "Name", "a", 0);
}

static MI_Instance *with_more(struct consumer *consumer)
{
    return add_uint32(a(consumer), "Size", 99, 0);
}

static MI_Instance *with_a_key_that_is_none(struct consumer *consumer)
{
    return add_uint32(a(consumer), "Color", 1, MI_FLAG_KEY);
}

static MI_Instance *with_a_number_for_a_text(struct consumer *consumer)
{
    return add_uint32(consumer_new(consumer, "Thing"), "Name", 1, MI_FLAG_KEY);
}

static MI_Instance *carrying_another_namespace(struct consumer *consumer)
{
    MI_Instance *key = a(consumer);
    assert_int_equal(MI_Instance_SetNameSpace(key, "root/elsewhere"), MI_RESULT_OK);
    return key;
}

static MI_Instance *only_elsewhere(struct consumer *consumer)
{
    MI_Instance *key = consumer_named(consumer, "Thing", "only here");
    assert_int_equal(MI_Instance_SetNameSpace(key, "root/elsewhere"), MI_RESULT_OK);
    return key;
}

static MI_Instance *singleton(struct consumer *consumer)
{
    return consumer_new(consumer, "Single");
}

static MI_Instance *link_a_p(struct consumer *consumer)
{
    MI_Instance *link = consumer_new(consumer, "Link");
    (void)add_reference(link, "Left", a(consumer), MI_FLAG_KEY);
    return add_reference(link, "Right", consumer_named(consumer, "Part", "p"), MI_FLAG_KEY);
}

static MI_Instance *link_p_a(struct consumer *consumer)
{
    MI_Instance *link = consumer_new(consumer, "Link");
    (void)add_reference(link, "Left", consumer_named(consumer, "Part", "p"), MI_FLAG_KEY);
    return add_reference(link, "Right", a(consumer), MI_FLAG_KEY);
}

static MI_Instance *link_by_text(struct consumer *consumer)
{
    MI_Instance *link = consumer_new(consumer, "Link");
    (void)add_text(link, "Left", "Thing.Name=\"a\"", MI_FLAG_KEY);
    return add_text(link, "Right", "root/test:Part.Name=\"p\"", MI_FLAG_KEY);
}

/* --- calls ------------------------------------------------------------------------------------ */

/* R10..R19, E-24, F-16, F-17, S25: what names an instance. K8: an error of the provider has no
 * text. */
static const struct row keys[] = {
    {"its key", a, {.operation = CALL_GET}, THING_A, NULL},
    {"names in other case", a_in_other_case, {.operation = CALL_GET}, THING_A, NULL},
    {"a key in other case", a_in_capitals, {.operation = CALL_GET}, THING_A, BARE("6")},
    {"its superclass", a_of_its_superclass, {.operation = CALL_GET}, ERROR("6"), BARE("6")},
    {"a subclass", a_of_a_subclass, {.operation = CALL_GET}, ERROR("6"), BARE("6")},
    {"a key of nobody", nobody, {.operation = CALL_GET}, ERROR("6"), BARE("6")},
    {"an unknown class", of_no_class, {.operation = CALL_GET}, ERROR("5"), NULL},
    {"no key", without_key, {.operation = CALL_GET}, ERROR("4"), ERROR("12")},
    {"a key that is NULL", with_null_key, {.operation = CALL_GET}, ERROR("4"), ERROR("12")},
    {"a key without its flag", unflagged, {.operation = CALL_GET}, THING_A, BARE("6")},
    {"properties besides", with_more, {.operation = CALL_GET}, THING_A, NULL},
    {"an unknown key besides",
     with_a_key_that_is_none,
     {.operation = CALL_GET},
     THING_A,
     ERROR("12")},
    {"a number for a text", with_a_number_for_a_text, {.operation = CALL_GET}, ERROR("13"), NULL},
    {"no instance of a class without keys",
     singleton,
     {.operation = CALL_GET},
     ERROR("6"),
     BARE("6")},
    {"an association",
     link_a_p,
     {.operation = CALL_GET},
     "Link(Left=Thing(Name=\"a\"),Right=Part(Name=\"p\"),Note=\"n\")",
     NULL},
    {"an association the other way round",
     link_p_a,
     {.operation = CALL_GET},
     ERROR("6"),
     BARE("6")},
    {"an association by text",
     link_by_text,
     {.operation = CALL_GET},
     "Link(Left=Thing(Name=\"a\"),Right=Part(Name=\"p\"),Note=\"n\")",
     NULL},
    {"any flags", a, {.operation = CALL_GET, .flags = 0xFFFFFFFF}, THING_A, NULL},
};

static void keys_name_instances(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", keys, COUNT(keys));
}

static MI_Instance *number_of(struct consumer *consumer, MI_Type type, MI_Value value)
{
    MI_Instance *key = consumer_new(consumer, "Number");
    assert_int_equal(MI_Instance_AddElement(key, "Id", &value, type, MI_FLAG_KEY), MI_RESULT_OK);
    return key;
}

static MI_Instance *as_uint32(struct consumer *consumer)
{
    return number_of(consumer, MI_UINT32, (MI_Value){.uint32 = 7});
}

static MI_Instance *as_uint8(struct consumer *consumer)
{
    return number_of(consumer, MI_UINT8, (MI_Value){.uint8 = 7});
}

static MI_Instance *as_sint64(struct consumer *consumer)
{
    return number_of(consumer, MI_SINT64, (MI_Value){.sint64 = 7});
}

static MI_Instance *below_zero(struct consumer *consumer)
{
    return number_of(consumer, MI_SINT32, (MI_Value){.sint32 = -7});
}

static MI_Instance *too_large(struct consumer *consumer)
{
    return number_of(consumer, MI_UINT64, (MI_Value){.uint64 = 0x100000007});
}

static MI_Instance *as_boolean(struct consumer *consumer)
{
    return number_of(consumer, MI_BOOLEAN, (MI_Value){.boolean = MI_TRUE});
}

static MI_Instance *as_real(struct consumer *consumer)
{
    return number_of(consumer, MI_REAL64, (MI_Value){.real64 = 7});
}

static MI_Instance *as_text(struct consumer *consumer)
{
    return add_text(consumer_new(consumer, "Number"), "Id", "7", MI_FLAG_KEY);
}

static MI_Instance *as_words(struct consumer *consumer)
{
    return add_text(consumer_new(consumer, "Number"), "Id", "seven", MI_FLAG_KEY);
}

/* F-18, F-19, K42: keys in another type than the declared one. */
static const struct row types[] = {
    {"uint32", as_uint32, {.operation = CALL_GET}, NUMBER_7, NULL},
    {"uint8", as_uint8, {.operation = CALL_GET}, NUMBER_7, ERROR("13")},
    {"sint64", as_sint64, {.operation = CALL_GET}, NUMBER_7, ERROR("13")},
    {"below zero", below_zero, {.operation = CALL_GET}, ERROR("6"), ERROR("13")},
    {"too large", too_large, {.operation = CALL_GET}, ERROR("6"), ERROR("13")},
    {"boolean", as_boolean, {.operation = CALL_GET}, ERROR("13"), NULL},
    {"real64", as_real, {.operation = CALL_GET}, ERROR("13"), NULL},
    {"text", as_text, {.operation = CALL_GET}, NUMBER_7, NULL},
    {"text that is no number", as_words, {.operation = CALL_GET}, ERROR("4"), ERROR("1")},
};

static void keys_are_converted_as_the_profile_says(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", types, COUNT(types));
}

/* B-8, R17, K38. */
static const struct row spaces[] = {
    {"another case", a, {.operation = CALL_GET, .space = "ROOT/Test"}, THING_A, NULL},
    {"a backslash", a, {.operation = CALL_GET, .space = "root\\test"}, THING_A, ERROR("3")},
    {"slashes around", a, {.operation = CALL_GET, .space = "/root//test/"}, THING_A, ERROR("3")},
    {"no text", a, {.operation = CALL_GET, .space = ""}, ERROR("3"), NULL},
    {"one that is not there",
     a,
     {.operation = CALL_GET, .space = "root/nowhere"},
     ERROR("3"),
     NULL},
    {"one without the class", a, {.operation = CALL_GET, .space = "root/empty"}, ERROR("5"), NULL},
    {"NULL", a, {.operation = CALL_GET, .space = "-"}, THING_A, "result 1"},
    {"NULL, and the key carries one",
     only_elsewhere,
     {.operation = CALL_GET, .space = "-"},
     "Thing(Name=\"only here\",Weight=200)",
     "result 1"},
    {"another than the key carries",
     carrying_another_namespace,
     {.operation = CALL_GET},
     THING_A,
     NULL},
    {"another than the instance is in",
     only_elsewhere,
     {.operation = CALL_GET},
     ERROR("6"),
     BARE("6")},
};

static void the_namespace_of_the_call_decides(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", spaces, COUNT(spaces));
}

/* B-10..B-16, K12: what the client itself refuses has neither text nor details. */
static const struct row refused[] = {
    {"no key instance", NULL, {.operation = CALL_GET}, "result 4", NULL},
    {"to create nothing", NULL, {.operation = CALL_CREATE}, "result 4", NULL},
    {"to modify nothing", NULL, {.operation = CALL_MODIFY}, "result 4", NULL},
    {"to delete nothing", NULL, {.operation = CALL_DELETE}, "result 4", NULL},
    {"references to nothing", NULL, {.operation = CALL_REFERENCES}, "result 4", NULL},
    {"associators of nothing", NULL, {.operation = CALL_ASSOCIATORS}, "result 4", NULL},
    {"no method", NULL, {.operation = CALL_INVOKE, .class_name = "Thing"}, "result 4", NULL},
};

static void a_call_without_its_instance_is_refused(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", refused, COUNT(refused));
}

/* --- what comes ------------------------------------------------------------------------------- */

static void get(struct consumer *consumer, MI_Instance *key, struct pulled *pulled)
{
    consumer_call(consumer,
                  &(struct call){.operation = CALL_GET, .space = "root/test", .instance = key},
                  pulled);
    (void)MI_Instance_Delete(key);
    assert_int_equal(pulled->count, 1);
    assert_int_equal(pulled->calls, 1);
}

/* E-31, E-32: where it is from, and its superclasses. */
static void profiles_differ_in_where_a_result_is_from(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        struct pulled pulled = {0};
        const MI_Char *space = NULL;
        const MI_Char *server = NULL;
        consumer_open(&consumer, WORLD, omi ? "omi" : "windows");
        get(&consumer, consumer_named(&consumer, "Part", "p"), &pulled);
        MI_Instance *part = pulled.instances[0];
        assert_int_equal(MI_Instance_GetNameSpace(part, &space), MI_RESULT_OK);
        assert_int_equal(MI_Instance_GetServerName(part, &server), MI_RESULT_OK);
        if (omi) {
            assert_null(space);
            assert_null(server);
            assert_null(part->classDecl->superClassDecl);
        } else {
            assert_string_equal(space, "root/test");
            assert_string_equal(server, "HOST");
            assert_string_equal(part->classDecl->superClassDecl->name, "Thing");
            assert_string_equal(part->classDecl->superClass, "Thing");
        }
        pulled_clear(&pulled);
        consumer_close(&consumer);
    }
}

static MI_Uint32 flags_of(const MI_Instance *instance, const char *name)
{
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElement(instance, name, NULL, NULL, &flags, NULL),
                     MI_RESULT_OK);
    return flags;
}

/* E-7, E-33, E-34: the flags that a running OMI sent. */
static void flags_are_those_of_a_server(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *thing = NULL;
    consumer_open(&consumer, WORLD, "omi");
    MI_Instance *key = a(&consumer);
    MI_Session_GetInstance(&consumer.session, 0, NULL, "root/test", key, NULL, &operation);
    assert_int_equal(MI_Operation_GetInstance(&operation, &thing, NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(flags_of(thing, "Name"), 0x42001004);
    assert_int_equal(flags_of(thing, "Size"), 0x42000004);
    assert_int_equal(flags_of(thing, "Peer"), 0x62000004);
    assert_int_equal(flags_of(thing, "Serial"), 0x42200004);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    (void)MI_Instance_Delete(key);
    consumer_close(&consumer);
}

/* E-30: a result is dynamic; its clone takes further elements. */
static void a_clone_of_a_result_takes_elements(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    MI_Uint32 count = 0;
    consumer_open(&consumer, WORLD, "windows");
    get(&consumer, a(&consumer), &pulled);
    (void)add_text(pulled.instances[0], "Mine", "m", 0);
    assert_int_equal(MI_Instance_GetElementCount(pulled.instances[0], &count), MI_RESULT_OK);
    assert_int_equal(count, 6);
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

/* E-35, E-36: a reference has the key of its target and nothing else; an embedded instance all. */
static void objects_in_results_are_instances(void **state)
{
    (void)state;
    const struct row boxed[] = {
        {"a reference",
         NULL,
         {.operation = CALL_ENUMERATE, .class_name = "Part"},
         "Part(Name=\"p\",Size=7,Tags=null,Serial=null,Peer=Thing(Name=\"a\"),Extra=9)",
         NULL},
        {"an embedded instance",
         NULL,
         {.operation = CALL_ENUMERATE, .class_name = "Box"},
         "Box(Id=1,Inner=Part(Name=\"in\",Size=5,Tags=null,Serial=null,Peer=null,Extra=2),"
         "Codes={1,2})",
         NULL},
    };
    rows_check(WORLD, "root/test", boxed, COUNT(boxed));
}

/* M29: the journal of a Windows world says what OMI would not have sent. */
static void a_key_without_its_flag_is_noted(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "windows");
    MI_Instance *key = unflagged(&consumer);
    const struct call call = {.operation = CALL_GET, .space = "root/test", .instance = key};
    assert_int_equal(consumer_result(&consumer, &call), MI_RESULT_OK);
    (void)MI_Instance_Delete(key);
    char *report = mifake_report(consumer.world);
    assert_non_null(report);
    assert_non_null(strstr(report, "M29: operation 1, GetInstance"));
    free(report);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_name_instances),
        cmocka_unit_test(keys_are_converted_as_the_profile_says),
        cmocka_unit_test(the_namespace_of_the_call_decides),
        cmocka_unit_test(a_call_without_its_instance_is_refused),
        cmocka_unit_test(profiles_differ_in_where_a_result_is_from),
        cmocka_unit_test(flags_are_those_of_a_server),
        cmocka_unit_test(a_clone_of_a_result_takes_elements),
        cmocka_unit_test(objects_in_results_are_instances),
        cmocka_unit_test(a_key_without_its_flag_is_noted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
