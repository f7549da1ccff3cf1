/* GetClass, EnumerateClasses, TestConnection. */
#include "support/consumer.h"
#include "support/describe.h"
#include "support/rows.h"
#include "support/test.h"

#include <string.h>

#define WORLD "tests/api/worlds/things.json"
#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])
#define ERROR(code) "result " code ", text, details"
#define CLASS(name) .operation = CALL_GET_CLASS, .class_name = (name)
#define CLASSES(name) .operation = CALL_ENUMERATE_CLASSES, .class_name = (name)
#define ALL "Root Thing Part Number Single Box Gate Link Follows"

/* --- which classes ---------------------------------------------------------------------------- */

/* S17, S25, B-8. */
static const struct row got[] = {
    {"a class", NULL, {CLASS("Thing")}, "Thing", NULL},
    {"its name in other case", NULL, {CLASS("tHING")}, "Thing", NULL},
    {"an abstract class", NULL, {CLASS("Root")}, "Root", NULL},
    {"an association", NULL, {CLASS("Link")}, "Link", NULL},
    {"an unknown class", NULL, {CLASS("Nothing")}, ERROR("5"), NULL},
    {"no text", NULL, {CLASS("")}, ERROR("5"), NULL},
    {"NULL", NULL, {CLASS(NULL)}, ERROR("4"), NULL},
    {"an unknown namespace", NULL, {CLASS("Thing"), .space = "root/nowhere"}, ERROR("3"), NULL},
    {"a class of another namespace",
     NULL,
     {CLASS("Part"), .space = "root/elsewhere"},
     ERROR("5"),
     NULL},
    {"NULL for the namespace", NULL, {CLASS("Thing"), .space = "-"}, "Thing", "result 1"},
};

static void a_class_is_found_by_its_name(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", got, COUNT(got));
}

/* B-6, B-31: OMI's transport has no EnumerateClasses, which is refused as B.3 says. */
static const struct row listed[] = {
    {"all", NULL, {CLASSES(NULL)}, ALL, "result 7"},
    {"their names", NULL, {CLASSES(NULL), .keys_only = MI_TRUE}, ALL, "result 7"},
    {"the roots",
     NULL,
     {CLASSES(NULL), .flags = MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW},
     "Root Number Single Box Gate Link Follows",
     "result 7"},
    {"those below one", NULL, {CLASSES("root")}, "Thing Part", "result 7"},
    {"the children of one",
     NULL,
     {CLASSES("Root"), .flags = MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW},
     "Thing",
     "result 7"},
    {"those below a leaf", NULL, {CLASSES("Part")}, "", "result 7"},
    {"those below an unknown one", NULL, {CLASSES("Nothing")}, ERROR("5"), "result 7"},
    {"those of another namespace",
     NULL,
     {CLASSES(NULL), .space = "root/elsewhere"},
     "Thing",
     "result 7"},
    {"those of an empty namespace", NULL, {CLASSES(NULL), .space = "root/empty"}, "", "result 7"},
    {"those of an unknown namespace",
     NULL,
     {CLASSES(NULL), .space = "root/nowhere"},
     ERROR("3"),
     "result 7"},
    {"those of NULL", NULL, {CLASSES("Thing"), .space = "-"}, "Part", "result 7"},
};

static void classes_are_listed(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", listed, COUNT(listed));
}

static const struct row connections[] = {
    {"any flags", NULL, {.operation = CALL_TEST, .flags = 0xFFFFFFFF}, "", NULL},
    {"no flags", NULL, {.operation = CALL_TEST}, "", NULL},
};

/* B-30, K44. */
static void a_connection_has_one_result_without_instance(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", connections, COUNT(connections));
}

/* --- what a class says ------------------------------------------------------------------------ */

static void get(struct consumer *consumer, const char *class_name, struct pulled *pulled)
{
    const struct call call = {
        .operation = CALL_GET_CLASS, .space = "root/test", .class_name = class_name};
    consumer_call(consumer, &call, pulled);
    assert_int_equal(pulled->count, 1);
    assert_int_equal(pulled->calls, 1);
}

static void assert_element(const MI_Class *object, MI_Uint32 index, const char *name, MI_Type type,
                           MI_Uint32 wanted)
{
    const MI_Char *own = NULL;
    MI_Type own_type = MI_BOOLEAN;
    MI_Uint32 flags = 0;
    assert_int_equal(
        MI_Class_GetElementAt(object, index, &own, NULL, NULL, &own_type, NULL, NULL, &flags),
        MI_RESULT_OK);
    assert_string_equal(own, name);
    assert_int_equal(own_type, type);
    assert_int_equal(flags & wanted, wanted);
}

