#include "model/datetime.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Where the fields of either kind begin and how many digits they have. */
struct field {
    unsigned char at;
    unsigned char width;
};

static const struct field year = {0, 4}, month = {4, 2}, day = {6, 2};
static const struct field days = {0, 8};
static const struct field hour = {8, 2}, minute = {10, 2}, second = {12, 2};
static const struct field fraction = {15, 6}, offset = {22, 3};

static const size_t point_at = 14;
static const size_t sign_at = 21;

/* --- reading --------------------------------------------------------------------------------- */

/* True if every character is a digit but the point and the sign. */
static bool has_shape(const char *text)
{
    static const char digits[] = "0123456789";
    return strlen(text) == MF_DATETIME_LENGTH && strspn(text, digits) == point_at &&
           text[point_at] == '.' && strspn(text + fraction.at, digits) == fraction.width &&
           strspn(text + offset.at, digits) == offset.width;
}

static MI_Uint32 read_field(const char *text, struct field field)
{
    MI_Uint32 number = 0;
    for (size_t i = 0; i < field.width; i++) {
        number = number * 10U + (MI_Uint32)(text[field.at + i] - '0');
    }
    return number;
}

static bool is_time(MI_Uint32 hours, MI_Uint32 minutes, MI_Uint32 seconds)
{
    return hours < 24U && minutes < 60U && seconds < 60U;
}

static MI_Uint32 days_of(MI_Uint32 of_year, MI_Uint32 of_month)
{
    static const unsigned char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = of_year % 4U == 0 && (of_year % 100U != 0 || of_year % 400U == 0);
    return lengths[of_month - 1U] + (of_month == 2U && leap ? 1U : 0U);
}

static bool is_date(const MI_Timestamp *timestamp)
{
    return timestamp->month >= 1U && timestamp->month <= 12U && timestamp->day >= 1U &&
           timestamp->day <= days_of(timestamp->year, timestamp->month);
}

static bool parse_timestamp(const char *text, MI_Datetime *datetime)
{
    const MI_Sint32 utc = (MI_Sint32)read_field(text, offset);
    const MI_Timestamp timestamp = {
        .year = read_field(text, year),
        .month = read_field(text, month),
        .day = read_field(text, day),
        .hour = read_field(text, hour),
        .minute = read_field(text, minute),
        .second = read_field(text, second),
        .microseconds = read_field(text, fraction),
        .utc = text[sign_at] == '-' ? -utc : utc,
    };
    if (!is_date(&timestamp) || !is_time(timestamp.hour, timestamp.minute, timestamp.second)) {
        return false;
    }
    *datetime = (MI_Datetime){.isTimestamp = MI_TRUE, .u.timestamp = timestamp};
    return true;
}

static bool parse_interval(const char *text, MI_Datetime *datetime)
{
    const MI_Interval interval = {
        .days = read_field(text, days),
        .hours = read_field(text, hour),
        .minutes = read_field(text, minute),
        .seconds = read_field(text, second),
        .microseconds = read_field(text, fraction),
    };
    if (read_field(text, offset) != 0 ||
        !is_time(interval.hours, interval.minutes, interval.seconds)) {
        return false;
    }
    *datetime = (MI_Datetime){.isTimestamp = MI_FALSE, .u.interval = interval};
    return true;
}

bool mf_datetime_parse(const char *text, MI_Datetime *datetime)
{
    if (!has_shape(text)) {
        return false;
    }
    switch (text[sign_at]) {
    case '+':
    case '-':
        return parse_timestamp(text, datetime);
    case ':':
        return parse_interval(text, datetime);
    default:
        return false;
    }
}

/* --- comparing ------------------------------------------------------------------------------- */

struct instant {
    int64_t minutes;
    uint32_t seconds;
    uint32_t microseconds;
};

/* Days since some day of the calendar, 400 years before its first. The year begins in March, so
 * that its last day is the one that comes and goes. */
static int64_t count_days(const MI_Timestamp *timestamp)
{
    const int64_t months = ((int64_t)timestamp->year + 399) * 12 + timestamp->month + 9;
    const int64_t years = months / 12;
    const int64_t before = (months % 12 * 153 + 2) / 5;
    return years * 365 + years / 4 - years / 100 + years / 400 + before + timestamp->day;
}

static struct instant instant_of(const MI_Datetime *datetime)
{
    if (!datetime->isTimestamp) {
        const MI_Interval *interval = &datetime->u.interval;
        return (struct instant){
            .minutes = ((int64_t)interval->days * 24 + interval->hours) * 60 + interval->minutes,
            .seconds = interval->seconds,
            .microseconds = interval->microseconds,
        };
    }
    const MI_Timestamp *timestamp = &datetime->u.timestamp;
    const int64_t hours = count_days(timestamp) * 24 + timestamp->hour;
    return (struct instant){
        .minutes = hours * 60 + timestamp->minute - timestamp->utc,
        .seconds = timestamp->second,
        .microseconds = timestamp->microseconds,
    };
}

static int order_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

bool mf_datetime_order(const MI_Datetime *a, const MI_Datetime *b, int *order)
{
    const struct instant left = instant_of(a);
    const struct instant right = instant_of(b);
    *order = order_numbers(left.minutes, right.minutes);
    if (*order == 0) {
        *order = order_numbers(left.seconds, right.seconds);
    }
    if (*order == 0) {
        *order = order_numbers(left.microseconds, right.microseconds);
    }
    return !a->isTimestamp == !b->isTimestamp;
}

/* --- writing --------------------------------------------------------------------------------- */

/* A number too large for its digits becomes nines: the text always has its 25 characters. */
static void write_field(char *text, struct field field, MI_Uint32 number)
{
    MI_Uint32 limit = 1;
    for (size_t i = 0; i < field.width; i++) {
        limit *= 10U;
    }
    number = number < limit ? number : limit - 1U;
    for (size_t i = field.width; i > 0; i--, number /= 10U) {
        text[field.at + i - 1U] = (char)('0' + number % 10U);
    }
}

static void write_timestamp(char *text, const MI_Timestamp *timestamp)
{
    const bool west = timestamp->utc < 0;
    const MI_Uint32 utc = (MI_Uint32)timestamp->utc;
    write_field(text, year, timestamp->year);
    write_field(text, month, timestamp->month);
    write_field(text, day, timestamp->day);
    write_field(text, hour, timestamp->hour);
    write_field(text, minute, timestamp->minute);
    write_field(text, second, timestamp->second);
    write_field(text, fraction, timestamp->microseconds);
    write_field(text, offset, west ? 0U - utc : utc);
    text[sign_at] = west ? '-' : '+';
}

static void write_interval(char *text, const MI_Interval *interval)
{
    write_field(text, days, interval->days);
    write_field(text, hour, interval->hours);
    write_field(text, minute, interval->minutes);
    write_field(text, second, interval->seconds);
    write_field(text, fraction, interval->microseconds);
    write_field(text, offset, 0);
    text[sign_at] = ':';
}

void mf_datetime_format(const MI_Datetime *datetime, char text[MF_DATETIME_LENGTH + 1U])
{
    if (datetime->isTimestamp) {
        write_timestamp(text, &datetime->u.timestamp);
    } else {
        write_interval(text, &datetime->u.interval);
    }
    text[point_at] = '.';
    text[MF_DATETIME_LENGTH] = '\0';
}
