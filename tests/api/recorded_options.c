/* What the caller set is recorded with each call: every option of operations and of the session,
 * credentials without their passwords. */
#include "support/consumer.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define WORLD "tests/api/worlds/things.json"

struct expected {
    const char *name;
    const char *value; /* NULL: not recorded */
};

/* --- asking ----------------------------------------------------------------------------------- */

static void expect(const mifake_call *call, const struct expected *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *got = mifake_call_option(call, rows[i].name);
        const char *expected = rows[i].value;
        if ((got == NULL) != (expected == NULL) || (got != NULL && strcmp(got, expected) != 0)) {
            fail_msg("%s: %s, not %s", rows[i].name, got == NULL ? "NULL" : got,
                     expected == NULL ? "NULL" : expected);
        }
    }
}

/* What the call of that number was made with. */
static void expect_of(mifake *world, uint64_t number, const struct expected *rows, size_t count)
{
    mifake_call call = {0};
    while (call.number < number) {
        assert_true(mifake_next_call(world, &call));
    }
    expect(&call, rows, count);
    mifake_call_clear(&call);
}

static MI_Result enumerate(MI_Session *session, MI_OperationOptions *options)
{
    MI_Operation operation;
    struct pulled pulled = {0};
    MI_Session_EnumerateInstances(session, 0, options, "root/test", "Thing", MI_FALSE, NULL,
                                  &operation);
    pull_all(&operation, &pulled);
    const MI_Result result = pulled.result;
    pulled_clear(&pulled);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    return result;
}

/* --- options of operations -------------------------------------------------------------------- */

static MI_OperationOptions new_options(struct consumer *consumer)
{
    MI_OperationOptions options;
    assert_int_equal(MI_Application_NewOperationOptions(&consumer->application, MI_FALSE, &options),
                     MI_RESULT_OK);
    return options;
}

static void set_named_options(MI_OperationOptions *options)
{
    const MI_Interval timeout = {.hours = 1, .seconds = 2};
    (void)MI_OperationOptions_SetTimeout(options, &timeout);
    (void)MI_OperationOptions_SetWriteErrorMode(options, MI_CALLBACKMODE_INQUIRE);
    (void)MI_OperationOptions_SetPromptUserRegularMode(options, MI_CALLBACKMODE_REPORT, MI_FALSE);
    (void)MI_OperationOptions_DisableChannel(options, 1);
    (void)MI_OperationOptions_EnableChannel(options, 7);
    (void)MI_OperationOptions_SetProviderArchitecture(options, MI_PROVIDER_ARCHITECTURE_64BIT,
                                                      MI_TRUE);
    (void)MI_OperationOptions_SetUseMachineID(options, MI_TRUE);
    (void)MI_OperationOptions_SetResourceUriPrefix(options, "http://prefix");
    (void)MI_OperationOptions_SetResourceUri(options, "http://uri");
}

static const struct expected named[] = {
    {"timeout", "00000000010002.000000:000"},
    {"writeErrorMode", "1"},
    {"promptUserMode", "0"},
    {"promptUserAnswer", "0"},
    {"channel", "[0, 2, 7]"},
    {"providerArchitecture", "1"},
    {"requiredArchitecture", "1"},
    {"useMachineId", "1"},
    {"resourceUriPrefix", "http://prefix"},
    {"resourceUri", "http://uri"},
    {"__MI_OPERATIONOPTIONS_RESOURCE_URI", "http://uri"},
    {"__mi_operationoptions_resource_uri", "http://uri"},
    {"another", NULL},
};

/* D-5, D.1: they are those of the start, whatever becomes of the caller's. */
static void options_of_an_operation_are_recorded(void **state)
{
    (void)state;
    for (int omi = 0; omi < 2; omi++) {
        struct consumer consumer;
        consumer_open(&consumer, WORLD, omi ? "omi" : "windows");
        MI_OperationOptions options = new_options(&consumer);
        set_named_options(&options);
        assert_int_equal(enumerate(&consumer.session, &options), MI_RESULT_OK);
        (void)MI_OperationOptions_SetResourceUri(&options, "http://later");
        MI_OperationOptions_Delete(&options);
        assert_int_equal(enumerate(&consumer.session, NULL), MI_RESULT_OK);
        expect_of(consumer.world, 1, named, MI_COUNT(named));
        expect_of(consumer.world, 2, &(struct expected){"timeout", NULL}, 1);
        expect_of(consumer.world, 2, &(struct expected){"channel", NULL}, 1);
        consumer_close(&consumer);
    }
}

