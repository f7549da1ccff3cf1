#include "model/decl.h"
#include "model/field.h"
#include "model/instance.h"
#include "model/type.h"
#include "support/test.h"
#include "unit/model/rtti.h"
#include "unit/model/samples.h"

#include <MI.h>

#include <stdlib.h>
#include <string.h>

#define ALWAYS MI_FLAG_NOT_MODIFIED

static MI_Instance *new_thing(void)
{
    MI_Instance *thing = NULL;
    assert_int_equal(mf_instance_new(MI_T("Thing"), &thing), MI_RESULT_OK);
    return thing;
}

static MI_Instance *new_disk(void)
{
    MI_Instance *disk = NULL;
    assert_int_equal(mf_instance_new_of(&disk_class, NULL, false, &disk), MI_RESULT_OK);
    return disk;
}

static MI_Uint32 flags_of(const MI_Instance *instance, const MI_Char *name)
{
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElement(instance, name, NULL, NULL, &flags, NULL),
                     MI_RESULT_OK);
    return flags;
}

static MI_Value value_of(const MI_Instance *instance, const MI_Char *name)
{
    MI_Value value;
    memset(&value, 0xA5, sizeof value);
    assert_int_equal(MI_Instance_GetElement(instance, name, &value, NULL, NULL, NULL),
                     MI_RESULT_OK);
    return value;
}

static void add(MI_Instance *instance, const MI_Char *name, MI_Type type, MI_Uint32 flags)
{
    const MI_Value value = sample_of(type);
    assert_int_equal(MI_Instance_AddElement(instance, name, &value, type, flags), MI_RESULT_OK);
}

/* --- round trips ----------------------------------------------------------------------------- */

static void assert_holds(const MI_Instance *instance, const MI_Char *name, MI_Type type)
{
    const MI_Value sample = sample_of(type);
    MI_Value value;
    MI_Type found = MI_BOOLEAN;
    MI_Uint32 flags = 0;
    assert_int_equal(MI_Instance_GetElement(instance, name, &value, &found, &flags, NULL),
                     MI_RESULT_OK);
    assert_int_equal(found, type);
    assert_int_equal(flags, ALWAYS | MI_FLAG_KEY);
    assert_true(sample_equal(type, &sample, &value));
    assert_true(sample_apart(type, &sample, &value));
}

/* E-9, E.4: one instance that holds one of each. */
static void every_type_makes_the_round_trip(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const MI_Char name[] = {(MI_Char)('A' + i % 26U), (MI_Char)('a' + i / 26U), 0};
        add(thing, name, (MI_Type)i, MI_FLAG_KEY);
    }
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const MI_Char name[] = {(MI_Char)('A' + i % 26U), (MI_Char)('a' + i / 26U), 0};
        assert_holds(thing, name, (MI_Type)i);
    }
    MI_Instance_Delete(thing);
    assert_int_equal(foreign_count(), 0);
}

static void every_type_can_be_set_cleared_and_set_again(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const MI_Type type = (MI_Type)i;
        const MI_Value sample = sample_of(type);
        MI_Instance *thing = new_thing();
        assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), NULL, type, MI_FLAG_KEY),
                         MI_RESULT_OK);
        assert_int_equal(MI_Instance_SetElement(thing, MI_T("p"), &sample, type, 0), MI_RESULT_OK);
        assert_holds(thing, MI_T("P"), type);
        assert_int_equal(MI_Instance_ClearElement(thing, MI_T("P")), MI_RESULT_OK);
        assert_int_equal(flags_of(thing, MI_T("P")), ALWAYS | MI_FLAG_KEY | MI_FLAG_NULL);
        assert_int_equal(MI_Instance_SetElementAt(thing, 0, &sample, type, 0), MI_RESULT_OK);
        assert_int_equal(MI_Instance_SetElementAt(thing, 0, &sample, type, 0), MI_RESULT_OK);
        assert_holds(thing, MI_T("P"), type);
        MI_Instance_Delete(thing);
    }
    assert_int_equal(foreign_count(), 0);
}

