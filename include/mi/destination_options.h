/*
 * MI_DestinationOptions: how to reach a server, for MI_Application_NewSession, which takes a
 * snapshot: the options may be deleted right after it. A store of named values; the setters
 * and getters here and in destination_security.h are spellings of SetString, SetNumber, SetInterval
 * with a reserved name. A getter of an option that is not set returns MI_RESULT_NO_SUCH_PROPERTY,
 * of one with another type MI_RESULT_TYPE_MISMATCH (D-2). Setters copy; strings that getters lend
 * live until the option changes or the options go. Not to be shared between threads.
 */
#ifndef MIFAKE_MI_DESTINATION_OPTIONS_H
#define MIFAKE_MI_DESTINATION_OPTIONS_H

#include "credentials.h"
#include "handles.h"
#include "result.h"
#include "value.h"

struct _MI_DestinationOptionsFT {
    void(MI_CALL *Delete)(MI_DestinationOptions *options);
    MI_Result(MI_CALL *SetString)(MI_DestinationOptions *options, const MI_Char *optionName,
                                  const MI_Char *value, MI_Uint32 flags);
    MI_Result(MI_CALL *SetNumber)(MI_DestinationOptions *options, const MI_Char *optionName,
                                  MI_Uint32 value, MI_Uint32 flags);
    MI_Result(MI_CALL *AddCredentials)(MI_DestinationOptions *options, const MI_Char *optionName,
                                       const MI_UserCredentials *credentials, MI_Uint32 flags);
    MI_Result(MI_CALL *GetString)(const MI_DestinationOptions *options, const MI_Char *optionName,
                                  const MI_Char **value, MI_Uint32 *index, MI_Uint32 *flags);
    MI_Result(MI_CALL *GetNumber)(const MI_DestinationOptions *options, const MI_Char *optionName,
                                  MI_Uint32 *value, MI_Uint32 *index, MI_Uint32 *flags);
    MI_Result(MI_CALL *GetOptionCount)(const MI_DestinationOptions *options, MI_Uint32 *count);
    MI_Result(MI_CALL *GetOptionAt)(const MI_DestinationOptions *options, MI_Uint32 index,
                                    const MI_Char **optionName, MI_Value *value, MI_Type *type,
                                    MI_Uint32 *flags);
    MI_Result(MI_CALL *GetOption)(const MI_DestinationOptions *options, const MI_Char *optionName,
                                  MI_Value *value, MI_Type *type, MI_Uint32 *index,
                                  MI_Uint32 *flags);
    MI_Result(MI_CALL *GetCredentialsCount)(const MI_DestinationOptions *options, MI_Uint32 *count);
    MI_Result(MI_CALL *GetCredentialsAt)(const MI_DestinationOptions *options, MI_Uint32 index,
                                         const MI_Char **optionName,
                                         MI_UserCredentials *credentials, MI_Uint32 *flags);
    MI_Result(MI_CALL *GetCredentialsPasswordAt)(const MI_DestinationOptions *options,
                                                 MI_Uint32 index, const MI_Char **optionName,
                                                 MI_Char *password, MI_Uint32 bufferLength,
                                                 MI_Uint32 *passwordLength, MI_Uint32 *flags);
    MI_Result(MI_CALL *Clone)(const MI_DestinationOptions *self,
                              MI_DestinationOptions *newDestinationOptions);
    MI_Result(MI_CALL *SetInterval)(MI_DestinationOptions *options, const MI_Char *optionName,
                                    const MI_Interval *value, MI_Uint32 flags);
    MI_Result(MI_CALL *GetInterval)(const MI_DestinationOptions *options, const MI_Char *optionName,
                                    MI_Interval *value, MI_Uint32 *index, MI_Uint32 *flags);
};

/* Frees the options and clears the handle; nothing for a NULL handle (D-5). */
MI_INLINE void MI_INLINE_CALL MI_DestinationOptions_Delete(MI_DestinationOptions *options)
{
    if (options == NULL || options->ft == NULL) {
        return;
    }
    options->ft->Delete(options);
}

/* Fills a second handle with a deep copy, which the caller deletes as well. */
MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_Clone(
    const MI_DestinationOptions *self, MI_DestinationOptions *newDestinationOptions)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Clone(self, newDestinationOptions);
}

