/* Fails every allocation of every scenario, one after the other: no crash, no leak (the sanitizer
 * sees to that), a clean answer, and a world that works once there is memory again. */
#include "oom/failing.h"
#include "oom/taker.h"
#include "support/test.h"

#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORLD MIFAKE_SOURCE_DIR "/tests/oom/world.json"

/* A scenario is true when it came to its usual end. */
typedef bool scenario(mifake *world);

/* --- a call that must work -------------------------------------------------------------------- */

static MI_Instance *make_key_of(mifake *world, MI_Char *name)
{
    MI_Instance *key = NULL;
    MI_Application *application = mifake_application(world);
    const MI_Value value = {.string = name};
    if (application == NULL ||
        MI_Application_NewInstance(application, "P", NULL, &key) != MI_RESULT_OK) {
        return NULL;
    }
    if (MI_Instance_AddElement(key, "Name", &value, MI_STRING, MI_FLAG_KEY) != MI_RESULT_OK) {
        (void)MI_Instance_Delete(key);
        return NULL;
    }
    return key;
}

static MI_Instance *make_key(mifake *world)
{
    return make_key_of(world, (MI_Char[]){"one"});
}

/* Pulls without clones; an operation that could not start ends at once. */
static size_t drain(MI_Operation *operation, MI_Result *result)
{
    size_t count = 0;
    MI_Boolean more = MI_TRUE;
    while (more) {
        const MI_Instance *instance = NULL;
        if (MI_Operation_GetInstance(operation, &instance, &more, result, NULL, NULL) !=
            MI_RESULT_OK) {
            return count;
        }
        count += instance != NULL;
    }
    return count;
}

static bool refer(mifake *world)
{
    MI_Session *session = mifake_session(world);
    MI_Instance *key = session == NULL ? NULL : make_key(world);
    if (key == NULL) {
        return false;
    }
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Result result = MI_RESULT_FAILED;
    MI_Session_ReferenceInstances(session, 0, NULL, "root/test", key, NULL, NULL, MI_FALSE, NULL,
                                  &operation);
    const size_t count = drain(&operation, &result);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    (void)MI_Instance_Delete(key);
    assert_true(result == MI_RESULT_OK || result == MI_RESULT_SERVER_LIMITS_EXCEEDED);
    return result == MI_RESULT_OK && count == 4;
}

/* --- the scenarios ---------------------------------------------------------------------------- */

static bool open_and_close(mifake *world)
{
    (void)world;
    mifake_error error = {0};
    mifake_forget();
    mifake *opened = mifake_open(WORLD, &error);
    mifake_error_clear(&error);
    char *report = NULL;
    (void)mifake_close(opened, &report);
    free(report);
    return opened != NULL;
}

static bool open_with_mistakes(mifake *world)
{
    (void)world;
    mifake_error error = {0};
    mifake *opened = mifake_open(MIFAKE_SOURCE_DIR "/tests/oom/mistakes.json", &error);
    assert_null(opened);
    const bool complete = error.text != NULL && strstr(error.text, "out of memory") == NULL &&
                          strstr(error.text, "unknown class") != NULL && error.file != NULL;
    mifake_error_clear(&error);
    return complete;
}

static bool refer_on_a_fresh_world(mifake *world)
{
    mifake *fresh = mifake_again(world);
    const bool worked = fresh != NULL && refer(fresh);
    assert_true(mifake_close(fresh, NULL));
    return worked;
}

static bool associate_with(mifake *world, MI_Char *name, size_t expected)
{
    MI_Session *session = mifake_session(world);
    MI_Instance *key = session == NULL ? NULL : make_key_of(world, name);
    if (key == NULL) {
        return false;
    }
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Result result = MI_RESULT_FAILED;
    MI_Session_AssociatorInstances(session, 0, NULL, "root/test", key, NULL, NULL, NULL, NULL,
                                   MI_FALSE, NULL, &operation);
    const size_t count = drain(&operation, &result);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    (void)MI_Instance_Delete(key);
    assert_true(result == MI_RESULT_OK || result == MI_RESULT_SERVER_LIMITS_EXCEEDED);
    return result == MI_RESULT_OK && count == expected;
}

static bool associate(mifake *world)
{
    return associate_with(world, (MI_Char[]){"one"}, 3);
}

