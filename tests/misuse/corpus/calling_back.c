/* Mistakes in callbacks. */
#include "misuse/corpus/corpus.h"
#include "misuse/corpus/disks.h"
#include "support/listener.h"

#define MANUAL MI_OPERATIONFLAGS_MANUAL_ACK_RESULTS

/* The consumer's own side of its callbacks. */
struct hearing {
    struct program *program;
    bool right;
    MI_Session opened;
};

static MI_Operation listen(struct program *program, struct listener *heard, MI_Uint32 flags)
{
    MI_OperationCallbacks callbacks = listener_callbacks(heard);
    return disks_list(&program->session, flags, &callbacks);
}

/* --- what would wait for its own thread ------------------------------------------------------- */

static void close_session_at_the_end(struct listener *heard, MI_Operation *operation,
                                     unsigned number)
{
    struct hearing *hearing = heard->context;
    (void)number;
    if (heard->more) {
        return;
    }
    (void)MI_Operation_Close(operation);
    const MI_Result result = hearing->right
                                 ? MI_Session_Close(&hearing->opened, heard, listener_complete)
                                 : MI_Session_Close(&hearing->opened, NULL, NULL);
    trace_note(&heard->trace, "Session_Close", result);
}

/* M5, B-24: in the last callback there is nothing more to be done with it. */
static void closes_the_session_in_a_callback(struct program *program, bool right)
{
    struct hearing hearing = {.right = right};
    struct listener heard = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    heard.act = close_session_at_the_end;
    heard.context = &hearing;
    (void)MI_Application_NewSession(&program->application, NULL, NULL, NULL, NULL, NULL,
                                    &hearing.opened);
    (void)disks_list(&hearing.opened, 0, &callbacks);
    listener_wait_finals(&heard, 1);
    if (right) {
        listener_wait_completed(&heard, 1);
    }
}

static void close_all_at_the_end(struct listener *heard, MI_Operation *operation, unsigned number)
{
    struct hearing *hearing = heard->context;
    (void)number;
    if (heard->more) {
        return;
    }
    (void)MI_Operation_Close(operation);
    if (!hearing->right) {
        const MI_Result result = MI_Application_Close(&hearing->program->application);
        trace_note(&heard->trace, "Application_Close", result);
    }
}

/* M6, A-43 */
static void closes_the_application_in_a_callback(struct program *program, bool right)
{
    struct hearing hearing = {.program = program, .right = right};
    struct listener heard = LISTENER_EMPTY;
    disks_connect(program);
    heard.act = close_all_at_the_end;
    heard.context = &hearing;
    (void)listen(program, &heard, 0);
    listener_wait_finals(&heard, 1);
    if (right) {
        disks_disconnect(program);
    }
}

static void ask_once_more(struct listener *heard, MI_Operation *operation, unsigned number)
{
    struct hearing *hearing = heard->context;
    const MI_Instance *none = NULL;
    MI_Operation another = MI_OPERATION_NULL;
    (void)operation;
    if (number != 1 || hearing->right) {
        return;
    }
    MI_Session_TestConnection(&hearing->program->session, 0, NULL, &another);
    (void)MI_Operation_GetInstance(&another, &none, NULL, NULL, NULL, NULL);
    (void)MI_Operation_Close(&another);
}

/* M7, C-29: a question about each result, as it comes. */
static void pulls_in_a_callback(struct program *program, bool right)
{
    struct hearing hearing = {.program = program, .right = right};
    struct listener heard = LISTENER_EMPTY;
    heard.act = ask_once_more;
    heard.context = &hearing;
    MI_Operation operation = listen(program, &heard, 0);
    listener_wait_finals(&heard, 1);
    (void)MI_Operation_Close(&operation);
}

static void wait_in_the_first(struct listener *heard, MI_Operation *operation, unsigned number)
{
    const struct hearing *hearing = heard->context;
    (void)operation;
    if (number == 1 && !hearing->right) {
        listener_pass_gate(heard);
    }
}

