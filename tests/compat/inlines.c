/*
 * What each function of MI.h does: which slot of which table it calls, with which arguments, and
 * what it leaves behind when there is no handle, no table or no argument. One row is one function;
 * the numbers and names in it are those of the real interface.
 */
#include "recorder.h"

typedef void(MI_CALL *completion_callback)(void *context);

static void instances(void)
{
    use_handles(0, "");
    CALLS(MI_Instance_Clone(h, P(1)), 0, "h1");
    CALLS(MI_Instance_Destruct(h), 1, "h");
    CALLS(MI_Instance_Delete(h), 2, "h");
    CALLS(MI_Instance_IsA(h, P(1), P(2)), 3, "h12");
    CALLS(MI_Instance_GetClassName(h, P(1)), 4, "h1");
    CALLS(MI_Instance_SetNameSpace(h, P(1)), 5, "h1");
    CALLS(MI_Instance_GetNameSpace(h, P(1)), 6, "h1");
    CALLS(MI_Instance_GetElementCount(h, P(1)), 7, "h1");
    CALLS(MI_Instance_AddElement(h, P(1), P(2), N(3), N(4)), 8, "h1234");
    CALLS(MI_Instance_SetElementAt(h, N(1), P(2), N(3), N(4)), 10, "h1234");
    CALLS(MI_Instance_SetElement(h, P(1), P(2), N(3), N(4)), 9, "h1234");
    CALLS(MI_Instance_GetElement(h, P(1), P(2), P(3), P(4), P(5)), 11, "h12345");
    CALLS(MI_Instance_GetElementAt(h, N(1), P(2), P(3), P(4), P(5)), 12, "h12345");
    CALLS(MI_Instance_ClearElement(h, P(1)), 13, "h1");
    CALLS(MI_Instance_ClearElementAt(h, N(1)), 14, "h1");
    CALLS(MI_Instance_GetServerName(h, P(1)), 15, "h1");
    CALLS(MI_Instance_SetServerName(h, P(1)), 16, "h1");
    CALLS(MI_Instance_GetClass(h, P(1)), 17, "h1");
}

static void classes(void)
{
    use_handles(0, "");
    CALLS(MI_Class_GetClassName(h, P(1)), 0, "h1");
    CALLS(MI_Class_GetNameSpace(h, P(1)), 1, "h1");
    CALLS(MI_Class_GetServerName(h, P(1)), 2, "h1");
    CALLS(MI_Class_GetElementCount(h, P(1)), 3, "h1");
    CALLS(MI_Class_GetElement(h, P(1), P(2), P(3), P(4), P(5), P(6), P(7), P(8)), 4, "h12345678");
    CALLS(MI_Class_GetElementAt(h, N(1), P(2), P(3), P(4), P(5), P(6), P(7), P(8)), 5, "h12345678");
    CALLS(MI_Class_GetClassQualifierSet(h, P(1)), 6, "h1");
    CALLS(MI_Class_GetMethodCount(h, P(1)), 7, "h1");
    CALLS(MI_Class_GetMethodAt(h, N(1), P(2), P(3), P(4)), 8, "h1234");
    CALLS(MI_Class_GetMethod(h, P(1), P(2), P(3), P(4)), 9, "h1234");
    CALLS(MI_Class_GetParentClassName(h, P(1)), 10, "h1");
    CALLS(MI_Class_GetParentClass(h, P(1)), 11, "h1");
    CALLS(MI_Class_Delete(h), 12, "h");
    CALLS(MI_Class_Clone(h, P(1)), 13, "h1");
}

static void qualifier_sets(void)
{
    use_handles(16, "");
    CALLS(MI_QualifierSet_GetQualifierCount(h, P(1)), 0, "h1");
    CALLS(MI_QualifierSet_GetQualifierAt(h, N(1), P(2), P(3), P(4), P(5)), 1, "h12345");
    CALLS(MI_QualifierSet_GetQualifier(h, P(1), P(2), P(3), P(4), P(5)), 2, "h12345");
}

static void parameter_sets(void)
{
    use_handles(16, "");
    CALLS(MI_ParameterSet_GetMethodReturnType(h, P(1), P(2)), 0, "h12");
    CALLS(MI_ParameterSet_GetParameterCount(h, P(1)), 1, "h1");
    CALLS(MI_ParameterSet_GetParameterAt(h, N(1), P(2), P(3), P(4), P(5)), 2, "h12345");
    CALLS(MI_ParameterSet_GetParameter(h, P(1), P(2), P(3), P(4), P(5)), 3, "h12345");
}

