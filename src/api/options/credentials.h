/* Credentials of options: for each option name, one for each way to authenticate.
 *
 * A zeroed list is empty and ready. Everything is copied in; names and texts that are lent live
 * until the list is cleared. The functions are what the slots of two tables of options do: a NULL
 * list, which is a handle without an object, is INVALID_PARAMETER. */
#ifndef MF_API_OPTIONS_CREDENTIALS_H
#define MF_API_OPTIONS_CREDENTIALS_H

#include <MI.h>

#include <stddef.h>

struct mf_credential;

struct mf_credentials {
    struct mf_credential *items; /* those of one option name side by side */
    size_t count;
    size_t capacity;
};

/* An unknown type, or a missing user name where the type has one: INVALID_PARAMETER. The same name
 * and type again: FAILED (D.2). */
MI_Result mf_credentials_add(struct mf_credentials *list, const MI_Char *option,
                             const MI_UserCredentials *credentials, MI_Uint32 flags);

MI_Result mf_credentials_count(const struct mf_credentials *list, MI_Uint32 *count);

/* Lends everything but the password, for which asterisks stand. */
MI_Result mf_credentials_at(const struct mf_credentials *list, MI_Uint32 index,
                            const MI_Char **option, MI_UserCredentials *credentials,
                            MI_Uint32 *flags);

/* Copies the password. `needed` counts the terminator; a `length` of 0 only asks for it, one that
 * is too small is FAILED. A missing password needs 0. */
MI_Result mf_credentials_password_at(const struct mf_credentials *list, MI_Uint32 index,
                                     const MI_Char **option, MI_Char *password, MI_Uint32 length,
                                     MI_Uint32 *needed, MI_Uint32 *flags);

void mf_credentials_clear(struct mf_credentials *list);

#endif
