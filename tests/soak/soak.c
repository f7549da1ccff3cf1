/* soak [OPERATIONS]: eight threads with one world, for as many operations: pulled, called back,
 * acknowledged, cancelled, and closed in odd places. Each must end as it should, the journal must
 * have nothing but the one misuse that is meant, and memory must not grow once the journal has all
 * that it keeps. Half of the operations come before that is looked at, so 20,000 are the least. */
#include "soak/memory.h"

#include <MI.h>
#include <mifake.h>

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SPACE MI_T("root/test")

enum { THREADS = 8, LINKS = 5, MEASUREMENTS = 5 };

static const unsigned long least = 20000;

/* What sizes differ by that are picked at random: of the calls that are kept, of queues. */
static const size_t slack = 512U << 10;

struct soaker {
    MI_Application *application;
    MI_Session *session;
    MI_Instance *key; /* of what has five links */
    uint64_t random;
    unsigned long operations;
    const char *failed; /* the first act that did not go as it should */
};

static unsigned pick(struct soaker *soaker, unsigned limit)
{
    soaker->random ^= soaker->random << 13;
    soaker->random ^= soaker->random >> 7;
    soaker->random ^= soaker->random << 17;
    return (unsigned)(soaker->random % limit);
}

/* --- pulled ----------------------------------------------------------------------------------- */

static MI_Operation start(struct soaker *soaker, MI_Session *session, MI_Uint32 flags,
                          MI_OperationCallbacks *callbacks)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_ReferenceInstances(session, flags, NULL, SPACE, soaker->key, NULL, NULL, MI_FALSE,
                                  callbacks, &operation);
    return operation;
}

struct ending {
    unsigned links;
    MI_Result result;
};

static struct ending drain(MI_Operation *operation)
{
    struct ending ending = {0, MI_RESULT_OK};
    MI_Boolean more = MI_TRUE;
    while (more) {
        const MI_Instance *link = NULL;
        if (MI_Operation_GetInstance(operation, &link, &more, &ending.result, NULL, NULL) != 0) {
            ending.result = MI_RESULT_INVALID_PARAMETER;
        }
        ending.links += link != NULL;
    }
    return ending;
}

static bool is_whole(const struct ending *ending)
{
    return ending->result == MI_RESULT_OK && ending->links == LINKS;
}

/* A cancel may come too late. */
static bool is_cut_short(const struct ending *ending)
{
    return is_whole(ending) || (ending->result == MI_RESULT_FAILED && ending->links <= LINKS);
}

static bool pull_all(struct soaker *soaker)
{
    MI_Operation operation = start(soaker, soaker->session, 0, NULL);
    const struct ending ending = drain(&operation);
    return MI_Operation_Close(&operation) == MI_RESULT_OK && is_whole(&ending);
}

static bool pull_some_and_cancel(struct soaker *soaker)
{
    MI_Operation operation = start(soaker, soaker->session, 0, NULL);
    MI_Boolean more = MI_TRUE;
    for (unsigned i = pick(soaker, LINKS); i > 0 && more; i--) {
        const MI_Instance *link = NULL;
        (void)MI_Operation_GetInstance(&operation, &link, &more, NULL, NULL, NULL);
    }
    (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
    const struct ending ending = drain(&operation);
    return MI_Operation_Close(&operation) == MI_RESULT_OK && is_cut_short(&ending);
}

/* M14, and the only misuse. */
static bool close_twice(struct soaker *soaker)
{
    MI_Operation operation = start(soaker, soaker->session, 0, NULL);
    const struct ending ending = drain(&operation);
    return MI_Operation_Close(&operation) == MI_RESULT_OK &&
           MI_Operation_Close(&operation) == MI_RESULT_INVALID_PARAMETER && is_whole(&ending);
}

static bool clone_the_links(struct soaker *soaker)
{
    MI_Operation operation = start(soaker, soaker->session, 0, NULL);
    const MI_Instance *link = NULL;
    MI_Instance *clone = NULL;
    (void)MI_Operation_GetInstance(&operation, &link, NULL, NULL, NULL, NULL);
    const bool cloned = MI_Instance_Clone(link, &clone) == MI_RESULT_OK;
    const struct ending ending = drain(&operation);
    return MI_Operation_Close(&operation) == MI_RESULT_OK &&
           MI_Instance_Delete(clone) == MI_RESULT_OK && cloned && ending.links == LINKS - 1;
}

/* A rule lets it take time, which is the world's own. */
static bool wait_for_a_slow_one(struct soaker *soaker)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_TestConnection(soaker->session, 0, NULL, &operation);
    const struct ending ending = drain(&operation);
    return MI_Operation_Close(&operation) == MI_RESULT_OK && ending.result == MI_RESULT_OK;
}

