/* mifake_snapshot and mifake_reset: a world goes back to an earlier state. */
#include "support/consumer.h"
#include "support/test.h"

#include <sched.h>
#include <stdlib.h>

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

/* --- rules and time --------------------------------------------------------------------------- */

static void expect_state(struct consumer *consumer, const char *expected)
{
    char *state = mifake_state(consumer->world, "visit");
    assert_string_equal(state, expected);
    free(state);
}

static MI_Result test_connection(struct consumer *consumer)
{
    return consumer_result(consumer, &(struct call){.operation = CALL_TEST});
}

/* A rule that was used up is unused again; its scenario begins anew. */
static void reset_makes_rules_and_scenarios_new(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "windows");
    assert_true(mifake_on(consumer.world, "once",
                          &(mifake_match){.op = MIFAKE_TEST_CONNECTION,
                                          .times = 1,
                                          .scenario = "visit",
                                          .when = "start",
                                          .become = "seen"},
                          MIFAKE_STEPS(MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, NULL))));
    mifake_snapshot(consumer.world);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(test_connection(&consumer), MI_RESULT_ACCESS_DENIED);
        assert_int_equal(test_connection(&consumer), MI_RESULT_OK);
        assert_int_equal(mifake_used(consumer.world, "once"), 1);
        expect_state(&consumer, "seen");
        assert_true(mifake_reset(consumer.world));
        assert_int_equal(mifake_used(consumer.world, "once"), 0);
        expect_state(&consumer, "start");
    }
    assert_int_equal(test_connection(&consumer), MI_RESULT_ACCESS_DENIED);
    consumer_close(&consumer);
}

/* The clock goes back to 0 and moves as before; what the journal has stays. */
static void reset_sets_the_clock_back_and_keeps_the_journal(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "omi");
    assert_true(
        mifake_on(consumer.world, "slow", NULL, MIFAKE_STEPS(MIFAKE_DELAY(5000), MIFAKE_REPO)));
    for (int i = 0; i < 2; i++) {
        assert_int_equal(test_connection(&consumer), MI_RESULT_OK);
        assert_int_equal(mifake_now(consumer.world), 5000);
        assert_true(mifake_reset(consumer.world));
        assert_int_equal(mifake_now(consumer.world), 0);
    }
    assert_int_equal(mifake_calls(consumer.world, NULL), 2);
    mifake_clock(consumer.world, MIFAKE_CLOCK_MANUAL);
    mifake_advance(consumer.world, 7);
    assert_int_equal(mifake_now(consumer.world), 7);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reset_goes_back_to_the_fixture),
        cmocka_unit_test(reset_goes_back_to_the_latest_snapshot),
        cmocka_unit_test(a_world_with_open_operations_stays),
        cmocka_unit_test(clones_of_what_was_created_stay),
        cmocka_unit_test(reset_makes_rules_and_scenarios_new),
        cmocka_unit_test(reset_sets_the_clock_back_and_keeps_the_journal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
