#include "model/decl.h"

#include "model/type.h"
#include "support/test.h"
#include "unit/model/rtti.h"
#include "unit/model/samples.h"

#include <MI.h>

#include <string.h>

/* mi-header.md, section 4 */
static void the_code_of_a_name_is_its_ends_and_its_length(void **state)
{
    (void)state;
    static const struct {
        const MI_Char *name;
        MI_Uint32 code;
    } rows[] = {
        {MI_T(""), 0},
        {MI_T("X"), 'x' << 16 | 'x' << 8 | 1},
        {MI_T("Name"), 'n' << 16 | 'e' << 8 | 4},
        {MI_T("NAME"), 'n' << 16 | 'e' << 8 | 4},
        {MI_T("_1"), '_' << 16 | '1' << 8 | 2},
    };
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        assert_int_equal(mf_decl_code(rows[i].name), rows[i].code);
    }
}

/* E-1 */
static void properties_are_found_without_case(void **state)
{
    (void)state;
    assert_int_equal(mf_decl_find_property(&disk_class, MI_T("LABELS")), 2);
    assert_int_equal(mf_decl_find_property(&disk_class, MI_T("Node")), -1);
    assert_int_equal(mf_decl_find_property(&disk_class, MI_T("")), -1);
}

/* mi-header.md, section 4: the code is compared first. */
static void a_wrong_code_hides_a_property(void **state)
{
    (void)state;
    const MI_PropertyDecl wrong = {.code = 1, .name = MI_T("Name"), .type = MI_STRING};
    const MI_PropertyDecl *const list[] = {&wrong};
    const MI_ClassDecl decl = {.name = MI_T("Odd"), .properties = list, .numProperties = 1};
    assert_int_equal(mf_decl_find_property(&decl, MI_T("Name")), -1);
}

/* The layout is the compiler's, for a struct with a field of each type. */
static void fields_are_laid_out_as_a_compiler_does(void **state)
{
    (void)state;
    struct generated {
        MI_Instance instance;
        MI_BooleanField boolean;
        MI_Uint64Field wide;
        MI_Uint8Field narrow;
        MI_DatetimeField date;
        MI_StringField text;
        MI_Real32Field real;
        MI_Uint8AField array;
        MI_Sint16Field half;
    };
    static const struct {
        MI_Type type;
        size_t offset;
    } rows[] = {
        {MI_BOOLEAN, offsetof(struct generated, boolean)},
        {MI_UINT64, offsetof(struct generated, wide)},
        {MI_UINT8, offsetof(struct generated, narrow)},
        {MI_DATETIME, offsetof(struct generated, date)},
        {MI_STRING, offsetof(struct generated, text)},
        {MI_REAL32, offsetof(struct generated, real)},
        {MI_UINT8A, offsetof(struct generated, array)},
        {MI_SINT16, offsetof(struct generated, half)},
    };
    MI_PropertyDecl properties[MI_COUNT(rows)] = {{0}};
    MI_PropertyDecl *list[MI_COUNT(rows)];
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        properties[i].type = rows[i].type;
        list[i] = &properties[i];
    }
    assert_int_equal(mf_decl_lay_out(list, MI_COUNT(rows)), sizeof(struct generated));
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        assert_int_equal(properties[i].offset, rows[i].offset);
    }
}

static void a_class_without_properties_takes_64_bytes(void **state)
{
    (void)state;
    assert_int_equal(mf_decl_lay_out(NULL, 0), 64);
}

static void added_properties_lie_where_a_layout_would_put_them(void **state)
{
    (void)state;
    struct mf_decl *decl = mf_decl_new(MI_T("Everything"));
    MI_PropertyDecl properties[SAMPLE_COUNT] = {{0}};
    MI_PropertyDecl *list[SAMPLE_COUNT];
    assert_non_null(decl);
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const MI_Char name[] = {(MI_Char)('A' + i), 'x', 0};
        assert_true(mf_decl_add_property(decl, name, (MI_Type)i, MI_FLAG_KEY));
        properties[i].type = i;
        list[i] = &properties[i];
    }
    const MI_Uint32 size = mf_decl_lay_out(list, SAMPLE_COUNT);
    assert_true(mf_decl_is_sound(decl->decl));
    assert_true(decl->decl->size >= size);
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        assert_int_equal(decl->decl->properties[i]->offset % mf_type_of((MI_Type)i)->align, 0);
        assert_int_equal(decl->decl->properties[i]->flags, MI_FLAG_KEY);
    }
    mf_ref_drop(&decl->ref);
}

