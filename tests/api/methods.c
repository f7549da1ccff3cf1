/* Functions of the test's that answer methods: what they may do, on which thread, and how they
 * fail. */
#include "support/consumer.h"
#include "support/describe.h"
#include "support/listener.h"
#include "support/test.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#define WORLD "tests/api/worlds/methods.json"
#define SPACE "root/test"
#define THREADS 4
#define CALLS 50

static void open_world(struct consumer *consumer, int omi)
{
    consumer_open(consumer, WORLD, omi ? "omi" : "windows");
}

static MI_Instance *lamp(struct consumer *consumer, const char *class_name, const char *name)
{
    return add_text(consumer_new(consumer, class_name), "Name", name, MI_FLAG_KEY);
}

static void invoke_on(struct consumer *consumer, const char *class_name, const char *name,
                      const char *method, struct pulled *pulled)
{
    MI_Instance *instance = lamp(consumer, class_name, name);
    consumer_call(consumer,
                  &(struct call){.operation = CALL_INVOKE,
                                 .space = SPACE,
                                 .class_name = class_name,
                                 .instance = instance,
                                 .method = method},
                  pulled);
    (void)MI_Instance_Delete(instance);
}

static void expect_invoked(struct consumer *consumer, const char *class_name, const char *name,
                           const char *method, const char *expected)
{
    struct pulled pulled = {0};
    invoke_on(consumer, class_name, name, method, &pulled);
    char *got = describe_all(&pulled);
    assert_string_equal(got, expected);
    free(got);
    pulled_clear(&pulled);
}

/* --- results ---------------------------------------------------------------------------------- */

static MI_Result fail_as_told(void *context, const MI_Instance *instance,
                              const MI_Instance *parameters, MI_Instance *result)
{
    const MI_Value value = {.uint32 = 9};
    (void)instance;
    (void)parameters;
    (void)MI_Instance_SetElement(result, "ReturnValue", &value, MI_UINT32, 0);
    return *(const MI_Result *)context;
}

/* K8, F-25: what a function returns is the result, without what it set; in profile omi a bare
 * result of a provider has no text. */
static void the_result_of_a_function_is_the_operations(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        MI_Result answer = MI_RESULT_OK;
        open_world(&consumer, omi);
        assert_int_equal(mifake_method(consumer.world, "Lamp", "GetLevel", fail_as_told, &answer),
                         0);
        expect_invoked(&consumer, "Lamp", "l", "GetLevel",
                       "GetLevel(ReturnValue=9,Unit=null,Level=null)");
        answer = MI_RESULT_NOT_FOUND;
        expect_invoked(&consumer, "Lamp", "l", "GetLevel",
                       omi ? "result 6, details" : "result 6, text, details");
        answer = MI_RESULT_METHOD_NOT_AVAILABLE;
        expect_invoked(&consumer, "Lamp", "l", "GetLevel",
                       omi ? "result 16, details" : "result 16, text, details");
        consumer_close(&consumer);
    }
}

/* A function stands in for an answer that the fixture lacks, too. */
static void a_function_answers_where_the_fixture_does_not(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Result answer = MI_RESULT_OK;
    open_world(&consumer, 0);
    expect_invoked(&consumer, "Lamp", "l", "Silent", "result 16, text, details");
    assert_int_equal(mifake_method(consumer.world, "Lamp", "Silent", fail_as_told, &answer), 0);
    expect_invoked(&consumer, "Lamp", "l", "Silent", "Silent(ReturnValue=9,Hours=null)");
    consumer_close(&consumer);
}

/* --- whose method ----------------------------------------------------------------------------- */

static MI_Result count_call(void *context, const MI_Instance *instance,
                            const MI_Instance *parameters, MI_Instance *result)
{
    (void)instance;
    (void)parameters;
    (void)result;
    atomic_fetch_add((_Atomic unsigned *)context, 1U);
    return MI_RESULT_OK;
}

