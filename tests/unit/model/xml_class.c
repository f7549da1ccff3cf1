/* Classes in CIM-XML: what fixtures cannot say, and classes that are not ours. */
#include "model/class.h"
#include "model/xml/class.h"
#include "support/test.h"
#include "unit/model/rtti.h"

#include <string.h>

/* --- declarations ---------------------------------------------------------------------------- */

static const MI_Boolean yes = MI_TRUE;
static const MI_Char *const no_text;
static const MI_Char *const text = MI_T("Part");
static const MI_Uint8 numbers[] = {1, 2};
static const MI_ConstUint8A array = {numbers, 2};

static const MI_Qualifier restricted = {MI_T("Version"), MI_STRING,
                                        MI_FLAG_RESTRICTED | MI_FLAG_ENABLEOVERRIDE, &text};
static const MI_Qualifier locked = {MI_T("KEY"), MI_BOOLEAN,
                                    MI_FLAG_DISABLEOVERRIDE | MI_FLAG_TOSUBCLASS, &yes};
static const MI_Qualifier empty = {MI_T("Empty"), MI_STRING, MI_FLAG_TRANSLATABLE, &no_text};
static const MI_Qualifier explicit_class = {MI_T("EmbeddedInstance"), MI_STRING, 0, &text};
static const MI_Qualifier *const all_flavors[] = {&restricted, &locked, &empty};
static const MI_Qualifier *const says_class[] = {&explicit_class};

#define PROPERTY MI_FLAG_PROPERTY

