/* MI_SubscriptionDeliveryOptions through MI.h: the table, the typed options, points in time,
 * credentials. */

#define HANDLE MI_SubscriptionDeliveryOptions
#define NEW(APPLICATION, OPTIONS)                                                                  \
    MI_Application_NewSubscriptionDeliveryOptions(APPLICATION, MI_SubscriptionDeliveryType_Pull,   \
                                                  OPTIONS)
#include "api/options_common.h"
#include "api/options_credentials.h"

#define EXPIRATION MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_EXPIRATION_TIME")

ADAPT_NUMBER(MI_SubscriptionDeliveryOptions_SetDeliveryPortNumber,
             MI_SubscriptionDeliveryOptions_GetDeliveryPortNumber, MI_Uint32)
ADAPT_NUMBER(MI_SubscriptionDeliveryOptions_SetDeliveryRetryAttempts,
             MI_SubscriptionDeliveryOptions_GetDeliveryRetryAttempts, MI_Uint32)
ADAPT_INTERVAL(MI_SubscriptionDeliveryOptions_SetMaximumLatency,
               MI_SubscriptionDeliveryOptions_GetMaximumLatency)
ADAPT_INTERVAL(MI_SubscriptionDeliveryOptions_SetHeartbeatInterval,
               MI_SubscriptionDeliveryOptions_GetHeartbeatInterval)
ADAPT_INTERVAL(MI_SubscriptionDeliveryOptions_SetDeliveryRetryInterval,
               MI_SubscriptionDeliveryOptions_GetDeliveryRetryInterval)

static MI_Datetime new_year(void)
{
    return (MI_Datetime){.isTimestamp = MI_TRUE,
                         .u = {.timestamp = {.year = 2030, .month = 1, .day = 1, .utc = -60}}};
}

static void new_options_are_empty(void **state)
{
    (void)state;
    HANDLE options = fresh();
    assert_count(&options, 0);
    assert_credentials(&options, 0);
    assert_int_equal(MI_SubscriptionDeliveryOptions_Delete(&options), MI_RESULT_OK);
}

static void delete_tells_whether_there_was_anything_to_delete(void **state)
{
    (void)state;
    HANDLE options = fresh();
    HANDLE copy = options;
    assert_int_equal(MI_SubscriptionDeliveryOptions_Delete(&options), MI_RESULT_OK);
    assert_int_equal(MI_SubscriptionDeliveryOptions_Delete(&options), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_SubscriptionDeliveryOptions_Delete(&copy), MI_RESULT_INVALID_PARAMETER);
}

