/* CIM datetimes: the text of 25 characters and MI_Datetime.
 *
 * "yyyymmddhhmmss.mmmmmmsutc" is a point in time, "ddddddddhhmmss.mmmmmm:000" an interval. Stars
 * for unknown digits are not taken: MI_Datetime cannot hold them. */
#ifndef MF_MODEL_DATETIME_H
#define MF_MODEL_DATETIME_H

#include <MI.h>

#include <stdbool.h>

#define MF_DATETIME_LENGTH 25U

/* False if the text is no CIM datetime or a field is out of range: the date must be in the
 * calendar, seconds end at 59. `datetime` is then untouched. */
bool mf_datetime_parse(const char *text, MI_Datetime *datetime);

/* Which of two is earlier or shorter, as for strcmp: moments by when they are, wherever their clock
 * stands. False for a moment and an interval. Whatever the fields hold, nothing overflows. */
bool mf_datetime_order(const MI_Datetime *a, const MI_Datetime *b, int *order);

/* Whatever the fields hold, the text is of 25 characters: what needs more digits becomes nines. */
void mf_datetime_format(const MI_Datetime *datetime, char text[MF_DATETIME_LENGTH + 1U]);

#endif
