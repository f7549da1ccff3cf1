/* What both kinds of options with credentials do alike. Included after options_kind.h. */
#ifndef MIFAKE_TESTS_API_OPTIONS_CREDENTIALS_H
#define MIFAKE_TESTS_API_OPTIONS_CREDENTIALS_H

#include "api/options_kind.h"

static MI_UserCredentials user(const MI_Char *type, const MI_Char *name, const MI_Char *password)
{
    MI_UserCredentials credentials = {.authenticationType = type};
    credentials.credentials.usernamePassword.domain = MI_T("domain");
    credentials.credentials.usernamePassword.username = name;
    credentials.credentials.usernamePassword.password = password;
    return credentials;
}

static MI_Result add(HANDLE *options, const MI_Char *name, MI_UserCredentials credentials)
{
    return options->ft->AddCredentials(options, name, &credentials, 0);
}

static void assert_credentials(const HANDLE *options, MI_Uint32 expected)
{
    MI_Uint32 count = 99;
    assert_int_equal(options->ft->GetCredentialsCount(options, &count), MI_RESULT_OK);
    assert_int_equal(count, expected);
}

static void assert_password(const HANDLE *options, MI_Uint32 index, const MI_Char *expected)
{
    const MI_Char *name = NULL;
    MI_Char password[32] = MI_T("");
    MI_Uint32 needed = 0;
    assert_int_equal(
        options->ft->GetCredentialsPasswordAt(options, index, &name, password, 32, &needed, NULL),
        MI_RESULT_OK);
    assert_string_equal(password, expected);
}

static void passwords_are_masked(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name = NULL;
    MI_UserCredentials read;
    MI_Uint32 flags = 99;
    assert_credentials(&options, 0);
    assert_int_equal(
        add(&options, MI_T("Here"), user(MI_AUTH_TYPE_BASIC, MI_T("ann"), MI_T("secret"))),
        MI_RESULT_OK);
    assert_credentials(&options, 1);
    assert_int_equal(options.ft->GetCredentialsAt(&options, 0, &name, &read, &flags), MI_RESULT_OK);
    assert_string_equal(name, MI_T("Here"));
    assert_int_equal(flags, 0);
    assert_string_equal(read.authenticationType, MI_AUTH_TYPE_BASIC);
    assert_string_equal(read.credentials.usernamePassword.domain, MI_T("domain"));
    assert_string_equal(read.credentials.usernamePassword.username, MI_T("ann"));
    assert_string_equal(read.credentials.usernamePassword.password, MI_T("******"));
    assert_count(&options, 0);
    options.ft->Delete(&options);
}

