#include "model/cim_error.h"

#include "model/cim_error_class.h"
#include "model/decl.h"
#include "model/instance.h"
#include "support/test.h"

#include <MI.h>

#include <errno.h>
#include <string.h>

#define RECEIVED (MI_FLAG_PROPERTY | MI_FLAG_NOT_MODIFIED | MI_FLAG_BORROW)

/* G.2 and G.3 */
static const struct {
    MI_Uint32 code;
    const MI_Char *text;
    MI_Uint32 category;
} results[] = {
    {0, MI_T("The operation was successful."), 0},
    {1, MI_T("A general error occurred, not covered by a more specific error code."), 0},
    {2, MI_T("Access to a CIM resource is not available to the client."), 18},
    {3, MI_T("The target namespace does not exist."), 10},
    {4, MI_T("One or more parameter values passed to the method are not valid."), 5},
    {5, MI_T("The specified class does not exist."), 10},
    {6, MI_T("The requested object cannot be found."), 13},
    {7, MI_T("The requested operation is not supported."), 11},
    {8, MI_T("The operation cannot be invoked because the class has subclasses."), 10},
    {9, MI_T("The operation cannot be invoked because the class has instances."), 10},
    {10, MI_T("The operation cannot be invoked because the superclass does not exist."), 10},
    {11, MI_T("The operation cannot be invoked because an object already exists."), 20},
    {12, MI_T("The specified property does not exist."), 10},
    {13, MI_T("The value supplied is not compatible with the type."), 9},
    {14, MI_T("The query language is not recognized or supported."), 11},
    {15, MI_T("The query is not valid for the specified query language."), 5},
    {16, MI_T("The extrinsic method cannot be invoked."), 10},
    {17, MI_T("The specified extrinsic method does not exist."), 10},
    {18, MI_T("A general error occurred, not covered by a more specific error code."), 0},
    {19, MI_T("A general error occurred, not covered by a more specific error code."), 0},
    {20, MI_T("The specified namespace is not empty."), 10},
    {21, MI_T("The enumeration identified by the specified context is invalid."), 10},
    {22, MI_T("The specified operation timeout is not supported by the CIM Server."), 5},
    {23, MI_T("The Pull operation has been abandoned."), 14},
    {24, MI_T("The attempt to abandon a concurrent Pull operation failed."), 2},
    {25, MI_T("Using a filter in the enumeration is not supported by the CIM server."), 11},
    {26, MI_T("The CIM server does not support continuation on error."), 11},
    {27, MI_T("The operation failed because server limits were exceeded."), 19},
    {28, MI_T("The CIM server is shutting down and cannot process the operation."), 21},
    {29, MI_T("A general error occurred, not covered by a more specific error code."), 0},
    {4294967295U, MI_T("A general error occurred, not covered by a more specific error code."), 0},
};

static void every_result_has_its_text_and_category(void **state)
{
    (void)state;
    for (size_t i = 0; i < MI_COUNT(results); i++) {
        assert_string_equal(mf_cim_error_text(results[i].code), results[i].text);
        assert_int_equal(mf_cim_error_category(MI_RESULT_TYPE_MI, results[i].code),
                         results[i].category);
    }
}

/* G-1 */
static void codes_of_unknown_types_have_no_category(void **state)
{
    (void)state;
    assert_int_equal(mf_cim_error_category(MI_T("WIN32"), 5), 0);
    assert_int_equal(mf_cim_error_category(MI_T("HRESULT"), 5), 0);
    assert_int_equal(mf_cim_error_category(NULL, 5), 0);
}

/* Assumed: by way of the CIM status (G.1). */
static void errno_has_the_category_of_its_status(void **state)
{
    (void)state;
    assert_int_equal(mf_cim_error_category(MI_RESULT_TYPE_ERRNO, EACCES),
                     MI_ERRORCATEGORY_ACCESS_DENIED);
    assert_int_equal(mf_cim_error_category(MI_RESULT_TYPE_ERRNO, EINVAL),
                     MI_ERRORCATEGORY_INVALID_ARGUMENT);
    assert_int_equal(mf_cim_error_category(MI_RESULT_TYPE_ERRNO, ENOMEM),
                     MI_ERRORCATEGORY_RESOURCE_BUSY);
    assert_int_equal(mf_cim_error_category(MI_RESULT_TYPE_ERRNO, EIO), 0);
    assert_int_equal(mf_cim_error_category(MI_RESULT_TYPE_WINRM, 5), 0);
}

