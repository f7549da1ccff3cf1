/* Fixtures to measure with, made the same way every time: targets with five properties, half as
 * many as there are associations, and associations that refer to two of them each.
 *
 * A target is an antecedent or a dependent, never both, so that the degree of an antecedent is
 * known: a fifth of the associations has antecedents of its own, two fifths share one by ten, the
 * rest by `many`. */
#ifndef TESTS_BENCH_GENERATE_H
#define TESTS_BENCH_GENERATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How associations name what they refer to. */
enum form { FORM_KEYS, FORM_PATHS, FORM_IDS, FORMS };
extern const char *const form_names[FORMS];

/* How they are spread. */
enum shape {
    SHAPE_DEGREES,
    SHAPE_HUB, /* all refer to target 0 */
    SHAPE_BARE /* few targets, and associations with two references and nothing else */
};

struct fixture {
    uint32_t associations;
    enum form form;
    enum shape shape;
};

enum degree { DEGREE_ONE, DEGREE_TEN, DEGREE_MANY, DEGREES };

struct layout {
    uint32_t targets;
    uint32_t associations[DEGREES];
    uint32_t degree[DEGREES];
    uint32_t first[DEGREES]; /* antecedent */
    uint32_t count[DEGREES]; /* of antecedents that have the full degree */
    uint32_t first_dependent;
};

struct layout layout_of(const struct fixture *fixture);

/* The key of a target. */
#define TARGET_NAME_SIZE 40U
void name_target(uint32_t target, char name[TARGET_NAME_SIZE]);

/* Writes the fixture to a file, piece by piece. False if that does not work. */
bool generate(const char *path, const struct fixture *fixture);

#endif
