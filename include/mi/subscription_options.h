/*
 * MI_SubscriptionDeliveryOptions: how indications are to be delivered, as a store of named values
 * for MI_Session_Subscribe. A getter of an option that is not set returns
 * MI_RESULT_NO_SUCH_PROPERTY, of one with another type MI_RESULT_TYPE_MISMATCH (D-2). Setters copy;
 * strings that getters lend live until the option changes or the options go. The well-known options
 * are in subscription_delivery.h.
 */
#ifndef MIFAKE_MI_SUBSCRIPTION_OPTIONS_H
#define MIFAKE_MI_SUBSCRIPTION_OPTIONS_H

#include "credentials.h"
#include "handles.h"
#include "result.h"
#include "value.h"

typedef enum _MI_SubscriptionDeliveryType {
    MI_SubscriptionDeliveryType_Pull = 1,
    MI_SubscriptionDeliveryType_Push = 2
} MI_SubscriptionDeliveryType;

struct _MI_SubscriptionDeliveryOptionsFT {
    MI_Result(MI_CALL *SetString)(MI_SubscriptionDeliveryOptions *options,
                                  const MI_Char *optionName, const MI_Char *value, MI_Uint32 flags);
    MI_Result(MI_CALL *SetNumber)(MI_SubscriptionDeliveryOptions *options,
                                  const MI_Char *optionName, MI_Uint32 value, MI_Uint32 flags);
    MI_Result(MI_CALL *SetDateTime)(MI_SubscriptionDeliveryOptions *options,
                                    const MI_Char *optionName, const MI_Datetime *value,
                                    MI_Uint32 flags);
    MI_Result(MI_CALL *SetInterval)(MI_SubscriptionDeliveryOptions *options,
                                    const MI_Char *optionName, const MI_Interval *value,
                                    MI_Uint32 flags);
    MI_Result(MI_CALL *AddCredentials)(MI_SubscriptionDeliveryOptions *options,
                                       const MI_Char *optionName,
                                       const MI_UserCredentials *credentials, MI_Uint32 flags);
    MI_Result(MI_CALL *Delete)(MI_SubscriptionDeliveryOptions *self);
    MI_Result(MI_CALL *GetString)(const MI_SubscriptionDeliveryOptions *options,
                                  const MI_Char *optionName, const MI_Char **value,
                                  MI_Uint32 *index, MI_Uint32 *flags);
    MI_Result(MI_CALL *GetNumber)(const MI_SubscriptionDeliveryOptions *options,
                                  const MI_Char *optionName, MI_Uint32 *value, MI_Uint32 *index,
                                  MI_Uint32 *flags);
    MI_Result(MI_CALL *GetDateTime)(const MI_SubscriptionDeliveryOptions *options,
                                    const MI_Char *optionName, MI_Datetime *value, MI_Uint32 *index,
                                    MI_Uint32 *flags);
    MI_Result(MI_CALL *GetInterval)(const MI_SubscriptionDeliveryOptions *options,
                                    const MI_Char *optionName, MI_Interval *value, MI_Uint32 *index,
                                    MI_Uint32 *flags);
    MI_Result(MI_CALL *GetOptionCount)(const MI_SubscriptionDeliveryOptions *options,
                                       MI_Uint32 *count);
    MI_Result(MI_CALL *GetOptionAt)(const MI_SubscriptionDeliveryOptions *options, MI_Uint32 index,
                                    const MI_Char **optionName, MI_Value *value, MI_Type *type,
                                    MI_Uint32 *flags);
    MI_Result(MI_CALL *GetOption)(const MI_SubscriptionDeliveryOptions *options,
                                  const MI_Char *optionName, MI_Value *value, MI_Type *type,
                                  MI_Uint32 *index, MI_Uint32 *flags);
    MI_Result(MI_CALL *GetCredentialsCount)(const MI_SubscriptionDeliveryOptions *options,
                                            MI_Uint32 *count);
    MI_Result(MI_CALL *GetCredentialsAt)(const MI_SubscriptionDeliveryOptions *options,
                                         MI_Uint32 index, const MI_Char **optionName,
                                         MI_UserCredentials *credentials, MI_Uint32 *flags);
    MI_Result(MI_CALL *GetCredentialsPasswordAt)(const MI_SubscriptionDeliveryOptions *options,
                                                 MI_Uint32 index, const MI_Char **optionName,
                                                 MI_Char *password, MI_Uint32 bufferLength,
                                                 MI_Uint32 *passwordLength, MI_Uint32 *flags);
    MI_Result(MI_CALL *Clone)(const MI_SubscriptionDeliveryOptions *self,
                              MI_SubscriptionDeliveryOptions *newSubscriptionDeliveryOptions);
};

/* Frees the options. Unlike the other two kinds of options it tells whether it did. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_SubscriptionDeliveryOptions_Delete(MI_SubscriptionDeliveryOptions *self)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Delete(self);
}

/* Fills a second handle with a deep copy, which the caller deletes as well. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_SubscriptionDeliveryOptions_Clone(const MI_SubscriptionDeliveryOptions *self,
                                     MI_SubscriptionDeliveryOptions *newSubscriptionDeliveryOptions)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Clone(self, newSubscriptionDeliveryOptions);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetString(
    MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, const MI_Char *value,
    MI_Uint32 flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetString(self, optionName, value, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetString(
    const MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, const MI_Char **value,
    MI_Uint32 *index, MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetString(self, optionName, value, index, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetNumber(
    MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, MI_Uint32 value,
    MI_Uint32 flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetNumber(self, optionName, value, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetNumber(
    const MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, MI_Uint32 *value,
    MI_Uint32 *index, MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetNumber(self, optionName, value, index, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetDateTime(
    MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, const MI_Datetime *value,
    MI_Uint32 flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetDateTime(self, optionName, value, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetDateTime(
    const MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, MI_Datetime *value,
    MI_Uint32 *index, MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetDateTime(self, optionName, value, index, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetInterval(
    MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, const MI_Interval *value,
    MI_Uint32 flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetInterval(self, optionName, value, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetInterval(
    const MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, MI_Interval *value,
    MI_Uint32 *index, MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetInterval(self, optionName, value, index, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetOptionCount(
    const MI_SubscriptionDeliveryOptions *self, MI_Uint32 *count)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetOptionCount(self, count);
}

/* Lends the option at a position; MI_RESULT_INVALID_PARAMETER from the end on. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetOptionAt(
    const MI_SubscriptionDeliveryOptions *self, MI_Uint32 index, const MI_Char **optionName,
    MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetOptionAt(self, index, optionName, value, type, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetOption(
    const MI_SubscriptionDeliveryOptions *self, const MI_Char *optionName, MI_Value *value,
    MI_Type *type, MI_Uint32 *index, MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetOption(self, optionName, value, type, index, flags);
}

#endif
