/* MI_HostedProvider: what MI_Application_NewHostedProvider does, and the table for mi_clientFT_V1.
 * No provider can be hosted, so every handle is an unknown one. */
#ifndef MF_API_HOSTED_PROVIDER_H
#define MF_API_HOSTED_PROVIDER_H

#include <MI.h>

extern const MI_HostedProviderFT mf_hosted_provider_ft;

/* NULL arguments are INVALID_PARAMETER, else NOT_SUPPORTED. The handle gets the table, so
 * that it can be closed like any other; `extended_error` may be NULL. */
MI_Result mf_hosted_provider_new(const MI_Char *namespace, const MI_Char *name,
                                 MI_MainFunction main, MI_Instance **extended_error,
                                 MI_HostedProvider *provider);

#endif
