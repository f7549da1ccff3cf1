#include "api/options/snapshot.h"

#include "api/options/custom_option.h"
#include "base/name.h"

#include <stdlib.h>

/* --- what migrates --------------------------------------------------------------------------- */

/* The library itself acts on these: their type must be right (B-5). */
static bool is_mode(const MI_Char *name)
{
    return mf_name_equal(name, MI_T("__MI_OPERATIONOPTIONS_WRITEERRORMODE")) ||
           mf_name_equal(name, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODE"));
}

/* A point in time is what a subscription's expiration is made of; nothing else takes one. */
static bool datetime_migrates(enum mf_kind kind, const MI_Datetime *datetime)
{
    return !datetime->isTimestamp || kind == MF_KIND_SUBSCRIPTION_OPTIONS;
}

static bool migrates(enum mf_kind kind, const MI_Char *name, MI_Type type, const MI_Value *value)
{
    const bool operation = kind == MF_KIND_OPERATION_OPTIONS;
    if (operation && type != MI_UINT32 && is_mode(name)) {
        return false;
    }
    switch ((unsigned)type) {
    case MI_UINT32:
        return true;
    case MI_STRING:
        return value->string != NULL;
    case MI_DATETIME:
        return datetime_migrates(kind, &value->datetime);
    case MI_UINT32A:
        return operation && mf_name_equal(name, MF_OPTION_CHANNEL);
    case MI_INSTANCE:
        return operation && mf_custom_option_is(value->instance);
    default:
        return false;
    }
}

/* --- values ---------------------------------------------------------------------------------- */

typedef bool filter(enum mf_kind kind, const MI_Char *name, MI_Type type, const MI_Value *value);

static MI_Result copy_value(const struct mf_options_reader *reader, const void *handle,
                            MI_Uint32 index, filter *may_pass, struct mf_options *to)
{
    const MI_Char *name = NULL;
    MI_Value value;
    MI_Type type;
    const MI_Result result = reader->at(handle, index, &name, &value, &type);
    if (result != MI_RESULT_OK) {
        return result;
    }
    if (name == NULL || (may_pass != NULL && !may_pass(reader->kind, name, type, &value))) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mf_options_set(to, name, type, &value);
}

static MI_Result copy_values(const struct mf_options_reader *reader, const void *handle,
                             filter *may_pass, struct mf_options *to)
{
    MI_Uint32 count = 0;
    MI_Result result = reader->count(handle, &count);
    for (MI_Uint32 i = 0; i < count && result == MI_RESULT_OK; i++) {
        result = copy_value(reader, handle, i, may_pass, to);
    }
    return result;
}

/* --- credentials ----------------------------------------------------------------------------- */

/* NULL for credentials that have none; the text is the caller's to free. */
static MI_Result copy_password(const struct mf_options_reader *reader, const void *handle,
                               MI_Uint32 index, MI_Char **password)
{
    MI_Uint32 length = 0;
    *password = NULL;
    if (reader->password_at(handle, index, NULL, 0, &length) != MI_RESULT_OK || length == 0) {
        return MI_RESULT_OK;
    }
    *password = calloc(length, sizeof **password);
    if (*password == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    return reader->password_at(handle, index, *password, length, &length);
}

static MI_Result copy_credentials_at(const struct mf_options_reader *reader, const void *handle,
                                     MI_Uint32 index, struct mf_credentials *to)
{
    const MI_Char *option = NULL;
    MI_UserCredentials credentials = {.authenticationType = NULL};
    MI_Result result = reader->credentials_at(handle, index, &option, &credentials);
    if (result != MI_RESULT_OK) {
        return result;
    }
    MI_Char *password = NULL;
    result = copy_password(reader, handle, index, &password);
    if (result == MI_RESULT_OK) {
        /* Lies behind the thumbprint in the union, and so does no harm to credentials with one. */
        credentials.credentials.usernamePassword.password = password;
        result = mf_credentials_add(to, option, &credentials, 0);
    }
    free(password);
    return result;
}

static MI_Result copy_credentials(const struct mf_options_reader *reader, const void *handle,
                                  struct mf_credentials *to)
{
    if (reader->credentials_count == NULL) {
        return MI_RESULT_OK;
    }
    MI_Uint32 count = 0;
    MI_Result result = reader->credentials_count(handle, &count);
    for (MI_Uint32 i = 0; i < count && result == MI_RESULT_OK; i++) {
        result = copy_credentials_at(reader, handle, i, to);
    }
    return result;
}

/* --- all of it ------------------------------------------------------------------------------- */

static MI_Result copy_all(const struct mf_options_reader *reader, const void *handle,
                          filter *may_pass, struct mf_options **copy)
{
    *copy = NULL;
    struct mf_options *options = mf_options_new(reader->kind);
    if (options == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    MI_Result result = copy_values(reader, handle, may_pass, options);
    if (result == MI_RESULT_OK) {
        result = copy_credentials(reader, handle, &options->credentials);
    }
    if (result != MI_RESULT_OK) {
        mf_options_free(options);
        return result;
    }
    *copy = options;
    return MI_RESULT_OK;
}

MI_Result mf_options_copy(const struct mf_options_reader *reader, const void *handle,
                          struct mf_options **copy)
{
    return copy_all(reader, handle, NULL, copy);
}

MI_Result mf_options_migrate(const struct mf_options_reader *reader, const void *handle,
                             struct mf_options **copy)
{
    return copy_all(reader, handle, migrates, copy);
}