/* M34, C-38: the gate would be opened by who hears of the second operation. */
static void waits_in_a_callback_for_another(struct program *program, bool right)
{
    struct hearing hearing = {.right = right};
    struct listener first = LISTENER_EMPTY;
    struct listener second = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&first);
    MI_Operation one = MI_OPERATION_NULL;
    disks_connect(program);
    first.act = wait_in_the_first;
    first.context = &hearing;
    MI_Session_TestConnection(&program->session, 0, &callbacks, &one);
    listener_wait(&first, 1);
    MI_Operation other = listen(program, &second, 0);
    if (right) {
        listener_wait_finals(&second, 1);
        listener_wait_finals(&first, 1);
    }
    (void)MI_Operation_Close(&one);
    (void)MI_Operation_Close(&other);
    (void)MI_Session_Close(&program->session, NULL, NULL);
    listener_open_gate(&first);
    listener_wait_finals(&first, 1);
    (void)MI_Application_Close(&program->application);
}

/* --- acknowledgements, answers ---------------------------------------------------------------- */

static void acknowledge_once(struct listener *heard, MI_Operation *operation, unsigned number)
{
    (void)number;
    (void)heard->acknowledge(operation);
}

/* M8, C-43: the flag was copied from somewhere, and nothing comes but the first. */
static void acknowledges_nothing(struct program *program, bool right)
{
    struct listener heard = LISTENER_EMPTY;
    heard.act = right ? acknowledge_once : NULL;
    MI_Operation operation = listen(program, &heard, MANUAL);
    listener_wait(&heard, 1);
    (void)MI_Operation_Close(&operation);
    listener_wait_finals(&heard, 1);
}

static void acknowledge_twice(struct listener *heard, MI_Operation *operation, unsigned number)
{
    MI_Operation copy = *operation;
    (void)number;
    (void)heard->acknowledge(&copy);
    if (!heard->more) {
        (void)heard->acknowledge(&copy);
    }
}

/* M9, C-42: in the callback, and once more where everything ends. */
static void acknowledges_twice(struct program *program, bool right)
{
    struct listener heard = LISTENER_EMPTY;
    heard.act = right ? acknowledge_once : acknowledge_twice;
    MI_Operation operation = listen(program, &heard, MANUAL);
    listener_wait_finals(&heard, 1);
    (void)MI_Operation_Close(&operation);
}

