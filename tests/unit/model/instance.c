#include "model/instance.h"

#include "model/decl.h"
#include "support/test.h"
#include "unit/model/rtti.h"
#include "unit/model/samples.h"

#include <MI.h>

#include <string.h>

static MI_Instance *new_thing(void)
{
    MI_Instance *thing = NULL;
    assert_int_equal(mf_instance_new(MI_T("Thing"), &thing), MI_RESULT_OK);
    return thing;
}

static MI_Instance *new_disk(bool dynamic)
{
    MI_Instance *disk = NULL;
    assert_int_equal(mf_instance_new_of(&disk_class, NULL, dynamic, &disk), MI_RESULT_OK);
    return disk;
}

static MI_Instance *clone_of(const MI_Instance *instance)
{
    MI_Instance *copy = NULL;
    assert_int_equal(MI_Instance_Clone(instance, &copy), MI_RESULT_OK);
    assert_non_null(copy);
    return copy;
}

static MI_Value value_of(const MI_Instance *instance, const MI_Char *name)
{
    MI_Value value = {0};
    assert_int_equal(MI_Instance_GetElement(instance, name, &value, NULL, NULL, NULL),
                     MI_RESULT_OK);
    return value;
}

/* --- beginnings ------------------------------------------------------------------------------ */

/* */
static void illegal_class_names_make_no_instance(void **state)
{
    (void)state;
    static const MI_Char *const names[] = {NULL, MI_T(""), MI_T("1"), MI_T("a b"), MI_T("a:b")};
    for (size_t i = 0; i < MI_COUNT(names); i++) {
        MI_Instance *instance = foreign_of(0);
        assert_int_equal(mf_instance_new(names[i], &instance), MI_RESULT_INVALID_PARAMETER);
        assert_null(instance);
    }
}

/* parameter sets are instances of a class called Parameters. */
static void a_new_instance_is_empty_and_has_a_real_declaration(void **state)
{
    (void)state;
    MI_Instance *set = NULL;
    assert_int_equal(mf_instance_new(MI_T("Parameters"), &set), MI_RESULT_OK);
    const MI_Char *name = NULL;
    MI_Uint32 count = 9;
    assert_int_equal(MI_Instance_GetClassName(set, &name), MI_RESULT_OK);
    assert_int_equal(MI_Instance_GetElementCount(set, &count), MI_RESULT_OK);
    assert_string_equal(name, "Parameters");
    assert_int_equal(count, 0);
    assert_string_equal(set->classDecl->name, "Parameters");
    assert_int_equal(set->classDecl->code, mf_decl_code(MI_T("Parameters")));
    MI_Instance_Delete(set);
}

static void an_instance_of_a_class_starts_with_its_defaults(void **state)
{
    (void)state;
    MI_Instance *disk = new_disk(false);
    assert_ptr_equal(disk->classDecl, &disk_class);
    assert_int_equal(disk->reserved[0] | disk->reserved[1] | disk->reserved[2] | disk->reserved[3],
                     0);
    assert_int_equal(value_of(disk, MI_T("State")).uint32, 5);
    assert_string_equal(value_of(disk, MI_T("Labels")).stringa.data[1], "b");
    assert_string_equal(value_of(disk, MI_T("Note")).string, "none");
    assert_null(value_of(disk, MI_T("Name")).string);
    MI_Instance_Delete(disk);
}

static void an_impossible_declaration_makes_no_instance(void **state)
{
    (void)state;
    const MI_PropertyDecl property = {.name = MI_T("P"), .type = MI_UINT32, .offset = 8};
    const MI_PropertyDecl *const list[] = {&property};
    const MI_ClassDecl rows[] = {
        {.name = MI_T("Small")},
        {.size = 64},
        {.name = MI_T("Odd"), .properties = list, .numProperties = 1, .size = 72},
    };
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        MI_Instance *instance = foreign_of(0);
        assert_int_equal(mf_instance_new_of(&rows[i], NULL, false, &instance),
                         MI_RESULT_INVALID_PARAMETER);
        assert_null(instance);
    }
}

static void an_instance_keeps_the_owner_of_its_declaration(void **state)
{
    (void)state;
    struct mf_decl *decl = mf_decl_copy(&disk_class);
    assert_non_null(decl);
    MI_Instance *disk = NULL;
    assert_int_equal(mf_instance_new_of(decl->decl, &decl->ref, true, &disk), MI_RESULT_OK);
    mf_ref_drop(&decl->ref);
    MI_Instance *copy = clone_of(disk);
    MI_Instance_Delete(disk);
    assert_int_equal(MI_Instance_AddElement(copy, MI_T("More"), NULL, MI_STRING, 0), MI_RESULT_OK);
    MI_Instance *second = clone_of(copy);
    MI_Instance_Delete(copy);
    assert_string_equal(value_of(second, MI_T("Note")).string, "none");
    MI_Instance_Delete(second);
}

