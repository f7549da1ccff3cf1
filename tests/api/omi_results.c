/* What a running OMI handed out, and how, on classes like those it was asked about. Observed on
 * OMI. */
#include "support/consumer.h"
#include "support/describe.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define WORLD "tests/api/worlds/bench.json"
#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static MI_Instance *system_key(struct consumer *consumer, const char *name)
{
    return add_text(consumer_new(consumer, "BM_System"), "Name", name, MI_FLAG_KEY);
}

static void call(struct consumer *consumer, const struct call *call, struct pulled *pulled)
{
    consumer_call(consumer, call, pulled);
    assert_int_equal(pulled->result, MI_RESULT_OK);
    assert_null(pulled->text);
    assert_null(pulled->details);
}

/* --- how many calls --------------------------------------------------------------------------- */

/* C-11, K1..K3: n results are n calls, the last of which is the end; none are one. */
static void the_last_instance_is_the_end(void **state)
{
    (void)state;
    static const char *const names[] = {"sys0", "sys1", "sys5"};
    static const size_t counts[] = {0, 1, 5};
    for (size_t i = 0; i < 2 * COUNT(names); i++) {
        struct consumer consumer;
        struct pulled pulled = {0};
        consumer_open(&consumer, WORLD, "omi");
        consumer.asynchronous = i % 2 == 1;
        MI_Instance *key = system_key(&consumer, names[i / 2]);
        call(&consumer,
             &(struct call){.operation = CALL_REFERENCES, .space = "root/bench", .instance = key},
             &pulled);
        assert_int_equal(pulled.count, counts[i / 2]);
        assert_int_equal(pulled.calls, counts[i / 2] == 0 ? 1 : counts[i / 2]);
        assert_int_equal(pulled.last_had_instance, counts[i / 2] != 0);
        pulled_clear(&pulled);
        (void)MI_Instance_Delete(key);
        consumer_close(&consumer);
    }
}

/* --- an instance ------------------------------------------------------------------------------ */

struct element {
    const char *name;
    MI_Type type;
    MI_Uint32 flags;
};

static void check_elements(const MI_Instance *instance, const struct element *elements,
                           size_t wanted)
{
    MI_Uint32 count = 0;
    assert_int_equal(MI_Instance_GetElementCount(instance, &count), MI_RESULT_OK);
    assert_int_equal(count, wanted);
    for (MI_Uint32 i = 0; i < count; i++) {
        struct element own = {NULL, MI_BOOLEAN, 0};
        const MI_Char *name = NULL;
        assert_int_equal(MI_Instance_GetElementAt(instance, i, &name, NULL, &own.type, &own.flags),
                         MI_RESULT_OK);
        assert_string_equal(name, elements[i].name);
        assert_int_equal(own.type, elements[i].type);
        assert_int_equal(own.flags, elements[i].flags);
    }
}

static void check_from_nowhere(const MI_Instance *instance)
{
    const MI_Char *space = "";
    const MI_Char *server = "";
    assert_int_equal(MI_Instance_GetNameSpace(instance, &space), MI_RESULT_OK);
    assert_int_equal(MI_Instance_GetServerName(instance, &server), MI_RESULT_OK);
    assert_null(space);
    assert_null(server);
}