static void assert_codes(const MI_ClassDecl *decl)
{
    assert_int_equal(decl->code, mf_decl_code(decl->name));
    assert_true(mf_decl_is_sound(decl));
    for (MI_Uint32 i = 0; i < decl->numProperties; i++) {
        assert_int_equal(decl->properties[i]->code, mf_decl_code(decl->properties[i]->name));
    }
}

static void the_declarations_have_the_right_codes(void **state)
{
    (void)state;
    assert_codes(&mf_cim_error_class_base);
    assert_codes(&mf_cim_error_class_omi);
    assert_codes(&mf_cim_error_class_wmi);
}

/* --- elements -------------------------------------------------------------------------------- */

/* What an element is to be: a text, else a number, else null. */
struct expected {
    const MI_Char *name;
    MI_Type type;
    const MI_Char *text;
    MI_Uint32 number;
    bool null;
    MI_Uint32 flags;
};

static void assert_value(const struct expected *expected, const MI_Value *value)
{
    switch (expected->type) {
    case MI_STRING:
        assert_string_equal(value->string, expected->text);
        break;
    case MI_UINT16:
        assert_int_equal(value->uint16, expected->number);
        break;
    case MI_UINT32:
        assert_int_equal(value->uint32, expected->number);
        break;
    default:
        assert_int_equal(value->array.size, expected->number);
        break;
    }
}

static void assert_element(const MI_Instance *error, MI_Uint32 index,
                           const struct expected *expected)
{
    const MI_Char *name = NULL;
    MI_Value value;
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElementAt(error, index, &name, &value, &type, &flags),
                     MI_RESULT_OK);
    assert_string_equal(name, expected->name);
    assert_int_equal(type, expected->type);
    assert_int_equal(flags, RECEIVED | expected->flags | (expected->null ? MI_FLAG_NULL : 0U));
    if (!expected->null) {
        assert_value(expected, &value);
    }
}

static void assert_elements(const MI_Instance *error, const struct expected *expected, size_t count)
{
    MI_Uint32 there = 0;
    assert_int_equal(MI_Instance_GetElementCount(error, &there), MI_RESULT_OK);
    assert_int_equal(there, count);
    for (MI_Uint32 i = 0; i < count; i++) {
        assert_element(error, i, &expected[i]);
    }
}

/* G.1; omi-observed.md, "OMI_Error, 19 elements in this order" */
static void an_omi_error_has_nineteen_elements_in_order(void **state)
{
    (void)state;
    const struct expected expected[] = {
        {MI_T("ErrorType"), MI_UINT16, .null = true},
        {MI_T("OtherErrorType"), MI_STRING, .null = true},
        {MI_T("OwningEntity"), MI_STRING, .text = MI_T("OMI:CIMOM")},
        {MI_T("MessageID"), MI_STRING, .text = MI_T("OMI:MI_Result:6"), .flags = MI_FLAG_REQUIRED},
        {MI_T("Message"), MI_STRING, .text = MI_T("no such disk")},
        {MI_T("MessageArguments"), MI_STRINGA, .number = 0},
        {MI_T("PerceivedSeverity"), MI_UINT16, .number = 7},
        {MI_T("ProbableCause"), MI_UINT16, .number = 0},
        {MI_T("ProbableCauseDescription"), MI_STRING, .text = MI_T("Unknown")},
        {MI_T("RecommendedActions"), MI_STRINGA, .null = true},
        {MI_T("ErrorSource"), MI_STRING, .null = true},
        {MI_T("ErrorSourceFormat"), MI_UINT16, .null = true},
        {MI_T("OtherErrorSourceFormat"), MI_STRING, .null = true},
        {MI_T("CIMStatusCode"), MI_UINT32, .number = 6},
        {MI_T("CIMStatusCodeDescription"), MI_STRING, .null = true},
        {MI_T("OMI_Code"), MI_UINT32, .number = 6},
        {MI_T("OMI_Category"), MI_UINT16, .number = 13},
        {MI_T("OMI_Type"), MI_STRING, .text = MI_T("MI")},
        {MI_T("OMI_ErrorMessage"), MI_STRING,
         .text = MI_T("The requested object cannot be found.")},
    };
    MI_Instance *error = NULL;
    assert_int_equal(mf_cim_error_new_omi(6, MI_RESULT_TYPE_MI, MI_T("no such disk"), &error),
                     MI_RESULT_OK);
    assert_elements(error, expected, MI_COUNT(expected));
    assert_string_equal(error->classDecl->name, "OMI_Error");
    assert_null(error->classDecl->superClass);
    assert_null(error->nameSpace);
    assert_int_equal(MI_Instance_Delete(error), MI_RESULT_OK);
}