/* A function of a subclass is not for its superclass; one registered later is before it. */
static void functions_are_for_a_class_and_all_below_it(void **state)
{
    (void)state;
    struct consumer consumer;
    _Atomic unsigned of_bulb = 0;
    _Atomic unsigned of_lamp = 0;
    open_world(&consumer, 0);
    assert_int_equal(mifake_method(consumer.world, "bulb", "getlevel", count_call, &of_bulb), 0);
    expect_invoked(&consumer, "Lamp", "l", "GetLevel",
                   "GetLevel(ReturnValue=0,Unit=null,Level=10)");
    expect_invoked(&consumer, "Bulb", "b", "GetLevel",
                   "GetLevel(ReturnValue=null,Unit=null,Level=null)");
    assert_int_equal(of_bulb, 1);
    assert_int_equal(mifake_method(consumer.world, "Lamp", "GetLevel", count_call, &of_lamp), 0);
    expect_invoked(&consumer, "Bulb", "b", "GetLevel",
                   "GetLevel(ReturnValue=null,Unit=null,Level=null)");
    assert_int_equal(of_bulb, 1);
    assert_int_equal(of_lamp, 1);
    assert_int_equal(mifake_method(consumer.world, "Lamp", "Break", count_call, NULL),
                     MI_RESULT_METHOD_NOT_FOUND);
    assert_int_equal(mifake_method(NULL, "Lamp", "GetLevel", count_call, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(mifake_method(consumer.world, "Lamp", "GetLevel", NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    consumer_close(&consumer);
}

/* A static method has no instance. */
static MI_Result expect_no_instance(void *context, const MI_Instance *instance,
                                    const MI_Instance *parameters, MI_Instance *result)
{
    const MI_Value count = {.uint64 = instance == NULL && parameters == NULL ? 77 : 0};
    (void)context;
    return MI_Instance_SetElement(result, "ReturnValue", &count, MI_UINT64, 0);
}

static void a_static_call_has_no_instance(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    open_world(&consumer, 1);
    assert_int_equal(mifake_method(consumer.world, "Lamp", "CountAll", expect_no_instance, NULL),
                     0);
    consumer_call(
        &consumer,
        &(struct call){
            .operation = CALL_INVOKE, .space = SPACE, .class_name = "Bulb", .method = "CountAll"},
        &pulled);
    char *got = describe_all(&pulled);
    assert_string_equal(got, "CountAll(ReturnValue=77)");
    free(got);
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

/* --- MI within ------------------------------------------------------------------------------- */

static MI_Result switch_on(void *context, const MI_Instance *instance,
                           const MI_Instance *parameters, MI_Instance *result)
{
    struct consumer *consumer = context;
    const MI_Value on = {.boolean = MI_TRUE};
    MI_Instance *changed = NULL;
    (void)parameters;
    (void)result;
    if (MI_Instance_Clone(instance, &changed) != MI_RESULT_OK) {
        return MI_RESULT_FAILED;
    }
    (void)MI_Instance_SetElement(changed, "On", &on, MI_BOOLEAN, 0);
    const struct call call = {.operation = CALL_MODIFY, .space = SPACE, .instance = changed};
    const MI_Result modified = consumer_result(consumer, &call);
    (void)MI_Instance_Delete(changed);
    return modified;
}

static bool is_on(struct consumer *consumer)
{
    struct pulled pulled = {0};
    MI_Value value;
    MI_Instance *key = lamp(consumer, "Lamp", "l");
    consumer_call(consumer, &(struct call){.operation = CALL_GET, .space = SPACE, .instance = key},
                  &pulled);
    (void)MI_Instance_Delete(key);
    assert_int_equal(pulled.result, MI_RESULT_OK);
    assert_int_equal(MI_Instance_GetElement(pulled.instances[0], "On", &value, NULL, NULL, NULL),
                     MI_RESULT_OK);
    pulled_clear(&pulled);
    return value.boolean != MI_FALSE;
}

/* It may call MI on the same session, and change what it was called on. */
static void a_function_may_call_mi(void **state)
{
    (void)state;
    for (int asynchronous = 0; asynchronous < 2; asynchronous++) {
        struct consumer consumer;
        open_world(&consumer, asynchronous);
        assert_int_equal(mifake_method(consumer.world, "Lamp", "GetLevel", switch_on, &consumer),
                         0);
        assert_false(is_on(&consumer));
        consumer.asynchronous = asynchronous != 0;
        expect_invoked(&consumer, "Lamp", "l", "GetLevel",
                       "GetLevel(ReturnValue=null,Unit=null,Level=null)");
        assert_true(is_on(&consumer));
        consumer_close(&consumer);
    }
}

static MI_Result close_session(void *context, const MI_Instance *instance,
                               const MI_Instance *parameters, MI_Instance *result)
{
    struct consumer *consumer = context;
    (void)instance;
    (void)parameters;
    (void)result;
    return MI_Session_Close(&consumer->session, NULL, NULL);
}

/* M2: that would wait for the operation that the function answers. */
static void a_function_that_closes_its_session_has_a_verdict(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation operation;
    const MI_Instance *instance = NULL;
    char *report = NULL;
    open_world(&consumer, 0);
    assert_int_equal(mifake_method(consumer.world, "Lamp", "CountAll", close_session, &consumer),
                     0);
    MI_Session_Invoke(&consumer.session, 0, NULL, SPACE, "Lamp", "CountAll", NULL, NULL, NULL,
                      &operation);
    assert_int_equal(MI_Operation_GetInstance(&operation, &instance, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_Close(&consumer.application), MI_RESULT_OK);
    assert_false(mifake_close(consumer.world, &report));
    assert_non_null(strstr(report, "M2"));
    free(report);
}

/* The same while its operation is pulled: a rule lets the world answer later. */
static void a_function_that_runs_later_may_end_its_session(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation operation;
    const MI_Instance *instance = NULL;
    open_world(&consumer, 0);
    assert_int_equal(mifake_method(consumer.world, "Lamp", "CountAll", close_session, &consumer),
                     0);
    assert_true(
        mifake_on(consumer.world, "later", NULL, MIFAKE_STEPS(MIFAKE_DELAY(1000), MIFAKE_REPO)));
    MI_Session_Invoke(&consumer.session, 0, NULL, SPACE, "Lamp", "CountAll", NULL, NULL, NULL,
                      &operation);
    assert_int_equal(MI_Operation_GetInstance(&operation, &instance, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_null(instance);
    assert_int_equal(MI_Application_Close(&consumer.application), MI_RESULT_OK);
    assert_false(mifake_close(consumer.world, NULL));
}

/* --- threads ---------------------------------------------------------------------------------- */

static MI_Result note_thread(void *context, const MI_Instance *instance,
                             const MI_Instance *parameters, MI_Instance *result)
{
    (void)instance;
    (void)parameters;
    (void)result;
    *(pthread_t *)context = pthread_self();
    return MI_RESULT_OK;
}

/* Before the starter returns, so on its thread, whoever will call back. */
static void a_function_runs_where_its_operation_starts(void **state)
{
    (void)state;
    struct consumer consumer;
    struct listener listener = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&listener);
    MI_Operation operation;
    pthread_t thread;
    open_world(&consumer, 0);
    memset(&thread, 0, sizeof thread);
    assert_int_equal(mifake_method(consumer.world, "Lamp", "CountAll", note_thread, &thread), 0);
    MI_Session_Invoke(&consumer.session, 0, NULL, SPACE, "Lamp", "CountAll", NULL, NULL, &callbacks,
                      &operation);
    assert_true(pthread_equal(thread, pthread_self()));
    listener_wait_finals(&listener, 1);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    trace_expect(&listener.trace, "cb(CountAll, F, 0, -, -, -)\n");
    consumer_close(&consumer);
}

static void *invoke_often(void *context)
{
    struct consumer consumer = *(struct consumer *)context;
    for (int i = 0; i < CALLS; i++) {
        struct pulled pulled = {0};
        consumer.asynchronous = i % 2 == 1;
        invoke_on(&consumer, "Lamp", "l", "GetLevel", &pulled);
        pulled_clear(&pulled);
    }
    return NULL;
}

/* Several threads may be in a function at once. */
static void threads_invoke_side_by_side(void **state)
{
    (void)state;
    struct consumer consumer;
    _Atomic unsigned calls = 0;
    pthread_t threads[THREADS];
    open_world(&consumer, 0);
    assert_int_equal(mifake_method(consumer.world, "Lamp", "GetLevel", count_call, &calls), 0);
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, invoke_often, &consumer), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    }
    assert_int_equal(calls, THREADS * CALLS);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_result_of_a_function_is_the_operations),
        cmocka_unit_test(a_function_answers_where_the_fixture_does_not),
        cmocka_unit_test(functions_are_for_a_class_and_all_below_it),
        cmocka_unit_test(a_static_call_has_no_instance),
        cmocka_unit_test(a_function_may_call_mi),
        cmocka_unit_test(a_function_that_closes_its_session_has_a_verdict),
        cmocka_unit_test(a_function_that_runs_later_may_end_its_session),
        cmocka_unit_test(a_function_runs_where_its_operation_starts),
        cmocka_unit_test(threads_invoke_side_by_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