/* mi-header.md, gotcha 17: generated code passes a bare pointer. */
static void only_the_bytes_of_the_type_are_read(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const MI_Type type = (MI_Type)i;
        const MI_Value sample = sample_of(type);
        MI_Instance *thing = new_thing();
        void *bare = malloc(mf_type_of(type)->size);
        assert_non_null(bare);
        memcpy(bare, &sample, mf_type_of(type)->size);
        assert_int_equal(MI_Instance_AddElement(thing, MI_T("A"), bare, type, 0), MI_RESULT_OK);
        assert_int_equal(MI_Instance_AddElement(thing, MI_T("B"), bare, type, MI_FLAG_BORROW),
                         MI_RESULT_OK);
        assert_int_equal(MI_Instance_SetElement(thing, MI_T("A"), bare, type, 0), MI_RESULT_OK);
        assert_int_equal(MI_Instance_SetElementAt(thing, 1, bare, type, 0), MI_RESULT_OK);
        free(bare);
        MI_Instance_Delete(thing);
    }
}

/* --- names ----------------------------------------------------------------------------------- */

/* E-1 */
static void element_names_compare_without_case(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    add(thing, MI_T("FirstName"), MI_STRING, 0);
    MI_Uint32 index = 9;
    assert_int_equal(MI_Instance_GetElement(thing, MI_T("FIRSTNAME"), NULL, NULL, NULL, &index),
                     MI_RESULT_OK);
    assert_int_equal(index, 0);
    MI_Instance_Delete(thing);
}

/* E-1 */
static void the_first_spelling_of_a_name_is_kept(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    const MI_Value value = sample_of(MI_UINT32);
    add(thing, MI_T("FirstName"), MI_UINT32, 0);
    assert_int_equal(MI_Instance_SetElement(thing, MI_T("firstname"), &value, MI_UINT32, 0),
                     MI_RESULT_OK);
    const MI_Char *name = NULL;
    assert_int_equal(MI_Instance_GetElementAt(thing, 0, &name, NULL, NULL, NULL), MI_RESULT_OK);
    assert_string_equal(name, "FirstName");
    MI_Instance_Delete(thing);
}

/* E-2 */
static void a_name_that_exists_in_any_case_is_not_added(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    add(thing, MI_T("Name"), MI_STRING, 0);
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("nAME"), NULL, MI_STRING, 0),
                     MI_RESULT_ALREADY_EXISTS);
    MI_Uint32 count = 0;
    assert_int_equal(MI_Instance_GetElementCount(thing, &count), MI_RESULT_OK);
    assert_int_equal(count, 1);
    MI_Instance_Delete(thing);
}

/* E-2 */
static void illegal_names_are_not_added(void **state)
{
    (void)state;
    static const MI_Char *const names[] = {
        NULL, MI_T(""), MI_T("1st"), MI_T("a b"), MI_T("a-b"), MI_T("a.b"), MI_T("na\xC3\xAFve")};
    MI_Instance *thing = new_thing();
    for (size_t i = 0; i < MI_COUNT(names); i++) {
        assert_int_equal(MI_Instance_AddElement(thing, names[i], NULL, MI_STRING, 0),
                         MI_RESULT_INVALID_PARAMETER);
    }
    MI_Instance_Delete(thing);
}

/* E-2 */
static void nothing_is_added_to_an_instance_with_a_class(void **state)
{
    (void)state;
    MI_Instance *disk = new_disk();
    assert_int_equal(MI_Instance_AddElement(disk, MI_T("More"), NULL, MI_STRING, 0),
                     MI_RESULT_FAILED);
    assert_int_equal(MI_Instance_AddElement(disk, MI_T("Name"), NULL, MI_STRING, 0),
                     MI_RESULT_FAILED);
    MI_Instance_Delete(disk);
}

/* Assumed: MI says nothing of types that are none. */
static void a_number_that_is_no_type_is_not_added(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), NULL, (MI_Type)32, 0),
                     MI_RESULT_INVALID_PARAMETER);
    MI_Instance_Delete(thing);
}

