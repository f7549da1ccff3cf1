/* Fails every allocation of every operation, one after the other: the result is clean, the world is
 * as it was or changed as a whole, and works once there is memory again. */
#include "oom/failing.h"
#include "oom/taker.h"
#include "support/describe.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORLD "tests/api/worlds/things.json"

/* --- the world in words ----------------------------------------------------------------------- */

/* The world's own session; nothing of it is to be closed. */
static struct consumer user_of(mifake *world)
{
    return (struct consumer){.world = world,
                             .application = *mifake_application(world),
                             .session = *mifake_session(world)};
}

static void put_answer(FILE *out, struct consumer *consumer, const struct call *call)
{
    struct pulled pulled = {0};
    consumer_call(consumer, call, &pulled);
    char *text = describe_all(&pulled);
    (void)fprintf(out, "%s\n", text);
    free(text);
    pulled_clear(&pulled);
}

/* All instances, and what refers to two of them. */
static char *state_of(mifake *world)
{
    static const char *const classes[] = {"Root", "Number", "Box", "Link", "Follows"};
    static const char *const ends[] = {"a", "new"};
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    struct consumer consumer = user_of(world);
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        put_answer(out, &consumer,
                   &(struct call){.operation = CALL_ENUMERATE,
                                  .space = "root/test",
                                  .class_name = classes[i]});
    }
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        MI_Instance *end = consumer_named(&consumer, "Thing", ends[i]);
        put_answer(
            out, &consumer,
            &(struct call){.operation = CALL_REFERENCES, .space = "root/test", .instance = end});
        put_answer(
            out, &consumer,
            &(struct call){.operation = CALL_ASSOCIATORS, .space = "root/test", .instance = end});
        (void)MI_Instance_Delete(end);
    }
    (void)fclose(out);
    return text;
}

/* --- instances -------------------------------------------------------------------------------- */

static MI_Instance *a(struct consumer *consumer)
{
    return consumer_named(consumer, "Thing", "a");
}

static MI_Instance *nobody(struct consumer *consumer)
{
    return consumer_named(consumer, "Thing", "nobody");
}

static MI_Instance *of_no_class(struct consumer *consumer)
{
    return consumer_named(consumer, "Nothing", "a");
}

static MI_Instance *new_thing(struct consumer *consumer)
{
    MI_Char one[] = "1";
    MI_Char *texts[] = {one, one};
    const MI_Value tags = {.stringa = {texts, 2}};
    MI_Instance *thing =
        add_reference(consumer_named(consumer, "Part", "new"), "Peer", a(consumer), 0);
    assert_int_equal(MI_Instance_AddElement(thing, "Tags", &tags, MI_STRINGA, 0), MI_RESULT_OK);
    return thing;
}

static MI_Instance *new_box(struct consumer *consumer)
{
    const MI_Value id = {.uint16 = 9};
    MI_Instance *inner = new_thing(consumer);
    const MI_Value value = {.instance = inner};
    MI_Instance *box = consumer_new(consumer, "Box");
    assert_int_equal(MI_Instance_AddElement(box, "Id", &id, MI_UINT16, MI_FLAG_KEY), MI_RESULT_OK);
    assert_int_equal(MI_Instance_AddElement(box, "Inner", &value, MI_INSTANCE, 0), MI_RESULT_OK);
    (void)MI_Instance_Delete(inner);
    return box;
}

static MI_Instance *link_of(struct consumer *consumer, const char *right)
{
    MI_Instance *link = consumer_new(consumer, "Link");
    (void)add_reference(link, "Left", a(consumer), MI_FLAG_KEY);
    return add_reference(link, "Right", consumer_named(consumer, "Thing", right), MI_FLAG_KEY);
}

static MI_Instance *new_link(struct consumer *consumer)
{
    return link_of(consumer, "new");
}

static MI_Instance *old_link(struct consumer *consumer)
{
    return link_of(consumer, "b");
}

static MI_Instance *changed_thing(struct consumer *consumer)
{
    MI_Instance *thing = add_uint32(a(consumer), "Size", 77, 0);
    return add_reference(thing, "Peer", consumer_named(consumer, "Thing", "new"), 0);
}

static MI_Instance *moved_end(struct consumer *consumer)
{
    MI_Instance *follows = add_uint32(consumer_new(consumer, "Follows"), "Id", 1, MI_FLAG_KEY);
    return add_reference(follows, "Before", consumer_named(consumer, "Thing", "new"), 0);
}

/* --- rows ------------------------------------------------------------------------------------- */

struct row {
    const char *name;
    MI_Instance *(*make)(struct consumer *consumer);
    struct call call;
    MI_Result result; /* with memory */
    bool changes;
};

