/*
 * The options of a destination that are about trust: certificates, privacy, proxies, credentials
 * and impersonation. Rules and lifetimes are those of destination_options.h.
 */
#ifndef MIFAKE_MI_DESTINATION_SECURITY_H
#define MIFAKE_MI_DESTINATION_SECURITY_H

#include "destination_options.h"

/* Must the server's certificate come from a known authority? */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetCertCACheck(MI_DestinationOptions *options, MI_Boolean check)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_CERT_CA_CHECK"), check, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetCertCACheck(const MI_DestinationOptions *options, MI_Boolean *check)
{
    if (options == NULL || options->ft == NULL || check == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_DESTINATIONOPTIONS_CERT_CA_CHECK"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *check = number != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

/* Must the server's certificate carry the server's name? */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetCertCNCheck(MI_DestinationOptions *options, MI_Boolean check)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_CERT_CN_CHECK"), check, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetCertCNCheck(const MI_DestinationOptions *options, MI_Boolean *check)
{
    if (options == NULL || options->ft == NULL || check == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_DESTINATIONOPTIONS_CERT_CN_CHECK"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *check = number != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

/* Is the server's certificate checked for revocation? */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetCertRevocationCheck(MI_DestinationOptions *options, MI_Boolean check)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_CERT_REVOCATION_CHECK"),
                                  check, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetCertRevocationCheck(
    const MI_DestinationOptions *options, MI_Boolean *check)
{
    if (options == NULL || options->ft == NULL || check == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_DESTINATIONOPTIONS_CERT_REVOCATION_CHECK"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *check = number != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

/* Are messages encrypted? */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetPacketPrivacy(MI_DestinationOptions *options, MI_Boolean privacy)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_PACKET_PRIVACY"), privacy,
                                  0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetPacketPrivacy(const MI_DestinationOptions *options, MI_Boolean *privacy)
{
    if (options == NULL || options->ft == NULL || privacy == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_DESTINATIONOPTIONS_PACKET_PRIVACY"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *privacy = number != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

/* Are messages signed? */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetPacketIntegrity(MI_DestinationOptions *options, MI_Boolean integrity)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_PACKET_INTEGRITY"),
                                  integrity, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetPacketIntegrity(
    const MI_DestinationOptions *options, MI_Boolean *integrity)
{
    if (options == NULL || options->ft == NULL || integrity == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_DESTINATIONOPTIONS_PACKET_INTEGRITY"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *integrity = number != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

/* Is the port part of the service principal name? */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetEncodePortInSPN(MI_DestinationOptions *options, MI_Boolean encodePort)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_ENCODE_PORT_IN_SPN"),
                                  encodePort, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetEncodePortInSPN(
    const MI_DestinationOptions *options, MI_Boolean *encodePort)
{
    if (options == NULL || options->ft == NULL || encodePort == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_DESTINATIONOPTIONS_ENCODE_PORT_IN_SPN"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *encodePort = number != 0 ? MI_TRUE : MI_FALSE;
    return MI_RESULT_OK;
}

/*
 * Files of the client's side of TLS; Unix only.
 */

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetTrustedCertsDir(MI_DestinationOptions *options, const MI_Char *certsdir)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_TRUSTED_CERTS_DIR"),
                                  certsdir, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetTrustedCertsDir(
    const MI_DestinationOptions *options, const MI_Char **certsdir)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_TRUSTED_CERTS_DIR"),
                                  certsdir, NULL, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_SetCertFile(MI_DestinationOptions *options,
                                                                     const MI_Char *certfile)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_CERT_FILE"), certfile, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetCertFile(const MI_DestinationOptions *options, const MI_Char **certfile)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_CERT_FILE"), certfile,
                                  NULL, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetPrivateKeyFile(MI_DestinationOptions *options, const MI_Char *keyfile)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_PRIVATE_KEY_FILE"),
                                  keyfile, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetPrivateKeyFile(
    const MI_DestinationOptions *options, const MI_Char **keyfile)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_PRIVATE_KEY_FILE"),
                                  keyfile, NULL, NULL);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetSslOptions(MI_DestinationOptions *options, MI_Uint32 sslOptions)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_SSL_OPTIONS"), sslOptions,
                                  0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetSslOptions(MI_DestinationOptions *options, MI_Uint32 *sslOptions)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_SSL_OPTIONS"), sslOptions,
                                  NULL, NULL);
}

/*
 * Proxy, credentials, impersonation.
 */

#define MI_DESTINATIONOPTIONS_PROXY_TYPE_IE MI_T("IE")
#define MI_DESTINATIONOPTIONS_PROXY_TYPE_WINHTTP MI_T("WinHTTP")
#define MI_DESTINATIONOPTIONS_PROXY_TYPE_AUTO MI_T("Auto")
#define MI_DESTINATIONOPTIONS_PROXY_TYPE_NONE MI_T("None")

/* One of MI_DESTINATIONOPTIONS_PROXY_TYPE_*. */
MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_SetProxyType(MI_DestinationOptions *options, const MI_Char *proxyType)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetString(options, MI_T("__MI_DESTINATIONOPTIONS_PROXY_TYPE"), proxyType,
                                  0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetProxyType(const MI_DestinationOptions *options, const MI_Char **proxyType)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetString(options, MI_T("__MI_DESTINATIONOPTIONS_PROXY_TYPE"), proxyType,
                                  NULL, NULL);
}

/* Copies. MI_RESULT_INVALID_PARAMETER for an unknown authentication type or no user name. */
MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_AddDestinationCredentials(
    MI_DestinationOptions *options, const MI_UserCredentials *credentials)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->AddCredentials(
        options, MI_T("__MI_DESTINATIONOPTIONS_DESTINATION_CREDENTIALS"), credentials, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_AddProxyCredentials(
    MI_DestinationOptions *options, const MI_UserCredentials *credentials)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->AddCredentials(options, MI_T("__MI_DESTINATIONOPTIONS_PROXY_CREDENTIALS"),
                                       credentials, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL
MI_DestinationOptions_GetCredentialsCount(const MI_DestinationOptions *options, MI_Uint32 *count)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetCredentialsCount(options, count);
}

/* Lends credentials by position, with asterisks for the password. */
MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetCredentialsAt(
    const MI_DestinationOptions *options, MI_Uint32 index, const MI_Char **optionName,
    MI_UserCredentials *credentials, MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetCredentialsAt(options, index, optionName, credentials, flags);
}

/* Copies a password into the caller's buffer; a bufferLength of 0 asks for the length, the end
 * included. */
MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetCredentialsPasswordAt(
    const MI_DestinationOptions *options, MI_Uint32 index, const MI_Char **optionName,
    MI_Char *password, MI_Uint32 bufferLength, MI_Uint32 *passwordLength, MI_Uint32 *flags)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetCredentialsPasswordAt(options, index, optionName, password, bufferLength,
                                                 passwordLength, flags);
}

typedef enum _MI_DestinationOptions_ImpersonationType {
    MI_DestinationOptions_ImpersonationType_Default = 0,
    MI_DestinationOptions_ImpersonationType_None = 1,
    MI_DestinationOptions_ImpersonationType_Identify = 2,
    MI_DestinationOptions_ImpersonationType_Impersonate = 3,
    MI_DestinationOptions_ImpersonationType_Delegate = 4
} MI_DestinationOptions_ImpersonationType;

/* How far the server may act for the client. */
MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_SetImpersonationType(
    MI_DestinationOptions *options, MI_DestinationOptions_ImpersonationType impersonationType)
{
    if (options == NULL || options->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->SetNumber(options, MI_T("__MI_DESTINATIONOPTIONS_IMPERSONATION_TYPE"),
                                  (MI_Uint32)impersonationType, 0);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_DestinationOptions_GetImpersonationType(
    const MI_DestinationOptions *options,
    MI_DestinationOptions_ImpersonationType *impersonationType)
{
    if (options == NULL || options->ft == NULL || impersonationType == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    MI_Uint32 number = 0;
    const MI_Result result = options->ft->GetNumber(
        options, MI_T("__MI_DESTINATIONOPTIONS_IMPERSONATION_TYPE"), &number, NULL, NULL);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *impersonationType = (MI_DestinationOptions_ImpersonationType)number;
    return MI_RESULT_OK;
}

#endif
