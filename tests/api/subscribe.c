/* Subscribe: which subscriptions start, how those that do not end, and what is recorded of all. */
#include "support/teller.h"
#include "support/test.h"
#include "support/trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SPACE "root/test"
#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

/* --- what does not start ---------------------------------------------------------------------- */

struct row {
    const char *what;
    const MI_Char *space;
    const MI_Char *dialect;
    const MI_Char *query;
    MI_Result windows;
    MI_Result omi;
    const char *says; /* what the text in profile windows has in it; NULL: anything */
};

static const struct row rows[] = {
    {"an unknown class", SPACE, "WQL", "SELECT * FROM Nothing", 5, 5, NULL},
    {"a class of no indications", SPACE, "WQL", "SELECT * FROM Thing", 15, 6,
     "expected a class of indications"},
    {"a class of another namespace", SPACE, "WQL", "SELECT * FROM Elsewhere", 5, 5, NULL},
    {"an unknown namespace", "root/nowhere", "WQL", "SELECT * FROM Event", 3, 3, NULL},
    {"no namespace in its name", "", "WQL", "SELECT * FROM Event", 3, 3, NULL},
    {"an unknown dialect", SPACE, "SQL", "SELECT * FROM Event", 14, 14, NULL},
    {"no dialect", SPACE, NULL, "SELECT * FROM Event", 15, 15, NULL},
    {"no query", SPACE, "WQL", NULL, 15, 15, NULL},
    {"a query with a mistake", SPACE, "WQL", "SELECT * FORM Event", 15, 15, NULL},
    {"an unknown property", SPACE, "WQL", "SELECT * FROM ThingEvent WHERE Color = 1", 15, 15, NULL},
    {"a query for associations", SPACE, "WQL", "REFERENCES OF {Thing.Name=\"a\"}", 15, 15, NULL},
};

static void expect_text(const struct consumer *consumer, const struct row *row, const MI_Char *text)
{
    if (text == NULL) {
        fail_msg("%s: no text", row->what);
    }
    if (!consumer->omi && row->says != NULL && strstr(text, row->says) == NULL) {
        fail_msg("%s: %s", row->what, text);
    }
}

static void check_refused(struct consumer *consumer, const struct row *row)
{
    MI_Operation subscription;
    const MI_Instance *indication = NULL;
    const MI_Instance *details = NULL;
    const MI_Char *text = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    MI_Session_Subscribe(&consumer->session, 0, NULL, row->space, row->dialect, row->query, NULL,
                         NULL, &subscription);
    assert_int_equal(MI_Operation_GetIndication(&subscription, &indication, NULL, NULL, &more,
                                                &result, &text, &details),
                     MI_RESULT_OK);
    const MI_Result expected = consumer->omi ? row->omi : row->windows;
    if (result != expected) {
        fail_msg("%s: %d, not %d", row->what, (int)result, (int)expected);
    }
    assert_null(indication);
    assert_false(more);
    assert_non_null(details);
    expect_text(consumer, row, text);
    assert_int_equal(MI_Operation_Close(&subscription), MI_RESULT_OK);
}

static void what_cannot_be_subscribed_to_ends_at_once(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        consumer_open(&consumer, TELLER_WORLD, omi ? "omi" : "windows");
        for (size_t i = 0; i < COUNT(rows); i++) {
            check_refused(&consumer, &rows[i]);
        }
        consumer_close(&consumer);
    }
}

/* B-8: without a namespace it is the world's own, or the end. */
static void the_namespace_may_be_left_out(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        struct trace trace = TRACE_EMPTY;
        MI_Operation subscription;
        consumer_open(&consumer, TELLER_WORLD, omi ? "omi" : "windows");
        MI_Session_Subscribe(&consumer.session, 0, NULL, NULL, "CQL", "select * from event", NULL,
                             NULL, &subscription);
        assert_int_equal(teller_tell(&consumer, "ThingEvent", 1), MI_RESULT_OK);
        trace_get_indication(&trace, &subscription);
        trace_expect(&trace, omi ? "get(0, -, F, 1, -, -)\n" : "get(0, ThingEvent, T, 0, -, -)\n");
        if (omi) {
            assert_int_equal(MI_Operation_Close(&subscription), MI_RESULT_OK);
        } else {
            teller_end(&subscription);
        }
        consumer_close(&consumer);
    }
}

/* --- delivery options ------------------------------------------------------------------------- */

static MI_Interval minute = {.minutes = 1};

