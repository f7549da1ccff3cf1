/* Applications, hosted providers, serializers, deserializers, utilities. */
#include "api/callables.h"
#include "support/consumer.h"

static struct consumer consumer;
static MI_Application application;
static MI_Instance *thing;
static MI_Class *thing_class;
static MI_DestinationOptions used;
static MI_SessionCallbacks callbacks;
static MI_Serializer xml_serializer;
static MI_Deserializer deserializer;
static MI_Char xml[] = "MI_XML";

/* What calls fill in. */
static MI_Instance *made;
static MI_Instance *details;
static MI_Class *made_class;
static MI_DestinationOptions destination;
static MI_OperationOptions operation;
static MI_SubscriptionDeliveryOptions subscription;
static MI_Session made_session;
static MI_Application made_application;
static MI_HostedProvider provider;
static MI_Serializer serializer;
static MI_Uint8 buffer[4096];
static MI_Uint32 number;
static MI_Char name[64];

static void delete_instance(MI_Instance **instance)
{
    if (*instance != NULL) {
        (void)MI_Instance_Delete(*instance);
    }
    *instance = NULL;
}

static void close_session(void)
{
    if (made_session.ft != NULL) {
        (void)MI_Session_Close(&made_session, NULL, NULL);
    }
    made_session = (MI_Session)MI_SESSION_NULL;
}

static void tidy(void)
{
    delete_instance(&made);
    delete_instance(&details);
    close_session();
    MI_DestinationOptions_Delete(&destination);
    MI_OperationOptions_Delete(&operation);
    (void)MI_SubscriptionDeliveryOptions_Delete(&subscription);
    (void)MI_Serializer_Close(&serializer);
    if (made_class != NULL) {
        (void)MI_Class_Delete(made_class);
    }
    made_class = NULL;
    number = sizeof name;
}

static MI_Application *fresh_application(void)
{
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &made_application), MI_RESULT_OK);
    return &made_application;
}

static MI_Module *MI_CALL provide(MI_Server *server)
{
    (void)server;
    return NULL;
}

static MI_Result MI_CALL need(void *context, const MI_Char *server, const MI_Char *space,
                              const MI_Char *class_name, MI_Class **object)
{
    (void)context;
    (void)server;
    (void)space;
    (void)class_name;
    *object = NULL;
    return MI_RESULT_NOT_FOUND;
}

static int open_all(void **state)
{
    (void)state;
    consumer_open(&consumer, "tests/api/worlds/things.json", "windows");
    application = consumer.application;
    thing = add_uint32(consumer_new(&consumer, "Thing"), "Size", 1, 0);
    return MI_Instance_GetClass(thing, &thing_class) == MI_RESULT_OK &&
                   MI_Application_NewDestinationOptions(&application, &used) == MI_RESULT_OK &&
                   MI_Application_NewSerializer(&application, 0, xml, &xml_serializer) ==
                       MI_RESULT_OK
               ? 0
               : -1;
}

static int close_all(void **state)
{
    (void)state;
    (void)MI_Instance_Delete(thing);
    (void)MI_Class_Delete(thing_class);
    MI_DestinationOptions_Delete(&used);
    consumer_close(&consumer);
    assert_int_equal(called, 26);
    return 0;
}

/* The other pointers of Initialize may be NULL. */
static void initialize_survive_null(void **state)
{
    (void)state;
    MI_Application opened = MI_APPLICATION_NULL;
    called++;
    assert_int_equal(MI_Application_Initialize(0, "id", &made, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_Initialize(0, "id", &made, &opened), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&opened), MI_RESULT_OK);
}

