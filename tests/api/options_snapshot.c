/* Snapshots of options: what sessions and operations keep, and what they refuse to take. Inside the
 * library, because only options that somebody else made can hold what does not migrate. */

#include "api/options/options.h"
#include "support/test.h"

#include <MI.h>

static const struct mf_option *find(const struct mf_options *options, const MI_Char *name,
                                    MI_Type type)
{
    const struct mf_option *option = mf_options_find(options, name);
    assert_non_null(option);
    assert_int_equal(option->type, type);
    return option;
}

static const MI_Application any = {1, 1, NULL};

/* --- our own options ------------------------------------------------------------------------- */

/* B-4 */
static void no_options_are_no_snapshot(void **state)
{
    (void)state;
    static const MI_OperationOptions none = MI_OPERATIONOPTIONS_NULL;
    struct mf_options none_yet;
    struct mf_options *snapshot = &none_yet;
    MI_Interval timeout;
    MI_Uint32 number;
    assert_int_equal(mf_options_snapshot_operation(NULL, &snapshot), MI_RESULT_OK);
    assert_null(snapshot);
    snapshot = &none_yet;
    assert_int_equal(mf_options_snapshot_operation(&none, &snapshot), MI_RESULT_OK);
    assert_null(snapshot);
    assert_false(mf_options_timeout(snapshot, &timeout));
    assert_false(mf_options_number(snapshot, MI_T("Name"), &number));
    mf_options_free(snapshot);
}

static void stale_options_are_refused(void **state)
{
    (void)state;
    MI_OperationOptions options;
    struct mf_options *snapshot;
    assert_int_equal(mf_operation_options_new(&any, NULL, &options), MI_RESULT_OK);
    const MI_OperationOptions stale = options;
    MI_OperationOptions_Delete(&options);
    assert_int_equal(mf_options_snapshot_operation(&stale, &snapshot), MI_RESULT_INVALID_PARAMETER);
    assert_null(snapshot);
}

static void a_snapshot_outlives_operation_options(void **state)
{
    (void)state;
    MI_OperationOptions options;
    struct mf_options *snapshot;
    const MI_Interval given = {.seconds = 3};
    const MI_Value depth = {.sint8 = -1};
    MI_Interval timeout = {0};
    MI_Uint32 number = 0;
    assert_int_equal(mf_operation_options_new(&any, NULL, &options), MI_RESULT_OK);
    (void)MI_OperationOptions_SetTimeout(&options, &given);
    (void)MI_OperationOptions_SetResourceUri(&options, MI_T("http://host"));
    (void)MI_OperationOptions_SetWriteErrorMode(&options, MI_CALLBACKMODE_INQUIRE);
    (void)MI_OperationOptions_SetCustomOption(&options, MI_T("Depth"), MI_SINT8, &depth, MI_TRUE);
    (void)MI_OperationOptions_DisableChannel(&options, 1);
    assert_int_equal(mf_options_snapshot_operation(&options, &snapshot), MI_RESULT_OK);
    MI_OperationOptions_Delete(&options);
    assert_int_equal(snapshot->count, 5);
    assert_true(mf_options_timeout(snapshot, &timeout));
    assert_int_equal(timeout.seconds, 3);
    assert_true(mf_options_number(snapshot, MI_T("__MI_OPERATIONOPTIONS_WRITEERRORMODE"), &number));
    assert_int_equal(number, MI_CALLBACKMODE_INQUIRE);
    assert_false(mf_options_number(snapshot, MF_OPTION_CHANNEL, &number));
    assert_int_equal(find(snapshot, MF_OPTION_CHANNEL, MI_UINT32A)->value.uint32a.size, 2);
    assert_non_null(find(snapshot, MI_T("Depth"), MI_INSTANCE)->value.instance);
    mf_options_free(snapshot);
}

static void a_snapshot_outlives_destination_options(void **state)
{
    (void)state;
    MI_DestinationOptions options;
    struct mf_options *snapshot;
    MI_UserCredentials basic = {.authenticationType = MI_AUTH_TYPE_BASIC};
    const MI_Interval given = {.minutes = 2};
    MI_Interval timeout = {0};
    basic.credentials.usernamePassword.username = MI_T("ann");
    assert_int_equal(mf_destination_options_new(&any, NULL, &options), MI_RESULT_OK);
    (void)MI_DestinationOptions_SetTimeout(&options, &given);
    (void)MI_DestinationOptions_AddDestinationCredentials(&options, &basic);
    assert_int_equal(mf_options_snapshot_destination(&options, &snapshot), MI_RESULT_OK);
    MI_DestinationOptions_Delete(&options);
    assert_true(mf_options_timeout(snapshot, &timeout));
    assert_int_equal(timeout.minutes, 2);
    assert_int_equal(snapshot->credentials.count, 1);
    mf_options_free(snapshot);
}