/* E-3, E-4, E-5 and 0-10 */
static void unknown_names_and_positions_have_their_own_answers(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    const MI_InstanceFT *ft = thing->ft;
    const MI_Value value = sample_of(MI_UINT32);
    add(thing, MI_T("P"), MI_UINT32, 0);
    assert_int_equal(ft->SetElement(thing, MI_T("Q"), &value, MI_UINT32, 0),
                     MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(ft->GetElement(thing, MI_T("Q"), NULL, NULL, NULL, NULL),
                     MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(ft->ClearElement(thing, MI_T("Q")), MI_RESULT_NO_SUCH_PROPERTY);
    assert_int_equal(ft->SetElement(thing, NULL, &value, MI_UINT32, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetElement(thing, NULL, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->ClearElement(thing, NULL), MI_RESULT_INVALID_PARAMETER);
    for (MI_Uint32 index = 1; index < 3; index++) {
        assert_int_equal(ft->GetElementAt(thing, index, NULL, NULL, NULL, NULL),
                         MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(ft->SetElementAt(thing, index, &value, MI_UINT32, 0), MI_RESULT_FAILED);
        assert_int_equal(ft->ClearElementAt(thing, index), MI_RESULT_FAILED);
    }
    assert_int_equal(ft->GetElementCount(thing, NULL), MI_RESULT_INVALID_PARAMETER);
    MI_Instance_Delete(thing);
}

/* 0-10 */
static void element_entries_tolerate_no_instance(void **state)
{
    (void)state;
    const MI_InstanceFT *ft = &mf_instance_ft;
    const MI_Value value = sample_of(MI_UINT32);
    MI_Uint32 count = 0;
    assert_int_equal(ft->GetElementCount(NULL, &count), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->AddElement(NULL, MI_T("P"), &value, MI_UINT32, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->SetElement(NULL, MI_T("P"), &value, MI_UINT32, 0),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->SetElementAt(NULL, 0, &value, MI_UINT32, 0), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetElement(NULL, MI_T("P"), NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->GetElementAt(NULL, 0, NULL, NULL, NULL, NULL),
                     MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->ClearElement(NULL, MI_T("P")), MI_RESULT_INVALID_PARAMETER);
    assert_int_equal(ft->ClearElementAt(NULL, 0), MI_RESULT_INVALID_PARAMETER);
}

/* --- null ------------------------------------------------------------------------------------ */

/* E-2, E-3, E-8: what makes an element null, added or set. */
static void null_values_make_null_elements(void **state)
{
    (void)state;
    static const MI_Value none = {0};
    static const MI_Value number = {.uint32 = 5};
    static const struct {
        const MI_Value *value;
        MI_Type type;
        MI_Uint32 flags;
    } rows[] = {
        {NULL, MI_UINT32, 0},
        {NULL, MI_UINT32, MI_FLAG_NULL},
        {NULL, MI_STRINGA, 0},
        {&none, MI_STRING, 0},
        {&none, MI_REFERENCE, 0},
        {&none, MI_INSTANCE, 0},
        {&none, MI_STRING, MI_FLAG_BORROW},
        {&number, MI_UINT32, MI_FLAG_NULL},
    };
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        MI_Instance *thing = new_thing();
        assert_int_equal(
            MI_Instance_AddElement(thing, MI_T("A"), rows[i].value, rows[i].type, rows[i].flags),
            MI_RESULT_OK);
        add(thing, MI_T("B"), rows[i].type, 0);
        assert_int_equal(
            MI_Instance_SetElement(thing, MI_T("B"), rows[i].value, rows[i].type, rows[i].flags),
            MI_RESULT_OK);
        assert_int_equal(flags_of(thing, MI_T("A")), ALWAYS | MI_FLAG_NULL);
        assert_int_equal(flags_of(thing, MI_T("B")), ALWAYS | MI_FLAG_NULL);
        MI_Instance_Delete(thing);
    }
}

/* E-6 */
static void a_null_element_reads_as_zeroes(void **state)
{
    (void)state;
    static const MI_Value zero = {0};
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), NULL, MI_DATETIME, 0), MI_RESULT_OK);
    const MI_Value value = value_of(thing, MI_T("P"));
    assert_memory_equal(&value, &zero, sizeof value);
    MI_Instance_Delete(thing);
}

/* E-6 */
static void every_output_is_optional(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    add(thing, MI_T("P"), MI_STRING, 0);
    assert_int_equal(MI_Instance_GetElement(thing, MI_T("P"), NULL, NULL, NULL, NULL),
                     MI_RESULT_OK);
    assert_int_equal(MI_Instance_GetElementAt(thing, 0, NULL, NULL, NULL, NULL), MI_RESULT_OK);
    MI_Instance_Delete(thing);
}

/* E-8 */
static void an_array_of_size_zero_is_not_null(void **state)
{
    (void)state;
    MI_Uint32 number = 1;
    const MI_Value rows[] = {{.array = {NULL, 0}}, {.array = {NULL, 2}}, {.array = {&number, 0}}};
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        MI_Instance *thing = new_thing();
        assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &rows[i], MI_UINT32A, 0),
                         MI_RESULT_OK);
        assert_int_equal(flags_of(thing, MI_T("P")), ALWAYS);
        assert_int_equal(value_of(thing, MI_T("P")).array.size, 0);
        MI_Instance_Delete(thing);
    }
}

