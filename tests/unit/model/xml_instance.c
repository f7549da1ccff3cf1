/* Instances in CIM-XML that are not ours: whatever their tables do, there is an answer. */
#include "model/xml/document.h"
#include "model/xml/instance.h"
#include "support/test.h"

#include <string.h>

/* --- somebody else's instance ---------------------------------------------------------------- */

struct row {
    const MI_Char *name;
    MI_Type type;
    MI_Uint32 flags;
    MI_Value value;
};

struct stranger {
    MI_Instance self;
    const MI_Char *class_name;
    const MI_Char *name_space;
    struct row rows[2];
    MI_Uint32 count;
    MI_Result element_result;
};

static const struct stranger *stranger_of(const MI_Instance *self)
{
    return (const struct stranger *)(const void *)self;
}

static MI_Result MI_CALL get_class_name(const MI_Instance *self, const MI_Char **name)
{
    *name = stranger_of(self)->class_name;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_namespace(const MI_Instance *self, const MI_Char **name)
{
    *name = stranger_of(self)->name_space;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_count(const MI_Instance *self, MI_Uint32 *count)
{
    *count = stranger_of(self)->count;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_at(const MI_Instance *self, MI_Uint32 index, const MI_Char **name,
                                MI_Value *value, MI_Type *type, MI_Uint32 *flags)
{
    const struct row *row = &stranger_of(self)->rows[index];
    *name = row->name;
    *value = row->value;
    *type = row->type;
    *flags = row->flags;
    return stranger_of(self)->element_result;
}

static MI_Result MI_CALL no_class(const MI_Instance *self, MI_Class **class)
{
    (void)self, (void)class;
    return MI_RESULT_NOT_SUPPORTED;
}

static MI_Result MI_CALL no_memory(const MI_Instance *self, MI_Class **class)
{
    (void)self, (void)class;
    return MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

/* The least that can be read. */
static const MI_InstanceFT least = {
    .GetClassName = get_class_name,
    .GetElementCount = get_count,
    .GetElementAt = get_at,
};

static struct stranger make(const MI_InstanceFT *ft)
{
    return (struct stranger){.self.ft = ft, .class_name = MI_T("Stranger")};
}

static void add(struct stranger *stranger, const MI_Char *name, MI_Type type, MI_Uint32 flags,
                const void *value, size_t size)
{
    struct row *row = &stranger->rows[stranger->count++];
    *row = (struct row){.name = name, .type = type, .flags = flags | MI_FLAG_NOT_MODIFIED};
    memcpy(&row->value, value, size);
}

static void add_pointer(struct stranger *stranger, MI_Type type, MI_Uint32 flags,
                        const void *pointer)
{
    add(stranger, MI_T("It"), type, flags, &pointer, sizeof pointer);
}

/* --- documents ------------------------------------------------------------------------------- */

static char bytes[4096];

static MI_Result write(void (*write_document)(struct mf_xml *xml, const MI_Instance *instance),
                       const struct stranger *stranger)
{
    struct mf_xml xml = {.buffer = (unsigned char *)bytes, .size = sizeof bytes - 1U};
    MI_Uint32 needed = 0;
    memset(bytes, 0, sizeof bytes);
    write_document(&xml, &stranger->self);
    return mf_xml_finish(&xml, &needed);
}

static void write_whole(struct mf_xml *xml, const MI_Instance *instance)
{
    mf_xml_document(xml, instance, 1);
}

static void expect(const struct stranger *stranger, const char *text)
{
    assert_int_equal(write(mf_xml_instance, stranger), MI_RESULT_OK);
    assert_string_equal(bytes, text);
}

static void expect_result(const struct stranger *stranger, MI_Result result)
{
    assert_int_equal(write(mf_xml_instance, stranger), result);
    assert_int_equal(write(write_whole, stranger), result);
}

/* --- what can be read ------------------------------------------------------------------------ */

/* Its class is not known, so nothing says of what class an embedded instance is. */
static void the_least_of_a_table_is_enough(void **state)
{
    (void)state;
    struct stranger inner = make(&least);
    struct stranger outer = make(&least);
    add_pointer(&outer, MI_INSTANCE, 0, &inner);
    expect(&outer, "<INSTANCE CLASSNAME=\"Stranger\">"
                   "<PROPERTY NAME=\"It\" TYPE=\"string\" EmbeddedObject=\"object\">"
                   "<VALUE>&lt;INSTANCE CLASSNAME=&quot;Stranger&quot;&gt;&lt;/INSTANCE&gt;</VALUE>"
                   "</PROPERTY></INSTANCE>");
    assert_int_equal(write(write_whole, &outer), MI_RESULT_OK);
}

/* E-7: MI_FLAG_NOT_MODIFIED is what an unmodified value carries. */
static void a_value_that_is_modified_says_so(void **state)
{
    (void)state;
    struct stranger stranger = make(&least);
    const MI_Boolean yes = MI_TRUE;
    add(&stranger, MI_T("On"), MI_BOOLEAN, 0, &yes, sizeof yes);
    stranger.rows[0].flags = 0;
    expect(&stranger, "<INSTANCE CLASSNAME=\"Stranger\">"
                      "<PROPERTY NAME=\"On\" TYPE=\"boolean\" MODIFIED=\"TRUE\">"
                      "<VALUE>true</VALUE></PROPERTY></INSTANCE>");
}

static void a_null_pointer_is_a_null_value(void **state)
{
    (void)state;
    struct stranger stranger = make(&least);
    add_pointer(&stranger, MI_STRING, 0, NULL);
    add_pointer(&stranger, MI_REFERENCE, 0, NULL);
    expect(&stranger, "<INSTANCE CLASSNAME=\"Stranger\">"
                      "<PROPERTY NAME=\"It\" TYPE=\"string\"></PROPERTY>"
                      "<PROPERTY.REFERENCE NAME=\"It\"></PROPERTY.REFERENCE></INSTANCE>");
}

static void a_null_instance_in_an_array_is_told(void **state)
{
    (void)state;
    struct stranger inner = make(&least);
    struct stranger outer = make(&least);
    MI_Instance *items[] = {NULL, &inner.self};
    const MI_InstanceA array = {items, 2};
    add(&outer, MI_T("All"), MI_INSTANCEA, 0, &array, sizeof array);
    expect(&outer, "<INSTANCE CLASSNAME=\"Stranger\">"
                   "<PROPERTY.ARRAY NAME=\"All\" TYPE=\"string\" EmbeddedObject=\"object\">"
                   "<VALUE.ARRAY><VALUE.NULL/>"
                   "<VALUE>&lt;INSTANCE CLASSNAME=&quot;Stranger&quot;&gt;&lt;/INSTANCE&gt;</VALUE>"
                   "</VALUE.ARRAY></PROPERTY.ARRAY></INSTANCE>");
    assert_int_equal(write(write_whole, &outer), MI_RESULT_OK);
}

static void a_target_without_keys_is_its_class(void **state)
{
    (void)state;
    struct stranger target = make(&least);
    struct stranger holder = make(&least);
    add_pointer(&holder, MI_REFERENCE, 0, &target);
    expect(&holder, "<INSTANCE CLASSNAME=\"Stranger\"><PROPERTY.REFERENCE NAME=\"It\">"
                    "<VALUE.REFERENCE><INSTANCENAME CLASSNAME=\"Stranger\"></INSTANCENAME>"
                    "</VALUE.REFERENCE></PROPERTY.REFERENCE></INSTANCE>");
}

/* A key in another namespace than its holder loses it: as OMI does it. */
static void a_nested_reference_elsewhere_has_no_path(void **state)
{
    (void)state;
    const MI_InstanceFT placed = {
        .GetClassName = get_class_name,
        .GetElementCount = get_count,
        .GetElementAt = get_at,
        .GetNameSpace = get_namespace,
    };
    struct stranger far = make(&placed);
    struct stranger near = make(&placed);
    struct stranger holder = make(&placed);
    far.name_space = MI_T("root/far");
    near.name_space = MI_T("root");
    holder.name_space = MI_T("ROOT");
    add_pointer(&near, MI_REFERENCE, MI_FLAG_KEY, &far);
    add_pointer(&holder, MI_REFERENCE, 0, &near);
    expect(&holder, "<INSTANCE CLASSNAME=\"Stranger\"><PROPERTY.REFERENCE NAME=\"It\">"
                    "<VALUE.REFERENCE><INSTANCENAME CLASSNAME=\"Stranger\">"
                    "<VALUE.REFERENCE><INSTANCENAME CLASSNAME=\"Stranger\"></INSTANCENAME>"
                    "</VALUE.REFERENCE></INSTANCENAME>"
                    "</VALUE.REFERENCE></PROPERTY.REFERENCE></INSTANCE>");
}

/* --- what cannot ----------------------------------------------------------------------------- */

static void a_table_that_cannot_be_read_is_refused(void **state)
{
    (void)state;
    MI_InstanceFT tables[] = {least, least, least};
    tables[0].GetClassName = NULL;
    tables[1].GetElementCount = NULL;
    tables[2].GetElementAt = NULL;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        const struct stranger stranger = make(&tables[i]);
        expect_result(&stranger, MI_RESULT_INVALID_PARAMETER);
    }
    const struct stranger without = make(NULL);
    expect_result(&without, MI_RESULT_INVALID_PARAMETER);
}

static void what_a_table_refuses_ends_the_document(void **state)
{
    (void)state;
    struct stranger stranger = make(&least);
    add_pointer(&stranger, MI_STRING, 0, MI_T("text"));
    stranger.element_result = MI_RESULT_ACCESS_DENIED;
    expect_result(&stranger, MI_RESULT_ACCESS_DENIED);
}

static void only_running_out_of_memory_makes_a_class_matter(void **state)
{
    (void)state;
    MI_InstanceFT table = least;
    table.GetClass = no_class;
    const struct stranger classless = make(&table);
    expect_result(&classless, MI_RESULT_OK);
    table.GetClass = no_memory;
    expect_result(&classless, MI_RESULT_SERVER_LIMITS_EXCEEDED);
}

static void nameless_things_are_refused(void **state)
{
    (void)state;
    struct stranger stranger = make(&least);
    add_pointer(&stranger, MI_STRING, 0, MI_T("text"));
    stranger.rows[0].name = NULL;
    expect_result(&stranger, MI_RESULT_INVALID_PARAMETER);
    stranger.count = 0;
    stranger.class_name = NULL;
    expect_result(&stranger, MI_RESULT_INVALID_PARAMETER);
}

static void a_number_that_is_no_type_is_refused(void **state)
{
    (void)state;
    struct stranger stranger = make(&least);
    add_pointer(&stranger, (MI_Type)99, 0, NULL);
    expect_result(&stranger, MI_RESULT_INVALID_PARAMETER);
}

/* The real library crashes on one that is text or a reference. */
static void a_key_without_a_value_names_nothing(void **state)
{
    (void)state;
    static const MI_Type types[] = {MI_STRING, MI_REFERENCE};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct stranger target = make(&least);
        struct stranger holder = make(&least);
        add_pointer(&target, types[i], MI_FLAG_KEY, NULL);
        add_pointer(&holder, MI_REFERENCE, 0, &target);
        expect_result(&holder, MI_RESULT_INVALID_PARAMETER);
    }
}

static void an_array_is_no_key(void **state)
{
    (void)state;
    struct stranger target = make(&least);
    struct stranger holder = make(&least);
    const MI_Uint8A none = {NULL, 0};
    add(&target, MI_T("Bytes"), MI_UINT8A, MI_FLAG_KEY, &none, sizeof none);
    add_pointer(&holder, MI_REFERENCE, 0, &target);
    expect_result(&holder, MI_RESULT_FAILED);
}

static void what_contains_itself_comes_to_an_end(void **state)
{
    (void)state;
    static const struct {
        MI_Type type;
        MI_Uint32 flags;
    } ways[] = {{MI_INSTANCE, 0}, {MI_REFERENCE, MI_FLAG_KEY}};
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        struct stranger stranger = make(&least);
        add_pointer(&stranger, ways[i].type, ways[i].flags, &stranger);
        add_pointer(&stranger, ways[i].type, ways[i].flags, &stranger);
        expect_result(&stranger, MI_RESULT_SERVER_LIMITS_EXCEEDED);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_least_of_a_table_is_enough),
        cmocka_unit_test(a_value_that_is_modified_says_so),
        cmocka_unit_test(a_null_pointer_is_a_null_value),
        cmocka_unit_test(a_null_instance_in_an_array_is_told),
        cmocka_unit_test(a_target_without_keys_is_its_class),
        cmocka_unit_test(a_nested_reference_elsewhere_has_no_path),
        cmocka_unit_test(a_table_that_cannot_be_read_is_refused),
        cmocka_unit_test(what_a_table_refuses_ends_the_document),
        cmocka_unit_test(only_running_out_of_memory_makes_a_class_matter),
        cmocka_unit_test(nameless_things_are_refused),
        cmocka_unit_test(a_number_that_is_no_type_is_refused),
        cmocka_unit_test(a_key_without_a_value_names_nothing),
        cmocka_unit_test(an_array_is_no_key),
        cmocka_unit_test(what_contains_itself_comes_to_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
