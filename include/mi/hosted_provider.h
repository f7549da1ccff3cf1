/*
 * MI_HostedProvider: a provider that a client application offers from its own process. Made by
 * MI_Application_NewHostedProvider, closed by the caller before the application is.
 */
#ifndef MIFAKE_MI_HOSTED_PROVIDER_H
#define MIFAKE_MI_HOSTED_PROVIDER_H

#include "handles.h"
#include "result.h"

/* The entry point of a provider: takes the server's tables and lends the module. */
typedef MI_Module *(MI_CALL *MI_MainFunction)(MI_Server *server);

struct _MI_HostedProviderFT {
    MI_Result(MI_CALL *Close)(MI_HostedProvider *hostedProvider);
    MI_Result(MI_CALL *GetApplication)(MI_HostedProvider *hostedProvider,
                                       MI_Application *application);
};

MI_INLINE MI_Result MI_INLINE_CALL MI_HostedProvider_Close(MI_HostedProvider *hostedProvider)
{
    if (hostedProvider == NULL || hostedProvider->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return hostedProvider->ft->Close(hostedProvider);
}

/* Fills a copy of the application's handle. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_HostedProvider_GetApplication(MI_HostedProvider *hostedProvider, MI_Application *application)
{
    if (hostedProvider == NULL || hostedProvider->ft == NULL) {
        if (application != NULL) {
            memset(application, 0, sizeof *application);
        }
        return MI_RESULT_INVALID_PARAMETER;
    }
    return hostedProvider->ft->GetApplication(hostedProvider, application);
}

#endif
