/* Fails every allocation of what rules do, step by step: the result is the rule's or says that
 * there is no memory, and the world answers once there is some again. */
#include "oom/failing.h"
#include "oom/taker.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/tests/api/worlds/things.json"

struct row {
    const char *rule;
    const struct call *call;
    MI_Result result; /* with memory */
    size_t count;     /* the same */
    enum { PLAIN, CANCELLED } how;
};

#define OF(operation, steps)                                                                       \
    "{\"match\": {\"op\": \"" operation "\"}, \"times\": {\"max\": 1}, \"then\": [" steps "]}"
#define THEN(steps) OF("EnumerateInstances", steps)

static const struct call enumerate = {.operation = CALL_ENUMERATE, .class_name = "Thing"};
static const struct call invoke = {
    .operation = CALL_INVOKE, .class_name = "Thing", .method = "Reset"};
static const struct call get_class = {.operation = CALL_GET_CLASS, .class_name = "Thing"};

static const struct row rows[] = {
    {THEN("{\"repo\": true}"), &enumerate, MI_RESULT_OK, 3, PLAIN},
    {THEN("{\"rows\": 2}, {\"final\": {}}"), &enumerate, MI_RESULT_OK, 2, PLAIN},
    {THEN("{\"row\": \"@a\"}, {\"row\": {\"class\": \"Thing\", \"properties\": "
          "{\"Name\": \"made up\"}}}, {\"final\": {\"with\": \"@p\"}}"),
     &enumerate, MI_RESULT_OK, 3, PLAIN},
    {OF("GetClass", "{\"row\": \"Part\"}, {\"final\": {}}"), &get_class, MI_RESULT_OK, 1, PLAIN},
    {THEN("{\"delayMs\": 5}, {\"final\": {\"result\": \"ACCESS_DENIED\", \"message\": \"no\"}}"),
     &enumerate, MI_RESULT_ACCESS_DENIED, 0, PLAIN},
    {THEN("{\"message\": {\"text\": \"a\"}}, {\"progress\": {\"activity\": \"b\"}}, "
          "{\"repo\": true}"),
     &enumerate, MI_RESULT_OK, 3, PLAIN},
    {THEN("{\"prompt\": {\"text\": \"Sure?\", \"onNo\": [{\"final\": {\"result\": "
          "\"FAILED\"}}]}}, "
          "{\"repo\": true}"),
     &enumerate, MI_RESULT_OK, 3, PLAIN},
    {THEN("{\"writeError\": {\"result\": \"FAILED\", \"message\": \"x\", \"details\": \"@a\"}}, "
          "{\"repo\": true}"),
     &enumerate, MI_RESULT_OK, 3, PLAIN},
    {OF("Invoke\", \"method\": \"Reset",
        "{\"streamed\": {\"name\": \"Left\", \"value\": 3}}, {\"final\": {\"value\": 0, "
        "\"out\": {\"Left\": 9}}}"),
     &invoke, MI_RESULT_OK, 1, PLAIN},
    {THEN("{\"put\": {\"class\": \"Thing\", \"properties\": {\"Name\": \"new\"}}}, "
          "{\"set\": {\"instance\": \"@a\", \"properties\": {\"Size\": 1}}}, "
          "{\"remove\": \"@b\"}, {\"final\": {}}"),
     &enumerate, MI_RESULT_OK, 0, PLAIN},
    {THEN("{\"final\": {\"result\": \"FAILED\", \"details\": \"@a\"}}"), &enumerate,
     MI_RESULT_FAILED, 0, PLAIN},
    {THEN("{\"final\": {\"result\": \"NOT_FOUND\"}}"), &enumerate, MI_RESULT_NOT_FOUND, 0, PLAIN},
    {THEN("{\"hang\": true}"), &enumerate, MI_RESULT_FAILED, 0, CANCELLED},
    {"{\"match\": {\"op\": \"EnumerateInstances\"}, \"times\": {\"max\": 1}, \"then\": [{\"hang\": "
     "true}], \"onCancel\": "
     "[{\"message\": {\"text\": \"bye\"}}, {\"final\": {\"result\": 77}}]}",
     &enumerate, (MI_Result)77, 0, CANCELLED},
    /* No loseConnection: jansson 2.14 loses the quote that ends a text of fourteen characters when
     * the allocation for it fails, and reads on behind it. */
    {"{\"match\": {\"op\": \"EnumerateInstances\"}, \"when\": {\"scenario\": \"s\", \"state\": "
     "\"start\"}, \"become\": "
     "{\"scenario\": \"s\", \"state\": \"end\"}, \"then\": [{\"final\": {\"result\": "
     "\"FAILED\"}}]}",
     &enumerate, MI_RESULT_FAILED, 0, PLAIN},
    {"{\"match\": {\"op\": \"EnumerateInstances\", \"class\": {\"regex\": \"^t\"}}, \"times\": "
     "{\"max\": 1}, \"then\": [{\"rows\": 3}, {\"final\": {}}]}",
     &enumerate, MI_RESULT_OK, 3, PLAIN},
};

