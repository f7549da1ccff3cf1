/* Indications: who hears what is told, in which order, until when. */
#include "support/describe.h"
#include "support/listener.h"
#include "support/teller.h"
#include "support/test.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>

#define ALL "SELECT * FROM Event"

static void open_world(struct consumer *consumer, int omi)
{
    consumer_open(consumer, TELLER_WORLD, omi ? "omi" : "windows");
}

/* --- pulled ----------------------------------------------------------------------------------- */

/* C-16: each at once, with more to come, in the order they were told; what its teller left out has
 * its default. */
static void indications_come_in_the_order_they_were_told(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        open_world(&consumer, omi);
        assert_int_equal(teller_tell(&consumer, "ThingEvent", 0), MI_RESULT_OK);
        MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
        assert_int_equal(teller_tell(&consumer, "thingevent", 1), MI_RESULT_OK);
        assert_int_equal(teller_tell_of(&consumer, "ThingGone", 2, "Box", "b"), MI_RESULT_OK);
        teller_expect(&subscription, "ThingEvent(Time=null,TargetInstance=null,Reason=\"none\","
                                     "Count=1)");
        teller_expect(&subscription, "ThingGone(Time=null,TargetInstance=Box(Name=\"b\","
                                     "Size=null,Open=null),Reason=\"none\",Count=2)");
        teller_end(&subscription);
        consumer_close(&consumer);
    }
}

