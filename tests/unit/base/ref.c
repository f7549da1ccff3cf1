/* Counted references. */

#include "base/ref.h"

#include "support/test.h"

#include <pthread.h>

static int freed;

static void count_free(struct mf_ref *ref)
{
    (void)ref;
    freed++;
}

static int start(void **state)
{
    static struct mf_ref ref;
    freed = 0;
    mf_ref_init(&ref, count_free);
    *state = &ref;
    return 0;
}

static void the_first_reference_is_the_callers(void **state)
{
    mf_ref_drop(*state);
    assert_int_equal(freed, 1);
}

static void the_last_drop_frees(void **state)
{
    struct mf_ref *ref = *state;
    assert_ptr_equal(mf_ref_hold(ref), ref);
    assert_ptr_equal(mf_ref_hold(ref), ref);
    mf_ref_drop(ref);
    mf_ref_drop(ref);
    assert_int_equal(freed, 0);
    mf_ref_drop(ref);
    assert_int_equal(freed, 1);
}

static void null_is_held_by_nobody(void **state)
{
    (void)state;
    assert_null(mf_ref_hold(NULL));
    mf_ref_drop(NULL);
    assert_int_equal(freed, 0);
}

static void *hold_and_drop(void *ref)
{
    for (int i = 0; i < 10000; i++) {
        mf_ref_drop(mf_ref_hold(ref));
    }
    mf_ref_drop(ref);
    return NULL;
}

static void threads_may_share_it(void **state)
{
    struct mf_ref *ref = *state;
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) {
        mf_ref_hold(ref);
        assert_int_equal(pthread_create(&threads[i], NULL, hold_and_drop, ref), 0);
    }
    mf_ref_drop(ref);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
    }
    assert_int_equal(freed, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(the_first_reference_is_the_callers, start),
        cmocka_unit_test_setup(the_last_drop_frees, start),
        cmocka_unit_test_setup(null_is_held_by_nobody, start),
        cmocka_unit_test_setup(threads_may_share_it, start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
