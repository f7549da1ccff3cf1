/* Runs the association cases of tests/conformance through MI.h, in both profiles. */
#include "support/canonical.h"
#include "support/path_value.h"
#include "support/pull.h"
#include "support/test.h"

#include <mifake.h>

#include <jansson.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CASES MIFAKE_SOURCE_DIR "/tests/conformance"

struct run {
    const char *profile;
    bool asynchronous;
    MI_Application application;
    MI_Session *session;
    const char *default_namespace;
};

static bool is_omi(const struct run *run)
{
    return strcmp(run->profile, "omi") == 0;
}

static const char *text_of(const json_t *call, const char *name)
{
    return json_string_value(json_object_get(call, name));
}

/* --- what came back --------------------------------------------------------------------------- */

/* The names of the elements: those with a value, or all. */
static json_t *names_of(const MI_Instance *instance, bool with_value)
{
    json_t *names = json_array();
    MI_Uint32 count = 0;
    assert_int_equal(MI_Instance_GetElementCount(instance, &count), MI_RESULT_OK);
    for (MI_Uint32 i = 0; i < count; i++) {
        const MI_Char *name = NULL;
        MI_Uint32 flags = 0;
        assert_int_equal(MI_Instance_GetElementAt(instance, i, &name, NULL, NULL, &flags),
                         MI_RESULT_OK);
        if (!with_value || (flags & MI_FLAG_NULL) == 0) {
            json_array_append_new(names, json_string(name));
        }
    }
    return names;
}

static json_t *canonicals_of(const struct run *run, const struct pulled *pulled)
{
    json_t *texts = json_array();
    for (size_t i = 0; i < pulled->count; i++) {
        char *text =
            canonical_path(pulled->instances[i], is_omi(run) ? NULL : run->default_namespace);
        json_array_append_new(texts, json_string(text));
        free(text);
    }
    return texts;
}

