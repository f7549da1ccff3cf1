/* The hangs of the real library that are more than a consumer's mistake alone (those are in
 * corpus/): who delivers, which threads there are, what is carried out. None takes longer than a
 * grace, most no time at all, and all of them together less than five seconds. */
#include "api/scene.h"
#include "support/test.h"

#include <mifake.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* --- nobody else is there: at once ------------------------------------------------------------ */

/* M2, B-20, K33: each operation that was left open is named. */
static void closing_a_session_with_open_operations(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "one");
    trace_pull(scene.trace, &operation);
    (void)scene_pull(&scene, "five");
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_FAILED);
    char *report = mifake_report(scene.world);
    assert_non_null(strstr(report, "likewise operation 1"));
    free(report);
    scene_end_with(&scene, "error M2: operation 2");
}

static void close_session_here(struct listener *listener, MI_Operation *operation, unsigned number)
{
    MI_Session session = MI_SESSION_NULL;
    if (number == 1) {
        assert_int_equal(MI_Operation_GetSession(operation, &session), MI_RESULT_OK);
        trace_note(&listener->trace, "Session_Close", MI_Session_Close(&session, NULL, NULL));
    }
}

/* M5, B-24: whoever delivers. */
static void closing_a_session_in_a_callback(void **state)
{
    (void)state;
    for (mifake_delivery delivery = MIFAKE_WORKER; delivery <= MIFAKE_INLINE; delivery++) {
        struct scene scene;
        scene_open(&scene, NULL);
        mifake_deliver(scene.world, delivery);
        scene.heard.act = close_session_here;
        (void)scene_listen(&scene, "one", 0);
        (void)mifake_pump(scene.world);
        listener_wait_finals(&scene.heard, 1);
        trace_expect(scene.trace, "cb(Link, F, 0, -, -, -)\nSession_Close 1\n");
        char *report = mifake_report(scene.world);
        assert_non_null(strstr(report, "misused in close_session_here"));
        free(report);
        scene_end_with(&scene, "error M5: MI_Session_Close inside a callback");
    }
}

/* --- somebody else might act: after a grace --------------------------------------------------- */

static void *stand_by(void *argument)
{
    listener_pass_gate(argument);
    return NULL;
}

/* M1, C-52: another thread does nothing about it. */
static void closing_early_beside_another_thread(void **state)
{
    (void)state;
    struct scene scene;
    struct listener gate = LISTENER_EMPTY;
    pthread_t other;
    scene_open(&scene, NULL);
    assert_int_equal(pthread_create(&other, NULL, stand_by, &gate), 0);
    MI_Operation operation = scene_pull(&scene, "five");
    const double start = now();
    assert_int_equal(MI_Operation_Close(&operation), MI_RESULT_FAILED);
    assert_true(now() - start > 0.15);
    listener_open_gate(&gate);
    assert_int_equal(pthread_join(other, NULL), 0);
    scene_end_with(&scene, "error M1");
}

static void *pull_hanging(void *argument)
{
    const MI_Instance *instance = NULL;
    (void)MI_Operation_GetInstance(argument, &instance, NULL, NULL, NULL, NULL);
    return NULL;
}

/* M42, M1: two threads that both wait need no grace to find out, or one of them. */
static void two_threads_that_wait_for_each_other(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t other;
    scene_open(&scene, NULL);
    assert_true(mifake_on(scene.world, "never",
                          &(mifake_match){.op = MIFAKE_REFERENCES, .times = 1},
                          MIFAKE_STEPS(MIFAKE_HANG)));
    MI_Operation hanging = scene_pull(&scene, "five");
    MI_Operation early = scene_pull(&scene, "five");
    assert_int_equal(pthread_create(&other, NULL, pull_hanging, &hanging), 0);
    assert_int_equal(MI_Operation_Close(&early), MI_RESULT_FAILED);
    assert_int_equal(pthread_join(other, NULL), 0);
    assert_int_equal(MI_Operation_Close(&hanging), MI_RESULT_OK);
    char *report = mifake_report(scene.world);
    assert_non_null(strstr(report, "error M42: operation 1"));
    free(report);
    scene_end_with(&scene, "error M1: operation 2");
}

/* M34, C-38: a callback waits for another that only its own thread could call. The level is that of
 * a profile in which callbacks share a thread. */
