/* A request: one call of a session, whatever its operation. Everything in it is lent by the caller
 * for the length of the call. */
#ifndef MF_MODEL_REQUEST_H
#define MF_MODEL_REQUEST_H

#include <MI.h>

#include <stdbool.h>

/* In the order of MI_SessionFT. */
enum mf_operation_code {
    MF_GET_INSTANCE,
    MF_MODIFY_INSTANCE,
    MF_CREATE_INSTANCE,
    MF_DELETE_INSTANCE,
    MF_INVOKE,
    MF_ENUMERATE_INSTANCES,
    MF_QUERY_INSTANCES,
    MF_ASSOCIATOR_INSTANCES,
    MF_REFERENCE_INSTANCES,
    MF_SUBSCRIBE,
    MF_GET_CLASS,
    MF_ENUMERATE_CLASSES,
    MF_TEST_CONNECTION,
    MF_NEW_SESSION, /* no operation of a session, but what rules may speak of as of one */
    MF_OPERATION_COUNT
};

/* What an operation's results are (C-1). */
enum mf_result_kind { MF_RESULT_INSTANCE, MF_RESULT_CLASS, MF_RESULT_INDICATION };

/* NULL and "" are different values in every name. */
struct mf_request {
    enum mf_operation_code operation;
    MI_Uint32 flags;
    const MI_Char *name_space;
    const MI_Char *class_name;
    const MI_Instance *instance; /* the key, or what is to be created or changed */
    const MI_Instance *parameters;
    const MI_Char *method;
    const MI_Char *assoc_class;
    const MI_Char *result_class;
    const MI_Char *role;
    const MI_Char *result_role;
    const MI_Char *dialect;
    const MI_Char *query;
    bool keys_only;
    bool names_only;
};

/* "ReferenceInstances" and so on. */
const char *mf_request_name(enum mf_operation_code operation);

enum mf_result_kind mf_request_kind(enum mf_operation_code operation);

/* An operation that a provider answers by itself, so that its own text arrives (F-24, F-25). */
bool mf_request_is_direct(enum mf_operation_code operation);

/* The arguments that the client itself insists on are there (contract B.2). */
bool mf_request_complete(const struct mf_request *request);

#endif