static void a_subscription_may_expire_at_a_point_in_time(void **state)
{
    (void)state;
    MI_SubscriptionDeliveryOptions options;
    struct mf_options *snapshot;
    MI_Datetime time = {.isTimestamp = MI_TRUE, .u = {.timestamp = {.year = 2030}}};
    assert_int_equal(mf_subscription_options_new(&any, NULL, &options), MI_RESULT_OK);
    (void)MI_SubscriptionDeliveryOptions_SetExpirationTime(&options, &time);
    assert_int_equal(mf_options_snapshot_subscription(&options, &snapshot), MI_RESULT_OK);
    (void)MI_SubscriptionDeliveryOptions_Delete(&options);
    assert_int_equal(snapshot->count, 1);
    mf_options_free(snapshot);
}

static void modes_must_be_numbers(void **state)
{
    (void)state;
    static const MI_Char *const modes[] = {MI_T("__MI_OPERATIONOPTIONS_WRITEERRORMODE"),
                                           MI_T("__MI_OPERATIONOPTIONS_PROMPTUSERMODE")};
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        MI_OperationOptions options;
        struct mf_options *snapshot;
        assert_int_equal(mf_operation_options_new(&any, NULL, &options), MI_RESULT_OK);
        (void)MI_OperationOptions_SetString(&options, modes[i], MI_T("inquire"), 0);
        assert_int_equal(mf_options_snapshot_operation(&options, &snapshot),
                         MI_RESULT_INVALID_PARAMETER);
        MI_OperationOptions_Delete(&options);
    }
}

/* --- somebody else's options ----------------------------------------------------------------- */

/* They have one option, this. */
static MI_Type foreign_type;
static MI_Value foreign_value;

static MI_Result MI_CALL foreign_count(const MI_OperationOptions *options, MI_Uint32 *count)
{
    (void)options;
    *count = 1;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL foreign_at(const MI_OperationOptions *options, MI_Uint32 index,
                                    const MI_Char **name, MI_Value *value, MI_Type *type,
                                    MI_Uint32 *flags)
{
    (void)options, (void)index, (void)flags;
    *name = MI_T("Foreign");
    *value = foreign_value;
    *type = foreign_type;
    return MI_RESULT_OK;
}

static const MI_OperationOptionsFT foreign_ft = {
    .GetOptionCount = foreign_count,
    .GetOptionAt = foreign_at,
};

static MI_Result snapshot_of(MI_Type type, MI_Value value, struct mf_options **snapshot)
{
    const MI_OperationOptions foreign = {1, 2, &foreign_ft};
    foreign_type = type;
    foreign_value = value;
    return mf_options_snapshot_operation(&foreign, snapshot);
}

static void somebody_elses_options_are_read_through_their_table(void **state)
{
    (void)state;
    struct mf_options *snapshot;
    MI_Char text[] = MI_T("text");
    MI_Uint32 number = 0;
    assert_int_equal(snapshot_of(MI_UINT32, (MI_Value){.uint32 = 7}, &snapshot), MI_RESULT_OK);
    assert_true(mf_options_number(snapshot, MI_T("foreign"), &number));
    assert_int_equal(number, 7);
    mf_options_free(snapshot);
    assert_int_equal(snapshot_of(MI_STRING, (MI_Value){.string = text}, &snapshot), MI_RESULT_OK);
    assert_string_equal(find(snapshot, MI_T("Foreign"), MI_STRING)->value.string, MI_T("text"));
    mf_options_free(snapshot);
}

/* B-5 */
static void what_does_not_migrate_is_refused(void **state)
{
    (void)state;
    const struct {
        MI_Type type;
        MI_Value value;
    } rows[] = {
        {MI_DATETIME, {.datetime = {.isTimestamp = MI_TRUE}}},
        {MI_BOOLEAN, {.boolean = MI_TRUE}},
        {MI_UINT64, {.uint64 = 1}},
        {MI_UINT32A, {.uint32a = {NULL, 0}}},
        {MI_STRINGA, {.stringa = {NULL, 0}}},
        {MI_STRING, {.string = NULL}},
        {MI_INSTANCE, {.instance = NULL}},
        {(MI_Type)99, {.uint64 = 0}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct mf_options *snapshot;
        assert_int_equal(snapshot_of(rows[i].type, rows[i].value, &snapshot),
                         MI_RESULT_INVALID_PARAMETER);
        assert_null(snapshot);
    }
}

static void a_table_with_holes_is_refused(void **state)
{
    (void)state;
    static const MI_OperationOptionsFT empty_ft;
    static const MI_OperationOptionsFT half_ft = {.GetOptionCount = foreign_count};
    const MI_OperationOptions empty = {1, 2, &empty_ft};
    const MI_OperationOptions half = {1, 2, &half_ft};
    struct mf_options *snapshot;
    assert_int_equal(mf_options_snapshot_operation(&empty, &snapshot), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(mf_options_snapshot_operation(&half, &snapshot), MI_RESULT_INVALID_PARAMETER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_options_are_no_snapshot),
        cmocka_unit_test(stale_options_are_refused),
        cmocka_unit_test(a_snapshot_outlives_operation_options),
        cmocka_unit_test(a_snapshot_outlives_destination_options),
        cmocka_unit_test(a_subscription_may_expire_at_a_point_in_time),
        cmocka_unit_test(modes_must_be_numbers),
        cmocka_unit_test(somebody_elses_options_are_read_through_their_table),
        cmocka_unit_test(what_does_not_migrate_is_refused),
        cmocka_unit_test(a_table_with_holes_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
