/* CreateInstance, ModifyInstance, DeleteInstance: what they answer, and what the world says
 * afterwards. */
#include "support/consumer.h"
#include "support/describe.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define WORLD "tests/api/worlds/things.json"
#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])
#define ERROR(code) "result " code ", text, details"
#define BARE(code) "result " code ", details"
#define A "Thing(Name=\"a\",Size=5,Tags={\"x\",\"y\"},Serial=\"S1\",Peer=null)"
#define B "Thing(Name=\"b\",Size=null,Tags=null,Serial=null,Peer=null)"
#define P "Part(Name=\"p\",Size=7,Tags=null,Serial=null,Peer=Thing(Name=\"a\"),Extra=9)"
#define BOX                                                                                        \
    "Box(Id=1,Inner=Part(Name=\"in\",Size=5,Tags=null,Serial=null,Peer=null,Extra=2),Codes={1,2})"
#define LINKS                                                                                      \
    "Link(Left=Thing(Name=\"a\"),Right=Part(Name=\"p\"),Note=\"n\") "                              \
    "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"b\"),Note=\"n\")"
#define FOLLOWS "Follows(Id=1,Before=Thing(Name=\"a\"),After=Thing(Name=\"b\"))"

/* What a change answers, and what the instances of a class are then. */
struct change {
    const char *what;
    MI_Instance *(*make)(struct consumer *consumer);
    const char *windows;
    const char *omi; /* NULL: the same */
    const char *class_name;
    const char *after;
    const char *after_omi; /* NULL: the same */
};

static void assert_said(const struct consumer *consumer, const char *what, const char *expected,
                        struct pulled *pulled)
{
    char *got = describe_all(pulled);
    if (strcmp(got, expected) != 0) {
        fail_msg("%s in profile %s: got %s, expected %s", what, consumer->omi ? "omi" : "windows",
                 got, expected);
    }
    free(got);
    pulled_clear(pulled);
}

static const char *pick(const struct consumer *consumer, const char *windows, const char *omi)
{
    return consumer->omi && omi != NULL ? omi : windows;
}

static void check_change(struct consumer *consumer, enum call_operation operation,
                         const struct change *change)
{
    struct pulled pulled = {0};
    MI_Instance *instance = change->make(consumer);
    const struct call call = {.operation = operation, .space = "root/test", .instance = instance};
    const struct call list = {
        .operation = CALL_ENUMERATE, .space = "root/test", .class_name = change->class_name};
    consumer_call(consumer, &call, &pulled);
    (void)MI_Instance_Delete(instance);
    assert_said(consumer, change->what, pick(consumer, change->windows, change->omi), &pulled);
    consumer_call(consumer, &list, &pulled);
    assert_said(consumer, change->what, pick(consumer, change->after, change->after_omi), &pulled);
}

/* Each in a world of its own. */
static void check_changes(enum call_operation operation, const struct change *changes, size_t count)
{
    for (size_t i = 0; i < 4 * count; i++) {
        struct consumer consumer;
        consumer_open(&consumer, WORLD, i % 2 == 0 ? "windows" : "omi");
        consumer.asynchronous = i % 4 >= 2;
        check_change(&consumer, operation, &changes[i / 4]);
        consumer_close(&consumer);
    }
}

/* --- instances -------------------------------------------------------------------------------- */

static MI_Instance *thing(struct consumer *consumer, const char *name)
{
    return consumer_named(consumer, "Thing", name);
}

static MI_Instance *add_texts(MI_Instance *instance, const char *name)
{
    MI_Char one[] = "1";
    MI_Char two[] = "2";
    MI_Char *texts[] = {one, two};
    const MI_Value value = {.stringa = {texts, 2}};
    assert_int_equal(MI_Instance_AddElement(instance, name, &value, MI_STRINGA, 0), MI_RESULT_OK);
    return instance;
}

