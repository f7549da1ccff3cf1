/*
 * MI_Module and MI_ProviderFT: what a provider library consists of: a module with its schema, and
 * for each class a table of the requests it answers. Provider side: mifake loads no providers,
 * these are declarations.
 */
#ifndef MIFAKE_MI_PROVIDER_H
#define MIFAKE_MI_PROVIDER_H

#include "declaration.h"
#include "value.h"

typedef void(MI_CALL *MI_ProviderFT_Load)(void **self, MI_Module_Self *selfModule,
                                          MI_Context *context);

typedef void(MI_CALL *MI_ProviderFT_Unload)(void *self, MI_Context *context);

typedef void(MI_CALL *MI_ProviderFT_GetInstance)(void *self, MI_Context *context,
                                                 const MI_Char *nameSpace, const MI_Char *className,
                                                 const MI_Instance *instanceName,
                                                 const MI_PropertySet *propertySet);

typedef void(MI_CALL *MI_ProviderFT_EnumerateInstances)(
    void *self, MI_Context *context, const MI_Char *nameSpace, const MI_Char *className,
    const MI_PropertySet *propertySet, MI_Boolean keysOnly, const MI_Filter *filter);

typedef void(MI_CALL *MI_ProviderFT_CreateInstance)(void *self, MI_Context *context,
                                                    const MI_Char *nameSpace,
                                                    const MI_Char *className,
                                                    const MI_Instance *newInstance);

typedef void(MI_CALL *MI_ProviderFT_ModifyInstance)(void *self, MI_Context *context,
                                                    const MI_Char *nameSpace,
                                                    const MI_Char *className,
                                                    const MI_Instance *modifiedInstance,
                                                    const MI_PropertySet *propertySet);

typedef void(MI_CALL *MI_ProviderFT_DeleteInstance)(void *self, MI_Context *context,
                                                    const MI_Char *nameSpace,
                                                    const MI_Char *className,
                                                    const MI_Instance *instanceName);

typedef void(MI_CALL *MI_ProviderFT_AssociatorInstances)(
    void *self, MI_Context *context, const MI_Char *nameSpace, const MI_Char *className,
    const MI_Instance *instanceName, const MI_Char *resultClass, const MI_Char *role,
    const MI_Char *resultRole, const MI_PropertySet *propertySet, MI_Boolean keysOnly,
    const MI_Filter *filter);

typedef void(MI_CALL *MI_ProviderFT_ReferenceInstances)(
    void *self, MI_Context *context, const MI_Char *nameSpace, const MI_Char *className,
    const MI_Instance *instanceName, const MI_Char *role, const MI_PropertySet *propertySet,
    MI_Boolean keysOnly, const MI_Filter *filter);

typedef void(MI_CALL *MI_ProviderFT_EnableIndications)(void *self, MI_Context *indicationsContext,
                                                       const MI_Char *nameSpace,
                                                       const MI_Char *className);

typedef void(MI_CALL *MI_ProviderFT_DisableIndications)(void *self, MI_Context *indicationsContext,
                                                        const MI_Char *nameSpace,
                                                        const MI_Char *className);

typedef void(MI_CALL *MI_ProviderFT_Subscribe)(void *self, MI_Context *context,
                                               const MI_Char *nameSpace, const MI_Char *className,
                                               const MI_Filter *filter, const MI_Char *bookmark,
                                               MI_Uint64 subscriptionID, void **subscriptionSelf);

typedef void(MI_CALL *MI_ProviderFT_Unsubscribe)(void *self, MI_Context *context,
                                                 const MI_Char *nameSpace, const MI_Char *className,
                                                 MI_Uint64 subscriptionID, void *subscriptionSelf);

typedef void(MI_CALL *MI_ProviderFT_Invoke)(void *self, MI_Context *context,
                                            const MI_Char *nameSpace, const MI_Char *className,
                                            const MI_Char *methodName,
                                            const MI_Instance *instanceName,
                                            const MI_Instance *inputParameters);

/* An entry is NULL for a request that the class does not answer. */
struct _MI_ProviderFT {
    MI_ProviderFT_Load Load;
    MI_ProviderFT_Unload Unload;
    MI_ProviderFT_GetInstance GetInstance;
    MI_ProviderFT_EnumerateInstances EnumerateInstances;
    MI_ProviderFT_CreateInstance CreateInstance;
    MI_ProviderFT_ModifyInstance ModifyInstance;
    MI_ProviderFT_DeleteInstance DeleteInstance;
    MI_ProviderFT_AssociatorInstances AssociatorInstances;
    MI_ProviderFT_ReferenceInstances ReferenceInstances;
    MI_ProviderFT_EnableIndications EnableIndications;
    MI_ProviderFT_DisableIndications DisableIndications;
    MI_ProviderFT_Subscribe Subscribe;
    MI_ProviderFT_Unsubscribe Unsubscribe;
    MI_ProviderFT_Invoke Invoke;
};

/* How the generator was run. */
#define MI_MODULE_FLAG_STANDARD_QUALIFIERS 0x0001u
#define MI_MODULE_FLAG_DESCRIPTIONS 0x0002u
#define MI_MODULE_FLAG_VALUES 0x0004u
#define MI_MODULE_FLAG_MAPPING_STRINGS 0x0008u
#define MI_MODULE_FLAG_BOOLEANS 0x0010u
#define MI_MODULE_FLAG_CPLUSPLUS 0x0020u
#define MI_MODULE_FLAG_LOCALIZED 0x0040u
#define MI_MODULE_FLAG_FILTER_SUPPORT 0x0080u

typedef void(MI_CALL *MI_Module_Load)(MI_Module_Self **self, MI_Context *context);

typedef void(MI_CALL *MI_Module_Unload)(MI_Module_Self *self, MI_Context *context);

struct _MI_Module {
    MI_Uint32 version;
    MI_Uint32 generatorVersion;
    MI_Uint32 flags;
    MI_Uint32 charSize; /* sizeof(MI_Char) of the module */
    MI_SchemaDecl *schemaDecl;
    MI_Module_Load Load;
    MI_Module_Unload Unload;
    const MI_ProviderFT *dynamicProviderFT;
};

#endif
