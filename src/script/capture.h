/* A call as it was made: all that its request holds and how it was to be delivered, copied into one
 * block of heap, so that rules and the journal may look at it under the lock, and long after the
 * caller's objects are gone.
 *
 * Making one reads the caller's instances through their own tables, so no lock may be held then.
 * It never changes afterwards. NULL and "" are different values in every name. */
#ifndef MF_SCRIPT_CAPTURE_H
#define MF_SCRIPT_CAPTURE_H

#include "model/request.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mf_captured_instance;

/* One element of an instance, or one option. */
struct mf_captured_element {
    const MI_Char *name;
    MI_Uint32 flags; /* as the instance told them; MI_FLAG_NULL: there is no value */
    MI_Type type;
    MI_Value value; /* all that it points to lies in the block, objects too */
    const struct mf_captured_instance *object;         /* MI_REFERENCE, MI_INSTANCE */
    const struct mf_captured_instance *const *objects; /* arrays of them: value.array.size many */
};

struct mf_captured_instance {
    MI_Instance self; /* for those who read instances: see mf_captured_ft */
    const MI_Char *class_name;
    const MI_Char *name_space;
    const MI_Char *server_name;
    const struct mf_captured_element *elements;
    MI_Uint32 count;
};

/* What captured instances carry: names, count and elements by position, no more. */
extern const MI_InstanceFT mf_captured_ft;

/* The element or option of that name, case aside; NULL if there is none. */
const struct mf_captured_element *mf_captured_find(const struct mf_captured_element *elements,
                                                   size_t count, const MI_Char *name);

/* The members of MI_OperationCallbacks that were set. */
enum mf_captured_callback {
    MF_CALLBACK_PROMPT = 1U << 0,
    MF_CALLBACK_ERROR = 1U << 1,
    MF_CALLBACK_MESSAGE = 1U << 2,
    MF_CALLBACK_PROGRESS = 1U << 3,
    MF_CALLBACK_INSTANCE = 1U << 4,
    MF_CALLBACK_INDICATION = 1U << 5,
    MF_CALLBACK_CLASS = 1U << 6,
    MF_CALLBACK_STREAMED = 1U << 7
};

struct mf_capture {
    unsigned holders; /* besides its owner: see mf_capture_drop. Guarded by the owner's lock */
    enum mf_operation_code operation;
    MI_Uint32 flags;
    const MI_Char *name_space;
    const MI_Char *class_name;
    const MI_Char *assoc_class;
    const MI_Char *result_class;
    const MI_Char *role;
    const MI_Char *result_role;
    const MI_Char *method;
    const MI_Char *dialect;
    const MI_Char *query;
    const struct mf_captured_instance *instance;   /* the key, or what is created or changed */
    const struct mf_captured_instance *parameters; /* of Invoke */
    const unsigned char *path; /* canonical bytes of the key (model/key.h); NULL: none, or unread */
    size_t path_length;
    const struct mf_captured_element *options; /* what the caller set, CHANNEL included (D-1) */
    size_t option_count;
    unsigned callbacks; /* of enum mf_captured_callback */
    bool keys_only;
    bool names_only;
    bool asynchronous;
    uint64_t thread; /* the caller's, a number that is equal for one thread */
    void *caller;    /* the return address in the code under test; NULL: not known */
};

/* What a call brings besides its request. */
struct mf_capture_context {
    const unsigned char *path;
    size_t path_length;
    const struct mf_captured_element *options; /* as set: the objects are in `value` */
    size_t option_count;
    unsigned callbacks;
    bool asynchronous;
    void *caller;
};

/* Copies a call; one block for free(). NULL when memory runs out. An instance that does not answer
 * is captured without what it does not tell; objects that nest deeper than object paths may
 * (MF_OBJECT_PATH_DEPTH) are NULL. */
struct mf_capture *mf_capture_new(const struct mf_request *request,
                                  const struct mf_capture_context *context);

/* Frees it, unless somebody else still holds it. NULL is fine. */
void mf_capture_drop(struct mf_capture *capture);

#endif
