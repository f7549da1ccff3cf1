/* The table: one row for each thing measured, with its baseline and what is demanded of it. */
#ifndef TESTS_BENCH_REPORT_H
#define TESTS_BENCH_REPORT_H

#include "bench/sample.h"

#include <stdbool.h>
#include <stdint.h>

/* What a demand is about. */
enum judged { JUDGED_NOT, JUDGED_VALUE, JUDGED_RATIO };

struct measure {
    const char *row;  /* "P1" */
    const char *name; /* "load" */
    const char *what; /* in words */
    uint32_t n;       /* associations; 0: does not matter */
    const char *unit;
    double value;
    double least; /* 0: not known */
    const char *baseline_name;
    double baseline;
    double ratio; /* 0: none */
    double other;
    unsigned rounds;
    enum judged judged;
    bool at_least; /* the demand is a lower bound */
    double demand;
    uint64_t results;
    uint64_t checksum;
};

/* Text for people; else lines of JSON. */
void report_start(bool json);

void report_add(const struct measure *measure);

/* Something that cannot be measured here, and why. */
void report_missing(const char *row, const char *name, const char *why);

/* Prints the sum. True if all demands were met. */
bool report_finish(void);

/* Fills in what a sample says, `scale` units in a second. */
void measure_take(struct measure *measure, const struct sample *sample, double scale);

#endif