/* --- types and flags ------------------------------------------------------------------------- */

/* E-3 */
static void another_type_than_the_declared_one_is_refused(void **state)
{
    (void)state;
    static const MI_Type rows[][2] = {
        {MI_UINT32, MI_SINT32},      {MI_UINT32, MI_UINT64},      {MI_UINT64, MI_UINT32},
        {MI_INSTANCE, MI_REFERENCE}, {MI_REFERENCE, MI_INSTANCE}, {MI_STRING, MI_STRINGA},
        {MI_UINT32A, MI_UINT32},
    };
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        const MI_Value value = sample_of(rows[i][1]);
        MI_Instance *thing = new_thing();
        add(thing, MI_T("P"), rows[i][0], MI_FLAG_KEY);
        assert_int_equal(MI_Instance_SetElement(thing, MI_T("P"), &value, rows[i][1], 0),
                         MI_RESULT_TYPE_MISMATCH);
        assert_int_equal(MI_Instance_SetElementAt(thing, 0, &value, rows[i][1], 0),
                         MI_RESULT_TYPE_MISMATCH);
        assert_holds(thing, MI_T("P"), rows[i][0]);
        MI_Instance_Delete(thing);
    }
}

/* E-7 */
static void flags_come_back_as_given_and_not_modified(void **state)
{
    (void)state;
    static const MI_Uint32 rows[] = {0, MI_FLAG_KEY, MI_FLAG_PROPERTY | MI_FLAG_REQUIRED,
                                     MI_FLAG_IN | MI_FLAG_OUT, MI_FLAG_READONLY};
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        MI_Instance *thing = new_thing();
        add(thing, MI_T("P"), MI_UINT32, rows[i]);
        assert_int_equal(flags_of(thing, MI_T("P")), rows[i] | ALWAYS);
        MI_Instance_Delete(thing);
    }
}

/* E-7 */
static void flags_of_a_class_come_from_its_declaration(void **state)
{
    (void)state;
    MI_Instance *disk = new_disk();
    assert_int_equal(flags_of(disk, MI_T("Name")),
                     MI_FLAG_PROPERTY | MI_FLAG_KEY | MI_FLAG_NULL | ALWAYS);
    assert_int_equal(flags_of(disk, MI_T("State")), MI_FLAG_PROPERTY | MI_FLAG_READONLY | ALWAYS);
    MI_Instance_Delete(disk);
}

/* E-7, E-9 */
static void a_borrowed_value_is_the_callers_and_says_so(void **state)
{
    (void)state;
    MI_Char text[] = MI_T("before");
    const MI_Value value = {.string = text};
    MI_Instance *thing = new_thing();
    assert_int_equal(
        MI_Instance_AddElement(thing, MI_T("P"), &value, MI_STRING, MI_FLAG_BORROW | MI_FLAG_KEY),
        MI_RESULT_OK);
    assert_int_equal(flags_of(thing, MI_T("P")), MI_FLAG_KEY | MI_FLAG_BORROW | ALWAYS);
    assert_ptr_equal(value_of(thing, MI_T("P")).string, text);
    assert_int_equal(MI_Instance_SetElement(thing, MI_T("P"), &value, MI_STRING, 0), MI_RESULT_OK);
    assert_int_equal(flags_of(thing, MI_T("P")), MI_FLAG_KEY | ALWAYS);
    assert_ptr_not_equal(value_of(thing, MI_T("P")).string, text);
    assert_int_equal(MI_Instance_SetElement(thing, MI_T("P"), &value, MI_STRING, MI_FLAG_BORROW),
                     MI_RESULT_OK);
    assert_int_equal(MI_Instance_ClearElement(thing, MI_T("P")), MI_RESULT_OK);
    assert_string_equal(text, "before");
    MI_Instance_Delete(thing);
}

