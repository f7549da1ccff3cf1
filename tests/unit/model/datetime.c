/* CIM datetimes. */

#include "model/datetime.h"

#include "support/test.h"

#include <string.h>

static const struct {
    const char *text;
    MI_Timestamp timestamp;
} timestamps[] = {
    {"20240229120000.000000+060", {2024, 2, 29, 12, 0, 0, 0, 60}},
    {"19991231235959.999999-480", {1999, 12, 31, 23, 59, 59, 999999, -480}},
    {"00000101000000.000000+000", {0, 1, 1, 0, 0, 0, 0, 0}},
    {"99991231235959.000001+999", {9999, 12, 31, 23, 59, 59, 1, 999}},
    {"20000229000000.123456-001", {2000, 2, 29, 0, 0, 0, 123456, -1}},
};

static void assert_formats(const MI_Datetime *datetime, const char *expected)
{
    char text[MF_DATETIME_LENGTH + 1U];
    mf_datetime_format(datetime, text);
    assert_string_equal(text, expected);
}

static void a_timestamp_is_read_and_written(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof timestamps / sizeof timestamps[0]; i++) {
        MI_Datetime datetime;
        memset(&datetime, 0xff, sizeof datetime);
        assert_true(mf_datetime_parse(timestamps[i].text, &datetime));
        assert_int_equal(datetime.isTimestamp, MI_TRUE);
        assert_memory_equal(&datetime.u.timestamp, &timestamps[i].timestamp, sizeof(MI_Timestamp));
        assert_formats(&datetime, timestamps[i].text);
    }
}

static const struct {
    const char *text;
    MI_Interval interval;
} intervals[] = {
    {"00000001020304.000005:000", {1, 2, 3, 4, 5, 0, 0, 0}},
    {"00000000000000.000000:000", {0, 0, 0, 0, 0, 0, 0, 0}},
    {"99999999235959.999999:000", {99999999, 23, 59, 59, 999999, 0, 0, 0}},
};

static void an_interval_is_read_and_written(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof intervals / sizeof intervals[0]; i++) {
        MI_Datetime datetime;
        memset(&datetime, 0xff, sizeof datetime);
        assert_true(mf_datetime_parse(intervals[i].text, &datetime));
        assert_int_equal(datetime.isTimestamp, MI_FALSE);
        assert_memory_equal(&datetime.u.interval, &intervals[i].interval, sizeof(MI_Interval));
        assert_formats(&datetime, intervals[i].text);
    }
}

static void minus_zero_is_written_as_plus(void **state)
{
    (void)state;
    MI_Datetime datetime;
    assert_true(mf_datetime_parse("20240229120000.000000-000", &datetime));
    assert_formats(&datetime, "20240229120000.000000+000");
}

static void other_text_is_refused_and_nothing_written(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "",
        "2024",
        "20240229120000.000000",
        "20240229120000.000000+",
        "20240229120000.000000+06",
        "20240229120000.000000+0600",
        " 20240229120000.000000+060",
        "20240229120000.000000+060 ",
        "20240229120000,000000+060",
        "20240229120000.000000 060",
        "20240229120000.00000a+060",
        "2024022912000a.000000+060",
        "20240229120000.000000+0-6",
        "2024-02-29T12:00:00+01:00",
        "********120000.000000+060", /* stars */
        "20240229120000.******+060",
        "20240229120000.000000+***",
        "20240029120000.000000+060", /* month */
        "20241329120000.000000+060",
        "20240200120000.000000+060", /* day */
        "20240230120000.000000+060",
        "20230229120000.000000+060",
        "19000229120000.000000+060", /* no leap year */
        "20240431120000.000000+060",
        "20240229240000.000000+060", /* hour, minute, second */
        "20240229126000.000000+060",
        "20240229120060.000000+060",
        "00000001240000.000000:000",
        "00000001006000.000000:000",
        "00000001000060.000000:000",
        "00000001020304.000005:001", /* an interval has no offset */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        MI_Datetime datetime;
        MI_Datetime before;
        memset(&datetime, 0x5a, sizeof datetime);
        memcpy(&before, &datetime, sizeof before);
        assert_false(mf_datetime_parse(rows[i], &datetime));
        assert_memory_equal(&datetime, &before, sizeof before);
    }
}

/* Callers may put anything into an MI_Datetime. */
static void numbers_too_large_become_nines(void **state)
{
    (void)state;
    MI_Datetime datetime = {.isTimestamp = 7};
    datetime.u.timestamp = (MI_Timestamp){UINT32_MAX, 100, 101, 99, 100, 1000, 1000000, INT32_MIN};
    assert_formats(&datetime, "99999999999999.999999-999");
    datetime.u.timestamp.utc = INT32_MAX;
    assert_formats(&datetime, "99999999999999.999999+999");
    datetime.isTimestamp = MI_FALSE;
    datetime.u.interval.microseconds = UINT32_MAX;
    assert_formats(&datetime, "99999999999999.999999:000");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_timestamp_is_read_and_written),
        cmocka_unit_test(an_interval_is_read_and_written),
        cmocka_unit_test(minus_zero_is_written_as_plus),
        cmocka_unit_test(other_text_is_refused_and_nothing_written),
        cmocka_unit_test(numbers_too_large_become_nines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
