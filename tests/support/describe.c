#include "support/describe.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>

static void put_instance(FILE *out, const MI_Instance *instance);

static void put_integer(FILE *out, MI_Type type, const MI_Value *value)
{
    switch (type) {
    case MI_UINT8:
        (void)fprintf(out, "%u", value->uint8);
        return;
    case MI_UINT16:
        (void)fprintf(out, "%u", value->uint16);
        return;
    case MI_UINT32:
        (void)fprintf(out, "%u", value->uint32);
        return;
    case MI_UINT64:
        (void)fprintf(out, "%llu", value->uint64);
        return;
    case MI_SINT32:
        (void)fprintf(out, "%d", value->sint32);
        return;
    default:
        fail_msg("describe: no type %d", (int)type);
    }
}

static void put_datetime(FILE *out, const MI_Datetime *datetime)
{
    const MI_Timestamp *stamp = &datetime->u.timestamp;
    if (datetime->isTimestamp) {
        (void)fprintf(out, "%04u-%02u-%02u", stamp->year, stamp->month, stamp->day);
    } else {
        (void)fprintf(out, "%u days", datetime->u.interval.days);
    }
}

static void put_texts(FILE *out, const MI_StringA *texts)
{
    (void)fputc('{', out);
    for (MI_Uint32 i = 0; i < texts->size; i++) {
        (void)fprintf(out, "%s\"%s\"", i == 0 ? "" : ",", texts->data[i]);
    }
    (void)fputc('}', out);
}

static void put_numbers(FILE *out, const MI_Uint16A *numbers)
{
    (void)fputc('{', out);
    for (MI_Uint32 i = 0; i < numbers->size; i++) {
        (void)fprintf(out, "%s%u", i == 0 ? "" : ",", numbers->data[i]);
    }
    (void)fputc('}', out);
}

static void put_value(FILE *out, MI_Type type, const MI_Value *value)
{
    switch (type) {
    case MI_BOOLEAN:
        (void)fputs(value->boolean ? "true" : "false", out);
        return;
    case MI_STRING:
        (void)fprintf(out, "\"%s\"", value->string);
        return;
    case MI_DATETIME:
        put_datetime(out, &value->datetime);
        return;
    case MI_REFERENCE:
    case MI_INSTANCE:
        put_instance(out, value->instance);
        return;
    case MI_STRINGA:
        put_texts(out, &value->stringa);
        return;
    case MI_UINT16A:
        put_numbers(out, &value->uint16a);
        return;
    default:
        put_integer(out, type, value);
    }
}

static void put_instance(FILE *out, const MI_Instance *instance)
{
    const MI_Char *class_name = NULL;
    MI_Uint32 count = 0;
    assert_int_equal(MI_Instance_GetClassName(instance, &class_name), MI_RESULT_OK);
    assert_int_equal(MI_Instance_GetElementCount(instance, &count), MI_RESULT_OK);
    (void)fprintf(out, "%s(", class_name);
    for (MI_Uint32 i = 0; i < count; i++) {
        const MI_Char *name = NULL;
        MI_Value value;
        MI_Type type = MI_BOOLEAN;
        MI_Uint32 flags = 0;
        assert_int_equal(MI_Instance_GetElementAt(instance, i, &name, &value, &type, &flags),
                         MI_RESULT_OK);
        (void)fprintf(out, "%s%s=", i == 0 ? "" : ",", name);
        if ((flags & MI_FLAG_NULL) != 0) {
            (void)fputs("null", out);
        } else {
            put_value(out, type, &value);
        }
    }
    (void)fputc(')', out);
}

char *describe(const MI_Instance *instance)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    put_instance(out, instance);
    (void)fclose(out);
    return text;
}

static void put_class(FILE *out, const MI_Class *object)
{
    const MI_Char *name = NULL;
    assert_int_equal(MI_Class_GetClassName(object, &name), MI_RESULT_OK);
    (void)fputs(name, out);
}

static void put_end(FILE *out, const struct pulled *pulled)
{
    (void)fprintf(out, "%sresult %d%s%s", pulled->count == 0 ? "" : " ", (int)pulled->result,
                  pulled->text == NULL ? "" : ", text", pulled->details == NULL ? "" : ", details");
}

char *describe_all(const struct pulled *pulled)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    for (size_t i = 0; i < pulled->count; i++) {
        (void)fputs(i == 0 ? "" : " ", out);
        if (pulled->classes != NULL) {
            put_class(out, pulled->classes[i]);
        } else {
            put_instance(out, pulled->instances[i]);
        }
    }
    if (pulled->result != MI_RESULT_OK) {
        put_end(out, pulled);
    }
    (void)fclose(out);
    return text;
}
