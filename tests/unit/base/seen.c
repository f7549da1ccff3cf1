/* Sets of pointers. */

#include "base/seen.h"

#include "support/test.h"

static bool is_met(struct mf_seen *seen, const void *pointer)
{
    bool met = false;
    assert_true(mf_seen_add(seen, pointer, &met));
    return met;
}

static void what_was_added_is_met_from_then_on(void **state)
{
    (void)state;
    static const char things[5000];
    struct mf_seen seen = {0};
    for (size_t i = 0; i < sizeof things; i++) {
        assert_false(is_met(&seen, things + i));
        assert_true(is_met(&seen, things + i));
        assert_true(is_met(&seen, things + i / 2));
    }
    assert_int_equal(seen.count, sizeof things);
    mf_seen_clear(&seen);
}

static void a_few_take_no_memory(void **state)
{
    (void)state;
    static const char things[MF_SEEN_FEW + 1];
    struct mf_seen seen = {0};
    for (size_t i = 0; i < MF_SEEN_FEW; i++) {
        assert_false(is_met(&seen, things + i));
    }
    assert_true(is_met(&seen, things));
    assert_null(seen.table);
    assert_false(is_met(&seen, things + MF_SEEN_FEW));
    assert_non_null(seen.table);
    mf_seen_clear(&seen);
}

static void a_cleared_one_is_empty(void **state)
{
    (void)state;
    int thing = 0;
    struct mf_seen seen = {0};
    assert_false(is_met(&seen, &thing));
    mf_seen_clear(&seen);
    assert_false(is_met(&seen, &thing));
    mf_seen_clear(&seen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_added_is_met_from_then_on),
        cmocka_unit_test(a_few_take_no_memory),
        cmocka_unit_test(a_cleared_one_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
