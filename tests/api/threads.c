/* Many threads at once, in one world. What each sees is what it would see alone; the thread
 * sanitizer looks at the rest. */
#include "api/scene.h"
#include "support/test.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { thread_count = 6, rounds = 40 };

/* Runs one function on all threads; it returns its argument when all went well, else NULL. */
static void on_threads(void *(*run)(void *), void *argument)
{
    pthread_t threads[thread_count];
    for (int i = 0; i < thread_count; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, run, argument), 0);
    }
    for (int i = 0; i < thread_count; i++) {
        void *result = NULL;
        assert_int_equal(pthread_join(threads[i], &result), 0);
        assert_ptr_equal(result, argument);
    }
}

/* Starts References of "five" in a session, as a thread may do it: no assertion. */
static bool start(MI_Session *session, MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    MI_Application any = {1, 1, mi_clientFT_V1->applicationFT};
    MI_Instance *key = NULL;
    MI_Value five;
    five.string = (MI_Char[]){MI_T("five")};
    if (MI_Application_NewInstance(&any, MI_T("P"), NULL, &key) != MI_RESULT_OK ||
        MI_Instance_AddElement(key, MI_T("Name"), &five, MI_STRING, MI_FLAG_KEY) != MI_RESULT_OK) {
        return false;
    }
    MI_Session_ReferenceInstances(session, 0, NULL, SCENE_SPACE, key, NULL, NULL, MI_FALSE,
                                  callbacks, operation);
    return MI_Instance_Delete(key) == MI_RESULT_OK;
}

/* How many instances there were; -1 if it did not end well. */
static int count_pulled(MI_Session *session)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    int count = 0;
    if (!start(session, NULL, &operation)) {
        return -1;
    }
    while (more) {
        const MI_Instance *link = NULL;
        (void)MI_Operation_GetInstance(&operation, &link, &more, &result, NULL, NULL);
        count += link != NULL;
    }
    return MI_Operation_Close(&operation) == MI_RESULT_OK && result == MI_RESULT_OK ? count : -1;
}

static void *pull_in_one_session(void *argument)
{
    struct scene *scene = argument;
    for (int i = 0; i < rounds; i++) {
        if (count_pulled(&scene->session) != 5) {
            return NULL;
        }
    }
    return argument;
}

static void a_session_may_be_shared(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    on_threads(pull_in_one_session, &scene);
    scene_close(&scene);
}

static void *connect_and_pull(void *argument)
{
    for (int i = 0; i < rounds; i++) {
        MI_Application application = MI_APPLICATION_NULL;
        MI_Session session = MI_SESSION_NULL;
        if (MI_Application_Initialize(0, NULL, NULL, &application) != MI_RESULT_OK ||
            MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session) !=
                MI_RESULT_OK ||
            count_pulled(&session) != 5 || MI_Session_Close(&session, NULL, NULL) != MI_RESULT_OK ||
            MI_Application_Close(&application) != MI_RESULT_OK) {
            return NULL;
        }
    }
    return argument;
}

/* */
static void each_thread_may_connect_by_itself(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    on_threads(connect_and_pull, &scene);
    scene_close(&scene);
}

/* One round with callbacks; `when` is how many of them to wait for before Close. */
static bool listen_once(struct scene *scene, unsigned when)
{
    struct listener heard = LISTENER_EMPTY;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    if (!start(&scene->session, &callbacks, &operation)) {
        return false;
    }
    listener_wait(&heard, when);
    if (when == 1) {
        (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
    }
    const bool closed = MI_Operation_Close(&operation) == MI_RESULT_OK;
    listener_wait_finals(&heard, 1);
    return closed && heard.finals == 1;
}

/* Closed before any callback, cancelled after the first, closed after the last. */
static void *listen_in_one_session(void *argument)
{
    static const unsigned moments[] = {0, 1, 5};
    for (int i = 0; i < rounds; i++) {
        if (!listen_once(argument, moments[i % 3])) {
            return NULL;
        }
    }
    return argument;
}

/* C-38, C-53: each operation gets its one final callback. */
static void operations_with_callbacks_may_be_closed_at_any_time(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    on_threads(listen_in_one_session, &scene);
    scene_close(&scene);
}

static void *borrow(void *argument)
{
    struct scene *scene = argument;
    for (int i = 0; i < rounds; i++) {
        if (count_pulled(mifake_session(scene->world)) != 5) {
            return NULL;
        }
    }
    return argument;
}

static void threads_share_what_a_world_lends(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    on_threads(borrow, &scene);
    scene_close(&scene);
}

static void *open_and_serve(void *argument)
{
    struct scene *scene = argument;
    for (int i = 0; i < rounds; i++) {
        mifake *world = mifake_again(scene->world);
        if (world == NULL || !mifake_serve(world, "other") ||
            count_pulled(mifake_session(world)) != 5 || !mifake_close(world, NULL)) {
            return NULL;
        }
    }
    return argument;
}

static void worlds_come_and_go(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, NULL);
    on_threads(open_and_serve, &scene);
    scene_close(&scene);
}

/* --- worlds of files -------------------------------------------------------------------------- */

struct meeting {
    pthread_barrier_t barrier;
    char path[256];
};

static void *connect_to_file(void *argument)
{
    struct meeting *meeting = argument;
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    (void)pthread_barrier_wait(&meeting->barrier);
    const bool opened = MI_Application_Initialize(0, NULL, NULL, &application) == MI_RESULT_OK &&
                        MI_Application_NewSession(&application, MI_T("mifake"), meeting->path, NULL,
                                                  NULL, NULL, &session) == MI_RESULT_OK;
    const bool pulled = opened && count_pulled(&session) == 5;
    (void)MI_Session_Close(&session, NULL, NULL);
    return MI_Application_Close(&application) == MI_RESULT_OK && pulled ? argument : NULL;
}

/* Each path is new, so that all threads load it; the first one's world stays. */
static void threads_may_load_one_file(void **state)
{
    (void)state;
    static const char slashes[] = "////////////////";
    for (int i = 1; i < (int)sizeof slashes; i++) {
        struct meeting meeting;
        assert_int_equal(pthread_barrier_init(&meeting.barrier, NULL, thread_count), 0);
        (void)snprintf(meeting.path, sizeof meeting.path, "%s/tests/api/worlds%.*slinks.json",
                       MIFAKE_SOURCE_DIR, i, slashes);
        on_threads(connect_to_file, &meeting);
        (void)pthread_barrier_destroy(&meeting.barrier);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_session_may_be_shared),
        cmocka_unit_test(each_thread_may_connect_by_itself),
        cmocka_unit_test(operations_with_callbacks_may_be_closed_at_any_time),
        cmocka_unit_test(threads_share_what_a_world_lends),
        cmocka_unit_test(worlds_come_and_go),
        cmocka_unit_test(threads_may_load_one_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
