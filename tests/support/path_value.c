#include "support/path_value.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const type_names[] = {
    [MI_BOOLEAN] = "boolean",   [MI_UINT8] = "uint8",   [MI_SINT8] = "sint8",
    [MI_UINT16] = "uint16",     [MI_SINT16] = "sint16", [MI_UINT32] = "uint32",
    [MI_SINT32] = "sint32",     [MI_UINT64] = "uint64", [MI_SINT64] = "sint64",
    [MI_REAL32] = "real32",     [MI_REAL64] = "real64", [MI_CHAR16] = "char16",
    [MI_DATETIME] = "datetime", [MI_STRING] = "string", [MI_REFERENCE] = "reference",
};

static MI_Type type_of(const char *name)
{
    for (unsigned i = 0; i < sizeof type_names / sizeof type_names[0]; i++) {
        if (strcmp(type_names[i], name) == 0) {
            return (MI_Type)i;
        }
    }
    fail_msg("no type %s", name);
    return MI_STRING;
}

/* 64-bit integers are text in the data. */
static MI_Uint64 integer_of(const json_t *value)
{
    if (json_is_integer(value)) {
        return (MI_Uint64)json_integer_value(value);
    }
    const char *text = json_string_value(value);
    return text[0] == '-' ? (MI_Uint64)strtoll(text, NULL, 10) : strtoull(text, NULL, 10);
}

static MI_Datetime datetime_of(const char *text)
{
    MI_Datetime datetime;
    memset(&datetime, 0, sizeof datetime);
    if (text[21] == ':') {
        MI_Interval *interval = &datetime.u.interval;
        assert_int_equal(sscanf(text, "%8u%2u%2u%2u.%6u", &interval->days, &interval->hours,
                                &interval->minutes, &interval->seconds, &interval->microseconds),
                         5);
        return datetime;
    }
    MI_Timestamp *stamp = &datetime.u.timestamp;
    datetime.isTimestamp = 1;
    assert_int_equal(sscanf(text, "%4u%2u%2u%2u%2u%2u.%6u%d", &stamp->year, &stamp->month,
                            &stamp->day, &stamp->hour, &stamp->minute, &stamp->second,
                            &stamp->microseconds, &stamp->utc),
                     8);
    return datetime;
}

static MI_Value value_of(MI_Application *application, MI_Type type, const json_t *json)
{
    MI_Value value;
    memset(&value, 0, sizeof value);
    switch (type) {
    case MI_BOOLEAN:
        value.boolean = json_is_true(json);
        break;
    case MI_REAL32:
        value.real32 = (MI_Real32)json_number_value(json);
        break;
    case MI_REAL64:
        value.real64 = json_number_value(json);
        break;
    case MI_CHAR16:
        value.char16 = (MI_Char16)(unsigned char)json_string_value(json)[0];
        break;
    case MI_DATETIME:
        value.datetime = datetime_of(json_string_value(json));
        break;
    case MI_STRING:
        memcpy(&value, &(const char *){json_string_value(json)}, sizeof(char *));
        break;
    case MI_REFERENCE:
        value.reference = path_instance(application, json);
        break;
    default:
        value.uint64 = integer_of(json);
    }
    return value;
}

static void add_key(MI_Application *application, MI_Instance *instance, const char *name,
                    const json_t *key)
{
    const MI_Type type = type_of(json_string_value(json_object_get(key, "type")));
    const json_t *json = json_object_get(key, "value");
    if (json_is_null(json)) {
        assert_int_equal(
            MI_Instance_AddElement(instance, name, NULL, type, MI_FLAG_KEY | MI_FLAG_NULL),
            MI_RESULT_OK);
        return;
    }
    MI_Value value = value_of(application, type, json);
    assert_int_equal(MI_Instance_AddElement(instance, name, &value, type, MI_FLAG_KEY),
                     MI_RESULT_OK);
    if (type == MI_REFERENCE) {
        (void)MI_Instance_Delete(value.reference);
    }
}

MI_Instance *path_instance(MI_Application *application, const json_t *path)
{
    MI_Instance *instance = NULL;
    const char *class_name = json_string_value(json_object_get(path, "class"));
    assert_int_equal(MI_Application_NewInstance(application, class_name, NULL, &instance),
                     MI_RESULT_OK);
    const char *name = NULL;
    json_t *key = NULL;
    json_object_foreach(json_object_get(path, "keys"), name, key) {
        add_key(application, instance, name, key);
    }
    const json_t *space = json_object_get(path, "namespace");
    const json_t *host = json_object_get(path, "host");
    if (space != NULL) {
        (void)MI_Instance_SetNameSpace(instance, json_string_value(space));
    }
    if (host != NULL) {
        (void)MI_Instance_SetServerName(instance, json_string_value(host));
    }
    return instance;
}
