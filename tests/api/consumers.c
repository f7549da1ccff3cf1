/* Consumers that use MI in their own ways: keys made from classes, instances of their own making,
 * outputs that were never initialised, handles copied by value. */
#include "support/consumer.h"
#include "support/describe.h"
#include "support/stranger.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define WORLD "tests/api/worlds/things.json"
#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])
#define A "Thing(Name=\"a\",Size=5,Tags={\"x\",\"y\"},Serial=\"S1\",Peer=null)"
#define B "Thing(Name=\"b\",Size=null,Tags=null,Serial=null,Peer=null)"
#define P "Part(Name=\"p\",Size=7,Tags=null,Serial=null,Peer=Thing(Name=\"a\"),Extra=9)"
#define LINKS                                                                                      \
    "Link(Left=Thing(Name=\"a\"),Right=Part(Name=\"p\"),Note=\"n\") "                              \
    "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"b\"),Note=\"n\")"

static void assert_gives(struct consumer *consumer, enum call_operation operation,
                         const MI_Instance *instance, const char *expected)
{
    struct pulled pulled = {0};
    consumer_call(consumer,
                  &(struct call){.operation = operation,
                                 .space = "root/test",
                                 .instance = instance,
                                 .result_class = operation == CALL_REFERENCES ? "Link" : NULL},
                  &pulled);
    char *got = describe_all(&pulled);
    assert_string_equal(got, expected);
    free(got);
    pulled_clear(&pulled);
}

/* --- a key made from its class ---------------------------------------------------------------- */

static MI_Class *get_class(struct consumer *consumer, const char *class_name)
{
    struct pulled pulled = {0};
    MI_Class *object = NULL;
    consumer_call(
        consumer,
        &(struct call){.operation = CALL_GET_CLASS, .space = "root/test", .class_name = class_name},
        &pulled);
    assert_int_equal(pulled.count, 1);
    assert_int_equal(MI_Class_Clone(pulled.classes[0], &object), MI_RESULT_OK);
    pulled_clear(&pulled);
    return object;
}

static MI_Instance *from_class(struct consumer *consumer, const MI_Class *class, const char *name)
{
    MI_Instance *instance = NULL;
    MI_Value value;
    memcpy(&value, &name, sizeof name);
    assert_int_equal(
        MI_Application_NewInstanceFromClass(&consumer->application, "Thing", class, &instance),
        MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetElement(instance, "Name", &value, MI_STRING, 0), MI_RESULT_OK);
    return instance;
}

static void set_size(MI_Instance *instance, MI_Uint32 size)
{
    const MI_Value value = {.uint32 = size};
    assert_int_equal(MI_Instance_SetElement(instance, "Size", &value, MI_UINT32, 0), MI_RESULT_OK);
}

/* A-32, E-2: such an instance has all elements from the start; those nobody set say nothing. */
static void use_instances_from_a_class(const char *profile)
{
    struct consumer consumer;
    consumer_open(&consumer, WORLD, profile);
    MI_Class *class = get_class(&consumer, "Thing");
    MI_Instance *key = from_class(&consumer, class, "a");
    MI_Instance *other = from_class(&consumer, class, "n");
    assert_gives(&consumer, CALL_GET, key, A);
    assert_gives(&consumer, CALL_REFERENCES, key, LINKS);
    assert_gives(&consumer, CALL_ASSOCIATORS, key, P " " B);
    set_size(key, 8);
    assert_gives(&consumer, CALL_MODIFY, key, "");
    assert_gives(&consumer, CALL_GET, key,
                 "Thing(Name=\"a\",Size=8,Tags={\"x\",\"y\"},Serial=\"S1\",Peer=null)");
    assert_gives(&consumer, CALL_CREATE, other,
                 "Thing(Name=\"n\",Size=5,Tags=null,Serial=null,Peer=null)");
    assert_gives(&consumer, CALL_DELETE, other, "");
    (void)MI_Instance_Delete(key);
    (void)MI_Instance_Delete(other);
    (void)MI_Class_Delete(class);
    consumer_close(&consumer);
}

