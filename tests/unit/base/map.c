/* Maps: with an arena and without, many entries, their order. */

#include "base/map.h"

#include "support/test.h"

#include <string.h>

enum { many = 50000 };

static size_t numbers[many]; /* keys and values alike */

static int number_them(void **state)
{
    (void)state;
    for (size_t i = 0; i < many; i++) {
        numbers[i] = i;
    }
    return 0;
}

static void add_many(struct mf_map *map)
{
    for (size_t i = 0; i < many; i++) {
        assert_true(mf_map_add(map, &numbers[i], sizeof numbers[i], &numbers[i]));
    }
}

static void *find(const struct mf_map *map, size_t number)
{
    return mf_map_find(map, &number, sizeof number);
}

static void *remove_number(struct mf_map *map, size_t number)
{
    return mf_map_remove(map, &number, sizeof number);
}

static void an_empty_map_has_nothing(void **state)
{
    (void)state;
    struct mf_map map = {0};
    assert_null(mf_map_find(&map, "a", 1));
    assert_null(mf_map_remove(&map, "a", 1));
    assert_null(mf_map_next(&map, NULL));
    assert_int_equal(mf_map_count(&map), 0);
    mf_map_clear(&map);
}

static void many_are_found_again(void **state)
{
    (void)state;
    struct mf_map map = {0};
    add_many(&map);
    assert_int_equal(mf_map_count(&map), many);
    for (size_t i = 0; i < many; i++) {
        assert_ptr_equal(find(&map, i), &numbers[i]);
    }
    assert_null(find(&map, many));
    mf_map_clear(&map);
}

static void entries_may_live_in_an_arena(void **state)
{
    (void)state;
    struct mf_arena arena = {0};
    struct mf_map map = {.arena = &arena};
    add_many(&map);
    assert_ptr_equal(find(&map, many - 1), &numbers[many - 1]);
    mf_map_clear(&map);
    assert_int_equal(mf_map_count(&map), 0);
    mf_arena_clear(&arena);
}

static void keys_are_bytes_of_any_length(void **state)
{
    (void)state;
    static const char bytes[] = "a\0b";
    int empty, one, two, three;
    struct mf_map map = {0};
    assert_true(mf_map_add(&map, bytes, 0, &empty));
    assert_true(mf_map_add(&map, bytes, 1, &one));
    assert_true(mf_map_add(&map, bytes, 2, &two));
    assert_true(mf_map_add(&map, bytes, 3, &three));
    assert_ptr_equal(mf_map_find(&map, "", 0), &empty);
    assert_ptr_equal(mf_map_find(&map, "a", 1), &one);
    assert_ptr_equal(mf_map_find(&map, "a\0", 2), &two);
    assert_ptr_equal(mf_map_find(&map, "a\0b", 3), &three);
    assert_null(mf_map_find(&map, "b", 1));
    mf_map_clear(&map);
}

static void the_walk_is_in_order_of_addition(void **state)
{
    (void)state;
    struct mf_map map = {0};
    add_many(&map);
    size_t count = 0;
    const struct mf_map_entry *entry = NULL;
    while ((entry = mf_map_next(&map, entry)) != NULL) {
        assert_ptr_equal(mf_map_value(entry), &numbers[count]);
        count++;
    }
    assert_int_equal(count, many);
    mf_map_clear(&map);
}

static void removal_takes_one_and_keeps_the_order(void **state)
{
    (void)state;
    struct mf_map map = {0};
    add_many(&map);
    for (size_t i = 0; i < many; i += 2) {
        assert_ptr_equal(remove_number(&map, i), &numbers[i]);
    }
    assert_null(remove_number(&map, 0));
    assert_int_equal(mf_map_count(&map), many / 2);
    assert_null(find(&map, 0));
    size_t expected = 1;
    const struct mf_map_entry *entry = NULL;
    while ((entry = mf_map_next(&map, entry)) != NULL) {
        assert_ptr_equal(mf_map_value(entry), &numbers[expected]);
        expected += 2;
    }
    mf_map_clear(&map);
}

static void what_was_removed_comes_back_last(void **state)
{
    (void)state;
    struct mf_map map = {0};
    int a, b;
    assert_true(mf_map_add(&map, "a", 1, &a));
    assert_true(mf_map_add(&map, "b", 1, &b));
    assert_ptr_equal(mf_map_remove(&map, "a", 1), &a);
    assert_true(mf_map_add(&map, "a", 1, &a));
    const struct mf_map_entry *first = mf_map_next(&map, NULL);
    assert_ptr_equal(mf_map_value(first), &b);
    assert_ptr_equal(mf_map_value(mf_map_next(&map, first)), &a);
    mf_map_clear(&map);
}

static void the_last_one_may_be_removed(void **state)
{
    (void)state;
    struct mf_map map = {0};
    int a;
    assert_true(mf_map_add(&map, "a", 1, &a));
    assert_ptr_equal(mf_map_remove(&map, "a", 1), &a);
    assert_int_equal(mf_map_count(&map), 0);
    assert_null(mf_map_find(&map, "a", 1));
    assert_true(mf_map_add(&map, "a", 1, &a));
    mf_map_clear(&map);
}

static void a_cleared_map_is_ready_again(void **state)
{
    (void)state;
    struct mf_map map = {0};
    int a;
    assert_true(mf_map_add(&map, "a", 1, &a));
    mf_map_clear(&map);
    assert_null(mf_map_find(&map, "a", 1));
    assert_true(mf_map_add(&map, "a", 1, &a));
    assert_int_equal(mf_map_count(&map), 1);
    mf_map_clear(&map);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_map_has_nothing),
        cmocka_unit_test(many_are_found_again),
        cmocka_unit_test(entries_may_live_in_an_arena),
        cmocka_unit_test(keys_are_bytes_of_any_length),
        cmocka_unit_test(the_walk_is_in_order_of_addition),
        cmocka_unit_test(removal_takes_one_and_keeps_the_order),
        cmocka_unit_test(what_was_removed_comes_back_last),
        cmocka_unit_test(the_last_one_may_be_removed),
        cmocka_unit_test(a_cleared_map_is_ready_again),
    };
    return cmocka_run_group_tests(tests, number_them, NULL);
}