static void set_custom(MI_OperationOptions *options, const MI_Char *name, MI_Type type,
                       MI_Value value)
{
    assert_int_equal(MI_OperationOptions_SetCustomOption(options, name, type, &value, MI_FALSE),
                     MI_RESULT_OK);
}

static MI_Value text_of(const MI_Char *text)
{
    MI_Value value;
    memcpy(&value, &text, sizeof(MI_Char *));
    return value;
}

static void set_own_options(struct consumer *consumer, MI_OperationOptions *options)
{
    MI_Uint16 numbers[] = {3, 4};
    MI_Instance *thing = add_text(consumer_new(consumer, "Thing"), "Name", "a", MI_FLAG_KEY);
    const MI_Interval day = {.days = 1};
    set_custom(options, "text", MI_STRING, text_of("hello"));
    set_custom(options, "flag", MI_BOOLEAN, (MI_Value){.boolean = MI_TRUE});
    set_custom(options, "number", MI_SINT64, (MI_Value){.sint64 = -5});
    set_custom(options, "numbers", MI_UINT16A, (MI_Value){.uint16a = {numbers, 2}});
    set_custom(options, "thing", MI_INSTANCE, (MI_Value){.instance = thing});
    (void)MI_OperationOptions_SetString(options, "plain", "text", 0);
    (void)MI_OperationOptions_SetNumber(options, "plainNumber", 12, 0);
    (void)options->ft->SetInterval(options, "plainInterval", &day, 0);
    (void)MI_Instance_Delete(thing);
}

static const struct expected own[] = {
    {"text", "hello"},
    {"flag", "true"},
    {"number", "-5"},
    {"numbers", "[3, 4]"},
    {"thing", "Thing.Name=\"a\""},
    {"plain", "text"},
    {"PLAINNUMBER", "12"},
    {"plainInterval", "00000001000000.000000:000"},
};

/* B-5: custom options may be of any type. */
static void options_of_the_callers_own_are_recorded(void **state)
{
    (void)state;
    struct consumer consumer;
    consumer_open(&consumer, WORLD, "windows");
    MI_OperationOptions options = new_options(&consumer);
    set_own_options(&consumer, &options);
    assert_int_equal(enumerate(&consumer.session, &options), MI_RESULT_OK);
    MI_OperationOptions_Delete(&options);
    expect_of(consumer.world, 1, own, MI_COUNT(own));
    consumer_close(&consumer);
}

/* --- options of sessions ---------------------------------------------------------------------- */

static MI_UserCredentials user_of(const MI_Char *type)
{
    MI_UserCredentials user = {.authenticationType = type};
    user.credentials.usernamePassword =
        (MI_UsernamePasswordCreds){MI_T("CONTOSO"), MI_T("anna"), MI_T("secret")};
    return user;
}

static void set_destination(MI_DestinationOptions *options)
{
    const MI_Interval timeout = {.minutes = 3};
    MI_UserCredentials user = user_of(MI_AUTH_TYPE_KERBEROS);
    MI_UserCredentials local = {.authenticationType = MI_AUTH_TYPE_DEFAULT};
    assert_int_equal(MI_DestinationOptions_AddDestinationCredentials(options, &user), MI_RESULT_OK);
    assert_int_equal(MI_DestinationOptions_AddProxyCredentials(options, &local), MI_RESULT_OK);
    (void)MI_DestinationOptions_SetTimeout(options, &timeout);
    (void)MI_DestinationOptions_SetUILocale(options, "en-US");
    (void)MI_DestinationOptions_SetPacketPrivacy(options, MI_TRUE);
    (void)MI_DestinationOptions_SetDestinationPort(options, 5986);
}