/* What was given out is remembered: a few beside the operation, more in a table. */
static bool associate_many(mifake *world)
{
    return associate_with(world, (MI_Char[]){"hub"}, 5);
}

static size_t ask(mifake *world, const MI_Char *query, MI_Result *result)
{
    MI_Session *session = mifake_session(world);
    MI_Operation operation = MI_OPERATION_NULL;
    if (session == NULL) {
        return 0;
    }
    MI_Session_QueryInstances(session, 0, NULL, "root/test", "WQL", query, NULL, &operation);
    const size_t count = drain(&operation, result);
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    return count;
}

static bool select_rows(mifake *world)
{
    MI_Result result = MI_RESULT_FAILED;
    const size_t count =
        ask(world, "SELECT Name FROM P WHERE Name = 'one' OR Name LIKE 'o%'", &result);
    assert_true(result != MI_RESULT_INVALID_QUERY);
    return result == MI_RESULT_OK && count == 1;
}

static bool query_references(mifake *world)
{
    MI_Result result = MI_RESULT_FAILED;
    const size_t count = ask(world, "REFERENCES OF {P.Name='one'} WHERE Role=Left", &result);
    assert_true(result != MI_RESULT_INVALID_QUERY);
    return result == MI_RESULT_OK && count > 0;
}

static bool refuse_a_query(mifake *world)
{
    MI_Result result = MI_RESULT_FAILED;
    (void)ask(world, "SELECT * FROM P WHERE Nmae = 'one'", &result);
    return result == MI_RESULT_INVALID_QUERY;
}

static bool refuse_with_details(mifake *world)
{
    MI_Session *session = mifake_session(world);
    MI_Instance *key = session == NULL ? NULL : make_key(world);
    if (key == NULL) {
        return false;
    }
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *instance = NULL;
    const MI_Instance *details = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    MI_Session_ReferenceInstances(session, 0, NULL, "root/nowhere", key, NULL, NULL, MI_FALSE, NULL,
                                  &operation);
    (void)MI_Operation_GetInstance(&operation, &instance, &more, &result, NULL, &details);
    const bool complete = details != NULL;
    assert_true(result == MI_RESULT_INVALID_NAMESPACE ||
                result == MI_RESULT_SERVER_LIMITS_EXCEEDED);
    (void)MI_Operation_Close(&operation);
    (void)MI_Instance_Delete(key);
    return complete;
}

static struct consumer user_of(mifake *world, MI_Application *application, MI_Session *session)
{
    return (struct consumer){.world = world, .application = *application, .session = *session};
}

static bool await(mifake *world)
{
    MI_Session *session = mifake_session(world);
    MI_Instance *key = session == NULL ? NULL : make_key(world);
    if (key == NULL) {
        return false;
    }
    struct consumer consumer = user_of(world, mifake_application(world), session);
    const struct call call = {.operation = CALL_REFERENCES, .space = "root/test", .instance = key};
    const struct taken taken = take(&consumer, &call, TAKE_WITH_CALLBACKS, false);
    (void)MI_Instance_Delete(key);
    return taken.result == MI_RESULT_OK && taken.count == 4;
}

static bool connect(mifake *world)
{
    MI_Application application;
    MI_Session session = MI_SESSION_NULL;
    if (MI_Application_Initialize(0, NULL, NULL, &application) != MI_RESULT_OK) {
        return false;
    }
    const bool served = mifake_serve(world, "host");
    const MI_Result result =
        MI_Application_NewSession(&application, NULL, "host", NULL, NULL, NULL, &session);
    (void)MI_Session_Close(&session, NULL, NULL);
    assert_int_equal(MI_Application_Close(&application), MI_RESULT_OK);
    return served && result == MI_RESULT_OK;
}

static const char sweep_rule[] = "{\"id\": \"json\", \"match\": {\"key\": \"P.Name=\\\"a\\\"\", "
                                 "\"query\": {\"regex\": \"^a\"}}, "
                                 "\"then\": [{\"final\": {\"result\": 1}}], \"when\": "
                                 "{\"scenario\": \"s\", \"state\": \"start\"}}";