static void applications(void)
{
    use_handles(16, "");
    CALLS(MI_Application_Close(h), 0, "h");
    CALLS(MI_Application_NewInstance(h, P(1), P(2), P(3)), 3, "h123", .refused = {{3, 8, 0}});
    CALLS(MI_Application_NewInstanceFromClass(h, P(1), P(2), P(3)), 9, "h123",
          .refused = {{3, 8, 0}});
    CALLS(MI_Application_NewParameterSet(h, P(1), P(2)), 3, "ht12", .text = "Parameters",
          .refused = {{2, 8, 0}});
    CALLS(MI_Application_NewDestinationOptions(h, P(1)), 4, "h1", .refused = {{1, 24, 0}});
    CALLS(MI_Application_NewOperationOptions(h, N(1), P(2)), 5, "h12", .refused = {{2, 24, 0}});
    CALLS(MI_Application_NewSubscriptionDeliveryOptions(h, N(1), P(2)), 6, "h12",
          .refused = {{2, 24, 0}});
    CALLS(MI_Application_NewSession(h, P(1), P(2), P(3), P(4), P(5), P(6)), 1, "h123456",
          .refused = {{6, 24, 0}});
    CALLS(MI_Application_NewHostedProvider(h, P(1), P(2), (MI_MainFunction)F, P(4), P(5)), 2,
          "h12f45", .refused = {{5, 24, 0}});
    CALLS(MI_Application_NewSerializer(h, N(1), P(2), P(3)), 7, "h123", .refused = {{3, 16, 0}});
    CALLS(MI_Application_NewDeserializer(h, N(1), P(2), P(3)), 8, "h123", .refused = {{3, 16, 0}});
    CALLS(MI_Application_NewClass(h, P(1), P(2), P(3), P(4)), 10, "h1234", .refused = {{4, 8, 0}});
}

static void hosted_providers(void)
{
    use_handles(16, "");
    CALLS(MI_HostedProvider_Close(h), 0, "h");
    CALLS(MI_HostedProvider_GetApplication(h, P(1)), 1, "h1", .refused = {{1, 24, 0}});
}