static const struct row rows[] = {
    {"GetInstance", a, {.operation = CALL_GET}, 0, false},
    {"GetInstance of an association", old_link, {.operation = CALL_GET}, 0, false},
    {"GetInstance of nobody", nobody, {.operation = CALL_GET}, 6, false},
    {"GetInstance of no class", of_no_class, {.operation = CALL_GET}, 5, false},
    {"EnumerateInstances", NULL, {.operation = CALL_ENUMERATE, .class_name = "Root"}, 0, false},
    {"EnumerateInstances, base properties",
     NULL,
     {.operation = CALL_ENUMERATE,
      .flags = MI_OPERATIONFLAGS_POLYMORPHISM_DEEP_BASE_PROPS_ONLY,
      .class_name = "Root"},
     0,
     false},
    {"QueryInstances",
     NULL,
     {.operation = CALL_QUERY,
      .dialect = "WQL",
      .query = "SELECT Name FROM Thing WHERE Size > 1 AND Name LIKE '%a%'"},
     0,
     false},
    {"QueryInstances, a mistake",
     NULL,
     {.operation = CALL_QUERY, .dialect = "WQL", .query = "SELECT Name FROM Thing WHERE"},
     15,
     false},
    {"QueryInstances, associators",
     NULL,
     {.operation = CALL_QUERY,
      .dialect = "WQL",
      .query = "ASSOCIATORS OF {Thing.Name=\"a\"} WHERE ResultClass = Part"},
     0,
     false},
    {"ReferenceInstances", a, {.operation = CALL_REFERENCES}, 0, false},
    {"AssociatorInstances", a, {.operation = CALL_ASSOCIATORS}, 0, false},
    {"GetClass", NULL, {.operation = CALL_GET_CLASS, .class_name = "Part"}, 0, false},
    {"EnumerateClasses", NULL, {.operation = CALL_ENUMERATE_CLASSES}, 0, false},
    {"EnumerateClasses, names",
     NULL,
     {.operation = CALL_ENUMERATE_CLASSES, .keys_only = MI_TRUE},
     0,
     false},
    {"TestConnection", NULL, {.operation = CALL_TEST}, 0, false},
    {"Invoke", a, {.operation = CALL_INVOKE, .class_name = "Thing", .method = "Reset"}, 0, false},
    {"Invoke of no method",
     a,
     {.operation = CALL_INVOKE, .class_name = "Thing", .method = "Nothing"},
     17,
     false},
    {"CreateInstance", new_thing, {.operation = CALL_CREATE}, 0, true},
    {"CreateInstance with another inside", new_box, {.operation = CALL_CREATE}, 0, true},
    {"CreateInstance of what exists", a, {.operation = CALL_CREATE}, 11, false},
    {"CreateInstance of an association", new_link, {.operation = CALL_CREATE}, 0, true},
    {"ModifyInstance", changed_thing, {.operation = CALL_MODIFY}, 0, true},
    {"ModifyInstance, an end of an association", moved_end, {.operation = CALL_MODIFY}, 0, true},
    {"DeleteInstance", a, {.operation = CALL_DELETE}, 0, true},
    {"DeleteInstance of an association", old_link, {.operation = CALL_DELETE}, 0, true},
};

/* A world on a model of its own, so that what is made when it is first needed is made anew. */
static mifake *open_anew(void)
{
    mifake_forget();
    mifake *world = mifake_open(MIFAKE_SOURCE_DIR "/" WORLD, NULL);
    assert_non_null(world);
    return world;
}

static char *state_before(void)
{
    mifake *world = open_anew();
    char *state = state_of(world);
    assert_true(mifake_close(world, NULL));
    return state;
}

/* How the calls are made, and at which allocation something fails. */
struct trial {
    enum taker taker;
    enum failing_mode mode;
    unsigned long point; /* 0: nothing fails */
};

/* What is there to be said of a world once a call was made in it, and how the call ended. */
static char *try_at(const struct row *row, const struct trial *trial, MI_Result *result,
                    bool *failed)
{
    mifake *world = open_anew();
    struct consumer consumer = user_of(world);
    MI_Instance *instance = row->make == NULL ? NULL : row->make(&consumer);
    struct call call = row->call;
    call.space = "root/test";
    call.instance = instance;
    failing_start(trial->point, trial->mode);
    *result = take(&consumer, &call, trial->taker, false).result;
    *failed = failing_stop();
    (void)MI_Instance_Delete(instance);
    char *state = state_of(world);
    assert_true(mifake_close(world, NULL));
    return state;
}

/* While an allocation fails the result is that, or the usual one: details may be left out. */
static bool is_clean(const struct row *row, MI_Result result)
{
    return result == row->result || result == MI_RESULT_SERVER_LIMITS_EXCEEDED;
}

static unsigned long sweep(const struct row *row, struct trial trial)
{
    MI_Result result = MI_RESULT_OK;
    bool failed = true;
    char *before = state_before();
    char *after = try_at(row, &trial, &result, &failed);
    assert_int_equal(result, row->result);
    assert_int_equal(strcmp(before, after) != 0, row->changes);
    for (trial.point = 1;; trial.point++) {
        char *state = try_at(row, &trial, &result, &failed);
        if (!is_clean(row, result)) {
            fail_msg("%s: %d at allocation %lu", row->name, (int)result, trial.point);
        }
        if (strcmp(state, before) != 0 && strcmp(state, after) != 0) {
            fail_msg("%s: half done at allocation %lu:\n%s", row->name, trial.point, state);
        }
        const bool whole = strcmp(state, after) == 0;
        free(state);
        if (!failed) {
            assert_true(whole);
            free(before);
            free(after);
            return trial.point - 1;
        }
    }
}

static unsigned long sweep_all(enum taker taker)
{
    unsigned long points = 0;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const unsigned long found = sweep(&rows[i], (struct trial){taker, FAIL_ONE, 0});
        points += found + sweep(&rows[i], (struct trial){taker, FAIL_FROM_HERE_ON, 0});
        print_message("%s: %lu allocations\n", rows[i].name, found);
    }
    return points;
}

static void operations_are_done_as_a_whole_or_not_at_all(void **state)
{
    (void)state;
    print_message("%lu points swept\n", sweep_all(TAKE_PULLING));
}

static void so_they_are_with_callbacks(void **state)
{
    (void)state;
    print_message("%lu points swept\n", sweep_all(TAKE_WITH_CALLBACKS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operations_are_done_as_a_whole_or_not_at_all),
        cmocka_unit_test(so_they_are_with_callbacks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
