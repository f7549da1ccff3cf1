/* Sessions and operations. */
#include "api/callables.h"
#include "support/consumer.h"

static struct consumer consumer;
static MI_Session session;
static MI_Instance *thing;
static MI_Instance *other;
static MI_Instance *arguments;
static MI_OperationOptions options;
static MI_SubscriptionDeliveryOptions delivery;
static MI_OperationCallbacks callbacks; /* none: the calls are pulled */
static MI_Session own_session;

/* What calls fill in. */
static MI_Operation operation;
static MI_Session made_session;
static MI_Application made_application;
static const MI_Instance *lent;
static const MI_Instance *details;
static const MI_Class *lent_class;
static const MI_Char *text;
static const MI_Char *machine;
static MI_Boolean flag;
static MI_Result result;
static MI_Uint32 number;
static unsigned completed;

/* What the operation gives. */
static enum { INSTANCES, CLASSES, INDICATIONS } kind;

static MI_Result pull(MI_Boolean *more)
{
    switch (kind) {
    case INSTANCES:
        return MI_Operation_GetInstance(&operation, &lent, more, NULL, NULL, NULL);
    case CLASSES:
        return MI_Operation_GetClass(&operation, &lent_class, more, NULL, NULL, NULL);
    default:
        (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
        return MI_Operation_GetIndication(&operation, &lent, NULL, NULL, more, NULL, NULL, NULL);
    }
}

static MI_Operation *drained(void)
{
    MI_Boolean more = MI_TRUE;
    while (more && pull(&more) == MI_RESULT_OK) {
    }
    return &operation;
}

static void tidy(void)
{
    if (operation.ft != NULL) {
        (void)MI_Operation_Close(drained());
    }
    operation = (MI_Operation)MI_OPERATION_NULL;
    if (own_session.ft != NULL) {
        (void)MI_Session_Close(&own_session, NULL, NULL);
    }
    own_session = (MI_Session)MI_SESSION_NULL;
}

static void MI_CALL complete(void *context)
{
    completed += context == &number;
}

static MI_Session *fresh_session(void)
{
    assert_int_equal(mifake_new_session(consumer.world, &own_session), MI_RESULT_OK);
    return &own_session;
}

static MI_Operation *started(void)
{
    kind = INSTANCES;
    MI_Session_EnumerateInstances(&session, 0, NULL, "root/test", "Thing", MI_FALSE, NULL,
                                  &operation);
    return &operation;
}

static MI_Operation *finished(void)
{
    (void)started();
    return drained();
}

static MI_Operation *started_classes(void)
{
    kind = CLASSES;
    MI_Session_EnumerateClasses(&session, 0, NULL, "root/test", NULL, MI_FALSE, NULL, &operation);
    return &operation;
}

static MI_Operation *subscribed(void)
{
    kind = INDICATIONS;
    MI_Session_Subscribe(&session, 0, NULL, "root/test", "WQL", "SELECT * FROM Changed", NULL, NULL,
                         &operation);
    (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
    return &operation;
}

static int open_all(void **state)
{
    (void)state;
    MI_Application *application = &consumer.application;
    consumer_open(&consumer, "tests/api/worlds/things.json", "windows");
    session = consumer.session;
    thing = add_text(consumer_new(&consumer, "Thing"), "Name", "a", MI_FLAG_KEY);
    other = add_text(consumer_new(&consumer, "Thing"), "Name", "other", MI_FLAG_KEY);
    arguments = add_null(consumer_new(&consumer, "Parameters"), "Force", MI_BOOLEAN, 0);
    return MI_Application_NewOperationOptions(application, MI_FALSE, &options) == MI_RESULT_OK &&
                   MI_Application_NewSubscriptionDeliveryOptions(
                       application, MI_SubscriptionDeliveryType_Pull, &delivery) == MI_RESULT_OK
               ? 0
               : -1;
}

static int close_all(void **state)
{
    (void)state;
    (void)MI_Instance_Delete(thing);
    (void)MI_Instance_Delete(other);
    (void)MI_Instance_Delete(arguments);
    MI_OperationOptions_Delete(&options);
    (void)MI_SubscriptionDeliveryOptions_Delete(&delivery);
    consumer_close(&consumer);
    assert_int_equal(called, 21);
    return 0;
}

static void sessions_survive_null(void **state)
{
    (void)state;
    EACH_VOID(3, (void)MI_Session_Close(P(0, fresh_session()), P(1, &number),
                                        P(2, complete))); /* 0-9: NULL gives OK, and the callback */
    assert_int_equal(completed, 2);
    EACH(2, MI_RESULT_OK, MI_Session_GetApplication(P(0, &session), P(1, &made_application)));
    EACH_VOID(6, MI_Session_GetInstance(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                        P(3, thing), P(4, &callbacks), P(5, &operation)));
    EACH_VOID(6, MI_Session_ModifyInstance(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                           P(3, thing), P(4, &callbacks), P(5, &operation)));
    EACH_VOID(6, MI_Session_CreateInstance(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                           P(3, other), P(4, &callbacks), P(5, &operation)));
    EACH_VOID(6, MI_Session_DeleteInstance(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                           P(3, other), P(4, &callbacks), P(5, &operation)));
    EACH_VOID(9, MI_Session_Invoke(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                   P(3, "Thing"), P(4, "Reset"), P(5, thing), P(6, arguments),
                                   P(7, &callbacks), P(8, &operation)));
    EACH_VOID(6, MI_Session_EnumerateInstances(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                               P(3, "Thing"), MI_TRUE, P(4, &callbacks),
                                               P(5, &operation)));
    EACH_VOID(7, MI_Session_QueryInstances(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                           P(3, "WQL"), P(4, "SELECT * FROM Thing"),
                                           P(5, &callbacks), P(6, &operation)));
    EACH_VOID(10, MI_Session_AssociatorInstances(P(0, &session), 0, P(1, &options),
                                                 P(2, "root/test"), P(3, thing), P(4, "Link"),
                                                 P(5, "Thing"), P(6, "Left"), P(7, "Right"),
                                                 MI_TRUE, P(8, &callbacks), P(9, &operation)));
    EACH_VOID(8, MI_Session_ReferenceInstances(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                               P(3, thing), P(4, "Link"), P(5, "Left"), MI_TRUE,
                                               P(6, &callbacks), P(7, &operation)));
    kind = INDICATIONS;
    EACH_VOID(8, MI_Session_Subscribe(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                      P(3, "WQL"), P(4, "SELECT * FROM Changed"), P(5, &delivery),
                                      P(6, &callbacks), P(7, &operation)));
    kind = CLASSES;
    EACH_VOID(6, MI_Session_GetClass(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                     P(3, "Thing"), P(4, &callbacks), P(5, &operation)));
    EACH_VOID(6, MI_Session_EnumerateClasses(P(0, &session), 0, P(1, &options), P(2, "root/test"),
                                             P(3, "Thing"), MI_TRUE, P(4, &callbacks),
                                             P(5, &operation)));
    kind = INSTANCES;
    EACH_VOID(3, MI_Session_TestConnection(P(0, &session), 0, P(1, &callbacks), P(2, &operation)));
}

static void operations_survive_null(void **state)
{
    (void)state;
    EACH(6, MI_RESULT_OK,
         MI_Operation_GetInstance(P(0, started()), P(1, &lent), P(2, &flag), P(3, &result),
                                  P(4, &text), P(5, &details)));
    EACH(8, MI_RESULT_OK,
         MI_Operation_GetIndication(P(0, subscribed()), P(1, &lent), P(2, &text), P(3, &machine),
                                    P(4, &flag), P(5, &result), P(6, &text), P(7, &details)));
    EACH(6, MI_RESULT_OK,
         MI_Operation_GetClass(P(0, started_classes()), P(1, &lent_class), P(2, &flag),
                               P(3, &result), P(4, &text), P(5, &details)));
    EACH(1, MI_RESULT_OK, MI_Operation_Close(P(0, finished())));
    EACH(1, MI_RESULT_OK, MI_Operation_Cancel(P(0, started()), MI_REASON_NONE));
    EACH(2, MI_RESULT_OK, MI_Operation_GetSession(P(0, started()), P(1, &made_session)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sessions_survive_null),
        cmocka_unit_test(operations_survive_null),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
