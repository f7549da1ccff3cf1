/* What a tester would write today: a function table of his own behind MI_Session, an array of
 * canned instances, and strcasecmp. It serves one key property and knows no classes. */
#ifndef TESTS_BENCH_TABLE_H
#define TESTS_BENCH_TABLE_H

#include "bench/world.h"

struct table_row {
    char antecedent[TARGET_NAME_SIZE];
    char dependent[TARGET_NAME_SIZE];
    MI_Instance *result;
};

struct table {
    struct table_row *rows;
    size_t count;
    MI_Session session;
};

/* Fills it with what a world has. */
void table_start(struct table *table, const struct world *world);
void table_clear(struct table *table);

#endif
