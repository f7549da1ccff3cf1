/* Scripts that change the world, or the session, while operations run. */
#include "api/scripted.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

/* --- changes ---------------------------------------------------------------------------------- */

static void enumerate(struct scene *scene, MI_Operation *operation)
{
    MI_Session_EnumerateInstances(&scene->session, 0, NULL, SCENE_SPACE, MI_T("Disk"), MI_FALSE,
                                  NULL, operation);
}

/* The sizes of all disks, "7 8 ". */
static void expect_sizes(MI_Operation *operation, const char *expected)
{
    char sizes[128] = "";
    MI_Boolean more = MI_TRUE;
    while (more) {
        const MI_Instance *disk = NULL;
        MI_Value size;
        assert_int_equal(MI_Operation_GetInstance(operation, &disk, &more, NULL, NULL, NULL),
                         MI_RESULT_OK);
        if (disk != NULL) {
            assert_int_equal(MI_Instance_GetElement(disk, MI_T("Size"), &size, NULL, NULL, NULL),
                             MI_RESULT_OK);
            (void)snprintf(sizes + strlen(sizes), sizeof sizes - strlen(sizes), "%u ",
                           (unsigned)size.uint64);
        }
    }
    assert_int_equal(MI_Operation_Close(operation), MI_RESULT_OK);
    assert_string_equal(sizes, expected);
}

static void expect_all_sizes(struct scene *scene, const char *expected)
{
    MI_Operation operation = MI_OPERATION_NULL;
    enumerate(scene, &operation);
    expect_sizes(&operation, expected);
}

struct row {
    const char *step;
    const char *sizes; /* of all disks, afterwards */
};

/* DESIGN 5, 7: later calls see it; what runs answers as if nothing had happened, the operation of
 * the script too. */
static void what_a_rule_changes_is_seen_by_later_calls(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"{'put': {'class': 'Disk', 'properties': {'Name': 'd9', 'Size': 9}}}", "7 8 9 "},
        {"{'put': {'class': 'Disk', 'properties': {'Name': 'd0', 'Size': 1}}}", "1 8 "},
        {"{'remove': '@disk'}", "8 "},
        {"{'set': {'instance': '@disk', 'properties': {'Size': 70}}}", "70 8 "},
        {"{'set': {'instance': '@disk', 'properties': {'Size': null}}}", "0 8 "},
        {"{'set': {'instance': '@spare', 'properties': {'Size': 80}}}, {'remove': '@disk'}", "80 "},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char rule[512];
        struct scene scene;
        MI_Operation running = MI_OPERATION_NULL;
        MI_Operation scripted = MI_OPERATION_NULL;
        scripted_open(&scene, NULL);
        enumerate(&scene, &running);
        (void)snprintf(rule, sizeof rule,
                       "{'match': {'op': 'EnumerateInstances'}, 'times': 1, "
                       "'then': [%s, {'repo': true}]}",
                       rows[i].step);
        scripted_whole_rule(&scene, rule);
        enumerate(&scene, &scripted);
        expect_sizes(&scripted, "7 8 ");
        expect_sizes(&running, "7 8 ");
        expect_all_sizes(&scene, rows[i].sizes);
        scene_close(&scene);
    }
}

/* A change comes at its place in the script, not before. */
static void a_change_waits_for_its_turn(void **state)
{
    (void)state;
    struct scene scene;
    MI_Operation scripted = MI_OPERATION_NULL;
    scripted_open(&scene, NULL);
    mifake_clock(scene.world, MIFAKE_CLOCK_MANUAL);
    scripted_whole_rule(&scene, "{'match': {'op': 'EnumerateInstances'}, 'times': 1, 'then': ["
                                "{'delayMs': 10}, {'remove': '@disk'}, {'final': {}}]}");
    enumerate(&scene, &scripted);
    expect_all_sizes(&scene, "7 8 ");
    mifake_advance(scene.world, 10);
    expect_sizes(&scripted, "");
    expect_all_sizes(&scene, "8 ");
    scene_close(&scene);
}

/* What is not there cannot be removed or set, and need not be. */
static void a_change_of_nothing_is_no_error(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_rule(&scene, "ReferenceInstances",
                  "{'remove': '@disk'}, {'remove': '@disk'}, "
                  "{'set': {'instance': '@disk', 'properties': {'Size': 1}}}, {'final': {}}");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, -, F, 0, -, -)\n");
    expect_all_sizes(&scene, "8 ");
    scene_close(&scene);
}

