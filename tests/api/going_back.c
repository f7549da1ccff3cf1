/* mifake_snapshot and mifake_reset: a world goes back to an earlier state. */
#include "support/consumer.h"
#include "support/test.h"

#include <sched.h>

#define WORLD "tests/api/worlds/things.json"

static MI_Instance *thing(struct consumer *consumer, const char *name)
{
    return add_text(consumer_new(consumer, "Thing"), "Name", name, MI_FLAG_KEY);
}

static void change(struct consumer *consumer, enum call_operation operation, const char *name)
{
    MI_Instance *instance = thing(consumer, name);
    const struct call call = {.operation = operation, .space = "root/test", .instance = instance};
    assert_int_equal(consumer_result(consumer, &call), MI_RESULT_OK);
    (void)MI_Instance_Delete(instance);
}

static size_t count(struct consumer *consumer)
{
    return consumer_count(
        consumer,
        &(struct call){.operation = CALL_ENUMERATE, .space = "root/test", .class_name = "Thing"});
}

static void reset_goes_back_to_the_fixture(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "windows");
    assert_true(mifake_reset(consumer.world));
    for (int i = 0; i < 3; i++) {
        change(&consumer, CALL_CREATE, "new");
        change(&consumer, CALL_DELETE, "a");
        assert_int_equal(count(&consumer), 3);
        change(&consumer, CALL_DELETE, "b");
        assert_int_equal(count(&consumer), 2);
        assert_true(mifake_reset(consumer.world));
        assert_int_equal(count(&consumer), 3);
    }
    consumer_close(&consumer);
}

static void reset_goes_back_to_the_latest_snapshot(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "omi");
    change(&consumer, CALL_CREATE, "one");
    mifake_snapshot(consumer.world);
    change(&consumer, CALL_CREATE, "two");
    assert_true(mifake_reset(consumer.world));
    assert_int_equal(count(&consumer), 4);
    change(&consumer, CALL_CREATE, "two");
    mifake_snapshot(consumer.world);
    change(&consumer, CALL_DELETE, "a");
    change(&consumer, CALL_DELETE, "one");
    assert_true(mifake_reset(consumer.world));
    assert_true(mifake_reset(consumer.world));
    assert_int_equal(count(&consumer), 5);
    consumer_close(&consumer);
}

/* Operations hold what they have still to give. */
static void a_world_with_open_operations_stays(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation operation = MI_OPERATION_NULL;
    struct pulled pulled = {0};
    consumer_open(&consumer, WORLD, "windows");
    change(&consumer, CALL_DELETE, "a");
    MI_Session_EnumerateInstances(&consumer.session, 0, NULL, "root/test", "Thing", MI_FALSE, NULL,
                                  &operation);
    assert_false(mifake_reset(consumer.world));
    pull_all(&operation, &pulled);
    assert_int_equal(pulled.count, 2);
    assert_false(mifake_reset(consumer.world));
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    assert_true(mifake_reset(consumer.world));
    assert_int_equal(count(&consumer), 3);
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

/* A clone of a created instance is the caller's: going back does not touch it. */
static void clones_of_what_was_created_stay(void **state)
{
    (void)state;
    struct consumer consumer;
    struct pulled pulled = {0};
    MI_Value value;
    consumer_open(&consumer, WORLD, "windows");
    consumer.asynchronous = true;
    MI_Instance *instance = thing(&consumer, "new");
    consumer_call(
        &consumer,
        &(struct call){.operation = CALL_CREATE, .space = "root/test", .instance = instance},
        &pulled);
    (void)MI_Instance_Delete(instance);
    while (!mifake_reset(consumer.world)) {
        (void)sched_yield(); /* the worker is on its way out of the operation */
    }
    assert_int_equal(MI_Instance_GetElement(pulled.instances[0], "Name", &value, NULL, NULL, NULL),
                     MI_RESULT_OK);
    assert_string_equal(value.string, "new");
    pulled_clear(&pulled);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reset_goes_back_to_the_fixture),
        cmocka_unit_test(reset_goes_back_to_the_latest_snapshot),
        cmocka_unit_test(a_world_with_open_operations_stays),
        cmocka_unit_test(clones_of_what_was_created_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