static MI_Instance *add_embedded(MI_Instance *instance, const char *name, MI_Instance *inner)
{
    const MI_Value value = {.instance = inner};
    assert_int_equal(MI_Instance_AddElement(instance, name, &value, MI_INSTANCE, 0), MI_RESULT_OK);
    (void)MI_Instance_Delete(inner);
    return instance;
}

static MI_Instance *box(struct consumer *consumer, MI_Uint16 id)
{
    MI_Instance *instance = consumer_new(consumer, "Box");
    const MI_Value value = {.uint16 = id};
    assert_int_equal(MI_Instance_AddElement(instance, "Id", &value, MI_UINT16, MI_FLAG_KEY),
                     MI_RESULT_OK);
    return instance;
}

static MI_Instance *follows(struct consumer *consumer, MI_Uint32 id)
{
    return add_uint32(consumer_new(consumer, "Follows"), "Id", id, MI_FLAG_KEY);
}

static MI_Instance *link_of(struct consumer *consumer, MI_Instance *left, MI_Instance *right)
{
    MI_Instance *link = consumer_new(consumer, "Link");
    (void)add_reference(link, "Left", left, MI_FLAG_KEY);
    return add_reference(link, "Right", right, MI_FLAG_KEY);
}

/* --- CreateInstance --------------------------------------------------------------------------- */

static MI_Instance *plain(struct consumer *consumer)
{
    return thing(consumer, "n");
}

static MI_Instance *complete(struct consumer *consumer)
{
    MI_Instance *instance = add_texts(thing(consumer, "n"), "Tags");
    (void)add_reference(instance, "Peer", consumer_named(consumer, "Part", "p"), 0);
    return add_text(add_uint32(instance, "Size", 1, 0), "Serial", "S9", 0);
}

static MI_Instance *in_other_case(struct consumer *consumer)
{
    MI_Instance *instance = add_text(consumer_new(consumer, "thing"), "NAME", "n", MI_FLAG_KEY);
    return add_uint32(instance, "sIZE", 1, 0);
}

static MI_Instance *with_null(struct consumer *consumer)
{
    return add_null(thing(consumer, "n"), "Size", MI_UINT32, 0);
}

static MI_Instance *existing(struct consumer *consumer)
{
    return add_uint32(thing(consumer, "a"), "Size", 99, 0);
}

static MI_Instance *existing_in_capitals(struct consumer *consumer)
{
    return thing(consumer, "A");
}

static MI_Instance *abstract(struct consumer *consumer)
{
    return consumer_named(consumer, "Root", "n");
}

static MI_Instance *of_no_class(struct consumer *consumer)
{
    return consumer_named(consumer, "Nothing", "n");
}

static MI_Instance *without_key(struct consumer *consumer)
{
    return add_uint32(consumer_new(consumer, "Thing"), "Size", 1, 0);
}

static MI_Instance *with_null_key(struct consumer *consumer)
{
    return add_null(consumer_new(consumer, "Thing"), "Name", MI_STRING, MI_FLAG_KEY);
}

static MI_Instance *with_unknown_property(struct consumer *consumer)
{
    return add_uint32(thing(consumer, "n"), "Color", 1, 0);
}

static MI_Instance *with_wrong_type(struct consumer *consumer)
{
    return add_text(thing(consumer, "n"), "Size", "1", 0);
}

static MI_Instance *with_wrong_type_of_key(struct consumer *consumer)
{
    return add_text(consumer_new(consumer, "Number"), "Id", "8", MI_FLAG_KEY);
}

static MI_Instance *singleton(struct consumer *consumer)
{
    return add_text(consumer_new(consumer, "Single"), "Mode", "m", 0);
}

static MI_Instance *by_default(struct consumer *consumer)
{
    return consumer_new(consumer, "Gate");
}

