/* Options: an ordered list of named values, with credentials in two of its three kinds.
 *
 * Behind each MI_*Options handle is one such list; the caller deletes it, and so ends what getters
 * lent. Sessions and operations keep snapshots of their own. Names compare without case and keep
 * the spelling they were first set with; a value keeps its type (D-2). One thread at a time. */
#ifndef MF_API_OPTIONS_OPTIONS_H
#define MF_API_OPTIONS_OPTIONS_H

#include "api/handle.h"
#include "api/options/credentials.h"
#include "model/owned.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>

/* The only option that is a set of numbers. Operation options always have it (D-1). */
#define MF_OPTION_CHANNEL MI_T("__MI_OPERATIONOPTIONS_CHANNEL")

struct mf_option {
    MI_Char *name;
    MI_Type type; /* custom options are instances of class _OMI_CustomOptionValue */
    MI_Value value;
};

struct mf_options {
    enum mf_kind kind;
    struct mf_option *items;
    size_t count;
    size_t capacity;
    struct mf_credentials credentials;
    struct mf_owned owned; /* of a handle's: by which application they were made, and where */
    MI_Uint64 source;      /* of a snapshot: reserved1 of the handle, 0 if it is somebody else's */
};

extern const MI_DestinationOptionsFT mf_destination_options_ft;
extern const MI_OperationOptionsFT mf_operation_options_ft;
extern const MI_SubscriptionDeliveryOptionsFT mf_subscription_options_ft;

/* --- handles (A-34) -------------------------------------------------------------------------- */

/* Fill a handle for the caller to delete; `made_at` is where in the code under test it is made.
 * NULL for the others: INVALID_PARAMETER; out of memory:
 * SERVER_LIMITS_EXCEEDED, and a handle whose every slot answers INVALID_PARAMETER. */
MI_Result mf_destination_options_new(const MI_Application *application, const void *made_at,
                                     MI_DestinationOptions *options);
MI_Result mf_operation_options_new(const MI_Application *application, const void *made_at,
                                   MI_OperationOptions *options);
MI_Result mf_subscription_options_new(const MI_Application *application, const void *made_at,
                                      MI_SubscriptionDeliveryOptions *options);

/* --- snapshots (A-17, B-5) ------------------------------------------------------------------- */

/* Copy what a caller's handle has, through its own table: it may be somebody else's, so no lock may
 * be held. The snapshot is freed with mf_options_free. No options, NULL or without a table, are OK
 * and NULL (B-4); a stale handle or an option that does not migrate is INVALID_PARAMETER. */
MI_Result mf_options_snapshot_destination(const MI_DestinationOptions *options,
                                          struct mf_options **snapshot);
MI_Result mf_options_snapshot_operation(const MI_OperationOptions *options,
                                        struct mf_options **snapshot);
MI_Result mf_options_snapshot_subscription(const MI_SubscriptionDeliveryOptions *options,
                                           struct mf_options **snapshot);

/* The time-out of destination or operation options; false if it is not set. NULL: no options. */
bool mf_options_timeout(const struct mf_options *options, MI_Interval *timeout);

/* A number by name; false if it is not set or no number. NULL: no options. */
bool mf_options_number(const struct mf_options *options, const MI_Char *name, MI_Uint32 *number);

/* --- the list -------------------------------------------------------------------------------- */

/* An empty list, for operations one with all channels enabled. NULL when memory runs out. */
struct mf_options *mf_options_new(enum mf_kind kind);
void mf_options_free(struct mf_options *options);

/* NULL if there is none of that name. */
struct mf_option *mf_options_find(const struct mf_options *options, const MI_Char *name);

/* Sets a copy of a value, or adds it: INVALID_PARAMETER for a name that is none or a type that is
 * none, TYPE_MISMATCH if the option has another type. */
MI_Result mf_options_set(struct mf_options *options, const MI_Char *name, MI_Type type,
                         const void *value);

/* The same with a value on the heap, which is consumed. The name must be one. */
MI_Result mf_options_take(struct mf_options *options, const MI_Char *name, MI_Type type,
                          MI_Value *value);

#endif
