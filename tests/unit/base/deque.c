/* Lists that forget from their beginning. */

#include "base/deque.h"

#include "support/test.h"

enum { CHUNK = MF_DEQUE_CHUNK_BYTES / sizeof(unsigned) };

static void add(struct mf_deque *deque, unsigned value)
{
    unsigned *item = mf_deque_add(deque, sizeof *item);
    assert_non_null(item);
    if (item != NULL) { /* which some compilers do not take from the line above */
        *item = value;
    }
}

static unsigned at(const struct mf_deque *deque, uint64_t number)
{
    const unsigned *item = mf_deque_at(deque, number, sizeof *item);
    return *item;
}

static void items_stay_where_they_are(void **state)
{
    (void)state;
    struct mf_deque deque = {0};
    add(&deque, 7);
    const unsigned *first = mf_deque_at(&deque, 0, sizeof *first);
    for (unsigned i = 1; i < 10 * CHUNK; i++) {
        add(&deque, i);
    }
    assert_ptr_equal(mf_deque_at(&deque, 0, sizeof *first), first);
    assert_int_equal(*first, 7);
    mf_deque_clear(&deque);
}

static void numbers_do_not_change_when_the_first_are_forgotten(void **state)
{
    (void)state;
    struct mf_deque deque = {0};
    for (unsigned i = 0; i < 10 * CHUNK; i++) {
        add(&deque, i);
        if (mf_deque_count(&deque) > CHUNK + 3) {
            mf_deque_drop_first(&deque, sizeof(unsigned));
        }
    }
    assert_int_equal(mf_deque_count(&deque), CHUNK + 3);
    for (uint64_t number = deque.first; number < deque.end; number++) {
        assert_int_equal(at(&deque, number), number);
    }
    mf_deque_clear(&deque);
}

static void all_can_be_forgotten(void **state)
{
    (void)state;
    for (unsigned count = 1; count <= 2 * CHUNK; count++) {
        struct mf_deque deque = {0};
        for (unsigned i = 0; i < count; i++) {
            add(&deque, i);
        }
        while (mf_deque_count(&deque) > 0) {
            mf_deque_drop_first(&deque, sizeof(unsigned));
        }
        add(&deque, 42);
        assert_int_equal(at(&deque, count), 42);
        mf_deque_clear(&deque);
    }
}

static void an_empty_one_counts_on_from_anywhere(void **state)
{
    (void)state;
    struct mf_deque deque = {0};
    add(&deque, 1);
    mf_deque_drop_first(&deque, sizeof(unsigned));
    mf_deque_skip(&deque, 5 * CHUNK - 1);
    add(&deque, 2);
    add(&deque, 3);
    assert_int_equal(at(&deque, 5 * CHUNK - 1), 2);
    assert_int_equal(at(&deque, 5 * CHUNK), 3);
    mf_deque_clear(&deque);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(items_stay_where_they_are),
        cmocka_unit_test(numbers_do_not_change_when_the_first_are_forgotten),
        cmocka_unit_test(all_can_be_forgotten),
        cmocka_unit_test(an_empty_one_counts_on_from_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
