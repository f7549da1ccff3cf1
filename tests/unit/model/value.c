#include "model/value.h"

#include "model/type.h"
#include "support/test.h"
#include "unit/model/samples.h"

#include <MI.h>

#include <stdlib.h>
#include <string.h>

/* E-9: without flags, values are copied deeply. */
static void values_of_every_type_are_copied_deeply(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const MI_Type type = (MI_Type)i;
        const MI_Value sample = sample_of(type);
        MI_Value copy = {0};
        assert_int_equal(mf_value_copy(type, &sample, &copy), MI_RESULT_OK);
        assert_true(sample_equal(type, &sample, &copy));
        assert_true(sample_apart(type, &sample, &copy));
        mf_value_clear(type, &copy);
        assert_int_equal(foreign_count(), 0);
    }
}

/* mi-header.md, gotcha 17: a block of exactly the type's size; the sanitizer watches the rest. */
static void only_the_bytes_of_the_type_are_read_and_written(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const MI_Type type = (MI_Type)i;
        const MI_Value sample = sample_of(type);
        const size_t size = mf_type_of(type)->size;
        void *from = malloc(size);
        void *to = malloc(size);
        assert_true(from != NULL && to != NULL);
        memcpy(from, &sample, size);
        assert_false(mf_value_is_null(type, from));
        assert_int_equal(mf_value_copy(type, from, to), MI_RESULT_OK);
        mf_value_clear(type, to);
        free(from);
        free(to);
    }
}

static void clearing_zeroes_a_value(void **state)
{
    (void)state;
    MI_Value copy = sample_of(MI_STRING);
    assert_int_equal(mf_value_copy(MI_STRING, &copy, &copy), MI_RESULT_OK);
    mf_value_clear(MI_STRING, &copy);
    assert_null(copy.string);
    mf_value_clear(MI_STRING, &copy);
}

/* E-8 */
static void null_pointers_are_null_values(void **state)
{
    (void)state;
    const MI_Value nothing = {0};
    for (unsigned i = 0; i < SAMPLE_COUNT; i++) {
        const bool pointer = i == MI_STRING || i == MI_REFERENCE || i == MI_INSTANCE;
        assert_int_equal(mf_value_is_null((MI_Type)i, &nothing), pointer);
    }
}

/* E-8 */
static void empty_arrays_are_copied_as_empty_arrays(void **state)
{
    (void)state;
    MI_Uint32 number = 1;
    const MI_Value rows[] = {{.array = {NULL, 0}}, {.array = {NULL, 3}}, {.array = {&number, 0}}};
    for (unsigned type = MI_BOOLEANA; type <= MI_INSTANCEA; type++) {
        for (size_t i = 0; i < MI_COUNT(rows); i++) {
            MI_Value copy = sample_of(MI_DATETIME);
            assert_int_equal(mf_value_copy((MI_Type)type, &rows[i], &copy), MI_RESULT_OK);
            assert_null(copy.array.data);
            assert_int_equal(copy.array.size, 0);
            mf_value_clear((MI_Type)type, &copy);
        }
    }
}

static void null_items_stay_null(void **state)
{
    (void)state;
    MI_Char text[] = MI_T("text");
    MI_Char *texts[] = {NULL, text};
    MI_Instance *instances[] = {NULL, foreign_of(1)};
    const MI_Value strings = {.stringa = {texts, 2}};
    const MI_Value objects = {.instancea = {instances, 2}};
    MI_Value copy;
    assert_int_equal(mf_value_copy(MI_STRINGA, &strings, &copy), MI_RESULT_OK);
    assert_null(copy.stringa.data[0]);
    assert_string_equal(copy.stringa.data[1], "text");
    mf_value_clear(MI_STRINGA, &copy);
    assert_int_equal(mf_value_copy(MI_INSTANCEA, &objects, &copy), MI_RESULT_OK);
    assert_null(copy.instancea.data[0]);
    mf_value_clear(MI_INSTANCEA, &copy);
}

static void an_instance_without_a_table_is_refused(void **state)
{
    (void)state;
    static const MI_InstanceFT empty_table;
    MI_Instance bare = {0};
    MI_Instance poor = {.ft = &empty_table};
    const MI_Value values[] = {{.instance = &bare}, {.instance = &poor}};
    for (size_t i = 0; i < MI_COUNT(values); i++) {
        MI_Value copy = {.uint32 = 7};
        assert_int_equal(mf_value_copy(MI_INSTANCE, &values[i], &copy),
                         MI_RESULT_INVALID_PARAMETER);
        assert_int_equal(copy.uint32, 7);
    }
}

static void a_clone_that_fails_half_way_leaves_nothing(void **state)
{
    (void)state;
    const MI_Value sample = sample_of(MI_REFERENCEA);
    for (int calls = 0; calls < 2; calls++) {
        MI_Value copy = {.uint32 = 7};
        foreign_fail_after(calls);
        assert_int_equal(mf_value_copy(MI_REFERENCEA, &sample, &copy), MI_RESULT_ACCESS_DENIED);
        assert_int_equal(copy.uint32, 7);
        assert_int_equal(foreign_count(), 0);
    }
    foreign_fail_after(-1);
}

static void a_number_that_is_no_type_is_refused(void **state)
{
    (void)state;
    MI_Value value = {.uint32 = 7};
    assert_int_equal(mf_value_copy((MI_Type)99, &value, &value), MI_RESULT_INVALID_PARAMETER);
    assert_false(mf_value_is_null((MI_Type)99, &value));
    mf_value_clear((MI_Type)99, &value);
    assert_int_equal(value.uint32, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_of_every_type_are_copied_deeply),
        cmocka_unit_test(only_the_bytes_of_the_type_are_read_and_written),
        cmocka_unit_test(clearing_zeroes_a_value),
        cmocka_unit_test(null_pointers_are_null_values),
        cmocka_unit_test(empty_arrays_are_copied_as_empty_arrays),
        cmocka_unit_test(null_items_stay_null),
        cmocka_unit_test(an_instance_without_a_table_is_refused),
        cmocka_unit_test(a_clone_that_fails_half_way_leaves_nothing),
        cmocka_unit_test(a_number_that_is_no_type_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