/* DESIGN, section 5 (assumed) */
static void a_wmi_error_has_the_elements_of_cim_error_and_four(void **state)
{
    (void)state;
    static const struct expected tail[] = {
        {MI_T("error_Code"), MI_UINT32, .number = 2},
        {MI_T("error_Category"), MI_UINT16, .number = 18},
        {MI_T("error_Type"), MI_STRING, .text = MI_T("MI")},
        {MI_T("error_WindowsErrorMessage"), MI_STRING,
         .text = MI_T("Access to a CIM resource is not available to the client.")},
    };
    MI_Instance *error = NULL;
    assert_int_equal(mf_cim_error_new_wmi(2, NULL, &error), MI_RESULT_OK);
    for (MI_Uint32 i = 0; i < MI_COUNT(tail); i++) {
        assert_element(error, 15 + i, &tail[i]);
    }
    const struct expected id = {MI_T("MessageID"), MI_STRING, .text = MI_T("MI RESULT 2"),
                                .flags = MI_FLAG_REQUIRED};
    assert_element(error, 3, &id);
    MI_Boolean derived = MI_FALSE;
    assert_int_equal(MI_Instance_IsA(error, &mf_cim_error_class_base, &derived), MI_RESULT_OK);
    assert_int_equal(derived, MI_TRUE);
    assert_string_equal(error->classDecl->superClass, "CIM_Error");
    assert_int_equal(MI_Instance_Delete(error), MI_RESULT_OK);
}

static const MI_Char *text_of(const MI_Instance *error, const MI_Char *name)
{
    MI_Value value = {0};
    assert_int_equal(MI_Instance_GetElement(error, name, &value, NULL, NULL, NULL), MI_RESULT_OK);
    return value.string;
}

static MI_Uint32 status_of(const MI_Instance *error)
{
    MI_Value value = {0};
    assert_int_equal(MI_Instance_GetElement(error, MI_T("CIMStatusCode"), &value, NULL, NULL, NULL),
                     MI_RESULT_OK);
    return value.uint32;
}

/* G.1 */
static void each_system_of_codes_has_its_own_id_and_status(void **state)
{
    (void)state;
    static const struct {
        const MI_Char *type;
        MI_Uint32 code;
        const MI_Char *id;
        MI_Uint32 status;
        const MI_Char *text;
    } rows[] = {
        {MI_RESULT_TYPE_MI, 5, MI_T("OMI:MI_Result:5"), 5,
         MI_T("The specified class does not exist.")},
        {MI_RESULT_TYPE_ERRNO, EACCES, MI_T("CRT errno 13"), 2, MI_T("Permission denied")},
        {MI_RESULT_TYPE_ERRNO, EINVAL, MI_T("CRT errno 22"), 4, MI_T("Invalid argument")},
        {MI_RESULT_TYPE_ERRNO, ENOMEM, MI_T("CRT errno 12"), 27, MI_T("Cannot allocate memory")},
        {MI_RESULT_TYPE_ERRNO, EIO, MI_T("CRT errno 5"), 1, MI_T("Input/output error")},
        {MI_RESULT_TYPE_WINRM, 7, MI_T("OMI:WINRM:7"), 1,
         MI_T("A general error occurred, not covered by a more specific error code.")},
    };
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        MI_Instance *error = NULL;
        assert_int_equal(mf_cim_error_new_omi(rows[i].code, rows[i].type, NULL, &error),
                         MI_RESULT_OK);
        assert_string_equal(text_of(error, MI_T("MessageID")), rows[i].id);
        assert_string_equal(text_of(error, MI_T("Message")), rows[i].text);
        assert_string_equal(text_of(error, MI_T("OMI_ErrorMessage")), rows[i].text);
        assert_string_equal(text_of(error, MI_T("OMI_Type")), rows[i].type);
        assert_int_equal(status_of(error), rows[i].status);
        assert_int_equal(MI_Instance_Delete(error), MI_RESULT_OK);
    }
}

