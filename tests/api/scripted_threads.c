/* Eight threads on one world with rules, delays and questions; the thread sanitizer looks at the
 * rest. */
#include "api/scripted.h"
#include "support/test.h"

#include <stdatomic.h>

enum { THREADS = 8, ROUNDS = 20 };

struct shared {
    struct scene scene;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    unsigned finals; /* guarded by the lock */
    atomic_uint rows;
    atomic_uint answers;
};

static void MI_CALL count_result(MI_Operation *operation, void *context,
                                 const MI_Instance *instance, MI_Boolean more, MI_Result result,
                                 const MI_Char *text, const MI_Instance *details,
                                 MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct shared *shared = context;
    (void)result;
    (void)text;
    (void)details;
    shared->rows += instance != NULL;
    if (acknowledge != NULL) {
        (void)acknowledge(operation);
    }
    if (more == MI_FALSE) {
        (void)MI_Operation_Close(operation);
        (void)pthread_mutex_lock(&shared->lock);
        shared->finals++;
        (void)pthread_cond_broadcast(&shared->changed);
        (void)pthread_mutex_unlock(&shared->lock);
    }
}

static void MI_CALL say_yes(MI_Operation *operation, void *context, const MI_Char *message,
                            MI_PromptType type,
                            MI_Result(MI_CALL *respond)(MI_Operation *operation,
                                                        MI_OperationCallback_ResponseType response))
{
    struct shared *shared = context;
    (void)message;
    (void)type;
    shared->answers += respond(operation, MI_OperationCallback_ResponseType_Yes) == MI_RESULT_OK;
}

/* As a thread may do it: no assertion. */
static MI_Operation start(struct shared *shared, MI_Uint32 flags, MI_OperationCallbacks *callbacks)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_EnumerateInstances(&shared->scene.session, flags, NULL, SCENE_SPACE, MI_T("Disk"),
                                  MI_FALSE, callbacks, &operation);
    return operation;
}

static bool pull_two(struct shared *shared)
{
    MI_OperationCallbacks callbacks = {.callbackContext = shared, .promptUser = say_yes};
    MI_Operation operation = start(shared, 0, &callbacks);
    MI_Boolean more = MI_TRUE;
    MI_Result result = MI_RESULT_OK;
    unsigned rows = 0;
    while (more) {
        const MI_Instance *disk = NULL;
        (void)MI_Operation_GetInstance(&operation, &disk, &more, &result, NULL, NULL);
        rows += disk != NULL;
    }
    return MI_Operation_Close(&operation) == MI_RESULT_OK && rows == 2 && result == MI_RESULT_OK;
}

static void *use(void *argument)
{
    struct shared *shared = argument;
    MI_OperationCallbacks callbacks = {
        .callbackContext = shared, .instanceResult = count_result, .promptUser = say_yes};
    bool right = true;
    for (int i = 0; i < ROUNDS; i++) {
        (void)start(shared, i % 2 == 0 ? 0 : MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS, &callbacks);
        right = pull_two(shared) && right;
        (void)mifake_now(shared->scene.world);
        (void)mifake_used(shared->scene.world, "slow");
    }
    return right ? argument : NULL;
}

static void wait_for_finals(struct shared *shared)
{
    (void)pthread_mutex_lock(&shared->lock);
    while (shared->finals < THREADS * ROUNDS) {
        (void)pthread_cond_wait(&shared->changed, &shared->lock);
    }
    (void)pthread_mutex_unlock(&shared->lock);
}

static void check(mifake_delivery delivery)
{
    struct shared shared = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};
    pthread_t threads[THREADS];
    scripted_open(&shared.scene, NULL);
    mifake_deliver(shared.scene.world, delivery);
    scripted_whole_rule(
        &shared.scene,
        "{'id': 'slow', 'match': {'op': 'EnumerateInstances'}, 'then': ["
        "{'delayMs': 10}, {'rows': 1}, {'prompt': {'text': 'Go on?'}}, "
        "{'delayMs': 10}, {'set': {'instance': '@disk', 'properties': {'Size': 1}}}, "
        "{'repo': true}]}");
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, use, &shared), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        void *right = NULL;
        assert_int_equal(pthread_join(threads[i], &right), 0);
        assert_ptr_equal(right, &shared);
    }
    (void)mifake_pump(shared.scene.world);
    wait_for_finals(&shared);
    assert_int_equal(MI_Session_Close(&shared.scene.session, NULL, NULL), MI_RESULT_OK);
    assert_int_equal(shared.finals, THREADS * ROUNDS);
    assert_int_equal(shared.rows, 2 * THREADS * ROUNDS);
    assert_int_equal(shared.answers, 2 * THREADS * ROUNDS);
    assert_int_equal(mifake_used(shared.scene.world, "slow"), 2 * THREADS * ROUNDS);
    assert_int_equal(MI_Application_Close(&shared.scene.application), MI_RESULT_OK);
    scene_end(&shared.scene);
}

static void eight_threads_share_a_world(void **state)
{
    (void)state;
    check(MIFAKE_WORKER);
    check(MIFAKE_PUMP);
    check(MIFAKE_INLINE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eight_threads_share_a_world),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