/* Profile omi sends no namespaces: "root/test:p.name=..." and the nested ones lose theirs. */
static json_t *without_namespaces(const json_t *expected)
{
    json_t *texts = json_array();
    size_t i = 0;
    const json_t *item = NULL;
    json_array_foreach(expected, i, item) {
        char *text = canonical_without_namespaces(json_string_value(item));
        json_array_append_new(texts, json_string(text));
        free(text);
    }
    return texts;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort_texts(json_t *texts)
{
    const size_t count = json_array_size(texts);
    const char **list = calloc(count + 1, sizeof *list);
    for (size_t i = 0; i < count; i++) {
        list[i] = json_string_value(json_array_get(texts, i));
    }
    qsort(list, count, sizeof *list, by_text);
    json_t *sorted = json_array();
    for (size_t i = 0; i < count; i++) {
        json_array_append_new(sorted, json_string(list[i]));
    }
    free(list);
    json_array_clear(texts);
    json_array_extend(texts, sorted);
    json_decref(sorted);
}

static void assert_same(const char *id, const char *profile, const json_t *got,
                        const json_t *wanted)
{
    if (json_equal(got, wanted)) {
        return;
    }
    char *have = json_dumps(got, JSON_INDENT(1) | JSON_ENCODE_ANY);
    char *want = json_dumps(wanted, JSON_INDENT(1) | JSON_ENCODE_ANY);
    print_error("%s in profile %s: got %s, expected %s\n", id, profile, have, want);
    free(have);
    free(want);
    fail();
}

static void check_properties(const struct run *run, const json_t *call, const json_t *expected,
                             const struct pulled *pulled)
{
    json_t *properties = json_object_get(expected, "properties");
    const bool with_value = json_is_true(json_object_get(call, "keys_only")) && !is_omi(run);
    for (size_t i = 0; properties != NULL && i < pulled->count; i++) {
        char *text = canonical_path(pulled->instances[i], run->default_namespace);
        const json_t *wanted = json_object_get(properties, text);
        free(text);
        if (wanted != NULL) {
            json_t *names = names_of(pulled->instances[i], with_value);
            assert_same(text_of(call, "id"), run->profile, names, wanted);
            json_decref(names);
        }
    }
}

static void check_rows(const struct run *run, const json_t *call, const json_t *expected,
                       const struct pulled *pulled)
{
    json_t *got = canonicals_of(run, pulled);
    json_t *canonical = json_object_get(expected, "canonical");
    json_t *wanted = is_omi(run) ? without_namespaces(canonical) : json_deep_copy(canonical);
    assert_int_equal(pulled->count, json_integer_value(json_object_get(expected, "count")));
    if (!json_is_true(json_object_get(call, "ordered"))) {
        sort_texts(got);
        sort_texts(wanted);
    }
    assert_same(text_of(call, "id"), run->profile, got, wanted);
    json_decref(got);
    json_decref(wanted);
    check_properties(run, call, expected, pulled);
}

static void check(const struct run *run, const json_t *call, const struct pulled *pulled)
{
    const json_t *omi = json_object_get(call, "expect_omi");
    const json_t *expected = is_omi(run) && omi != NULL ? omi : json_object_get(call, "expect");
    const json_t *result = json_object_get(expected, "result");
    const json_int_t code = result == NULL ? MI_RESULT_OK : json_integer_value(result);
    if ((json_int_t)pulled->result != code) {
        print_error("%s (%s) in profile %s: result %d, expected %d\n", text_of(call, "id"),
                    text_of(call, "text"), run->profile, (int)pulled->result, (int)code);
        fail();
    }
    if (code == MI_RESULT_OK) {
        check_rows(run, call, expected, pulled);
    }
}

/* --- the calls -------------------------------------------------------------------------------- */

static void start(const struct run *run, const json_t *call, const MI_Instance *key,
                  MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const char *space = text_of(call, "namespace");
    const MI_Boolean keys_only =
        json_is_true(json_object_get(call, "keys_only")) ? MI_TRUE : MI_FALSE;
    if (space == NULL && is_omi(run)) {
        space = run->default_namespace;
    }
    if (strcmp(text_of(call, "op"), "References") == 0) {
        MI_Session_ReferenceInstances(run->session, 0, NULL, space, key,
                                      text_of(call, "result_class"), text_of(call, "role"),
                                      keys_only, callbacks, operation);
    } else {
        MI_Session_AssociatorInstances(run->session, 0, NULL, space, key,
                                       text_of(call, "assoc_class"), text_of(call, "result_class"),
                                       text_of(call, "role"), text_of(call, "result_role"),
                                       keys_only, callbacks, operation);
    }
}

static void run_call(struct run *run, const json_t *call)
{
    MI_Instance *key = path_instance(&run->application, json_object_get(call, "source"));
    struct pulled pulled = {0};
    MI_Operation operation = MI_OPERATION_NULL;
    struct awaited awaited;
    awaited_init(&awaited, &pulled);
    MI_OperationCallbacks callbacks = awaited_callbacks(&awaited);
    start(run, call, key, run->asynchronous ? &callbacks : NULL, &operation);
    if (run->asynchronous) {
        awaited_wait(&awaited);
    } else {
        pull_all(&operation, &pulled);
    }
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    check(run, call, &pulled);
    pulled_clear(&pulled);
    awaited_clear(&awaited);
    MI_Instance_Delete(key);
}

static size_t run_calls(struct run *run, const json_t *calls)
{
    size_t i = 0;
    const json_t *call = NULL;
    run->default_namespace = text_of(calls, "default_namespace");
    json_array_foreach(json_object_get(calls, "calls"), i, call) {
        run_call(run, call);
    }
    return i;
}

/* --- the worlds ------------------------------------------------------------------------------- */

static mifake *open_world(const char *name, const char *profile)
{
    char path[512];
    (void)snprintf(path, sizeof path, CASES "/%s.json", name);
    mifake_error error = {0};
    mifake *world = mifake_open_with(path, &(mifake_options){.profile = profile}, &error);
    if (world == NULL) {
        print_error("%s", error.text);
        mifake_error_clear(&error);
        fail();
    }
    return world;
}

static size_t run_world(const char *name, const char *profile, bool asynchronous)
{
    char path[512];
    (void)snprintf(path, sizeof path, CASES "/%s.calls.json", name);
    json_t *calls = json_load_file(path, 0, NULL);
    assert_non_null(calls);
    mifake *world = open_world(name, profile);
    struct run run = {.profile = profile, .asynchronous = asynchronous};
    assert_int_equal(MI_Application_Initialize(0, NULL, NULL, &run.application), MI_RESULT_OK);
    run.session = mifake_session(world);
    const size_t count = run_calls(&run, calls);
    json_decref(calls);
    assert_int_equal(MI_Application_Close(&run.application), MI_RESULT_OK);
    assert_true(mifake_close(world, NULL));
    return count;
}

static const char *const worlds[] = {
    "assoc-source", "basic",    "hierarchy", "namespaces", "null",      "odd-classes", "self",
    "several",      "spelling", "types",     "a-access",   "a-devices", "a-links",     "a-spaces",
};

static void run_all(const char *profile, bool asynchronous)
{
    size_t count = 0;
    for (size_t i = 0; i < sizeof worlds / sizeof worlds[0]; i++) {
        count += run_world(worlds[i], profile, asynchronous);
    }
    assert_int_equal(count, 240);
}

static void cases_hold_in_profile_windows(void **state)
{
    (void)state;
    run_all("windows", false);
}

static void cases_hold_in_profile_windows_with_callbacks(void **state)
{
    (void)state;
    run_all("windows", true);
}

static void cases_hold_in_profile_omi(void **state)
{
    (void)state;
    run_all("omi", false);
}

static void cases_hold_in_profile_omi_with_callbacks(void **state)
{
    (void)state;
    run_all("omi", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cases_hold_in_profile_windows),
        cmocka_unit_test(cases_hold_in_profile_windows_with_callbacks),
        cmocka_unit_test(cases_hold_in_profile_omi),
        cmocka_unit_test(cases_hold_in_profile_omi_with_callbacks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