/* The declaration of a class with one property. */
#define CLASS_OF(NAME, PROPERTY_DECL)                                                              \
    static const MI_PropertyDecl *const NAME##_properties[] = {&(PROPERTY_DECL)};                  \
    static const MI_ClassDecl NAME = {                                                             \
        .name = MI_T("C"), .properties = NAME##_properties, .numProperties = 1}

static const MI_PropertyDecl inherited_property = {
    .flags = PROPERTY | MI_FLAG_KEY,
    .name = MI_T("Id"),
    .qualifiers = all_flavors,
    .numQualifiers = 3,
    .type = MI_UINT8,
    .origin = MI_T("Root"),
    .propagator = MI_T("Base"),
};
CLASS_OF(inheriting, inherited_property);

static const MI_PropertyDecl array_property = {
    .flags = PROPERTY,
    .name = MI_T("Bytes"),
    .type = MI_UINT8A,
    .subscript = 2,
    .origin = MI_T("C"),
    .propagator = MI_T("c"),
    .value = &array,
};
CLASS_OF(sized, array_property);

static const MI_PropertyDecl explicit_property = {
    .flags = PROPERTY,
    .name = MI_T("Inner"),
    .qualifiers = says_class,
    .numQualifiers = 1,
    .type = MI_INSTANCEA,
    .className = MI_T("Part"),
};
CLASS_OF(embedding, explicit_property);

static const MI_PropertyDecl any_property = {
    .flags = PROPERTY, .name = MI_T("Inner"), .type = MI_INSTANCE};
CLASS_OF(embedding_any, any_property);

static const MI_PropertyDecl references_property = {
    .flags = PROPERTY, .name = MI_T("Those"), .type = MI_REFERENCEA};
CLASS_OF(referring, references_property);

static const MI_ParameterDecl references_parameter = {
    .flags = MI_FLAG_PARAMETER | MI_FLAG_IN,
    .name = MI_T("Those"),
    .type = MI_REFERENCEA,
    .className = MI_T("Part"),
    .subscript = 7,
};
static const MI_ParameterDecl *const method_parameters[] = {&references_parameter};
static const MI_MethodDecl method = {
    .flags = MI_FLAG_METHOD | MI_FLAG_STATIC,
    .name = MI_T("Do"),
    .parameters = method_parameters,
    .numParameters = 1,
    .returnType = MI_UINT32A,
};
static const MI_MethodDecl *const method_list[] = {&method};
static const MI_ClassDecl acting = {
    .flags = MI_FLAG_CLASS | MI_FLAG_ABSTRACT | MI_FLAG_TERMINAL | MI_FLAG_ASSOCIATION |
             MI_FLAG_INDICATION,
    .name = MI_T("C"),
    .superClass = MI_T("Unknown"),
    .methods = method_list,
    .numMethods = 1,
};

/* --- documents ------------------------------------------------------------------------------- */

static char bytes[4096];

static MI_Result write(const MI_Class *class, MI_Uint32 flags)
{
    struct mf_xml xml = {.buffer = (unsigned char *)bytes, .size = sizeof bytes - 1U};
    MI_Uint32 needed = 0;
    memset(bytes, 0, sizeof bytes);
    mf_xml_class(&xml, class, flags);
    return mf_xml_finish(&xml, &needed);
}

static MI_Result write_decl(const MI_ClassDecl *decl, MI_Uint32 flags)
{
    MI_Class *class = NULL;
    assert_int_equal(mf_class_new_of(decl, NULL, NULL, NULL, MI_FALSE, &class), MI_RESULT_OK);
    const MI_Result result = write(class, flags);
    assert_int_equal(MI_Class_Delete(class), MI_RESULT_OK);
    return result;
}

static void expect(const MI_ClassDecl *decl, MI_Uint32 flags, const char *document)
{
    assert_int_equal(write_decl(decl, flags), MI_RESULT_OK);
    assert_string_equal(bytes, document);
}

/* --- properties ------------------------------------------------------------------------------ */

static void an_inherited_property_is_only_in_deep_classes(void **state)
{
    (void)state;
    expect(&inheriting, 0, "<CLASS NAME=\"C\"></CLASS>");
    expect(&inheriting, MF_XML_CLASS_DEEP | MF_XML_CLASS_ORIGINS,
           "<CLASS NAME=\"C\"><PROPERTY NAME=\"Id\" TYPE=\"uint8\" CLASSORIGIN=\"Root\""
           " PROPAGATED=\"true\"></PROPERTY></CLASS>");
}

/* A flag with a qualifier of its name, in any case, is told once; a NULL qualifier has no value. */
static void restricted_qualifiers_are_not_inherited(void **state)
{
    (void)state;
    expect(&inheriting, MF_XML_CLASS_INHERITED | MF_XML_CLASS_QUALIFIERS,
           "<CLASS NAME=\"C\"><PROPERTY NAME=\"Id\" TYPE=\"uint8\" PROPAGATED=\"true\">"
           "<QUALIFIER NAME=\"KEY\" TYPE=\"boolean\" OVERRIDABLE=\"false\">"
           "<VALUE>true</VALUE></QUALIFIER>"
           "<QUALIFIER NAME=\"Empty\" TYPE=\"string\" TRANSLATABLE=\"true\"></QUALIFIER>"
           "</PROPERTY></CLASS>");
}

static void restricted_qualifiers_say_so(void **state)
{
    (void)state;
    const MI_ClassDecl decl = {.name = MI_T("C"), .qualifiers = all_flavors, .numQualifiers = 1};
    expect(&decl, MF_XML_CLASS_QUALIFIERS,
           "<CLASS NAME=\"C\"><QUALIFIER NAME=\"Version\" TYPE=\"string\" TOSUBCLASS=\"false\">"
           "<VALUE>Part</VALUE></QUALIFIER></CLASS>");
}

static void arrays_of_fixed_size_have_it(void **state)
{
    (void)state;
    expect(&sized, MF_XML_CLASS_ORIGINS,
           "<CLASS NAME=\"C\">"
           "<PROPERTY.ARRAY NAME=\"Bytes\" TYPE=\"uint8\" ARRAYSIZE=\"2\" CLASSORIGIN=\"C\">"
           "<VALUE.ARRAY><VALUE>1</VALUE><VALUE>2</VALUE></VALUE.ARRAY>"
           "</PROPERTY.ARRAY></CLASS>");
}

static void embedded_instances_are_told_once(void **state)
{
    (void)state;
    expect(&embedding, MF_XML_CLASS_QUALIFIERS,
           "<CLASS NAME=\"C\"><PROPERTY.ARRAY NAME=\"Inner\" TYPE=\"string\">"
           "<QUALIFIER NAME=\"EmbeddedInstance\" TYPE=\"string\"><VALUE>Part</VALUE></QUALIFIER>"
           "</PROPERTY.ARRAY></CLASS>");
    expect(&embedding_any, MF_XML_CLASS_QUALIFIERS,
           "<CLASS NAME=\"C\"><PROPERTY NAME=\"Inner\" TYPE=\"string\">"
           "<QUALIFIER NAME=\"EmbeddedObject\" TYPE=\"boolean\"><VALUE>true</VALUE></QUALIFIER>"
           "</PROPERTY></CLASS>");
}

static void a_property_is_no_array_of_references(void **state)
{
    (void)state;
    assert_int_equal(write_decl(&referring, 0), MI_RESULT_NOT_SUPPORTED);
}

/* --- methods --------------------------------------------------------------------------------- */

static void a_parameter_may_be_an_array_of_references(void **state)
{
    (void)state;
    expect(&acting, 0,
           "<CLASS NAME=\"C\" SUPERCLASS=\"Unknown\"><METHOD NAME=\"Do\" TYPE=\"uint32\">"
           "<PARAMETER.REFARRAY NAME=\"Those\" REFERENCECLASS=\"Part\" ARRAYSIZE=\"7\">"
           "</PARAMETER.REFARRAY></METHOD></CLASS>");
}

static void flags_are_told_in_their_order(void **state)
{
    (void)state;
    const char *qualifier[] = {"abstract", "terminal", "association", "indication", "static", "in"};
    const char *at = bytes;
    assert_int_equal(write_decl(&acting, MF_XML_CLASS_QUALIFIERS), MI_RESULT_OK);
    for (size_t i = 0; i < sizeof qualifier / sizeof qualifier[0]; i++) {
        at = strstr(at, qualifier[i]);
        assert_non_null(at);
    }
}

/* --- superclasses ---------------------------------------------------------------------------- */

static void ancestors_are_named_nearest_first(void **state)
{
    (void)state;
    const MI_ClassDecl root = {.name = MI_T("Root")};
    const MI_ClassDecl base = {
        .name = MI_T("Base"), .superClass = MI_T("Root"), .superClassDecl = &root};
    const MI_ClassDecl leaf = {
        .name = MI_T("Leaf"), .superClass = MI_T("Base"), .superClassDecl = &base};
    expect(&root, MF_XML_CLASS_ANCESTORS, "<CLASS NAME=\"Root\" DERIVATION=\"\"></CLASS>");
    expect(&leaf, MF_XML_CLASS_ANCESTORS,
           "<CLASS NAME=\"Leaf\" SUPERCLASS=\"Base\" DERIVATION=\"Base,Root\"></CLASS>");
}

/* E-31: the name of a superclass may be all that is known of it. */
static void ancestors_end_where_nothing_is_known(void **state)
{
    (void)state;
    const MI_ClassDecl leaf = {.name = MI_T("Leaf"), .superClass = MI_T("Base")};
    expect(&leaf, MF_XML_CLASS_ANCESTORS,
           "<CLASS NAME=\"Leaf\" SUPERCLASS=\"Base\" DERIVATION=\"Base\"></CLASS>");
}

/* --- somebody else's class ------------------------------------------------------------------- */

/* A class of ours in disguise: its own table, and no declaration to look at. */
static MI_Class disguise(const MI_Class *class, const MI_ClassFT *ft)
{
    MI_Class stranger = {.ft = ft};
    memcpy(&stranger.reserved[0], &class, sizeof class);
    return stranger;
}

static const MI_Class *inside(const MI_Class *self)
{
    const MI_Class *class = NULL;
    memcpy(&class, &self->reserved[0], sizeof class);
    return class;
}

static MI_Result MI_CALL get_name(const MI_Class *self, const MI_Char **name)
{
    return MI_Class_GetClassName(inside(self), name);
}

static MI_Result MI_CALL get_count(const MI_Class *self, MI_Uint32 *count)
{
    return MI_Class_GetElementCount(inside(self), count);
}

static MI_Result MI_CALL get_at(const MI_Class *self, MI_Uint32 index, const MI_Char **name,
                                MI_Value *value, MI_Boolean *exists, MI_Type *type,
                                MI_Char **class_name, MI_QualifierSet *qualifiers, MI_Uint32 *flags)
{
    return MI_Class_GetElementAt(inside(self), index, name, value, exists, type, class_name,
                                 qualifiers, flags);
}

static MI_Result MI_CALL get_qualifiers(const MI_Class *self, MI_QualifierSet *qualifiers)
{
    return MI_Class_GetClassQualifierSet(inside(self), qualifiers);
}

static MI_Result MI_CALL get_method_count(const MI_Class *self, MI_Uint32 *count)
{
    return MI_Class_GetMethodCount(inside(self), count);
}

static MI_Result MI_CALL get_method_at(const MI_Class *self, MI_Uint32 index, const MI_Char **name,
                                       MI_QualifierSet *qualifiers, MI_ParameterSet *parameters)
{
    return MI_Class_GetMethodAt(inside(self), index, name, qualifiers, parameters);
}

static MI_Result MI_CALL get_parent_name(const MI_Class *self, const MI_Char **name)
{
    return MI_Class_GetClassName(inside(self), name);
}

static MI_Result MI_CALL get_itself(const MI_Class *self, MI_Class **parent)
{
    *parent = (MI_Class *)(uintptr_t)self;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL keep(MI_Class *self)
{
    (void)self;
    return MI_RESULT_OK;
}

/* The least that can be read. */
static const MI_ClassFT least = {
    .GetClassName = get_name,
    .GetElementCount = get_count,
    .GetElementAt = get_at,
    .GetClassQualifierSet = get_qualifiers,
    .GetMethodCount = get_method_count,
    .GetMethodAt = get_method_at,
};

static int set_up(void **state)
{
    MI_Class *class = NULL;
    const MI_Result result = mf_class_new(&disk_class, NULL, NULL, &class);
    *state = class;
    return result == MI_RESULT_OK ? 0 : -1;
}

static int tear_down(void **state)
{
    return MI_Class_Delete(*state) == MI_RESULT_OK ? 0 : -1;
}

/* Without a declaration nothing is known to be inherited, and methods have no flags. */
static void a_class_needs_no_declaration(void **state)
{
    const MI_Class stranger = disguise(*state, &least);
    assert_int_equal(write(&stranger, MF_XML_CLASS_ANCESTORS), MI_RESULT_OK);
    assert_string_equal(
        bytes, "<CLASS NAME=\"Disk\" DERIVATION=\"\">"
               "<PROPERTY NAME=\"Name\" TYPE=\"string\"></PROPERTY>"
               "<PROPERTY NAME=\"State\" TYPE=\"uint32\"><VALUE>5</VALUE></PROPERTY>"
               "<PROPERTY.ARRAY NAME=\"Labels\" TYPE=\"string\">"
               "<VALUE.ARRAY><VALUE>a</VALUE><VALUE>b</VALUE></VALUE.ARRAY></PROPERTY.ARRAY>"
               "<PROPERTY.REFERENCE NAME=\"Slot\" REFERENCECLASS=\"Device\"></PROPERTY.REFERENCE>"
               "<PROPERTY NAME=\"Note\" TYPE=\"string\"><VALUE>none</VALUE></PROPERTY>"
               "<METHOD NAME=\"Reset\" TYPE=\"uint32\">"
               "<PARAMETER NAME=\"Force\" TYPE=\"boolean\"></PARAMETER>"
               "<PARAMETER.REFERENCE NAME=\"Target\" REFERENCECLASS=\"Device\">"
               "</PARAMETER.REFERENCE></METHOD>"
               "<METHOD NAME=\"Stop\" TYPE=\"boolean\">"
               "<PARAMETER NAME=\"Force\" TYPE=\"boolean\"></PARAMETER></METHOD></CLASS>");
}

static void a_class_that_cannot_be_read_is_refused(void **state)
{
    MI_ClassFT tables[] = {least, least, least, least, least, least};
    tables[0].GetClassName = NULL;
    tables[1].GetElementCount = NULL;
    tables[2].GetElementAt = NULL;
    tables[3].GetClassQualifierSet = NULL;
    tables[4].GetMethodCount = NULL;
    tables[5].GetMethodAt = NULL;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        const MI_Class stranger = disguise(*state, &tables[i]);
        assert_int_equal(write(&stranger, 0), MI_RESULT_INVALID_PARAMETER);
    }
    const MI_Class without = disguise(*state, NULL);
    assert_int_equal(write(&without, 0), MI_RESULT_INVALID_PARAMETER);
}

static void a_class_below_itself_comes_to_an_end(void **state)
{
    MI_ClassFT table = least;
    table.GetParentClassName = get_parent_name;
    table.GetParentClass = get_itself;
    table.Delete = keep;
    const MI_Class stranger = disguise(*state, &table);
    assert_int_equal(write(&stranger, MF_XML_CLASS_ANCESTORS), MI_RESULT_SERVER_LIMITS_EXCEEDED);
}

#define WITH_DISK(NAME) cmocka_unit_test_setup_teardown(NAME, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_inherited_property_is_only_in_deep_classes),
        cmocka_unit_test(restricted_qualifiers_are_not_inherited),
        cmocka_unit_test(restricted_qualifiers_say_so),
        cmocka_unit_test(arrays_of_fixed_size_have_it),
        cmocka_unit_test(embedded_instances_are_told_once),
        cmocka_unit_test(a_property_is_no_array_of_references),
        cmocka_unit_test(a_parameter_may_be_an_array_of_references),
        cmocka_unit_test(flags_are_told_in_their_order),
        cmocka_unit_test(ancestors_are_named_nearest_first),
        cmocka_unit_test(ancestors_end_where_nothing_is_known),
        WITH_DISK(a_class_needs_no_declaration),
        WITH_DISK(a_class_that_cannot_be_read_is_refused),
        WITH_DISK(a_class_below_itself_comes_to_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