/* Lends the first instance of a call; the operation is to be closed. */
static const MI_Instance *first(struct consumer *consumer, const struct call *call,
                                MI_Operation *operation)
{
    const MI_Instance *instance = NULL;
    consumer_start(consumer, call, NULL, operation);
    assert_int_equal(MI_Operation_GetInstance(operation, &instance, NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    assert_non_null(instance);
    return instance;
}

static void drain(MI_Operation *operation)
{
    struct pulled pulled = {0};
    pull_all(operation, &pulled);
    pulled_clear(&pulled);
    assert_int_equal(MI_Operation_Close(operation), MI_RESULT_OK);
}

/* E-7, E-30..E-34: asked for bm_system; the class as declared, elements in order, flags to the bit.
 */
static void an_instance_has_the_flags_and_types_that_were_seen(void **state)
{
    (void)state;
    static const struct element elements[] = {
        {"Name", 13, 0x42001004},     {"Healthy", 0, 0x42000004}, {"State", 3, 0x42000004},
        {"DiskCount", 5, 0x42000004}, {"Memory", 7, 0x42000004},  {"Booted", 12, 0x42000004},
        {"Roles", 19, 0x42000004},    {"Owners", 29, 0x42000004}, {"Comment", 13, 0x62000004},
    };
    struct consumer consumer;
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Char *class_name = NULL;
    consumer_open(&consumer, WORLD, "omi");
    MI_Instance *key = add_text(consumer_new(&consumer, "bm_system"), "NAME", "sys1", MI_FLAG_KEY);
    const MI_Instance *instance = first(
        &consumer, &(struct call){.operation = CALL_GET, .space = "ROOT/Bench", .instance = key},
        &operation);
    assert_int_equal(MI_Instance_GetClassName(instance, &class_name), MI_RESULT_OK);
    assert_string_equal(class_name, "BM_System");
    check_elements(instance, elements, COUNT(elements));
    check_from_nowhere(instance);
    assert_int_equal(MI_Instance_GetElement(instance, "name", NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    drain(&operation);
    (void)MI_Instance_Delete(key);
    consumer_close(&consumer);
}

/* E-35: two references, each an instance with only its key. */
static void a_reference_instance_has_two_keys(void **state)
{
    (void)state;
    static const struct element ends[] = {{"System", 14, 0x42001004}, {"Disk", 14, 0x42001004}};
    static const struct element keys[] = {{"Name", 13, 0x42001004}};
    struct consumer consumer;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Value value;
    const MI_Char *class_name = NULL;
    consumer_open(&consumer, WORLD, "omi");
    MI_Instance *key = system_key(&consumer, "sys1");
    const MI_Instance *instance =
        first(&consumer,
              &(struct call){.operation = CALL_REFERENCES, .space = "root/bench", .instance = key},
              &operation);
    assert_int_equal(MI_Instance_GetClassName(instance, &class_name), MI_RESULT_OK);
    assert_string_equal(class_name, "BM_SystemDisk");
    check_elements(instance, ends, COUNT(ends));
    assert_int_equal(MI_Instance_GetElement(instance, "system", &value, NULL, NULL, NULL),
                     MI_RESULT_OK);
    check_elements(value.reference, keys, COUNT(keys));
    check_from_nowhere(value.reference);
    drain(&operation);
    (void)MI_Instance_Delete(key);
    consumer_close(&consumer);
}

/* The derived instances come too; both flags of polymorphism leave the base alone. */
static void enumeration_takes_subclasses_in(void **state)
{
    (void)state;
    static const MI_Uint32 flags[] = {0, MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW,
                                      MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY,
                                      0xFFFFFFFF};
    static const size_t counts[] = {5, 4, 4, 4};
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "omi");
    for (size_t i = 0; i < COUNT(flags); i++) {
        const struct call disks = {.operation = CALL_ENUMERATE,
                                   .flags = flags[i],
                                   .space = "root/bench",
                                   .class_name = "bm_disk",
                                   .keys_only = MI_TRUE};
        assert_int_equal(consumer_count(&consumer, &disks), counts[i]);
    }
    consumer_close(&consumer);
}

/* E-36: keysOnly strips nothing. */
static void keys_only_changes_nothing(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    consumer_open(&consumer, WORLD, "omi");
    call(&consumer,
         &(struct call){.operation = CALL_ENUMERATE,
                        .space = "root/bench",
                        .class_name = "BM_SSD",
                        .keys_only = MI_TRUE},
         &pulled);
    char *text = describe_all(&pulled);
    assert_string_equal(text, "BM_SSD(DeviceID=\"ssd0\",Size=512,Ready=null,Model=null,State=null,"
                              "Installed=null,Wear=3)");
    free(text);
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

/* Another pointer for each result; a clone lives on after the operation is closed. */
static void results_have_pointers_of_their_own(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *second = NULL;
    MI_Instance *clone = NULL;
    consumer_open(&consumer, WORLD, "omi");
    const MI_Instance *one = first(
        &consumer,
        &(struct call){.operation = CALL_ENUMERATE, .space = "root/bench", .class_name = "BM_Disk"},
        &operation);
    assert_int_equal(MI_Instance_Clone(one, &clone), MI_RESULT_OK);
    assert_int_equal(MI_Operation_GetInstance(&operation, &second, NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    assert_ptr_not_equal(one, second);
    drain(&operation);
    char *text = describe(clone);
    assert_string_equal(text, "BM_SSD(DeviceID=\"ssd0\",Size=512,Ready=null,Model=null,State=null,"
                              "Installed=null,Wear=3)");
    free(text);
    assert_int_equal(MI_Instance_AddElement(clone, "Mine", NULL, MI_STRING, 0), MI_RESULT_OK);
    assert_int_equal(MI_Instance_Delete(clone), MI_RESULT_OK);
    consumer_close(&consumer);
}

/* --- Invoke ----------------------------------------------------------------------------------- */

/* The class is the method's name as declared; ReturnValue, then every parameter, those that go in
 * NULL. */
static void invoke_gives_an_instance_named_as_the_method(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    MI_Uint32 flags = 0;
    consumer_open(&consumer, WORLD, "omi");
    MI_Instance *key = system_key(&consumer, "sys1");
    call(&consumer,
         &(struct call){.operation = CALL_INVOKE,
                        .space = "root/bench",
                        .class_name = "BM_System",
                        .method = "describe",
                        .instance = key},
         &pulled);
    char *text = describe_all(&pulled);
    assert_string_equal(text, "Describe(ReturnValue=0,Verbose=null,Text=\"a system\")");
    free(text);
    assert_int_equal(
        MI_Instance_GetElement(pulled.instances[0], "ReturnValue", NULL, NULL, &flags, NULL),
        MI_RESULT_OK);
    assert_int_equal(flags & 0x4008, 0x4008);
    pulled_clear(&pulled);
    (void)MI_Instance_Delete(key);
    consumer_close(&consumer);
}

static void a_static_method_needs_no_instance(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    consumer_open(&consumer, WORLD, "omi");
    call(&consumer,
         &(struct call){.operation = CALL_INVOKE,
                        .space = "root/bench",
                        .class_name = "BM_System",
                        .method = "COUNT"},
         &pulled);
    char *text = describe_all(&pulled);
    assert_string_equal(text, "Count(ReturnValue=3)");
    free(text);
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

/* --- queries ---------------------------------------------------------------------------------- */

/* A projection gives instances with only the chosen properties; CQL is accepted. */
static void a_projection_has_what_was_chosen(void **state)
{
    (void)state;
    static const char *const dialects[] = {"WQL", "CQL", "wql"};
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "omi");
    for (size_t i = 0; i < COUNT(dialects); i++) {
        struct pulled pulled = {0};
        call(&consumer,
             &(struct call){.operation = CALL_QUERY,
                            .space = "root/bench",
                            .dialect = dialects[i],
                            .query = "SELECT Size FROM BM_Disk WHERE Size < 1000"},
             &pulled);
        char *text = describe_all(&pulled);
        assert_string_equal(text, "BM_SSD(Size=512)");
        free(text);
        pulled_clear(&pulled);
    }
    consumer_close(&consumer);
}

/* --- instances made by the client ------------------------------------------------------------- */

static MI_Result new_instance(struct consumer *consumer, const char *class_name)
{
    MI_Instance *instance = NULL;
    const MI_Result result =
        MI_Application_NewInstance(&consumer->application, class_name, NULL, &instance);
    assert_int_equal(instance != NULL, result == MI_RESULT_OK);
    if (instance != NULL) {
        (void)MI_Instance_Delete(instance);
    }
    return result;
}

/* A-30, E-1..E-5: flags come back as given and NOT_MODIFIED; names compare without case. */
static void instances_of_the_client_answer_as_was_seen(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Uint32 flags = 0;
    const MI_Value number = {.uint32 = 1};
    consumer_open(&consumer, WORLD, "omi");
    assert_int_equal(new_instance(&consumer, NULL), 4);
    assert_int_equal(new_instance(&consumer, ""), 4);
    assert_int_equal(new_instance(&consumer, "a b"), 4);
    MI_Instance *instance = add_uint32(consumer_new(&consumer, "BM_Own"), "A", 1, MI_FLAG_KEY);
    assert_int_equal(MI_Instance_GetElement(instance, "a", NULL, NULL, &flags, NULL), 0);
    assert_int_equal(flags, MI_FLAG_KEY | 0x2000000);
    assert_int_equal(MI_Instance_AddElement(instance, "a", &number, MI_UINT32, 0), 11);
    assert_int_equal(MI_Instance_AddElement(instance, NULL, &number, MI_UINT32, 0), 4);
    assert_int_equal(MI_Instance_AddElement(instance, "B", NULL, MI_UINT32, 0), 0);
    assert_int_equal(MI_Instance_SetElement(instance, "A", &number, MI_UINT64, 0), 13);
    assert_int_equal(MI_Instance_ClearElement(instance, "A"), 0);
    assert_int_equal(MI_Instance_GetElement(instance, "A", NULL, NULL, &flags, NULL), 0);
    assert_int_equal(flags & MI_FLAG_NULL, MI_FLAG_NULL);
    assert_int_equal(MI_Instance_ClearElement(instance, "C"), 12);
    assert_int_equal(MI_Instance_GetElement(instance, "C", NULL, NULL, NULL, NULL), 12);
    assert_int_equal(MI_Instance_GetElement(instance, NULL, NULL, NULL, NULL, NULL), 4);
    assert_int_equal(MI_Instance_GetElementAt(instance, 2, NULL, NULL, NULL, NULL), 4);
    assert_int_equal(MI_Instance_IsA(instance, NULL, NULL), 4);
    assert_int_equal(MI_Instance_Delete(NULL), 4);
    assert_int_equal(MI_Instance_Delete(instance), 0);
    consumer_close(&consumer);
}

/* The class of a result has no parent, derived or not; a clone's class has what was added. */
static void the_class_of_a_result_has_no_parent(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    MI_Class *object = NULL;
    MI_Class *parent = NULL;
    MI_Uint32 count = 0;
    const MI_Char *name = NULL;
    consumer_open(&consumer, WORLD, "omi");
    call(&consumer,
         &(struct call){.operation = CALL_ENUMERATE, .space = "root/bench", .class_name = "BM_SSD"},
         &pulled);
    (void)add_text(pulled.instances[0], "Mine", "m", 0);
    assert_int_equal(MI_Instance_GetClass(pulled.instances[0], &object), 0);
    assert_int_equal(MI_Class_GetElementCount(object, &count), 0);
    assert_int_equal(count, 8);
    assert_int_equal(MI_Class_GetParentClassName(object, &name), 10);
    assert_int_equal(MI_Class_GetParentClass(object, &parent), 10);
    assert_int_equal(MI_Class_Delete(object), 0);
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

/* --- several operations ----------------------------------------------------------------------- */

/* Two operations open on one session, drained in the other order. */
static void operations_are_drained_in_any_order(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation one = MI_OPERATION_NULL;
    MI_Operation two = MI_OPERATION_NULL;
    const struct call disks = {
        .operation = CALL_ENUMERATE, .space = "root/bench", .class_name = "BM_Disk"};
    consumer_open(&consumer, WORLD, "omi");
    consumer_start(&consumer, &disks, NULL, &one);
    consumer_start(&consumer, &disks, NULL, &two);
    drain(&two);
    drain(&one);
    consumer_close(&consumer);
}

/* C-71, K43: a timeout of a second changes nothing. */
static void the_timeout_option_has_no_effect(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Interval second = {.seconds = 1};
    struct pulled pulled = {0};
    consumer_open(&consumer, WORLD, "omi");
    assert_int_equal(MI_Application_NewOperationOptions(&consumer.application, MI_FALSE, &options),
                     MI_RESULT_OK);
    assert_int_equal(MI_OperationOptions_SetTimeout(&options, &second), MI_RESULT_OK);
    MI_Session_EnumerateInstances(&consumer.session, 0, &options, "root/bench", "BM_Slow", MI_FALSE,
                                  NULL, &operation);
    MI_OperationOptions_Delete(&options);
    pull_all(&operation, &pulled);
    assert_int_equal(pulled.count, 2);
    assert_int_equal(pulled.result, MI_RESULT_OK);
    pulled_clear(&pulled);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_instance_is_the_end),
        cmocka_unit_test(an_instance_has_the_flags_and_types_that_were_seen),
        cmocka_unit_test(a_reference_instance_has_two_keys),
        cmocka_unit_test(enumeration_takes_subclasses_in),
        cmocka_unit_test(keys_only_changes_nothing),
        cmocka_unit_test(results_have_pointers_of_their_own),
        cmocka_unit_test(invoke_gives_an_instance_named_as_the_method),
        cmocka_unit_test(a_static_method_needs_no_instance),
        cmocka_unit_test(a_projection_has_what_was_chosen),
        cmocka_unit_test(instances_of_the_client_answer_as_was_seen),
        cmocka_unit_test(the_class_of_a_result_has_no_parent),
        cmocka_unit_test(operations_are_drained_in_any_order),
        cmocka_unit_test(the_timeout_option_has_no_effect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