static void expect_marks(MI_Operation *subscription, const char *bookmark, const char *machine)
{
    const MI_Instance *indication = NULL;
    const MI_Char *got_bookmark = "untouched";
    const MI_Char *got_machine = "untouched";
    assert_int_equal(MI_Operation_GetIndication(subscription, &indication, &got_bookmark,
                                                &got_machine, NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    if (bookmark == NULL) {
        assert_null(got_bookmark);
        assert_null(got_machine);
        return;
    }
    assert_string_equal(got_bookmark, bookmark);
    assert_string_equal(got_machine, machine);
}

/* A bookmark counts what its subscription was told, the machine is the world's server; the final
 * result has neither. */
static void an_indication_has_a_bookmark_and_a_machine(void **state)
{
    (void)state;
    struct consumer consumer;
    open_world(&consumer, 0);
    MI_Operation early = teller_subscribe(&consumer, ALL, NULL);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    MI_Operation late = teller_subscribe(&consumer, ALL, NULL);
    (void)teller_tell(&consumer, "ThingEvent", 2);
    expect_marks(&early, "1", "HOST01");
    expect_marks(&early, "2", "HOST01");
    expect_marks(&late, "1", "HOST01");
    assert_int_equal(MI_Operation_Cancel(&late, MI_REASON_NONE), MI_RESULT_OK);
    expect_marks(&late, NULL, NULL);
    assert_int_equal(MI_Operation_Close(&late), MI_RESULT_OK);
    teller_end(&early);
    consumer_close(&consumer);
}

/* The results of a subscription are indications and nothing else (C-26, K31). */
static void other_getters_have_nothing_of_a_subscription(void **state)
{
    (void)state;
    struct consumer consumer;
    struct trace trace = TRACE_EMPTY;
    open_world(&consumer, 1);
    assert_true(mifake_misuse(consumer.world, "M27", MIFAKE_OFF));
    MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    trace_get(&trace, &subscription);
    trace_get_class(&trace, &subscription);
    trace_get_indication(&trace, &subscription);
    trace_expect(&trace, "get(4, -, F, 4, -, -)\n"
                         "get(4, -, F, 4, -, -)\n"
                         "get(0, ThingEvent, T, 0, -, -)\n");
    teller_end(&subscription);
    consumer_close(&consumer);
}

/* --- queries ---------------------------------------------------------------------------------- */

struct query_row {
    const char *query;
    const char *expected; /* the counts of those of `told` that it accepts */
};

static const struct query_row query_rows[] = {
    {"SELECT * FROM Event", "12345"},
    {"SELECT * FROM ThingGone", "5"},
    {"SELECT * FROM ThingEvent WHERE Count > 3", "45"},
    {"SELECT * FROM ThingEvent WITHIN 2 WHERE Count > 3", "45"},
    {"SELECT * FROM ThingEvent WHERE TargetInstance ISA 'Thing'", "245"},
    {"SELECT * FROM ThingEvent WHERE TargetInstance ISA 'Box'", "45"},
    {"SELECT * FROM ThingEvent WITHIN 0.5 WHERE TargetInstance ISA 'Thing' AND "
     "TargetInstance.Name = 'B'",
     "4"},
    {"SELECT * FROM ThingEvent WHERE TargetInstance IS NULL", "13"},
    {"SELECT * FROM ThingEvent WHERE __CLASS = 'ThingEvent' AND Count <> 1", "234"},
};

static void tell_five(struct consumer *consumer)
{
    assert_int_equal(teller_tell(consumer, "ThingEvent", 1), MI_RESULT_OK);
    assert_int_equal(teller_tell_of(consumer, "ThingEvent", 2, "Thing", "a"), MI_RESULT_OK);
    assert_int_equal(teller_tell(consumer, "ThingEvent", 3), MI_RESULT_OK);
    assert_int_equal(teller_tell_of(consumer, "ThingEvent", 4, "Box", "b"), MI_RESULT_OK);
    assert_int_equal(teller_tell_of(consumer, "ThingGone", 5, "Box", "c"), MI_RESULT_OK);
}

static MI_Uint32 next_count(MI_Operation *subscription)
{
    const MI_Instance *indication = NULL;
    MI_Value value;
    assert_int_equal(
        MI_Operation_GetIndication(subscription, &indication, NULL, NULL, NULL, NULL, NULL, NULL),
        MI_RESULT_OK);
    assert_non_null(indication);
    assert_int_equal(MI_Instance_GetElement(indication, "Count", &value, NULL, NULL, NULL),
                     MI_RESULT_OK);
    return value.uint32;
}

/* All subscriptions hear of the same five; each takes what its query accepts and then ends. */
static void a_subscription_hears_what_its_query_accepts(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation subscriptions[MI_COUNT(query_rows)];
    open_world(&consumer, 0);
    for (size_t i = 0; i < MI_COUNT(query_rows); i++) {
        subscriptions[i] = teller_subscribe(&consumer, query_rows[i].query, NULL);
    }
    tell_five(&consumer);
    for (size_t i = 0; i < MI_COUNT(query_rows); i++) {
        for (const char *expected = query_rows[i].expected; *expected != '\0'; expected++) {
            const MI_Uint32 got = next_count(&subscriptions[i]);
            if (got != (MI_Uint32)(*expected - '0')) {
                fail_msg("%s: %u, not %c", query_rows[i].query, got, *expected);
            }
        }
        teller_end(&subscriptions[i]);
    }
    consumer_close(&consumer);
}

static MI_Instance *with_size(MI_Instance *indication, const char *name, MI_Instance *thing,
                              MI_Uint32 size)
{
    const MI_Value value = {.instance = add_uint32(thing, "Size", size, 0)};
    assert_int_equal(MI_Instance_AddElement(indication, name, &value, MI_INSTANCE, 0),
                     MI_RESULT_OK);
    (void)MI_Instance_Delete(thing);
    return indication;
}

static void tell_change(struct consumer *consumer, MI_Uint32 count, MI_Uint32 before,
                        MI_Uint32 after)
{
    MI_Instance *changed = teller_new(consumer, "ThingChanged", count, NULL, NULL);
    if (before != 0) {
        (void)with_size(changed, "PreviousInstance", consumer_new(consumer, "Thing"), before);
    }
    (void)with_size(changed, "TargetInstance", consumer_new(consumer, "Box"), after);
    assert_int_equal(mifake_indicate(consumer->world, changed), MI_RESULT_OK);
    (void)MI_Instance_Delete(changed);
}

/* What was is compared with what is; without the one there is nothing to be compared. */
static void events_are_compared_with_what_was_before(void **state)
{
    (void)state;
    struct consumer consumer;
    open_world(&consumer, 0);
    MI_Operation subscription =
        teller_subscribe(&consumer,
                         "SELECT * FROM ThingChanged WITHIN 2 WHERE TargetInstance ISA 'Box' AND "
                         "TargetInstance.Size <> PreviousInstance.Size",
                         NULL);
    tell_change(&consumer, 1, 5, 5);
    tell_change(&consumer, 2, 5, 6);
    tell_change(&consumer, 3, 0, 6);
    tell_change(&consumer, 4, 7, 6);
    assert_int_equal(next_count(&subscription), 2);
    assert_int_equal(next_count(&subscription), 4);
    teller_end(&subscription);
    consumer_close(&consumer);
}

static void a_projection_shows_what_was_selected(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        open_world(&consumer, omi);
        MI_Operation subscription =
            teller_subscribe(&consumer, "SELECT Count, Reason FROM ThingEvent", NULL);
        (void)teller_tell_of(&consumer, "ThingGone", 7, "Box", "b");
        teller_expect(&subscription, "ThingGone(Reason=\"none\",Count=7)");
        teller_end(&subscription);
        consumer_close(&consumer);
    }
}

/* --- waiting ---------------------------------------------------------------------------------- */

/* Alone there is nobody who could tell anything: M42, at once. */
static void a_pull_that_nobody_can_end_has_a_verdict(void **state)
{
    (void)state;
    struct consumer consumer;
    struct trace trace = TRACE_EMPTY;
    char *report = NULL;
    open_world(&consumer, 0);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
    trace_get_indication(&trace, &subscription);
    trace_get_indication(&trace, &subscription);
    trace_close(&trace, &subscription);
    trace_expect(&trace, "get(1, -, F, 1, -, -)\nget(0, -, F, 1, -, -)\nClose 0\n");
    assert_int_equal(MI_Session_Close(&consumer.session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&consumer.application), MI_RESULT_OK);
    assert_false(mifake_close(consumer.world, &report));
    assert_non_null(strstr(report, "M42"));
    free(report);
}

/* However slow the other thread is. */
static void be_patient(void)
{
    assert_int_equal(setenv("MIFAKE_GRACE_MS", "30000", 1), 0);
}

static void be_impatient(void)
{
    assert_int_equal(unsetenv("MIFAKE_GRACE_MS"), 0);
}

static void *tell_from_elsewhere(void *context)
{
    for (MI_Uint32 i = 1; i <= 3; i++) {
        (void)sched_yield();
        (void)teller_tell(context, "ThingEvent", i);
    }
    return NULL;
}

/* C-20: a pull waits for another thread. */
static void a_pull_waits_for_another_thread(void **state)
{
    (void)state;
    struct consumer consumer;
    pthread_t thread;
    open_world(&consumer, 1);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
    be_patient();
    assert_int_equal(pthread_create(&thread, NULL, tell_from_elsewhere, &consumer), 0);
    for (MI_Uint32 i = 1; i <= 3; i++) {
        assert_int_equal(next_count(&subscription), i);
    }
    assert_int_equal(pthread_join(thread, NULL), 0);
    be_impatient();
    teller_end(&subscription);
    consumer_close(&consumer);
}

static void *cancel_from_elsewhere(void *context)
{
    (void)sched_yield();
    (void)MI_Operation_Cancel(context, MI_REASON_NONE);
    return NULL;
}

/* C-62: so does one that is cancelled. */
static void a_cancel_ends_a_pull_that_waits(void **state)
{
    (void)state;
    struct consumer consumer;
    struct trace trace = TRACE_EMPTY;
    pthread_t thread;
    open_world(&consumer, 0);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
    be_patient();
    assert_int_equal(pthread_create(&thread, NULL, cancel_from_elsewhere, &subscription), 0);
    trace_get_indication(&trace, &subscription);
    assert_int_equal(pthread_join(thread, NULL), 0);
    be_impatient();
    trace_close(&trace, &subscription);
    trace_expect(&trace, "get(0, -, F, 1, -, -)\nClose 0\n");
    consumer_close(&consumer);
}

/* What was told and not taken is lost with a cancel. */
static void a_cancelled_subscription_hears_nothing_more(void **state)
{
    (void)state;
    struct consumer consumer;
    open_world(&consumer, 1);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    (void)teller_tell(&consumer, "ThingEvent", 2);
    assert_int_equal(next_count(&subscription), 1);
    assert_int_equal(MI_Operation_Cancel(&subscription, MI_REASON_NONE), MI_RESULT_OK);
    (void)teller_tell(&consumer, "ThingEvent", 3);
    teller_end(&subscription);
    consumer_close(&consumer);
}

/* --- with callbacks --------------------------------------------------------------------------- */

/* C-16, C-53: each in a callback; Close brings the final one. */
static void callbacks_hear_indications_until_close(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        struct listener listener = LISTENER_EMPTY;
        MI_OperationCallbacks callbacks = listener_callbacks(&listener);
        open_world(&consumer, omi);
        MI_Operation subscription = teller_subscribe(&consumer, ALL, &callbacks);
        (void)teller_tell(&consumer, "ThingEvent", 1);
        listener_wait(&listener, 1);
        (void)teller_tell(&consumer, "ThingGone", 2);
        (void)teller_tell(&consumer, "ThingEvent", 3);
        listener_wait(&listener, 3);
        assert_int_equal(MI_Operation_Close(&subscription), MI_RESULT_OK);
        listener_wait_finals(&listener, 1);
        (void)teller_tell(&consumer, "ThingEvent", 4);
        consumer_close(&consumer);
        trace_expect(&listener.trace, "cb(ThingEvent, T, 0, -, -, -)\n"
                                      "cb(ThingGone, T, 0, -, -, -)\n"
                                      "cb(ThingEvent, T, 0, -, -, -)\n"
                                      "cb(-, F, 1, -, -, -)\n");
    }
}