static bool script(mifake *world)
{
    mifake *fresh = mifake_again(world);
    MI_Instance *row = fresh == NULL ? NULL : make_key(fresh);
    const mifake_match match = {.op = MIFAKE_GET_INSTANCE, .class_name = "P"};
    bool worked =
        row != NULL && mifake_rule(fresh, sweep_rule, NULL) &&
        mifake_on(fresh, "c", &match,
                  MIFAKE_STEPS(MIFAKE_ROW_OF(row), MIFAKE_FINAL(MI_RESULT_FAILED, "a"))) &&
        mifake_expect(fresh, &match, 0, 1) && mifake_set_state(fresh, "s", "t");
    if (row != NULL) {
        (void)MI_Instance_Delete(row);
    }
    (void)mifake_close(fresh, NULL);
    return worked;
}

static bool set_options(mifake *world)
{
    MI_Application *application = mifake_application(world);
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    const MI_Interval second = {.seconds = 1};
    MI_Value value;
    value.uint32 = 7;
    bool worked = application != NULL && MI_Application_NewOperationOptions(
                                             application, MI_FALSE, &options) == MI_RESULT_OK;
    worked = worked && MI_OperationOptions_SetTimeout(&options, &second) == MI_RESULT_OK &&
             MI_OperationOptions_SetCustomOption(&options, "mine", MI_UINT32, &value, MI_FALSE) ==
                 MI_RESULT_OK;
    MI_OperationOptions_Delete(&options);
    return worked;
}

/* Classes are copied and names of classes remembered; the rest goes straight into the buffer. */
static bool write_document(MI_Application *application, const MI_Instance *instance)
{
    static MI_Uint8 buffer[4096];
    MI_Serializer serializer;
    MI_Uint32 needed = 0;
    if (MI_Application_NewSerializer(application, 0, (MI_Char[]){"MI_XML"}, &serializer) !=
        MI_RESULT_OK) {
        return false;
    }
    const MI_Result result =
        MI_Serializer_SerializeInstance(&serializer, MI_SERIALIZER_FLAGS_INSTANCE_WITH_CLASS,
                                        instance, buffer, sizeof buffer, &needed);
    assert_int_equal(MI_Serializer_Close(&serializer), MI_RESULT_OK);
    assert_true(result == MI_RESULT_OK || result == MI_RESULT_SERVER_LIMITS_EXCEEDED);
    return result == MI_RESULT_OK;
}

static bool serialize(mifake *world)
{
    MI_Session *session = mifake_session(world);
    MI_Instance *key = session == NULL ? NULL : make_key(world);
    if (key == NULL) {
        return false;
    }
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Instance *link = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Session_ReferenceInstances(session, 0, NULL, "root/test", key, NULL, NULL, MI_FALSE, NULL,
                                  &operation);
    (void)MI_Operation_GetInstance(&operation, &link, &more, NULL, NULL, NULL);
    const bool written = link != NULL && write_document(mifake_application(world), link);
    MI_Result result = MI_RESULT_OK;
    (void)drain(&operation, &result);
    (void)MI_Operation_Close(&operation);
    (void)MI_Instance_Delete(key);
    return written;
}

/* An operation is left open: the report says so, or at least that something was wrong. */
static bool report(mifake *world)
{
    mifake *fresh = mifake_again(world);
    MI_Session *session = fresh == NULL ? NULL : mifake_session(fresh);
    MI_Operation operation = MI_OPERATION_NULL;
    char *text = NULL;
    if (session != NULL) {
        MI_Session_TestConnection(session, 0, NULL, &operation);
    }
    const bool started = operation.reserved2 != 0 && mifake_calls(fresh, NULL) == 1;
    char *journal = mifake_journal(fresh);
    const bool right = mifake_close(fresh, &text);
    assert_true(right == !started);
    const bool complete = started && journal != NULL && text != NULL &&
                          strstr(text, "M2: operation 1, TestConnection: never closed") != NULL &&
                          strstr(text, "memory ran out") == NULL;
    free(journal);
    free(text);
    return complete;
}

static bool trace(mifake *world)
{
    (void)setenv("MIFAKE_TRACE", "/dev/null", 1);
    const bool complete = report(world);
    (void)unsetenv("MIFAKE_TRACE");
    return complete;
}

static bool look_at_calls(mifake *world)
{
    mifake *fresh = mifake_again(world);
    mifake_call call = {0};
    const bool called = fresh != NULL && refer(fresh);
    const bool found = called && mifake_next_call(fresh, &call);
    const bool complete = found && call.key != NULL && mifake_call_in(&call, "Name") != NULL &&
                          mifake_calls(fresh, &(mifake_match){.op = MIFAKE_REFERENCES}) == 1;
    mifake_call_clear(&call);
    (void)mifake_close(fresh, NULL);
    return complete;
}

