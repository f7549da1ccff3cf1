/* Making things go wrong: five tests, as README.md shows them. */

#include "inventory.h"

#include <mifake_cmocka.h>

static const mifake_match disks = {.op = MIFAKE_ENUMERATE_INSTANCES,
                                   .class_name = "Win32_DiskDrive"};

/* Denied after two rows: the error comes with the second, and neither may be lost. */
static void a_list_that_is_cut_short_is_told(void **state)
{
    MI_Result result = MI_RESULT_OK;
    mifake_on(*state, "denied", &disks,
              MIFAKE_STEPS(MIFAKE_ROWS(2), MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, NULL)));
    assert_int_equal(count_instances(mifake_session(*state), "Win32_DiskDrive", &result), 2);
    assert_int_equal(result, MI_RESULT_ACCESS_DENIED);
}

/* Slow, then a time-out: a minute of the world's clock, and no time at all on yours. */
static void a_slow_server_is_given_up_after_a_minute(void **state)
{
    MI_Result result = MI_RESULT_OK;
    mifake_on(*state, "slow", &disks, MIFAKE_STEPS(MIFAKE_DELAY(120000), MIFAKE_REPO));
    assert_int_equal(count_instances(mifake_session(*state), "Win32_DiskDrive", &result), 0);
    assert_int_equal(result, MI_RESULT_FAILED);
    assert_int_equal(mifake_now(*state), 60000);
}

/* Busy once: the rule is used up, and the world answers the second call. */
static void a_busy_server_is_asked_again(void **state)
{
    const mifake_match first = {.op = MIFAKE_ENUMERATE_INSTANCES, .times = 1};
    MI_Result result = MI_RESULT_OK;
    mifake_on(*state, "busy", &first,
              MIFAKE_STEPS(MIFAKE_FINAL(MI_RESULT_SERVER_LIMITS_EXCEEDED, NULL)));
    assert_int_equal(count_instances(mifake_session(*state), "Win32_DiskDrive", &result), 4);
    assert_int_equal(result, MI_RESULT_OK);
}

/* The connection is lost while two operations are open: both end. The test itself delivers, so
 * that all has happened when mifake_pump returns. */
static void a_lost_connection_ends_all_that_is_open(void **state)
{
    struct tally drives = {0};
    struct tally volumes = {0};
    mifake_deliver(*state, MIFAKE_PUMP);
    mifake_on(*state, "hangs", &disks, MIFAKE_STEPS(MIFAKE_ROWS(3), MIFAKE_HANG));
    mifake_on(*state, "lost",
              &(mifake_match){.op = MIFAKE_ENUMERATE_INSTANCES, .class_name = "Win32_Volume"},
              MIFAKE_STEPS(MIFAKE_DELAY(10), MIFAKE_LOSE_CONNECTION));
    start_counting(mifake_session(*state), "Win32_DiskDrive", &drives);
    start_counting(mifake_session(*state), "Win32_Volume", &volumes);
    mifake_pump(*state);
    assert_true(drives.done && volumes.done);
    assert_int_equal(drives.count, 2);
    assert_int_equal(drives.result, MI_RESULT_FAILED);
}

static bool is_never_sure(const MI_Char *question)
{
    (void)question;
    return false;
}

/* A prompt is answered no: the provider gives up, and nothing has changed. */
static void nothing_is_deleted_against_the_users_will(void **state)
{
    MI_Value id = {.string = (MI_Char[]){"C:"}};
    MI_Instance *disk = NULL;
    MI_Result result = MI_RESULT_OK;
    MI_Application_NewInstance(mifake_application(*state), "Win32_LogicalDisk", NULL, &disk);
    MI_Instance_AddElement(disk, "DeviceID", &id, MI_STRING, MI_FLAG_KEY);
    mifake_on(*state, "asks", &(mifake_match){.op = MIFAKE_DELETE_INSTANCE},
              MIFAKE_STEPS(MIFAKE_ASK("Delete C: for good?", MI_RESULT_FAILED), MIFAKE_REPO));
    assert_int_equal(delete_instance(mifake_session(*state), disk, is_never_sure),
                     MI_RESULT_FAILED);
    assert_int_equal(count_instances(mifake_session(*state), "Win32_LogicalDisk", &result), 5);
    MI_Instance_Delete(disk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        mifake_unit_test(a_list_that_is_cut_short_is_told, "windows-disks.json"),
        mifake_unit_test(a_slow_server_is_given_up_after_a_minute, "windows-disks.json"),
        mifake_unit_test(a_busy_server_is_asked_again, "windows-disks.json"),
        mifake_unit_test(a_lost_connection_ends_all_that_is_open, "windows-disks.json"),
        mifake_unit_test(nothing_is_deleted_against_the_users_will, "windows-disks.json"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
