#include "api/options/options.h"

#define HANDLE MI_DestinationOptions
#define KIND MF_KIND_DESTINATION_OPTIONS
#define TABLE mf_destination_options_ft
#include "api/options/credentials_table.h"

static void MI_CALL delete (MI_DestinationOptions *options)
{
    (void)close_handle(options, MF_USE(TEXT(HANDLE) "_Delete"));
}

const MI_DestinationOptionsFT mf_destination_options_ft = {
    .Delete = delete,
    .SetString = set_string,
    .SetNumber = set_number,
    .AddCredentials = add_credentials,
    .GetString = get_string,
    .GetNumber = get_number,
    .GetOptionCount = get_option_count,
    .GetOptionAt = get_option_at,
    .GetOption = get_option,
    .GetCredentialsCount = get_credentials_count,
    .GetCredentialsAt = get_credentials_at,
    .GetCredentialsPasswordAt = get_credentials_password_at,
    .Clone = clone,
    .SetInterval = set_interval,
    .GetInterval = get_interval,
};

MI_Result mf_destination_options_new(const MI_Application *application, const void *made_at,
                                     MI_DestinationOptions *options)
{
    return open_new(application, made_at, options);
}

MI_Result mf_options_snapshot_destination(const MI_DestinationOptions *options,
                                          struct mf_options **snapshot)
{
    return snapshot_of(options, snapshot);
}