/* --- called back ------------------------------------------------------------------------------ */

struct hearing {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct ending ending;
    bool ended;
    bool closes; /* in its last callback */
    bool completed;
};

#define HEARING                                                                                    \
    {                                                                                              \
        .lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER                     \
    }

static void MI_CALL hear(MI_Operation *operation, void *context, const MI_Instance *link,
                         MI_Boolean more, MI_Result result, const MI_Char *text,
                         const MI_Instance *details,
                         MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct hearing *hearing = context;
    (void)text;
    (void)details;
    if (!more && hearing->closes) {
        (void)MI_Operation_Close(operation);
    }
    if (acknowledge != NULL) {
        (void)acknowledge(operation);
    }
    (void)pthread_mutex_lock(&hearing->lock);
    hearing->ending.links += link != NULL;
    hearing->ending.result = result;
    hearing->ended = !more;
    (void)pthread_cond_signal(&hearing->changed);
    (void)pthread_mutex_unlock(&hearing->lock);
}

static void MI_CALL complete(void *context)
{
    struct hearing *hearing = context;
    (void)pthread_mutex_lock(&hearing->lock);
    hearing->completed = true;
    (void)pthread_cond_signal(&hearing->changed);
    (void)pthread_mutex_unlock(&hearing->lock);
}

static void wait_for(struct hearing *hearing, const bool *what)
{
    (void)pthread_mutex_lock(&hearing->lock);
    while (!*what) {
        (void)pthread_cond_wait(&hearing->changed, &hearing->lock);
    }
    (void)pthread_mutex_unlock(&hearing->lock);
}

static MI_Operation start_hearing(struct soaker *soaker, MI_Session *session, MI_Uint32 flags,
                                  struct hearing *hearing)
{
    MI_OperationCallbacks callbacks = {.callbackContext = hearing, .instanceResult = hear};
    return start(soaker, session, flags, &callbacks);
}

static bool hear_all_with(struct soaker *soaker, MI_Uint32 flags)
{
    struct hearing hearing = HEARING;
    MI_Operation operation = start_hearing(soaker, soaker->session, flags, &hearing);
    wait_for(&hearing, &hearing.ended);
    return MI_Operation_Close(&operation) == MI_RESULT_OK && is_whole(&hearing.ending);
}

static bool hear_all(struct soaker *soaker)
{
    return hear_all_with(soaker, 0);
}

static bool acknowledge_each(struct soaker *soaker)
{
    return hear_all_with(soaker, MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS);
}

static bool close_in_the_last_callback(struct soaker *soaker)
{
    struct hearing hearing = HEARING;
    hearing.closes = true;
    (void)start_hearing(soaker, soaker->session, 0, &hearing);
    wait_for(&hearing, &hearing.ended);
    return is_whole(&hearing.ending);
}

