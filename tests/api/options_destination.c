/* MI_DestinationOptions through MI.h: the table, the typed options, credentials. */

#define HANDLE MI_DestinationOptions
#define NEW MI_Application_NewDestinationOptions
#include "api/options_common.h"
#include "api/options_credentials.h"

ADAPT_NUMBER(MI_DestinationOptions_SetCertCACheck, MI_DestinationOptions_GetCertCACheck, MI_Boolean)
ADAPT_NUMBER(MI_DestinationOptions_SetCertCNCheck, MI_DestinationOptions_GetCertCNCheck, MI_Boolean)
ADAPT_NUMBER(MI_DestinationOptions_SetCertRevocationCheck,
             MI_DestinationOptions_GetCertRevocationCheck, MI_Boolean)
ADAPT_NUMBER(MI_DestinationOptions_SetPacketPrivacy, MI_DestinationOptions_GetPacketPrivacy,
             MI_Boolean)
ADAPT_NUMBER(MI_DestinationOptions_SetPacketIntegrity, MI_DestinationOptions_GetPacketIntegrity,
             MI_Boolean)
ADAPT_NUMBER(MI_DestinationOptions_SetMaxEnvelopeSize, MI_DestinationOptions_GetMaxEnvelopeSize,
             MI_Uint32)
ADAPT_NUMBER(MI_DestinationOptions_SetMaxElements, MI_DestinationOptions_GetMaxElements, MI_Uint32)
ADAPT_NUMBER(MI_DestinationOptions_SetEncodePortInSPN, MI_DestinationOptions_GetEncodePortInSPN,
             MI_Boolean)
ADAPT_NUMBER(MI_DestinationOptions_SetDestinationPort, MI_DestinationOptions_GetDestinationPort,
             MI_Uint32)
ADAPT_NUMBER(MI_DestinationOptions_SetSslOptions, MI_DestinationOptions_GetSslOptions, MI_Uint32)
ADAPT_NUMBER(MI_DestinationOptions_SetImpersonationType, MI_DestinationOptions_GetImpersonationType,
             MI_DestinationOptions_ImpersonationType)
ADAPT_INTERVAL(MI_DestinationOptions_SetTimeout, MI_DestinationOptions_GetTimeout)

static void new_options_are_empty(void **state)
{
    (void)state;
    HANDLE options = fresh();
    assert_count(&options, 0);
    assert_credentials(&options, 0);
    MI_DestinationOptions_Delete(&options);
}

static void credentials_are_for_the_destination_or_the_proxy(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name = NULL;
    const MI_UserCredentials basic = user(MI_AUTH_TYPE_BASIC, MI_T("ann"), MI_T("secret"));
    MI_UserCredentials read;
    MI_Uint32 needed = 0;
    assert_int_equal(MI_DestinationOptions_AddDestinationCredentials(&options, &basic),
                     MI_RESULT_OK);
    assert_int_equal(MI_DestinationOptions_AddProxyCredentials(&options, &basic), MI_RESULT_OK);
    assert_int_equal(MI_DestinationOptions_GetCredentialsAt(&options, 0, &name, &read, NULL),
                     MI_RESULT_OK);
    assert_string_equal(name, MI_T("__MI_DESTINATIONOPTIONS_DESTINATION_CREDENTIALS"));
    assert_int_equal(
        MI_DestinationOptions_GetCredentialsPasswordAt(&options, 1, &name, NULL, 0, &needed, NULL),
        MI_RESULT_OK);
    assert_string_equal(name, MI_T("__MI_DESTINATIONOPTIONS_PROXY_CREDENTIALS"));
    assert_int_equal(needed, 7);
    MI_DestinationOptions_Delete(&options);
}

