/* Mistakes with the order in which things end: operation, session, application. */
#include "misuse/corpus/corpus.h"
#include "misuse/corpus/disks.h"

/* M2, B-20: pulled to the end, which is not closed. */
static void leaves_an_operation_open(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_EnumerateInstances(&program->session, 0, NULL, DISKS_SPACE, DISKS_CLASS, MI_FALSE,
                                  NULL, &operation);
    (void)disks_drain(&operation);
    if (right) {
        (void)MI_Operation_Close(&operation);
    }
}

/* M2, M14, B-20: destructors in the order of declaration. */
static void closes_the_session_before_the_operation(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    disks_connect(program);
    MI_Session_EnumerateInstances(&program->session, 0, NULL, DISKS_SPACE, DISKS_CLASS, MI_FALSE,
                                  NULL, &operation);
    (void)disks_drain(&operation);
    if (right) {
        (void)MI_Operation_Close(&operation);
        (void)MI_Session_Close(&program->session, NULL, NULL);
    } else {
        (void)MI_Session_Close(&program->session, NULL, NULL);
        (void)MI_Operation_Close(&operation);
    }
    (void)MI_Application_Close(&program->application);
}

/* M3, A-42, K35 */
static void leaves_a_session_open(struct program *program, bool right)
{
    disks_connect(program);
    if (right) {
        (void)MI_Session_Close(&program->session, NULL, NULL);
    }
    (void)MI_Application_Close(&program->application);
}

/* M4, A-45 */
static void leaves_an_application_open(struct program *program, bool right)
{
    (void)MI_Application_Initialize(0, NULL, NULL, &program->application);
    (void)MI_Application_NewSession(&program->application, NULL, NULL, NULL, NULL, NULL,
                                    &program->session);
    (void)MI_Session_Close(&program->session, NULL, NULL);
    if (right) {
        (void)MI_Application_Close(&program->application);
    }
}

/* M14, B-27: it connects again, and goes on with the old handle. */
static void uses_a_closed_session(struct program *program, bool right)
{
    MI_Session session = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    disks_connect(program);
    (void)MI_Application_NewSession(&program->application, NULL, NULL, NULL, NULL, NULL, &session);
    (void)MI_Session_Close(&program->session, NULL, NULL);
    MI_Session_TestConnection(right ? &session : &program->session, 0, NULL, &operation);
    (void)disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
    (void)MI_Session_Close(&session, NULL, NULL);
    (void)MI_Application_Close(&program->application);
}

static void MI_CALL set_true(void *context)
{
    *(bool *)context = true;
}

/* M15, B-25: in the destructor too, which waits for the callback. */
static void closes_a_session_twice(struct program *program, bool right)
{
    bool completed = false;
    disks_connect(program);
    (void)MI_Session_Close(&program->session, &completed, set_true);
    if (!right) {
        (void)MI_Session_Close(&program->session, &completed, set_true);
    }
    (void)MI_Application_Close(&program->application);
}

/* M16, 0-4: a static object that outlives the application. */
static void uses_an_operation_without_its_application(struct program *program, bool right)
{
    disks_connect(program);
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    MI_Operation copy = operation;
    (void)disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
    disks_disconnect(program);
    if (!right) {
        (void)MI_Operation_Cancel(&copy, MI_REASON_SHUTDOWN);
    }
}

/* M14: of an application that is closed only copies remain. */
static void uses_a_closed_application(struct program *program, bool right)
{
    MI_Session session = MI_SESSION_NULL;
    disks_connect(program);
    MI_Application copy = program->application;
    disks_disconnect(program);
    if (!right) {
        (void)MI_Application_NewSession(&copy, NULL, NULL, NULL, NULL, NULL, &session);
    }
}

static const struct mistake mistakes[] = {
    {CONSUMER(leaves_an_operation_open), .told = "error M2"},
    {CONSUMER(closes_the_session_before_the_operation), .told = "error M2", .then = "note M14",
     .connects = true},
    {CONSUMER(leaves_a_session_open), .told = "error M3", .place = "disks_connect",
     .connects = true},
    {CONSUMER(leaves_an_application_open), .told = "error M4", .connects = true},
    {CONSUMER(uses_a_closed_session), .told = "note M14", .connects = true},
    {CONSUMER(closes_a_session_twice), .told = "error M15", .connects = true},
    {CONSUMER(uses_an_operation_without_its_application), .told = "error M16", .connects = true},
    {CONSUMER(uses_a_closed_application), .told = "note M14", .connects = true},
};

const struct chapter chapter_closing = CHAPTER(mistakes);