static MI_Instance *full_box(struct consumer *consumer)
{
    MI_Instance *inner = add_uint32(consumer_named(consumer, "Thing", "in"), "Size", 3, 0);
    return add_embedded(box(consumer, 2), "Inner", inner);
}

static MI_Instance *box_of_no_class(struct consumer *consumer)
{
    return add_embedded(box(consumer, 2), "Inner", consumer_new(consumer, "Nothing"));
}

static MI_Instance *box_of_another_class(struct consumer *consumer)
{
    return add_embedded(box(consumer, 2), "Inner", consumer_new(consumer, "Number"));
}

static MI_Instance *box_of_unknown_property(struct consumer *consumer)
{
    MI_Instance *inner = add_uint32(consumer_new(consumer, "Thing"), "Color", 1, 0);
    return add_embedded(box(consumer, 2), "Inner", inner);
}

static MI_Instance *dangling_link(struct consumer *consumer)
{
    return link_of(consumer, thing(consumer, "b"), thing(consumer, "gone"));
}

static MI_Instance *existing_link(struct consumer *consumer)
{
    return link_of(consumer, thing(consumer, "a"), thing(consumer, "b"));
}

static MI_Instance *link_to_no_class(struct consumer *consumer)
{
    return link_of(consumer, thing(consumer, "b"), consumer_new(consumer, "Nothing"));
}

static MI_Instance *link_to_another_class(struct consumer *consumer)
{
    MI_Instance *number = add_uint32(consumer_new(consumer, "Number"), "Id", 7, MI_FLAG_KEY);
    return link_of(consumer, thing(consumer, "b"), number);
}

static MI_Instance *link_without_a_key(struct consumer *consumer)
{
    return link_of(consumer, thing(consumer, "b"), consumer_new(consumer, "Thing"));
}

static MI_Instance *link_to_nothing(struct consumer *consumer)
{
    MI_Instance *link = add_reference(follows(consumer, 2), "Before", thing(consumer, "b"), 0);
    return add_null(link, "After", MI_REFERENCE, 0);
}

#define NEW "Thing(Name=\"n\",Size=5,Tags=null,Serial=null,Peer=null)"
#define ONE "Thing(Name=\"n\",Size=1,Tags=null,Serial=null,Peer=null)"
#define NULL_SIZE "Thing(Name=\"n\",Size=null,Tags=null,Serial=null,Peer=null)"
#define COMPLETE "Thing(Name=\"n\",Size=1,Tags={\"1\",\"2\"},Serial=\"S9\",Peer=Part(Name=\"p\"))"
#define CAPITAL "Thing(Name=\"A\",Size=5,Tags=null,Serial=null,Peer=null)"
#define THINGS A " " P " " B
#define BOX_2 "Box(Id=2,Inner=Thing(Name=\"in\",Size=3,Tags=null,Serial=null,Peer=null),Codes=null)"
#define DANGLING "Link(Left=Thing(Name=\"b\"),Right=Thing(Name=\"gone\"),Note=null)"
#define HALF "Follows(Id=2,Before=Thing(Name=\"b\"),After=null)"