static bool cancel_while_it_is_called_back(struct soaker *soaker)
{
    struct hearing hearing = HEARING;
    MI_Operation operation = start_hearing(soaker, soaker->session, 0, &hearing);
    (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
    wait_for(&hearing, &hearing.ended);
    return MI_Operation_Close(&operation) == MI_RESULT_OK && is_cut_short(&hearing.ending);
}

/* The last callback comes after Close. */
static bool close_at_once(struct soaker *soaker)
{
    struct hearing hearing = HEARING;
    MI_Operation operation = start_hearing(soaker, soaker->session, 0, &hearing);
    const bool closed = MI_Operation_Close(&operation) == MI_RESULT_OK;
    wait_for(&hearing, &hearing.ended);
    return closed && is_cut_short(&hearing.ending);
}

/* --- sessions --------------------------------------------------------------------------------- */

/* The session is closed while its operation runs, which closes itself in its last callback. */
static bool close_the_session_at_once(struct soaker *soaker)
{
    struct hearing hearing = HEARING;
    MI_Session session = MI_SESSION_NULL;
    hearing.closes = true;
    if (MI_Application_NewSession(soaker->application, NULL, NULL, NULL, NULL, NULL, &session) !=
        MI_RESULT_OK) {
        return false;
    }
    (void)start_hearing(soaker, &session, 0, &hearing);
    const bool closed = MI_Session_Close(&session, &hearing, complete) == MI_RESULT_OK;
    wait_for(&hearing, &hearing.completed);
    return closed && hearing.ended && is_cut_short(&hearing.ending);
}

static bool pull_in_a_session_of_its_own(struct soaker *soaker)
{
    MI_Session session = MI_SESSION_NULL;
    if (MI_Application_NewSession(soaker->application, NULL, NULL, NULL, NULL, NULL, &session) !=
        MI_RESULT_OK) {
        return false;
    }
    MI_Operation operation = start(soaker, &session, 0, NULL);
    const struct ending ending = drain(&operation);
    return MI_Operation_Close(&operation) == MI_RESULT_OK &&
           MI_Session_Close(&session, NULL, NULL) == MI_RESULT_OK && is_whole(&ending);
}

/* --- soaking ---------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    bool (*run)(struct soaker *soaker); /* one operation */
} acts[] = {
    {"pull_all", pull_all},
    {"pull_some_and_cancel", pull_some_and_cancel},
    {"close_twice", close_twice},
    {"clone_the_links", clone_the_links},
    {"wait_for_a_slow_one", wait_for_a_slow_one},
    {"hear_all", hear_all},
    {"acknowledge_each", acknowledge_each},
    {"close_in_the_last_callback", close_in_the_last_callback},
    {"cancel_while_it_is_called_back", cancel_while_it_is_called_back},
    {"close_at_once", close_at_once},
    {"close_the_session_at_once", close_the_session_at_once},
    {"pull_in_a_session_of_its_own", pull_in_a_session_of_its_own},
};

static void *soak_alone(void *argument)
{
    struct soaker *soaker = argument;
    for (unsigned long i = 0; i < soaker->operations && soaker->failed == NULL; i++) {
        const unsigned act = pick(soaker, sizeof acts / sizeof acts[0]);
        if (!acts[act].run(soaker)) {
            soaker->failed = acts[act].name;
        }
    }
    return NULL;
}

/* What all of them share. */
struct bath {
    mifake *world;
    MI_Application application;
    MI_Session session;
    MI_Instance *key;
    uint64_t seed;
};

static bool soak(struct bath *bath, unsigned long operations)
{
    pthread_t threads[THREADS];
    struct soaker soakers[THREADS];
    bool right = true;
    for (int i = 0; i < THREADS; i++) {
        soakers[i] = (struct soaker){.application = &bath->application,
                                     .session = &bath->session,
                                     .key = bath->key,
                                     .random = ++bath->seed * 0x9E3779B97F4A7C15U,
                                     .operations = operations / THREADS};
        if (pthread_create(&threads[i], NULL, soak_alone, &soakers[i]) != 0) {
            abort();
        }
    }
    for (int i = 0; i < THREADS; i++) {
        (void)pthread_join(threads[i], NULL);
        if (soakers[i].failed != NULL) {
            (void)fprintf(stderr, "%s did not end as it should\n", soakers[i].failed);
            right = false;
        }
    }
    return right;
}

/* --- what is left ----------------------------------------------------------------------------- */

static bool is_expected(const char *line)
{
    return *line == ' ' || strncmp(line, "note M14: ", 10) == 0 || strncmp(line, "and ", 4) == 0;
}