static void impossible_declarations_are_not_sound(void **state)
{
    (void)state;
    static const MI_PropertyDecl rows[] = {
        {.name = NULL, .type = MI_UINT32, .offset = 64},
        {.name = MI_T("P"), .type = 32, .offset = 64},
        {.name = MI_T("P"), .type = MI_UINT32, .offset = 0},
        {.name = MI_T("P"), .type = MI_UINT32, .offset = 66},
        {.name = MI_T("P"), .type = MI_UINT32, .offset = 72},
        {.name = MI_T("P"), .type = MI_UINT32, .offset = 4294967292U},
    };
    for (size_t i = 0; i < MI_COUNT(rows); i++) {
        const MI_PropertyDecl *const list[] = {&rows[i]};
        const MI_ClassDecl decl = {
            .name = MI_T("Odd"), .properties = list, .numProperties = 1, .size = 72};
        assert_false(mf_decl_is_sound(&decl));
    }
    assert_true(mf_decl_is_sound(&disk_class));
}

static void assert_same_text(const MI_Char *copy, const MI_Char *text)
{
    assert_ptr_not_equal(copy, text);
    assert_string_equal(copy, text);
}

static void a_copy_shares_nothing_with_its_source(void **state)
{
    (void)state;
    struct mf_decl *copy = mf_decl_copy(&disk_class);
    assert_non_null(copy);
    const MI_ClassDecl *class = copy->decl;
    assert_same_text(class->name, MI_T("Disk"));
    assert_same_text(class->superClass, MI_T("Device"));
    assert_ptr_not_equal(class->superClassDecl, &device_class);
    assert_same_text(class->superClassDecl->properties[1]->name, MI_T("State"));
    assert_same_text(class->properties[3]->className, MI_T("Device"));
    assert_same_text(class->properties[2]->origin, MI_T("Disk"));
    assert_same_text(class->qualifiers[0]->name, MI_T("Description"));
    assert_same_text(class->methods[0]->name, MI_T("Reset"));
    assert_same_text(class->methods[0]->parameters[1]->name, MI_T("Target"));
    assert_same_text(class->methods[0]->parameters[0]->qualifiers[0]->name, MI_T("Values"));
    assert_int_equal(class->methods[0]->returnType, MI_UINT32);
    mf_ref_drop(&copy->ref);
}

static void a_copy_has_the_values_of_defaults_and_qualifiers(void **state)
{
    (void)state;
    struct mf_decl *copy = mf_decl_copy(&disk_class);
    assert_non_null(copy);
    const MI_ClassDecl *class = copy->decl;
    MI_Value value;
    memcpy(&value, class->properties[1]->value, sizeof value.uint32);
    assert_int_equal(value.uint32, 5);
    memcpy(&value, class->properties[2]->value, sizeof value.stringa);
    assert_int_equal(value.stringa.size, 2);
    assert_string_equal(value.stringa.data[1], "b");
    memcpy(&value, class->properties[4]->value, sizeof value.string);
    assert_string_equal(value.string, "none");
    memcpy(&value, class->properties[0]->qualifiers[0]->value, sizeof value.boolean);
    assert_int_equal(value.boolean, MI_TRUE);
    assert_null(class->properties[3]->value);
    mf_ref_drop(&copy->ref);
}

static void a_copy_keeps_offsets_that_are_sound(void **state)
{
    (void)state;
    struct mf_decl *copy = mf_decl_copy(&disk_class);
    assert_non_null(copy);
    assert_int_equal(copy->decl->size, disk_class.size);
    for (MI_Uint32 i = 0; i < disk_class.numProperties; i++) {
        assert_int_equal(copy->decl->properties[i]->offset, disk_class.properties[i]->offset);
    }
    mf_ref_drop(&copy->ref);
}

