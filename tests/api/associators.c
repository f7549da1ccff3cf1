/* AssociatorInstances against a plain search through the fixture (support/naive.h): the cases of
 * tests/conformance, and what else can be asked of their worlds. */
#include "support/canonical.h"
#include "support/consumer.h"
#include "support/naive.h"
#include "support/path_value.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of the questions that can be made of the names of a fixture, one in so many is asked. */
#if defined(MIFAKE_SLOW_BUILD)
enum { STRIDE = 53 };
#else
enum { STRIDE = 7 };
#endif

static json_t *load(const char *name, const char *ending)
{
    char path[512];
    (void)snprintf(path, sizeof path, "%s/tests/conformance/%s%s", MIFAKE_SOURCE_DIR, name, ending);
    json_t *json = json_load_file(path, 0, NULL);
    assert_non_null(json);
    return json;
}

static void assert_same(const json_t *got, const json_t *wanted, const struct naive_call *call)
{
    if (json_equal(got, wanted)) {
        return;
    }
    char *have = json_dumps(got, JSON_ENCODE_ANY);
    char *want = json_dumps(wanted, JSON_ENCODE_ANY);
    char *source = json_dumps(call->source, 0);
    fail_msg("%s in %s, assocClass %s, resultClass %s, role %s, resultRole %s: got %s, expected %s",
             source, call->space, call->assoc_class, call->result_class, call->role,
             call->result_role, have, want);
}

/* --- the cases -------------------------------------------------------------------------------- */

static struct naive_call call_of(const struct naive *naive, const json_t *json)
{
    const char *space = json_string_value(json_object_get(json, "namespace"));
    return (struct naive_call){
        .space = space != NULL ? space : naive_default_space(naive),
        .source = json_object_get(json, "source"),
        .assoc_class = json_string_value(json_object_get(json, "assoc_class")),
        .result_class = json_string_value(json_object_get(json, "result_class")),
        .role = json_string_value(json_object_get(json, "role")),
        .result_role = json_string_value(json_object_get(json, "result_role")),
    };
}

static void check_case(const struct naive *naive, const json_t *json)
{
    const json_t *omi = json_object_get(json, "expect_omi");
    const json_t *expected = naive->omi && omi != NULL ? omi : json_object_get(json, "expect");
    const json_t *error = json_object_get(expected, "result");
    const struct naive_call call = call_of(naive, json);
    json_t *answer = naive_associators(naive, &call);
    assert_same(answer, error != NULL ? error : json_object_get(expected, "canonical"), &call);
    json_decref(answer);
}

static size_t check_cases(const char *name)
{
    size_t i = 0;
    const json_t *json = NULL;
    struct naive naive = {.fixture = load(name, ".json")};
    json_t *calls = load(name, ".calls.json");
    json_array_foreach(json_object_get(calls, "calls"), i, json) {
        naive.omi = false;
        check_case(&naive, json);
        naive.omi = true;
        check_case(&naive, json);
    }
    json_decref(calls);
    json_decref(naive.fixture);
    return i;
}

static const char *const worlds[] = {"a-access", "a-devices", "a-links", "a-spaces"};
#define WORLDS (sizeof worlds / sizeof worlds[0])

static void the_cases_agree_with_a_plain_search(void **state)
{
    (void)state;
    size_t count = 0;
    for (size_t i = 0; i < WORLDS; i++) {
        count += check_cases(worlds[i]);
    }
    assert_int_equal(count, 120);
}

/* --- everything else -------------------------------------------------------------------------- */

static json_t *texts_of(const struct pulled *pulled, const char *space)
{
    json_t *texts = json_array();
    for (size_t i = 0; i < pulled->count; i++) {
        char *text = canonical_path(pulled->instances[i], space);
        (void)json_array_append_new(texts, json_string(text));
        free(text);
    }
    return texts;
}

/* Profile omi sends no namespaces. */
static void drop_namespaces(json_t *texts)
{
    for (size_t i = 0; i < json_array_size(texts); i++) {
        char *text = canonical_without_namespaces(json_string_value(json_array_get(texts, i)));
        (void)json_array_set_new(texts, i, json_string(text));
        free(text);
    }
}

static json_t *ask(struct consumer *consumer, const struct naive_call *call)
{
    struct pulled pulled = {0};
    MI_Instance *key = path_instance(&consumer->application, call->source);
    consumer_call(consumer,
                  &(struct call){.operation = CALL_ASSOCIATORS,
                                 .space = call->space,
                                 .instance = key,
                                 .assoc_class = call->assoc_class,
                                 .result_class = call->result_class,
                                 .role = call->role,
                                 .result_role = call->result_role},
                  &pulled);
    json_t *answer = pulled.result != MI_RESULT_OK
                         ? json_integer(pulled.result)
                         : texts_of(&pulled, consumer->omi ? NULL : call->space);
    pulled_clear(&pulled);
    (void)MI_Instance_Delete(key);
    return answer;
}

static void check_call(struct consumer *consumer, const struct naive *naive,
                       const struct naive_call *call)
{
    json_t *expected = naive_associators(naive, call);
    json_t *got = ask(consumer, call);
    if (naive->omi && json_is_array(expected)) {
        drop_namespaces(expected);
    }
    assert_same(got, expected, call);
    json_decref(got);
    json_decref(expected);
}

/* A number counts through all choices: this one's digit, and NULL for the last of its names. */
static const char *choose(const json_t *names, size_t *number)
{
    const size_t count = json_array_size(names) + 1;
    const json_t *name = json_array_get(names, *number % count);
    *number /= count;
    return json_string_value(name);
}

static size_t check_world(const char *name, const char *profile)
{
    struct consumer consumer;
    char path[128];
    size_t asked = 0;
    (void)snprintf(path, sizeof path, "tests/conformance/%s.json", name);
    consumer_open(&consumer, path, profile);
    const struct naive naive = {load(name, ".json"), consumer.omi};
    json_t *sources = naive_sources(&naive);
    json_t *classes = naive_class_names(&naive);
    json_t *roles = naive_roles(&naive);
    for (size_t next = 0;; next += STRIDE) {
        size_t number = next;
        struct naive_call call = {
            .space = naive_default_space(&naive),
            .source = json_array_get(sources, number % json_array_size(sources)),
        };
        number /= json_array_size(sources);
        call.assoc_class = choose(classes, &number);
        call.result_class = choose(classes, &number);
        call.role = choose(roles, &number);
        call.result_role = choose(roles, &number);
        if (number > 0) {
            break;
        }
        consumer.asynchronous = asked++ % 8 == 0;
        check_call(&consumer, &naive, &call);
    }
    json_decref(sources);
    json_decref(classes);
    json_decref(roles);
    json_decref(naive.fixture);
    consumer_close(&consumer);
    return asked;
}

static void check_worlds(const char *profile)
{
    for (size_t i = 0; i < WORLDS; i++) {
        const size_t asked = check_world(worlds[i], profile);
        print_message("%s: %zu questions\n", worlds[i], asked);
        assert_true(asked > 10);
    }
}

/* R3, R4, R14, R25: all filters together, on every instance of the worlds. */
static void questions_agree_with_a_plain_search_in_profile_windows(void **state)
{
    (void)state;
    check_worlds("windows");
}

/* F-13, F-14 besides. */
static void questions_agree_with_a_plain_search_in_profile_omi(void **state)
{
    (void)state;
    check_worlds("omi");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_cases_agree_with_a_plain_search),
        cmocka_unit_test(questions_agree_with_a_plain_search_in_profile_windows),
        cmocka_unit_test(questions_agree_with_a_plain_search_in_profile_omi),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
