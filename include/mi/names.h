/*
 * The names of all structs that others only point to. Each is completed in the header of its noun;
 * MI_Module_Self belongs to the provider and never is.
 */
#ifndef MIFAKE_MI_NAMES_H
#define MIFAKE_MI_NAMES_H

#include "config.h"

/* Client handles: small values that the caller owns and may copy; all bytes zero is "no object". */
typedef struct _MI_Application MI_Application;
typedef struct _MI_Session MI_Session;
typedef struct _MI_Operation MI_Operation;
typedef struct _MI_HostedProvider MI_HostedProvider;
typedef struct _MI_DestinationOptions MI_DestinationOptions;
typedef struct _MI_OperationOptions MI_OperationOptions;
typedef struct _MI_SubscriptionDeliveryOptions MI_SubscriptionDeliveryOptions;
typedef struct _MI_Serializer MI_Serializer;
typedef struct _MI_Deserializer MI_Deserializer;
typedef struct _MI_QualifierSet MI_QualifierSet;
typedef struct _MI_ParameterSet MI_ParameterSet;

/* Objects that the library allocates. */
typedef struct _MI_Instance MI_Instance;
typedef struct _MI_Class MI_Class;

/* Declarations. */
typedef struct _MI_ObjectDecl MI_ObjectDecl;
typedef struct _MI_ClassDecl MI_ClassDecl;
typedef struct _MI_FeatureDecl MI_FeatureDecl;
typedef struct _MI_ParameterDecl MI_ParameterDecl;
typedef struct _MI_PropertyDecl MI_PropertyDecl;
typedef struct _MI_MethodDecl MI_MethodDecl;
typedef struct _MI_Qualifier MI_Qualifier;
typedef struct _MI_QualifierDecl MI_QualifierDecl;
typedef struct _MI_SchemaDecl MI_SchemaDecl;

/* The provider side. */
typedef struct _MI_Server MI_Server;
typedef struct _MI_Module MI_Module;
typedef struct _MI_Module_Self MI_Module_Self;
typedef struct _MI_Context MI_Context;
typedef struct _MI_Filter MI_Filter;
typedef struct _MI_PropertySet MI_PropertySet;
#if MI_API_VERSION >= 2
typedef struct _MI_LifecycleIndicationContext MI_LifecycleIndicationContext;
#endif

/* Function tables. */
typedef struct _MI_ApplicationFT MI_ApplicationFT;
typedef struct _MI_SessionFT MI_SessionFT;
typedef struct _MI_OperationFT MI_OperationFT;
typedef struct _MI_HostedProviderFT MI_HostedProviderFT;
typedef struct _MI_DestinationOptionsFT MI_DestinationOptionsFT;
typedef struct _MI_OperationOptionsFT MI_OperationOptionsFT;
typedef struct _MI_SubscriptionDeliveryOptionsFT MI_SubscriptionDeliveryOptionsFT;
typedef struct _MI_SerializerFT MI_SerializerFT;
typedef struct _MI_DeserializerFT MI_DeserializerFT;
typedef struct _MI_UtilitiesFT MI_UtilitiesFT;
typedef struct _MI_ClientFT_V1 MI_ClientFT_V1;
typedef struct _MI_InstanceFT MI_InstanceFT;
typedef struct _MI_InstanceExFT MI_InstanceExFT;
typedef struct _MI_ClassFT MI_ClassFT;
typedef struct _MI_QualifierSetFT MI_QualifierSetFT;
typedef struct _MI_ParameterSetFT MI_ParameterSetFT;
typedef struct _MI_ServerFT MI_ServerFT;
typedef struct _MI_ProviderFT MI_ProviderFT;
typedef struct _MI_ContextFT MI_ContextFT;
typedef struct _MI_FilterFT MI_FilterFT;
typedef struct _MI_PropertySetFT MI_PropertySetFT;
#if MI_API_VERSION >= 2
typedef struct _MI_LifecycleIndicationContextFT MI_LifecycleIndicationContextFT;
#endif

#endif