static void an_instance_from_its_class_is_a_key(void **state)
{
    (void)state;
    use_instances_from_a_class("windows");
    use_instances_from_a_class("omi");
}

/* --- an instance of somebody else's making ---------------------------------------------------- */

static const struct stranger_element key_a[] = {
    {"Name", MI_STRING, MI_FLAG_KEY, {.string = (MI_Char[]){"a"}}},
};

static const struct stranger_element changes_a[] = {
    {"name", MI_STRING, MI_FLAG_KEY, {.string = (MI_Char[]){"a"}}},
    {"size", MI_UINT32, 0, {.uint32 = 8}},
    {"Serial", MI_STRING, 0, {.string = (MI_Char[]){"S1"}}},
};

static const struct stranger_element nameless[] = {
    {"Name", MI_STRING, MI_FLAG_KEY, {.string = NULL}},
};

static const struct stranger_element system_1[] = {
    {"Name", MI_STRING, MI_FLAG_KEY, {.string = (MI_Char[]){"sys1"}}},
};

static const struct stranger_element verbose[] = {
    {"Verbose", MI_BOOLEAN, 0, {.boolean = MI_TRUE}},
};

static const struct stranger_element arguments[] = {
    {"Force", MI_BOOLEAN, 0, {.boolean = MI_TRUE}},
};

/* Objects are read through their own table, and nothing of them is written. */
static void use_strangers(const char *profile, bool asynchronous)
{
    struct consumer consumer;
    struct stranger key;
    struct stranger changes;
    consumer_open(&consumer, WORLD, profile);
    consumer.asynchronous = asynchronous;
    stranger_init(&key, "Thing", key_a, COUNT(key_a));
    stranger_init(&changes, "tHING", changes_a, COUNT(changes_a));
    assert_gives(&consumer, CALL_GET, &key.self, A);
    assert_gives(&consumer, CALL_REFERENCES, &key.self, LINKS);
    assert_gives(&consumer, CALL_ASSOCIATORS, &key.self, P " " B);
    assert_gives(&consumer, CALL_MODIFY, &changes.self, "");
    assert_gives(&consumer, CALL_DELETE, &key.self, "");
    assert_gives(&consumer, CALL_CREATE, &changes.self,
                 "Thing(Name=\"a\",Size=8,Tags=null,Serial=\"S1\",Peer=null)");
    consumer_close(&consumer);
}

static void strangers_are_read_through_their_table(void **state)
{
    (void)state;
    use_strangers("windows", false);
    use_strangers("windows", true);
    use_strangers("omi", false);
    use_strangers("omi", true);
}

/* A stranger refers to another, with which it ends. */
static void a_stranger_refers_to_a_stranger(void **state)
{
    (void)state;
    struct consumer consumer;
    struct stranger end;
    struct stranger link;
    consumer_open(&consumer, WORLD, "windows");
    stranger_init(&end, "Thing", key_a, COUNT(key_a));
    const struct stranger_element ends[] = {
        {"Left", MI_REFERENCE, MI_FLAG_KEY, {.reference = &end.self}},
        {"Right", MI_REFERENCE, MI_FLAG_KEY, {.reference = &end.self}},
    };
    stranger_init(&link, "Link", ends, COUNT(ends));
    assert_gives(&consumer, CALL_CREATE, &link.self,
                 "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"a\"),Note=null)");
    assert_gives(&consumer, CALL_GET, &link.self,
                 "Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"a\"),Note=null)");
    assert_gives(&consumer, CALL_REFERENCES, &end.self,
                 LINKS " Link(Left=Thing(Name=\"a\"),Right=Thing(Name=\"a\"),Note=null)");
    consumer_close(&consumer);
}

