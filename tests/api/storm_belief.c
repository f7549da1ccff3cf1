#include "api/storm.h"

#include <stdlib.h>
#include <string.h>

/* --- what there may be ------------------------------------------------------------------------ */

struct thing *belief_find(struct belief *belief, enum kind kind, int number)
{
    static const int first[] = {0, NODES, NODES + EDGES, NODES + EDGES + PAIRS};
    return &belief->things[first[kind] + number];
}

static void name_all(struct belief *belief)
{
    static const int counts[] = {NODES, EDGES, PAIRS, LABELS};
    for (int kind = NODE; kind <= LABEL; kind++) {
        for (int i = 0; i < counts[kind]; i++) {
            *belief_find(belief, (enum kind)kind, i) =
                (struct thing){.kind = (enum kind)kind, .number = i, .size = -1, .ends = {-1, -1}};
        }
    }
    for (int i = 0; i < PAIRS; i++) {
        struct thing *pair = belief_find(belief, PAIR, i);
        pair->ends[0] = i / 6;
        pair->ends[1] = i % 6;
    }
    for (int i = 0; i < LABELS; i++) {
        struct thing *label = belief_find(belief, LABEL, i);
        label->ends[0] = NODES + EDGES + i / 2;
        label->ends[1] = i % 2;
    }
}

void belief_create(struct belief *belief, struct thing *thing)
{
    thing->exists = true;
    thing->order = belief->next_order++;
}

static struct thing *load(struct belief *belief, enum kind kind, int number, int size)
{
    struct thing *thing = belief_find(belief, kind, number);
    belief_create(belief, thing);
    thing->size = size;
    return thing;
}

static void load_edge(struct belief *belief, int number, int size, int from, int to)
{
    struct thing *edge = load(belief, EDGE, number, size);
    edge->ends[0] = from;
    edge->ends[1] = to;
}

void belief_init(struct belief *belief)
{
    memset(belief, 0, sizeof *belief);
    name_all(belief);
    (void)load(belief, NODE, 0, 10);
    (void)load(belief, NODE, 1, 11);
    (void)load(belief, NODE, 8, 12);
    (void)load(belief, PAIR, 1, 13);
    load_edge(belief, 0, -1, 0, 0);
    (void)load(belief, NODE, 2, 14);
    load_edge(belief, 12, 15, 8, 5);
    load_edge(belief, 1, -1, -1, 0);
    (void)load(belief, LABEL, 2, -1);
    (void)load(belief, PAIR, 14, 16);
    (void)load(belief, NODE, 9, 17);
    load_edge(belief, 2, -1, 1, 9);
}

/* --- things ----------------------------------------------------------------------------------- */

const char *thing_class(const struct thing *thing)
{
    switch (thing->kind) {
    case NODE:
        return thing->number < 8 ? "Node" : "Leaf";
    case EDGE:
        return thing->number < 12 ? "Edge" : "Wire";
    case PAIR:
        return "Pair";
    default:
        return "Label";
    }
}

bool thing_is_a(const struct thing *thing, const char *class_name)
{
    const char *const roots[] = {"Node", "Edge", "Pair", "Label"};
    return class_name == NULL || strcmp(class_name, thing_class(thing)) == 0 ||
           strcmp(class_name, roots[thing->kind]) == 0;
}

bool thing_has_size(const struct thing *thing)
{
    return thing->kind != LABEL && strcmp(thing_class(thing), "Edge") != 0;
}

const char *thing_role(const struct thing *thing, int end)
{
    static const char *const roles[][2] = {
        [EDGE] = {"From", "To"}, [PAIR] = {"Left", "Right"}, [LABEL] = {"Pair", "Node"}};
    return thing->kind == NODE ? NULL : roles[thing->kind][end];
}

/* --- in words --------------------------------------------------------------------------------- */