static void passwords_are_read_in_two_steps(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name = NULL;
    MI_Char password[7] = MI_T("");
    MI_Uint32 needed = 0;
    MI_Uint32 flags = 99;
    assert_int_equal(
        add(&options, MI_T("Here"), user(MI_AUTH_TYPE_DIGEST, MI_T("ann"), MI_T("secret"))),
        MI_RESULT_OK);
    assert_int_equal(
        options.ft->GetCredentialsPasswordAt(&options, 0, &name, NULL, 0, &needed, &flags),
        MI_RESULT_OK);
    assert_int_equal(needed, 7);
    assert_int_equal(flags, 0);
    assert_string_equal(name, MI_T("Here"));
    assert_int_equal(
        options.ft->GetCredentialsPasswordAt(&options, 0, &name, password, 6, &needed, NULL),
        MI_RESULT_FAILED);
    assert_int_equal(needed, 7);
    assert_int_equal(
        options.ft->GetCredentialsPasswordAt(&options, 0, &name, NULL, 7, &needed, NULL),
        MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(
        options.ft->GetCredentialsPasswordAt(&options, 0, &name, password, 7, &needed, NULL),
        MI_RESULT_OK);
    assert_string_equal(password, MI_T("secret"));
    options.ft->Delete(&options);
}

static void a_password_may_be_missing(void **state)
{
    (void)state;
    HANDLE options = fresh();
    HANDLE clone;
    const MI_Char *name = NULL;
    MI_Uint32 needed = 99;
    assert_int_equal(add(&options, MI_T("Here"), user(MI_AUTH_TYPE_NTLM, MI_T("ann"), NULL)),
                     MI_RESULT_OK);
    assert_int_equal(options.ft->Clone(&options, &clone), MI_RESULT_OK);
    assert_int_equal(clone.ft->GetCredentialsPasswordAt(&clone, 0, &name, NULL, 0, &needed, NULL),
                     MI_RESULT_OK);
    assert_int_equal(needed, 0);
    clone.ft->Delete(&clone);
    options.ft->Delete(&options);
}

static void every_type_of_credentials_is_taken(void **state)
{
    (void)state;
    static const MI_Char *const types[] = {
        MI_AUTH_TYPE_DEFAULT,         MI_AUTH_TYPE_NONE,       MI_AUTH_TYPE_DIGEST,
        MI_AUTH_TYPE_NEGO_WITH_CREDS, MI_AUTH_TYPE_BASIC,      MI_AUTH_TYPE_NEGO_NO_CREDS,
        MI_AUTH_TYPE_KERBEROS,        MI_AUTH_TYPE_NTLM,       MI_AUTH_TYPE_CREDSSP,
        MI_AUTH_TYPE_CLIENT_CERTS,    MI_AUTH_TYPE_ISSUER_CERT};
    const MI_Uint32 count = MI_COUNT(types);
    HANDLE options = fresh();
    const MI_Char *name;
    MI_UserCredentials read;
    for (MI_Uint32 i = 0; i < count; i++) {
        assert_int_equal(add(&options, MI_T("Here"), user(types[i], MI_T("ann"), MI_T("secret"))),
                         MI_RESULT_OK);
        assert_int_equal(options.ft->GetCredentialsAt(&options, i, &name, &read, NULL),
                         MI_RESULT_OK);
        assert_string_equal(read.authenticationType, types[i]);
    }
    assert_credentials(&options, count);
    options.ft->Delete(&options);
}

static void certificates_have_a_thumbprint_and_no_password(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name = NULL;
    MI_Uint32 needed;
    MI_UserCredentials read;
    MI_UserCredentials certificate = {.authenticationType = MI_AUTH_TYPE_CLIENT_CERTS};
    certificate.credentials.certificateThumbprint = MI_T("0a0b");
    assert_int_equal(add(&options, MI_T("Here"), certificate), MI_RESULT_OK);
    assert_int_equal(options.ft->GetCredentialsAt(&options, 0, &name, &read, NULL), MI_RESULT_OK);
    assert_string_equal(read.credentials.certificateThumbprint, MI_T("0a0b"));
    assert_int_equal(
        options.ft->GetCredentialsPasswordAt(&options, 0, &name, NULL, 0, &needed, NULL),
        MI_RESULT_INVALID_PARAMETER);
    options.ft->Delete(&options);
}

static void wrong_credentials_are_refused(void **state)
{
    (void)state;
    HANDLE options = fresh();
    assert_int_equal(add(&options, MI_T("Here"), user(MI_AUTH_TYPE_BASIC, NULL, MI_T("secret"))),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(add(&options, MI_T("Here"), user(MI_T("Magic"), MI_T("ann"), NULL)),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(add(&options, MI_T("Here"), user(NULL, MI_T("ann"), NULL)),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(add(&options, NULL, user(MI_AUTH_TYPE_BASIC, MI_T("ann"), NULL)),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(add(&options, MI_T("no name"), user(MI_AUTH_TYPE_BASIC, MI_T("ann"), NULL)),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->AddCredentials(&options, MI_T("Here"), NULL, 0),
                     MI_RESULT_INVALID_PARAMETER);
    const MI_UserCredentials good = user(MI_AUTH_TYPE_BASIC, MI_T("ann"), NULL);
    assert_int_equal(options.ft->AddCredentials(&options, MI_T("Here"), &good, 1),
                     MI_RESULT_INVALID_PARAMETER);
    assert_credentials(&options, 0);
    options.ft->Delete(&options);
}

static void the_same_name_and_type_again_fails(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_UserCredentials basic = user(MI_AUTH_TYPE_BASIC, MI_T("ann"), NULL);
    assert_int_equal(add(&options, MI_T("Here"), basic), MI_RESULT_OK);
    assert_int_equal(add(&options, MI_T("HERE"), basic), MI_RESULT_FAILED);
    assert_int_equal(add(&options, MI_T("There"), basic), MI_RESULT_OK);
    assert_credentials(&options, 2);
    options.ft->Delete(&options);
}

static void credentials_of_one_name_stay_together(void **state)
{
    (void)state;
    static const MI_Char *const expected[] = {MI_T("one"), MI_T("three"), MI_T("two")};
    HANDLE options = fresh();
    const MI_Char *name;
    MI_UserCredentials read;
    (void)add(&options, MI_T("A"), user(MI_AUTH_TYPE_BASIC, MI_T("one"), NULL));
    (void)add(&options, MI_T("B"), user(MI_AUTH_TYPE_BASIC, MI_T("two"), NULL));
    (void)add(&options, MI_T("a"), user(MI_AUTH_TYPE_DIGEST, MI_T("three"), NULL));
    assert_credentials(&options, 3);
    for (MI_Uint32 i = 0; i < 3; i++) {
        assert_int_equal(options.ft->GetCredentialsAt(&options, i, &name, &read, NULL),
                         MI_RESULT_OK);
        assert_string_equal(read.credentials.usernamePassword.username, expected[i]);
    }
    options.ft->Delete(&options);
}

static void credentials_end(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name;
    MI_Uint32 needed;
    MI_UserCredentials read;
    assert_int_equal(options.ft->GetCredentialsAt(&options, 0, &name, &read, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    (void)add(&options, MI_T("A"), user(MI_AUTH_TYPE_BASIC, MI_T("ann"), NULL));
    assert_int_equal(options.ft->GetCredentialsAt(&options, 1, &name, &read, NULL),
                     MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(
        options.ft->GetCredentialsPasswordAt(&options, 1, &name, NULL, 0, &needed, NULL),
        MI_RESULT_NO_SUCH_PROPERTY);
    options.ft->Delete(&options);
}

static void credentials_need_a_handle_and_outputs(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name;
    MI_Uint32 number;
    MI_UserCredentials read = user(MI_AUTH_TYPE_BASIC, MI_T("ann"), NULL);
    assert_int_equal(options.ft->AddCredentials(NULL, MI_T("A"), &read, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetCredentialsCount(NULL, &number), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetCredentialsAt(NULL, 0, &name, &read, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetCredentialsPasswordAt(NULL, 0, &name, NULL, 0, &number, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(add(&options, MI_T("A"), read), MI_RESULT_OK);
    assert_int_equal(options.ft->GetCredentialsCount(&options, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetCredentialsAt(&options, 0, NULL, &read, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetCredentialsAt(&options, 0, &name, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(
        options.ft->GetCredentialsPasswordAt(&options, 0, NULL, NULL, 0, &number, NULL),
        MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetCredentialsPasswordAt(&options, 0, &name, NULL, 0, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    options.ft->Delete(&options);
}

static void credentials_are_cloned_with_their_passwords(void **state)
{
    (void)state;
    HANDLE options = fresh();
    HANDLE clone;
    const MI_Char *name;
    MI_UserCredentials read;
    MI_UserCredentials certificate = {.authenticationType = MI_AUTH_TYPE_ISSUER_CERT};
    certificate.credentials.certificateThumbprint = MI_T("0a0b");
    (void)add(&options, MI_T("A"), user(MI_AUTH_TYPE_BASIC, MI_T("ann"), MI_T("secret")));
    (void)add(&options, MI_T("A"), certificate);
    (void)add(&options, MI_T("B"), user(MI_AUTH_TYPE_KERBEROS, MI_T("bob"), MI_T("")));
    assert_int_equal(options.ft->Clone(&options, &clone), MI_RESULT_OK);
    options.ft->Delete(&options);
    assert_credentials(&clone, 3);
    assert_password(&clone, 0, MI_T("secret"));
    assert_int_equal(clone.ft->GetCredentialsAt(&clone, 1, &name, &read, NULL), MI_RESULT_OK);
    assert_string_equal(read.credentials.certificateThumbprint, MI_T("0a0b"));
    assert_password(&clone, 2, MI_T(""));
    clone.ft->Delete(&clone);
}

/* For the list of tests. */
#define CREDENTIALS_TESTS                                                                          \
    cmocka_unit_test(passwords_are_masked), cmocka_unit_test(passwords_are_read_in_two_steps),     \
        cmocka_unit_test(a_password_may_be_missing),                                               \
        cmocka_unit_test(every_type_of_credentials_is_taken),                                      \
        cmocka_unit_test(certificates_have_a_thumbprint_and_no_password),                          \
        cmocka_unit_test(wrong_credentials_are_refused),                                           \
        cmocka_unit_test(the_same_name_and_type_again_fails),                                      \
        cmocka_unit_test(credentials_of_one_name_stay_together),                                   \
        cmocka_unit_test(credentials_end),                                                         \
        cmocka_unit_test(credentials_need_a_handle_and_outputs),                                   \
        cmocka_unit_test(credentials_are_cloned_with_their_passwords)

#endif
