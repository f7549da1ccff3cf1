/* The application that the tests of one program share. */
#ifndef MIFAKE_TESTS_API_SHARED_APPLICATION_H
#define MIFAKE_TESTS_API_SHARED_APPLICATION_H

#include "support/test.h"

#include <MI.h>

static MI_Application application;

static int open_application(void **state)
{
    (void)state;
    return MI_Application_Initialize(0, NULL, NULL, &application) == MI_RESULT_OK ? 0 : -1;
}

static int close_application(void **state)
{
    (void)state;
    return MI_Application_Close(&application) == MI_RESULT_OK ? 0 : -1;
}

#endif
