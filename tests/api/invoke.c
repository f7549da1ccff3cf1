/* Invoke: which method of what is found, how its arguments are checked, who answers. */
#include "support/consumer.h"
#include "support/describe.h"
#include "support/rows.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORLD "tests/api/worlds/methods.json"
#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])
#define ERROR(code) "result " code ", text, details"
#define BARE(code) "result " code ", details"
#define CALL(class, name) .operation = CALL_INVOKE, .class_name = (class), .method = (name)
#define LEVEL_10 "GetLevel(ReturnValue=0,Unit=null,Level=10)"
#define LEVEL_NULL "GetLevel(ReturnValue=5,Unit=null,Level=null)"

/* --- finding ---------------------------------------------------------------------------------- */

static MI_Instance *lamp(struct consumer *consumer)
{
    return consumer_named(consumer, "Lamp", "l");
}

static MI_Instance *bulb(struct consumer *consumer)
{
    return consumer_named(consumer, "Bulb", "b");
}

static MI_Instance *nobody(struct consumer *consumer)
{
    return consumer_named(consumer, "Lamp", "nobody");
}

static MI_Instance *of_no_class(struct consumer *consumer)
{
    return consumer_named(consumer, "Nothing", "l");
}

static MI_Instance *keyless(struct consumer *consumer)
{
    return consumer_new(consumer, "Lamp");
}

static MI_Instance *far(struct consumer *consumer)
{
    MI_Instance *instance = consumer_named(consumer, "Lamp", "far");
    assert_int_equal(MI_Instance_SetNameSpace(instance, "root/elsewhere"), MI_RESULT_OK);
    return instance;
}

static const struct row rows[] = {
    {"a method of an instance", lamp, {CALL("Lamp", "GetLevel")}, LEVEL_10, NULL},
    {"names in other case", lamp, {CALL("lAMP", "gETlEVEL")}, LEVEL_10, NULL},
    {"without the class", lamp, {CALL(NULL, "GetLevel")}, LEVEL_10, NULL},
    {"an inherited one, answered by the instance",
     bulb,
     {CALL("Bulb", "GetLevel")},
     LEVEL_NULL,
     NULL},
    {"a superclass's, of an instance", bulb, {CALL("Lamp", "GetLevel")}, LEVEL_NULL, NULL},
    {"a subclass's own", bulb, {CALL("Bulb", "Break")}, "Break(ReturnValue=true)", NULL},
    {"a static one", NULL, {CALL("Lamp", "CountAll")}, "CountAll(ReturnValue=2)", NULL},
    {"a static one of an instance",
     lamp,
     {CALL("Lamp", "CountAll")},
     "CountAll(ReturnValue=2)",
     NULL},
    {"an inherited static one", NULL, {CALL("Bulb", "CountAll")}, "CountAll(ReturnValue=2)", NULL},
    {"one that nobody answers", lamp, {CALL("Lamp", "Silent")}, ERROR("16"), BARE("16")},
    {"an unknown one", lamp, {CALL("Lamp", "Nothing")}, ERROR("17"), ERROR("1")},
    {"one of a subclass", lamp, {CALL("Lamp", "Break")}, ERROR("17"), ERROR("1")},
    {"one that is not static, of a class", NULL, {CALL("Lamp", "GetLevel")}, ERROR("4"), NULL},
    {"an unknown class", NULL, {CALL("Nothing", "CountAll")}, ERROR("5"), NULL},
    {"an unknown class besides an instance", lamp, {CALL("Nothing", "GetLevel")}, ERROR("5"), NULL},
    {"an instance of an unknown class", of_no_class, {CALL(NULL, "GetLevel")}, ERROR("5"), NULL},
    {"neither class nor instance", NULL, {CALL(NULL, "CountAll")}, ERROR("4"), NULL},
    {"an instance that is not there", nobody, {CALL("Lamp", "GetLevel")}, ERROR("6"), BARE("6")},
    {"an instance of another namespace", far, {CALL("Lamp", "GetLevel")}, ERROR("6"), BARE("6")},
    {"an instance without its key", keyless, {CALL("Lamp", "GetLevel")}, ERROR("4"), ERROR("12")},
    {"an unknown namespace",
     lamp,
     {CALL("Lamp", "GetLevel"), .space = "root/nowhere"},
     ERROR("3"),
     NULL},
    {"NULL for the namespace",
     lamp,
     {CALL("Lamp", "GetLevel"), .space = "-"},
     LEVEL_10,
     "result 1"},
    {"NULL for the method", lamp, {CALL("Lamp", NULL)}, "result 4", NULL},
};

static void methods_are_found(void **state)
{
    (void)state;
    rows_check(WORLD, "root/test", rows, COUNT(rows));
}

/* --- arguments -------------------------------------------------------------------------------- */

static MI_Result invoke(struct consumer *consumer, const char *method, MI_Instance *parameters,
                        struct pulled *pulled)
{
    MI_Instance *instance = lamp(consumer);
    consumer_call(consumer,
                  &(struct call){CALL("Lamp", method), .space = "root/test", .instance = instance,
                                 .parameters = parameters},
                  pulled);
    (void)MI_Instance_Delete(instance);
    if (parameters != NULL) {
        (void)MI_Instance_Delete(parameters);
    }
    return pulled->result;
}

static MI_Result result_of(struct consumer *consumer, const char *method, MI_Instance *parameters)
{
    struct pulled pulled = {0};
    const MI_Result result = invoke(consumer, method, parameters, &pulled);
    pulled_clear(&pulled);
    return result;
}

static MI_Instance *parameters_of(struct consumer *consumer)
{
    MI_Instance *parameters = NULL;
    assert_int_equal(MI_Application_NewParameterSet(&consumer->application, NULL, &parameters),
                     MI_RESULT_OK);
    return parameters;
}