static void put_reference(const struct belief *belief, int target, FILE *out)
{
    if (target < 0) {
        (void)fputs("null", out);
        return;
    }
    const struct thing *thing = &belief->things[target];
    (void)fprintf(out, "%s(", thing_class(thing));
    if (thing->kind == NODE) {
        (void)fprintf(out, "Name=\"n%d\")", thing->number);
        return;
    }
    (void)fputs("Left=", out);
    put_reference(belief, thing->ends[0], out);
    (void)fputs(",Right=", out);
    put_reference(belief, thing->ends[1], out);
    (void)fputc(')', out);
}

static void put_size(const struct thing *thing, FILE *out)
{
    if (thing->size < 0) {
        (void)fputs(",Size=null", out);
    } else {
        (void)fprintf(out, ",Size=%d", thing->size);
    }
}

void belief_get(const struct belief *belief, const struct thing *thing, FILE *out)
{
    (void)fprintf(out, "%s(", thing_class(thing));
    if (thing->kind == NODE) {
        (void)fprintf(out, "Name=\"n%d\"", thing->number);
    } else if (thing->kind == EDGE) {
        (void)fprintf(out, "Id=%d,", thing->number);
    }
    for (int end = 0; thing->kind != NODE && end < 2; end++) {
        (void)fprintf(out, "%s%s=", end == 0 ? "" : ",", thing_role(thing, end));
        put_reference(belief, thing->ends[end], out);
    }
    if (thing_has_size(thing)) {
        put_size(thing, out);
    }
    (void)fputs(strcmp(thing_class(thing), "Leaf") == 0 ? ",Extra=7)" : ")", out);
}

/* --- answers ---------------------------------------------------------------------------------- */

static int by_order(const void *a, const void *b)
{
    const struct thing *const *left = a;
    const struct thing *const *right = b;
    return (*left)->order < (*right)->order ? -1 : (*left)->order > (*right)->order;
}

/* What exists, in the order of the world; returns how many. */
static int list(const struct belief *belief, const struct thing *things[THINGS])
{
    int count = 0;
    for (int i = 0; i < THINGS; i++) {
        if (belief->things[i].exists) {
            things[count++] = &belief->things[i];
        }
    }
    qsort(things, (size_t)count, sizeof(*things), by_order);
    return count;
}

static void put_next(const struct belief *belief, const struct thing *thing, bool *some, FILE *out)
{
    (void)fputs(*some ? " " : "", out);
    belief_get(belief, thing, out);
    *some = true;
}

void belief_enumerate(const struct belief *belief, const char *class_name, FILE *out)
{
    const struct thing *things[THINGS];
    const int count = list(belief, things);
    bool some = false;
    for (int i = 0; i < count; i++) {
        if (thing_is_a(things[i], class_name)) {
            put_next(belief, things[i], &some, out);
        }
    }
}

static bool refers(const struct belief *belief, const struct thing *thing, int end,
                   const struct thing *target, const char *role)
{
    return thing->kind != NODE && thing->ends[end] == (int)(target - belief->things) &&
           (role == NULL || strcmp(role, thing_role(thing, end)) == 0);
}

void belief_references(const struct belief *belief, const struct thing *target,
                       const char *class_name, const char *role, FILE *out)
{
    const struct thing *things[THINGS];
    const int count = list(belief, things);
    bool some = false;
    for (int i = 0; i < count; i++) {
        if (thing_is_a(things[i], class_name) && (refers(belief, things[i], 0, target, role) ||
                                                  refers(belief, things[i], 1, target, role))) {
            put_next(belief, things[i], &some, out);
        }
    }
}

void belief_associators(const struct belief *belief, const struct thing *target,
                        const char *class_name, const char *role, FILE *out)
{
    const struct thing *things[THINGS];
    bool seen[THINGS] = {false};
    const int count = list(belief, things);
    bool some = false;
    for (int i = 0; i < 2 * count; i++) {
        const struct thing *thing = things[i / 2];
        const int other = thing->ends[1 - i % 2];
        if (refers(belief, thing, i % 2, target, role) && other >= 0 && !seen[other] &&
            belief->things[other].exists && thing_is_a(&belief->things[other], class_name)) {
            seen[other] = true;
            put_next(belief, &belief->things[other], &some, out);
        }
    }
}