/* What is shown is the whole world, or nothing. */
static bool show(mifake *world)
{
    char *summary = mifake_show(world, MIFAKE_VIEW_SUMMARY);
    char *graph = mifake_show(world, MIFAKE_VIEW_GRAPH);
    char *fixture = mifake_show(world, MIFAKE_VIEW_JSON);
    const bool complete = summary != NULL && graph != NULL && fixture != NULL;
    assert_true(fixture == NULL || strstr(fixture, "\"expect\"") != NULL);
    free(summary);
    free(graph);
    free(fixture);
    return complete;
}

static MI_Result create(mifake *world, MI_Session *session, MI_Application *application)
{
    struct consumer consumer = user_of(world, application, session);
    MI_Instance *instance = NULL;
    MI_Value name;
    name.string = (MI_Char[]){"created"};
    if (MI_Application_NewInstance(application, "P", NULL, &instance) != MI_RESULT_OK) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    const bool named =
        MI_Instance_AddElement(instance, "Name", &name, MI_STRING, MI_FLAG_KEY) == MI_RESULT_OK;
    const struct call call = {.operation = CALL_CREATE, .space = "root/test", .instance = instance};
    const MI_Result result = named ? take(&consumer, &call, TAKE_PULLING, false).result
                                   : MI_RESULT_SERVER_LIMITS_EXCEEDED;
    (void)MI_Instance_Delete(instance);
    return result;
}

/* What was created before the snapshot stays, whatever comes of the rest. */
static bool go_back(mifake *world)
{
    mifake *fresh = mifake_again(world);
    MI_Session *session = fresh == NULL ? NULL : mifake_session(fresh);
    MI_Application *application = fresh == NULL ? NULL : mifake_application(fresh);
    if (session == NULL || application == NULL) {
        (void)mifake_close(fresh, NULL);
        return false;
    }
    const MI_Result first = create(fresh, session, application);
    mifake_snapshot(fresh);
    const MI_Result second = create(fresh, session, application);
    assert_true(mifake_reset(fresh));
    const MI_Result third = create(fresh, session, application);
    if (first == MI_RESULT_OK) {
        assert_true(second != MI_RESULT_OK && third != MI_RESULT_OK);
    }
    assert_true(mifake_close(fresh, NULL));
    return first == MI_RESULT_OK && second == MI_RESULT_ALREADY_EXISTS &&
           third == MI_RESULT_ALREADY_EXISTS;
}

/* --- the sweep -------------------------------------------------------------------------------- */

struct row {
    const char *name;
    scenario *run;
};

static const struct row rows[] = {
    {"opening and closing", open_and_close},
    {"opening a file with mistakes", open_with_mistakes},
    {"a call on a fresh world", refer_on_a_fresh_world},
    {"ReferenceInstances", refer},
    {"AssociatorInstances", associate},
    {"AssociatorInstances of many", associate_many},
    {"ReferenceInstances with callbacks", await},
    {"a query", select_rows},
    {"a query for references", query_references},
    {"a query that is none", refuse_a_query},
    {"an error with details", refuse_with_details},
    {"NewSession", connect},
    {"options", set_options},
    {"a report", report},
    {"a trace", trace},
    {"looking at calls", look_at_calls},
    {"SerializeInstance", serialize},
    {"rules from C", script},
    {"showing a world", show},
    {"going back", go_back},
};

/* The first point at which nothing failed; every one before it was tried. */
static unsigned long sweep(const struct row *row, mifake *world, enum failing_mode mode)
{
    for (unsigned long point = 1;; point++) {
        failing_start(point, mode);
        const bool worked = row->run(world);
        const bool failed = failing_stop();
        assert_true(refer(world));
        if (!failed) {
            assert_true(worked);
            return point - 1;
        }
    }
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    unsigned long points = 0;
    mifake *world = mifake_open(WORLD, NULL);
    assert_non_null(world);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const unsigned long found = sweep(&rows[i], world, FAIL_ONE);
        points += found + sweep(&rows[i], world, FAIL_FROM_HERE_ON);
        print_message("%s: %lu allocations\n", rows[i].name, found);
    }
    print_message("%lu points swept\n", points);
    assert_true(mifake_close(world, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