/* --- clones ---------------------------------------------------------------------------------- */

/* E-20, for one element of each type. */
static void clones_are_deep(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const MI_Value sample = sample_of((MI_Type)i);
        MI_Instance *thing = new_thing();
        assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &sample, (MI_Type)i, MI_FLAG_KEY),
                         MI_RESULT_OK);
        MI_Instance *copy = clone_of(thing);
        const MI_Value there = value_of(thing, MI_T("P"));
        const MI_Value here = value_of(copy, MI_T("P"));
        assert_true(sample_apart((MI_Type)i, &there, &here));
        MI_Instance_Delete(thing);
        assert_true(sample_equal((MI_Type)i, &sample, &here));
        MI_Instance_Delete(copy);
    }
    assert_int_equal(foreign_count(), 0);
}

/* E-20 */
static void borrowed_values_are_copied_into_clones(void **state)
{
    (void)state;
    MI_Char text[] = MI_T("lent");
    const MI_Value value = {.string = text};
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &value, MI_STRING, MI_FLAG_BORROW),
                     MI_RESULT_OK);
    MI_Instance *copy = clone_of(thing);
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElement(copy, MI_T("P"), NULL, NULL, &flags, NULL),
                     MI_RESULT_OK);
    assert_int_equal(flags, MI_FLAG_NOT_MODIFIED);
    assert_ptr_not_equal(value_of(copy, MI_T("P")).string, text);
    MI_Instance_Delete(thing);
    MI_Instance_Delete(copy);
}

static void null_elements_are_null_in_clones(void **state)
{
    (void)state;
    MI_Instance *disk = new_disk(false);
    assert_int_equal(MI_Instance_ClearElement(disk, MI_T("Note")), MI_RESULT_OK);
    MI_Instance *copy = clone_of(disk);
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElement(copy, MI_T("Note"), NULL, NULL, &flags, NULL),
                     MI_RESULT_OK);
    assert_int_equal(flags & MI_FLAG_NULL, MI_FLAG_NULL);
    MI_Instance_Delete(disk);
    MI_Instance_Delete(copy);
}

/* E-20: the kind, dynamic or static, is kept. */
static void clones_take_elements_if_their_source_did(void **state)
{
    (void)state;
    for (int dynamic = 0; dynamic < 2; dynamic++) {
        MI_Instance *disk = new_disk(dynamic != 0);
        MI_Instance *copy = clone_of(disk);
        assert_int_equal(MI_Instance_AddElement(copy, MI_T("More"), NULL, MI_STRING, 0),
                         dynamic != 0 ? MI_RESULT_OK : MI_RESULT_FAILED);
        MI_Instance_Delete(disk);
        MI_Instance_Delete(copy);
    }
}

static void what_was_added_is_in_the_clone(void **state)
{
    (void)state;
    const MI_Value value = sample_of(MI_UINT32);
    MI_Instance *disk = new_disk(true);
    assert_int_equal(MI_Instance_AddElement(disk, MI_T("More"), &value, MI_UINT32, MI_FLAG_IN),
                     MI_RESULT_OK);
    MI_Instance *copy = clone_of(disk);
    MI_Instance_Delete(disk);
    assert_int_equal(copy->classDecl->numProperties, 6);
    assert_int_equal(value_of(copy, MI_T("More")).uint32, value.uint32);
    assert_string_equal(value_of(copy, MI_T("Note")).string, "none");
    MI_Instance_Delete(copy);
}

static void a_clone_that_fails_gives_nothing(void **state)
{
    (void)state;
    const MI_Value value = sample_of(MI_INSTANCEA);
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &value, MI_INSTANCEA, 0),
                     MI_RESULT_OK);
    MI_Instance *copy = foreign_of(0);
    foreign_fail_after(1);
    assert_int_equal(MI_Instance_Clone(thing, &copy), MI_RESULT_ACCESS_DENIED);
    foreign_fail_after(-1);
    assert_null(copy);
    assert_int_equal(foreign_count(), 2);
    MI_Instance_Delete(thing);
    assert_int_equal(foreign_count(), 0);
}