/* M10, C-44: a queue of results, worked off after they were cancelled. */
static void acknowledges_after_a_cancel(struct program *program, bool right)
{
    struct listener heard = LISTENER_EMPTY;
    MI_Operation operation = listen(program, &heard, MANUAL);
    listener_wait(&heard, 1);
    MI_Operation queued = heard.handle;
    MI_Result(MI_CALL * done)(MI_Operation *) = heard.acknowledge;
    if (right) {
        (void)done(&queued);
    }
    (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
    listener_wait_finals(&heard, 1);
    (void)done(&queued);
    if (!right) {
        (void)done(&queued);
    }
    (void)MI_Operation_Close(&operation);
}

static void MI_CALL answer_yes(MI_Operation *operation, void *context, const MI_Char *message,
                               MI_PromptType type,
                               MI_Result(MI_CALL *answer)(MI_Operation *operation,
                                                          MI_OperationCallback_ResponseType))
{
    (void)message;
    (void)type;
    if (*(const bool *)context) {
        (void)answer(operation, MI_OperationCallback_ResponseType_Yes);
    }
}

/* M25, C-86 */
static void answers_no_question(struct program *program, bool right)
{
    MI_OperationCallbacks callbacks = {.callbackContext = &right, .promptUser = answer_yes};
    MI_Operation operation = MI_OPERATION_NULL;
    (void)mifake_on(program->world, "asks", NULL,
                    MIFAKE_STEPS(MIFAKE_PROMPT("Sure?"), MIFAKE_REPO));
    MI_Session_TestConnection(&program->session, 0, &callbacks, &operation);
    (void)disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
}

/* --- kept beyond the callback ----------------------------------------------------------------- */

/* M19, C-36: a copy of the operation is good, its address is not. */
static void keeps_the_address_of_an_operation(struct program *program, bool right)
{
    struct listener heard = LISTENER_EMPTY;
    disks_connect(program);
    (void)listen(program, &heard, 0);
    listener_wait_finals(&heard, 1);
    (void)MI_Operation_Close(&heard.handle);
    (void)MI_Session_Close(&program->session, NULL, NULL);
    if (!right) {
        (void)MI_Operation_Cancel(heard.pointer, MI_REASON_SHUTDOWN);
    }
    (void)MI_Application_Close(&program->application);
}

/* What a callback keeps, for another thread. */
struct kept {
    struct listener heard;
    const MI_Instance *disk;
    MI_Instance *clone;
};

static void MI_CALL keep_disk(MI_Operation *operation, void *context, const MI_Instance *instance,
                              MI_Boolean more, MI_Result result, const MI_Char *text,
                              const MI_Instance *details,
                              MI_Result(MI_CALL *acknowledge)(MI_Operation *operation))
{
    struct kept *kept = context;
    (void)operation;
    (void)result;
    (void)text;
    (void)details;
    (void)acknowledge;
    if (more) {
        return;
    }
    kept->disk = instance;
    (void)MI_Instance_Clone(instance, &kept->clone);
    listener_complete(&kept->heard);
}

/* M12, C-39: a queue of pointers, for the thread that has the window. */
static void keeps_an_instance_beyond_its_callback(struct program *program, bool right)
{
    struct kept kept = {.heard = LISTENER_EMPTY};
    MI_OperationCallbacks callbacks = {.callbackContext = &kept, .instanceResult = keep_disk};
    MI_Uint32 count = 0;
    disks_connect(program);
    MI_Operation operation = disks_list(&program->session, 0, &callbacks);
    listener_wait_completed(&kept.heard, 1);
    (void)MI_Operation_Close(&operation);
    (void)MI_Session_Close(&program->session, NULL, NULL);
    (void)MI_Instance_GetElementCount(right ? kept.clone : kept.disk, &count);
    (void)MI_Instance_Delete(kept.clone);
    (void)MI_Application_Close(&program->application);
}

/* M2, B-20: its results have all come, so what should there be to close? */
static void leaves_an_operation_with_callbacks_open(struct program *program, bool right)
{
    struct listener heard = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Session_EnumerateInstances(&program->session, 0, NULL, DISKS_SPACE, DISKS_CLASS, MI_FALSE,
                                  &callbacks, &operation);
    listener_wait_finals(&heard, 1);
    if (right) {
        (void)MI_Operation_Close(&operation);
    }
}

static const struct mistake mistakes[] = {
    {CONSUMER(closes_the_session_in_a_callback), .told = "error M5",
     .place = "close_session_at_the_end"},
    {CONSUMER(closes_the_application_in_a_callback), .told = "error M6",
     .place = "close_all_at_the_end", .connects = true},
    {CONSUMER(pulls_in_a_callback), .told = "note M7", .in_omi = "error M7", .then = "error M1",
     .place = "ask_once_more"},
    {CONSUMER(waits_in_a_callback_for_another), .told = "note M34", .in_omi = "error M34",
     .takes_time = true, .connects = true},
    {CONSUMER(acknowledges_nothing), .told = "error M8", .place = "disks_list"},
    {CONSUMER(acknowledges_twice), .told = "error M9", .place = "acknowledge_twice"},
    {CONSUMER(acknowledges_after_a_cancel), .told = "error M10"},
    {CONSUMER(answers_no_question), .told = "error M25"},
    {CONSUMER(keeps_the_address_of_an_operation), .told = "error M19", .connects = true},
    {CONSUMER(keeps_an_instance_beyond_its_callback), .told = "error M12", .connects = true},
    {CONSUMER(leaves_an_operation_with_callbacks_open), .told = "error M2"},
};

const struct chapter chapter_calling_back = CHAPTER(mistakes);