static const struct change creations[] = {
    {"a key alone", plain, NEW, NULL, "Thing", THINGS " " NEW, NULL},
    {"every property", complete, COMPLETE, NULL, "Root", THINGS " " COMPLETE, NULL},
    {"names in other case", in_other_case, ONE, NULL, "Thing", THINGS " " ONE, NULL},
    {"null for a default", with_null, NULL_SIZE, NULL, "Thing", THINGS " " NULL_SIZE, NULL},
    {"what exists", existing, ERROR("11"), BARE("11"), "Thing", THINGS, NULL},
    {"what exists in other case", existing_in_capitals, ERROR("11"), CAPITAL, "Thing", THINGS,
     THINGS " " CAPITAL},
    {"an abstract class", abstract, ERROR("5"), NULL, "Thing", THINGS, NULL},
    {"an unknown class", of_no_class, ERROR("5"), NULL, "Thing", THINGS, NULL},
    {"no key", without_key, ERROR("4"), ERROR("12"), "Thing", THINGS, NULL},
    {"a key that is NULL", with_null_key, ERROR("4"), ERROR("12"), "Thing", THINGS, NULL},
    {"an unknown property", with_unknown_property, ERROR("12"), NULL, "Thing", THINGS, NULL},
    {"a wrong type", with_wrong_type, ERROR("13"), NULL, "Thing", THINGS, NULL},
    {"a wrong type of key", with_wrong_type_of_key, ERROR("13"), NULL, "Thing", THINGS, NULL},
    {"a class without keys", singleton, "Single(Mode=\"m\")", NULL, "Single", "Single(Mode=\"m\")",
     NULL},
    {"nothing but defaults", by_default, "Gate(Id=3,Open=true)", NULL, "Gate",
     "Gate(Id=3,Open=true)", NULL},
    {"an embedded instance", full_box, BOX_2, NULL, "Box", BOX " " BOX_2, NULL},
    {"an embedded instance of no class", box_of_no_class, ERROR("5"), NULL, "Box", BOX, NULL},
    {"an embedded instance of another class", box_of_another_class, ERROR("4"), NULL, "Box", BOX,
     NULL},
    {"an unknown property inside", box_of_unknown_property, ERROR("12"), NULL, "Box", BOX, NULL},
    {"a dangling reference", dangling_link, DANGLING, NULL, "Link", LINKS " " DANGLING, NULL},
    {"an association that exists", existing_link, ERROR("11"), BARE("11"), "Link", LINKS, NULL},
    {"a reference to no class", link_to_no_class, ERROR("5"), NULL, "Link", LINKS, NULL},
    {"a reference to another class", link_to_another_class, ERROR("4"), NULL, "Link", LINKS, NULL},
    {"a reference without a key", link_without_a_key, ERROR("4"), ERROR("12"), "Link", LINKS, NULL},
    {"a reference that is NULL", link_to_nothing, HALF, NULL, "Follows", FOLLOWS " " HALF, NULL},
};

static void creations_are_checked_and_seen(void **state)
{
    (void)state;
    check_changes(CALL_CREATE, creations, COUNT(creations));
}

/* --- ModifyInstance --------------------------------------------------------------------------- */

static MI_Instance *resized(struct consumer *consumer)
{
    return add_uint32(thing(consumer, "a"), "Size", 8, 0);
}

static MI_Instance *resized_in_capitals(struct consumer *consumer)
{
    return add_uint32(thing(consumer, "A"), "Size", 8, 0);
}

static MI_Instance *cleared(struct consumer *consumer)
{
    return add_null(thing(consumer, "a"), "Tags", MI_STRINGA, 0);
}

static MI_Instance *pointing(struct consumer *consumer)
{
    return add_reference(thing(consumer, "a"), "Peer", thing(consumer, "gone"), 0);
}

static MI_Instance *nobody(struct consumer *consumer)
{
    return add_uint32(thing(consumer, "nobody"), "Size", 8, 0);
}

static MI_Instance *of_its_superclass(struct consumer *consumer)
{
    return consumer_named(consumer, "Root", "a");
}

static MI_Instance *with_serial(struct consumer *consumer)
{
    return add_text(add_uint32(thing(consumer, "a"), "Size", 8, 0), "Serial", "S2", 0);
}

static MI_Instance *with_its_own_serial(struct consumer *consumer)
{
    return add_text(add_uint32(thing(consumer, "a"), "Size", 8, 0), "Serial", "S1", 0);
}

static MI_Instance *without_serial(struct consumer *consumer)
{
    return add_null(thing(consumer, "a"), "Serial", MI_STRING, 0);
}

static MI_Instance *with_unknown_change(struct consumer *consumer)
{
    return add_uint32(thing(consumer, "a"), "Color", 1, 0);
}