static void an_instance_can_contain_itself(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    const MI_Value value = {.instance = thing};
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &value, MI_INSTANCE, 0),
                     MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetElement(thing, MI_T("P"), &value, MI_INSTANCE, 0),
                     MI_RESULT_OK);
    const MI_Instance *inner = value_of(thing, MI_T("P")).instance;
    assert_ptr_not_equal(inner, thing);
    assert_non_null(value_of(inner, MI_T("P")).instance);
    MI_Instance_Delete(thing);
}

/* --- names ----------------------------------------------------------------------------------- */

/* E-22; and the fields agree with the accessors. */
static void names_are_copied_and_null_clears_them(void **state)
{
    (void)state;
    MI_Char text[] = MI_T("root/a");
    const MI_Char *name = text;
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_GetNameSpace(thing, &name), MI_RESULT_OK);
    assert_null(name);
    assert_int_equal(MI_Instance_SetNameSpace(thing, text), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetServerName(thing, MI_T("HOST")), MI_RESULT_OK);
    text[0] = MI_T('X');
    assert_int_equal(MI_Instance_GetNameSpace(thing, &name), MI_RESULT_OK);
    assert_string_equal(name, "root/a");
    assert_ptr_equal(thing->nameSpace, name);
    assert_int_equal(MI_Instance_GetServerName(thing, &name), MI_RESULT_OK);
    assert_string_equal(name, "HOST");
    assert_ptr_equal(thing->serverName, name);
    assert_int_equal(MI_Instance_SetServerName(thing, NULL), MI_RESULT_OK);
    assert_int_equal(MI_Instance_GetServerName(thing, &name), MI_RESULT_OK);
    assert_null(name);
    MI_Instance_Delete(thing);
}

static void a_name_can_be_set_to_itself(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_SetNameSpace(thing, MI_T("root")), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetNameSpace(thing, thing->nameSpace), MI_RESULT_OK);
    assert_string_equal(thing->nameSpace, "root");
    MI_Instance_Delete(thing);
}

static void clones_have_the_same_names(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_SetNameSpace(thing, MI_T("root/a")), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetServerName(thing, MI_T("HOST")), MI_RESULT_OK);
    MI_Instance *copy = clone_of(thing);
    MI_Instance_Delete(thing);
    assert_string_equal(copy->nameSpace, "root/a");
    assert_string_equal(copy->serverName, "HOST");
    assert_string_equal(copy->classDecl->name, "Thing");
    MI_Instance_Delete(copy);
}

/* --- classes --------------------------------------------------------------------------------- */

static MI_Boolean is_a(const MI_Instance *instance, const MI_ClassDecl *decl)
{
    MI_Boolean answer = 9;
    assert_int_equal(MI_Instance_IsA(instance, decl, &answer), MI_RESULT_OK);
    return answer;
}

/* E-21 */
static void is_a_looks_up_the_chain_of_declarations(void **state)
{
    (void)state;
    MI_Instance *disk = new_disk(false);
    MI_Instance *device = NULL;
    assert_int_equal(mf_instance_new_of(&device_class, NULL, false, &device), MI_RESULT_OK);
    assert_int_equal(is_a(disk, &disk_class), MI_TRUE);
    assert_int_equal(is_a(disk, &device_class), MI_TRUE);
    assert_int_equal(is_a(device, &disk_class), MI_FALSE);
    MI_Instance_Delete(disk);
    MI_Instance_Delete(device);
}

/* E-21 */
static void another_declaration_of_the_same_class_does_not_match(void **state)
{
    (void)state;
    MI_Instance *disk = new_disk(true);
    MI_Instance *copy = clone_of(disk);
    MI_Class *class = NULL;
    assert_int_equal(MI_Instance_GetClass(disk, &class), MI_RESULT_OK);
    assert_int_equal(is_a(disk, copy->classDecl), MI_FALSE);
    assert_int_equal(is_a(copy, &disk_class), MI_FALSE);
    assert_int_equal(is_a(disk, class->classDecl), MI_FALSE);
    MI_Class_Delete(class);
    MI_Instance_Delete(disk);
    MI_Instance_Delete(copy);
}

/* E-20: a static clone shares its declaration. */
static void a_static_clone_is_of_the_same_declaration(void **state)
{
    (void)state;
    MI_Instance *disk = new_disk(false);
    MI_Instance *copy = clone_of(disk);
    assert_int_equal(is_a(copy, &disk_class), MI_TRUE);
    MI_Instance_Delete(disk);
    MI_Instance_Delete(copy);
}