/* All properties, those of the superclass first, with their flags, defaults and qualifiers. */
static void a_class_has_the_properties_of_its_superclasses(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    MI_Uint32 count = 0;
    MI_Value value;
    MI_Boolean exists = MI_FALSE;
    MI_QualifierSet qualifiers;
    consumer_open(&consumer, WORLD, "windows");
    get(&consumer, "Part", &pulled);
    const MI_Class *part = pulled.classes[0];
    assert_int_equal(MI_Class_GetElementCount(part, &count), MI_RESULT_OK);
    assert_int_equal(count, 6);
    assert_element(part, 0, "Name", MI_STRING, MI_FLAG_KEY);
    assert_element(part, 1, "Size", MI_UINT32, MI_FLAG_PROPERTY);
    assert_element(part, 2, "Tags", MI_STRINGA, MI_FLAG_PROPERTY);
    assert_element(part, 3, "Serial", MI_STRING, MI_FLAG_READONLY);
    assert_element(part, 4, "Peer", MI_REFERENCE, MI_FLAG_PROPERTY);
    assert_element(part, 5, "Extra", MI_UINT16, MI_FLAG_PROPERTY);
    assert_int_equal(
        MI_Class_GetElement(part, "size", &value, &exists, NULL, NULL, NULL, NULL, NULL),
        MI_RESULT_OK);
    assert_true(exists);
    assert_int_equal(value.uint32, 5);
    assert_int_equal(
        MI_Class_GetElement(part, "Extra", NULL, NULL, NULL, NULL, &qualifiers, NULL, NULL),
        MI_RESULT_OK);
    assert_int_equal(MI_QualifierSet_GetQualifier(&qualifiers, "Units", NULL, NULL, &value, NULL),
                     MI_RESULT_OK);
    assert_string_equal(value.string, "Bytes");
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

static void a_class_has_its_methods(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    MI_ParameterSet parameters;
    MI_QualifierSet qualifiers;
    MI_Uint32 count = 0;
    const MI_Char *name = NULL;
    MI_Type type = MI_BOOLEAN;
    consumer_open(&consumer, WORLD, "omi");
    get(&consumer, "Thing", &pulled);
    const MI_Class *thing = pulled.classes[0];
    assert_int_equal(MI_Class_GetMethodCount(thing, &count), MI_RESULT_OK);
    assert_int_equal(count, 1);
    assert_int_equal(MI_Class_GetMethodAt(thing, 0, &name, &qualifiers, &parameters), MI_RESULT_OK);
    assert_string_equal(name, "Reset");
    assert_int_equal(MI_ParameterSet_GetParameterCount(&parameters, &count), MI_RESULT_OK);
    assert_int_equal(count, 2);
    assert_int_equal(MI_ParameterSet_GetParameterAt(&parameters, 0, &name, &type, NULL, NULL),
                     MI_RESULT_OK);
    assert_string_equal(name, "Force");
    assert_int_equal(type, MI_BOOLEAN);
    assert_int_equal(MI_Class_GetMethodAt(thing, 1, &name, NULL, NULL), MI_RESULT_METHOD_NOT_FOUND);
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

/* E-31, E-36; observed on OMI: a class got has no parent, and no namespace. */
static void profiles_differ_in_the_parent_of_a_class(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        struct pulled pulled = {0};
        const MI_Char *parent = NULL;
        const MI_Char *space = NULL;
        MI_Class *super = NULL;
        consumer_open(&consumer, WORLD, omi ? "omi" : "windows");
        get(&consumer, "Part", &pulled);
        const MI_Class *part = pulled.classes[0];
        const MI_Result named = MI_Class_GetParentClassName(part, &parent);
        const MI_Result found = MI_Class_GetParentClass(part, &super);
        assert_int_equal(MI_Class_GetNameSpace(part, &space), MI_RESULT_OK);
        if (omi) {
            assert_int_equal(named, MI_RESULT_INVALID_SUPERCLASS);
            assert_int_equal(found, MI_RESULT_INVALID_SUPERCLASS);
            assert_null(space);
        } else {
            assert_int_equal(named, MI_RESULT_OK);
            assert_string_equal(parent, "Thing");
            assert_int_equal(found, MI_RESULT_OK);
            assert_string_equal(space, "root/test");
            (void)MI_Class_Delete(super);
        }
        pulled_clear(&pulled);
        consumer_close(&consumer);
    }
}

static void names_alone_declare_nothing(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    MI_Uint32 count = 9;
    const struct call call = {.operation = CALL_ENUMERATE_CLASSES,
                              .space = "root/test",
                              .class_name = "Root",
                              .keys_only = MI_TRUE};
    consumer_open(&consumer, WORLD, "windows");
    consumer_call(&consumer, &call, &pulled);
    assert_int_equal(pulled.count, 2);
    assert_int_equal(MI_Class_GetElementCount(pulled.classes[0], &count), MI_RESULT_OK);
    assert_int_equal(count, 0);
    assert_int_equal(MI_Class_GetMethodCount(pulled.classes[0], &count), MI_RESULT_OK);
    assert_int_equal(count, 0);
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

/* A clone of a class that was got outlives operation, session and world. */
static void a_class_outlives_its_world(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    MI_Class *again = NULL;
    const MI_Char *name = NULL;
    consumer_open(&consumer, WORLD, "windows");
    get(&consumer, "Part", &pulled);
    consumer_close(&consumer);
    mifake_forget();
    assert_int_equal(MI_Class_Clone(pulled.classes[0], &again), MI_RESULT_OK);
    pulled_clear(&pulled);
    assert_int_equal(MI_Class_GetClassName(again, &name), MI_RESULT_OK);
    assert_string_equal(name, "Part");
    assert_int_equal(MI_Class_Delete(again), MI_RESULT_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_class_is_found_by_its_name),
        cmocka_unit_test(classes_are_listed),
        cmocka_unit_test(a_connection_has_one_result_without_instance),
        cmocka_unit_test(a_class_has_the_properties_of_its_superclasses),
        cmocka_unit_test(a_class_has_its_methods),
        cmocka_unit_test(profiles_differ_in_the_parent_of_a_class),
        cmocka_unit_test(names_alone_declare_nothing),
        cmocka_unit_test(a_class_outlives_its_world),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
