#include "model/xml/xml.h"

#include "support/test.h"

#include <string.h>

struct page {
    struct mf_xml xml;
    char bytes[256]; /* always terminated, since no test fills it */
};

static void open_page(struct page *page)
{
    *page = (struct page){.xml.size = sizeof page->bytes - 1U};
    page->xml.buffer = (unsigned char *)page->bytes;
}

static void expect(const struct page *page, const char *text)
{
    MI_Uint32 needed = 0;
    assert_int_equal(mf_xml_finish(&page->xml, &needed), MI_RESULT_OK);
    assert_string_equal(page->bytes, text);
    assert_int_equal(needed, strlen(text));
}

/* --- escapes --------------------------------------------------------------------------------- */

static void text_is_escaped_and_markup_is_not(void **state)
{
    (void)state;
    struct page page;
    open_page(&page);
    mf_xml_markup(&page.xml, MI_T("<A>"));
    mf_xml_text(&page.xml, MI_T("<\"'&'\">"));
    mf_xml_plain(&page.xml, "-1");
    expect(&page, "<A>&lt;&quot;&apos;&amp;&apos;&quot;&gt;-1");
}

/* The length grows by a few bytes for each document around, not by a factor. */
static void what_is_nested_is_escaped_once_more_for_each_document_around_it(void **state)
{
    (void)state;
    struct page page;
    open_page(&page);
    page.xml.nested = 2;
    mf_xml_markup(&page.xml, MI_T("<A>"));
    mf_xml_text(&page.xml, MI_T("<"));
    mf_xml_plain(&page.xml, "true");
    expect(&page, "&amp;lt;A&amp;gt;&amp;amp;lt;true");
}

static void control_characters_are_references(void **state)
{
    (void)state;
    struct page page;
    open_page(&page);
    mf_xml_text(&page.xml, MI_T("\x01\t\n\r\x1F\x7F"));
    page.xml.nested = 1;
    mf_xml_text(&page.xml, MI_T("\t"));
    expect(&page, "&#1;&#9;&#10;&#13;&#31;\x7F&amp;#9;");
}

static void utf8_stays_as_it_is(void **state)
{
    (void)state;
    struct page page;
    open_page(&page);
    mf_xml_text(&page.xml, MI_T("\xC3\xA9<\xF0\x9F\x98\x80"));
    expect(&page, "\xC3\xA9&lt;\xF0\x9F\x98\x80");
}

/* --- parts ----------------------------------------------------------------------------------- */

static void an_attribute_without_a_value_is_none(void **state)
{
    (void)state;
    struct page page;
    open_page(&page);
    mf_xml_open(&page.xml, MI_T("A"));
    mf_xml_attribute(&page.xml, MI_T("B"), MI_T("<c>"));
    mf_xml_attribute(&page.xml, MI_T("D"), NULL);
    mf_xml_attribute(&page.xml, MI_T("E"), MI_T(""));
    mf_xml_close(&page.xml, MI_T("A"));
    expect(&page, "<A B=\"&lt;c&gt;\" E=\"\"</A>");
}

static void a_type_is_that_of_the_elements_and_an_instance_is_a_string(void **state)
{
    (void)state;
    struct page page;
    open_page(&page);
    mf_xml_type(&page.xml, MI_UINT8A);
    mf_xml_type(&page.xml, MI_INSTANCE);
    mf_xml_type(&page.xml, MI_INSTANCEA);
    expect(&page, " TYPE=\"uint8\" TYPE=\"string\" TYPE=\"string\"");
}

static void only_arrays_have_a_size(void **state)
{
    (void)state;
    struct page page;
    open_page(&page);
    mf_xml_array_size(&page.xml, MI_UINT8, 3);
    mf_xml_array_size(&page.xml, MI_UINT8A, 0);
    mf_xml_array_size(&page.xml, MI_UINT8A, 4294967295U);
    expect(&page, " ARRAYSIZE=\"4294967295\"");
}

/* --- ends ------------------------------------------------------------------------------------ */

/* Not even a later piece that would fit goes behind a gap. */
static void what_does_not_fit_is_counted(void **state)
{
    (void)state;
    struct page page;
    MI_Uint32 needed = 0;
    open_page(&page);
    page.xml.size = 4;
    mf_xml_markup(&page.xml, MI_T("abc"));
    mf_xml_markup(&page.xml, MI_T("de"));
    mf_xml_markup(&page.xml, MI_T("f"));
    assert_int_equal(mf_xml_finish(&page.xml, &needed), MI_RESULT_FAILED);
    assert_int_equal(needed, 6);
    assert_string_equal(page.bytes, "abc");
}

static void the_first_mistake_counts_and_ends_the_document(void **state)
{
    (void)state;
    struct page page;
    MI_Uint32 needed = 0;
    open_page(&page);
    mf_xml_markup(&page.xml, MI_T("a"));
    assert_true(mf_xml_check(&page.xml, MI_RESULT_OK));
    assert_false(mf_xml_check(&page.xml, MI_RESULT_ACCESS_DENIED));
    assert_false(mf_xml_check(&page.xml, MI_RESULT_NOT_FOUND));
    assert_false(mf_xml_check(&page.xml, MI_RESULT_OK));
    mf_xml_markup(&page.xml, MI_T("b"));
    assert_int_equal(mf_xml_finish(&page.xml, &needed), MI_RESULT_ACCESS_DENIED);
    assert_string_equal(page.bytes, "a");
}

static void objects_nest_128_deep(void **state)
{
    (void)state;
    struct mf_xml xml = {.depth = MF_XML_DEPTH - 1U};
    MI_Uint32 needed = 0;
    assert_true(mf_xml_enter(&xml));
    mf_xml_leave(&xml);
    assert_true(mf_xml_enter(&xml));
    assert_false(mf_xml_enter(&xml));
    assert_int_equal(mf_xml_finish(&xml, &needed), MI_RESULT_SERVER_LIMITS_EXCEEDED);
}

static void a_document_ends_at_256_megabytes(void **state)
{
    (void)state;
    struct mf_xml xml = {.needed = (size_t)256 * 1024U * 1024U - 2U};
    MI_Uint32 needed = 0;
    mf_xml_markup(&xml, MI_T("ab"));
    assert_int_equal(mf_xml_finish(&xml, &needed), MI_RESULT_FAILED);
    mf_xml_markup(&xml, MI_T("c"));
    assert_int_equal(mf_xml_finish(&xml, &needed), MI_RESULT_SERVER_LIMITS_EXCEEDED);
    assert_int_equal(needed, 256 * 1024 * 1024);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_escaped_and_markup_is_not),
        cmocka_unit_test(what_is_nested_is_escaped_once_more_for_each_document_around_it),
        cmocka_unit_test(control_characters_are_references),
        cmocka_unit_test(utf8_stays_as_it_is),
        cmocka_unit_test(an_attribute_without_a_value_is_none),
        cmocka_unit_test(a_type_is_that_of_the_elements_and_an_instance_is_a_string),
        cmocka_unit_test(only_arrays_have_a_size),
        cmocka_unit_test(what_does_not_fit_is_counted),
        cmocka_unit_test(the_first_mistake_counts_and_ends_the_document),
        cmocka_unit_test(objects_nest_128_deep),
        cmocka_unit_test(a_document_ends_at_256_megabytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
