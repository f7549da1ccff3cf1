#include "api/options/options.h"

#define HANDLE MI_OperationOptions
#define KIND MF_KIND_OPERATION_OPTIONS
#define TABLE mf_operation_options_ft
#include "api/options/table.h"

static const struct mf_options_reader reader = {
    .kind = KIND,
    .count = read_count,
    .at = read_at,
};

static void MI_CALL delete (MI_OperationOptions *options)
{
    (void)close_handle(options, MF_USE(TEXT(HANDLE) "_Delete"));
}

static MI_Result MI_CALL set_custom_option(MI_OperationOptions *options, const MI_Char *name,
                                           MI_Type type, const MI_Value *value,
                                           MI_Boolean must_comply, MI_Uint32 flags)
{
    return mf_options_set_custom(FIND(options, "SetCustomOption"), name, type, value, must_comply,
                                 flags);
}

static MI_Result MI_CALL get_enabled_channels(const MI_OperationOptions *options,
                                              const MI_Char *name, MI_Uint32 *channels,
                                              MI_Uint32 length, MI_Uint32 *count, MI_Uint32 *flags)
{
    return mf_options_get_channels(FIND(options, "GetEnabledChannels"), name, channels, length,
                                   count, flags);
}

const MI_OperationOptionsFT mf_operation_options_ft = {
    .Delete = delete,
    .SetString = set_string,
    .SetNumber = set_number,
    .SetCustomOption = set_custom_option,
    .GetString = get_string,
    .GetNumber = get_number,
    .GetOptionCount = get_option_count,
    .GetOptionAt = get_option_at,
    .GetOption = get_option,
    .GetEnabledChannels = get_enabled_channels,
    .Clone = clone,
    .SetInterval = set_interval,
    .GetInterval = get_interval,
};

MI_Result mf_operation_options_new(const MI_Application *application, const void *made_at,
                                   MI_OperationOptions *options)
{
    return open_new(application, made_at, options);
}

MI_Result mf_options_snapshot_operation(const MI_OperationOptions *options,
                                        struct mf_options **snapshot)
{
    return snapshot_of(options, snapshot);
}
