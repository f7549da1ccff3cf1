/* The includes every test needs. cmocka wants the first four before it, and says so nowhere. */

#ifndef MIFAKE_TESTS_SUPPORT_TEST_H
#define MIFAKE_TESTS_SUPPORT_TEST_H

/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#endif
