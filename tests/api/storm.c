/* A storm of random creations, changes and deletions, and ways back. After each step, and every so
 * often for all there is, the world must say what the test believes (storm.h). */
#include "api/storm.h"

#include "support/consumer.h"
#include "support/describe.h"
#include "support/test.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct storm {
    struct consumer consumer;
    struct belief belief;
    struct belief saved; /* as the world was when it was loaded, or at its snapshot */
    uint64_t random;
};

/* Less than `limit`; xorshift. */
static int pick(struct storm *storm, int limit)
{
    storm->random ^= storm->random << 13;
    storm->random ^= storm->random >> 7;
    storm->random ^= storm->random << 17;
    return (int)(storm->random % (uint64_t)limit);
}

/* --- the world's side ------------------------------------------------------------------------- */

static MI_Instance *new_key(struct storm *storm, const struct thing *thing);

static void add_ends(struct storm *storm, MI_Instance *instance, const struct thing *thing)
{
    for (int end = 0; end < 2; end++) {
        const struct thing *target = &storm->belief.things[thing->ends[end]];
        (void)add_reference(instance, thing_role(thing, end), new_key(storm, target), MI_FLAG_KEY);
    }
}

static MI_Instance *new_key(struct storm *storm, const struct thing *thing)
{
    char name[16];
    MI_Instance *key = consumer_new(&storm->consumer, thing_class(thing));
    switch (thing->kind) {
    case NODE:
        (void)snprintf(name, sizeof name, "n%d", thing->number);
        return add_text(key, "Name", name, MI_FLAG_KEY);
    case EDGE:
        return add_uint32(key, "Id", (MI_Uint32)thing->number, MI_FLAG_KEY);
    default:
        add_ends(storm, key, thing);
        return key;
    }
}

static MI_Result call(struct storm *storm, enum call_operation operation, MI_Instance *instance)
{
    const struct call call = {.operation = operation, .space = "root/storm", .instance = instance};
    const MI_Result result = consumer_result(&storm->consumer, &call);
    (void)MI_Instance_Delete(instance);
    return result;
}

static void assert_answer(struct storm *storm, const struct call *call, FILE *out, char **expected)
{
    struct pulled pulled = {0};
    (void)fclose(out);
    consumer_call(&storm->consumer, call, &pulled);
    char *got = describe_all(&pulled);
    assert_string_equal(got, *expected);
    free(got);
    free(*expected);
    pulled_clear(&pulled);
}

/* --- comparing -------------------------------------------------------------------------------- */

static void check_thing(struct storm *storm, const struct thing *thing)
{
    char *expected = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&expected, &size);
    MI_Instance *key = new_key(storm, thing);
    const struct call call = {.operation = CALL_GET, .space = "root/storm", .instance = key};
    if (thing->exists) {
        belief_get(&storm->belief, thing, out);
    } else {
        (void)fputs(storm->consumer.omi ? "result 6, details" : "result 6, text, details", out);
    }
    assert_answer(storm, &call, out, &expected);
    (void)MI_Instance_Delete(key);
}

static void check_extent(struct storm *storm, const char *class_name)
{
    char *expected = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&expected, &size);
    const struct call call = {
        .operation = CALL_ENUMERATE, .space = "root/storm", .class_name = class_name};
    belief_enumerate(&storm->belief, class_name, out);
    assert_answer(storm, &call, out, &expected);
}

typedef void belief_ends(const struct belief *belief, const struct thing *target,
                         const char *class_name, const char *role, FILE *out);

static void check_ends(struct storm *storm, enum call_operation operation, belief_ends *believe,
                       const struct thing *thing, const char *class_name, const char *role)
{
    char *expected = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&expected, &size);
    MI_Instance *key = new_key(storm, thing);
    const struct call call = {.operation = operation,
                              .space = "root/storm",
                              .instance = key,
                              .result_class = class_name,
                              .role = role};
    believe(&storm->belief, thing, class_name, role, out);
    assert_answer(storm, &call, out, &expected);
    (void)MI_Instance_Delete(key);
}

static void check_references(struct storm *storm, const struct thing *thing, const char *class_name,
                             const char *role)
{
    check_ends(storm, CALL_REFERENCES, belief_references, thing, class_name, role);
}

static void check_associators(struct storm *storm, const struct thing *thing,
                              const char *class_name, const char *role)
{
    check_ends(storm, CALL_ASSOCIATORS, belief_associators, thing, class_name, role);
}

static void check_world(struct storm *storm)
{
    static const char *const classes[] = {"Node", "Leaf", "Edge", "Wire", "Pair", "Label"};
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        check_extent(storm, classes[i]);
    }
    for (int i = 0; i < THINGS; i++) {
        const struct thing *thing = &storm->belief.things[i];
        check_thing(storm, thing);
        if (thing->kind == NODE || thing->kind == PAIR) {
            check_references(storm, thing, NULL, NULL);
            check_associators(storm, thing, NULL, NULL);
        }
    }
}

/* One question among those with filters. */
static void check_filters(struct storm *storm)
{
    static const char *const classes[] = {NULL, "Edge", "Wire", "Pair", "Label"};
    static const char *const ends[] = {NULL, "Node", "Leaf", "Pair"};
    static const char *const roles[] = {NULL, "From", "To", "Left", "Right", "Node"};
    const struct thing *node = &storm->belief.things[pick(storm, NODES)];
    const char *role = roles[pick(storm, 6)];
    check_references(storm, node, classes[pick(storm, 5)], role);
    check_associators(storm, node, ends[pick(storm, 4)], role);
}