/* E-8: a text that is not there is null, also where its owner forgot the flag. */
static void a_strangers_missing_text_is_null(void **state)
{
    (void)state;
    static const char *const profiles[] = {"windows", "omi"};
    static const char *const said[] = {"result 4, text, details", "result 12, text, details"};
    static const struct stranger_element lost[] = {
        {"Left", MI_REFERENCE, MI_FLAG_KEY, {.reference = NULL}},
        {"Right", MI_REFERENCE, MI_FLAG_KEY, {.reference = NULL}},
    };
    for (size_t i = 0; i < COUNT(profiles); i++) {
        struct consumer consumer;
        struct stranger key;
        struct stranger link;
        consumer_open(&consumer, WORLD, profiles[i]);
        stranger_init(&key, "Thing", nameless, COUNT(nameless));
        stranger_init(&link, "Link", lost, COUNT(lost));
        assert_gives(&consumer, CALL_GET, &key.self, said[i]);
        assert_gives(&consumer, CALL_CREATE, &key.self, said[i]);
        assert_gives(&consumer, CALL_REFERENCES, &key.self, said[i]);
        assert_gives(&consumer, CALL_GET, &link.self, said[i]);
        assert_gives(&consumer, CALL_CREATE, &link.self, said[i]);
        consumer_close(&consumer);
    }
}

/* Invoke reads instance and parameters in the same way. */
static void a_strangers_method_is_invoked(void **state)
{
    (void)state;
    struct consumer consumer;
    struct stranger key;
    struct stranger parameters;
    struct pulled pulled = {0};
    consumer_open(&consumer, "tests/api/worlds/bench.json", "windows");
    stranger_init(&key, "BM_System", system_1, COUNT(system_1));
    stranger_init(&parameters, "Parameters", verbose, COUNT(verbose));
    consumer_call(&consumer,
                  &(struct call){.operation = CALL_INVOKE,
                                 .space = "root/bench",
                                 .class_name = "BM_System",
                                 .method = "Describe",
                                 .instance = &key.self,
                                 .parameters = &parameters.self},
                  &pulled);
    char *got = describe_all(&pulled);
    assert_string_equal(got, "Describe(ReturnValue=0,Verbose=null,Text=\"a system\")");
    free(got);
    pulled_clear(&pulled);
    stranger_init(&parameters, "Parameters", arguments, COUNT(arguments));
    assert_int_equal(consumer_result(&consumer, &(struct call){.operation = CALL_INVOKE,
                                                               .space = "root/bench",
                                                               .class_name = "BM_System",
                                                               .method = "Describe",
                                                               .instance = &key.self,
                                                               .parameters = &parameters.self}),
                     MI_RESULT_NO_SUCH_PROPERTY);
    consumer_close(&consumer);
}

/* Nobody follows it for ever: not to find it, not to keep it in the journal, not to write it. */
static void a_key_that_refers_to_itself_is_refused(void **state)
{
    (void)state;
    struct consumer consumer;
    struct stranger link;
    struct stranger_element ends[] = {
        {"Left", MI_REFERENCE, MI_FLAG_KEY, {.reference = NULL}},
        {"Right", MI_REFERENCE, MI_FLAG_KEY, {.reference = NULL}},
    };
    stranger_init(&link, "Link", ends, COUNT(ends));
    ends[0].value.reference = &link.self;
    ends[1].value.reference = &link.self;
    consumer_open(&consumer, WORLD, "windows");
    assert_gives(&consumer, CALL_GET, &link.self, "result 4, text, details");
    assert_gives(&consumer, CALL_DELETE, &link.self, "result 4, text, details");
    assert_gives(&consumer, CALL_CREATE, &link.self, "result 4, text, details");
    ends[0] = (struct stranger_element){"Left", MI_UINT8, MI_FLAG_KEY, {.uint8 = 1}};
    assert_gives(&consumer, CALL_GET, &link.self, "result 13, text, details");
    char *journal = mifake_journal(consumer.world);
    assert_non_null(journal);
    free(journal);
    consumer_close(&consumer);
}

/* An instance that was never made has no table. */
static void a_zeroed_instance_is_refused(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Instance none;
    memset(&none, 0, sizeof none);
    consumer_open(&consumer, WORLD, "windows");
    assert_gives(&consumer, CALL_GET, &none, "result 4");
    assert_gives(&consumer, CALL_CREATE, &none, "result 4");
    assert_gives(&consumer, CALL_REFERENCES, &none, "result 4");
    consumer_close(&consumer);
}

