/* Worlds to measure, made the same way every time. */
#ifndef TESTS_BENCH_GENERATE_H
#define TESTS_BENCH_GENERATE_H

#include <stdbool.h>

/* So many associations refer to each hub. */
#define HUB_DEGREE 10U

/* Writes a fixture with `associations` of class Link, each from a hub to a target of its own: hub
 * number h has the links h * HUB_DEGREE and following. Two links share a target. */
bool generate_world(const char *path, unsigned associations);

#endif
