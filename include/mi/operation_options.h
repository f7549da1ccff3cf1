/*
 * MI_OperationOptions: how one operation is to be carried out. The starter takes a snapshot: the
 * options may be deleted right after it (D-5). A store of named values; the typed setters and
 * getters are spellings of SetString, SetNumber, SetInterval with a reserved name. A getter of an
 * option that is not set returns MI_RESULT_NO_SUCH_PROPERTY, of one with another type
 * MI_RESULT_TYPE_MISMATCH (D-2). Setters copy; strings that getters lend live until the option
 * changes or the options go. Not to be shared between threads.
 */
#ifndef MIFAKE_MI_OPERATION_OPTIONS_H
#define MIFAKE_MI_OPERATION_OPTIONS_H

#include "callbacks.h"
#include "handles.h"
#include "result.h"
#include "value.h"

struct _MI_OperationOptionsFT {
    void(MI_CALL *Delete)(MI_OperationOptions *options);
    MI_Result(MI_CALL *SetString)(MI_OperationOptions *options, const MI_Char *optionName,
                                  const MI_Char *value, MI_Uint32 flags);
    MI_Result(MI_CALL *SetNumber)(MI_OperationOptions *options, const MI_Char *optionName,
                                  MI_Uint32 value, MI_Uint32 flags);
    MI_Result(MI_CALL *SetCustomOption)(MI_OperationOptions *options, const MI_Char *optionName,
                                        MI_Type valueType, const MI_Value *value,
                                        MI_Boolean mustComply, MI_Uint32 flags);
    MI_Result(MI_CALL *GetString)(const MI_OperationOptions *options, const MI_Char *optionName,
                                  const MI_Char **value, MI_Uint32 *index, MI_Uint32 *flags);
    MI_Result(MI_CALL *GetNumber)(const MI_OperationOptions *options, const MI_Char *optionName,
                                  MI_Uint32 *value, MI_Uint32 *index, MI_Uint32 *flags);
    MI_Result(MI_CALL *GetOptionCount)(const MI_OperationOptions *options, MI_Uint32 *count);
    MI_Result(MI_CALL *GetOptionAt)(const MI_OperationOptions *options, MI_Uint32 index,
                                    const MI_Char **optionName, MI_Value *value, MI_Type *type,
                                    MI_Uint32 *flags);
    MI_Result(MI_CALL *GetOption)(const MI_OperationOptions *options, const MI_Char *optionName,
                                  MI_Value *value, MI_Type *type, MI_Uint32 *index,
                                  MI_Uint32 *flags);
    MI_Result(MI_CALL *GetEnabledChannels)(const MI_OperationOptions *options,
                                           const MI_Char *optionName, MI_Uint32 *channels,
                                           MI_Uint32 bufferLength, MI_Uint32 *channelCount,
                                           MI_Uint32 *flags);
    MI_Result(MI_CALL *Clone)(const MI_OperationOptions *self,
                              MI_OperationOptions *newOperationOptions);
    MI_Result(MI_CALL *SetInterval)(MI_OperationOptions *options, const MI_Char *optionName,
                                    const MI_Interval *value, MI_Uint32 flags);
    MI_Result(MI_CALL *GetInterval)(const MI_OperationOptions *options, const MI_Char *optionName,
                                    MI_Interval *value, MI_Uint32 *index, MI_Uint32 *flags);
};

/* Frees the options and clears the handle; nothing for a NULL handle (D-5). */
MI_INLINE void MI_INLINE_CALL MI_OperationOptions_Delete(MI_OperationOptions *options)
{
    if (options == NULL || options->ft == NULL) {
        return;
    }
    options->ft->Delete(options);
}

