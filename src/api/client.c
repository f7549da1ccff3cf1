/* mi_clientFT_V1: the tables of all client objects, for the calls that have no object to go by. */
#include "api/application.h"
#include "api/hosted_provider.h"
#include "api/operation/operation.h"
#include "api/options/options.h"
#include "api/serializer.h"
#include "api/session.h"
#include "api/utilities.h"

static const MI_ClientFT_V1 tables = {
    .applicationFT = &mf_application_ft,
    .sessionFT = &mf_session_ft,
    .operationFT = &mf_operation_ft,
    .hostedProviderFT = &mf_hosted_provider_ft,
    .serializerFT = &mf_serializer_ft,
    .deserializerFT = &mf_deserializer_ft,
    .subscribeDeliveryOptionsFT = &mf_subscription_options_ft,
    .destinationOptionsFT = &mf_destination_options_ft,
    .operationOptionsFT = &mf_operation_options_ft,
    .utilitiesFT = &mf_utilities_ft,
};

const MI_ClientFT_V1 *mi_clientFT_V1 = &tables;
