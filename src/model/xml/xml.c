#include "model/xml/xml.h"

#include "model/type.h"

#include <stdio.h>
#include <string.h>

/* No document comes near it; lists that share their parts may describe one that has no end. */
static const size_t longest = (size_t)256 * 1024U * 1024U;

/* --- bytes ------------------------------------------------------------------------------------ */

static void put(struct mf_xml *xml, const MI_Char *text, size_t length)
{
    const size_t bytes = length * sizeof *text;
    if (xml->result != MI_RESULT_OK) {
        return;
    }
    if (bytes > longest - xml->needed) {
        xml->result = MI_RESULT_SERVER_LIMITS_EXCEEDED;
        return;
    }
    if (bytes <= xml->size && xml->needed <= xml->size - bytes) {
        memcpy(xml->buffer + xml->needed, text, bytes);
    }
    xml->needed += bytes;
}

static size_t length_of(const MI_Char *text)
{
    size_t length = 0;
    while (text[length] != 0) {
        length++;
    }
    return length;
}

/* --- escapes ---------------------------------------------------------------------------------- */

static const MI_Char *entity_of(MI_Char c)
{
    switch (c) {
    case '"':
        return MI_T("quot;");
    case '&':
        return MI_T("amp;");
    case '\'':
        return MI_T("apos;");
    case '<':
        return MI_T("lt;");
    case '>':
        return MI_T("gt;");
    default:
        return NULL;
    }
}

static bool is_control(MI_Char c)
{
    return c > 0 && c < ' ';
}

/* Escaping what is escaped already touches only its ampersand. */
static void put_ampersand(struct mf_xml *xml, unsigned times)
{
    put(xml, MI_T("&"), 1);
    for (unsigned i = 1; i < times; i++) {
        put(xml, MI_T("amp;"), 4);
    }
}

static void put_ascii(struct mf_xml *xml, const char *text)
{
    for (; *text != '\0'; text++) {
        const MI_Char c = (MI_Char)*text;
        put(xml, &c, 1);
    }
}

static void put_special(struct mf_xml *xml, MI_Char c, unsigned times)
{
    put_ampersand(xml, times);
    const MI_Char *entity = entity_of(c);
    if (entity != NULL) {
        put(xml, entity, length_of(entity));
        return;
    }
    char number[8];
    (void)snprintf(number, sizeof number, "#%d;", (int)c);
    put_ascii(xml, number);
}

static void put_escaped(struct mf_xml *xml, const MI_Char *text, unsigned times)
{
    const MI_Char *plain = text;
    for (; *text != 0; text++) {
        if (times > 0 && (is_control(*text) || entity_of(*text) != NULL)) {
            put(xml, plain, (size_t)(text - plain));
            put_special(xml, *text, times);
            plain = text + 1;
        }
    }
    put(xml, plain, (size_t)(text - plain));
}

/* --- parts of documents ----------------------------------------------------------------------- */

void mf_xml_markup(struct mf_xml *xml, const MI_Char *markup)
{
    put_escaped(xml, markup, xml->nested);
}

void mf_xml_text(struct mf_xml *xml, const MI_Char *text)
{
    put_escaped(xml, text, xml->nested + 1U);
}

void mf_xml_plain(struct mf_xml *xml, const char *text)
{
    put_ascii(xml, text);
}

void mf_xml_open(struct mf_xml *xml, const MI_Char *name)
{
    mf_xml_markup(xml, MI_T("<"));
    mf_xml_markup(xml, name);
}

void mf_xml_close(struct mf_xml *xml, const MI_Char *name)
{
    mf_xml_markup(xml, MI_T("</"));
    mf_xml_markup(xml, name);
    mf_xml_markup(xml, MI_T(">"));
}

static void open_attribute(struct mf_xml *xml, const MI_Char *name)
{
    mf_xml_markup(xml, MI_T(" "));
    mf_xml_markup(xml, name);
    mf_xml_markup(xml, MI_T("=\""));
}

void mf_xml_attribute(struct mf_xml *xml, const MI_Char *name, const MI_Char *value)
{
    if (value != NULL) {
        open_attribute(xml, name);
        mf_xml_text(xml, value);
        mf_xml_markup(xml, MI_T("\""));
    }
}

void mf_xml_type(struct mf_xml *xml, MI_Type type)
{
    const MI_Type element = mf_type_element(type);
    open_attribute(xml, MI_T("TYPE"));
    mf_xml_plain(xml, mf_type_name(element == MI_INSTANCE ? MI_STRING : element));
    mf_xml_markup(xml, MI_T("\""));
}

void mf_xml_array_size(struct mf_xml *xml, MI_Type type, MI_Uint32 size)
{
    if (!mf_type_is_array(type) || size == 0) {
        return;
    }
    char number[16];
    (void)snprintf(number, sizeof number, "%u", size);
    open_attribute(xml, MI_T("ARRAYSIZE"));
    mf_xml_plain(xml, number);
    mf_xml_markup(xml, MI_T("\""));
}

/* --- the whole -------------------------------------------------------------------------------- */

bool mf_xml_check(struct mf_xml *xml, MI_Result result)
{
    if (xml->result == MI_RESULT_OK) {
        xml->result = result;
    }
    return xml->result == MI_RESULT_OK;
}

bool mf_xml_enter(struct mf_xml *xml)
{
    xml->depth++;
    return mf_xml_check(xml, xml->depth > MF_XML_DEPTH ? MI_RESULT_SERVER_LIMITS_EXCEEDED
                                                       : MI_RESULT_OK);
}

void mf_xml_leave(struct mf_xml *xml)
{
    xml->depth--;
}

MI_Result mf_xml_finish(const struct mf_xml *xml, MI_Uint32 *needed)
{
    *needed = (MI_Uint32)xml->needed;
    if (xml->result == MI_RESULT_OK && xml->needed > xml->size) {
        return MI_RESULT_FAILED;
    }
    return xml->result;
}
