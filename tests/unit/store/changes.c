#include "store/changes.h"

#include "support/test.h"
#include "unit/store/small_store.h"

/* P: a, b; Link: a to b, b to b. */
static void open_small(struct small_store *small)
{
    struct mf_conflict conflict;
    small_world_init(&small->world, "windows");
    assert_non_null(small_world_add_p(&small->world, "a", &conflict));
    assert_non_null(small_world_add_p(&small->world, "b", &conflict));
    (void)small_world_add_link(&small->world, "a", "b");
    (void)small_world_add_link(&small->world, "b", "b");
    small_store_seal(small);
}

static void without_changes_there_is_nothing(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    assert_true(mf_changes_none(&small.store.changes));
    assert_null(mf_changes_version(&small.store.changes, 0));
    assert_non_null(small_store_p(&small, "a").record);
    assert_true(mf_changes_none(&small.store.changes));
    assert_string_equal(small_store_links(&small, "b"), "2 3 3");
    small_store_clear(&small);
}

static void created_numbers_follow_those_of_the_model(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    assert_int_equal(small_store_create_p(&small, "c"), MI_RESULT_OK);
    assert_int_equal(small_store_create_link(&small, "c", "a"), MI_RESULT_OK);
    assert_int_equal(small_store_p(&small, "C").record->number, 4);
    assert_int_equal(small_store_link(&small, "C", "A").record->number, 5);
    assert_int_equal(small.store.changes.created_count, 2);
    assert_null(mf_store_record(&small.store, 6));
    assert_string_equal(small_store_links(&small, "c"), "5");
    assert_string_equal(small_store_links(&small, "a"), "2 5");
    small_store_clear(&small);
}

static void what_exists_is_not_created(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    assert_int_equal(small_store_create_p(&small, "A"), MI_RESULT_ALREADY_EXISTS);
    assert_int_equal(small_store_create_link(&small, "a", "B"), MI_RESULT_ALREADY_EXISTS);
    assert_int_equal(small.store.changes.created_count, 0);
    assert_int_equal(small.store.changes.undo_count, 0);
    small_store_clear(&small);
}

/* A created association names the path that the model has, or one that all that are created share.
 */
static void equal_paths_are_one(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    assert_int_equal(small_store_create_link(&small, "a", "new"), MI_RESULT_OK);
    assert_int_equal(small_store_create_link(&small, "new", "b"), MI_RESULT_OK);
    const struct mf_record *one = small_store_link(&small, "a", "new").record;
    const struct mf_record *two = small_store_link(&small, "new", "b").record;
    assert_ptr_equal(mf_record_get(one, 0).reference->path, small_store_p(&small, "a").path);
    assert_ptr_equal(mf_record_get(one, 1).reference->path, mf_record_get(two, 0).reference->path);
    assert_null(small_store_p(&small, "new").record);
    assert_string_equal(small_store_links(&small, "new"), "4 5");
    small_store_clear(&small);
}

static void what_goes_takes_its_links_along(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(small_store_create_link(&small, "a", "a"), MI_RESULT_OK);
        assert_int_equal(small_store_delete_link(&small, "a", "a"), MI_RESULT_OK);
    }
    assert_int_equal(small_store_delete_link(&small, "b", "b"), MI_RESULT_OK);
    assert_int_equal(small_store_delete_link(&small, "b", "b"), MI_RESULT_NOT_FOUND);
    assert_string_equal(small_store_links(&small, "a"), "2");
    assert_string_equal(small_store_links(&small, "b"), "2");
    struct mf_links links[2];
    mf_store_links(&small.store, small_store_p(&small, "a").path, links);
    assert_ptr_equal(links[1].at, links[1].end);
    small_store_clear(&small);
}

/* Neither the path nor its links know of the other: a deleted end is still referred to. */
static void a_deleted_end_keeps_its_links(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    const struct mf_path *path = small_store_p(&small, "b").path;
    assert_int_equal(small_store_delete_p(&small, "b"), MI_RESULT_OK);
    assert_null(mf_store_at(&small.store, path));
    assert_string_equal(small_store_links(&small, "b"), "2 3 3");
    assert_int_equal(small_store_create_p(&small, "B"), MI_RESULT_OK);
    assert_int_equal(mf_store_at(&small.store, path)->number, 4);
    small_store_clear(&small);
}

static void reset_goes_back_to_the_model(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    assert_int_equal(small_store_delete_p(&small, "a"), MI_RESULT_OK);
    assert_int_equal(small_store_create_link(&small, "a", "a"), MI_RESULT_OK);
    mf_changes_reset(&small.store.changes);
    assert_true(mf_changes_none(&small.store.changes));
    assert_non_null(small_store_p(&small, "a").record);
    assert_string_equal(small_store_links(&small, "a"), "2");
    small_store_clear(&small);
}

/* What was there at the mark is there again; numbers are used again. */
static void reset_goes_back_to_the_mark(void **state)
{
    (void)state;
    struct small_store small;
    open_small(&small);
    assert_int_equal(small_store_create_link(&small, "a", "a"), MI_RESULT_OK);
    assert_int_equal(small_store_delete_p(&small, "a"), MI_RESULT_OK);
    mf_changes_mark(&small.store.changes);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(small_store_delete_link(&small, "a", "a"), MI_RESULT_OK);
        assert_int_equal(small_store_create_p(&small, "a"), MI_RESULT_OK);
        assert_int_equal(small_store_create_link(&small, "b", "a"), MI_RESULT_OK);
        assert_string_equal(small_store_links(&small, "a"), "2 6");
        mf_changes_reset(&small.store.changes);
        assert_string_equal(small_store_links(&small, "a"), "2 4 4");
        assert_null(small_store_p(&small, "a").record);
        assert_int_equal(small.store.changes.created_count, 1);
    }
    small_store_clear(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_changes_there_is_nothing),
        cmocka_unit_test(created_numbers_follow_those_of_the_model),
        cmocka_unit_test(what_exists_is_not_created),
        cmocka_unit_test(equal_paths_are_one),
        cmocka_unit_test(what_goes_takes_its_links_along),
        cmocka_unit_test(a_deleted_end_keeps_its_links),
        cmocka_unit_test(reset_goes_back_to_the_model),
        cmocka_unit_test(reset_goes_back_to_the_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
