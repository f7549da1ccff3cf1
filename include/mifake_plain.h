/*
 * mifake without a test framework: the end of main in one line.
 *
 *     return mifake_finish(world);
 */
#ifndef MIFAKE_PLAIN_H
#define MIFAKE_PLAIN_H

#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>

/* Closes a world and prints what its journal has to say to standard error. EXIT_SUCCESS if the code
 * under test did nothing wrong. */
static inline int mifake_finish(mifake *world)
{
    char *report = NULL;
    const bool right = mifake_close(world, &report);
    if (report != NULL) {
        (void)fputs(report, stderr);
    }
    free(report);
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Opens the world of a fixture, or prints why it cannot be opened, and exits. */
static inline mifake *mifake_begin(const char *fixture)
{
    mifake_error error = {NULL, NULL, NULL};
    mifake *world = mifake_open(fixture, &error);
    if (world == NULL) {
        (void)fputs(error.text == NULL ? "out of memory\n" : error.text, stderr);
        mifake_error_clear(&error);
        exit(EXIT_FAILURE);
    }
    return world;
}

#endif
