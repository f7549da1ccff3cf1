#include "store/own_paths.h"

#include "support/test.h"
#include "unit/store/small_world.h"

#include <stdio.h>

static const struct mf_record *find(struct small_world *world, const struct mf_record *like)
{
    struct mf_key key;
    const struct mf_record *found = NULL;
    mf_key_init(&key);
    assert_true(mf_key_from_record(&key, like, true));
    assert_true(mf_own_paths_find(world->builder.model, key.bytes, key.length, &found));
    mf_key_clear(&key);
    return found;
}

/* As many as make some of their 32-bit places neighbours. */
static void each_of_many_is_found(void **state)
{
    (void)state;
    enum { LINKS = 2000 };
    static char names[LINKS][16];
    static const struct mf_record *links[LINKS];
    struct small_world world;
    small_world_init(&world, "windows");
    for (int i = 0; i < LINKS; i++) {
        (void)snprintf(names[i], sizeof names[i], "n%d", i);
        links[i] = small_world_add_link(&world, names[i], names[i / 2]);
    }
    assert_true(mf_builder_seal(&world.builder, NULL, NULL));
    for (int i = 0; i < LINKS; i++) {
        assert_ptr_equal(find(&world, links[i]), links[i]);
    }
    mf_builder_clear(&world.builder);
}

static void one_that_is_not_there_is_not_found(void **state)
{
    (void)state;
    struct small_world world;
    struct mf_conflict conflict;
    const struct mf_record *found = NULL;
    small_world_init(&world, "windows");
    const struct mf_record *p = small_world_add_p(&world, "a", &conflict);
    (void)small_world_add_link(&world, "a", "b");
    assert_true(mf_builder_seal(&world.builder, NULL, NULL));
    assert_null(find(&world, p));
    assert_true(mf_own_paths_find(world.builder.model, "nothing", 7, &found));
    assert_null(found);
    mf_builder_clear(&world.builder);
}

static void a_model_without_associations_has_none(void **state)
{
    (void)state;
    struct small_world world;
    const struct mf_record *found = NULL;
    small_world_init(&world, "omi");
    assert_true(mf_builder_seal(&world.builder, NULL, NULL));
    assert_true(mf_own_paths_find(world.builder.model, "nothing", 7, &found));
    assert_null(found);
    mf_builder_clear(&world.builder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_of_many_is_found),
        cmocka_unit_test(one_that_is_not_there_is_not_found),
        cmocka_unit_test(a_model_without_associations_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