/* A change that a client asks for is made when the script comes to it, or not at all. */
static void a_deletion_may_be_late_or_refused(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_whole_rule(&scene, "{'match': {'op': 'DeleteInstance'}, 'afterLast': 'repo', 'calls': "
                                "[[{'final': {'result': 'ACCESS_DENIED', 'details': null}}], "
                                "[{'delayMs': 10}, {'repo': true}]]}");
    for (int i = 0; i < 2; i++) {
        MI_Operation operation = MI_OPERATION_NULL;
        MI_Instance *key = scene_key_text(MI_T("Disk"), MI_T("Name"), MI_T("d0"));
        MI_Session_DeleteInstance(&scene.session, 0, NULL, SCENE_SPACE, key, NULL, &operation);
        assert_int_equal(MI_Instance_Delete(key), MI_RESULT_OK);
        expect_all_sizes(&scene, "7 8 ");
        trace_pull(scene.trace, &operation);
        assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_OK);
    }
    trace_expect(scene.trace, "get(0, -, F, 2, std(2), -)\nget(0, -, F, 0, -, -)\n");
    expect_all_sizes(&scene, "8 ");
    scene_close(&scene);
}

/* --- the connection --------------------------------------------------------------------------- */

/* C.12: all operations of the session end FAILED, without texts, and what was held back is lost;
 * those of another session do not. */
static void a_lost_connection_ends_all_operations_of_the_session(void **state)
{
    (void)state;
    struct scene scene;
    struct listener other = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&other);
    MI_Session session = MI_SESSION_NULL;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    assert_int_equal(mifake_new_session(scene.world, &session), MI_RESULT_OK);
    scripted_whole_rule(&scene, "{'match': {'op': 'ReferenceInstances', 'key': '@one'}, 'then': ["
                                "{'delayMs': 10}, {'loseConnection': true}]}");
    scripted_whole_rule(&scene, "{'match': {'op': 'ReferenceInstances', 'key': '@five'}, 'then': ["
                                "{'rows': 2}, {'delayMs': 20}, {'repo': true}]}");
    MI_Operation pulled = scene_pull(&scene, MI_T("five"));
    MI_Operation heard = scene_listen(&scene, MI_T("five"), 0);
    MI_Operation loser = scene_listen(&scene, MI_T("one"), 0);
    MI_Operation elsewhere = MI_OPERATION_NULL;
    MI_Session_TestConnection(&session, 0, &callbacks, &elsewhere);
    (void)mifake_pump(scene.world);
    trace_pull(scene.trace, &pulled);
    trace_close(scene.trace, &pulled);
    trace_close(scene.trace, &heard);
    trace_close(scene.trace, &loser);
    assert_int_equal(MI_Operation_Close(&elsewhere), MI_RESULT_OK);
    assert_int_equal(MI_Session_Close(&session, NULL, NULL), MI_RESULT_OK);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, -)\n"
                              "cb(-, F, 1, -, -, -)\n"
                              "cb(-, F, 1, -, -, -)\n"
                              "get(0, -, F, 1, -, -)\n"
                              "Close 0\nClose 0\nClose 0\n");
    trace_expect(&other.trace, "cb(-, F, 0, -, -, -)\n");
    assert_int_equal(mifake_now(scene.world), 10);
    scene_close(&scene);
}

/* The next call connects again. */
static void a_session_may_go_on_after_a_lost_connection(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    scripted_whole_rule(&scene, "{'match': {'op': 'ReferenceInstances'}, 'times': 1, "
                                "'then': [{'rows': 1}, {'loseConnection': true}]}");
    scripted_pull(&scene);
    trace_expect(scene.trace, "get(0, -, F, 1, -, -)\n");
    scripted_get(&scene, MI_T("d0"));
    trace_expect(scene.trace, "get(0, Disk, F, 0, -, -)\n");
    scene_close(&scene);
}

/* C-43: what waits for an acknowledgement is told too. */
static void a_lost_connection_does_not_wait_for_an_acknowledgement(void **state)
{
    (void)state;
    struct scene scene;
    scripted_open(&scene, NULL);
    mifake_deliver(scene.world, MIFAKE_PUMP);
    scripted_whole_rule(&scene, "{'match': {'op': 'TestConnection'}, "
                                "'then': [{'loseConnection': true}]}");
    MI_Operation heard = scene_listen(&scene, MI_T("five"), MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
    assert_int_equal(mifake_pump(scene.world), 1);
    MI_Operation test = MI_OPERATION_NULL;
    MI_Session_TestConnection(&scene.session, 0, NULL, &test);
    trace_pull(scene.trace, &test);
    assert_int_equal(mifake_pump(scene.world), 1);
    listener_acknowledge(&scene.heard);
    trace_close(scene.trace, &test);
    trace_close(scene.trace, &heard);
    trace_expect(scene.trace, "cb(Link, T, 0, -, -, ack)\n"
                              "get(0, -, F, 1, -, -)\n"
                              "cb(-, F, 1, -, -, ack)\n"
                              "ack 0\nClose 0\nClose 0\n");
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_rule_changes_is_seen_by_later_calls),
        cmocka_unit_test(a_change_waits_for_its_turn),
        cmocka_unit_test(a_change_of_nothing_is_no_error),
        cmocka_unit_test(a_deletion_may_be_late_or_refused),
        cmocka_unit_test(a_lost_connection_ends_all_operations_of_the_session),
        cmocka_unit_test(a_session_may_go_on_after_a_lost_connection),
        cmocka_unit_test(a_lost_connection_does_not_wait_for_an_acknowledgement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