static void a_copy_lays_out_what_has_no_offsets(void **state)
{
    (void)state;
    const MI_PropertyDecl one = {.name = MI_T("A"), .type = MI_STRING};
    const MI_PropertyDecl two = {.name = MI_T("B"), .type = MI_STRING};
    const MI_PropertyDecl *const list[] = {&one, &two};
    const MI_ClassDecl decl = {.name = MI_T("Plain"), .properties = list, .numProperties = 2};
    struct mf_decl *copy = mf_decl_copy(&decl);
    assert_non_null(copy);
    assert_int_equal(copy->decl->properties[0]->offset, 64);
    assert_int_equal(copy->decl->properties[1]->offset, 80);
    assert_int_equal(copy->decl->size, 96);
    mf_ref_drop(&copy->ref);
}

/* mi-header.md, section 4: owningClass is -1 in what was made at run time. */
static void declarations_made_at_run_time_say_so(void **state)
{
    (void)state;
    struct mf_decl *made = mf_decl_new(MI_T("Made"));
    struct mf_decl *copy = mf_decl_copy(&disk_class);
    struct mf_decl *own = mf_decl_copy_shallow(&disk_class, NULL);
    assert_true(made != NULL && copy != NULL && own != NULL);
    assert_int_equal((intptr_t)made->decl->owningClass, -1);
    assert_int_equal((intptr_t)copy->decl->owningClass, -1);
    assert_int_equal((intptr_t)copy->decl->superClassDecl->owningClass, -1);
    assert_int_equal((intptr_t)own->decl->owningClass, -1);
    mf_ref_drop(&made->ref);
    mf_ref_drop(&copy->ref);
    mf_ref_drop(&own->ref);
}

static void a_shallow_copy_keeps_its_owner_alive(void **state)
{
    (void)state;
    struct mf_decl *base = mf_decl_copy(&disk_class);
    assert_non_null(base);
    struct mf_decl *own = mf_decl_copy_shallow(base->decl, &base->ref);
    assert_non_null(own);
    mf_ref_drop(&base->ref);
    assert_true(mf_decl_add_property(own, MI_T("More"), MI_UINT8, 0));
    assert_int_equal(base->decl->numProperties, 5);
    assert_int_equal(own->decl->numProperties, 6);
    assert_string_equal(own->decl->properties[0]->name, "Name");
    assert_int_equal(own->decl->properties[5]->offset, disk_class.size);
    mf_ref_drop(&own->ref);
}

static void a_clone_outlives_what_it_was_cloned_of(void **state)
{
    (void)state;
    struct mf_decl *own = mf_decl_copy_shallow(&disk_class, NULL);
    assert_non_null(own);
    assert_true(mf_decl_add_property(own, MI_T("More"), MI_UINT8, MI_FLAG_IN));
    struct mf_decl *clone = mf_decl_clone(own);
    assert_non_null(clone);
    mf_ref_drop(&own->ref);
    assert_string_equal(clone->decl->name, "Disk");
    assert_int_equal(mf_decl_find_property(clone->decl, MI_T("more")), 5);
    assert_int_equal(clone->decl->properties[5]->flags, MI_FLAG_IN);
    mf_ref_drop(&clone->ref);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_code_of_a_name_is_its_ends_and_its_length),
        cmocka_unit_test(properties_are_found_without_case),
        cmocka_unit_test(a_wrong_code_hides_a_property),
        cmocka_unit_test(fields_are_laid_out_as_a_compiler_does),
        cmocka_unit_test(a_class_without_properties_takes_64_bytes),
        cmocka_unit_test(added_properties_lie_where_a_layout_would_put_them),
        cmocka_unit_test(impossible_declarations_are_not_sound),
        cmocka_unit_test(a_copy_shares_nothing_with_its_source),
        cmocka_unit_test(a_copy_has_the_values_of_defaults_and_qualifiers),
        cmocka_unit_test(a_copy_keeps_offsets_that_are_sound),
        cmocka_unit_test(a_copy_lays_out_what_has_no_offsets),
        cmocka_unit_test(declarations_made_at_run_time_say_so),
        cmocka_unit_test(a_shallow_copy_keeps_its_owner_alive),
        cmocka_unit_test(a_clone_outlives_what_it_was_cloned_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