static MI_Instance *with_wrong_change(struct consumer *consumer)
{
    return add_text(thing(consumer, "a"), "Size", "1", 0);
}

static MI_Instance *carrying_another_namespace(struct consumer *consumer)
{
    MI_Instance *instance = resized(consumer);
    assert_int_equal(MI_Instance_SetNameSpace(instance, "root/elsewhere"), MI_RESULT_OK);
    return instance;
}

static MI_Instance *noted(struct consumer *consumer)
{
    return add_text(existing_link(consumer), "Note", "new", 0);
}

static MI_Instance *redirected(struct consumer *consumer)
{
    return add_reference(follows(consumer, 1), "Before", consumer_named(consumer, "Part", "p"), 0);
}

#define RESIZED "Thing(Name=\"a\",Size=8,Tags={\"x\",\"y\"},Serial=\"S1\",Peer=null) " P " " B

static const struct change modifications[] = {
    {"one property", resized, "", NULL, "Thing", RESIZED, NULL},
    {"a key in other case", resized_in_capitals, "", BARE("6"), "Thing", RESIZED, THINGS},
    {"to null", cleared, "", NULL, "Thing",
     "Thing(Name=\"a\",Size=5,Tags=null,Serial=\"S1\",Peer=null) " P " " B, NULL},
    {"a reference", pointing, "", NULL, "Thing",
     "Thing(Name=\"a\",Size=5,Tags={\"x\",\"y\"},Serial=\"S1\",Peer=Thing(Name=\"gone\")) " P " " B,
     NULL},
    {"nothing", existing_in_capitals, "", BARE("6"), "Thing", THINGS, NULL},
    {"nobody", nobody, ERROR("6"), BARE("6"), "Thing", THINGS, NULL},
    {"its superclass", of_its_superclass, ERROR("6"), BARE("6"), "Thing", THINGS, NULL},
    {"no key", without_key, ERROR("4"), ERROR("12"), "Thing", THINGS, NULL},
    {"an unknown class", of_no_class, ERROR("5"), NULL, "Thing", THINGS, NULL},
    {"an unknown property", with_unknown_change, ERROR("12"), NULL, "Thing", THINGS, NULL},
    {"a wrong type", with_wrong_change, ERROR("13"), NULL, "Thing", THINGS, NULL},
    {"what is read-only", with_serial, ERROR("4"), BARE("4"), "Thing", THINGS, NULL},
    {"what is read-only to null", without_serial, ERROR("4"), BARE("4"), "Thing", THINGS, NULL},
    {"what is read-only to itself", with_its_own_serial, "", NULL, "Thing", RESIZED, NULL},
    {"from another namespace", carrying_another_namespace, "", NULL, "Thing", RESIZED, NULL},
    {"an association", noted, "", NULL, "Link",
     "Link(Left=Thing(Name=\"a\"),Right=Part(Name=\"p\"),Note=\"n\") "
     "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"b\"),Note=\"new\")",
     NULL},
    {"an end of an association", redirected, "", NULL, "Follows",
     "Follows(Id=1,Before=Part(Name=\"p\"),After=Thing(Name=\"b\"))", NULL},
};

static void modifications_are_checked_and_seen(void **state)
{
    (void)state;
    check_changes(CALL_MODIFY, modifications, COUNT(modifications));
}

/* --- DeleteInstance --------------------------------------------------------------------------- */

static MI_Instance *elsewhere(struct consumer *consumer)
{
    MI_Instance *instance = thing(consumer, "only here");
    assert_int_equal(MI_Instance_SetNameSpace(instance, "root/elsewhere"), MI_RESULT_OK);
    return instance;
}

