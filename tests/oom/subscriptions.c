/* Fails every allocation of a subscription's life, one after the other, and of a method that a
 * function answers: a clean result each time, all are told or none, and nothing is left behind. */
#include "oom/failing.h"
#include "support/teller.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define METHODS "tests/api/worlds/methods.json"

static mifake *open_anew(const char *path)
{
    mifake_forget();
    mifake *world = mifake_open(path, NULL);
    assert_non_null(world);
    return world;
}

static struct consumer user_of(mifake *world)
{
    return (struct consumer){.world = world,
                             .application = *mifake_application(world),
                             .session = *mifake_session(world)};
}

static void expect_clean(MI_Result result)
{
    assert_true(result == MI_RESULT_OK || result == MI_RESULT_SERVER_LIMITS_EXCEEDED);
}

/* Tries each point until nothing fails any more. */
static void sweep(const char *what, bool (*try_at)(unsigned long point, enum failing_mode mode))
{
    unsigned long points = 0;
    while (try_at(points + 1, FAIL_ONE)) {
        points++;
    }
    for (unsigned long point = 1; try_at(point, FAIL_FROM_HERE_ON); point++) {
    }
    assert_true(points > 0);
    print_message("%s: %lu allocations\n", what, points);
}

/* --- subscribing ------------------------------------------------------------------------------ */

static MI_SubscriptionDeliveryOptions new_delivery(struct consumer *consumer)
{
    MI_SubscriptionDeliveryOptions delivery;
    MI_UserCredentials user = {.authenticationType = MI_AUTH_TYPE_BASIC};
    user.credentials.usernamePassword = (MI_UsernamePasswordCreds){MI_T("D"), MI_T("u"), MI_T("p")};
    assert_int_equal(MI_Application_NewSubscriptionDeliveryOptions(
                         &consumer->application, MI_SubscriptionDeliveryType_Pull, &delivery),
                     MI_RESULT_OK);
    assert_int_equal(MI_SubscriptionDeliveryOptions_AddDeliveryCredentials(&delivery, &user),
                     MI_RESULT_OK);
    assert_int_equal(
        MI_SubscriptionDeliveryOptions_SetBookmark(&delivery, MI_SUBSCRIBE_BOOKMARK_NEWEST),
        MI_RESULT_OK);
    return delivery;
}

/* It starts, or says that there is no memory for it. */
static void end(MI_Operation *subscription)
{
    const MI_Instance *indication = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    (void)MI_Operation_Cancel(subscription, MI_REASON_NONE);
    while (more) {
        assert_int_equal(MI_Operation_GetIndication(subscription, &indication, NULL, NULL, &more,
                                                    &result, NULL, NULL),
                         MI_RESULT_OK);
    }
    assert_true(result == MI_RESULT_FAILED || result == MI_RESULT_SERVER_LIMITS_EXCEEDED);
    assert_int_equal(MI_Operation_Close(subscription), MI_RESULT_OK);
}

static bool try_subscribe(unsigned long point, enum failing_mode mode)
{
    mifake *world = open_anew(MIFAKE_SOURCE_DIR "/" TELLER_WORLD);
    struct consumer consumer = user_of(world);
    MI_SubscriptionDeliveryOptions delivery = new_delivery(&consumer);
    MI_Operation subscription;
    failing_start(point, mode);
    MI_Session_Subscribe(&consumer.session, 0, NULL, "root/test", "WQL",
                         "SELECT Count FROM ThingEvent WITHIN 1 WHERE TargetInstance ISA 'Box'",
                         &delivery, NULL, &subscription);
    end(&subscription);
    const bool failed = failing_stop();
    (void)MI_SubscriptionDeliveryOptions_Delete(&delivery);
    assert_true(mifake_close(world, NULL));
    return failed;
}

static void subscriptions_start_and_end_cleanly(void **state)
{
    (void)state;
    sweep("Subscribe", try_subscribe);
}

