#include "base/symbol.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__attribute__((noinline)) static void *here(void)
{
    return __builtin_return_address(0);
}

/* Tests are built with debug information; whoever lacks a reader for it sees the program's name. */
static void the_place_of_a_call_has_function_and_line(void **state)
{
    (void)state;
    struct mf_text text = {0};
    void *place = here();
    const int line = __LINE__ - 1;
    mf_symbol_write(&text, place);
    char expected[80];
    (void)snprintf(expected, sizeof expected, "%s, symbol.c:%d", __func__, line);
    if (MIFAKE_HAVE_BACKTRACE) {
        assert_string_equal(text.bytes, expected);
    } else {
        assert_non_null(strstr(text.bytes, "unit.base.symbol"));
    }
    mf_text_clear(&text);
}

static void an_address_of_nobody_is_a_number(void **state)
{
    (void)state;
    struct mf_text text = {0};
    mf_symbol_write(&text, (void *)(uintptr_t)16);
    assert_string_equal(text.bytes, "0x10");
    mf_text_clear(&text);
}

static void a_static_variable_is_told_from_others(void **state)
{
    static int kept;
    int passing = 0;
    int *made = malloc(sizeof *made);
    (void)state;
    assert_true(mf_symbol_is_static(&kept));
    assert_false(mf_symbol_is_static(&passing));
    assert_false(mf_symbol_is_static(made));
    assert_false(mf_symbol_is_static(NULL));
    free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_place_of_a_call_has_function_and_line),
        cmocka_unit_test(an_address_of_nobody_is_a_number),
        cmocka_unit_test(a_static_variable_is_told_from_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
