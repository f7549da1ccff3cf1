#include "model/type.h"

#include "support/test.h"
#include "unit/model/samples.h"

#include <MI.h>

#define OFFSETS(TYPE, FIELD)                                                                       \
    {                                                                                              \
        (TYPE), offsetof(MI_##FIELD##Field, exists), offsetof(MI_##FIELD##Field, flags),           \
            sizeof(MI_##FIELD##Field)                                                              \
    }

static const struct {
    MI_Type type;
    size_t exists;
    size_t flags;
    size_t size;
} fields[] = {
    OFFSETS(MI_BOOLEAN, Boolean),       OFFSETS(MI_UINT8, Uint8),
    OFFSETS(MI_SINT8, Sint8),           OFFSETS(MI_UINT16, Uint16),
    OFFSETS(MI_SINT16, Sint16),         OFFSETS(MI_UINT32, Uint32),
    OFFSETS(MI_SINT32, Sint32),         OFFSETS(MI_UINT64, Uint64),
    OFFSETS(MI_SINT64, Sint64),         OFFSETS(MI_REAL32, Real32),
    OFFSETS(MI_REAL64, Real64),         OFFSETS(MI_CHAR16, Char16),
    OFFSETS(MI_DATETIME, Datetime),     OFFSETS(MI_STRING, String),
    OFFSETS(MI_REFERENCE, Reference),   OFFSETS(MI_INSTANCE, Instance),
    OFFSETS(MI_BOOLEANA, BooleanA),     OFFSETS(MI_UINT8A, Uint8A),
    OFFSETS(MI_SINT8A, Sint8A),         OFFSETS(MI_UINT16A, Uint16A),
    OFFSETS(MI_SINT16A, Sint16A),       OFFSETS(MI_UINT32A, Uint32A),
    OFFSETS(MI_SINT32A, Sint32A),       OFFSETS(MI_UINT64A, Uint64A),
    OFFSETS(MI_SINT64A, Sint64A),       OFFSETS(MI_REAL32A, Real32A),
    OFFSETS(MI_REAL64A, Real64A),       OFFSETS(MI_CHAR16A, Char16A),
    OFFSETS(MI_DATETIMEA, DatetimeA),   OFFSETS(MI_STRINGA, StringA),
    OFFSETS(MI_REFERENCEA, ReferenceA), OFFSETS(MI_INSTANCEA, InstanceA),
};

/* mi-header.md, section 4: exists and flags stand right behind the value. */
static void every_field_has_exists_and_flags_behind_its_value(void **state)
{
    (void)state;
    assert_int_equal(MI_COUNT(fields), SAMPLE_COUNT);
    for (size_t i = 0; i < MI_COUNT(fields); i++) {
        const struct mf_type *type = mf_type_of(fields[i].type);
        assert_int_equal(type->size, fields[i].exists);
        assert_int_equal(type->size + 1U, fields[i].flags);
        assert_int_equal(type->field_size, fields[i].size);
        assert_int_equal(type->field_size % type->align, 0);
    }
}

static void every_name_leads_back_to_its_type(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        MI_Type type = MI_BOOLEAN;
        assert_true(mf_type_find(mf_type_name((MI_Type)i), &type));
        assert_int_equal(type, i);
    }
}

static void names_of_types_compare_without_case(void **state)
{
    (void)state;
    MI_Type type = MI_BOOLEAN;
    assert_true(mf_type_find("DateTime[]", &type));
    assert_int_equal(type, MI_DATETIMEA);
}

static void unknown_names_are_no_types(void **state)
{
    (void)state;
    static const char *const names[] = {"", "int", "uint32 ", "uint32[]x", "[]", "?"};
    MI_Type type = MI_REAL64;
    for (size_t i = 0; i < MI_COUNT(names); i++) {
        assert_false(mf_type_find(names[i], &type));
    }
    assert_int_equal(type, MI_REAL64);
}

static void numbers_beyond_the_last_type_have_no_row(void **state)
{
    (void)state;
    assert_null(mf_type_of((MI_Type)32));
    assert_string_equal(mf_type_name((MI_Type)32), "?");
}

static void the_element_of_an_array_lacks_the_array_bit(void **state)
{
    (void)state;
    assert_true(mf_type_is_array(MI_BOOLEANA));
    assert_false(mf_type_is_array(MI_INSTANCE));
    assert_int_equal(mf_type_element(MI_STRINGA), MI_STRING);
    assert_int_equal(mf_type_element(MI_STRING), MI_STRING);
}

static void integers_are_the_eight_between_boolean_and_real(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        assert_int_equal(mf_type_is_integer((MI_Type)i), i >= MI_UINT8 && i <= MI_SINT64);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_field_has_exists_and_flags_behind_its_value),
        cmocka_unit_test(every_name_leads_back_to_its_type),
        cmocka_unit_test(names_of_types_compare_without_case),
        cmocka_unit_test(unknown_names_are_no_types),
        cmocka_unit_test(numbers_beyond_the_last_type_have_no_row),
        cmocka_unit_test(the_element_of_an_array_lacks_the_array_bit),
        cmocka_unit_test(integers_are_the_eight_between_boolean_and_real),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
