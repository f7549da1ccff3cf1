/* Options of the delivery of subscriptions. */
#include "api/callables.h"
#include "support/consumer.h"

#define COUNT ((MI_Uint32)(sizeof password / sizeof password[0]))

static struct consumer consumer;
static MI_SubscriptionDeliveryOptions options;
static MI_SubscriptionDeliveryOptions copy;

/* What calls are given or fill in. */
static const MI_Char *text;
static MI_Char password[16];
static MI_Value value = {.uint32 = 7};
static MI_Type type;
static MI_Uint32 number;
static MI_Uint32 index;
static MI_Uint32 flags;
static MI_Interval interval = {.seconds = 1};
static MI_Datetime moment = {.isTimestamp = 1, .u.timestamp = {.year = 2026, .month = 1, .day = 1}};
static MI_UserCredentials credentials = {
    .authenticationType = MI_AUTH_TYPE_BASIC,
    .credentials.usernamePassword = {"domain", "user", "secret"}};

static void make_copy(void)
{
    (void)MI_SubscriptionDeliveryOptions_Clone(&options, &copy);
}

/* Each call that fills in or deletes `copy` has a new one. */
static void tidy(void)
{
    (void)MI_SubscriptionDeliveryOptions_Delete(&copy);
    make_copy();
}

static int open_all(void **state)
{
    (void)state;
    consumer_open(&consumer, "tests/api/worlds/things.json", "windows");
    if (MI_Application_NewSubscriptionDeliveryOptions(
            &consumer.application, MI_SubscriptionDeliveryType_Pull, &options) != MI_RESULT_OK) {
        return -1;
    }
    make_copy();
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    (void)MI_SubscriptionDeliveryOptions_Delete(&copy);
    (void)MI_SubscriptionDeliveryOptions_Delete(&options);
    consumer_close(&consumer);
    assert_int_equal(called, 33);
    return 0;
}

static void subscription_options_survive_null(void **state)
{
    (void)state;
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetMaximumLatency(P(0, &options), P(1, &interval)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetMaximumLatency(P(0, &options), P(1, &interval)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetHeartbeatInterval(P(0, &options), P(1, &interval)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetHeartbeatInterval(P(0, &options), P(1, &interval)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetExpirationTime(P(0, &options), P(1, &moment)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetExpirationTime(P(0, &options), P(1, &moment)));
    EACH(2, MI_RESULT_OK, MI_SubscriptionDeliveryOptions_SetBookmark(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_SubscriptionDeliveryOptions_GetBookmark(P(0, &options), P(1, &text)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetDeliveryDestination(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetDeliveryDestination(P(0, &options), P(1, &text)));
    EACH(1, MI_RESULT_OK, MI_SubscriptionDeliveryOptions_SetDeliveryPortNumber(P(0, &options), 0));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetDeliveryPortNumber(P(0, &options), P(1, &number)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_AddDeliveryCredentials(P(0, &options), P(1, &credentials)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetDeliveryRetryInterval(P(0, &options), P(1, &interval)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetDeliveryRetryInterval(P(0, &options), P(1, &interval)));
    EACH(1, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetDeliveryRetryAttempts(P(0, &options), 0));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetDeliveryRetryAttempts(P(0, &options), P(1, &number)));
    EACH(3, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetString(P(0, &options), P(1, "MyString"), P(2, "text"),
                                                  0));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetNumber(P(0, &options), P(1, "MyNumber"), 0, 0));
    EACH(3, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetDateTime(P(0, &options), P(1, "MyDateTime"),
                                                    P(2, &moment), 0));
    EACH(3, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_SetInterval(P(0, &options), P(1, "MyInterval"),
                                                    P(2, &interval), 0));
    EACH(5, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetString(P(0, &options), P(1, "MyString"), P(2, &text),
                                                  P(3, &index), P(4, &flags)));
    EACH(5, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetNumber(P(0, &options), P(1, "MyNumber"), P(2, &number),
                                                  P(3, &index), P(4, &flags)));
    EACH(5, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetDateTime(P(0, &options), P(1, "MyDateTime"),
                                                    P(2, &moment), P(3, &index), P(4, &flags)));
    EACH(5, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetInterval(P(0, &options), P(1, "MyInterval"),
                                                    P(2, &interval), P(3, &index), P(4, &flags)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetOptionCount(P(0, &options), P(1, &number)));
    EACH(5, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetOptionAt(P(0, &options), 0, P(1, &text), P(2, &value),
                                                    P(3, &type), P(4, &flags)));
    EACH(6, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetOption(P(0, &options), P(1, "MyNumber"), P(2, &value),
                                                  P(3, &type), P(4, &index), P(5, &flags)));
    EACH(2, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetCredentialsCount(P(0, &options), P(1, &number)));
    EACH(4, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetCredentialsAt(P(0, &options), 0, P(1, &text),
                                                         P(2, &credentials), P(3, &number)));
    EACH(5, MI_RESULT_OK,
         MI_SubscriptionDeliveryOptions_GetCredentialsPasswordAt(
             P(0, &options), 0, P(1, &text), P(2, password), COUNT, P(3, &number), P(4, &flags)));
    EACH(2, MI_RESULT_OK, MI_SubscriptionDeliveryOptions_Clone(P(0, &options), P(1, &copy)));
    EACH(1, MI_RESULT_OK, MI_SubscriptionDeliveryOptions_Delete(P(0, &copy)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(subscription_options_survive_null),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
