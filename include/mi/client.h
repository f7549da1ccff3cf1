/*
 * The client library's own table: mi_clientFT_V1 points to the function tables of all client
 * objects. It is the one datum that a client can link to; only the functions of serializer.h and
 * utilities.h need it. Its tables are constant.
 */
#ifndef MIFAKE_MI_CLIENT_H
#define MIFAKE_MI_CLIENT_H

#include "names.h"

struct _MI_ClientFT_V1 {
    const MI_ApplicationFT *applicationFT;
    const MI_SessionFT *sessionFT;
    const MI_OperationFT *operationFT;
    const MI_HostedProviderFT *hostedProviderFT;
    const MI_SerializerFT *serializerFT;
    const MI_DeserializerFT *deserializerFT;
    const MI_SubscriptionDeliveryOptionsFT *subscribeDeliveryOptionsFT;
    const MI_DestinationOptionsFT *destinationOptionsFT;
    const MI_OperationOptionsFT *operationOptionsFT;
    const MI_UtilitiesFT *utilitiesFT;
};

MI_EXTERN_C MI_LINKAGE const MI_ClientFT_V1 *mi_clientFT_V1;

#define mi_clientFT mi_clientFT_V1

#endif
