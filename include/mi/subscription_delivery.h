/*
 * The well-known options of a subscription: spellings of the setters and getters of
 * subscription_options.h with a reserved name, with the same rules and lifetimes.
 */
#ifndef MIFAKE_MI_SUBSCRIPTION_DELIVERY_H
#define MIFAKE_MI_SUBSCRIPTION_DELIVERY_H

#include "subscription_options.h"

/* How long indications may be held back to be sent together. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetMaximumLatency(
    MI_SubscriptionDeliveryOptions *self, MI_Interval *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetInterval(self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_MAXIMUM_LATENCY"),
                                 value, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetMaximumLatency(
    const MI_SubscriptionDeliveryOptions *self, MI_Interval *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetInterval(self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_MAXIMUM_LATENCY"),
                                 value, NULL, NULL);
}

/* How often the server says that it is still there. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetHeartbeatInterval(
    MI_SubscriptionDeliveryOptions *self, MI_Interval *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetInterval(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_HEARTBEAT_INTERVAL"), value, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetHeartbeatInterval(
    const MI_SubscriptionDeliveryOptions *self, MI_Interval *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetInterval(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_HEARTBEAT_INTERVAL"), value, NULL, NULL);
}

/* When the subscription ends by itself. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetExpirationTime(
    MI_SubscriptionDeliveryOptions *self, MI_Datetime *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetDateTime(self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_EXPIRATION_TIME"),
                                 value, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetExpirationTime(
    const MI_SubscriptionDeliveryOptions *self, MI_Datetime *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetDateTime(self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_EXPIRATION_TIME"),
                                 value, NULL, NULL);
}

#define MI_SubscriptionDeliveryOptions__SetExpirationTime                                          \
    MI_SubscriptionDeliveryOptions_SetExpirationTime
#define MI_SubscriptionDeliveryOptions__GetExpirationTime                                          \
    MI_SubscriptionDeliveryOptions_GetExpirationTime

/* Bookmarks for "all there are" and "only new ones". */
#define MI_SUBSCRIBE_BOOKMARK_OLDEST MI_T("MI_SUBSCRIBE_BOOKMARK_OLDEST")
#define MI_SUBSCRIBE_BOOKMARK_NEWEST MI_T("MI_SUBSCRIBE_BOOKMARK_NEWEST")

/* From which indication on: one of the above or a bookmark that came with an indication. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetBookmark(
    MI_SubscriptionDeliveryOptions *self, const MI_Char *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetString(self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_BOOKMARK"), value,
                               0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetBookmark(
    const MI_SubscriptionDeliveryOptions *self, const MI_Char **value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetString(self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_BOOKMARK"), value,
                               NULL, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetDeliveryDestination(
    MI_SubscriptionDeliveryOptions *self, const MI_Char *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetString(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_DESTINATION"), value, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetDeliveryDestination(
    const MI_SubscriptionDeliveryOptions *self, const MI_Char **value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetString(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_DESTINATION"), value, NULL, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetDeliveryPortNumber(
    MI_SubscriptionDeliveryOptions *self, MI_Uint32 value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetNumber(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_PORT_NUMBER"), value, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetDeliveryPortNumber(
    const MI_SubscriptionDeliveryOptions *self, MI_Uint32 *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetNumber(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_PORT_NUMBER"), value, NULL, NULL);
}

/* How long to wait before a failed delivery is tried again. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetDeliveryRetryInterval(
    MI_SubscriptionDeliveryOptions *self, const MI_Interval *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetInterval(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_RETRY_INTERVAL"), value, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetDeliveryRetryInterval(
    const MI_SubscriptionDeliveryOptions *self, MI_Interval *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetInterval(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_RETRY_INTERVAL"), value, NULL,
        NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_SetDeliveryRetryAttempts(
    MI_SubscriptionDeliveryOptions *self, MI_Uint32 value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetNumber(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_RETRY_ATTEMPTS"), value, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetDeliveryRetryAttempts(
    const MI_SubscriptionDeliveryOptions *self, MI_Uint32 *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetNumber(self,
                               MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_SET_DELIVERY_RETRY_ATTEMPTS"),
                               value, NULL, NULL);
}

/* Copies the credentials with which the server delivers. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_AddDeliveryCredentials(
    MI_SubscriptionDeliveryOptions *self, const MI_UserCredentials *value)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->AddCredentials(
        self, MI_T("__MI_SUBSCRIPTIONDELIVERYOPTIONS_ADD_DELIVERY_CREDENTIALS"), value, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetCredentialsCount(
    const MI_SubscriptionDeliveryOptions *self, MI_Uint32 *count)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetCredentialsCount(self, count);
}

/* Lends credentials by position, with asterisks for the password. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetCredentialsAt(
    const MI_SubscriptionDeliveryOptions *self, MI_Uint32 index, const MI_Char **optionName,
    MI_UserCredentials *credentials, MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetCredentialsAt(self, index, optionName, credentials, flags);
}

/* Copies a password into the caller's buffer; a bufferLength of 0 asks for the length, the end
 * included. */
MI_INLINE MI_Result MI_INLINE_CALL MI_SubscriptionDeliveryOptions_GetCredentialsPasswordAt(
    const MI_SubscriptionDeliveryOptions *self, MI_Uint32 index, const MI_Char **optionName,
    MI_Char *password, MI_Uint32 bufferLength, MI_Uint32 *passwordLength, MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetCredentialsPasswordAt(self, index, optionName, password, bufferLength,
                                              passwordLength, flags);
}

#endif
