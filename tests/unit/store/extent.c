#include "store/extent.h"

#include "support/test.h"
#include "unit/store/small_world.h"

static size_t size_of(struct mf_extent extent)
{
    return (size_t)(extent.end - extent.at);
}

static void each_class_has_its_own_in_fixture_order(void **state)
{
    (void)state;
    struct small_world world;
    struct mf_conflict conflict;
    small_world_init(&world, "windows");
    assert_non_null(small_world_add_p(&world, "b", &conflict));
    (void)small_world_add_link(&world, "a", "b");
    assert_non_null(small_world_add_p(&world, "a", &conflict));
    assert_true(mf_builder_seal(&world.builder, NULL, NULL));
    assert_true(mf_extent_prepare(world.builder.model));
    const struct mf_extent things = mf_extent_of(world.builder.model, world.p->first);
    const struct mf_extent links = mf_extent_of(world.builder.model, world.link->first);
    assert_int_equal(size_of(things), 2);
    assert_int_equal(things.at[0], 0);
    assert_int_equal(things.at[1], 2);
    assert_int_equal(size_of(links), 1);
    assert_int_equal(links.at[0], 1);
    mf_builder_clear(&world.builder);
}

/* Side by side: the extents of a class and all below it are one stretch. */
static void neighbours_lie_side_by_side(void **state)
{
    (void)state;
    struct small_world world;
    struct mf_conflict conflict;
    small_world_init(&world, "windows");
    assert_non_null(small_world_add_p(&world, "a", &conflict));
    (void)small_world_add_link(&world, "a", "a");
    assert_true(mf_builder_seal(&world.builder, NULL, NULL));
    assert_true(mf_extent_prepare(world.builder.model));
    const uint32_t first = world.p->first < world.link->first ? world.p->first : world.link->first;
    assert_ptr_equal(mf_extent_of(world.builder.model, first).end,
                     mf_extent_of(world.builder.model, first + 1U).at);
    mf_builder_clear(&world.builder);
}

static void they_are_made_once(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "windows");
    assert_true(mf_builder_seal(&world.builder, NULL, NULL));
    assert_true(mf_extent_prepare(world.builder.model));
    const uint32_t *starts = world.builder.model->extent_starts;
    assert_true(mf_extent_prepare(world.builder.model));
    assert_ptr_equal(world.builder.model->extent_starts, starts);
    assert_int_equal(size_of(mf_extent_of(world.builder.model, world.p->first)), 0);
    mf_builder_clear(&world.builder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_class_has_its_own_in_fixture_order),
        cmocka_unit_test(neighbours_lie_side_by_side),
        cmocka_unit_test(they_are_made_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