static bool expect_only_m14(char *report)
{
    char *rest = NULL;
    bool right = report != NULL;
    for (char *line = right ? strtok_r(report, "\n", &rest) : NULL; line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        if (!is_expected(line)) {
            (void)fprintf(stderr, "not expected: %s\n", line);
            right = false;
        }
    }
    return right;
}

static bool fill(struct bath *bath)
{
    MI_Value name = {.string = (MI_Char[]){MI_T("five")}};
    bath->world = mifake_open(MIFAKE_SOURCE_DIR "/tests/api/worlds/links.json", NULL);
    return bath->world != NULL && mifake_serve(bath->world, NULL) &&
           mifake_on(bath->world, "slow", &(mifake_match){.op = MIFAKE_TEST_CONNECTION},
                     MIFAKE_STEPS(MIFAKE_DELAY(5), MIFAKE_REPO)) &&
           MI_Application_Initialize(0, NULL, NULL, &bath->application) == MI_RESULT_OK &&
           MI_Application_NewSession(&bath->application, NULL, NULL, NULL, NULL, NULL,
                                     &bath->session) == MI_RESULT_OK &&
           MI_Application_NewInstance(&bath->application, MI_T("P"), NULL, &bath->key) ==
               MI_RESULT_OK &&
           MI_Instance_AddElement(bath->key, MI_T("Name"), &name, MI_STRING, MI_FLAG_KEY) ==
               MI_RESULT_OK;
}

/* Nothing but the notes of close_twice: no operation is open, no session, no object. */
static bool empty(struct bath *bath)
{
    char *report = NULL;
    bool right = MI_Instance_Delete(bath->key) == MI_RESULT_OK &&
                 MI_Session_Close(&bath->session, NULL, NULL) == MI_RESULT_OK &&
                 MI_Application_Close(&bath->application) == MI_RESULT_OK;
    right = mifake_close(bath->world, &report) && right;
    right = expect_only_m14(report) && right;
    free(report);
    mifake_forget();
    return right;
}

static bool expect_no_more(const char *when, size_t before, size_t after)
{
    printf("%-34s %9zu KiB\n", when, after >> 10);
    return after <= before + slack;
}

static bool soak_and_measure(struct bath *bath, unsigned long operations)
{
    bool right = soak(bath, operations / 2);
    const size_t full = memory_in_use();
    right = expect_no_more("after half of the operations", full, full) && right;
    for (int i = 0; right && i < MEASUREMENTS; i++) {
        right = soak(bath, operations / 2 / MEASUREMENTS);
        right = expect_no_more("later", full, memory_in_use()) && right;
    }
    return right;
}

/* A world goes with the last thread that knows it: its worker may need a moment to end. */
static size_t wait_for_its_end(size_t before)
{
    size_t after = memory_in_use();
    for (int i = 0; after > before + slack && i < 1000; i++) {
        (void)nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
        after = memory_in_use();
    }
    return after;
}

/* The first world takes what the process keeps: threads' memory, the table of handles. */
static bool warm_up(void)
{
    struct bath bath = {.seed = 1};
    return fill(&bath) && soak(&bath, least / 10) && empty(&bath);
}

int main(int count, char **arguments)
{
    const unsigned long wanted = count > 1 ? strtoul(arguments[1], NULL, 10) : least;
    const unsigned long operations = wanted < least ? least : wanted;
    struct bath bath = {.seed = 1000};
    bool right = warm_up();
    const size_t before = memory_in_use();
    printf("%lu operations, %d threads\n%-34s %9zu KiB\n", operations, THREADS, "before",
           before >> 10);
    right = right && fill(&bath) && soak_and_measure(&bath, operations);
    right = empty(&bath) && right;
    right = expect_no_more("after the world's end", before, wait_for_its_end(before)) && right;
    printf("%-34s %9zu KiB\n%s\n", "resident at most", memory_peak() >> 10,
           right ? "as it should be" : "NOT as it should be");
    return right ? 0 : 1;
}