static void set_all(MI_SubscriptionDeliveryOptions *options)
{
    MI_Datetime expiration = {.isTimestamp = MI_TRUE, .u.timestamp = {.year = 2030}};
    MI_UserCredentials user = {.authenticationType = MI_AUTH_TYPE_BASIC};
    user.credentials.usernamePassword =
        (MI_UsernamePasswordCreds){MI_T("CONTOSO"), MI_T("anna"), MI_T("secret")};
    MI_SubscriptionDeliveryOptions_SetDeliveryDestination(options, MI_T("http://host/sink"));
    MI_SubscriptionDeliveryOptions_SetDeliveryPortNumber(options, 8080);
    MI_SubscriptionDeliveryOptions_SetDeliveryRetryAttempts(options, 3);
    MI_SubscriptionDeliveryOptions_SetDeliveryRetryInterval(options, &minute);
    MI_SubscriptionDeliveryOptions_SetHeartbeatInterval(options, &minute);
    MI_SubscriptionDeliveryOptions_SetMaximumLatency(options, &minute);
    MI_SubscriptionDeliveryOptions_SetExpirationTime(options, &expiration);
    MI_SubscriptionDeliveryOptions_SetBookmark(options, MI_SUBSCRIBE_BOOKMARK_OLDEST);
    assert_int_equal(MI_SubscriptionDeliveryOptions_AddDeliveryCredentials(options, &user),
                     MI_RESULT_OK);
}

static void expect_option(const mifake_call *call, const char *name, const char *expected)
{
    char full[96];
    (void)snprintf(full, sizeof full, "__MI_SUBSCRIPTIONDELIVERYOPTIONS_%s", name);
    const char *value = mifake_call_option(call, full);
    if (value == NULL || strcmp(value, expected) != 0) {
        fail_msg("%s: %s, not %s", name, value == NULL ? "NULL" : value, expected);
    }
}

static void expect_recorded(mifake *world)
{
    mifake_call call = {0};
    assert_true(mifake_next_call(world, &call));
    assert_int_equal(call.op, MIFAKE_SUBSCRIBE);
    assert_string_equal(call.query, "SELECT * FROM Event");
    expect_option(&call, "SET_DELIVERY_DESTINATION", "http://host/sink");
    expect_option(&call, "SET_DELIVERY_PORT_NUMBER", "8080");
    expect_option(&call, "SET_DELIVERY_RETRY_ATTEMPTS", "3");
    expect_option(&call, "SET_DELIVERY_RETRY_INTERVAL", "00000000000100.000000:000");
    expect_option(&call, "SET_HEARTBEAT_INTERVAL", "00000000000100.000000:000");
    expect_option(&call, "SET_MAXIMUM_LATENCY", "00000000000100.000000:000");
    expect_option(&call, "SET_BOOKMARK", MI_SUBSCRIBE_BOOKMARK_OLDEST);
    expect_option(&call, "ADD_DELIVERY_CREDENTIALS", "Basic CONTOSO\\anna ******");
    mifake_call_clear(&call);
    char *text = mifake_journal(world);
    assert_null(strstr(text, "secret"));
    assert_non_null(strstr(text, "anna"));
    free(text);
}

/* D.3, D-5: copied at the start; the caller's may go. */
static void delivery_options_are_recorded(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_SubscriptionDeliveryOptions options;
    MI_Operation subscription;
    consumer_open(&consumer, TELLER_WORLD, "windows");
    assert_int_equal(MI_Application_NewSubscriptionDeliveryOptions(
                         &consumer.application, MI_SubscriptionDeliveryType_Pull, &options),
                     MI_RESULT_OK);
    set_all(&options);
    MI_Session_Subscribe(&consumer.session, 0, NULL, SPACE, "WQL", "SELECT * FROM Event", &options,
                         NULL, &subscription);
    MI_SubscriptionDeliveryOptions_Delete(&options);
    expect_recorded(consumer.world);
    teller_end(&subscription);
    consumer_close(&consumer);
}

/* B-5, D.3: options that are none any more do not migrate; a handle without a table has none. */
static void delivery_options_must_migrate(void **state)
{
    (void)state;
    struct consumer consumer;
    struct trace trace = TRACE_EMPTY;
    MI_SubscriptionDeliveryOptions options;
    const MI_SubscriptionDeliveryOptions none = {0, 0, NULL};
    MI_Operation subscription;
    consumer_open(&consumer, TELLER_WORLD, "omi");
    assert_int_equal(MI_Application_NewSubscriptionDeliveryOptions(
                         &consumer.application, MI_SubscriptionDeliveryType_Push, &options),
                     MI_RESULT_OK);
    MI_SubscriptionDeliveryOptions stale = options;
    MI_SubscriptionDeliveryOptions_Delete(&options);
    MI_Session_Subscribe(&consumer.session, 0, NULL, SPACE, "WQL", "SELECT * FROM Event", &stale,
                         NULL, &subscription);
    trace_get_indication(&trace, &subscription);
    trace_close(&trace, &subscription);
    trace_expect(&trace, "get(0, -, F, 4, -, -)\nClose 0\n");
    MI_Session_Subscribe(&consumer.session, 0, NULL, SPACE, "WQL", "SELECT * FROM Event", &none,
                         NULL, &subscription);
    teller_end(&subscription);
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_subscribed_to_ends_at_once),
        cmocka_unit_test(the_namespace_may_be_left_out),
        cmocka_unit_test(delivery_options_are_recorded),
        cmocka_unit_test(delivery_options_must_migrate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
