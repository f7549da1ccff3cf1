/* MI_OperationOptions through MI.h: the table, the typed options, channels, custom options. */

#define HANDLE MI_OperationOptions
#define NEW(APPLICATION, OPTIONS) MI_Application_NewOperationOptions(APPLICATION, MI_TRUE, OPTIONS)
#include "api/options_common.h"

#define CHANNEL MI_T("__MI_OPERATIONOPTIONS_CHANNEL")

ADAPT_NUMBER(MI_OperationOptions_SetWriteErrorMode, MI_OperationOptions_GetWriteErrorMode,
             MI_CallbackMode)
ADAPT_NUMBER(MI_OperationOptions_SetPromptUserMode, MI_OperationOptions_GetPromptUserMode,
             MI_CallbackMode)
ADAPT_NUMBER(MI_OperationOptions_SetUseMachineID, MI_OperationOptions_GetUseMachineID, MI_Boolean)
ADAPT_INTERVAL(MI_OperationOptions_SetTimeout, MI_OperationOptions_GetTimeout)

/* --- options of two numbers ------------------------------------------------------------------ */

static void keeps_the_answer_to_regular_questions(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_CallbackMode mode = MI_CALLBACKMODE_IGNORE;
    MI_Boolean answer = MI_FALSE;
    assert_int_equal(MI_OperationOptions_GetPromptUserRegularMode(&options, &mode, &answer),
                     MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(
        MI_OperationOptions_SetPromptUserRegularMode(&options, MI_CALLBACKMODE_REPORT, MI_TRUE),
        MI_RESULT_OK);
    assert_int_equal(MI_OperationOptions_GetPromptUserRegularMode(&options, &mode, &answer),
                     MI_RESULT_OK);
    assert_int_equal(mode, MI_CALLBACKMODE_REPORT);
    assert_int_equal(answer, MI_TRUE);
    assert_type(&options, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODE"), MI_UINT32);
    assert_type(&options, MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODEREGULAR_ACKVALUE"), MI_UINT32);
    MI_OperationOptions_Delete(&options);
}

static void keeps_the_architecture_of_providers(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_ProviderArchitecture architecture = MI_PROVIDER_ARCHITECTURE_32BIT;
    MI_Boolean must_comply = MI_FALSE;
    assert_int_equal(
        MI_OperationOptions_GetProviderArchitecture(&options, &architecture, &must_comply),
        MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(MI_OperationOptions_SetProviderArchitecture(
                         &options, MI_PROVIDER_ARCHITECTURE_64BIT, MI_TRUE),
                     MI_RESULT_OK);
    assert_int_equal(
        MI_OperationOptions_GetProviderArchitecture(&options, &architecture, &must_comply),
        MI_RESULT_OK);
    assert_int_equal(architecture, MI_PROVIDER_ARCHITECTURE_64BIT);
    assert_int_equal(must_comply, MI_TRUE);
    assert_type(&options, MI_T("__MI_OPERATIONOPTIONS_PROVIDER_ARCHITECTURE"), MI_UINT32);
    assert_type(&options, MI_T("__MI_OPERATIONOPTIONS_REQUIRED_ARCHITECTURE"), MI_UINT32);
    MI_OperationOptions_Delete(&options);
}

/* --- channels -------------------------------------------------------------------------------- */

static void assert_channels(const HANDLE *options, MI_Uint32 count, const MI_Uint32 *expected)
{
    MI_Uint32 channels[8] = {0};
    MI_Uint32 stored = 99;
    MI_Uint32 flags = 99;
    assert_int_equal(MI_OperationOptions_GetEnabledChannels(options, channels, 8, &stored, &flags),
                     MI_RESULT_OK);
    assert_int_equal(stored, count);
    assert_int_equal(flags, 0);
    for (MI_Uint32 i = 0; i < count; i++) {
        assert_int_equal(channels[i], expected[i]);
    }
}

/* D-1 */
static void new_options_have_all_channels_enabled(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Char *name = NULL;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    assert_count(&options, 1);
    assert_int_equal(MI_OperationOptions_GetOptionAt(&options, 0, &name, &value, &type, NULL),
                     MI_RESULT_OK);
    assert_string_equal(name, CHANNEL);
    assert_int_equal(type, MI_UINT32A);
    assert_int_equal(value.uint32a.size, 3);
    assert_channels(&options, 3, (const MI_Uint32[]){0, 1, 2});
    MI_OperationOptions_Delete(&options);
}

static void channels_are_disabled_and_enabled(void **state)
{
    (void)state;
    HANDLE options = fresh();
    assert_int_equal(MI_OperationOptions_EnableChannel(&options, 1), MI_RESULT_OK);
    assert_channels(&options, 3, (const MI_Uint32[]){0, 1, 2});
    assert_int_equal(MI_OperationOptions_DisableChannel(&options, 1), MI_RESULT_OK);
    assert_int_equal(MI_OperationOptions_DisableChannel(&options, 1), MI_RESULT_OK);
    assert_channels(&options, 2, (const MI_Uint32[]){0, 2});
    assert_int_equal(MI_OperationOptions_EnableChannel(&options, 1), MI_RESULT_OK);
    assert_int_equal(MI_OperationOptions_EnableChannel(&options, 7), MI_RESULT_OK);
    assert_channels(&options, 4, (const MI_Uint32[]){0, 2, 1, 7});
    assert_count(&options, 1);
    MI_OperationOptions_Delete(&options);
}

static void all_channels_can_be_disabled(void **state)
{
    (void)state;
    HANDLE options = fresh();
    HANDLE clone;
    for (MI_Uint32 channel = 0; channel < 3; channel++) {
        assert_int_equal(MI_OperationOptions_DisableChannel(&options, channel), MI_RESULT_OK);
    }
    assert_channels(&options, 0, NULL);
    assert_int_equal(MI_OperationOptions_Clone(&options, &clone), MI_RESULT_OK);
    assert_channels(&clone, 0, NULL);
    assert_int_equal(MI_OperationOptions_EnableChannel(&clone, 2), MI_RESULT_OK);
    assert_channels(&clone, 1, (const MI_Uint32[]){2});
    MI_OperationOptions_Delete(&clone);
    MI_OperationOptions_Delete(&options);
}

/* D-3 */
static void a_buffer_for_channels_may_be_too_small(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_Uint32 channels[3] = {9, 9, 9};
    MI_Uint32 count = 0;
    assert_int_equal(MI_OperationOptions_GetEnabledChannels(&options, NULL, 0, &count, NULL),
                     MI_RESULT_FAILED);
    assert_int_equal(count, 3);
    assert_int_equal(MI_OperationOptions_GetEnabledChannels(&options, channels, 2, &count, NULL),
                     MI_RESULT_FAILED);
    assert_int_equal(channels[0], 9);
    assert_int_equal(MI_OperationOptions_GetEnabledChannels(&options, NULL, 3, &count, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_OperationOptions_GetEnabledChannels(&options, channels, 3, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    MI_OperationOptions_Delete(&options);
}

static void only_the_channels_are_channels(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_Uint32 number = 99;
    assert_int_equal(MI_OperationOptions_SetNumber(&options, CHANNEL, 1, 2),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_OperationOptions_SetString(&options, CHANNEL, MI_T("all"), 0),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(MI_OperationOptions_GetNumber(&options, CHANNEL, &number, NULL, NULL),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->GetEnabledChannels(&options, MI_T("Name"), NULL, 0, &number, NULL),
                     MI_RESULT_OK);
    assert_int_equal(number, 0);
    assert_int_equal(MI_OperationOptions_SetNumber(&options, MI_T("Name"), 1, 0), MI_RESULT_OK);
    assert_int_equal(options.ft->GetEnabledChannels(&options, MI_T("Name"), NULL, 0, &number, NULL),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(options.ft->GetEnabledChannels(NULL, CHANNEL, NULL, 0, &number, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->GetEnabledChannels(&options, NULL, NULL, 0, &number, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    MI_OperationOptions_Delete(&options);
}

/* --- custom options -------------------------------------------------------------------------- */

/* Lends the custom option's value. */
static MI_Value custom_value(const HANDLE *options, const MI_Char *name, MI_Type expected,
                             MI_Boolean must_understand)
{
    const MI_Char *class_name = NULL;
    MI_Value custom;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    assert_int_equal(MI_OperationOptions_GetOption(options, name, &custom, &type, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(type, MI_INSTANCE);
    assert_int_equal(MI_Instance_GetClassName(custom.instance, &class_name), MI_RESULT_OK);
    assert_string_equal(class_name, MI_T("_OMI_CustomOptionValue"));
    assert_int_equal(
        MI_Instance_GetElement(custom.instance, MI_T("mustUnderstand"), &value, &type, NULL, NULL),
        MI_RESULT_OK);
    assert_int_equal(type, MI_BOOLEAN);
    assert_int_equal(value.boolean, must_understand);
    assert_int_equal(
        MI_Instance_GetElement(custom.instance, MI_T("value"), &value, &type, NULL, NULL),
        MI_RESULT_OK);
    assert_int_equal(type, expected);
    return value;
}

static void custom_options_are_instances(void **state)
{
    (void)state;
    HANDLE options = fresh();
    MI_Value value = {.sint64 = -7};
    assert_int_equal(
        MI_OperationOptions_SetCustomOption(&options, MI_T("Depth"), MI_SINT64, &value, MI_TRUE),
        MI_RESULT_OK);
    assert_int_equal(custom_value(&options, MI_T("depth"), MI_SINT64, MI_TRUE).sint64, -7);
    value.sint64 = 8;
    assert_int_equal(
        MI_OperationOptions_SetCustomOption(&options, MI_T("DEPTH"), MI_SINT64, &value, MI_FALSE),
        MI_RESULT_OK);
    assert_int_equal(custom_value(&options, MI_T("Depth"), MI_SINT64, MI_FALSE).sint64, 8);
    assert_count(&options, 2);
    MI_OperationOptions_Delete(&options);
}

static void custom_options_are_copied_and_cloned_deeply(void **state)
{
    (void)state;
    HANDLE options = fresh();
    HANDLE clone;
    MI_Char first[] = MI_T("first");
    MI_Char *texts[] = {first};
    const MI_Value value = {.stringa = {texts, 1}};
    assert_int_equal(
        MI_OperationOptions_SetCustomOption(&options, MI_T("Paths"), MI_STRINGA, &value, MI_TRUE),
        MI_RESULT_OK);
    first[0] = MI_T('X');
    assert_int_equal(MI_OperationOptions_Clone(&options, &clone), MI_RESULT_OK);
    MI_OperationOptions_Delete(&options);
    const MI_Value kept = custom_value(&clone, MI_T("Paths"), MI_STRINGA, MI_TRUE);
    assert_int_equal(kept.stringa.size, 1);
    assert_string_equal(kept.stringa.data[0], MI_T("first"));
    MI_OperationOptions_Delete(&clone);
}

static void custom_options_keep_their_type_too(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Value value = {.uint8 = 1};
    const MI_Char *text;
    assert_int_equal(
        MI_OperationOptions_SetCustomOption(&options, MI_T("Level"), MI_UINT8, &value, MI_TRUE),
        MI_RESULT_OK);
    assert_int_equal(
        MI_OperationOptions_SetCustomOption(&options, MI_T("Level"), MI_SINT8, &value, MI_TRUE),
        MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(MI_OperationOptions_SetNumber(&options, MI_T("Level"), 1, 0),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(MI_OperationOptions_GetString(&options, MI_T("Level"), &text, NULL, NULL),
                     MI_RESULT_TYPE_MISMATCH);
    assert_int_equal(MI_OperationOptions_SetNumber(&options, MI_T("Number"), 1, 0), MI_RESULT_OK);
    assert_int_equal(
        MI_OperationOptions_SetCustomOption(&options, MI_T("Number"), MI_UINT8, &value, MI_TRUE),
        MI_RESULT_TYPE_MISMATCH);
    MI_OperationOptions_Delete(&options);
}

static void custom_options_need_all_their_arguments(void **state)
{
    (void)state;
    HANDLE options = fresh();
    const MI_Value value = {.uint8 = 1};
    assert_int_equal(options.ft->SetCustomOption(NULL, MI_T("Level"), MI_UINT8, &value, MI_TRUE, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(options.ft->SetCustomOption(&options, NULL, MI_UINT8, &value, MI_TRUE, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(
        options.ft->SetCustomOption(&options, MI_T("Level"), MI_UINT8, NULL, MI_TRUE, 0),
        MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(
        options.ft->SetCustomOption(&options, MI_T("Level"), MI_UINT8, &value, MI_TRUE, 1),
        MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(
        options.ft->SetCustomOption(&options, MI_T("no name"), MI_UINT8, &value, MI_TRUE, 0),
        MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(
        options.ft->SetCustomOption(&options, MI_T("Level"), (MI_Type)99, &value, MI_TRUE, 0),
        MI_RESULT_INVALID_PARAMETER);
    assert_count(&options, 1);
    MI_OperationOptions_Delete(&options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COMMON_TESTS,
        STRING_TEST("__MI_OPERATIONOPTIONS_RESOURCE_URI_PREFIX",
                    MI_OperationOptions_SetResourceUriPrefix,
                    MI_OperationOptions_GetResourceUriPrefix),
        STRING_TEST("__MI_OPERATIONOPTIONS_RESOURCE_URI", MI_OperationOptions_SetResourceUri,
                    MI_OperationOptions_GetResourceUri),
        NUMBER_TEST("__MI_OPERATIONOPTIONS_WRITEERRORMODE", MI_OperationOptions_SetWriteErrorMode,
                    MI_OperationOptions_GetWriteErrorMode),
        NUMBER_TEST("__MI_OPERATIONOPTIONS_PROMPTUSERMODE", MI_OperationOptions_SetPromptUserMode,
                    MI_OperationOptions_GetPromptUserMode),
        NUMBER_TEST("__MI_OPERATIONOPTIONS_USE_MACHINE_ID", MI_OperationOptions_SetUseMachineID,
                    MI_OperationOptions_GetUseMachineID),
        INTERVAL_TEST("__MI_OPERATIONOPTIONS_TIMEOUT", MI_OperationOptions_SetTimeout,
                      MI_OperationOptions_GetTimeout),
        cmocka_unit_test(keeps_the_answer_to_regular_questions),
        cmocka_unit_test(keeps_the_architecture_of_providers),
        cmocka_unit_test(new_options_have_all_channels_enabled),
        cmocka_unit_test(channels_are_disabled_and_enabled),
        cmocka_unit_test(all_channels_can_be_disabled),
        cmocka_unit_test(a_buffer_for_channels_may_be_too_small),
        cmocka_unit_test(only_the_channels_are_channels),
        cmocka_unit_test(custom_options_are_instances),
        cmocka_unit_test(custom_options_are_copied_and_cloned_deeply),
        cmocka_unit_test(custom_options_keep_their_type_too),
        cmocka_unit_test(custom_options_need_all_their_arguments),
    };
    return cmocka_run_group_tests(tests, open_application, close_application);
}