/* Fills a second handle with a deep copy, which the caller deletes as well. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_Clone(const MI_OperationOptions *self, MI_OperationOptions *newOperationOptions)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Clone(self, newOperationOptions);
}

/*
 * Any option, by name.
 */

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_SetString(MI_OperationOptions *options,
                                                                 const MI_Char *optionName,
                                                                 const MI_Char *value,
                                                                 MI_Uint32 flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, optionName, value, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_GetString(const MI_OperationOptions *options,
                                                                 const MI_Char *optionName,
                                                                 const MI_Char **value,
                                                                 MI_Uint32 *index, MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, optionName, value, index, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_SetNumber(MI_OperationOptions *options,
                                                                 const MI_Char *optionName,
                                                                 MI_Uint32 value, MI_Uint32 flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, optionName, value, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_GetNumber(const MI_OperationOptions *options,
                                                                 const MI_Char *optionName,
                                                                 MI_Uint32 *value, MI_Uint32 *index,
                                                                 MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetNumber(options, optionName, value, index, flags);
}

/* An option of any type for the provider; it is copied. mustComply: fail where it is not known. */
MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_SetCustomOption(MI_OperationOptions *options,
                                                                       const MI_Char *optionName,
                                                                       MI_Type optionValueType,
                                                                       const MI_Value *optionValue,
                                                                       MI_Boolean mustComply)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetCustomOption(options, optionName, optionValueType, optionValue,
                                        mustComply, 0);
}

/* Fresh options have one already, the set of enabled channels (D-1). */
MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_GetOptionCount(const MI_OperationOptions *options, MI_Uint32 *count)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetOptionCount(options, count);
}

/* Lends the option at a position; MI_RESULT_INVALID_PARAMETER from the end on. */
MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_GetOptionAt(
    const MI_OperationOptions *options, MI_Uint32 index, const MI_Char **optionName,
    MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetOptionAt(options, index, optionName, value, type, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_GetOption(const MI_OperationOptions *options,
                                                                 const MI_Char *optionName,
                                                                 MI_Value *value, MI_Type *type,
                                                                 MI_Uint32 *index, MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetOption(options, optionName, value, type, index, flags);
}

/*
 * Time and place.
 */

/* How long the operation may take; progress reports restart the clock (C-70). */
MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_SetTimeout(MI_OperationOptions *options,
                                                                  const MI_Interval *timeout)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetInterval(options, MI_T("__MI_OPERATIONOPTIONS_TIMEOUT"), timeout, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_GetTimeout(const MI_OperationOptions *options, MI_Interval *timeout)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetInterval(options, MI_T("__MI_OPERATIONOPTIONS_TIMEOUT"), timeout, NULL,
                                    NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_SetResourceUriPrefix(MI_OperationOptions *options, const MI_Char *ruriPrefix)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_OPERATIONOPTIONS_RESOURCE_URI_PREFIX"),
                                  ruriPrefix, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_GetResourceUriPrefix(
    const MI_OperationOptions *options, const MI_Char **ruriPrefix)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_OPERATIONOPTIONS_RESOURCE_URI_PREFIX"),
                                  ruriPrefix, NULL, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_SetResourceUri(MI_OperationOptions *options,
                                                                      const MI_Char *rUri)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_OPERATIONOPTIONS_RESOURCE_URI"), rUri, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_GetResourceUri(const MI_OperationOptions *options, const MI_Char **rUri)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_OPERATIONOPTIONS_RESOURCE_URI"), rUri, NULL,
                                  NULL);
}

/* Do indications carry the machine they come from? */
MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_SetUseMachineID(MI_OperationOptions *options,
                                                                       MI_Boolean machineID)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_OPERATIONOPTIONS_USE_MACHINE_ID"), machineID,
                                  0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_GetUseMachineID(const MI_OperationOptions *options, MI_Boolean *machineID)
{
    if (options == NULL || options->ft == NULL || machineID == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_OPERATIONOPTIONS_USE_MACHINE_ID"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *machineID = number != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

typedef enum _MI_ProviderArchitecture {
    MI_PROVIDER_ARCHITECTURE_32BIT = 0,
    MI_PROVIDER_ARCHITECTURE_64BIT = 1
} MI_ProviderArchitecture;

/* Which build of a provider is wanted, and whether the other one will not do. */
MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_SetProviderArchitecture(
    MI_OperationOptions *options, MI_ProviderArchitecture architecture, MI_Boolean mustComply)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Result result = options->ft->SetNumber(
        options, MI_T("__MI_OPERATIONOPTIONS_PROVIDER_ARCHITECTURE"), (MI_Uint32)architecture, 0);
    if (result != MI_RESULT_OK) {
        return result;
    }
    return options->ft->SetNumber(options, MI_T("__MI_OPERATIONOPTIONS_REQUIRED_ARCHITECTURE"),
                                  mustComply, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_GetProviderArchitecture(
    const MI_OperationOptions *options, MI_ProviderArchitecture *architecture,
    MI_Boolean *mustComply)
{
    if (options == NULL || options->ft == NULL || architecture == NULL || mustComply == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 architectureNumber = 0;
    MI_Result result =
        options->ft->GetNumber(options, MI_T("__MI_OPERATIONOPTIONS_PROVIDER_ARCHITECTURE"),
                               &architectureNumber, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    MI_Uint32 mustComplyNumber = 0;
    result = options->ft->GetNumber(options, MI_T("__MI_OPERATIONOPTIONS_REQUIRED_ARCHITECTURE"),
                                    &mustComplyNumber, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *architecture = (MI_ProviderArchitecture)architectureNumber;
    *mustComply = mustComplyNumber != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

/*
 * Messages and questions: callbacks.h says how they arrive.
 */

/* What becomes of errors that do not end the operation (C-84). */
MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_SetWriteErrorMode(MI_OperationOptions *options, MI_CallbackMode mode)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_OPERATIONOPTIONS_WRITEERRORMODE"),
                                  (MI_Uint32)mode, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_GetWriteErrorMode(const MI_OperationOptions *options, MI_CallbackMode *mode)
{
    if (options == NULL || options->ft == NULL || mode == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_OPERATIONOPTIONS_WRITEERRORMODE"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *mode = (MI_CallbackMode)number;
    return MI_RESULT_OK;
}

/* What becomes of questions (C-83). */
MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_SetPromptUserMode(MI_OperationOptions *options, MI_CallbackMode mode)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODE"),
                                  (MI_Uint32)mode, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_OperationOptions_GetPromptUserMode(const MI_OperationOptions *options, MI_CallbackMode *mode)
{
    if (options == NULL || options->ft == NULL || mode == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODE"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *mode = (MI_CallbackMode)number;
    return MI_RESULT_OK;
}

/* The same, with the answer to ordinary questions that are not asked. */
MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_SetPromptUserRegularMode(
    MI_OperationOptions *options, MI_CallbackMode mode, MI_Boolean ackValue)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Result result = options->ft->SetNumber(
        options, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODE"), (MI_Uint32)mode, 0);
    if (result != MI_RESULT_OK) {
        return result;
    }
    return options->ft->SetNumber(
        options, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODEREGULAR_ACKVALUE"), ackValue, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_GetPromptUserRegularMode(
    const MI_OperationOptions *options, MI_CallbackMode *mode, MI_Boolean *ackValue)
{
    if (options == NULL || options->ft == NULL || mode == NULL || ackValue == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 modeNumber = 0;
    MI_Result result = options->ft->GetNumber(options, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODE"),
                                              &modeNumber, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    MI_Uint32 ackNumber = 0;
    result = options->ft->GetNumber(options,
                                    MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODEREGULAR_ACKVALUE"),
                                    &ackNumber, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *mode = (MI_CallbackMode)modeNumber;
    *ackValue = ackNumber != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

/* Messages of a channel are delivered or held back; all three are enabled at first (D-1). */
MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_EnableChannel(MI_OperationOptions *options,
                                                                     MI_Uint32 channel)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_OPERATIONOPTIONS_CHANNEL"), channel, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_DisableChannel(MI_OperationOptions *options,
                                                                      MI_Uint32 channel)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_OPERATIONOPTIONS_CHANNEL"), channel, 1);
}

/* Copies the enabled channels to a buffer and tells their number, which is also told, with
 * MI_RESULT_FAILED, when the buffer is too small (D-3). */
MI_INLINE MI_Result MI_INLINE_CALL MI_OperationOptions_GetEnabledChannels(
    const MI_OperationOptions *options, MI_Uint32 *channels, MI_Uint32 bufferLength,
    MI_Uint32 *channelCount, MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetEnabledChannels(options, MI_T("__MI_OPERATIONOPTIONS_CHANNEL"), channels,
                                           bufferLength, channelCount, flags);
}

#endif