/*
 * Any option, by name.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_SetString(MI_DestinationOptions *options,
                                                                   const MI_Char *optionName,
                                                                   const MI_Char *optionValue)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, optionName, optionValue, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetString(const MI_DestinationOptions *options, const MI_Char *optionName,
                                const MI_Char **optionValue, MI_Uint32 *index)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, optionName, optionValue, index, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_SetNumber(MI_DestinationOptions *options,
                                                                   const MI_Char *optionName,
                                                                   MI_Uint32 optionValue)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, optionName, optionValue, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetNumber(const MI_DestinationOptions *options, const MI_Char *optionName,
                                MI_Uint32 *optionValue, MI_Uint32 *index)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetNumber(options, optionName, optionValue, index, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetOptionCount(const MI_DestinationOptions *options, MI_Uint32 *count)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetOptionCount(options, count);
}

/* Lends the option at a position; MI_RESULT_INVALID_PARAMETER from the end on. */
MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetOptionAt(
    const MI_DestinationOptions *options, MI_Uint32 index, const MI_Char **optionName,
    MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetOptionAt(options, index, optionName, value, type, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetOption(const MI_DestinationOptions *options, const MI_Char *optionName,
                                MI_Value *value, MI_Type *type, MI_Uint32 *index, MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetOption(options, optionName, value, type, index, flags);
}

/*
 * How long to wait and how to talk.
 */

/* The time-out of operations that do not set their own (C-70). */
MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_SetTimeout(MI_DestinationOptions *options,
                                                                    const MI_Interval *timeout)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetInterval(options, MI_T("__MI_DESTINATIONOPTIONS_TIMEOUT"), timeout, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetTimeout(const MI_DestinationOptions *options, MI_Interval *timeout)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetInterval(options, MI_T("__MI_DESTINATIONOPTIONS_TIMEOUT"), timeout, NULL,
                                    NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetDataLocale(MI_DestinationOptions *options, const MI_Char *locale)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_DATA_LOCALE"), locale, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetDataLocale(const MI_DestinationOptions *options, const MI_Char **locale)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_DATA_LOCALE"), locale,
                                  NULL, NULL);
}

/* The language of messages. */
MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_SetUILocale(MI_DestinationOptions *options,
                                                                     const MI_Char *locale)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_UI_LOCALE"), locale, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetUILocale(const MI_DestinationOptions *options, const MI_Char **locale)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_UI_LOCALE"), locale, NULL,
                                  NULL);
}

/* The largest message, in KB. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetMaxEnvelopeSize(MI_DestinationOptions *options, MI_Uint32 sizeInKB)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_MAX_ENVELOPE_SIZE"),
                                  sizeInKB, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetMaxEnvelopeSize(const MI_DestinationOptions *options, MI_Uint32 *sizeInKB)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_MAX_ENVELOPE_SIZE"),
                                  sizeInKB, NULL, NULL);
}

/* The most elements in one response; Unix only. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetMaxElements(MI_DestinationOptions *options, MI_Uint32 elements)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_MAX_ELEMENTS"), elements,
                                  0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetMaxElements(const MI_DestinationOptions *options, MI_Uint32 *elements)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_MAX_ELEMENTS"), elements,
                                  NULL, NULL);
}

#define MI_DESTINATIONOPTIONS_PACKET_ENCODING_DEFAULT MI_T("default")
#define MI_DESTINATIONOPTIONS_PACKET_ENCODING_UTF8 MI_T("UTF8")
#define MI_DESTINATIONOPTIONS_PACKET_ENCODING_UTF16 MI_T("UTF16")

/* One of MI_DESTINATIONOPTIONS_PACKET_ENCODING_*. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetPacketEncoding(MI_DestinationOptions *options, const MI_Char *encoding)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_PACKET_ENCODING"),
                                  encoding, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetPacketEncoding(
    const MI_DestinationOptions *options, const MI_Char **encoding)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_PACKET_ENCODING"),
                                  encoding, NULL, NULL);
}

/*
 * Where to connect.
 */

#define MI_DESTINATIONOPTIONS_TRANSPORT_HTTP MI_T("HTTP")
#define MI_DESTINATIONOPTIONS_TRANSPORT_HTTPS MI_T("HTTPS")

/* The spelling of the Windows SDK. */
#define MI_DESTINATIONOPTIONS_TRANPSORT_HTTPS MI_DESTINATIONOPTIONS_TRANSPORT_HTTPS

/* One of MI_DESTINATIONOPTIONS_TRANSPORT_*. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetTransport(MI_DestinationOptions *options, const MI_Char *transport)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_TRANSPORT"), transport, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetTransport(const MI_DestinationOptions *options, const MI_Char **transport)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_TRANSPORT"), transport,
                                  NULL, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetDestinationPort(MI_DestinationOptions *options, MI_Uint32 port)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_DESTINATION_PORT"), port,
                                  0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetDestinationPort(const MI_DestinationOptions *options, MI_Uint32 *port)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_DESTINATION_PORT"), port,
                                  NULL, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetHttpUrlPrefix(MI_DestinationOptions *options, const MI_Char *prefix)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_HTTP_URL_PREFIX"), prefix,
                                  0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetHttpUrlPrefix(const MI_DestinationOptions *options, const MI_Char **prefix)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_HTTP_URL_PREFIX"), prefix,
                                  NULL, NULL);
}

#endif