/* B-23: so does closing the session. */
static void closing_the_session_ends_its_subscriptions(void **state)
{
    (void)state;
    struct consumer consumer;
    struct listener listener = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&listener);
    open_world(&consumer, 0);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, &callbacks);
    assert_int_equal(MI_Session_Close(&consumer.session, &listener, listener_complete),
                     MI_RESULT_OK);
    listener_wait_finals(&listener, 1);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    assert_int_equal(MI_Operation_Close(&subscription), MI_RESULT_OK);
    listener_wait_completed(&listener, 1);
    trace_expect(&listener.trace, "cb(-, F, 1, -, -, -)\n");
    assert_int_equal(MI_Application_Close(&consumer.application), MI_RESULT_OK);
    assert_true(mifake_close(consumer.world, NULL));
}

/* C-40: the next one waits for the acknowledgement. */
static void a_manual_acknowledgement_holds_the_next_one_back(void **state)
{
    (void)state;
    struct consumer consumer;
    struct listener listener = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&listener);
    MI_Operation subscription;
    open_world(&consumer, 0);
    mifake_deliver(consumer.world, MIFAKE_PUMP);
    MI_Session_Subscribe(&consumer.session, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, NULL, "root/test",
                         "WQL", ALL, NULL, &callbacks, &subscription);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    (void)teller_tell(&consumer, "ThingGone", 2);
    assert_int_equal(mifake_pump(consumer.world), 1);
    listener_acknowledge(&listener);
    assert_int_equal(mifake_pump(consumer.world), 1);
    listener_acknowledge(&listener);
    assert_int_equal(MI_Operation_Close(&subscription), MI_RESULT_OK);
    assert_int_equal(mifake_pump(consumer.world), 1);
    listener_acknowledge(&listener);
    trace_expect(&listener.trace, "cb(ThingEvent, T, 0, -, -, ack)\nack 0\n"
                                  "cb(ThingGone, T, 0, -, -, ack)\nack 0\n"
                                  "cb(-, F, 1, -, -, ack)\nack 0\n");
    consumer_close(&consumer);
}