/* --- telling ---------------------------------------------------------------------------------- */

/* The number of subscriptions, of two, that were told. */
static int count_told(mifake *world)
{
    mifake_call call = {0};
    int told = 0;
    while (mifake_next_call(world, &call)) {
        told += call.results > 0;
    }
    return told;
}

/* What it was told, and nothing more. */
static void take(MI_Operation *subscription, bool told)
{
    if (told) {
        const MI_Instance *indication = NULL;
        assert_int_equal(MI_Operation_GetIndication(subscription, &indication, NULL, NULL, NULL,
                                                    NULL, NULL, NULL),
                         MI_RESULT_OK);
        assert_non_null(indication);
    }
    teller_end(subscription);
}

static bool try_tell(unsigned long point, enum failing_mode mode)
{
    mifake *world = open_anew(MIFAKE_SOURCE_DIR "/" TELLER_WORLD);
    struct consumer consumer = user_of(world);
    MI_Operation one = teller_subscribe(&consumer, "SELECT * FROM Event", NULL);
    MI_Operation other = teller_subscribe(&consumer, "SELECT * FROM ThingEvent", NULL);
    MI_Instance *indication = teller_new(&consumer, "ThingGone", 1, "Box", "b");
    failing_start(point, mode);
    const MI_Result result = mifake_indicate(world, indication);
    const bool failed = failing_stop();
    (void)MI_Instance_Delete(indication);
    expect_clean(result);
    assert_int_equal(failed, result != MI_RESULT_OK);
    take(&one, !failed);
    take(&other, !failed);
    assert_int_equal(count_told(world), failed ? 0 : 2);
    assert_true(mifake_close(world, NULL));
    return failed;
}

static void all_are_told_or_none(void **state)
{
    (void)state;
    sweep("mifake_indicate", try_tell);
}

/* --- methods ---------------------------------------------------------------------------------- */

static MI_Result set_level(void *context, const MI_Instance *instance,
                           const MI_Instance *parameters, MI_Instance *result)
{
    const MI_Value level = {.uint16 = 1};
    (void)context;
    assert_non_null(instance);
    assert_non_null(parameters);
    return MI_Instance_SetElement(result, "Level", &level, MI_UINT16, 0);
}

static MI_Result invoke(struct consumer *consumer, const MI_Instance *lamp,
                        const MI_Instance *parameters)
{
    MI_Operation operation;
    const MI_Instance *answer = NULL;
    MI_Result result = MI_RESULT_OK;
    MI_Session_Invoke(&consumer->session, 0, NULL, "root/test", "Lamp", "GetLevel", lamp,
                      parameters, NULL, &operation);
    assert_int_equal(MI_Operation_GetInstance(&operation, &answer, NULL, &result, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(answer != NULL, result == MI_RESULT_OK);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    return result;
}

static bool try_method(unsigned long point, enum failing_mode mode)
{
    mifake *world = open_anew(MIFAKE_SOURCE_DIR "/" METHODS);
    struct consumer consumer = user_of(world);
    MI_Instance *lamp = add_text(consumer_new(&consumer, "Lamp"), "Name", "l", MI_FLAG_KEY);
    MI_Instance *parameters = add_text(consumer_new(&consumer, "Parameters"), "Unit", "lm", 0);
    failing_start(point, mode);
    const MI_Result added = mifake_method(world, "Lamp", "GetLevel", set_level, NULL);
    expect_clean(added);
    expect_clean(invoke(&consumer, lamp, parameters));
    const bool failed = failing_stop();
    (void)MI_Instance_Delete(lamp);
    (void)MI_Instance_Delete(parameters);
    assert_true(mifake_close(world, NULL));
    return failed;
}

static void methods_answer_or_say_why_not(void **state)
{
    (void)state;
    sweep("Invoke", try_method);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(subscriptions_start_and_end_cleanly),
        cmocka_unit_test(all_are_told_or_none),
        cmocka_unit_test(methods_answer_or_say_why_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
