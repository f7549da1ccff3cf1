#include "model/class.h"

#include "model/decl.h"
#include "support/test.h"
#include "unit/model/rtti.h"

#include <MI.h>

#include <string.h>

static MI_Class *new_disk(void)
{
    MI_Class *class = NULL;
    assert_int_equal(mf_class_new(&disk_class, MI_T("root/a"), MI_T("HOST"), &class), MI_RESULT_OK);
    return class;
}

static int set_up(void **state)
{
    *state = new_disk();
    return 0;
}

static int tear_down(void **state)
{
    return MI_Class_Delete(*state) == MI_RESULT_OK ? 0 : -1;
}

/* --- life ------------------------------------------------------------------------------------ */

/* */
static void a_class_is_a_copy_of_its_declaration(void **state)
{
    const MI_Class *class = *state;
    const MI_Char *name = NULL;
    assert_ptr_not_equal(class->classDecl, &disk_class);
    assert_ptr_equal(class->classDecl->owningClass, class);
    assert_int_equal(MI_Class_GetClassName(class, &name), MI_RESULT_OK);
    assert_string_equal(name, "Disk");
}

/* */
static void no_declaration_makes_no_class(void **state)
{
    (void)state;
    static const MI_ClassDecl nameless;
    MI_Class *class = (MI_Class *)(intptr_t)-1;
    assert_int_equal(mf_class_new(NULL, NULL, NULL, &class), MI_RESULT_INVALID_PARAMETER);
    assert_null(class);
    assert_int_equal(mf_class_new(&nameless, NULL, NULL, &class), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(mf_class_new(&disk_class, NULL, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
}

/* E.3 */
static void a_clone_is_the_same_class_counted(void **state)
{
    (void)state;
    MI_Class *class = new_disk();
    MI_Class *copy = NULL;
    assert_int_equal(MI_Class_Clone(class, &copy), MI_RESULT_OK);
    assert_ptr_equal(copy, class);
    assert_int_equal(MI_Class_Delete(class), MI_RESULT_OK);
    assert_string_equal(copy->classDecl->name, "Disk");
    assert_int_equal(MI_Class_Delete(copy), MI_RESULT_OK);
}

static int misuses;

static void note_misuse(enum mf_lent_misuse misuse, const struct mf_lender *lender,
                        const char *function, const void *at)
{
    (void)lender;
    (void)at;
    assert_int_equal(misuse, MF_LENT_DELETED);
    assert_string_equal(function, "MI_Class_Delete");
    misuses++;
}

/* E.3: a result dies with its operation. */
static void a_lent_class_is_copied_and_not_deleted(void **state)
{
    (void)state;
    MI_Class *lent = NULL;
    MI_Class *copy = NULL;
    struct mf_decl *decl = mf_decl_copy(&disk_class);
    assert_non_null(decl);
    assert_int_equal(mf_class_new_of(decl->decl, &decl->ref, MI_T("root"), NULL, MI_TRUE, &lent),
                     MI_RESULT_OK);
    mf_ref_drop(&decl->ref);
    mf_lent_listen(note_misuse);
    misuses = 0;
    assert_int_equal(MI_Class_Delete(lent), MI_RESULT_INVALID_PARAMETER);
    mf_lent_listen(NULL);
    assert_int_equal(MI_Class_Delete(lent), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(misuses, 1);
    assert_int_equal(MI_Class_Clone(lent, &copy), MI_RESULT_OK);
    assert_ptr_not_equal(copy, lent);
    mf_class_expire(lent);
    mf_class_expire(NULL);
    assert_string_equal(copy->namespaceName, "root");
    assert_string_equal(copy->classDecl->methods[0]->name, "Reset");
    assert_int_equal(MI_Class_Delete(copy), MI_RESULT_OK);
}

static void only_our_classes_have_a_head(void **state)
{
    const MI_Class stranger = {0};
    assert_null(mf_class_object_of(NULL));
    assert_null(mf_class_object_of(&stranger));
    assert_ptr_equal(&mf_class_object_of(*state)->self, *state);
}

static void names_of_a_class_are_copied_and_may_be_missing(void **state)
{
    const MI_Char *name = NULL;
    assert_int_equal(MI_Class_GetNameSpace(*state, &name), MI_RESULT_OK);
    assert_string_equal(name, "root/a");
    assert_int_equal(MI_Class_GetServerName(*state, &name), MI_RESULT_OK);
    assert_string_equal(name, "HOST");
    MI_Class *bare = NULL;
    assert_int_equal(mf_class_new(&disk_class, NULL, NULL, &bare), MI_RESULT_OK);
    assert_int_equal(MI_Class_GetNameSpace(bare, &name), MI_RESULT_OK);
    assert_null(name);
    assert_int_equal(MI_Class_GetServerName(bare, &name), MI_RESULT_OK);
    assert_null(name);
    MI_Class_Delete(bare);
}

/* --- properties ------------------------------------------------------------------------------ */

/* E-1 */
static void properties_are_found_without_case(void **state)
{
    MI_Value value;
    MI_Boolean exists = MI_FALSE;
    MI_Type type = MI_BOOLEAN;
    MI_Char *target = NULL;
    MI_QualifierSet qualifiers;
    MI_Uint32 flags = 0;
    MI_Uint32 index = 0;
    assert_int_equal(MI_Class_GetElement(*state, MI_T("state"), &value, &exists, &type, &target,
                                         &qualifiers, &flags, &index),
                     MI_RESULT_OK);
    assert_int_equal(exists, MI_TRUE);
    assert_int_equal(value.uint32, 5);
    assert_int_equal(type, MI_UINT32);
    assert_null(target);
    assert_int_equal(flags, MI_FLAG_PROPERTY | MI_FLAG_READONLY);
    assert_int_equal(index, 1);
}

static void a_property_without_a_default_has_no_value(void **state)
{
    MI_Value value = {.uint64 = 7};
    MI_Boolean exists = MI_TRUE;
    MI_Char *target = NULL;
    const MI_Char *name = NULL;
    assert_int_equal(
        MI_Class_GetElementAt(*state, 3, &name, &value, &exists, NULL, &target, NULL, NULL),
        MI_RESULT_OK);
    assert_string_equal(name, "Slot");
    assert_int_equal(exists, MI_FALSE);
    assert_null(value.reference);
    assert_string_equal(target, "Device");
}

static void defaults_of_strings_and_arrays_are_lent(void **state)
{
    MI_Value value;
    assert_int_equal(MI_Class_GetElementAt(*state, 2, NULL, &value, NULL, NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(value.stringa.size, 2);
    assert_string_equal(value.stringa.data[0], "a");
    assert_int_equal(MI_Class_GetElementAt(*state, 4, NULL, &value, NULL, NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    assert_string_equal(value.string, "none");
}

/* E.3 */
static void unknown_properties_are_no_such_property(void **state)
{
    assert_int_equal(
        MI_Class_GetElement(*state, MI_T("None"), NULL, NULL, NULL, NULL, NULL, NULL, NULL),
        MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(MI_Class_GetElementAt(*state, 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
                     MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(MI_Class_GetElement(*state, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    MI_Uint32 count = 0;
    assert_int_equal(MI_Class_GetElementCount(*state, &count), MI_RESULT_OK);
    assert_int_equal(count, 5);
}

/* --- qualifiers ------------------------------------------------------------------------------ */

static void qualifiers_are_found_without_case(void **state)
{
    MI_QualifierSet set;
    MI_Uint32 count = 0;
    MI_Type type = MI_BOOLEAN;
    MI_Uint32 flags = 0;
    MI_Value value;
    MI_Uint32 index = 9;
    assert_int_equal(MI_Class_GetClassQualifierSet(*state, &set), MI_RESULT_OK);
    assert_int_equal(MI_QualifierSet_GetQualifierCount(&set, &count), MI_RESULT_OK);
    assert_int_equal(count, 2);
    assert_int_equal(
        MI_QualifierSet_GetQualifier(&set, MI_T("DESCRIPTION"), &type, &flags, &value, &index),
        MI_RESULT_OK);
    assert_int_equal(type, MI_STRING);
    assert_int_equal(flags, MI_FLAG_ENABLEOVERRIDE | MI_FLAG_TRANSLATABLE);
    assert_string_equal(value.string, "to hold data");
    assert_int_equal(index, 0);
    const MI_Char *name = NULL;
    assert_int_equal(MI_QualifierSet_GetQualifierAt(&set, 1, &name, &type, NULL, &value),
                     MI_RESULT_OK);
    assert_string_equal(name, "Values");
    assert_string_equal(value.stringa.data[1], "off");
}

/* Assumed: the contract says nothing of these. */
static void unknown_qualifiers_are_not_found(void **state)
{
    MI_QualifierSet set;
    assert_int_equal(MI_Class_GetClassQualifierSet(*state, &set), MI_RESULT_OK);
    assert_int_equal(MI_QualifierSet_GetQualifier(&set, MI_T("Key"), NULL, NULL, NULL, NULL),
                     MI_RESULT_NOT_FOUND);
    assert_int_equal(MI_QualifierSet_GetQualifier(&set, NULL, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_QualifierSet_GetQualifierAt(&set, 2, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_QualifierSet_GetQualifierCount(&set, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(set.ft->GetQualifierCount(NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(set.ft->GetQualifier(NULL, MI_T("Key"), NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(set.ft->GetQualifierAt(NULL, 0, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_Class_GetClassQualifierSet(*state, NULL), MI_RESULT_INVALID_PARAMETER);
}

static void a_property_lends_its_qualifiers(void **state)
{
    MI_QualifierSet set;
    MI_Value value;
    MI_Uint32 count = 9;
    assert_int_equal(
        MI_Class_GetElement(*state, MI_T("Name"), NULL, NULL, NULL, NULL, &set, NULL, NULL),
        MI_RESULT_OK);
    assert_int_equal(MI_QualifierSet_GetQualifier(&set, MI_T("key"), NULL, NULL, &value, NULL),
                     MI_RESULT_OK);
    assert_int_equal(value.boolean, MI_TRUE);
    assert_int_equal(MI_Class_GetElementAt(*state, 3, NULL, NULL, NULL, NULL, NULL, &set, NULL),
                     MI_RESULT_OK);
    assert_int_equal(MI_QualifierSet_GetQualifierCount(&set, &count), MI_RESULT_OK);
    assert_int_equal(count, 0);
}

/* --- methods --------------------------------------------------------------------------------- */

static void methods_are_found_without_case(void **state)
{
    MI_QualifierSet qualifiers;
    MI_ParameterSet parameters;
    MI_Uint32 index = 9;
    MI_Uint32 count = 0;
    const MI_Char *name = NULL;
    assert_int_equal(MI_Class_GetMethodCount(*state, &count), MI_RESULT_OK);
    assert_int_equal(count, 2);
    assert_int_equal(MI_Class_GetMethod(*state, MI_T("RESET"), &qualifiers, &parameters, &index),
                     MI_RESULT_OK);
    assert_int_equal(index, 0);
    assert_int_equal(MI_QualifierSet_GetQualifierCount(&qualifiers, &count), MI_RESULT_OK);
    assert_int_equal(count, 2);
    assert_int_equal(MI_ParameterSet_GetParameterCount(&parameters, &count), MI_RESULT_OK);
    assert_int_equal(count, 2);
    assert_int_equal(MI_Class_GetMethodAt(*state, 1, &name, NULL, NULL), MI_RESULT_OK);
    assert_string_equal(name, "Stop");
}

/* E.3 */
static void unknown_methods_are_not_found(void **state)
{
    assert_int_equal(MI_Class_GetMethodAt(*state, 2, NULL, NULL, NULL), MI_RESULT_METHOD_NOT_FOUND);
    assert_int_equal(MI_Class_GetMethod(*state, MI_T("Start"), NULL, NULL, NULL),
                     MI_RESULT_METHOD_NOT_FOUND);
    assert_int_equal(MI_Class_GetMethod(*state, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
}

static void a_parameter_set_describes_the_method(void **state)
{
    MI_ParameterSet set;
    MI_QualifierSet qualifiers;
    MI_Type type = MI_BOOLEAN;
    MI_Char *target = NULL;
    MI_Uint32 index = 9;
    MI_Uint32 count = 0;
    const MI_Char *name = NULL;
    assert_int_equal(MI_Class_GetMethodAt(*state, 0, NULL, NULL, &set), MI_RESULT_OK);
    assert_int_equal(MI_ParameterSet_GetMethodReturnType(&set, &type, &qualifiers), MI_RESULT_OK);
    assert_int_equal(type, MI_UINT32);
    assert_int_equal(MI_QualifierSet_GetQualifierCount(&qualifiers, &count), MI_RESULT_OK);
    assert_int_equal(count, 2);
    assert_int_equal(
        MI_ParameterSet_GetParameter(&set, MI_T("target"), &type, &target, &qualifiers, &index),
        MI_RESULT_OK);
    assert_int_equal(type, MI_REFERENCE);
    assert_string_equal(target, "Device");
    assert_int_equal(index, 1);
    assert_int_equal(MI_ParameterSet_GetParameterAt(&set, 0, &name, &type, &target, &qualifiers),
                     MI_RESULT_OK);
    assert_string_equal(name, "Force");
    assert_int_equal(type, MI_BOOLEAN);
    assert_null(target);
    assert_int_equal(MI_QualifierSet_GetQualifierCount(&qualifiers, &count), MI_RESULT_OK);
    assert_int_equal(count, 1);
}

static void assert_stop_is_described(const MI_ParameterSet *set)
{
    MI_QualifierSet qualifiers;
    MI_Type type = MI_UINT8;
    MI_Uint32 count = 0;
    const MI_Char *name = NULL;
    assert_int_equal(MI_ParameterSet_GetMethodReturnType(set, &type, &qualifiers), MI_RESULT_OK);
    assert_int_equal(type, MI_BOOLEAN);
    assert_int_equal(MI_QualifierSet_GetQualifierCount(&qualifiers, &count), MI_RESULT_OK);
    assert_int_equal(count, 1);
    assert_int_equal(MI_ParameterSet_GetParameterCount(set, &count), MI_RESULT_OK);
    assert_int_equal(count, 1);
    assert_int_equal(MI_ParameterSet_GetParameterAt(set, 0, &name, NULL, NULL, NULL), MI_RESULT_OK);
    assert_string_equal(name, "Force");
}

/* As OMI's source has it: what generated declarations begin with is no parameter. */
static void the_returned_value_is_no_parameter(void **state)
{
    MI_ParameterSet set;
    MI_Uint32 index = 9;
    assert_int_equal(MI_Class_GetMethod(*state, MI_T("Stop"), NULL, &set, NULL), MI_RESULT_OK);
    assert_stop_is_described(&set);
    assert_int_equal(MI_ParameterSet_GetParameterAt(&set, 1, NULL, NULL, NULL, NULL),
                     MI_RESULT_NOT_FOUND);
    assert_int_equal(MI_ParameterSet_GetParameter(&set, MI_T("force"), NULL, NULL, NULL, &index),
                     MI_RESULT_OK);
    assert_int_equal(index, 0);
    assert_int_equal(MI_ParameterSet_GetParameter(&set, MI_T("MIReturn"), NULL, NULL, NULL, NULL),
                     MI_RESULT_NOT_FOUND);
}

/* As OMI's source has it. */
static void unknown_parameters_are_not_found(void **state)
{
    MI_ParameterSet set;
    MI_Uint32 count = 0;
    assert_int_equal(MI_Class_GetMethodAt(*state, 0, NULL, NULL, &set), MI_RESULT_OK);
    assert_int_equal(MI_ParameterSet_GetParameter(&set, MI_T("Farce"), NULL, NULL, NULL, NULL),
                     MI_RESULT_NOT_FOUND);
    assert_int_equal(MI_ParameterSet_GetParameter(&set, NULL, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(MI_ParameterSet_GetParameterAt(&set, 2, NULL, NULL, NULL, NULL),
                     MI_RESULT_NOT_FOUND);
    assert_int_equal(MI_ParameterSet_GetParameterCount(&set, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(set.ft->GetParameterCount(NULL, &count), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(set.ft->GetMethodReturnType(NULL, NULL, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(set.ft->GetParameterAt(NULL, 0, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(set.ft->GetParameter(NULL, MI_T("Force"), NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
}

/* --- superclasses ---------------------------------------------------------------------------- */

static void the_parent_is_a_class_of_its_own(void **state)
{
    (void)state;
    MI_Class *class = new_disk();
    MI_Class *parent = NULL;
    const MI_Char *name = NULL;
    assert_int_equal(MI_Class_GetParentClassName(class, &name), MI_RESULT_OK);
    assert_string_equal(name, "Device");
    assert_int_equal(MI_Class_GetParentClass(class, &parent), MI_RESULT_OK);
    MI_Class_Delete(class);
    assert_string_equal(parent->classDecl->name, "Device");
    assert_string_equal(parent->namespaceName, "root/a");
    assert_int_equal(MI_Class_Delete(parent), MI_RESULT_OK);
}

/* E.3 */
static void a_root_has_an_invalid_superclass(void **state)
{
    (void)state;
    MI_Class *class = NULL;
    MI_Class *parent = (MI_Class *)(intptr_t)-1;
    const MI_Char *name = MI_T("untouched");
    assert_int_equal(mf_class_new(&device_class, NULL, NULL, &class), MI_RESULT_OK);
    assert_int_equal(MI_Class_GetParentClassName(class, &name), MI_RESULT_INVALID_SUPERCLASS);
    assert_null(name);
    assert_int_equal(MI_Class_GetParentClass(class, &parent), MI_RESULT_INVALID_SUPERCLASS);
    assert_null(parent);
    MI_Class_Delete(class);
}

/* 0-10 */
static void class_entries_tolerate_nulls(void **state)
{
    const MI_ClassFT *ft = &mf_class_ft;
    const MI_Char *name = NULL;
    MI_Uint32 count = 0;
    MI_Class *class = NULL;
    MI_QualifierSet set;
    const MI_Result bad = MI_RESULT_INVALID_PARAMETER;
    assert_int_equal(ft->GetClassName(NULL, &name), bad);
    assert_int_equal(ft->GetClassName(*state, NULL), bad);
    assert_int_equal(ft->GetNameSpace(NULL, &name), bad);
    assert_int_equal(ft->GetNameSpace(*state, NULL), bad);
    assert_int_equal(ft->GetServerName(NULL, &name), bad);
    assert_int_equal(ft->GetServerName(*state, NULL), bad);
    assert_int_equal(ft->GetElementCount(NULL, &count), bad);
    assert_int_equal(ft->GetElementCount(*state, NULL), bad);
    assert_int_equal(ft->GetElement(NULL, MI_T("Name"), NULL, NULL, NULL, NULL, NULL, NULL, NULL),
                     bad);
    assert_int_equal(ft->GetElementAt(NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL), bad);
    assert_int_equal(ft->GetClassQualifierSet(NULL, &set), bad);
    assert_int_equal(ft->GetMethodCount(NULL, &count), bad);
    assert_int_equal(ft->GetMethodCount(*state, NULL), bad);
    assert_int_equal(ft->GetMethodAt(NULL, 0, NULL, NULL, NULL), bad);
    assert_int_equal(ft->GetMethod(NULL, MI_T("Reset"), NULL, NULL, NULL), bad);
    assert_int_equal(ft->GetParentClassName(NULL, &name), bad);
    assert_int_equal(ft->GetParentClassName(*state, NULL), bad);
    assert_int_equal(ft->GetParentClass(NULL, &class), bad);
    assert_int_equal(ft->GetParentClass(*state, NULL), bad);
    assert_int_equal(ft->Delete(NULL), bad);
    assert_int_equal(ft->Clone(NULL, &class), bad);
    assert_int_equal(ft->Clone(*state, NULL), bad);
}

#define WITH_DISK(TEST) cmocka_unit_test_setup_teardown(TEST, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DISK(a_class_is_a_copy_of_its_declaration),
        cmocka_unit_test(no_declaration_makes_no_class),
        cmocka_unit_test(a_clone_is_the_same_class_counted),
        cmocka_unit_test(a_lent_class_is_copied_and_not_deleted),
        WITH_DISK(only_our_classes_have_a_head),
        WITH_DISK(names_of_a_class_are_copied_and_may_be_missing),
        WITH_DISK(properties_are_found_without_case),
        WITH_DISK(a_property_without_a_default_has_no_value),
        WITH_DISK(defaults_of_strings_and_arrays_are_lent),
        WITH_DISK(unknown_properties_are_no_such_property),
        WITH_DISK(qualifiers_are_found_without_case),
        WITH_DISK(unknown_qualifiers_are_not_found),
        WITH_DISK(a_property_lends_its_qualifiers),
        WITH_DISK(methods_are_found_without_case),
        WITH_DISK(unknown_methods_are_not_found),
        WITH_DISK(a_parameter_set_describes_the_method),
        WITH_DISK(the_returned_value_is_no_parameter),
        WITH_DISK(unknown_parameters_are_not_found),
        cmocka_unit_test(the_parent_is_a_class_of_its_own),
        cmocka_unit_test(a_root_has_an_invalid_superclass),
        WITH_DISK(class_entries_tolerate_nulls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
