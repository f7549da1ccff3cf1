/* Growth of arrays. */

#include "base/list.h"

#include "support/test.h"

#include <stdlib.h>

static void items_survive_growth(void **state)
{
    (void)state;
    size_t *items = NULL;
    size_t capacity = 0;
    for (size_t count = 0; count < 10000; count++) {
        assert_true(mf_list_grow(&items, &capacity, count + 1, sizeof *items));
        assert_true(capacity > count);
        items[count] = count;
    }
    for (size_t i = 0; i < 10000; i++) {
        assert_int_equal(items[i], i);
    }
    free(items);
}

static void there_is_room_to_spare(void **state)
{
    (void)state;
    int *items = NULL;
    size_t capacity = 0;
    assert_true(mf_list_grow(&items, &capacity, 100, sizeof *items));
    assert_true(capacity > 100);
    free(items);
}

static void enough_room_stays_as_it_is(void **state)
{
    (void)state;
    int *items = NULL;
    size_t capacity = 0;
    assert_true(mf_list_grow(&items, &capacity, 5, sizeof *items));
    int *const before = items;
    const size_t room = capacity;
    assert_true(mf_list_grow(&items, &capacity, room, sizeof *items));
    assert_true(mf_list_grow(&items, &capacity, 0, sizeof *items));
    assert_ptr_equal(items, before);
    assert_int_equal(capacity, room);
    free(items);
}

static void no_items_need_no_room(void **state)
{
    (void)state;
    int *items = NULL;
    size_t capacity = 0;
    assert_true(mf_list_grow(&items, &capacity, 0, sizeof *items));
    assert_null(items);
    assert_int_equal(capacity, 0);
}

static void failure_changes_nothing(void **state)
{
    (void)state;
    static const size_t impossible[] = {SIZE_MAX, SIZE_MAX / 2U, SIZE_MAX / sizeof(int)};
    int *items = NULL;
    size_t capacity = 0;
    assert_true(mf_list_grow(&items, &capacity, 1, sizeof *items));
    items[0] = 42;
    int *const before = items;
    const size_t room = capacity;
    for (size_t i = 0; i < sizeof impossible / sizeof impossible[0]; i++) {
        assert_false(mf_list_grow(&items, &capacity, impossible[i], sizeof *items));
        assert_ptr_equal(items, before);
        assert_int_equal(capacity, room);
        assert_int_equal(items[0], 42);
    }
    free(items);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(items_survive_growth),       cmocka_unit_test(there_is_room_to_spare),
        cmocka_unit_test(enough_room_stays_as_it_is), cmocka_unit_test(no_items_need_no_room),
        cmocka_unit_test(failure_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
