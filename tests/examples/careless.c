/* A program of tests that must fail: check_careless.py looks at what it says. */
#include <mifake_cmocka.h>

static void start(mifake *world)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_TestConnection(mifake_session(world), 0, NULL, &operation);
}

static void the_body_is_right_and_leaves_an_operation_open(void **state)
{
    start(*state);
    assert_non_null(*state);
}

static void the_body_fails_and_leaves_an_operation_open(void **state)
{
    start(*state);
    assert_null(*state);
}

static void the_fixture_does_not_load(void **state)
{
    (void)state;
    print_error("the body of a test without a world\n");
}

static void all_is_well(void **state)
{
    assert_non_null(mifake_session(*state));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        mifake_unit_test(the_body_is_right_and_leaves_an_operation_open, "windows-disks.json"),
        mifake_unit_test(the_body_fails_and_leaves_an_operation_open, "windows-disks.json"),
        mifake_unit_test(the_fixture_does_not_load, "no-such-fixture.json"),
        mifake_unit_test(all_is_well, "windows-disks.json"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