/* --- steps ------------------------------------------------------------------------------------ */

/* -2: leaves it as it is. */
struct change {
    int size;
    int ends[2];
};

static int pick_end(struct storm *storm, bool may_leave)
{
    const int end = pick(storm, NODES + 4);
    if (end < NODES) {
        return end;
    }
    return may_leave && end < NODES + 3 ? -2 : -1;
}

static struct change pick_change(struct storm *storm, const struct thing *thing, bool may_leave)
{
    struct change change = {.size = -2, .ends = {-2, -2}};
    if (thing_has_size(thing)) {
        change.size = pick(storm, 1000) - 1;
    }
    for (int end = 0; thing->kind == EDGE && end < 2; end++) {
        change.ends[end] = pick_end(storm, may_leave);
    }
    return change;
}

static void put_change(struct storm *storm, MI_Instance *instance, const struct thing *thing,
                       const struct change *change)
{
    if (change->size >= 0) {
        (void)add_uint32(instance, "Size", (MI_Uint32)change->size, 0);
    } else if (change->size == -1) {
        (void)add_null(instance, "Size", MI_UINT32, 0);
    }
    for (int end = 0; end < 2; end++) {
        if (change->ends[end] >= 0) {
            const struct thing *target = &storm->belief.things[change->ends[end]];
            (void)add_reference(instance, thing_role(thing, end), new_key(storm, target), 0);
        } else if (change->ends[end] == -1) {
            (void)add_null(instance, thing_role(thing, end), MI_REFERENCE, 0);
        }
    }
}

static void believe_change(struct thing *thing, const struct change *change)
{
    thing->size = change->size == -2 ? thing->size : change->size;
    for (int end = 0; end < 2; end++) {
        thing->ends[end] = change->ends[end] == -2 ? thing->ends[end] : change->ends[end];
    }
}

static void create(struct storm *storm, struct thing *thing)
{
    const struct change change = pick_change(storm, thing, false);
    MI_Instance *instance = new_key(storm, thing);
    put_change(storm, instance, thing, &change);
    const MI_Result result = call(storm, CALL_CREATE, instance);
    assert_int_equal(result, thing->exists ? MI_RESULT_ALREADY_EXISTS : MI_RESULT_OK);
    if (!thing->exists) {
        belief_create(&storm->belief, thing);
        believe_change(thing, &change);
    }
}

static void modify(struct storm *storm, struct thing *thing)
{
    const struct change change = pick_change(storm, thing, true);
    MI_Instance *instance = new_key(storm, thing);
    put_change(storm, instance, thing, &change);
    const MI_Result result = call(storm, CALL_MODIFY, instance);
    assert_int_equal(result, thing->exists ? MI_RESULT_OK : MI_RESULT_NOT_FOUND);
    if (thing->exists) {
        believe_change(thing, &change);
    }
}

static void delete_thing(struct storm *storm, struct thing *thing)
{
    const MI_Result result = call(storm, CALL_DELETE, new_key(storm, thing));
    assert_int_equal(result, thing->exists ? MI_RESULT_OK : MI_RESULT_NOT_FOUND);
    thing->exists = false;
}

static void step(struct storm *storm)
{
    struct thing *thing = &storm->belief.things[pick(storm, THINGS)];
    const int what = pick(storm, 5);
    if (what < 2) {
        create(storm, thing);
    } else if (what < 4) {
        modify(storm, thing);
    } else {
        delete_thing(storm, thing);
    }
    check_thing(storm, thing);
    if (pick(storm, 4) == 0) {
        check_filters(storm);
    }
}

/* --- storms ----------------------------------------------------------------------------------- */

/* The sanitizers are slow; what they look for turns up early. */
#if defined(MIFAKE_SLOW_BUILD)
enum { STEPS = 2500, INTERVAL = 250 };
#else
enum { STEPS = 100000, INTERVAL = 2000 };
#endif

static void save(struct storm *storm)
{
    mifake_snapshot(storm->consumer.world);
    storm->saved = storm->belief;
}

/* The worker may still be on its way out of the last operation. */
static void go_back(struct storm *storm)
{
    while (!mifake_reset(storm->consumer.world)) {
        (void)sched_yield();
    }
    storm->belief = storm->saved;
    check_world(storm);
}

static void rage(const char *profile, uint64_t seed)
{
    struct storm storm = {.random = seed};
    belief_init(&storm.belief);
    storm.saved = storm.belief;
    consumer_open(&storm.consumer, "tests/api/worlds/storm.json", profile);
    check_world(&storm);
    for (int i = 1; i <= STEPS; i++) {
        storm.consumer.asynchronous = i % 16 == 0;
        step(&storm);
        if (i % INTERVAL == 0) {
            check_world(&storm);
        }
        if (i % (STEPS / 7) == 0) {
            go_back(&storm);
        }
        if (i == STEPS / 3) {
            save(&storm);
        }
    }
    consumer_close(&storm.consumer);
}

static void a_storm_leaves_the_world_as_expected_in_profile_windows(void **state)
{
    (void)state;
    rage("windows", 0x5EED0001);
    rage("windows", 0x5EED0002);
}

static void a_storm_leaves_the_world_as_expected_in_profile_omi(void **state)
{
    (void)state;
    rage("omi", 0x5EED0003);
    rage("omi", 0x5EED0004);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_storm_leaves_the_world_as_expected_in_profile_windows),
        cmocka_unit_test(a_storm_leaves_the_world_as_expected_in_profile_omi),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
