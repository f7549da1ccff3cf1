#include "store/builder.h"

#include "support/test.h"
#include "unit/store/small_world.h"

static void one_path_has_one_entry_whatever_its_case(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "windows");
    const struct mf_reference *lower = small_world_refer(&world, "a");
    const struct mf_reference *upper = small_world_refer(&world, "A");
    assert_ptr_equal(lower->path, upper->path);
    assert_string_equal(upper->keys[0].string, "A");
    mf_builder_clear(&world.builder);
}

static void profile_omi_tells_cases_apart(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "omi");
    assert_ptr_not_equal(small_world_refer(&world, "a")->path,
                         small_world_refer(&world, "A")->path);
    mf_builder_clear(&world.builder);
}

static void the_same_spelling_is_the_same_reference(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "windows");
    char again[] = "a";
    assert_ptr_equal(small_world_refer(&world, "a"), small_world_refer(&world, again));
    mf_builder_clear(&world.builder);
}

static void a_second_instance_with_one_path_is_a_conflict(void **state)
{
    (void)state;
    struct small_world world;
    struct mf_conflict conflict;
    small_world_init(&world, "windows");
    const struct mf_record *first = small_world_add_p(&world, "a", &conflict);
    assert_non_null(first);
    assert_null(small_world_add_p(&world, "A", &conflict));
    assert_ptr_equal(conflict.first, first);
    mf_builder_clear(&world.builder);
}

static void a_reference_finds_the_instance_that_comes_later(void **state)
{
    (void)state;
    struct small_world world;
    struct mf_conflict conflict;
    small_world_init(&world, "windows");
    const struct mf_reference *reference = small_world_refer(&world, "a");
    assert_null(reference->path->record);
    const struct mf_record *record = small_world_add_p(&world, "a", &conflict);
    assert_ptr_equal(reference->path->record, record);
    mf_builder_clear(&world.builder);
}

static void binding_an_id_gives_it_the_keys_of_its_record(void **state)
{
    (void)state;
    struct small_world world;
    struct mf_conflict conflict;
    struct mf_reference id = {0};
    small_world_init(&world, "windows");
    const struct mf_record *record = small_world_add_p(&world, "a", &conflict);
    assert_true(mf_builder_bind(&world.builder, &id, record));
    assert_ptr_equal(id.path->record, record);
    assert_string_equal(id.keys[0].string, "a");
    mf_builder_clear(&world.builder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_path_has_one_entry_whatever_its_case),
        cmocka_unit_test(profile_omi_tells_cases_apart),
        cmocka_unit_test(the_same_spelling_is_the_same_reference),
        cmocka_unit_test(a_second_instance_with_one_path_is_a_conflict),
        cmocka_unit_test(a_reference_finds_the_instance_that_comes_later),
        cmocka_unit_test(binding_an_id_gives_it_the_keys_of_its_record),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