/* Only operations have channels. */
static void the_name_of_the_channels_is_a_name_like_others(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name = MI_T("__MI_OPERATIONOPTIONS_CHANNEL");
    assert_int_equal(MI_DestinationOptions_SetNumber(&options, name, 1), MI_RESULT_OK);
    assert_type(&options, name, MI_UINT32);
    MI_DestinationOptions_Delete(&options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COMMON_TESTS,
        CREDENTIALS_TESTS,
        STRING_TEST("__MI_DESTINATIONOPTIONS_PACKET_ENCODING",
                    MI_DestinationOptions_SetPacketEncoding,
                    MI_DestinationOptions_GetPacketEncoding),
        STRING_TEST("__MI_DESTINATIONOPTIONS_DATA_LOCALE", MI_DestinationOptions_SetDataLocale,
                    MI_DestinationOptions_GetDataLocale),
        STRING_TEST("__MI_DESTINATIONOPTIONS_UI_LOCALE", MI_DestinationOptions_SetUILocale,
                    MI_DestinationOptions_GetUILocale),
        STRING_TEST("__MI_DESTINATIONOPTIONS_HTTP_URL_PREFIX",
                    MI_DestinationOptions_SetHttpUrlPrefix, MI_DestinationOptions_GetHttpUrlPrefix),
        STRING_TEST("__MI_DESTINATIONOPTIONS_TRUSTED_CERTS_DIR",
                    MI_DestinationOptions_SetTrustedCertsDir,
                    MI_DestinationOptions_GetTrustedCertsDir),
        STRING_TEST("__MI_DESTINATIONOPTIONS_CERT_FILE", MI_DestinationOptions_SetCertFile,
                    MI_DestinationOptions_GetCertFile),
        STRING_TEST("__MI_DESTINATIONOPTIONS_PRIVATE_KEY_FILE",
                    MI_DestinationOptions_SetPrivateKeyFile,
                    MI_DestinationOptions_GetPrivateKeyFile),
        STRING_TEST("__MI_DESTINATIONOPTIONS_TRANSPORT", MI_DestinationOptions_SetTransport,
                    MI_DestinationOptions_GetTransport),
        STRING_TEST("__MI_DESTINATIONOPTIONS_PROXY_TYPE", MI_DestinationOptions_SetProxyType,
                    MI_DestinationOptions_GetProxyType),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_CERT_CA_CHECK", MI_DestinationOptions_SetCertCACheck,
                    MI_DestinationOptions_GetCertCACheck),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_CERT_CN_CHECK", MI_DestinationOptions_SetCertCNCheck,
                    MI_DestinationOptions_GetCertCNCheck),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_CERT_REVOCATION_CHECK",
                    MI_DestinationOptions_SetCertRevocationCheck,
                    MI_DestinationOptions_GetCertRevocationCheck),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_PACKET_PRIVACY",
                    MI_DestinationOptions_SetPacketPrivacy, MI_DestinationOptions_GetPacketPrivacy),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_PACKET_INTEGRITY",
                    MI_DestinationOptions_SetPacketIntegrity,
                    MI_DestinationOptions_GetPacketIntegrity),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_MAX_ENVELOPE_SIZE",
                    MI_DestinationOptions_SetMaxEnvelopeSize,
                    MI_DestinationOptions_GetMaxEnvelopeSize),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_MAX_ELEMENTS", MI_DestinationOptions_SetMaxElements,
                    MI_DestinationOptions_GetMaxElements),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_ENCODE_PORT_IN_SPN",
                    MI_DestinationOptions_SetEncodePortInSPN,
                    MI_DestinationOptions_GetEncodePortInSPN),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_DESTINATION_PORT",
                    MI_DestinationOptions_SetDestinationPort,
                    MI_DestinationOptions_GetDestinationPort),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_SSL_OPTIONS", MI_DestinationOptions_SetSslOptions,
                    MI_DestinationOptions_GetSslOptions),
        NUMBER_TEST("__MI_DESTINATIONOPTIONS_IMPERSONATION_TYPE",
                    MI_DestinationOptions_SetImpersonationType,
                    MI_DestinationOptions_GetImpersonationType),
        INTERVAL_TEST("__MI_DESTINATIONOPTIONS_TIMEOUT", MI_DestinationOptions_SetTimeout,
                      MI_DestinationOptions_GetTimeout),
        cmocka_unit_test(new_options_are_empty),
        cmocka_unit_test(credentials_are_for_the_destination_or_the_proxy),
        cmocka_unit_test(the_name_of_the_channels_is_a_name_like_others),
    };
    return cmocka_run_group_tests(tests, open_application, close_application);
}
