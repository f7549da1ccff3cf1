#include "api/options/credentials.h"

#include "base/list.h"
#include "base/name.h"
#include "model/value.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Which member of the union MI_UserCredentials a type means. */
enum form { FORM_NOTHING, FORM_PASSWORD, FORM_THUMBPRINT };

struct way {
    const MI_Char *type;
    enum form form;
};

/* What the form does not have is NULL, and so is what the caller left out. */
struct mf_credential {
    const struct way *way;
    MI_Char *option;
    MI_Char *domain;
    MI_Char *username;
    MI_Char *password;
    MI_Char *thumbprint;
};

static const struct way ways[] = {
    {MI_AUTH_TYPE_DEFAULT, FORM_NOTHING},        {MI_AUTH_TYPE_NONE, FORM_NOTHING},
    {MI_AUTH_TYPE_DIGEST, FORM_PASSWORD},        {MI_AUTH_TYPE_NEGO_WITH_CREDS, FORM_PASSWORD},
    {MI_AUTH_TYPE_NEGO_NO_CREDS, FORM_NOTHING},  {MI_AUTH_TYPE_BASIC, FORM_PASSWORD},
    {MI_AUTH_TYPE_KERBEROS, FORM_PASSWORD},      {MI_AUTH_TYPE_CLIENT_CERTS, FORM_THUMBPRINT},
    {MI_AUTH_TYPE_NTLM, FORM_PASSWORD},          {MI_AUTH_TYPE_CREDSSP, FORM_PASSWORD},
    {MI_AUTH_TYPE_ISSUER_CERT, FORM_THUMBPRINT},
};

/* Types are constants of the header: their case counts. */
static const struct way *find_way(const MI_Char *type)
{
    for (size_t i = 0; type != NULL && i < sizeof ways / sizeof ways[0]; i++) {
        const size_t size = mf_value_text_size(ways[i].type);
        if (mf_value_text_size(type) == size && memcmp(type, ways[i].type, size) == 0) {
            return &ways[i];
        }
    }
    return NULL;
}

/* --- adding ---------------------------------------------------------------------------------- */

static MI_Result copy_text(const MI_Char *text, MI_Char **copy)
{
    return mf_value_copy(MI_STRING, &text, copy);
}

static MI_Result copy_password_form(const MI_UsernamePasswordCreds *from, struct mf_credential *to)
{
    MI_Result result = copy_text(from->domain, &to->domain);
    if (result == MI_RESULT_OK) {
        result = copy_text(from->username, &to->username);
    }
    if (result == MI_RESULT_OK) {
        result = copy_text(from->password, &to->password);
    }
    return result;
}

/* Reads only the member of the union that the type means. */
static MI_Result copy_form(const MI_UserCredentials *from, struct mf_credential *to)
{
    switch (to->way->form) {
    case FORM_PASSWORD:
        return copy_password_form(&from->credentials.usernamePassword, to);
    case FORM_THUMBPRINT:
        return copy_text(from->credentials.certificateThumbprint, &to->thumbprint);
    case FORM_NOTHING:
        break;
    }
    return MI_RESULT_OK;
}

static void clear(struct mf_credential *item)
{
    free(item->option);
    free(item->domain);
    free(item->username);
    free(item->password);
    free(item->thumbprint);
}

static bool is_known(const struct mf_credentials *list, const MI_Char *option,
                     const struct way *way)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].way == way && mf_name_equal(list->items[i].option, option)) {
            return true;
        }
    }
    return false;
}

/* Behind the last of the same option name. There is room. */
static void insert(struct mf_credentials *list, const struct mf_credential *item)
{
    size_t at = list->count;
    while (at > 0 && !mf_name_equal(list->items[at - 1U].option, item->option)) {
        at--;
    }
    at = at == 0 ? list->count : at;
    memmove(&list->items[at + 1U], &list->items[at], (list->count - at) * sizeof *item);
    list->items[at] = *item;
    list->count++;
}