/* --- outputs never initialised, handles copied by value --------------------------------------- */

/* What a stack may hold before anything is put there. */
#define LITTER(object) memset(&(object), 0xA5, sizeof(object))

struct outputs {
    const MI_Instance *instance;
    const MI_Instance *details;
    const MI_Char *text;
    MI_Boolean more;
    MI_Result result;
};

/* Pulls with one copy of the handle after the other, outputs full of litter each time. */
static size_t count_results(MI_Operation operation)
{
    size_t count = 0;
    struct outputs out;
    do {
        MI_Operation copy = operation;
        LITTER(out);
        assert_int_equal(MI_Operation_GetInstance(&copy, &out.instance, &out.more, &out.result,
                                                  &out.text, &out.details),
                         MI_RESULT_OK);
        assert_int_equal(out.result, MI_RESULT_OK);
        assert_null(out.text);
        assert_null(out.details);
        count += out.instance != NULL;
    } while (out.more);
    return count;
}

static void close_copy(MI_Operation operation)
{
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
}

static size_t count_things(MI_Session session)
{
    MI_Operation operation;
    LITTER(operation);
    MI_Session_EnumerateInstances(&session, 0, NULL, "root/test", "Thing", MI_FALSE, NULL,
                                  &operation);
    const size_t count = count_results(operation);
    close_copy(operation);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_INVALID_PARAMETER);
    return count;
}

static MI_Session open_session(MI_Application application)
{
    MI_Session session;
    MI_Instance *error;
    LITTER(session);
    LITTER(error);
    assert_int_equal(
        MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, &error, &session),
        MI_RESULT_OK);
    assert_null(error);
    return session;
}

/* 0-1, 0-2, A-1, A-7, A-10, C-21: every copy is the handle, and no output need be clean. */
static void outputs_may_be_litter_and_handles_copies(void **state)
{
    (void)state;
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/" WORLD, NULL);
    MI_Application application;
    MI_Instance *error;
    LITTER(application);
    LITTER(error);
    assert_true(mifake_serve(world, NULL));
    assert_int_equal(MI_Application_Initialize(0, NULL, &error, &application), MI_RESULT_OK);
    assert_null(error);
    MI_Application other = application;
    MI_Session session = open_session(other);
    assert_int_equal(count_things(session), 3);
    MI_Session again = session;
    assert_int_equal(count_things(again), 3);
    assert_int_equal(MI_Session_Close(&again, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_Close(&other), MI_RESULT_OK);
    (void)mifake_close(world, NULL);
}

/* The same for what fails: a handle is set, to be closed, whatever was there before. */
static void a_refused_call_leaves_no_litter(void **state)
{
    (void)state;
    struct consumer consumer;
    struct outputs out;
    MI_Operation operation;
    MI_Session zero = MI_SESSION_NULL;
    consumer_open(&consumer, WORLD, "omi");
    LITTER(operation);
    LITTER(out);
    MI_Session_GetInstance(&consumer.session, 0, NULL, "root/test", NULL, NULL, &operation);
    assert_int_equal(MI_Operation_GetInstance(&operation, &out.instance, &out.more, &out.result,
                                              &out.text, &out.details),
                     MI_RESULT_OK);
    assert_null(out.instance);
    assert_false(out.more);
    assert_int_equal(out.result, MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    LITTER(operation);
    MI_Session_TestConnection(&zero, 0, NULL, &operation);
    assert_memory_equal(&operation, &(MI_Operation)MI_OPERATION_NULL, sizeof operation);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_instance_from_its_class_is_a_key),
        cmocka_unit_test(strangers_are_read_through_their_table),
        cmocka_unit_test(a_stranger_refers_to_a_stranger),
        cmocka_unit_test(a_strangers_missing_text_is_null),
        cmocka_unit_test(a_strangers_method_is_invoked),
        cmocka_unit_test(a_key_that_refers_to_itself_is_refused),
        cmocka_unit_test(a_zeroed_instance_is_refused),
        cmocka_unit_test(outputs_may_be_litter_and_handles_copies),
        cmocka_unit_test(a_refused_call_leaves_no_litter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