/* G-2 */
static void code_zero_is_no_error(void **state)
{
    (void)state;
    MI_Instance *error = (MI_Instance *)(intptr_t)-1;
    assert_int_equal(mf_cim_error_new_omi(0, MI_T("WIN32"), NULL, &error), MI_RESULT_OK);
    assert_null(error);
    error = (MI_Instance *)(intptr_t)-1;
    assert_int_equal(mf_cim_error_new_wmi(0, NULL, &error), MI_RESULT_OK);
    assert_null(error);
}

/* G-2 */
static void unknown_types_make_no_error(void **state)
{
    (void)state;
    static const MI_Char *const types[] = {NULL, MI_T("WIN32"), MI_T("HRESULT"), MI_T("mi")};
    for (size_t i = 0; i < MI_COUNT(types); i++) {
        MI_Instance *error = (MI_Instance *)(intptr_t)-1;
        assert_int_equal(mf_cim_error_new_omi(1, types[i], NULL, &error),
                         MI_RESULT_INVALID_PARAMETER);
        assert_null(error);
    }
}

/* E-20, E-30 */
static void an_error_can_be_cloned_extended_and_changed(void **state)
{
    (void)state;
    MI_Char text[] = MI_T("changed");
    const MI_Value value = {.string = text};
    MI_Instance *error = NULL;
    MI_Instance *copy = NULL;
    assert_int_equal(mf_cim_error_new_omi(1, MI_RESULT_TYPE_MI, MI_T("mine"), &error),
                     MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetElement(error, MI_T("Message"), &value, MI_STRING, 0),
                     MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(error, MI_T("More"), &value, MI_STRING, 0),
                     MI_RESULT_OK);
    assert_int_equal(MI_Instance_Clone(error, &copy), MI_RESULT_OK);
    assert_int_equal(MI_Instance_Delete(error), MI_RESULT_OK);
    assert_string_equal(text_of(copy, MI_T("Message")), "changed");
    assert_string_equal(text_of(copy, MI_T("MessageID")), "OMI:MI_Result:1");
    assert_string_equal(text_of(copy, MI_T("More")), "changed");
    assert_int_equal(MI_Instance_Delete(copy), MI_RESULT_OK);
}

static void an_error_can_be_lent(void **state)
{
    (void)state;
    MI_Instance *error = NULL;
    assert_int_equal(mf_cim_error_new_wmi(1, MI_T("mine"), &error), MI_RESULT_OK);
    mf_instance_lend(error);
    assert_int_equal(MI_Instance_Delete(error), MI_RESULT_INVALID_PARAMETER);
    assert_string_equal(text_of(error, MI_T("Message")), "mine");
    mf_instance_expire(error);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_result_has_its_text_and_category),
        cmocka_unit_test(codes_of_unknown_types_have_no_category),
        cmocka_unit_test(errno_has_the_category_of_its_status),
        cmocka_unit_test(the_declarations_have_the_right_codes),
        cmocka_unit_test(an_omi_error_has_nineteen_elements_in_order),
        cmocka_unit_test(a_wmi_error_has_the_elements_of_cim_error_and_four),
        cmocka_unit_test(each_system_of_codes_has_its_own_id_and_status),
        cmocka_unit_test(code_zero_is_no_error),
        cmocka_unit_test(unknown_types_make_no_error),
        cmocka_unit_test(an_error_can_be_cloned_extended_and_changed),
        cmocka_unit_test(an_error_can_be_lent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
