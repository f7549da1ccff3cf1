/* The slots of a kind of options that has credentials, after options_table.h. */

#ifndef KIND
#error "for destination_options.c and its siblings only"
#endif

#include "api/options/table.h"

#define CREDENTIALS(handle, slot) credentials_of((handle), MF_USE(TEXT(HANDLE) "_" slot))

static struct mf_credentials *credentials_of(const HANDLE *handle, const struct mf_use *use)
{
    struct mf_options *options = find(handle, use);
    return options == NULL ? NULL : &options->credentials;
}

/* --- slots ----------------------------------------------------------------------------------- */

static MI_Result MI_CALL add_credentials(HANDLE *options, const MI_Char *name,
                                         const MI_UserCredentials *credentials, MI_Uint32 flags)
{
    return mf_credentials_add(CREDENTIALS(options, "AddCredentials"), name, credentials, flags);
}

static MI_Result MI_CALL get_credentials_count(const HANDLE *options, MI_Uint32 *count)
{
    return mf_credentials_count(CREDENTIALS(options, "GetCredentialsCount"), count);
}

static MI_Result MI_CALL get_credentials_at(const HANDLE *options, MI_Uint32 index,
                                            const MI_Char **name, MI_UserCredentials *credentials,
                                            MI_Uint32 *flags)
{
    return mf_credentials_at(CREDENTIALS(options, "GetCredentialsAt"), index, name, credentials,
                             flags);
}

static MI_Result MI_CALL get_credentials_password_at(const HANDLE *options, MI_Uint32 index,
                                                     const MI_Char **name, MI_Char *password,
                                                     MI_Uint32 length, MI_Uint32 *needed,
                                                     MI_Uint32 *flags)
{
    return mf_credentials_password_at(CREDENTIALS(options, "GetCredentialsPasswordAt"), index, name,
                                      password, length, needed, flags);
}

/* --- reading anybody's ----------------------------------------------------------------------- */

static MI_Result read_credentials_count(const void *handle, MI_Uint32 *count)
{
    const HANDLE *options = handle;
    if (options->ft->GetCredentialsCount == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetCredentialsCount(options, count);
}

static MI_Result read_credentials_at(const void *handle, MI_Uint32 index, const MI_Char **option,
                                     MI_UserCredentials *credentials)
{
    const HANDLE *options = handle;
    if (options->ft->GetCredentialsAt == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetCredentialsAt(options, index, option, credentials, NULL);
}

static MI_Result read_password_at(const void *handle, MI_Uint32 index, MI_Char *password,
                                  MI_Uint32 length, MI_Uint32 *needed)
{
    const HANDLE *options = handle;
    const MI_Char *option = NULL;
    if (options->ft->GetCredentialsPasswordAt == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return options->ft->GetCredentialsPasswordAt(options, index, &option, password, length, needed,
                                                 NULL);
}

static const struct mf_options_reader reader = {
    .kind = KIND,
    .count = read_count,
    .at = read_at,
    .credentials_count = read_credentials_count,
    .credentials_at = read_credentials_at,
    .password_at = read_password_at,
};
