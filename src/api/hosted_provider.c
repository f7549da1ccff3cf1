#include "api/hosted_provider.h"

static MI_Result MI_CALL close_provider(MI_HostedProvider *provider)
{
    (void)provider;
    return MI_RESULT_INVALID_PARAMETER;
}

static MI_Result MI_CALL get_application(MI_HostedProvider *provider, MI_Application *application)
{
    (void)provider;
    if (application != NULL) {
        *application = (MI_Application)MI_APPLICATION_NULL;
    }
    return MI_RESULT_INVALID_PARAMETER;
}

const MI_HostedProviderFT mf_hosted_provider_ft = {
    .Close = close_provider,
    .GetApplication = get_application,
};

MI_Result mf_hosted_provider_new(const MI_Char *namespace, const MI_Char *name,
                                 MI_MainFunction main, MI_Instance **extended_error,
                                 MI_HostedProvider *provider)
{
    if (extended_error != NULL) {
        *extended_error = NULL;
    }
    if (provider == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *provider = (MI_HostedProvider){0, 0, &mf_hosted_provider_ft};
    if (namespace == NULL || name == NULL || main == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return MI_RESULT_NOT_SUPPORTED;
}
