#include "store/assoc.h"

#include "support/test.h"
#include "unit/store/small_world.h"

static void count_conflict(void *context, const struct mf_conflict *conflict)
{
    assert_true(conflict->first->number < conflict->second->number);
    ++*(unsigned *)context;
}

static unsigned seal(struct small_world *world)
{
    unsigned conflicts = 0;
    assert_true(mf_builder_seal(&world->builder, count_conflict, &conflicts));
    return conflicts;
}

static struct mf_links links_to(struct small_world *world, const char *name)
{
    return mf_assoc_links(world->builder.model, small_world_refer(world, name)->path);
}

static void links_keep_fixture_order(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "windows");
    small_world_add_link(&world, "a", "b");
    small_world_add_link(&world, "c", "a");
    small_world_add_link(&world, "a", "c");
    assert_int_equal(seal(&world), 0);
    const struct mf_links links = links_to(&world, "a");
    assert_int_equal(links.end - links.at, 3);
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_equal(links.at[i].record, i);
        assert_int_equal(links.at[i].class_number, world.link->first);
    }
    mf_builder_clear(&world.builder);
}

/* R14: what refers twice has its links side by side. */
static void a_self_association_has_two_links_in_a_row(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "windows");
    small_world_add_link(&world, "a", "a");
    assert_int_equal(seal(&world), 0);
    const struct mf_links links = links_to(&world, "a");
    assert_int_equal(links.end - links.at, 2);
    assert_int_equal(links.at[0].record, links.at[1].record);
    assert_int_not_equal(links.at[0].role, links.at[1].role);
    mf_builder_clear(&world.builder);
}

static void nothing_refers_to_a_path_that_is_not_there(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "windows");
    assert_int_equal(seal(&world), 0);
    const struct mf_links links = mf_assoc_links(world.builder.model, NULL);
    assert_ptr_equal(links.at, links.end);
    mf_builder_clear(&world.builder);
}

static void equal_associations_are_a_conflict(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "windows");
    small_world_add_link(&world, "a", "b");
    small_world_add_link(&world, "a", "c");
    small_world_add_link(&world, "A", "B");
    small_world_add_link(&world, "a", "b");
    assert_int_equal(seal(&world), 2);
    mf_builder_clear(&world.builder);
}

/* R13: an association that something refers to is found by its own path. */
static void a_referred_association_is_bound_when_sealed(void **state)
{
    (void)state;
    struct small_world world;
    small_world_init(&world, "windows");
    const struct mf_record *record = small_world_add_link(&world, "a", "b");
    const union mf_slot keys[] = {{.reference = small_world_refer(&world, "a")},
                                  {.reference = small_world_refer(&world, "b")}};
    const struct mf_reference *reference = mf_builder_refer(&world.builder, world.link, keys);
    assert_null(reference->path->record);
    assert_int_equal(seal(&world), 0);
    assert_ptr_equal(reference->path->record, record);
    mf_builder_clear(&world.builder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(links_keep_fixture_order),
        cmocka_unit_test(a_self_association_has_two_links_in_a_row),
        cmocka_unit_test(nothing_refers_to_a_path_that_is_not_there),
        cmocka_unit_test(equal_associations_are_a_conflict),
        cmocka_unit_test(a_referred_association_is_bound_when_sealed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
