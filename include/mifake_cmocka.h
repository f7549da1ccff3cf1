/*
 * mifake with cmocka: a test gets its world as its state; afterwards the world is closed, and what
 * its journal has to say is printed and fails the test, even if the body has failed already.
 *
 *     static void lists_all_partitions(void **state)
 *     {
 *         mifake *world = *state;
 *         ...
 *     }
 *
 *     const struct CMUnitTest tests[] = {
 *         mifake_unit_test(lists_all_partitions, "disks.json"),
 *     };
 *
 * It brings <cmocka.h> and what that wants before it. Never assert inside a callback: cmocka leaves
 * by longjmp, through the library.
 */
#ifndef MIFAKE_CMOCKA_H
#define MIFAKE_CMOCKA_H

#include <mifake.h>

/* cmocka wants these four before it, and says so nowhere. */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include <stdlib.h>

/* A test with the world of a fixture. */
/* clang-format off */
#define mifake_unit_test(function, fixture)                                                        \
    {#function, (function), mifake_cmocka_setup, mifake_cmocka_teardown,                            \
     (void *)(uintptr_t)(fixture)}
/* clang-format on */

/* Turns the path in *state into a world. */
static inline int mifake_cmocka_setup(void **state)
{
    mifake_error error = {NULL, NULL, NULL};
    *state = mifake_open((const char *)*state, &error);
    if (*state == NULL) {
        print_error("%s", error.text == NULL ? "out of memory\n" : error.text);
    }
    mifake_error_clear(&error);
    return *state == NULL ? -1 : 0;
}

/* Closes the world in *state. */
static inline int mifake_cmocka_teardown(void **state)
{
    char *report = NULL;
    const bool right = mifake_close((mifake *)*state, &report);
    if (report != NULL) {
        print_error("%s", report);
    }
    free(report);
    *state = NULL;
    return right ? 0 : -1;
}

#endif