/* Inline, who tells calls back. */
static void inline_delivery_hears_before_the_teller_goes_on(void **state)
{
    (void)state;
    struct consumer consumer;
    struct listener listener = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&listener);
    open_world(&consumer, 1);
    mifake_deliver(consumer.world, MIFAKE_INLINE);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, &callbacks);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    assert_int_equal(listener_count(&listener), 1);
    assert_true(listener_was_here(&listener));
    assert_int_equal(MI_Operation_Close(&subscription), MI_RESULT_OK);
    trace_expect(&listener.trace, "cb(ThingEvent, T, 0, -, -, -)\ncb(-, F, 1, -, -, -)\n");
    consumer_close(&consumer);
}

/* A callback may tell of something else; it is heard in its turn. */
static void tell_again(struct listener *listener, MI_Operation *operation, unsigned number)
{
    (void)operation;
    if (number == 1) {
        (void)teller_tell(listener->context, "ThingGone", 2);
    }
}

static void a_callback_may_tell(void **state)
{
    (void)state;
    struct consumer consumer;
    struct listener listener = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&listener);
    open_world(&consumer, 0);
    listener.act = tell_again;
    listener.context = &consumer;
    MI_Operation subscription = teller_subscribe(&consumer, ALL, &callbacks);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    listener_wait(&listener, 2);
    assert_int_equal(MI_Operation_Close(&subscription), MI_RESULT_OK);
    listener_wait_finals(&listener, 1);
    consumer_close(&consumer);
    trace_expect(&listener.trace, "cb(ThingEvent, T, 0, -, -, -)\ncb(ThingGone, T, 0, -, -, -)\n"
                                  "cb(-, F, 1, -, -, -)\n");
}

