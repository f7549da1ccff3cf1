/* Options of operations. */
#include "api/callables.h"
#include "support/consumer.h"

static struct consumer consumer;
static MI_OperationOptions options;
static MI_OperationOptions copy;

/* What calls are given or fill in. */
static const MI_Char *text;
static MI_Value value = {.uint32 = 7};
static MI_Type type;
static MI_Boolean flag;
static MI_Uint32 number;
static MI_Uint32 index;
static MI_Uint32 flags;
static MI_Interval interval = {.seconds = 1};
static MI_CallbackMode mode;
static MI_ProviderArchitecture architecture;
static MI_Uint32 channels[8];

static void make_copy(void)
{
    (void)MI_OperationOptions_Clone(&options, &copy);
}

/* Each call that fills in or deletes `copy` has a new one. */
static void tidy(void)
{
    MI_OperationOptions_Delete(&copy);
    make_copy();
}

static int open_all(void **state)
{
    (void)state;
    consumer_open(&consumer, "tests/api/worlds/things.json", "windows");
    if (MI_Application_NewOperationOptions(&consumer.application, MI_FALSE, &options) !=
        MI_RESULT_OK) {
        return -1;
    }
    make_copy();
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    MI_OperationOptions_Delete(&copy);
    MI_OperationOptions_Delete(&options);
    consumer_close(&consumer);
    assert_int_equal(called, 29);
    return 0;
}

static void operation_options_survive_null(void **state)
{
    (void)state;
    EACH(1, MI_RESULT_OK,
         MI_OperationOptions_SetWriteErrorMode(P(0, &options), MI_CALLBACKMODE_REPORT));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_GetWriteErrorMode(P(0, &options), P(1, &mode)));
    EACH(1, MI_RESULT_OK,
         MI_OperationOptions_SetPromptUserMode(P(0, &options), MI_CALLBACKMODE_REPORT));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_GetPromptUserMode(P(0, &options), P(1, &mode)));
    EACH(1, MI_RESULT_OK,
         MI_OperationOptions_SetPromptUserRegularMode(P(0, &options), MI_CALLBACKMODE_REPORT,
                                                      MI_TRUE));
    EACH(3, MI_RESULT_OK,
         MI_OperationOptions_GetPromptUserRegularMode(P(0, &options), P(1, &mode), P(2, &flag)));
    EACH(1, MI_RESULT_OK,
         MI_OperationOptions_SetProviderArchitecture(P(0, &options), MI_PROVIDER_ARCHITECTURE_64BIT,
                                                     MI_TRUE));
    EACH(3, MI_RESULT_OK,
         MI_OperationOptions_GetProviderArchitecture(P(0, &options), P(1, &architecture),
                                                     P(2, &flag)));
    EACH(1, MI_RESULT_OK, MI_OperationOptions_EnableChannel(P(0, &options), 0));
    EACH(1, MI_RESULT_OK, MI_OperationOptions_DisableChannel(P(0, &options), 0));
    EACH(4, MI_RESULT_OK,
         MI_OperationOptions_GetEnabledChannels(P(0, &options), P(1, channels), 8, P(2, &number),
                                                P(3, &flags)));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_SetTimeout(P(0, &options), P(1, &interval)));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_GetTimeout(P(0, &options), P(1, &interval)));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_SetResourceUriPrefix(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_GetResourceUriPrefix(P(0, &options), P(1, &text)));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_SetResourceUri(P(0, &options), P(1, "text")));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_GetResourceUri(P(0, &options), P(1, &text)));
    EACH(1, MI_RESULT_OK, MI_OperationOptions_SetUseMachineID(P(0, &options), MI_TRUE));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_GetUseMachineID(P(0, &options), P(1, &flag)));
    EACH(3, MI_RESULT_OK,
         MI_OperationOptions_SetCustomOption(P(0, &options), P(1, "mine"), MI_UINT32, P(2, &value),
                                             MI_TRUE));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_GetOptionCount(P(0, &options), P(1, &number)));
    EACH(5, MI_RESULT_OK,
         MI_OperationOptions_GetOptionAt(P(0, &options), 0, P(1, &text), P(2, &value), P(3, &type),
                                         P(4, &flags)));
    EACH(3, MI_RESULT_OK,
         MI_OperationOptions_SetString(P(0, &options), P(1, "MyString"), P(2, "text"), 0));
    EACH(5, MI_RESULT_OK,
         MI_OperationOptions_GetString(P(0, &options), P(1, "MyString"), P(2, &text), P(3, &index),
                                       P(4, &flags)));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_SetNumber(P(0, &options), P(1, "MyNumber"), 0, 0));
    EACH(5, MI_RESULT_OK,
         MI_OperationOptions_GetNumber(P(0, &options), P(1, "MyNumber"), P(2, &number),
                                       P(3, &index), P(4, &flags)));
    EACH(6, MI_RESULT_OK,
         MI_OperationOptions_GetOption(P(0, &options), P(1, "MyNumber"), P(2, &value), P(3, &type),
                                       P(4, &index), P(5, &flags)));
    EACH(2, MI_RESULT_OK, MI_OperationOptions_Clone(P(0, &options), P(1, &copy)));
    EACH_VOID(1, MI_OperationOptions_Delete(P(0, &copy)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operation_options_survive_null),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
