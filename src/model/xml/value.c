#include "model/xml/value.h"

#include "model/datetime.h"
#include "model/integer.h"
#include "model/real.h"
#include "model/type.h"
#include "model/value.h"
#include "model/xml/instance.h"

#include <string.h>

/* --- scalars ---------------------------------------------------------------------------------- */

static void put_integer(struct mf_xml *xml, MI_Type type, const MI_Value *value)
{
    char text[MF_INTEGER_ROOM];
    mf_integer_format(mf_integer_of(type, value), text);
    mf_xml_plain(xml, text);
}

static void put_real(struct mf_xml *xml, MI_Type type, const MI_Value *value)
{
    char text[MF_REAL_ROOM];
    mf_real_format_exponent(type, value, text);
    mf_xml_plain(xml, text);
}

static void put_datetime(struct mf_xml *xml, const MI_Datetime *datetime)
{
    char text[MF_DATETIME_LENGTH + 1U];
    mf_datetime_format(datetime, text);
    mf_xml_plain(xml, text);
}

/* An embedded instance is a document in the text of this one. */
static void put_instance(struct mf_xml *xml, const MI_Instance *instance)
{
    xml->nested++;
    mf_xml_instance(xml, instance);
    xml->nested--;
}

static void put_scalar(struct mf_xml *xml, MI_Type type, const MI_Value *value)
{
    switch (type) {
    case MI_BOOLEAN:
        mf_xml_plain(xml, value->boolean ? "true" : "false");
        return;
    case MI_REAL32:
    case MI_REAL64:
        put_real(xml, type, value);
        return;
    case MI_CHAR16: /* its number: not every half of a character has a text */
        put_integer(xml, MI_UINT16, value);
        return;
    case MI_DATETIME:
        put_datetime(xml, &value->datetime);
        return;
    case MI_STRING:
        mf_xml_text(xml, value->string);
        return;
    case MI_INSTANCE:
        put_instance(xml, value->instance);
        return;
    default:
        break;
    }
    if (mf_xml_check(xml, mf_type_is_integer(type) ? MI_RESULT_OK : MI_RESULT_FAILED)) {
        put_integer(xml, type, value);
    }
}

void mf_xml_value_text(struct mf_xml *xml, MI_Type type, const void *value)
{
    MI_Value scalar;
    memset(&scalar, 0, sizeof scalar);
    memcpy(&scalar, value, mf_type_of(type)->size);
    put_scalar(xml, type, &scalar);
}

/* --- with their tags -------------------------------------------------------------------------- */

static void put_tagged(struct mf_xml *xml, MI_Type type, const void *value)
{
    mf_xml_markup(xml, MI_T("<VALUE>"));
    mf_xml_value_text(xml, type, value);
    mf_xml_markup(xml, MI_T("</VALUE>"));
}

static void put_element(struct mf_xml *xml, MI_Type type, const void *value)
{
    if (mf_value_is_null(type, value)) {
        mf_xml_markup(xml, MI_T("<VALUE.NULL/>"));
        return;
    }
    put_tagged(xml, type, value);
}

static void put_array(struct mf_xml *xml, MI_Type element, const MI_Array *array)
{
    const size_t size = mf_type_of(element)->size;
    const unsigned char *data = array->data;
    mf_xml_markup(xml, MI_T("<VALUE.ARRAY>"));
    for (MI_Uint32 i = 0; data != NULL && i < array->size; i++) {
        put_element(xml, element, data + i * size);
    }
    mf_xml_markup(xml, MI_T("</VALUE.ARRAY>"));
}

void mf_xml_value(struct mf_xml *xml, MI_Type type, const void *value)
{
    if (!mf_xml_check(xml, mf_type_of(type) == NULL ? MI_RESULT_FAILED : MI_RESULT_OK)) {
        return;
    }
    if (mf_type_is_array(type)) {
        MI_Array array;
        memcpy(&array, value, sizeof array);
        put_array(xml, mf_type_element(type), &array);
    } else if (!mf_value_is_null(type, value)) {
        put_tagged(xml, type, value);
    }
}