/* --- several ---------------------------------------------------------------------------------- */

/* Subscriptions of several sessions hear the same; one that ends takes nothing from the others. */
static void every_session_of_the_world_hears(void **state)
{
    (void)state;
    struct consumer consumer;
    struct consumer other;
    open_world(&consumer, 0);
    other = consumer;
    assert_int_equal(mifake_new_session(consumer.world, &other.session), MI_RESULT_OK);
    MI_Operation mine = teller_subscribe(&consumer, ALL, NULL);
    MI_Operation theirs = teller_subscribe(&other, ALL, NULL);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    assert_int_equal(next_count(&mine), 1);
    teller_end(&mine);
    (void)teller_tell(&consumer, "ThingEvent", 2);
    assert_int_equal(next_count(&theirs), 1);
    assert_int_equal(next_count(&theirs), 2);
    teller_end(&theirs);
    assert_int_equal(MI_Session_Close(&other.session, NULL, NULL), MI_RESULT_OK);
    consumer_close(&consumer);
}

/* A world made again from the same fixture is another one. */
static void other_worlds_hear_nothing(void **state)
{
    (void)state;
    struct consumer consumer;
    open_world(&consumer, 0);
    mifake *again = mifake_again(consumer.world);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
    MI_Instance *indication = teller_new(&consumer, "ThingEvent", 1, NULL, NULL);
    assert_int_equal(mifake_indicate(again, indication), MI_RESULT_OK);
    (void)MI_Instance_Delete(indication);
    (void)teller_tell(&consumer, "ThingEvent", 2);
    assert_int_equal(next_count(&subscription), 2);
    teller_end(&subscription);
    assert_true(mifake_close(again, NULL));
    consumer_close(&consumer);
}

/* An indication is one of the namespace that it carries. */
static void namespaces_hear_their_own(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_Operation there;
    open_world(&consumer, 0);
    MI_Operation here = teller_subscribe(&consumer, ALL, NULL);
    MI_Session_Subscribe(&consumer.session, 0, NULL, "root/other", "WQL", "SELECT * FROM Elsewhere",
                         NULL, NULL, &there);
    MI_Instance *indication = teller_new(&consumer, "Elsewhere", 5, NULL, NULL);
    assert_int_equal(mifake_indicate(consumer.world, indication), MI_RESULT_INVALID_CLASS);
    assert_int_equal(MI_Instance_SetNameSpace(indication, "root/other"), MI_RESULT_OK);
    assert_int_equal(mifake_indicate(consumer.world, indication), MI_RESULT_OK);
    (void)MI_Instance_Delete(indication);
    (void)teller_tell(&consumer, "ThingEvent", 1);
    assert_int_equal(next_count(&there), 5);
    assert_int_equal(next_count(&here), 1);
    teller_end(&there);
    teller_end(&here);
    consumer_close(&consumer);
}

