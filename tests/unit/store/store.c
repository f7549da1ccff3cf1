#include "store/store.h"

#include "support/test.h"
#include "unit/store/small_store.h"

static void open_small(struct small_store *small)
{
    struct mf_conflict conflict;
    small_world_init(&small->world, "windows");
    assert_non_null(small_world_add_p(&small->world, "a", &conflict));
    (void)small_world_add_link(&small->world, "a", "gone");
    small_store_seal(small);
}

/* R20: a path that only references know has no instance. */
static void a_path_may_have_no_instance(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    assert_non_null(small_store_p(&small, "gone").path);
    assert_null(small_store_p(&small, "gone").record);
    assert_null(small_store_p(&small, "nobody").path);
    assert_null(small_store_p(&small, "nobody").record);
    small_store_clear(&small);
}

/* An association has no path of its own unless something refers to it. */
static void an_association_is_found_without_a_path(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    const struct mf_place_in_store place = small_store_link(&small, "A", "Gone");
    assert_null(place.path);
    assert_int_equal(place.record->number, 1);
    assert_null(small_store_link(&small, "gone", "a").record);
    small_store_clear(&small);
}

static void a_number_beyond_the_last_is_nobody(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    assert_non_null(mf_store_record(&small.store, 1));
    assert_null(mf_store_record(&small.store, 2));
    assert_null(mf_store_record(&small.store, UINT32_MAX));
    small_store_clear(&small);
}

static void links_are_those_of_model_and_changes(void **state)
{
    (void)state;
    struct small_store small;
    struct mf_links links[2];
    open_small(&small);
    const struct mf_path *path = small_store_p(&small, "gone").path;
    mf_store_links(&small.store, path, links);
    assert_int_equal(links[0].end - links[0].at, 1);
    assert_ptr_equal(links[1].at, links[1].end);
    assert_int_equal(small_store_create_link(&small, "gone", "gone"), MI_RESULT_OK);
    mf_store_links(&small.store, path, links);
    assert_int_equal(links[0].end - links[0].at, 1);
    assert_int_equal(links[1].end - links[1].at, 2);
    mf_store_links(&small.store, NULL, links);
    assert_ptr_equal(links[0].at, links[0].end);
    assert_ptr_equal(links[1].at, links[1].end);
    small_store_clear(&small);
}

static void a_link_holds_for_its_role_and_path(void **state)
{
    (void)state;
    struct small_store small;
    struct mf_links links[2];
    open_small(&small);
    const struct mf_path *gone = small_store_p(&small, "gone").path;
    const struct mf_record *record = mf_store_record(&small.store, 1);
    mf_store_links(&small.store, gone, links);
    assert_true(mf_store_link_holds(record, links[0].at, gone));
    assert_false(mf_store_link_holds(record, links[0].at, small_store_p(&small, "a").path));
    const struct mf_link stranger = {.record = 1, .role = UINT16_MAX};
    assert_false(mf_store_link_holds(record, &stranger, gone));
    small_store_clear(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_may_have_no_instance),
        cmocka_unit_test(an_association_is_found_without_a_path),
        cmocka_unit_test(a_number_beyond_the_last_is_nobody),
        cmocka_unit_test(links_are_those_of_model_and_changes),
        cmocka_unit_test(a_link_holds_for_its_role_and_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
