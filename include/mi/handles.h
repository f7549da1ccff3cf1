/*
 * Client handles: three words that the caller owns, a function of the library fills and anybody may
 * copy; every copy means the same object (0-1). All bytes zero is "no object" (0-2), which is what
 * the MI_*_NULL are for. The reserved members are the library's own. A closed or unknown handle is
 * answered with MI_RESULT_INVALID_PARAMETER.
 */
#ifndef MIFAKE_MI_HANDLES_H
#define MIFAKE_MI_HANDLES_H

#include "value.h"

struct _MI_Application {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_ApplicationFT *ft;
};

struct _MI_Session {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_SessionFT *ft;
};

struct _MI_Operation {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_OperationFT *ft;
};

struct _MI_HostedProvider {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_HostedProviderFT *ft;
};

struct _MI_DestinationOptions {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_DestinationOptionsFT *ft;
};

struct _MI_OperationOptions {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_OperationOptionsFT *ft;
};

struct _MI_SubscriptionDeliveryOptions {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_SubscriptionDeliveryOptionsFT *ft;
};

struct _MI_QualifierSet {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_QualifierSetFT *ft;
};

struct _MI_ParameterSet {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
    const MI_ParameterSetFT *ft;
};

/* These two have no table of their own: it is found in mi_clientFT_V1. */
struct _MI_Serializer {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
};

struct _MI_Deserializer {
    MI_Uint64 reserved1;
    ptrdiff_t reserved2;
};

/* clang-format would spread braces in macros over three lines. */
/* clang-format off */
#define MI_APPLICATION_NULL {0, 0, NULL}
#define MI_SESSION_NULL {0, 0, NULL}
#define MI_OPERATION_NULL {0, 0, NULL}
#define MI_HOSTEDPROVIDER_NULL {0, 0, NULL}
#define MI_DESTINATIONOPTIONS_NULL {0, 0, NULL}
#define MI_OPERATIONOPTIONS_NULL {0, 0, NULL}
#define MI_SUBSCRIPTIONDELIVERYOPTIONS_NULL {0, 0, NULL}
/* clang-format on */

#endif