/* --- rules ------------------------------------------------------------------------------------ */

/* C-16: what a rule tells is not held back either; what the world tells meanwhile comes after it.
 */
static void a_rule_tells_too(void **state)
{
    (void)state;
    struct consumer consumer;
    open_world(&consumer, 1);
    MI_Instance *first = teller_new(&consumer, "ThingEvent", 1, NULL, NULL);
    MI_Instance *second = teller_new(&consumer, "ThingGone", 2, NULL, NULL);
    assert_true(mifake_on(consumer.world, "tells", &(mifake_match){.op = MIFAKE_SUBSCRIBE},
                          MIFAKE_STEPS(MIFAKE_ROW_OF(first), MIFAKE_DELAY(1000),
                                       MIFAKE_ROW_OF(second), MIFAKE_REPO)));
    (void)MI_Instance_Delete(first);
    (void)MI_Instance_Delete(second);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
    (void)teller_tell(&consumer, "ThingEvent", 3);
    expect_marks(&subscription, "1", "HOST01");
    assert_int_equal(mifake_now(consumer.world), 0);
    expect_marks(&subscription, "2", "HOST01");
    assert_int_equal(mifake_now(consumer.world), 1000);
    assert_int_equal(next_count(&subscription), 3);
    teller_end(&subscription);
    consumer_close(&consumer);
}

/* C-16: the final result of a subscription is alone. */
static void a_rule_ends_a_subscription_alone(void **state)
{
    (void)state;
    for (int asynchronous = 0; asynchronous < 2; asynchronous++) {
        struct consumer consumer;
        struct listener listener = LISTENER_EMPTY;
        MI_OperationCallbacks callbacks = listener_callbacks(&listener);
        open_world(&consumer, 1);
        MI_Instance *told = teller_new(&consumer, "ThingEvent", 1, NULL, NULL);
        assert_true(mifake_on(
            consumer.world, "ends", &(mifake_match){.op = MIFAKE_SUBSCRIBE},
            MIFAKE_STEPS(MIFAKE_ROW_OF(told), MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, "no more"))));
        (void)MI_Instance_Delete(told);
        MI_Operation subscription =
            teller_subscribe(&consumer, ALL, asynchronous ? &callbacks : NULL);
        if (asynchronous) {
            listener_wait_finals(&listener, 1);
            trace_expect(&listener.trace, "cb(ThingEvent, T, 0, -, -, -)\n"
                                          "cb(-, F, 2, \"no more\", OMI_Error(2, cat 18), -)\n");
        } else {
            trace_get_indication(&listener.trace, &subscription);
            trace_get_indication(&listener.trace, &subscription);
            trace_expect(&listener.trace, "get(0, ThingEvent, T, 0, -, -)\n"
                                          "get(0, -, F, 2, \"no more\", OMI_Error(2, cat 18))\n");
        }
        assert_int_equal(MI_Operation_Close(&subscription), MI_RESULT_OK);
        consumer_close(&consumer);
    }
}

/* --- telling ---------------------------------------------------------------------------------- */

static MI_Result indicate(struct consumer *consumer, MI_Instance *indication)
{
    const MI_Result result = mifake_indicate(consumer->world, indication);
    (void)MI_Instance_Delete(indication);
    return result;
}

static MI_Instance *in_namespace(MI_Instance *indication, const char *space)
{
    assert_int_equal(MI_Instance_SetNameSpace(indication, space), MI_RESULT_OK);
    return indication;
}

