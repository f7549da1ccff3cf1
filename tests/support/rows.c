#include "support/rows.h"

#include "support/describe.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* --- an error's three parts say the same ------------------------------------------------------ */

static MI_Value element_of(const MI_Instance *details, const char *name)
{
    MI_Value value;
    assert_int_equal(MI_Instance_GetElement(details, name, &value, NULL, NULL, NULL), MI_RESULT_OK);
    return value;
}

static void check_details(const struct consumer *consumer, const struct pulled *pulled)
{
    const MI_Char *class_name = NULL;
    if (pulled->details == NULL) {
        return;
    }
    assert_int_equal(MI_Instance_GetClassName(pulled->details, &class_name), MI_RESULT_OK);
    assert_string_equal(class_name, consumer->omi ? "OMI_Error" : "MSFT_WmiError");
    const char *code = consumer->omi ? "OMI_Code" : "error_Code";
    assert_int_equal(element_of(pulled->details, code).uint32, pulled->result);
    if (pulled->text != NULL) {
        assert_string_equal(element_of(pulled->details, "Message").string, pulled->text);
    }
}

/* --- rows ------------------------------------------------------------------------------------- */

static const MI_Char *space_of(const struct row *row, const char *space)
{
    if (row->call.space == NULL) {
        return space;
    }
    return strcmp(row->call.space, "-") == 0 ? NULL : row->call.space;
}

static void check_row(struct consumer *consumer, const char *space, const struct row *row)
{
    struct call call = row->call;
    struct pulled pulled = {0};
    MI_Instance *instance = row->make == NULL ? NULL : row->make(consumer);
    call.instance = instance;
    call.space = space_of(row, space);
    consumer_call(consumer, &call, &pulled);
    char *got = describe_all(&pulled);
    const char *expected = consumer->omi && row->omi != NULL ? row->omi : row->windows;
    if (strcmp(got, expected) != 0) {
        fail_msg("%s in profile %s%s: got %s, expected %s", row->what,
                 consumer->omi ? "omi" : "windows", consumer->asynchronous ? " with callbacks" : "",
                 got, expected);
    }
    check_details(consumer, &pulled);
    free(got);
    pulled_clear(&pulled);
    if (instance != NULL) {
        (void)MI_Instance_Delete(instance);
    }
}

static void check_rows(const char *fixture, const char *space, const char *profile,
                       const struct row *rows, size_t count)
{
    struct consumer consumer;
    consumer_open(&consumer, fixture, profile);
    for (size_t i = 0; i < 2 * count; i++) {
        consumer.asynchronous = i % 2 == 1;
        check_row(&consumer, space, &rows[i / 2]);
    }
    consumer_close(&consumer);
}

void rows_check(const char *fixture, const char *space, const struct row *rows, size_t count)
{
    check_rows(fixture, space, "windows", rows, count);
    check_rows(fixture, space, "omi", rows, count);
}