static void keeps_the_expiration_time(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_Datetime given = new_year();
    MI_Datetime value;
    assert_int_equal(MI_SubscriptionDeliveryOptions_GetExpirationTime(&options, &value),
                     MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(MI_SubscriptionDeliveryOptions_SetExpirationTime(&options, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_SubscriptionDeliveryOptions_SetExpirationTime(&options, &given),
                     MI_RESULT_OK);
    assert_int_equal(MI_SubscriptionDeliveryOptions_GetExpirationTime(&options, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_SubscriptionDeliveryOptions_GetExpirationTime(&options, &value),
                     MI_RESULT_OK);
    assert_memory_equal(&value, &given, sizeof value);
    assert_type(&options, EXPIRATION, MI_DATETIME);
    (void)MI_SubscriptionDeliveryOptions_Delete(&options);
}

static void a_point_in_time_is_no_interval(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_Datetime time = new_year();
    MI_Interval interval = {.minutes = 5};
    assert_int_equal(MI_SubscriptionDeliveryOptions_SetDateTime(&options, MI_T("A"), &time, 0),
                     MI_RESULT_OK);
    assert_int_equal(
        MI_SubscriptionDeliveryOptions_GetInterval(&options, MI_T("A"), &interval, NULL, NULL),
        MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(MI_SubscriptionDeliveryOptions_SetInterval(&options, MI_T("A"), &interval, 0),
                     MI_RESULT_OK);
    assert_int_equal(
        MI_SubscriptionDeliveryOptions_GetDateTime(&options, MI_T("A"), &time, NULL, NULL),
        MI_RESULT_OK);
    assert_int_equal(time.isTimestamp, MI_FALSE);
    assert_int_equal(time.u.interval.minutes, 5);
    (void)MI_SubscriptionDeliveryOptions_Delete(&options);
}

static void datetimes_follow_the_rules_of_other_types(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_Datetime time = new_year();
    MI_Uint32 index = 99;
    MI_Uint32 flags = 99;
    assert_int_equal(options.ft->SetDateTime(NULL, MI_T("A"), &time, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetDateTime(NULL, MI_T("A"), &time, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetDateTime(&options, NULL, &time, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetDateTime(&options, MI_T("A"), &time, 1),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetDateTime(&options, MI_T("A"), &time, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->SetNumber(&options, MI_T("A"), 1, 0), MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->SetNumber(&options, MI_T("B"), 1, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->SetDateTime(&options, MI_T("B"), &time, 0),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->GetDateTime(&options, MI_T("B"), &time, NULL, NULL),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->GetDateTime(&options, MI_T("a"), &time, &index, &flags),
                     MI_RESULT_OK);
    assert_int_equal(index, 0);
    assert_int_equal(flags, 0);
    (void)MI_SubscriptionDeliveryOptions_Delete(&options);
}

static void credentials_are_for_the_delivery(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name = NULL;
    const MI_UserCredentials basic = user(MI_AUTH_TYPE_BASIC, MI_T("ann"), MI_T("secret"));
    MI_UserCredentials read;
    assert_int_equal(MI_SubscriptionDeliveryOptions_AddDeliveryCredentials(&options, &basic),
                     MI_RESULT_OK);
    assert_int_equal(
        MI_SubscriptionDeliveryOptions_GetCredentialsAt(&options, 0, &name, &read, NULL),
        MI_RESULT_OK);
    assert_string_equal(name, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_ADD_DELIVERY_CREDENTIALS"));
    (void)MI_SubscriptionDeliveryOptions_Delete(&options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COMMON_TESTS,
        CREDENTIALS_TESTS,
        STRING_TEST("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_BOOKMARK",
                    MI_SubscriptionDeliveryOptions_SetBookmark,
                    MI_SubscriptionDeliveryOptions_GetBookmark),
        STRING_TEST("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_DESTINATION",
                    MI_SubscriptionDeliveryOptions_SetDeliveryDestination,
                    MI_SubscriptionDeliveryOptions_GetDeliveryDestination),
        NUMBER_TEST("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_PORT_NUMBER",
                    MI_SubscriptionDeliveryOptions_SetDeliveryPortNumber,
                    MI_SubscriptionDeliveryOptions_GetDeliveryPortNumber),
        NUMBER_TEST("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_RETRY_ATTEMPTS",
                    MI_SubscriptionDeliveryOptions_SetDeliveryRetryAttempts,
                    MI_SubscriptionDeliveryOptions_GetDeliveryRetryAttempts),
        INTERVAL_TEST("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_MAXIMUM_LATENCY",
                      MI_SubscriptionDeliveryOptions_SetMaximumLatency,
                      MI_SubscriptionDeliveryOptions_GetMaximumLatency),
        INTERVAL_TEST("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_HEARTBEAT_INTERVAL",
                      MI_SubscriptionDeliveryOptions_SetHeartbeatInterval,
                      MI_SubscriptionDeliveryOptions_GetHeartbeatInterval),
        INTERVAL_TEST("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_RETRY_INTERVAL",
                      MI_SubscriptionDeliveryOptions_SetDeliveryRetryInterval,
                      MI_SubscriptionDeliveryOptions_GetDeliveryRetryInterval),
        cmocka_unit_test(new_options_are_empty),
        cmocka_unit_test(delete_tells_whether_there_was_anything_to_delete),
        cmocka_unit_test(keeps_the_expiration_time),
        cmocka_unit_test(a_point_in_time_is_no_interval),
        cmocka_unit_test(datetimes_follow_the_rules_of_other_types),
        cmocka_unit_test(credentials_are_for_the_delivery),
    };
    return cmocka_run_group_tests(tests, open_application, close_application);
}
