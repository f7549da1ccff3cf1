/* The handlers: for each operation how its request is read and how its question is answered, and
 * one row in the table of engine.c. */
#ifndef MF_ENGINE_HANDLERS_H
#define MF_ENGINE_HANDLERS_H

#include "engine/engine.h"

struct mf_handler {
    /* Fills the question, or returns the result that the operation ends with. No lock is held. */
    MI_Result (*prepare)(struct mf_question *question, const struct mf_request *request);
    /* Fills the answer's rows, or returns the result. With the lock; only after OK. */
    MI_Result (*answer)(struct mf_store *store, struct mf_question *question,
                        struct mf_answer *answer);
    bool changes; /* the world is another one afterwards */
};

extern const struct mf_handler mf_get_instance;
extern const struct mf_handler mf_modify_instance;
extern const struct mf_handler mf_create_instance;
extern const struct mf_handler mf_delete_instance;
extern const struct mf_handler mf_invoke;
extern const struct mf_handler mf_enumerate_instances;
extern const struct mf_handler mf_query_instances;
extern const struct mf_handler mf_associators;
extern const struct mf_handler mf_references;
extern const struct mf_handler mf_subscribe;
extern const struct mf_handler mf_get_class;
extern const struct mf_handler mf_enumerate_classes;
extern const struct mf_handler mf_test_connection;

#endif
