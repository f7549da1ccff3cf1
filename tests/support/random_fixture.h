/* Fixtures made at random: valid, and between them with everything that the format has. */
#ifndef TESTS_SUPPORT_RANDOM_FIXTURE_H
#define TESTS_SUPPORT_RANDOM_FIXTURE_H

#include <stdint.h>

/* Texts of the main file and of the one that it includes, on the heap. */
struct random_fixture {
    char *main;
    char *included;
};

/* The same seed makes the same fixture. `included` is the name of the second file. */
void random_fixture_make(struct random_fixture *fixture, uint64_t seed, const char *included);
void random_fixture_clear(struct random_fixture *fixture);

#endif
