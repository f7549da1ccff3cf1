/*
 * MI_Server: what a server gives a provider module when it loads it: the tables of everything that
 * a provider uses. Provider side: mifake has no server, these are declarations.
 */
#ifndef MIFAKE_MI_SERVER_H
#define MIFAKE_MI_SERVER_H

#include "result.h"
#include "value.h"

struct _MI_ServerFT {
    MI_Result(MI_CALL *GetVersion)(MI_Uint32 *version);
    MI_Result(MI_CALL *GetSystemName)(const MI_Char **systemName);
};

struct _MI_Server {
    const MI_ServerFT *serverFT;
    const MI_ContextFT *contextFT;
    const MI_InstanceFT *instanceFT;
    const MI_PropertySetFT *propertySetFT;
    const MI_FilterFT *filterFT;
};

/* Generated provider code defines these two; as in Microsoft's header they have C++ linkage in
 * C++. */
MI_EXPORT MI_Result MI_MAIN_CALL MI_Server_GetVersion(MI_Uint32 *version);
MI_EXPORT MI_Result MI_MAIN_CALL MI_Server_GetSystemName(const MI_Char **systemName);

#endif
