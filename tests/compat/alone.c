/*
 * A consumer of MI.h and nothing else: what C sources do with it, in as few lines as possible. It
 * links without a library, because nothing here is called through mi_clientFT_V1 or opens an
 * application.
 */
#include <MI.h>

/* A class as MI's code generator declares it. */
typedef struct Example_Disk {
    MI_Instance __instance;
    MI_ConstStringField DeviceID;
    MI_ConstUint64Field Size;
} Example_Disk;

static MI_CONST MI_Boolean key_value = MI_TRUE;

static MI_CONST MI_Qualifier key_qualifier = {
    MI_T("Key"), MI_BOOLEAN, MI_FLAG_DISABLEOVERRIDE | MI_FLAG_TOSUBCLASS, &key_value};

static MI_Qualifier MI_CONST *MI_CONST key_qualifiers[] = {&key_qualifier};

static MI_CONST MI_PropertyDecl device_id = {
    MI_FLAG_PROPERTY | MI_FLAG_KEY,      /* flags */
    0x00646408,                          /* code */
    MI_T("DeviceID"),                    /* name */
    key_qualifiers,                      /* qualifiers */
    MI_COUNT(key_qualifiers),            /* numQualifiers */
    MI_STRING,                           /* type */
    NULL,                                /* className */
    0,                                   /* subscript */
    MI_OFFSETOF(Example_Disk, DeviceID), /* offset */
    MI_T("Example_Disk"),                /* origin */
    MI_T("Example_Disk"),                /* propagator */
    NULL                                 /* value */
};

static MI_PropertyDecl MI_CONST *MI_CONST disk_properties[] = {&device_id};

static MI_Result MI_CALL acknowledge(MI_Operation *operation)
{
    MI_UNREFERENCED_PARAMETER(operation);
    return MI_RESULT_OK;
}

static void MI_CALL on_instance(_In_opt_ MI_Operation *operation, _In_ void *callbackContext,
                                _In_opt_ const MI_Instance *instance, MI_Boolean moreResults,
                                MI_Result resultCode, _In_opt_z_ const MI_Char *errorString,
                                _In_opt_ const MI_Instance *errorDetails,
                                MI_Result(MI_CALL *resultAcknowledgement)(MI_Operation *operation))
{
    MI_Result *const result = (MI_Result *)callbackContext;
    MI_UNREFERENCED_PARAMETER(instance);
    MI_UNREFERENCED_PARAMETER(errorString);
    MI_UNREFERENCED_PARAMETER(errorDetails);
    if (moreResults == MI_FALSE) {
        *result = resultCode;
    }
    if (resultAcknowledgement != NULL) {
        (void)resultAcknowledgement(operation);
    }
}

/* Asks a session that is not there, and returns what the callback was told. */
static MI_Result ask(void)
{
    MI_Result result = MI_RESULT_OK;
    MI_Session session = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    MI_OperationCallbacks callbacks = MI_OPERATIONCALLBACKS_NULL;
    callbacks.callbackContext = &result;
    callbacks.instanceResult = on_instance;
    MI_Session_ReferenceInstances(&session, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, &options,
                                  MI_T("root/cimv2"), NULL, MI_T("Example_Link"), NULL, MI_TRUE,
                                  &callbacks, &operation);
    return result;
}

static MI_Uint32 describe(const MI_ClassDecl *declaration)
{
    return declaration->numProperties;
}

int main(void)
{
    MI_Application application = MI_APPLICATION_NULL;
    MI_HostedProvider provider = MI_HOSTEDPROVIDER_NULL;
    MI_DestinationOptions destination = MI_DESTINATIONOPTIONS_NULL;
    MI_SubscriptionDeliveryOptions delivery = MI_SUBSCRIPTIONDELIVERYOPTIONS_NULL;
    MI_SessionCallbacks callbacks = MI_SESSIONCALLBACKS_NULL;
    MI_ClassDecl declaration;
    MI_Uint32 flags = 0;
    memset(&declaration, 0, sizeof declaration);
    declaration.properties = disk_properties;
    declaration.numProperties = MI_COUNT(disk_properties);
    flags |= MI_FLAG_KEY | MI_FLAG_ADOPT;
    flags &= ~MI_FLAG_NULL;
    MI_UNREFERENCED_PARAMETER(callbacks);
    if (describe(&declaration) != 1 || (flags & MI_FLAG_KEY) == 0 ||
        acknowledge(NULL) != MI_RESULT_OK) {
        return 1;
    }
    if (MI_DestinationOptions_SetTransport(&destination, MI_DESTINATIONOPTIONS_TRANSPORT_HTTPS) !=
            MI_RESULT_INVALID_PARAMETER ||
        MI_SubscriptionDeliveryOptions_SetBookmark(&delivery, MI_SUBSCRIBE_BOOKMARK_OLDEST) !=
            MI_RESULT_INVALID_PARAMETER) {
        return 1;
    }
    if (MI_HostedProvider_Close(&provider) != MI_RESULT_INVALID_PARAMETER ||
        MI_Application_Close(&application) != MI_RESULT_INVALID_PARAMETER) {
        return 1;
    }
    return ask() == MI_RESULT_INVALID_PARAMETER ? 0 : 1;
}