static MI_Result add(struct mf_credentials *list, const struct way *way, const MI_Char *option,
                     const MI_UserCredentials *credentials)
{
    if (!mf_list_grow(&list->items, &list->capacity, list->count + 1U, sizeof *list->items)) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    struct mf_credential item = {.way = way};
    MI_Result result = copy_text(option, &item.option);
    if (result == MI_RESULT_OK) {
        result = copy_form(credentials, &item);
    }
    if (result != MI_RESULT_OK) {
        clear(&item);
        return result;
    }
    insert(list, &item);
    return MI_RESULT_OK;
}

MI_Result mf_credentials_add(struct mf_credentials *list, const MI_Char *option,
                             const MI_UserCredentials *credentials, MI_Uint32 flags)
{
    if (list == NULL || option == NULL || credentials == NULL || flags != 0 ||
        !mf_name_valid(option)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct way *way = find_way(credentials->authenticationType);
    if (way == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (way->form == FORM_PASSWORD && credentials->credentials.usernamePassword.username == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (is_known(list, option, way)) {
        return MI_RESULT_FAILED;
    }
    return add(list, way, option, credentials);
}

/* --- reading --------------------------------------------------------------------------------- */

MI_Result mf_credentials_count(const struct mf_credentials *list, MI_Uint32 *count)
{
    if (list == NULL || count == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *count = (MI_Uint32)list->count;
    return MI_RESULT_OK;
}

/* Options that never had credentials answer otherwise than those that have fewer. */
static MI_Result find_at(const struct mf_credentials *list, MI_Uint32 index,
                         const struct mf_credential **item)
{
    if (index >= list->count) {
        return list->count == 0 ? MI_RESULT_INVALID_PARAMETER : MI_RESULT_NO_SUCH_PROPERTY;
    }
    *item = &list->items[index];
    return MI_RESULT_OK;
}

static void clear_flags(MI_Uint32 *flags)
{
    if (flags != NULL) {
        *flags = 0;
    }
}

static MI_UserCredentials lend(const struct mf_credential *item)
{
    MI_UserCredentials lent = {.authenticationType = item->way->type};
    if (item->way->form == FORM_PASSWORD) {
        lent.credentials.usernamePassword =
            (MI_UsernamePasswordCreds){item->domain, item->username, MI_T("******")};
    }
    if (item->way->form == FORM_THUMBPRINT) {
        lent.credentials.certificateThumbprint = item->thumbprint;
    }
    return lent;
}

MI_Result mf_credentials_at(const struct mf_credentials *list, MI_Uint32 index,
                            const MI_Char **option, MI_UserCredentials *credentials,
                            MI_Uint32 *flags)
{
    if (list == NULL || option == NULL || credentials == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct mf_credential *item;
    const MI_Result result = find_at(list, index, &item);
    if (result != MI_RESULT_OK) {
        return result;
    }
    *option = item->option;
    *credentials = lend(item);
    clear_flags(flags);
    return MI_RESULT_OK;
}

static MI_Result copy_password(const MI_Char *password, MI_Char *buffer, MI_Uint32 length,
                               MI_Uint32 *needed)
{
    const size_t size = password == NULL ? 0 : mf_value_text_size(password);
    *needed = (MI_Uint32)(size / sizeof *password);
    if (length == 0 || size == 0) {
        return MI_RESULT_OK;
    }
    if (length < *needed) {
        return MI_RESULT_FAILED;
    }
    if (buffer == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    memcpy(buffer, password, size);
    return MI_RESULT_OK;
}

MI_Result mf_credentials_password_at(const struct mf_credentials *list, MI_Uint32 index,
                                     const MI_Char **option, MI_Char *password, MI_Uint32 length,
                                     MI_Uint32 *needed, MI_Uint32 *flags)
{
    if (list == NULL || option == NULL || needed == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct mf_credential *item;
    const MI_Result result = find_at(list, index, &item);
    if (result != MI_RESULT_OK) {
        return result;
    }
    if (item->way->form != FORM_PASSWORD) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *option = item->option;
    clear_flags(flags);
    return copy_password(item->password, password, length, needed);
}

void mf_credentials_clear(struct mf_credentials *list)
{
    for (size_t i = 0; i < list->count; i++) {
        clear(&list->items[i]);
    }
    free(list->items);
    *list = (struct mf_credentials){0};
}