static const struct expected destination[] = {
    {"__MI_DESTINATIONOPTIONS_TIMEOUT", "00000000000300.000000:000"},
    {"__MI_DESTINATIONOPTIONS_UI_LOCALE", "en-US"},
    {"__MI_DESTINATIONOPTIONS_PACKET_PRIVACY", "1"},
    {"__MI_DESTINATIONOPTIONS_DESTINATION_PORT", "5986"},
    {"__MI_DESTINATIONOPTIONS_DESTINATION_CREDENTIALS", "Kerberos CONTOSO\\anna ******"},
    {"__MI_DESTINATIONOPTIONS_PROXY_CREDENTIALS", "Default"},
    {"resourceUri", "http://uri"},
};

static void expect_no_secret(mifake *world)
{
    char *text = mifake_journal(world);
    assert_non_null(strstr(text, "anna"));
    assert_null(strstr(text, "secret"));
    free(text);
}

/* D.2: a call is made with those of its session too; no password goes anywhere. */
static void options_of_the_session_are_recorded(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_DestinationOptions options;
    MI_Session session;
    consumer_open(&consumer, WORLD, "omi");
    assert_int_equal(MI_Application_NewDestinationOptions(&consumer.application, &options),
                     MI_RESULT_OK);
    set_destination(&options);
    assert_int_equal(MI_Application_NewSession(&consumer.application, NULL, NULL, &options, NULL,
                                               NULL, &session),
                     MI_RESULT_OK);
    MI_DestinationOptions_Delete(&options);
    MI_OperationOptions operation_options = new_options(&consumer);
    (void)MI_OperationOptions_SetResourceUri(&operation_options, "http://uri");
    assert_int_equal(enumerate(&session, &operation_options), MI_RESULT_OK);
    MI_OperationOptions_Delete(&operation_options);
    expect_of(consumer.world, 1, destination, MI_COUNT(destination));
    expect_no_secret(consumer.world);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    consumer_close(&consumer);
}

static MI_Session open_with(struct consumer *consumer, const MI_UserCredentials *credentials)
{
    MI_DestinationOptions options;
    MI_Session session;
    assert_int_equal(MI_Application_NewDestinationOptions(&consumer->application, &options),
                     MI_RESULT_OK);
    assert_int_equal(MI_DestinationOptions_AddDestinationCredentials(&options, credentials),
                     MI_RESULT_OK);
    assert_int_equal(MI_Application_NewSession(&consumer->application, NULL, NULL, &options, NULL,
                                               NULL, &session),
                     MI_RESULT_OK);
    MI_DestinationOptions_Delete(&options);
    return session;
}

static void every_form_of_credentials_is_told(void **state)
{
    (void)state;
    struct consumer consumer;
    MI_UserCredentials certificate = {.authenticationType = MI_AUTH_TYPE_CLIENT_CERTS};
    certificate.credentials.certificateThumbprint = MI_T("00ff");
    MI_UserCredentials nobody = user_of(MI_AUTH_TYPE_BASIC);
    nobody.credentials.usernamePassword.domain = NULL;
    const MI_UserCredentials credentials[] = {certificate, nobody};
    static const char *const texts[] = {"ClientCerts 00ff", "Basic anna ******"};
    consumer_open(&consumer, WORLD, "windows");
    for (size_t i = 0; i < MI_COUNT(credentials); i++) {
        MI_Session session = open_with(&consumer, &credentials[i]);
        assert_int_equal(enumerate(&session, NULL), MI_RESULT_OK);
        expect_of(consumer.world, i + 1,
                  &(struct expected){"__MI_DESTINATIONOPTIONS_DESTINATION_CREDENTIALS", texts[i]},
                  1);
        assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    }
    consumer_close(&consumer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_of_an_operation_are_recorded),
        cmocka_unit_test(options_of_the_callers_own_are_recorded),
        cmocka_unit_test(options_of_the_session_are_recorded),
        cmocka_unit_test(every_form_of_credentials_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
