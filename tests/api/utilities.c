/* The small tables through MI.h: utilities, and what cannot be made: deserializers
 * and hosted providers. */

#include "api/shared_application.h"

/* --- utilities ------------------------------------------------------------------------------- */

/* G-1, G.3 */
static void errors_have_categories(void **state)
{
    (void)state;
    static const struct {
        const MI_Char *type;
        MI_Uint32 code;
        MI_ErrorCategory category;
    } rows[] = {
        {MI_RESULT_TYPE_MI, MI_RESULT_OK, MI_ERRORCATEGORY_NOT_SPECIFIED},
        {MI_RESULT_TYPE_MI, MI_RESULT_FAILED, MI_ERRORCATEGORY_NOT_SPECIFIED},
        {MI_RESULT_TYPE_MI, MI_RESULT_ACCESS_DENIED, MI_ERRORCATEGORY_ACCESS_DENIED},
        {MI_RESULT_TYPE_MI, MI_RESULT_NOT_FOUND, MI_ERRORCATEGORY_OBJECT_NOT_FOUND},
        {MI_RESULT_TYPE_MI, 12345, MI_ERRORCATEGORY_NOT_SPECIFIED},
        {MI_T("HRESULT"), MI_RESULT_ACCESS_DENIED, MI_ERRORCATEGORY_NOT_SPECIFIED},
        {NULL, MI_RESULT_ACCESS_DENIED, MI_ERRORCATEGORY_NOT_SPECIFIED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(MI_Utilities_MapErrorToMiErrorCategory(rows[i].type, rows[i].code),
                         rows[i].category);
    }
}

static void assert_message(const MI_Instance *error, const MI_Char *expected)
{
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    assert_int_equal(MI_Instance_GetElement(error, MI_T("Message"), &value, &type, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(type, MI_STRING);
    assert_string_equal(value.string, expected);
}

/* G-2 */
static void errors_become_instances(void **state)
{
    (void)state;
    MI_Instance *error = NULL;
    assert_int_equal(MI_Utilities_CimErrorFromErrorCode(MI_RESULT_NOT_FOUND, MI_RESULT_TYPE_MI,
                                                        MI_T("no such disk"), &error),
                     MI_RESULT_OK);
    assert_message(error, MI_T("no such disk"));
    assert_int_equal(MI_Instance_Delete(error), MI_RESULT_OK);
    assert_int_equal(
        MI_Utilities_CimErrorFromErrorCode(MI_RESULT_NOT_FOUND, MI_RESULT_TYPE_MI, NULL, &error),
        MI_RESULT_OK);
    assert_message(error, MI_T("The requested object cannot be found."));
    assert_int_equal(MI_Instance_Delete(error), MI_RESULT_OK);
}

static void code_0_is_no_error(void **state)
{
    (void)state;
    MI_Instance untouched;
    MI_Instance *error = &untouched;
    assert_int_equal(MI_Utilities_CimErrorFromErrorCode(0, MI_RESULT_TYPE_MI, NULL, &error),
                     MI_RESULT_OK);
    assert_null(error);
}

static void unknown_types_of_errors_are_refused(void **state)
{
    (void)state;
    MI_Instance untouched;
    MI_Instance *error = &untouched;
    assert_int_equal(MI_Utilities_CimErrorFromErrorCode(5, MI_T("WIN32"), NULL, &error),
                     MI_RESULT_INVALID_PARAMETER);
    assert_null(error);
    assert_int_equal(MI_Utilities_CimErrorFromErrorCode(5, NULL, NULL, &error),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Utilities_CimErrorFromErrorCode(5, MI_RESULT_TYPE_MI, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
}

/* --- what cannot be made --------------------------------------------------------------------- */

/* */
static void no_format_can_be_deserialized(void **state)
{
    (void)state;
    static const MI_Deserializer none;
    MI_Char format[] = MI_T("MI_MOF_CIMV2_EXTV1");
    MI_Deserializer deserializer = {1, 2};
    assert_int_equal(MI_Application_NewDeserializer(&application, 0, format, &deserializer),
                     MI_RESULT_NOT_SUPPORTED);
    assert_memory_equal(&deserializer, &none, sizeof none);
    assert_int_equal(MI_Application_NewDeserializer(&application, 1, format, &deserializer),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_NewDeserializer(&application, 0, NULL, &deserializer),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_NewDeserializer(&application, 0, format, NULL),
                     MI_RESULT_INVALID_PARAMETER);
}

static void an_unknown_serializer_is_refused(void **state)
{
    (void)state;
    MI_Serializer garbage = {12345, 67890};
    MI_Uint32 needed;
    MI_Serializer *const handles[] = {NULL, &garbage};
    for (size_t i = 0; i < sizeof handles / sizeof handles[0]; i++) {
        assert_int_equal(MI_Serializer_SerializeClass(handles[i], 0, NULL, NULL, 0, &needed),
                         MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(MI_Serializer_SerializeInstance(handles[i], 0, NULL, NULL, 0, &needed),
                         MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(MI_Serializer_Close(handles[i]), MI_RESULT_INVALID_PARAMETER);
    }
}

static void every_deserializer_is_unknown(void **state)
{
    (void)state;
    MI_Deserializer garbage = {12345, 67890};
    MI_Uint8 bytes[] = {0};
    MI_Char name[8];
    MI_Uint32 number;
    MI_Instance untouched;
    MI_Instance *details = &untouched;
    MI_Instance *instance = &untouched;
    MI_Class not_a_class;
    MI_Class *class_object = &not_a_class;
    assert_int_equal(MI_Deserializer_DeserializeClass(&garbage, 0, bytes, 1, NULL, NULL, NULL, NULL,
                                                      NULL, &number, &class_object, &details),
                     MI_RESULT_INVALID_PARAMETER);
    assert_null(class_object);
    assert_null(details);
    assert_int_equal(MI_Deserializer_DeserializeInstance(&garbage, 0, bytes, 1, NULL, 0, NULL, NULL,
                                                         &number, &instance, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_null(instance);
    assert_int_equal(
        MI_Deserializer_Class_GetClassName(&garbage, bytes, 1, name, &number, &details),
        MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(
        MI_Deserializer_Class_GetParentClassName(&garbage, bytes, 1, name, &number, &details),
        MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Deserializer_Instance_GetClassName(NULL, bytes, 1, name, &number, &details),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Deserializer_Close(&garbage), MI_RESULT_INVALID_PARAMETER);
}

static MI_Module *MI_CALL provider_main(MI_Server *server)
{
    (void)server;
    return NULL;
}

/* */
static void no_provider_can_be_hosted(void **state)
{
    (void)state;
    MI_Instance untouched;
    MI_Instance *error = &untouched;
    MI_HostedProvider provider;
    MI_Application of_provider;
    assert_int_equal(MI_Application_NewHostedProvider(&application, MI_T("root/a"), MI_T("p"),
                                                      provider_main, &error, &provider),
                     MI_RESULT_NOT_SUPPORTED);
    assert_null(error);
    assert_int_equal(MI_HostedProvider_GetApplication(&provider, &of_provider),
                     MI_RESULT_INVALID_PARAMETER);
    assert_null(of_provider.ft);
    assert_int_equal(MI_HostedProvider_Close(&provider), MI_RESULT_INVALID_PARAMETER);
}

static void a_hosted_provider_needs_all_its_arguments(void **state)
{
    (void)state;
    MI_HostedProvider provider;
    assert_int_equal(MI_Application_NewHostedProvider(&application, NULL, MI_T("p"), provider_main,
                                                      NULL, &provider),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_NewHostedProvider(&application, MI_T("root/a"), NULL,
                                                      provider_main, NULL, &provider),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_NewHostedProvider(&application, MI_T("root/a"), MI_T("p"), NULL,
                                                      NULL, &provider),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Application_NewHostedProvider(&application, MI_T("root/a"), MI_T("p"),
                                                      provider_main, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(errors_have_categories),
        cmocka_unit_test(errors_become_instances),
        cmocka_unit_test(code_0_is_no_error),
        cmocka_unit_test(unknown_types_of_errors_are_refused),
        cmocka_unit_test(no_format_can_be_deserialized),
        cmocka_unit_test(an_unknown_serializer_is_refused),
        cmocka_unit_test(every_deserializer_is_unknown),
        cmocka_unit_test(no_provider_can_be_hosted),
        cmocka_unit_test(a_hosted_provider_needs_all_its_arguments),
    };
    return cmocka_run_group_tests(tests, open_application, close_application);
}