static void sessions(void)
{
    use_handles(16, "");
    CALLS(MI_Session_Close(h, P(1), (completion_callback)F), 0, "h1f", .calls_back = 'f');
    CALLS(MI_Session_GetApplication(h, P(1)), 1, "h1", .refused = {{1, 24, 0}});
    RUNS(MI_Session_GetInstance(h, N(1), P(2), P(3), P(4), C, P(6)), 2, "h1234c6",
         .refused = {{6, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_ModifyInstance(h, N(1), P(2), P(3), P(4), C, P(6)), 3, "h1234c6",
         .refused = {{6, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_CreateInstance(h, N(1), P(2), P(3), P(4), C, P(6)), 4, "h1234c6",
         .refused = {{6, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_DeleteInstance(h, N(1), P(2), P(3), P(4), C, P(6)), 5, "h1234c6",
         .refused = {{6, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_Invoke(h, N(1), P(2), P(3), P(4), P(5), P(6), P(7), C, P(9)), 6, "h1234567c9",
         .refused = {{9, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_EnumerateInstances(h, N(1), P(2), P(3), P(4), N(5), C, P(7)), 7, "h12345c7",
         .refused = {{7, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_QueryInstances(h, N(1), P(2), P(3), P(4), P(5), C, P(7)), 8, "h12345c7",
         .refused = {{7, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_AssociatorInstances(h, N(1), P(2), P(3), P(4), P(5), P(6), P(7), P(8), N(9), C,
                                        P(11)),
         9, "h123456789cb", .refused = {{11, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_ReferenceInstances(h, N(1), P(2), P(3), P(4), P(5), P(6), N(7), C, P(9)), 10,
         "h1234567c9", .refused = {{9, 24, 0}}, .calls_back = 'i');
    RUNS(MI_Session_Subscribe(h, N(1), P(2), P(3), P(4), P(5), P(6), C, P(8)), 11, "h123456c8",
         .refused = {{8, 24, 0}}, .calls_back = 'n');
    RUNS(MI_Session_GetClass(h, N(1), P(2), P(3), P(4), C, P(6)), 12, "h1234c6",
         .refused = {{6, 24, 0}}, .calls_back = 'c');
    RUNS(MI_Session_EnumerateClasses(h, N(1), P(2), P(3), P(4), N(5), C, P(7)), 13, "h12345c7",
         .refused = {{7, 24, 0}}, .calls_back = 'c');
    RUNS(MI_Session_TestConnection(h, N(1), C, P(3)), 14, "h1c3", .refused = {{3, 24, 0}},
         .calls_back = 'i');
}

static void operations(void)
{
    use_handles(16, "");
    CALLS(MI_Operation_GetInstance(h, P(1), P(2), P(3), P(4), P(5)), 3, "h12345",
          .refused = {{2, 1, 0}, {3, 4, 4}});
    CALLS(MI_Operation_GetIndication(h, P(1), P(2), P(3), P(4), P(5), P(6), P(7)), 4, "h1234567",
          .refused = {{4, 1, 0}, {5, 4, 4}});
    CALLS(MI_Operation_GetClass(h, P(1), P(2), P(3), P(4), P(5)), 5, "h12345",
          .refused = {{2, 1, 0}, {3, 4, 4}});
    CALLS(MI_Operation_Close(h), 0, "h");
    CALLS(MI_Operation_Cancel(h, N(1)), 1, "h1");
    CALLS(MI_Operation_GetSession(h, P(1)), 2, "h1", .always = {{1, 24, 0}});
}

static void destination_options(void)
{
    use_handles(16, "__MI_DESTINATIONOPTIONS_");
    RUNS(MI_DestinationOptions_Delete(h), 0, "h");
    CALLS(MI_DestinationOptions_SetTimeout(h, P(1)), 13, "ho10", "TIMEOUT");
    CALLS(MI_DestinationOptions_GetTimeout(h, P(1)), 14, "ho100", "TIMEOUT");
    CALLS(MI_DestinationOptions_SetCertCACheck(h, N(1)), 2, "ho10", "CERT_CA_CHECK");
    CALLS(MI_DestinationOptions_GetCertCACheck(h, P(1)), 5, "hol00", "CERT_CA_CHECK",
          .done = {{1, 1, 1}}, .guarded = 1);
    CALLS(MI_DestinationOptions_SetCertCNCheck(h, N(1)), 2, "ho10", "CERT_CN_CHECK");
    CALLS(MI_DestinationOptions_GetCertCNCheck(h, P(1)), 5, "hol00", "CERT_CN_CHECK",
          .done = {{1, 1, 1}}, .guarded = 1);
    CALLS(MI_DestinationOptions_SetCertRevocationCheck(h, N(1)), 2, "ho10",
          "CERT_REVOCATION_CHECK");
    CALLS(MI_DestinationOptions_GetCertRevocationCheck(h, P(1)), 5, "hol00",
          "CERT_REVOCATION_CHECK", .done = {{1, 1, 1}}, .guarded = 1);
    CALLS(MI_DestinationOptions_SetPacketPrivacy(h, N(1)), 2, "ho10", "PACKET_PRIVACY");
    CALLS(MI_DestinationOptions_GetPacketPrivacy(h, P(1)), 5, "hol00", "PACKET_PRIVACY",
          .done = {{1, 1, 1}}, .guarded = 1);
    CALLS(MI_DestinationOptions_SetPacketIntegrity(h, N(1)), 2, "ho10", "PACKET_INTEGRITY");
    CALLS(MI_DestinationOptions_GetPacketIntegrity(h, P(1)), 5, "hol00", "PACKET_INTEGRITY",
          .done = {{1, 1, 1}}, .guarded = 1);
    CALLS(MI_DestinationOptions_SetPacketEncoding(h, P(1)), 1, "ho10", "PACKET_ENCODING");
    CALLS(MI_DestinationOptions_GetPacketEncoding(h, P(1)), 4, "ho100", "PACKET_ENCODING");
    CALLS(MI_DestinationOptions_SetDataLocale(h, P(1)), 1, "ho10", "DATA_LOCALE");
    CALLS(MI_DestinationOptions_GetDataLocale(h, P(1)), 4, "ho100", "DATA_LOCALE");
    CALLS(MI_DestinationOptions_SetUILocale(h, P(1)), 1, "ho10", "UI_LOCALE");
    CALLS(MI_DestinationOptions_GetUILocale(h, P(1)), 4, "ho100", "UI_LOCALE");
    CALLS(MI_DestinationOptions_SetMaxEnvelopeSize(h, N(1)), 2, "ho10", "MAX_ENVELOPE_SIZE");
    CALLS(MI_DestinationOptions_GetMaxEnvelopeSize(h, P(1)), 5, "ho100", "MAX_ENVELOPE_SIZE");
    CALLS(MI_DestinationOptions_SetMaxElements(h, N(1)), 2, "ho10", "MAX_ELEMENTS");
    CALLS(MI_DestinationOptions_GetMaxElements(h, P(1)), 5, "ho100", "MAX_ELEMENTS");
    CALLS(MI_DestinationOptions_SetEncodePortInSPN(h, N(1)), 2, "ho10", "ENCODE_PORT_IN_SPN");
    CALLS(MI_DestinationOptions_GetEncodePortInSPN(h, P(1)), 5, "hol00", "ENCODE_PORT_IN_SPN",
          .done = {{1, 1, 1}}, .guarded = 1);
    CALLS(MI_DestinationOptions_SetHttpUrlPrefix(h, P(1)), 1, "ho10", "HTTP_URL_PREFIX");
    CALLS(MI_DestinationOptions_GetHttpUrlPrefix(h, P(1)), 4, "ho100", "HTTP_URL_PREFIX");
    CALLS(MI_DestinationOptions_SetDestinationPort(h, N(1)), 2, "ho10", "DESTINATION_PORT");
    CALLS(MI_DestinationOptions_GetDestinationPort(h, P(1)), 5, "ho100", "DESTINATION_PORT");
    CALLS(MI_DestinationOptions_SetTrustedCertsDir(h, P(1)), 1, "ho10", "TRUSTED_CERTS_DIR");
    CALLS(MI_DestinationOptions_GetTrustedCertsDir(h, P(1)), 4, "ho100", "TRUSTED_CERTS_DIR");
    CALLS(MI_DestinationOptions_SetCertFile(h, P(1)), 1, "ho10", "CERT_FILE");
    CALLS(MI_DestinationOptions_GetCertFile(h, P(1)), 4, "ho100", "CERT_FILE");
    CALLS(MI_DestinationOptions_SetPrivateKeyFile(h, P(1)), 1, "ho10", "PRIVATE_KEY_FILE");
    CALLS(MI_DestinationOptions_GetPrivateKeyFile(h, P(1)), 4, "ho100", "PRIVATE_KEY_FILE");
    CALLS(MI_DestinationOptions_SetTransport(h, P(1)), 1, "ho10", "TRANSPORT");
    CALLS(MI_DestinationOptions_GetTransport(h, P(1)), 4, "ho100", "TRANSPORT");
    CALLS(MI_DestinationOptions_SetProxyType(h, P(1)), 1, "ho10", "PROXY_TYPE");
    CALLS(MI_DestinationOptions_GetProxyType(h, P(1)), 4, "ho100", "PROXY_TYPE");
    CALLS(MI_DestinationOptions_SetSslOptions(h, N(1)), 2, "ho10", "SSL_OPTIONS");
    CALLS(MI_DestinationOptions_GetSslOptions(h, P(1)), 5, "ho100", "SSL_OPTIONS");
    CALLS(MI_DestinationOptions_AddProxyCredentials(h, P(1)), 3, "ho10", "PROXY_CREDENTIALS");
    CALLS(MI_DestinationOptions_AddDestinationCredentials(h, P(1)), 3, "ho10",
          "DESTINATION_CREDENTIALS");
    CALLS(MI_DestinationOptions_SetImpersonationType(h, N(1)), 2, "ho10", "IMPERSONATION_TYPE");
    CALLS(MI_DestinationOptions_GetImpersonationType(h, P(1)), 5, "hol00", "IMPERSONATION_TYPE",
          .done = {{1, 4, 1}}, .guarded = 1);
    CALLS(MI_DestinationOptions_SetString(h, P(1), P(2)), 1, "h120");
    CALLS(MI_DestinationOptions_GetString(h, P(1), P(2), P(3)), 4, "h1230");
    CALLS(MI_DestinationOptions_SetNumber(h, P(1), N(2)), 2, "h120");
    CALLS(MI_DestinationOptions_GetNumber(h, P(1), P(2), P(3)), 5, "h1230");
    CALLS(MI_DestinationOptions_GetOptionCount(h, P(1)), 6, "h1");
    CALLS(MI_DestinationOptions_GetOptionAt(h, N(1), P(2), P(3), P(4), P(5)), 7, "h12345");
    CALLS(MI_DestinationOptions_GetOption(h, P(1), P(2), P(3), P(4), P(5)), 8, "h12345");
    CALLS(MI_DestinationOptions_GetCredentialsCount(h, P(1)), 9, "h1");
    CALLS(MI_DestinationOptions_GetCredentialsAt(h, N(1), P(2), P(3), P(4)), 10, "h1234");
    CALLS(MI_DestinationOptions_GetCredentialsPasswordAt(h, N(1), P(2), P(3), N(4), P(5), P(6)), 11,
          "h123456");
    CALLS(MI_DestinationOptions_Clone(h, P(1)), 12, "h1");
}

static void operation_options(void)
{
    use_handles(16, "__MI_OPERATIONOPTIONS_");
    RUNS(MI_OperationOptions_Delete(h), 0, "h");
    CALLS(MI_OperationOptions_SetWriteErrorMode(h, N(1)), 2, "ho10", "WRITEERRORMODE");
    CALLS(MI_OperationOptions_GetWriteErrorMode(h, P(1)), 5, "hol00", "WRITEERRORMODE",
          .done = {{1, 4, 1}}, .guarded = 1);
    CALLS(MI_OperationOptions_SetPromptUserMode(h, N(1)), 2, "ho10", "PROMPTUSERMODE");
    CALLS(MI_OperationOptions_GetPromptUserMode(h, P(1)), 5, "hol00", "PROMPTUSERMODE",
          .done = {{1, 4, 1}}, .guarded = 1);
    CALLS(MI_OperationOptions_SetPromptUserRegularMode(h, N(1), N(2)), 2, "ho10", "PROMPTUSERMODE",
          .then = "ho20", .then_option = "PROMPTUSERMODEREGULAR_ACKVALUE");
    CALLS(MI_OperationOptions_GetPromptUserRegularMode(h, P(1), P(2)), 5, "hol00", "PROMPTUSERMODE",
          .then = "hol00", .then_option = "PROMPTUSERMODEREGULAR_ACKVALUE",
          .done = {{1, 4, 1}, {2, 1, 1}}, .guarded = 1);
    CALLS(MI_OperationOptions_SetProviderArchitecture(h, N(1), N(2)), 2, "ho10",
          "PROVIDER_ARCHITECTURE", .then = "ho20", .then_option = "REQUIRED_ARCHITECTURE");
    CALLS(MI_OperationOptions_GetProviderArchitecture(h, P(1), P(2)), 5, "hol00",
          "PROVIDER_ARCHITECTURE", .then = "hol00", .then_option = "REQUIRED_ARCHITECTURE",
          .done = {{1, 4, 1}, {2, 1, 1}}, .guarded = 1);
    CALLS(MI_OperationOptions_EnableChannel(h, N(1)), 2, "ho10", "CHANNEL");
    CALLS(MI_OperationOptions_DisableChannel(h, N(1)), 2, "ho1#", "CHANNEL", .number = 1);
    CALLS(MI_OperationOptions_GetEnabledChannels(h, P(1), N(2), P(3), P(4)), 9, "ho1234",
          "CHANNEL");
    CALLS(MI_OperationOptions_SetTimeout(h, P(1)), 11, "ho10", "TIMEOUT");
    CALLS(MI_OperationOptions_GetTimeout(h, P(1)), 12, "ho100", "TIMEOUT");
    CALLS(MI_OperationOptions_SetResourceUriPrefix(h, P(1)), 1, "ho10", "RESOURCE_URI_PREFIX");
    CALLS(MI_OperationOptions_GetResourceUriPrefix(h, P(1)), 4, "ho100", "RESOURCE_URI_PREFIX");
    CALLS(MI_OperationOptions_SetResourceUri(h, P(1)), 1, "ho10", "RESOURCE_URI");
    CALLS(MI_OperationOptions_GetResourceUri(h, P(1)), 4, "ho100", "RESOURCE_URI");
    CALLS(MI_OperationOptions_SetUseMachineID(h, N(1)), 2, "ho10", "USE_MACHINE_ID");
    CALLS(MI_OperationOptions_GetUseMachineID(h, P(1)), 5, "hol00", "USE_MACHINE_ID",
          .done = {{1, 1, 1}}, .guarded = 1);
    CALLS(MI_OperationOptions_SetCustomOption(h, P(1), N(2), P(3), N(4)), 3, "h12340");
    CALLS(MI_OperationOptions_GetOptionCount(h, P(1)), 6, "h1");
    CALLS(MI_OperationOptions_GetOptionAt(h, N(1), P(2), P(3), P(4), P(5)), 7, "h12345");
    CALLS(MI_OperationOptions_SetString(h, P(1), P(2), N(3)), 1, "h123");
    CALLS(MI_OperationOptions_GetString(h, P(1), P(2), P(3), P(4)), 4, "h1234");
    CALLS(MI_OperationOptions_SetNumber(h, P(1), N(2), N(3)), 2, "h123");
    CALLS(MI_OperationOptions_GetNumber(h, P(1), P(2), P(3), P(4)), 5, "h1234");
    CALLS(MI_OperationOptions_GetOption(h, P(1), P(2), P(3), P(4), P(5)), 8, "h12345");
    CALLS(MI_OperationOptions_Clone(h, P(1)), 10, "h1");
}

static void subscription_options(void)
{
    use_handles(16, "__MI_SUBSCRIPTIONDELIVERYOPTIONS_");
    CALLS(MI_SubscriptionDeliveryOptions_SetMaximumLatency(h, P(1)), 3, "ho10",
          "SET_MAXIMUM_LATENCY");
    CALLS(MI_SubscriptionDeliveryOptions_GetMaximumLatency(h, P(1)), 9, "ho100",
          "SET_MAXIMUM_LATENCY");
    CALLS(MI_SubscriptionDeliveryOptions_SetHeartbeatInterval(h, P(1)), 3, "ho10",
          "SET_HEARTBEAT_INTERVAL");
    CALLS(MI_SubscriptionDeliveryOptions_GetHeartbeatInterval(h, P(1)), 9, "ho100",
          "SET_HEARTBEAT_INTERVAL");
    CALLS(MI_SubscriptionDeliveryOptions_SetExpirationTime(h, P(1)), 2, "ho10",
          "SET_EXPIRATION_TIME");
    CALLS(MI_SubscriptionDeliveryOptions_GetExpirationTime(h, P(1)), 8, "ho100",
          "SET_EXPIRATION_TIME");
    CALLS(MI_SubscriptionDeliveryOptions_SetBookmark(h, P(1)), 0, "ho10", "SET_BOOKMARK");
    CALLS(MI_SubscriptionDeliveryOptions_GetBookmark(h, P(1)), 6, "ho100", "SET_BOOKMARK");
    CALLS(MI_SubscriptionDeliveryOptions_SetDeliveryDestination(h, P(1)), 0, "ho10",
          "SET_DELIVERY_DESTINATION");
    CALLS(MI_SubscriptionDeliveryOptions_GetDeliveryDestination(h, P(1)), 6, "ho100",
          "SET_DELIVERY_DESTINATION");
    CALLS(MI_SubscriptionDeliveryOptions_SetDeliveryPortNumber(h, N(1)), 1, "ho10",
          "SET_DELIVERY_PORT_NUMBER");
    CALLS(MI_SubscriptionDeliveryOptions_GetDeliveryPortNumber(h, P(1)), 7, "ho100",
          "SET_DELIVERY_PORT_NUMBER");
    CALLS(MI_SubscriptionDeliveryOptions_AddDeliveryCredentials(h, P(1)), 4, "ho10",
          "ADD_DELIVERY_CREDENTIALS");
    CALLS(MI_SubscriptionDeliveryOptions_SetDeliveryRetryInterval(h, P(1)), 3, "ho10",
          "SET_DELIVERY_RETRY_INTERVAL");
    CALLS(MI_SubscriptionDeliveryOptions_GetDeliveryRetryInterval(h, P(1)), 9, "ho100",
          "SET_DELIVERY_RETRY_INTERVAL");
    CALLS(MI_SubscriptionDeliveryOptions_SetDeliveryRetryAttempts(h, N(1)), 1, "ho10",
          "SET_DELIVERY_RETRY_ATTEMPTS");
    CALLS(MI_SubscriptionDeliveryOptions_GetDeliveryRetryAttempts(h, P(1)), 7, "ho100",
          "SET_DELIVERY_RETRY_ATTEMPTS");
    CALLS(MI_SubscriptionDeliveryOptions_Delete(h), 5, "h");
    CALLS(MI_SubscriptionDeliveryOptions_SetString(h, P(1), P(2), N(3)), 0, "h123");
    CALLS(MI_SubscriptionDeliveryOptions_SetNumber(h, P(1), N(2), N(3)), 1, "h123");
    CALLS(MI_SubscriptionDeliveryOptions_SetDateTime(h, P(1), P(2), N(3)), 2, "h123");
    CALLS(MI_SubscriptionDeliveryOptions_SetInterval(h, P(1), P(2), N(3)), 3, "h123");
    CALLS(MI_SubscriptionDeliveryOptions_GetString(h, P(1), P(2), P(3), P(4)), 6, "h1234");
    CALLS(MI_SubscriptionDeliveryOptions_GetNumber(h, P(1), P(2), P(3), P(4)), 7, "h1234");
    CALLS(MI_SubscriptionDeliveryOptions_GetDateTime(h, P(1), P(2), P(3), P(4)), 8, "h1234");
    CALLS(MI_SubscriptionDeliveryOptions_GetInterval(h, P(1), P(2), P(3), P(4)), 9, "h1234");
    CALLS(MI_SubscriptionDeliveryOptions_GetOptionCount(h, P(1)), 10, "h1");
    CALLS(MI_SubscriptionDeliveryOptions_GetOptionAt(h, N(1), P(2), P(3), P(4), P(5)), 11,
          "h12345");
    CALLS(MI_SubscriptionDeliveryOptions_GetOption(h, P(1), P(2), P(3), P(4), P(5)), 12, "h12345");
    CALLS(MI_SubscriptionDeliveryOptions_GetCredentialsCount(h, P(1)), 13, "h1");
    CALLS(MI_SubscriptionDeliveryOptions_GetCredentialsAt(h, N(1), P(2), P(3), P(4)), 14, "h1234");
    CALLS(MI_SubscriptionDeliveryOptions_GetCredentialsPasswordAt(h, N(1), P(2), P(3), N(4), P(5),
                                                                  P(6)),
          15, "h123456");
    CALLS(MI_SubscriptionDeliveryOptions_Clone(h, P(1)), 16, "h1");
}

static void serializers(void)
{
    use_client(4);
    CALLS(MI_Serializer_Close(h), 0, "h");
    CALLS(MI_Serializer_SerializeClass(h, N(1), P(2), P(3), N(4), P(5)), 1, "h12345");
    CALLS(MI_Serializer_SerializeInstance(h, N(1), P(2), P(3), N(4), P(5)), 2, "h12345");
}

static void deserializers(void)
{
    use_client(5);
    CALLS(MI_Deserializer_Close(h), 0, "h");
    CALLS(MI_Deserializer_DeserializeClass(h, N(1), P(2), N(3), P(4), P(5), P(6),
                                           (MI_Deserializer_ClassObjectNeeded)F, P(8), P(9), P(10),
                                           P(11)),
          1, "h123456f89ab");
    CALLS(MI_Deserializer_Class_GetClassName(h, P(1), N(2), P(3), P(4), P(5)), 2, "h12345");
    CALLS(MI_Deserializer_Class_GetParentClassName(h, P(1), N(2), P(3), P(4), P(5)), 3, "h12345");
    CALLS(MI_Deserializer_DeserializeInstance(h, N(1), P(2), N(3), P(4), N(5),
                                              (MI_Deserializer_ClassObjectNeeded)F, P(7), P(8),
                                              P(9), P(10)),
          4, "h12345f789a");
    CALLS(MI_Deserializer_Instance_GetClassName(h, P(1), N(2), P(3), P(4), P(5)), 5, "h12345");
}

static void utilities(void)
{
    use_client(9);
    CALLS(MI_Utilities_MapErrorToMiErrorCategory(P(1), N(2)), 0, "12", .category = 1);
    CALLS(MI_Utilities_CimErrorFromErrorCode(N(1), P(2), P(3), P(4)), 1, "1234");
}

static void filters(void)
{
    use_handles(0, "");
    CALLS(MI_Filter_Evaluate(h, P(1), P(2)), 0, "h12");
    CALLS(MI_Filter_GetExpression(h, P(1), P(2)), 1, "h12");
}

static void property_sets(void)
{
    use_handles(0, "");
    CALLS(MI_PropertySet_GetElementCount(h, P(1)), 0, "h1");
    CALLS(MI_PropertySet_ContainsElement(h, P(1), P(2)), 1, "h12");
    CALLS(MI_PropertySet_AddElement(h, P(1)), 2, "h1");
    CALLS(MI_PropertySet_GetElementAt(h, N(1), P(2)), 3, "h12");
    CALLS(MI_PropertySet_Clear(h), 4, "h");
    CALLS(MI_PropertySet_Destruct(h), 5, "h");
    CALLS(MI_PropertySet_Delete(h), 6, "h");
    CALLS(MI_PropertySet_Clone(h, P(1)), 7, "h1");
}

static void contexts(void)
{
    use_handles(0, "");
    CALLS(MI_Context_PostResult(h, N(1)), 0, "h1");
    CALLS(MI_Context_PostCimError(h, P(1)), 28, "h1");
    CALLS(MI_Context_PostError(h, N(1), P(2), P(3)), 27, "h123");
    CALLS(MI_Context_PostInstance(h, P(1)), 1, "h1");
    CALLS(MI_Context_PostIndication(h, P(1), N(2), P(3)), 2, "h123");
    CALLS(MI_Context_ConstructInstance(h, P(1), P(2)), 3, "h12");
    CALLS(MI_Context_ConstructParameters(h, P(1), P(2)), 4, "h12");
    CALLS(MI_Context_NewInstance(h, P(1), P(2)), 5, "h12");
    CALLS(MI_Context_NewDynamicInstance(h, P(1), N(2), P(3)), 6, "h123");
    CALLS(MI_Context_NewParameters(h, P(1), P(2)), 7, "h12");
    CALLS(MI_Context_Canceled(h, P(1)), 8, "h1");
    CALLS(MI_Context_GetLocale(h, N(1), P(2)), 9, "h12", .always = {{2, sizeof(MI_Char), 0}});
    CALLS(MI_Context_RegisterCancel(h, (MI_CancelCallback)F, P(2)), 10, "hf2");
    CALLS(MI_Context_RequestUnload(h), 11, "h");
    CALLS(MI_Context_RefuseUnload(h), 12, "h");
    CALLS(MI_Context_SetStringOption(h, P(1), P(2)), 14, "h12");
    CALLS(MI_Context_GetStringOption(h, P(1), P(2)), 15, "h12");
    CALLS(MI_Context_GetNumberOption(h, P(1), P(2)), 16, "h12");
    CALLS(MI_Context_GetCustomOption(h, P(1), P(2), P(3)), 17, "h123");
    CALLS(MI_Context_GetCustomOptionCount(h, P(1)), 18, "h1");
    CALLS(MI_Context_GetCustomOptionAt(h, N(1), P(2), P(3), P(4)), 19, "h1234");
    CALLS(MI_Context_ShouldProcess(h, P(1), P(2), P(3)), 25, "h123");
    CALLS(MI_Context_ShouldContinue(h, P(1), P(2)), 26, "h12");
    CALLS(MI_Context_PromptUser(h, P(1), N(2), P(3)), 24, "h123");
    CALLS(MI_Context_WriteError(h, N(1), P(2), P(3), P(4)), 29, "h1234");
    CALLS(MI_Context_WriteCimError(h, P(1), P(2)), 23, "h12");
    CALLS(MI_Context_WriteMessage(h, N(1), P(2)), 20, "h12");
    CALLS(MI_Context_WriteProgress(h, P(1), P(2), P(3), N(4), N(5)), 21, "h12345");
    CALLS(MI_Context_WriteStreamParameter(h, P(1), P(2), N(3), N(4)), 22, "h1234");
    CALLS(MI_Context_WriteWarning(h, P(1)), 20, "h01");
    CALLS(MI_Context_WriteVerbose(h, P(1)), 20, "h#1", .number = 1);
    CALLS(MI_Context_WriteDebug(h, P(1)), 20, "h#1", .number = 2);
#if MI_API_VERSION >= 2
    CALLS(MI_Context_GetLifecycleIndicationContext(h, P(1)), 30, "h1", .refused = {{1, 8, 0}});
#endif
    CALLS(MI_Context_GetLocalSession(h, P(1)), 13, "h1");
#if MI_API_VERSION >= 2
    CALLS(MI_Context_SetFilterOption(h, MI_TRUE), 14, "hot", "__FilterByProvider", .text = "TRUE");
    CALLS(MI_Context_SetFilterOption(h, N(1)), 14, "hot", "__FilterByProvider", .text = "FALSE");
#endif
}

#if MI_API_VERSION >= 2
static void lifecycle_contexts(void)
{
    use_handles(0, "");
    CALLS(MI_LifecycleIndicationContext_PostCreate(h, P(1)), 0, "h1");
    CALLS(MI_LifecycleIndicationContext_PostModify(h, P(1), P(2)), 1, "h12");
    CALLS(MI_LifecycleIndicationContext_PostDelete(h, P(1)), 2, "h1");
    CALLS(MI_LifecycleIndicationContext_PostRead(h, P(1)), 3, "h1");
    CALLS(MI_LifecycleIndicationContext_PostMethodCall_Before(h, P(1), P(2), P(3)), 4, "h12#30",
          .number = 1, .guarded = 1);
    CALLS(MI_LifecycleIndicationContext_PostMethodCall_After(h, P(1), P(2), P(3), P(4)), 4,
          "h12034", .guarded = 1);
    CALLS(MI_LifecycleIndicationContext_PostResult(h, N(1)), 5, "h1");
    CALLS(MI_LifecycleIndicationContext_SetSupportedTypes(h, N(1)), 11, "h1");
    CALLS(MI_LifecycleIndicationContext_GetTypes(h, P(1)), 12, "h1", .refused = {{1, 4, 0}});
    CALLS(
        MI_LifecycleIndicationContext_RegisterCallback(h, (MI_LifecycleIndicationCallback)F, P(2)),
        13, "hf2");
    CALLS(MI_LifecycleIndicationContext_ConstructInstance(h, P(1), P(2)), 6, "h12");
    CALLS(MI_LifecycleIndicationContext_ConstructParameters(h, P(1), P(2)), 7, "h12");
    CALLS(MI_LifecycleIndicationContext_NewInstance(h, P(1), P(2)), 8, "h12");
    CALLS(MI_LifecycleIndicationContext_NewDynamicInstance(h, P(1), N(2), P(3)), 9, "h123");
    CALLS(MI_LifecycleIndicationContext_NewParameters(h, P(1), P(2)), 10, "h12");
}
#endif

/*
 * MI_Instance_Normalize, which Windows adds, and whose handle is one pointer further away.
 */

static MI_Result MI_CALL count_normalize(MI_Instance **self)
{
    MI_UNREFERENCED_PARAMETER(self);
    seen.count++;
    return MI_RESULT_FAILED;
}

static void normalizes(MI_Instance **self, MI_Result wanted, unsigned wanted_calls)
{
    static const struct row normalize = {"MI_Instance_Normalize(self)", .slot = 18};
    begin(&normalize);
    judged++;
    if (MI_Instance_Normalize(self) != wanted || seen.count != wanted_calls) {
        blame("another result or number of calls");
    }
}

static void extended_instances(void)
{
    static const MI_InstanceExFT extended_table = {.Normalize = count_normalize};
    MI_ClassDecl declaration = {.flags = MI_FLAG_CLASS};
    MI_Instance instance = {.ft = NULL};
    MI_Instance *self = NULL;
    normalizes(NULL, MI_RESULT_INVALID_PARAMETER, 0);
    normalizes(&self, MI_RESULT_INVALID_PARAMETER, 0);
    self = &instance;
    normalizes(&self, MI_RESULT_INVALID_PARAMETER, 0);
    instance.ft = &extended_table.parent;
    normalizes(&self, MI_RESULT_OK, 0);
    instance.classDecl = &declaration;
    normalizes(&self, MI_RESULT_OK, 0);
    declaration.flags |= MI_FLAG_EXTENDED;
    normalizes(&self, MI_RESULT_FAILED, 1);
}

int main(void)
{
    instances();
    classes();
    qualifier_sets();
    parameter_sets();
    applications();
    hosted_providers();
    sessions();
    operations();
    destination_options();
    operation_options();
    subscription_options();
    serializers();
    deserializers();
    utilities();
    filters();
    property_sets();
    contexts();
#if MI_API_VERSION >= 2
    lifecycle_contexts();
#endif
    extended_instances();
    printf("inlines: %u of %u checks failed, %u calls\n", failures, judged, rows);
    return failures == 0 ? 0 : 1;
}
