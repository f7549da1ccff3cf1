#include "model/request.h"

#include <stddef.h>

struct row {
    const char *name;
    enum mf_result_kind kind;
    bool needs_instance;
    bool needs_method;
    bool direct;
};

static const struct row rows[MF_OPERATION_COUNT] = {
    [MF_GET_INSTANCE] = {.name = "GetInstance", .needs_instance = true, .direct = true},
    [MF_MODIFY_INSTANCE] = {.name = "ModifyInstance", .needs_instance = true, .direct = true},
    [MF_CREATE_INSTANCE] = {.name = "CreateInstance", .needs_instance = true, .direct = true},
    [MF_DELETE_INSTANCE] = {.name = "DeleteInstance", .needs_instance = true, .direct = true},
    [MF_INVOKE] = {.name = "Invoke", .needs_method = true, .direct = true},
    [MF_ENUMERATE_INSTANCES] = {.name = "EnumerateInstances"},
    [MF_QUERY_INSTANCES] = {.name = "QueryInstances"},
    [MF_ASSOCIATOR_INSTANCES] = {.name = "AssociatorInstances", .needs_instance = true},
    [MF_REFERENCE_INSTANCES] = {.name = "ReferenceInstances", .needs_instance = true},
    [MF_SUBSCRIBE] = {.name = "Subscribe", .kind = MF_RESULT_INDICATION},
    [MF_GET_CLASS] = {.name = "GetClass", .kind = MF_RESULT_CLASS},
    [MF_ENUMERATE_CLASSES] = {.name = "EnumerateClasses", .kind = MF_RESULT_CLASS},
    [MF_TEST_CONNECTION] = {.name = "TestConnection"},
    [MF_NEW_SESSION] = {.name = "NewSession"},
};

const char *mf_request_name(enum mf_operation_code operation)
{
    return rows[operation].name;
}

enum mf_result_kind mf_request_kind(enum mf_operation_code operation)
{
    return rows[operation].kind;
}

bool mf_request_is_direct(enum mf_operation_code operation)
{
    return rows[operation].direct;
}

bool mf_request_complete(const struct mf_request *request)
{
    const struct row *row = &rows[request->operation];
    const bool has_instance = request->instance != NULL && request->instance->ft != NULL;
    return (!row->needs_instance || has_instance) &&
           (!row->needs_method || request->method != NULL);
}