static void what_is_no_indication_is_refused(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        open_world(&consumer, omi);
        MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
        assert_int_equal(indicate(&consumer, consumer_new(&consumer, "Nothing")),
                         MI_RESULT_INVALID_CLASS);
        assert_int_equal(indicate(&consumer, consumer_new(&consumer, "Thing")),
                         MI_RESULT_INVALID_CLASS);
        assert_int_equal(
            indicate(&consumer, in_namespace(consumer_new(&consumer, "ThingEvent"), "root/nope")),
            MI_RESULT_INVALID_NAMESPACE);
        assert_int_equal(
            indicate(&consumer, add_text(consumer_new(&consumer, "ThingEvent"), "Color", "x", 0)),
            MI_RESULT_NO_SUCH_PROPERTY);
        assert_int_equal(
            indicate(&consumer, add_text(consumer_new(&consumer, "ThingEvent"), "Count", "x", 0)),
            MI_RESULT_TYPE_MISMATCH);
        assert_int_equal(teller_tell_of(&consumer, "ThingEvent", 1, "Nothing", "n"),
                         MI_RESULT_INVALID_CLASS);
        assert_int_equal(mifake_indicate(consumer.world, NULL), MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(mifake_indicate(NULL, NULL), MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(indicate(&consumer, consumer_new(&consumer, "KeyedEvent")), MI_RESULT_OK);
        teller_expect(&subscription, "KeyedEvent(Time=null,Id=null)");
        teller_end(&subscription);
        consumer_close(&consumer);
    }
}

/* E-20: what was told is a copy, and a clone of it is the hearer's for good. */
static void a_clone_of_an_indication_stays(void **state)
{
    (void)state;
    struct consumer consumer;
    const MI_Instance *indication = NULL;
    MI_Instance *clone = NULL;
    open_world(&consumer, 0);
    MI_Operation subscription = teller_subscribe(&consumer, ALL, NULL);
    (void)teller_tell_of(&consumer, "ThingEvent", 1, "Box", "b");
    assert_int_equal(
        MI_Operation_GetIndication(&subscription, &indication, NULL, NULL, NULL, NULL, NULL, NULL),
        MI_RESULT_OK);
    assert_int_equal(MI_Instance_Clone(indication, &clone), MI_RESULT_OK);
    teller_end(&subscription);
    char *text = describe(clone);
    (void)MI_Instance_Delete(clone);
    assert_non_null(strstr(text, "Box(Name=\"b\""));
    free(text);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(indications_come_in_the_order_they_were_told),
        cmocka_unit_test(an_indication_has_a_bookmark_and_a_machine),
        cmocka_unit_test(other_getters_have_nothing_of_a_subscription),
        cmocka_unit_test(a_subscription_hears_what_its_query_accepts),
        cmocka_unit_test(events_are_compared_with_what_was_before),
        cmocka_unit_test(a_projection_shows_what_was_selected),
        cmocka_unit_test(a_pull_that_nobody_can_end_has_a_verdict),
        cmocka_unit_test(a_pull_waits_for_another_thread),
        cmocka_unit_test(a_cancel_ends_a_pull_that_waits),
        cmocka_unit_test(a_cancelled_subscription_hears_nothing_more),
        cmocka_unit_test(callbacks_hear_indications_until_close),
        cmocka_unit_test(closing_the_session_ends_its_subscriptions),
        cmocka_unit_test(a_manual_acknowledgement_holds_the_next_one_back),
        cmocka_unit_test(inline_delivery_hears_before_the_teller_goes_on),
        cmocka_unit_test(a_callback_may_tell),
        cmocka_unit_test(every_session_of_the_world_hears),
        cmocka_unit_test(other_worlds_hear_nothing),
        cmocka_unit_test(namespaces_hear_their_own),
        cmocka_unit_test(a_rule_tells_too),
        cmocka_unit_test(a_rule_ends_a_subscription_alone),
        cmocka_unit_test(what_is_no_indication_is_refused),
        cmocka_unit_test(a_clone_of_an_indication_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