/* E-23 */
static void the_class_of_an_instance_is_the_callers(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    MI_Class *class = NULL;
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), NULL, MI_UINT8, 0), MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetNameSpace(thing, MI_T("root")), MI_RESULT_OK);
    assert_int_equal(MI_Instance_GetClass(thing, &class), MI_RESULT_OK);
    MI_Instance_Delete(thing);
    MI_Uint32 count = 0;
    assert_int_equal(MI_Class_GetElementCount(class, &count), MI_RESULT_OK);
    assert_int_equal(count, 1);
    assert_string_equal(class->namespaceName, "root");
    assert_int_equal(MI_Class_Delete(class), MI_RESULT_OK);
}

/* --- ends ------------------------------------------------------------------------------------ */

static void destruct_and_then_delete_is_safe(void **state)
{
    (void)state;
    const MI_Value value = sample_of(MI_REFERENCE);
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &value, MI_REFERENCE, 0),
                     MI_RESULT_OK);
    assert_int_equal(MI_Instance_SetNameSpace(thing, MI_T("root")), MI_RESULT_OK);
    assert_int_equal(MI_Instance_Destruct(thing), MI_RESULT_OK);
    assert_int_equal(foreign_count(), 0);
    assert_null(thing->nameSpace);
    assert_int_equal(MI_Instance_Destruct(thing), MI_RESULT_OK);
    assert_int_equal(MI_Instance_Delete(thing), MI_RESULT_OK);
}

/* 0-10, and outputs that are not there. */
static void entries_tolerate_nulls(void **state)
{
    (void)state;
    const MI_InstanceFT *ft = &mf_instance_ft;
    MI_Instance *thing = new_thing();
    MI_Instance *copy = thing;
    const MI_Char *name = NULL;
    MI_Boolean answer = MI_FALSE;
    MI_Class *class = NULL;
    assert_int_equal(ft->Clone(NULL, &copy), MI_RESULT_INVALID_PARAMETER);
    assert_null(copy);
    assert_int_equal(ft->Clone(thing, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->Destruct(NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->Delete(NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->IsA(NULL, &disk_class, &answer), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->IsA(thing, NULL, &answer), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->IsA(thing, &disk_class, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetClassName(NULL, &name), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetClassName(thing, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->SetNameSpace(NULL, MI_T("a")), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetNameSpace(NULL, &name), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetNameSpace(thing, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->SetServerName(NULL, MI_T("a")), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetServerName(NULL, &name), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetServerName(thing, NULL), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetClass(NULL, &class), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetClass(thing, NULL), MI_RESULT_INVALID_PARAMETER);
    MI_Instance_Delete(thing);
}

/* A test may put a table of its own before an instance. */
static void an_instance_works_under_a_copy_of_its_table(void **state)
{
    (void)state;
    const MI_InstanceFT table = mf_instance_ft;
    MI_Instance *thing = new_thing();
    thing->ft = &table;
    assert_null(mf_instance_of(thing));
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), NULL, MI_UINT8, 0), MI_RESULT_OK);
    MI_Instance *copy = clone_of(thing);
    assert_int_equal(MI_Instance_Delete(thing), MI_RESULT_OK);
    assert_int_equal(MI_Instance_Delete(copy), MI_RESULT_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(illegal_class_names_make_no_instance),
        cmocka_unit_test(a_new_instance_is_empty_and_has_a_real_declaration),
        cmocka_unit_test(an_instance_of_a_class_starts_with_its_defaults),
        cmocka_unit_test(an_impossible_declaration_makes_no_instance),
        cmocka_unit_test(an_instance_keeps_the_owner_of_its_declaration),
        cmocka_unit_test(clones_are_deep),
        cmocka_unit_test(borrowed_values_are_copied_into_clones),
        cmocka_unit_test(null_elements_are_null_in_clones),
        cmocka_unit_test(clones_take_elements_if_their_source_did),
        cmocka_unit_test(what_was_added_is_in_the_clone),
        cmocka_unit_test(a_clone_that_fails_gives_nothing),
        cmocka_unit_test(an_instance_can_contain_itself),
        cmocka_unit_test(names_are_copied_and_null_clears_them),
        cmocka_unit_test(a_name_can_be_set_to_itself),
        cmocka_unit_test(clones_have_the_same_names),
        cmocka_unit_test(is_a_looks_up_the_chain_of_declarations),
        cmocka_unit_test(another_declaration_of_the_same_class_does_not_match),
        cmocka_unit_test(a_static_clone_is_of_the_same_declaration),
        cmocka_unit_test(the_class_of_an_instance_is_the_callers),
        cmocka_unit_test(destruct_and_then_delete_is_safe),
        cmocka_unit_test(entries_tolerate_nulls),
        cmocka_unit_test(an_instance_works_under_a_copy_of_its_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