static const struct change deletions[] = {
    {"an instance", existing, "", NULL, "Thing", P " " B, NULL},
    {"a key in other case", existing_in_capitals, "", BARE("6"), "Thing", P " " B, THINGS},
    {"nobody", nobody, ERROR("6"), BARE("6"), "Thing", THINGS, NULL},
    {"its superclass", of_its_superclass, ERROR("6"), BARE("6"), "Thing", THINGS, NULL},
    {"one of another namespace", elsewhere, ERROR("6"), BARE("6"), "Thing", THINGS, NULL},
    {"no key", without_key, ERROR("4"), ERROR("12"), "Thing", THINGS, NULL},
    {"an unknown class", of_no_class, ERROR("5"), NULL, "Thing", THINGS, NULL},
    {"an association", existing_link, "", NULL, "Link",
     "Link(Left=Thing(Name=\"a\"),Right=Part(Name=\"p\"),Note=\"n\")", NULL},
};

static void deletions_are_checked_and_seen(void **state)
{
    (void)state;
    check_changes(CALL_DELETE, deletions, COUNT(deletions));
}

/* --- stories ---------------------------------------------------------------------------------- */

static void change(struct consumer *consumer, enum call_operation operation, MI_Instance *instance)
{
    const struct call call = {.operation = operation, .space = "root/test", .instance = instance};
    assert_int_equal(consumer_result(consumer, &call), MI_RESULT_OK);
    (void)MI_Instance_Delete(instance);
}

static void assert_ends(struct consumer *consumer, enum call_operation operation, MI_Instance *key,
                        const char *expected)
{
    struct pulled pulled = {0};
    const struct call call = {.operation = operation, .space = "root/test", .instance = key};
    consumer_call(consumer, &call, &pulled);
    (void)MI_Instance_Delete(key);
    assert_said(consumer, "what refers", expected, &pulled);
}

/* Deleting an end leaves its associations; R20: they refer to nothing. */
static void deleting_an_end_leaves_its_associations(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "windows");
    change(&consumer, CALL_DELETE, consumer_named(&consumer, "Part", "p"));
    change(&consumer, CALL_DELETE, thing(&consumer, "a"));
    assert_ends(&consumer, CALL_REFERENCES, thing(&consumer, "a"), LINKS " " FOLLOWS);
    assert_ends(&consumer, CALL_ASSOCIATORS, thing(&consumer, "a"), B);
    assert_ends(&consumer, CALL_ASSOCIATORS, thing(&consumer, "b"), "");
    change(&consumer, CALL_CREATE, thing(&consumer, "a"));
    assert_ends(&consumer, CALL_ASSOCIATORS, thing(&consumer, "b"),
                "Thing(Name=\"a\",Size=5,Tags=null,Serial=null,Peer=null)");
    consumer_close(&consumer);
}

/* Creating and deleting associations changes what refers. */
static void associations_come_and_go(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "omi");
    assert_ends(&consumer, CALL_REFERENCES, thing(&consumer, "b"),
                "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"b\"),Note=\"n\") " FOLLOWS);
    change(&consumer, CALL_DELETE, existing_link(&consumer));
    assert_ends(&consumer, CALL_REFERENCES, thing(&consumer, "b"), FOLLOWS);
    change(&consumer, CALL_CREATE, existing_link(&consumer));
    assert_ends(&consumer, CALL_REFERENCES, thing(&consumer, "b"),
                FOLLOWS " Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"b\"),Note=null)");
    assert_ends(&consumer, CALL_ASSOCIATORS, thing(&consumer, "b"), A);
    consumer_close(&consumer);
}

