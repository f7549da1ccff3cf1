/* What the storm believes of the world of storm.json: a table of everything that may exist, with
 * plain loops for answers. */
#ifndef TESTS_API_STORM_H
#define TESTS_API_STORM_H

#include <stdbool.h>
#include <stdio.h>

enum kind { NODE, EDGE, PAIR, LABEL };

#define NODES 12  /* from 8 on a Leaf */
#define EDGES 24  /* from 12 on a Wire */
#define PAIRS 36  /* of the nodes 0 to 5 */
#define LABELS 72 /* of the pairs and the nodes 0 and 1 */
#define THINGS (NODES + EDGES + PAIRS + LABELS)

/* An instance that is or might be. `order` grows with each that is created. */
struct thing {
    enum kind kind;
    int number; /* within its kind */
    bool exists;
    unsigned order;
    int size;    /* -1: null */
    int ends[2]; /* things; -1: null */
};

struct belief {
    struct thing things[THINGS];
    unsigned next_order;
};

/* The world as storm.json has it. */
void belief_init(struct belief *belief);

struct thing *belief_find(struct belief *belief, enum kind kind, int number);
void belief_create(struct belief *belief, struct thing *thing);

/* "Leaf", "size" has a place, and so on. */
const char *thing_class(const struct thing *thing);
bool thing_is_a(const struct thing *thing, const char *class_name);
bool thing_has_size(const struct thing *thing);
const char *thing_role(const struct thing *thing, int end);

/* Answers in the words of support/describe.h, in the order of the world. */
void belief_get(const struct belief *belief, const struct thing *thing, FILE *out);
void belief_enumerate(const struct belief *belief, const char *class_name, FILE *out);
void belief_references(const struct belief *belief, const struct thing *target,
                       const char *class_name, const char *role, FILE *out);
void belief_associators(const struct belief *belief, const struct thing *target,
                        const char *class_name, const char *role, FILE *out);

#endif
