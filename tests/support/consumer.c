#include "support/consumer.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- opening and closing ---------------------------------------------------------------------- */

void consumer_open(struct consumer *consumer, const char *fixture, const char *profile)
{
    char path[512];
    mifake_error error = {0};
    *consumer = (struct consumer){.omi = strcmp(profile, "omi") == 0};
    (void)snprintf(path, sizeof path, "%s/%s", MIFAKE_SOURCE_DIR, fixture);
    consumer->world = mifake_open_with(path, &(mifake_options){.profile = profile}, &error);
    if (consumer->world == NULL) {
        print_error("%s", error.text);
        mifake_error_clear(&error);
        fail();
    }
    assert_true(mifake_serve(consumer->world, NULL));
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &consumer->application),
                     MI_RESULT_OK);
    assert_int_equal(MI_Application_NewSession(&consumer->application, NULL, NULL, NULL, NULL, NULL,
                                               &consumer->session),
                     MI_RESULT_OK);
}

void consumer_close(struct consumer *consumer)
{
    char *report = NULL;
    assert_int_equal(MI_Session_Close(&consumer->session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Application_Close(&consumer->application), MI_RESULT_OK);
    const bool clean = mifake_close(consumer->world, &report);
    if (!clean) {
        print_error("%s", report);
    }
    free(report);
    assert_true(clean);
}

/* --- calls ------------------------------------------------------------------------------------ */

static void start_instance_call(struct consumer *consumer, const struct call *call,
                                MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    MI_Session *session = &consumer->session;
    switch (call->operation) {
    case CALL_GET:
        MI_Session_GetInstance(session, call->flags, NULL, call->space, call->instance, callbacks,
                               operation);
        return;
    case CALL_CREATE:
        MI_Session_CreateInstance(session, call->flags, NULL, call->space, call->instance,
                                  callbacks, operation);
        return;
    case CALL_MODIFY:
        MI_Session_ModifyInstance(session, call->flags, NULL, call->space, call->instance,
                                  callbacks, operation);
        return;
    default:
        MI_Session_DeleteInstance(session, call->flags, NULL, call->space, call->instance,
                                  callbacks, operation);
    }
}

static void start_class_call(struct consumer *consumer, const struct call *call,
                             MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    MI_Session *session = &consumer->session;
    switch (call->operation) {
    case CALL_GET_CLASS:
        MI_Session_GetClass(session, call->flags, NULL, call->space, call->class_name, callbacks,
                            operation);
        return;
    case CALL_ENUMERATE_CLASSES:
        MI_Session_EnumerateClasses(session, call->flags, NULL, call->space, call->class_name,
                                    call->keys_only, callbacks, operation);
        return;
    default:
        MI_Session_TestConnection(session, call->flags, callbacks, operation);
    }
}

static void start_association_call(struct consumer *consumer, const struct call *call,
                                   MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    MI_Session *session = &consumer->session;
    if (call->operation == CALL_REFERENCES) {
        MI_Session_ReferenceInstances(session, call->flags, NULL, call->space, call->instance,
                                      call->result_class, call->role, call->keys_only, callbacks,
                                      operation);
        return;
    }
    MI_Session_AssociatorInstances(session, call->flags, NULL, call->space, call->instance,
                                   call->assoc_class, call->result_class, call->role,
                                   call->result_role, call->keys_only, callbacks, operation);
}

void consumer_start(struct consumer *consumer, const struct call *call,
                    MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    switch (call->operation) {
    case CALL_INVOKE:
        MI_Session_Invoke(&consumer->session, call->flags, NULL, call->space, call->class_name,
                          call->method, call->instance, call->parameters, callbacks, operation);
        return;
    case CALL_ENUMERATE:
        MI_Session_EnumerateInstances(&consumer->session, call->flags, NULL, call->space,
                                      call->class_name, call->keys_only, callbacks, operation);
        return;
    case CALL_QUERY:
        MI_Session_QueryInstances(&consumer->session, call->flags, NULL, call->space, call->dialect,
                                  call->query, callbacks, operation);
        return;
    case CALL_ASSOCIATORS:
    case CALL_REFERENCES:
        start_association_call(consumer, call, callbacks, operation);
        return;
    case CALL_GET_CLASS:
    case CALL_ENUMERATE_CLASSES:
    case CALL_TEST:
        start_class_call(consumer, call, callbacks, operation);
        return;
    default:
        start_instance_call(consumer, call, callbacks, operation);
    }
}

static bool gives_classes(const struct call *call)
{
    return call->operation == CALL_GET_CLASS || call->operation == CALL_ENUMERATE_CLASSES;
}

static void await_call(struct consumer *consumer, const struct call *call, MI_Operation *operation,
                       struct pulled *pulled)
{
    struct awaited awaited;
    awaited_init(&awaited, pulled);
    MI_OperationCallbacks callbacks = awaited_callbacks(&awaited);
    consumer_start(consumer, call, &callbacks, operation);
    awaited_wait(&awaited);
    awaited_clear(&awaited);
}

void consumer_call(struct consumer *consumer, const struct call *call, struct pulled *pulled)
{
    MI_Operation operation = MI_OPERATION_NULL;
    if (consumer->asynchronous) {
        await_call(consumer, call, &operation, pulled);
    } else {
        consumer_start(consumer, call, NULL, &operation);
        if (gives_classes(call)) {
            pull_all_classes(&operation, pulled);
        } else {
            pull_all(&operation, pulled);
        }
    }
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
}

MI_Result consumer_result(struct consumer *consumer, const struct call *call)
{
    struct pulled pulled = {0};
    consumer_call(consumer, call, &pulled);
    const MI_Result result = pulled.result;
    pulled_clear(&pulled);
    return result;
}

size_t consumer_count(struct consumer *consumer, const struct call *call)
{
    struct pulled pulled = {0};
    consumer_call(consumer, call, &pulled);
    const size_t count = pulled.count;
    assert_int_equal(pulled.result, MI_RESULT_OK);
    pulled_clear(&pulled);
    return count;
}

/* --- instances -------------------------------------------------------------------------------- */

MI_Instance *consumer_new(struct consumer *consumer, const MI_Char *class_name)
{
    MI_Instance *instance = NULL;
    assert_int_equal(
        MI_Application_NewInstance(&consumer->application, class_name, NULL, &instance),
        MI_RESULT_OK);
    return instance;
}

MI_Instance *add_text(MI_Instance *instance, const MI_Char *name, const MI_Char *text,
                      MI_Uint32 flags)
{
    MI_Value value;
    memcpy(&value, &text, sizeof(MI_Char *));
    assert_int_equal(MI_Instance_AddElement(instance, name, &value, MI_STRING, flags),
                     MI_RESULT_OK);
    return instance;
}

MI_Instance *consumer_named(struct consumer *consumer, const MI_Char *class_name,
                            const MI_Char *name)
{
    return add_text(consumer_new(consumer, class_name), "Name", name, MI_FLAG_KEY);
}

MI_Instance *add_uint32(MI_Instance *instance, const MI_Char *name, MI_Uint32 number,
                        MI_Uint32 flags)
{
    const MI_Value value = {.uint32 = number};
    assert_int_equal(MI_Instance_AddElement(instance, name, &value, MI_UINT32, flags),
                     MI_RESULT_OK);
    return instance;
}

MI_Instance *add_null(MI_Instance *instance, const MI_Char *name, MI_Type type, MI_Uint32 flags)
{
    assert_int_equal(MI_Instance_AddElement(instance, name, NULL, type, flags | MI_FLAG_NULL),
                     MI_RESULT_OK);
    return instance;
}

MI_Instance *add_reference(MI_Instance *instance, const MI_Char *name, MI_Instance *target,
                           MI_Uint32 flags)
{
    const MI_Value value = {.reference = target};
    assert_int_equal(MI_Instance_AddElement(instance, name, &value, MI_REFERENCE, flags),
                     MI_RESULT_OK);
    (void)MI_Instance_Delete(target);
    return instance;
}