/* R25: an association whose end was changed stays where it was in the order. */
static void a_redirected_association_keeps_its_place(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "windows");
    change(&consumer, CALL_CREATE, dangling_link(&consumer));
    change(&consumer, CALL_MODIFY,
           add_reference(follows(&consumer, 1), "Before", thing(&consumer, "gone"), 0));
    assert_ends(&consumer, CALL_REFERENCES, thing(&consumer, "gone"),
                "Follows(Id=1,Before=Thing(Name=\"gone\"),After=Thing(Name=\"b\")) " DANGLING);
    assert_ends(&consumer, CALL_REFERENCES, thing(&consumer, "a"), LINKS);
    change(&consumer, CALL_MODIFY,
           add_reference(follows(&consumer, 1), "Before", thing(&consumer, "b"), 0));
    assert_ends(&consumer, CALL_REFERENCES, thing(&consumer, "gone"), DANGLING);
    assert_ends(&consumer, CALL_REFERENCES, thing(&consumer, "b"),
                "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"b\"),Note=\"n\") "
                "Follows(Id=1,Before=Thing(Name=\"b\"),After=Thing(Name=\"b\")) " DANGLING);
    consumer_close(&consumer);
}

/* The world changes when the call is made; what is pulled later is the telling. */
static void a_change_is_made_when_it_is_asked_for(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation operation = MI_OPERATION_NULL;
    struct pulled pulled = {0};
    consumer_open(&consumer, WORLD, "windows");
    MI_Instance *instance = plain(&consumer);
    const struct call create = {
        .operation = CALL_CREATE, .space = "root/test", .instance = instance};
    consumer_start(&consumer, &create, NULL, &operation);
    (void)MI_Instance_Delete(instance);
    assert_ends(&consumer, CALL_GET, plain(&consumer), NEW);
    change(&consumer, CALL_DELETE, plain(&consumer));
    pull_all(&operation, &pulled);
    assert_said(&consumer, "a creation told late", NEW, &pulled);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    consumer_close(&consumer);
}

/* A deleted instance's path may have another one, which comes last. */
static void a_path_may_be_created_again(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    const struct call list = {
        .operation = CALL_ENUMERATE, .space = "root/test", .class_name = "Thing"};
    consumer_open(&consumer, WORLD, "windows");
    for (int i = 0; i < 3; i++) {
        change(&consumer, CALL_DELETE, thing(&consumer, "a"));
        change(&consumer, CALL_CREATE, add_uint32(thing(&consumer, "A"), "Size", 2, 0));
    }
    consumer_call(&consumer, &list, &pulled);
    assert_said(&consumer, "created again",
                P " " B " Thing(Name=\"A\",Size=2,Tags=null,Serial=null,Peer=null)", &pulled);
    consumer_close(&consumer);
}

/* A result may be handed in again: what it says of keys and of unchanged properties is no change.
 */
static void a_result_may_be_handed_in_again(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    consumer_open(&consumer, WORLD, "windows");
    MI_Instance *key = consumer_named(&consumer, "Part", "p");
    const struct call get = {.operation = CALL_GET, .space = "root/test", .instance = key};
    consumer_call(&consumer, &get, &pulled);
    const MI_Value value = {.uint32 = 70};
    assert_int_equal(MI_Instance_SetElement(pulled.instances[0], "Size", &value, MI_UINT32, 0),
                     MI_RESULT_OK);
    const struct call modify = {
        .operation = CALL_MODIFY, .space = "root/test", .instance = pulled.instances[0]};
    assert_int_equal(consumer_result(&consumer, &modify), MI_RESULT_OK);
    pulled_clear(&pulled);
    assert_ends(&consumer, CALL_GET, key,
                "Part(Name=\"p\",Size=70,Tags=null,Serial=null,Peer=Thing(Name=\"a\"),Extra=9)");
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(creations_are_checked_and_seen),
        cmocka_unit_test(modifications_are_checked_and_seen),
        cmocka_unit_test(deletions_are_checked_and_seen),
        cmocka_unit_test(deleting_an_end_leaves_its_associations),
        cmocka_unit_test(associations_come_and_go),
        cmocka_unit_test(a_redirected_association_keeps_its_place),
        cmocka_unit_test(a_change_is_made_when_it_is_asked_for),
        cmocka_unit_test(a_path_may_be_created_again),
        cmocka_unit_test(a_result_may_be_handed_in_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