/* E-9: a borrowed instance is neither cloned nor deleted. */
static void borrowed_instances_are_left_alone(void **state)
{
    (void)state;
    MI_Instance bare = {0};
    const MI_Value value = {.instance = &bare};
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &value, MI_INSTANCE, MI_FLAG_BORROW),
                     MI_RESULT_OK);
    assert_ptr_equal(value_of(thing, MI_T("P")).instance, &bare);
    MI_Instance_Delete(thing);
}

/* E-9: MI_FLAG_ADOPT is masked away, the value is copied. */
static void adopted_values_are_copied(void **state)
{
    (void)state;
    MI_Char text[] = MI_T("mine");
    const MI_Value value = {.string = text};
    MI_Instance *thing = new_thing();
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("P"), &value, MI_STRING, MI_FLAG_ADOPT),
                     MI_RESULT_OK);
    assert_int_equal(flags_of(thing, MI_T("P")), ALWAYS);
    assert_ptr_not_equal(value_of(thing, MI_T("P")).string, text);
    MI_Instance_Delete(thing);
}

static void a_failing_clone_adds_and_changes_nothing(void **state)
{
    (void)state;
    const MI_Value value = sample_of(MI_REFERENCE);
    MI_Instance *thing = new_thing();
    add(thing, MI_T("P"), MI_REFERENCE, MI_FLAG_KEY);
    foreign_fail_after(0);
    assert_int_equal(MI_Instance_SetElement(thing, MI_T("P"), &value, MI_REFERENCE, 0),
                     MI_RESULT_ACCESS_DENIED);
    assert_int_equal(MI_Instance_AddElement(thing, MI_T("Q"), &value, MI_REFERENCE, 0),
                     MI_RESULT_ACCESS_DENIED);
    foreign_fail_after(-1);
    MI_Uint32 count = 0;
    assert_int_equal(MI_Instance_GetElementCount(thing, &count), MI_RESULT_OK);
    assert_int_equal(count, 1);
    assert_holds(thing, MI_T("P"), MI_REFERENCE);
    MI_Instance_Delete(thing);
}

/* --- where the fields lie -------------------------------------------------------------------- */

/* mi-header.md, gotcha 6: generated code writes scalars into their fields itself. */
static void fields_written_directly_are_elements(void **state)
{
    (void)state;
    MI_Instance *instance = new_disk();
    struct disk *disk = (struct disk *)(void *)instance;
    disk->state.value = 77;
    disk->state.exists = MI_TRUE;
    disk->state.flags = 0;
    assert_int_equal(value_of(instance, MI_T("State")).uint32, 77);
    assert_int_equal(flags_of(instance, MI_T("State")) & MI_FLAG_NULL, 0);
    disk->state.exists = MI_FALSE;
    assert_int_equal(flags_of(instance, MI_T("State")) & MI_FLAG_NULL, MI_FLAG_NULL);
    MI_Instance_Delete(instance);
}

static void elements_are_seen_in_their_fields(void **state)
{
    (void)state;
    MI_Instance *instance = new_disk();
    const struct disk *disk = (const struct disk *)(void *)instance;
    const MI_Value value = sample_of(MI_STRING);
    assert_int_equal(MI_Instance_SetElementAt(instance, 0, &value, MI_STRING, MI_FLAG_BORROW),
                     MI_RESULT_OK);
    assert_ptr_equal(disk->name.value, value.string);
    assert_int_equal(disk->name.exists, MI_TRUE);
    assert_int_equal(disk->name.flags & (MI_FLAG_BORROW >> 24U), MI_FLAG_BORROW >> 24U);
    MI_Instance_Delete(instance);
}