static void a_callback_that_waits_for_another(void **state)
{
    (void)state;
    struct scene scene;
    assert_int_equal(setenv("MIFAKE_GRACE_MS", "10", 1), 0);
    scene_open(&scene, "omi");
    scene.heard.act = listener_hold_first;
    (void)scene_listen(&scene, "one", 0);
    listener_wait(&scene.heard, 1);
    (void)scene_listen(&scene, "none", 0);
    assert_int_equal(MI_Session_Close(&scene.session, NULL, NULL), MI_RESULT_FAILED);
    char *report = mifake_report(scene.world);
    assert_non_null(strstr(report, "error M34: operation 1"));
    free(report);
    listener_open_gate(&scene.heard);
    assert_int_equal(unsetenv("MIFAKE_GRACE_MS"), 0);
    scene_end_with(&scene, "M34");
}

/* M43: mifake_close leaves a callback behind that does not return. */
static void a_callback_that_does_not_return(void **state)
{
    (void)state;
    struct scene scene;
    char *report = NULL;
    scene_open(&scene, NULL);
    scene.heard.act = listener_hold_first;
    (void)scene_listen(&scene, "one", 0);
    listener_wait(&scene.heard, 1);
    assert_false(mifake_close(scene.world, &report));
    assert_non_null(strstr(report, "error M43: operation 1, ReferenceInstances: a callback does "
                                   "not return"));
    free(report);
    listener_open_gate(&scene.heard);
    listener_wait_finals(&scene.heard, 1);
    (void)MI_Application_Close(&scene.application);
}

/* --- carried out ------------------------------------------------------------------------------ */

/* In a process of its own, which an alarm ends. */
static void expect_alarm(void (*hang)(struct scene *scene))
{
    const pid_t child = fork();
    int status = 0;
    if (child == 0) {
        struct scene scene;
        (void)setenv("MIFAKE_BLOCK", "1", 1);
        scene_open(&scene, "omi");
        (void)alarm(1);
        hang(&scene);
        _exit(0);
    }
    assert_true(child > 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGALRM);
}

static void close_early(struct scene *scene)
{
    MI_Operation operation = scene_pull(scene, "five");
    (void)MI_Operation_Close(&operation);
}

/* M1, C-52: with MIFAKE_BLOCK=1 it hangs, for who tests a watchdog. */
static void a_verdict_may_be_carried_out(void **state)
{
    (void)state;
    expect_alarm(close_early);
}

static void *close_there(void *argument)
{
    return MI_Operation_Close(argument) == MI_RESULT_OK ? argument : NULL;
}

/* C-28, M1: the entry is made, the call waits on, and may still be rescued. */
static void a_hang_that_is_carried_out_may_end(void **state)
{
    (void)state;
    struct scene scene;
    pthread_t closer;
    void *closed = NULL;
    char *report = NULL;
    assert_int_equal(setenv("MIFAKE_BLOCK", "1", 1), 0);
    assert_int_equal(setenv("MIFAKE_GRACE_MS", "1", 1), 0);
    scene_open(&scene, NULL);
    MI_Operation operation = scene_pull(&scene, "five");
    MI_Operation copy = operation;
    assert_int_equal(pthread_create(&closer, NULL, close_there, &copy), 0);
    while ((report = mifake_report(scene.world)) == NULL) {
        (void)nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    assert_non_null(strstr(report, "error M1: operation 1"));
    free(report);
    trace_pull(scene.trace, &operation);
    assert_int_equal(pthread_join(closer, &closed), 0);
    assert_non_null(closed);
    assert_int_equal(unsetenv("MIFAKE_BLOCK"), 0);
    assert_int_equal(unsetenv("MIFAKE_GRACE_MS"), 0);
    scene_leave(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_verdict_may_be_carried_out), /* forks: before there are threads */
        cmocka_unit_test(closing_a_session_with_open_operations),
        cmocka_unit_test(closing_a_session_in_a_callback),
        cmocka_unit_test(closing_early_beside_another_thread),
        cmocka_unit_test(two_threads_that_wait_for_each_other),
        cmocka_unit_test(a_callback_that_waits_for_another),
        cmocka_unit_test(a_callback_that_does_not_return),
        cmocka_unit_test(a_hang_that_is_carried_out_may_end),
    };
    const double began = now();
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    printf("all of it, which would hang for ever, took %.1f seconds\n", now() - began);
    return failed;
}
