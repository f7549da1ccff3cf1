/* Results of an operation, collected: pulled, or awaited from callbacks. */
#ifndef TESTS_SUPPORT_PULL_H
#define TESTS_SUPPORT_PULL_H

#include <MI.h>

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

/* Clones of the instances or classes, and how the operation ended. Starts zeroed. */
struct pulled {
    MI_Instance **instances;
    MI_Class **classes;
    size_t count; /* of either */
    size_t calls; /* of Get, or of the callback */
    MI_Result result;
    char *text;           /* NULL: there was none */
    MI_Instance *details; /* a clone, or NULL */
    bool last_had_instance;
};

/* Pulls to the final result; the operation stays open. */
void pull_all(MI_Operation *operation, struct pulled *pulled);
void pull_all_classes(MI_Operation *operation, struct pulled *pulled);
void pulled_add(struct pulled *pulled, const MI_Instance *instance, MI_Result result,
                const MI_Char *text, const MI_Instance *details);
void pulled_clear(struct pulled *pulled);

/* The same with callbacks: a consumer that waits on its own condition. */
struct awaited {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct pulled *pulled;
    bool done;
};

void awaited_init(struct awaited *awaited, struct pulled *pulled);
MI_OperationCallbacks awaited_callbacks(struct awaited *awaited);
void awaited_wait(struct awaited *awaited);
void awaited_clear(struct awaited *awaited);

#endif
