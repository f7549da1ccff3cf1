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

static int order_of(const char *a, const char *b)
{
    MI_Datetime left;
    MI_Datetime right;
    int order = 0;
    assert_true(mf_datetime_parse(a, &left) && mf_datetime_parse(b, &right));
    assert_true(mf_datetime_order(&left, &right, &order));
    return order;
}

static void moments_are_ordered_by_when_they_are(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "00000101000000.000000+000", "00000229000000.000000+000", "00000301000000.000000+000",
        "00001231235959.999999+000", "00010101000000.000000+000", "20240131115959.999999+060",
        "20240131110000.000000+000", "20240131120000.000001+060", "20240131120001.000000+060",
        "20240131060100.000000-300", "20240229000000.000000+000", "20240301000000.000000+999",
        "20240301000000.000000+000", "21000228235959.000000+000", "21000301000000.000000+000",
        "99991231235959.999999-999",
    };
    const size_t count = sizeof rows / sizeof rows[0];
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            assert_int_equal(order_of(rows[i], rows[j]), (i > j) - (i < j));
        }
    }
    assert_int_equal(order_of("20240131120000.000000+060", "20240131110000.000000+000"), 0);
    assert_int_equal(order_of("20240101003000.000000+060", "20231231233000.000000+000"), 0);
}

static void intervals_are_ordered_by_length(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "00000000000000.000000:000", "00000000000000.000001:000", "00000000000001.000000:000",
        "00000000000100.000000:000", "00000000010000.000000:000", "00000001000000.000000:000",
        "99999999235959.999999:000",
    };
    for (size_t i = 1; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(order_of(rows[i - 1], rows[i]), -1);
        assert_int_equal(order_of(rows[i], rows[i - 1]), 1);
        assert_int_equal(order_of(rows[i], rows[i]), 0);
    }
}

static void a_moment_and_an_interval_have_no_order(void **state)
{
    (void)state;
    const MI_Datetime moment = {.isTimestamp = MI_TRUE};
    const MI_Datetime interval = {.isTimestamp = MI_FALSE};
    int order = 0;
    assert_false(mf_datetime_order(&moment, &interval, &order));
}

static void no_numbers_are_too_large_to_be_ordered(void **state)
{
    (void)state;
    MI_Datetime a = {.isTimestamp = MI_TRUE};
    MI_Datetime b = {.isTimestamp = MI_TRUE};
    int order = 0;
    a.u.timestamp = (MI_Timestamp){UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX,
                                   UINT32_MAX, UINT32_MAX, UINT32_MAX, INT32_MIN};
    b.u.timestamp = a.u.timestamp;
    b.u.timestamp.utc = INT32_MAX;
    assert_true(mf_datetime_order(&a, &b, &order));
    assert_int_equal(order, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_timestamp_is_read_and_written),
        cmocka_unit_test(an_interval_is_read_and_written),
        cmocka_unit_test(minus_zero_is_written_as_plus),
        cmocka_unit_test(other_text_is_refused_and_nothing_written),
        cmocka_unit_test(numbers_too_large_become_nines),
        cmocka_unit_test(moments_are_ordered_by_when_they_are),
        cmocka_unit_test(intervals_are_ordered_by_length),
        cmocka_unit_test(a_moment_and_an_interval_have_no_order),
        cmocka_unit_test(no_numbers_are_too_large_to_be_ordered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
