/* A consumer of MI, and its calls as data, so that a test can make one in both profiles, pulled and
 * with callbacks. */
#ifndef TESTS_SUPPORT_CONSUMER_H
#define TESTS_SUPPORT_CONSUMER_H

#include "support/pull.h"

#include <mifake.h>

#include <stdbool.h>

/* Application and session are the consumer's own; the session is one of the world. */
struct consumer {
    mifake *world;
    MI_Application application;
    MI_Session session;
    bool omi;
    bool asynchronous; /* calls are made with callbacks */
};

/* `fixture` is a path below the source folder. */
void consumer_open(struct consumer *consumer, const char *fixture, const char *profile);

/* Everything was closed, and nothing is in the journal. */
void consumer_close(struct consumer *consumer);

enum call_operation {
    CALL_GET,
    CALL_CREATE,
    CALL_MODIFY,
    CALL_DELETE,
    CALL_INVOKE,
    CALL_ENUMERATE,
    CALL_QUERY,
    CALL_ASSOCIATORS,
    CALL_REFERENCES,
    CALL_GET_CLASS,
    CALL_ENUMERATE_CLASSES,
    CALL_TEST
};

struct call {
    enum call_operation operation;
    MI_Uint32 flags;
    const MI_Char *space;
    const MI_Char *class_name;
    const MI_Instance *instance;
    const MI_Instance *parameters;
    const MI_Char *method;
    const MI_Char *dialect;
    const MI_Char *query;
    const MI_Char *assoc_class;
    const MI_Char *result_class;
    const MI_Char *role;
    const MI_Char *result_role;
    MI_Boolean keys_only; /* or names only */
};

/* Makes the call, collects what comes, closes the operation. `pulled` is to be cleared. */
void consumer_call(struct consumer *consumer, const struct call *call, struct pulled *pulled);

/* Only how it ended, and how many results came. */
MI_Result consumer_result(struct consumer *consumer, const struct call *call);
size_t consumer_count(struct consumer *consumer, const struct call *call);

/* Starts the call and leaves the rest to the caller. */
void consumer_start(struct consumer *consumer, const struct call *call,
                    MI_OperationCallbacks *callbacks, MI_Operation *operation);

/* An instance without RTTI, for MI_Instance_Delete. The adders return it. */
MI_Instance *consumer_new(struct consumer *consumer, const MI_Char *class_name);

/* The same with a key called Name. */
MI_Instance *consumer_named(struct consumer *consumer, const MI_Char *class_name,
                            const MI_Char *name);

MI_Instance *add_text(MI_Instance *instance, const MI_Char *name, const MI_Char *text,
                      MI_Uint32 flags);
MI_Instance *add_uint32(MI_Instance *instance, const MI_Char *name, MI_Uint32 number,
                        MI_Uint32 flags);
MI_Instance *add_null(MI_Instance *instance, const MI_Char *name, MI_Type type, MI_Uint32 flags);

/* Adds a copy of `target`, which is deleted. */
MI_Instance *add_reference(MI_Instance *instance, const MI_Char *name, MI_Instance *target,
                           MI_Uint32 flags);

#endif