/* Arguments must be parameters of the method, of their type; nobody insists on them. */
static void arguments_are_checked(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        consumer_open(&consumer, WORLD, omi ? "omi" : "windows");
        assert_int_equal(result_of(&consumer, "GetLevel", parameters_of(&consumer)), 0);
        assert_int_equal(
            result_of(&consumer, "GetLevel", add_text(parameters_of(&consumer), "unit", "lm", 0)),
            0);
        assert_int_equal(
            result_of(&consumer, "GetLevel", add_uint32(parameters_of(&consumer), "Unit", 1, 0)),
            MI_RESULT_TYPE_MISMATCH);
        assert_int_equal(
            result_of(&consumer, "GetLevel", add_uint32(parameters_of(&consumer), "Color", 1, 0)),
            MI_RESULT_NO_SUCH_PROPERTY);
        assert_int_equal(result_of(&consumer, "GetLevel",
                                   add_uint32(parameters_of(&consumer), "ReturnValue", 1, 0)),
                         MI_RESULT_NO_SUCH_PROPERTY);
        assert_int_equal(result_of(&consumer, "Copy",
                                   add_reference(parameters_of(&consumer), "From",
                                                 consumer_new(&consumer, "Nothing"), 0)),
                         MI_RESULT_INVALID_CLASS);
        consumer_close(&consumer);
    }
}

/* --- functions -------------------------------------------------------------------------------- */

/* What a function was called with. */
struct heard {
    unsigned calls;
    char instance[64];
    char parameters[64];
    MI_Result answer;
};

static void note(char *text, size_t room, const MI_Instance *instance)
{
    char *described = instance == NULL ? strdup("NULL") : describe(instance);
    (void)snprintf(text, room, "%s", described);
    free(described);
}

static MI_Result answer(void *context, const MI_Instance *instance, const MI_Instance *parameters,
                        MI_Instance *result)
{
    struct heard *heard = context;
    const MI_Value level = {.uint16 = 77};
    heard->calls++;
    note(heard->instance, sizeof heard->instance, instance);
    note(heard->parameters, sizeof heard->parameters, parameters);
    (void)MI_Instance_SetElement(result, "Level", &level, MI_UINT16, 0);
    return heard->answer;
}

static void assert_invoked(struct consumer *consumer, MI_Instance *parameters, const char *expected)
{
    struct pulled pulled = {0};
    (void)invoke(consumer, "GetLevel", parameters, &pulled);
    char *got = describe_all(&pulled);
    assert_string_equal(got, expected);
    free(got);
    pulled_clear(&pulled);
}

/* It is called once, with the instance as it is and the arguments as they came. */
static void a_function_answers_instead_of_the_fixture(void **state)
{
    (void)state;
    for (int asynchronous = 0; asynchronous < 2; asynchronous++) {
        struct consumer consumer;
        struct heard heard = {.answer = MI_RESULT_OK};
        consumer_open(&consumer, WORLD, "windows");
        consumer.asynchronous = asynchronous != 0;
        assert_int_equal(mifake_method(consumer.world, "lamp", "getlevel", answer, &heard), 0);
        assert_invoked(&consumer, add_text(parameters_of(&consumer), "Unit", "lm", 0),
                       "GetLevel(ReturnValue=null,Unit=null,Level=77)");
        assert_int_equal(heard.calls, 1);
        assert_string_equal(heard.instance, "Lamp(Name=\"l\",On=false)");
        assert_non_null(strstr(heard.parameters, "Unit=\"lm\""));
        heard.answer = MI_RESULT_ACCESS_DENIED;
        assert_invoked(&consumer, NULL, ERROR("2"));
        assert_string_equal(heard.parameters, "NULL");
        consumer_close(&consumer);
    }
}

/* The latest that fits, of the class or a superclass; what is refused never gets there. */
static void the_latest_function_answers(void **state)
{
    (void)state;
    struct consumer consumer;
    struct heard first = {.answer = MI_RESULT_OK};
    struct heard second = {.answer = MI_RESULT_OK};
    consumer_open(&consumer, WORLD, "omi");
    assert_int_equal(mifake_method(consumer.world, "Lamp", "GetLevel", answer, &first), 0);
    assert_int_equal(mifake_method(consumer.world, "Bulb", "GetLevel", answer, &second), 0);
    assert_int_equal(result_of(&consumer, "GetLevel", NULL), MI_RESULT_OK);
    assert_int_equal(
        result_of(&consumer, "GetLevel", add_uint32(parameters_of(&consumer), "Color", 1, 0)),
        MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(first.calls, 1);
    MI_Instance *instance = bulb(&consumer);
    const struct call call = {CALL("Bulb", "GetLevel"), .space = "root/test", .instance = instance};
    assert_int_equal(consumer_result(&consumer, &call), MI_RESULT_OK);
    (void)MI_Instance_Delete(instance);
    assert_int_equal(first.calls, 1);
    assert_int_equal(second.calls, 1);
    consumer_close(&consumer);
}

static void a_function_needs_a_method(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "windows");
    assert_int_equal(mifake_method(consumer.world, "Lamp", "Nothing", answer, NULL),
                     MI_RESULT_METHOD_NOT_FOUND);
    assert_int_equal(mifake_method(consumer.world, "Nothing", "GetLevel", answer, NULL),
                     MI_RESULT_METHOD_NOT_FOUND);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(methods_are_found),
        cmocka_unit_test(arguments_are_checked),
        cmocka_unit_test(a_function_answers_instead_of_the_fixture),
        cmocka_unit_test(the_latest_function_answers),
        cmocka_unit_test(a_function_needs_a_method),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
