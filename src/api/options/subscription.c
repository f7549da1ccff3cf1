#include "api/options/options.h"

#define HANDLE MI_SubscriptionDeliveryOptions
#define KIND MF_KIND_SUBSCRIPTION_OPTIONS
#define TABLE mf_subscription_options_ft
#include "api/options/credentials_table.h"

static MI_Result MI_CALL set_datetime(MI_SubscriptionDeliveryOptions *options, const MI_Char *name,
                                      const MI_Datetime *value, MI_Uint32 flags)
{
    return mf_options_set_datetime(FIND(options, "SetDatetime"), name, value, flags);
}

static MI_Result MI_CALL get_datetime(const MI_SubscriptionDeliveryOptions *options,
                                      const MI_Char *name, MI_Datetime *value, MI_Uint32 *index,
                                      MI_Uint32 *flags)
{
    return mf_options_get_datetime(FIND(options, "GetDatetime"), name, value, index, flags);
}

static MI_Result MI_CALL delete (MI_SubscriptionDeliveryOptions *options)
{
    return close_handle(options, MF_USE(TEXT(HANDLE) "_Delete"));
}

const MI_SubscriptionDeliveryOptionsFT mf_subscription_options_ft = {
    .SetString = set_string,
    .SetNumber = set_number,
    .SetDateTime = set_datetime,
    .SetInterval = set_interval,
    .AddCredentials = add_credentials,
    .Delete = delete,
    .GetString = get_string,
    .GetNumber = get_number,
    .GetDateTime = get_datetime,
    .GetInterval = get_interval,
    .GetOptionCount = get_option_count,
    .GetOptionAt = get_option_at,
    .GetOption = get_option,
    .GetCredentialsCount = get_credentials_count,
    .GetCredentialsAt = get_credentials_at,
    .GetCredentialsPasswordAt = get_credentials_password_at,
    .Clone = clone,
};

MI_Result mf_subscription_options_new(const MI_Application *application, const void *made_at,
                                      MI_SubscriptionDeliveryOptions *options)
{
    return open_new(application, made_at, options);
}

MI_Result mf_options_snapshot_subscription(const MI_SubscriptionDeliveryOptions *options,
                                           struct mf_options **snapshot)
{
    return snapshot_of(options, snapshot);
}