/* --- trials ----------------------------------------------------------------------------------- */

/* What no rule takes or changes. */
static void assert_works(struct consumer *consumer)
{
    MI_Instance *part = consumer_named(consumer, "Part", "p");
    const struct call call = {.operation = CALL_GET, .space = "root/test", .instance = part};
    const struct taken taken = take(consumer, &call, TAKE_PULLING, false);
    (void)MI_Instance_Delete(part);
    assert_int_equal(taken.result, MI_RESULT_OK);
    assert_int_equal(taken.count, 1);
}

static mifake *open_with(const char *rule)
{
    mifake_error error = {0};
    mifake *world = mifake_open(WORLD, NULL);
    assert_non_null(world);
    if (!mifake_rule(world, rule, &error)) {
        fail_msg("%s", error.text);
    }
    return world;
}

/* What was cancelled before its rule was found ends as ever. */
static bool is_clean(const struct row *row, bool failed, MI_Result result)
{
    return result == row->result ||
           (failed && (result == MI_RESULT_SERVER_LIMITS_EXCEEDED ||
                       (row->how == CANCELLED && result == MI_RESULT_FAILED)));
}

/* True if an allocation failed. */
static bool try_at(const struct row *row, enum taker taker, enum failing_mode mode,
                   unsigned long point)
{
    mifake *world = open_with(row->rule);
    struct consumer consumer = {.world = world,
                                .application = *mifake_application(world),
                                .session = *mifake_session(world)};
    struct call call = *row->call;
    MI_Instance *instance =
        row->call->method == NULL ? NULL : consumer_named(&consumer, "Thing", "a");
    call.space = "root/test";
    call.instance = instance;
    failing_start(point, mode);
    const struct taken taken = take(&consumer, &call, taker, row->how == CANCELLED);
    const bool failed = failing_stop();
    if (!is_clean(row, failed, taken.result)) {
        fail_msg("%s: %d at allocation %lu", row->rule, (int)taken.result, point);
    }
    if (!failed) {
        assert_int_equal(taken.count, row->count);
    }
    (void)MI_Instance_Delete(instance);
    assert_works(&consumer);
    (void)mifake_close(world, NULL);
    return failed;
}

static unsigned long sweep(const struct row *row, enum taker taker, enum failing_mode mode)
{
    unsigned long point = 1;
    (void)try_at(row, taker, mode, 0);
    while (try_at(row, taker, mode, point)) {
        point++;
    }
    return point - 1;
}

static void sweep_all(enum taker taker)
{
    unsigned long points = 0;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        points += sweep(&rows[i], taker, FAIL_ONE) + sweep(&rows[i], taker, FAIL_FROM_HERE_ON);
    }
    print_message("%lu points swept\n", points);
}

static void rules_are_performed_or_end_cleanly(void **state)
{
    (void)state;
    sweep_all(TAKE_PULLING);
}

static void so_they_are_with_callbacks(void **state)
{
    (void)state;
    sweep_all(TAKE_WITH_CALLBACKS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_are_performed_or_end_cleanly),
        cmocka_unit_test(so_they_are_with_callbacks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
