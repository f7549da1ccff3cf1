/* Options of destinations. */
#include "api/callables.h"
#include "support/consumer.h"

#define COUNT ((MI_Uint32)(sizeof password / sizeof password[0]))

static struct consumer consumer;
static MI_DestinationOptions options;
static MI_DestinationOptions copy;

/* What calls are given or fill in. */
static const MI_Char *text;
static MI_Char password[16];
static MI_Value value = {.uint32 = 7};
static MI_Type type;
static MI_Boolean flag;
static MI_Uint32 number;
static MI_Uint32 index;
static MI_Uint32 flags;
static MI_Interval interval = {.seconds = 1};
static MI_DestinationOptions_ImpersonationType impersonation;
static MI_UserCredentials credentials = {
    .authenticationType = MI_AUTH_TYPE_BASIC,
    .credentials.usernamePassword = {"domain", "user", "secret"}};

static void make_copy(void)
{
    (void)MI_DestinationOptions_Clone(&options, &copy);
}

/* Each call that fills in or deletes `copy` has a new one. */
static void tidy(void)
{
    MI_DestinationOptions_Delete(&copy);
    make_copy();
}

static int open_all(void **state)
{
    (void)state;
    consumer_open(&consumer, "tests/api/worlds/things.json", "windows");
    if (MI_Application_NewDestinationOptions(&consumer.application, &options) != MI_RESULT_OK) {
        return -1;
    }
    make_copy();
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    MI_DestinationOptions_Delete(&copy);
    MI_DestinationOptions_Delete(&options);
    consumer_close(&consumer);
    assert_int_equal(called, 56);
    return 0;
}

static void destination_options_survive_null(void **state)
{
    (void)state;
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetTimeout(P(0, &options), P(1, &interval)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetTimeout(P(0, &options), P(1, &interval)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetCertCACheck(P(0, &options), MI_TRUE));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetCertCACheck(P(0, &options), P(1, &flag)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetCertCNCheck(P(0, &options), MI_TRUE));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetCertCNCheck(P(0, &options), P(1, &flag)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetCertRevocationCheck(P(0, &options), MI_TRUE));
    EACH(2, MI_RESULT_OK,
         MI_DestinationOptions_GetCertRevocationCheck(P(0, &options), P(1, &flag)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetPacketPrivacy(P(0, &options), MI_TRUE));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetPacketPrivacy(P(0, &options), P(1, &flag)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetPacketIntegrity(P(0, &options), MI_TRUE));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetPacketIntegrity(P(0, &options), P(1, &flag)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetPacketEncoding(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetPacketEncoding(P(0, &options), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetDataLocale(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetDataLocale(P(0, &options), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetUILocale(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetUILocale(P(0, &options), P(1, &text)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetMaxEnvelopeSize(P(0, &options), 0));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetMaxEnvelopeSize(P(0, &options), P(1, &number)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetMaxElements(P(0, &options), 0));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetMaxElements(P(0, &options), P(1, &number)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetEncodePortInSPN(P(0, &options), MI_TRUE));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetEncodePortInSPN(P(0, &options), P(1, &flag)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetHttpUrlPrefix(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetHttpUrlPrefix(P(0, &options), P(1, &text)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetDestinationPort(P(0, &options), 0));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetDestinationPort(P(0, &options), P(1, &number)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetTrustedCertsDir(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetTrustedCertsDir(P(0, &options), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetCertFile(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetCertFile(P(0, &options), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetPrivateKeyFile(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetPrivateKeyFile(P(0, &options), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetTransport(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetTransport(P(0, &options), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetProxyType(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetProxyType(P(0, &options), P(1, &text)));
    EACH(1, MI_RESULT_OK, MI_DestinationOptions_SetSslOptions(P(0, &options), 0));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetSslOptions(P(0, &options), P(1, &number)));
    EACH(2, MI_RESULT_OK,
         MI_DestinationOptions_AddProxyCredentials(P(0, &options), P(1, &credentials)));
    EACH(2, MI_RESULT_OK,
         MI_DestinationOptions_AddDestinationCredentials(P(0, &options), P(1, &credentials)));
    EACH(1, MI_RESULT_OK,
         MI_DestinationOptions_SetImpersonationType(
             P(0, &options), MI_DestinationOptions_ImpersonationType_Identify));
    EACH(2, MI_RESULT_OK,
         MI_DestinationOptions_GetImpersonationType(P(0, &options), P(1, &impersonation)));
    EACH(3, MI_RESULT_OK,
         MI_DestinationOptions_SetString(P(0, &options), P(1, "MyString"), P(2, "text")));
    EACH(4, MI_RESULT_OK,
         MI_DestinationOptions_GetString(P(0, &options), P(1, "MyString"), P(2, &text),
                                         P(3, &number)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_SetNumber(P(0, &options), P(1, "MyNumber"), 0));
    EACH(4, MI_RESULT_OK,
         MI_DestinationOptions_GetNumber(P(0, &options), P(1, "MyNumber"), P(2, &number),
                                         P(3, &number)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetOptionCount(P(0, &options), P(1, &number)));
    EACH(5, MI_RESULT_OK,
         MI_DestinationOptions_GetOptionAt(P(0, &options), 0, P(1, &text), P(2, &value),
                                           P(3, &type), P(4, &flags)));
    EACH(6, MI_RESULT_OK,
         MI_DestinationOptions_GetOption(P(0, &options), P(1, "MyNumber"), P(2, &value),
                                         P(3, &type), P(4, &index), P(5, &flags)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_GetCredentialsCount(P(0, &options), P(1, &number)));
    EACH(4, MI_RESULT_OK,
         MI_DestinationOptions_GetCredentialsAt(P(0, &options), 0, P(1, &text), P(2, &credentials),
                                                P(3, &number)));
    EACH(5, MI_RESULT_OK,
         MI_DestinationOptions_GetCredentialsPasswordAt(
             P(0, &options), 0, P(1, &text), P(2, password), COUNT, P(3, &number), P(4, &flags)));
    EACH(2, MI_RESULT_OK, MI_DestinationOptions_Clone(P(0, &options), P(1, &copy)));
    EACH_VOID(1, MI_DestinationOptions_Delete(P(0, &copy)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(destination_options_survive_null),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