/* DESIGN, section 3 */
static void the_first_added_element_moves_the_fields(void **state)
{
    (void)state;
    MI_Instance *disk = NULL;
    assert_int_equal(mf_instance_new_of(&disk_class, NULL, true, &disk), MI_RESULT_OK);
    const MI_Value name = sample_of(MI_STRING);
    assert_int_equal(MI_Instance_SetElement(disk, MI_T("Name"), &name, MI_STRING, 0), MI_RESULT_OK);
    const MI_Value before = value_of(disk, MI_T("Name"));
    assert_int_equal(disk->reserved[1], 0);
    assert_ptr_equal(disk->classDecl, &disk_class);
    add(disk, MI_T("More"), MI_UINT8, 0);
    assert_int_not_equal(disk->reserved[1], 0);
    assert_ptr_not_equal(disk->classDecl, &disk_class);
    assert_string_equal(disk->classDecl->name, "Disk");
    assert_int_equal(disk_class.numProperties, 5);
    const MI_Value after = value_of(disk, MI_T("Name"));
    assert_ptr_equal(after.string, before.string);
    assert_int_equal(disk->classDecl->properties[0]->offset, disk_class.properties[0]->offset);
    const unsigned char *block = (const unsigned char *)(intptr_t)disk->reserved[1];
    const MI_Uint32 offset = disk->classDecl->properties[5]->offset;
    assert_int_equal(block[offset], sample_of(MI_UINT8).uint8);
    MI_Instance_Delete(disk);
}

static void values_lent_before_stay_while_elements_are_added(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    add(thing, MI_T("First"), MI_STRING, 0);
    const MI_Value lent = value_of(thing, MI_T("First"));
    for (unsigned i = 0; i < 200; i++) {
        const MI_Char name[] = {MI_T('P'), (MI_Char)('0' + i / 100U),
                                (MI_Char)('0' + i / 10U % 10U), (MI_Char)('0' + i % 10U), 0};
        add(thing, name, MI_DATETIME, 0);
    }
    assert_string_equal(lent.string, "first");
    assert_ptr_equal(value_of(thing, MI_T("First")).string, lent.string);
    MI_Uint32 count = 0;
    assert_int_equal(MI_Instance_GetElementCount(thing, &count), MI_RESULT_OK);
    assert_int_equal(count, 201);
    MI_Instance_Delete(thing);
}

static void an_instance_without_a_class_has_its_fields_behind_reserved_1(void **state)
{
    (void)state;
    MI_Instance *thing = new_thing();
    assert_int_not_equal(thing->reserved[1], 0);
    assert_non_null(thing->classDecl);
    assert_int_equal(thing->classDecl->numProperties, 0);
    MI_Instance_Delete(thing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_type_makes_the_round_trip),
        cmocka_unit_test(every_type_can_be_set_cleared_and_set_again),
        cmocka_unit_test(only_the_bytes_of_the_type_are_read),
        cmocka_unit_test(element_names_compare_without_case),
        cmocka_unit_test(the_first_spelling_of_a_name_is_kept),
        cmocka_unit_test(a_name_that_exists_in_any_case_is_not_added),
        cmocka_unit_test(illegal_names_are_not_added),
        cmocka_unit_test(nothing_is_added_to_an_instance_with_a_class),
        cmocka_unit_test(a_number_that_is_no_type_is_not_added),
        cmocka_unit_test(unknown_names_and_positions_have_their_own_answers),
        cmocka_unit_test(element_entries_tolerate_no_instance),
        cmocka_unit_test(null_values_make_null_elements),
        cmocka_unit_test(a_null_element_reads_as_zeroes),
        cmocka_unit_test(every_output_is_optional),
        cmocka_unit_test(an_array_of_size_zero_is_not_null),
        cmocka_unit_test(another_type_than_the_declared_one_is_refused),
        cmocka_unit_test(flags_come_back_as_given_and_not_modified),
        cmocka_unit_test(flags_of_a_class_come_from_its_declaration),
        cmocka_unit_test(a_borrowed_value_is_the_callers_and_says_so),
        cmocka_unit_test(borrowed_instances_are_left_alone),
        cmocka_unit_test(adopted_values_are_copied),
        cmocka_unit_test(a_failing_clone_adds_and_changes_nothing),
        cmocka_unit_test(fields_written_directly_are_elements),
        cmocka_unit_test(elements_are_seen_in_their_fields),
        cmocka_unit_test(the_first_added_element_moves_the_fields),
        cmocka_unit_test(values_lent_before_stay_while_elements_are_added),
        cmocka_unit_test(an_instance_without_a_class_has_its_fields_behind_reserved_1),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