static void applications_survive_null(void **state)
{
    (void)state;
    EACH(1, MI_RESULT_OK, MI_Application_Close(P(0, fresh_application())));
    EACH(4, MI_RESULT_OK,
         MI_Application_NewInstance(P(0, &application), P(1, "Thing"), P(2, thing->classDecl),
                                    P(3, &made)));
    EACH(4, MI_RESULT_OK,
         MI_Application_NewInstanceFromClass(P(0, &application), P(1, "Thing"), P(2, thing_class),
                                             P(3, &made)));
    EACH(5, MI_RESULT_OK,
         MI_Application_NewClass(P(0, &application), P(1, thing->classDecl), P(2, "root/test"),
                                 P(3, "host"), P(4, &made_class)));
    EACH(3, MI_RESULT_OK,
         MI_Application_NewParameterSet(P(0, &application), P(1, thing->classDecl), P(2, &made)));
    EACH(2, MI_RESULT_OK,
         MI_Application_NewDestinationOptions(P(0, &application), P(1, &destination)));
    EACH(2, MI_RESULT_OK,
         MI_Application_NewOperationOptions(P(0, &application), MI_TRUE, P(1, &operation)));
    EACH(2, MI_RESULT_OK,
         MI_Application_NewSubscriptionDeliveryOptions(
             P(0, &application), MI_SubscriptionDeliveryType_Pull, P(1, &subscription)));
    EACH(7, MI_RESULT_OK,
         MI_Application_NewSession(P(0, &application), P(1, "WINRM"), P(2, "localhost"),
                                   P(3, &used), P(4, &callbacks), P(5, &made),
                                   P(6, &made_session)));
    EACH(6, MI_RESULT_NOT_SUPPORTED,
         MI_Application_NewHostedProvider(P(0, &application), P(1, "root/test"), P(2, "Provider"),
                                          P(3, provide), P(4, &made), P(5, &provider)));
    EACH(3, MI_RESULT_OK,
         MI_Application_NewSerializer(P(0, &application), 0, P(1, xml), P(2, &serializer)));
    EACH(3, MI_RESULT_NOT_SUPPORTED,
         MI_Application_NewDeserializer(P(0, &application), 0, P(1, xml), P(2, &deserializer)));
}

/* there are none. */
static void hosted_providers_survive_null(void **state)
{
    (void)state;
    EACH(1, MI_RESULT_INVALID_PARAMETER, MI_HostedProvider_Close(P(0, &provider)));
    EACH(2, MI_RESULT_INVALID_PARAMETER,
         MI_HostedProvider_GetApplication(P(0, &provider), P(1, &made_application)));
}

static void serializers_survive_null(void **state)
{
    (void)state;
    EACH(4, MI_RESULT_OK,
         MI_Serializer_SerializeClass(P(0, &xml_serializer), 0, P(1, thing_class), P(2, buffer),
                                      sizeof buffer, P(3, &number)));
    EACH(4, MI_RESULT_OK,
         MI_Serializer_SerializeInstance(P(0, &xml_serializer), 0, P(1, thing), P(2, buffer),
                                         sizeof buffer, P(3, &number)));
    EACH(1, MI_RESULT_OK, MI_Serializer_Close(P(0, &xml_serializer)));
}

/* there are none for XML. */
static void deserializers_survive_null(void **state)
{
    (void)state;
    EACH(1, MI_RESULT_INVALID_PARAMETER, MI_Deserializer_Close(P(0, &deserializer)));
    EACH(10, MI_RESULT_INVALID_PARAMETER,
         MI_Deserializer_DeserializeClass(P(0, &deserializer), 0, P(1, buffer), sizeof buffer,
                                          P(2, thing_class), P(3, "text"), P(4, "root/test"),
                                          P(5, need), P(6, &number), P(7, &number),
                                          P(8, &made_class), P(9, &details)));
    EACH(5, MI_RESULT_INVALID_PARAMETER,
         MI_Deserializer_Class_GetClassName(P(0, &deserializer), P(1, buffer), sizeof buffer,
                                            P(2, name), P(3, &number), P(4, &made)));
    EACH(5, MI_RESULT_INVALID_PARAMETER,
         MI_Deserializer_Class_GetParentClassName(P(0, &deserializer), P(1, buffer), sizeof buffer,
                                                  P(2, name), P(3, &number), P(4, &made)));
    EACH(8, MI_RESULT_INVALID_PARAMETER,
         MI_Deserializer_DeserializeInstance(P(0, &deserializer), 0, P(1, buffer), sizeof buffer,
                                             P(2, &thing_class), 1, P(3, need), P(4, &number),
                                             P(5, &number), P(6, &made), P(7, &details)));
    EACH(5, MI_RESULT_INVALID_PARAMETER,
         MI_Deserializer_Instance_GetClassName(P(0, &deserializer), P(1, buffer), sizeof buffer,
                                               P(2, name), P(3, &number), P(4, &made)));
}

/* There is no handle: the first pointer is the type of the error. */
static void utilities_survive_null(void **state)
{
    (void)state;
    EACH_VOID(1, number = MI_Utilities_MapErrorToMiErrorCategory(P(0, "MI"), 6));
    assert_int_equal(MI_Utilities_MapErrorToMiErrorCategory("MI", 6), 13);
    EACH(3, MI_RESULT_OK,
         MI_Utilities_CimErrorFromErrorCode(6, P(0, "MI"), P(1, "text"), P(2, &made)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(initialize_survive_null),
        cmocka_unit_test(applications_survive_null),
        cmocka_unit_test(hosted_providers_survive_null),
        cmocka_unit_test(serializers_survive_null),
        cmocka_unit_test(deserializers_survive_null),
        cmocka_unit_test(utilities_survive_null),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
