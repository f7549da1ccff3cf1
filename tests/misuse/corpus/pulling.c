/* Mistakes in the loop that pulls. */
#include "misuse/corpus/corpus.h"
#include "misuse/corpus/disks.h"
#include "support/listener.h"

#include <string.h>

static bool is_on_usb(const MI_Instance *disk)
{
    MI_Value value;
    MI_Uint32 flags = 0;
    memset(&value, 0, sizeof value);
    (void)MI_Instance_GetElement(disk, MI_T("InterfaceType"), &value, NULL, &flags, NULL);
    return !(flags & MI_FLAG_NULL) && strcmp(value.string, MI_T("USB")) == 0;
}

/* M1, C-52: it has found what it was looking for. */
static void breaks_out_of_the_loop(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    MI_Boolean more = MI_TRUE;
    bool found = false;
    while (more) {
        const MI_Instance *disk = NULL;
        (void)MI_Operation_GetInstance(&operation, &disk, &more, NULL, NULL, NULL);
        found = found || (disk != NULL && is_on_usb(disk));
        if (found && !right) {
            break;
        }
    }
    (void)MI_Operation_Close(&operation);
}

/* M1, C-52: one is enough. */
static void takes_only_the_first(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    const MI_Instance *disk = NULL;
    MI_Boolean more = MI_TRUE;
    (void)MI_Operation_GetInstance(&operation, &disk, &more, NULL, NULL, NULL);
    if (right && more) {
        (void)disks_drain(&operation);
    }
    (void)MI_Operation_Close(&operation);
}

/* M33, C-61: what is cancelled has a final result too. */
static void cancels_and_closes(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    (void)MI_Operation_Cancel(&operation, MI_REASON_NONE);
    if (right) {
        (void)disks_drain(&operation);
    }
    (void)MI_Operation_Close(&operation);
}

/* M2, B-20: Close is at the end of the function, and an error leaves it earlier. */
static void leaves_the_loop_on_an_error(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Result result = MI_RESULT_OK;
    MI_Boolean more = MI_TRUE;
    (void)mifake_on(program->world, "denied", NULL,
                    MIFAKE_STEPS(MIFAKE_FINAL(MI_RESULT_ACCESS_DENIED, NULL)));
    MI_Session_EnumerateInstances(&program->session, 0, NULL, DISKS_SPACE, DISKS_CLASS, MI_FALSE,
                                  NULL, &operation);
    while (more) {
        const MI_Instance *disk = NULL;
        (void)MI_Operation_GetInstance(&operation, &disk, &more, &result, NULL, NULL);
        if (result != MI_RESULT_OK && !right) {
            return;
        }
    }
    (void)MI_Operation_Close(&operation);
}

/* M27, C-26: the getter answers INVALID_PARAMETER and no more, so the loop ends without a word,
 * and without the final result. */
static void pulls_a_class_as_an_instance(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Class *found = NULL;
    MI_Boolean more = MI_TRUE;
    MI_Session_GetClass(&program->session, 0, NULL, DISKS_SPACE, DISKS_CLASS, NULL, &operation);
    while (more) {
        const MI_Instance *none = NULL;
        (void)(right ? MI_Operation_GetClass(&operation, &found, &more, NULL, NULL, NULL)
                     : MI_Operation_GetInstance(&operation, &none, &more, NULL, NULL, NULL));
    }
    (void)MI_Operation_Close(&operation);
}

/* M27, C-27: who has callbacks is called. */
static void pulls_despite_callbacks(struct program *program, bool right)
{
    struct listener heard = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    MI_Operation operation = disks_list(&program->session, 0, &callbacks);
    if (!right) {
        const MI_Instance *disk = NULL;
        (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, NULL, NULL);
    }
    listener_wait_finals(&heard, 1);
    (void)MI_Operation_Close(&operation);
}

/* M14, C-50: an iterator that closes at its end, and is asked for one more. */
static void pulls_after_close(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    const MI_Instance *disk = NULL;
    (void)disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
    if (!right) {
        (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, NULL, NULL);
    }
}

/* M14, C-50: once where it failed, and once where everything ends. */
static void closes_an_operation_twice(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    const MI_Result result = disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
    if (result != MI_RESULT_OK || !right) {
        (void)MI_Operation_Close(&operation);
    }
}

/* M42, C-20: no time-out, and nobody who could cancel. */
static void trusts_the_server_to_answer(struct program *program, bool right)
{
    struct listener heard = LISTENER_EMPTY;
    MI_OperationCallbacks callbacks = listener_callbacks(&heard);
    (void)mifake_on(program->world, "silent", NULL, MIFAKE_STEPS(MIFAKE_HANG));
    MI_Operation operation = disks_list(&program->session, 0, right ? &callbacks : NULL);
    if (right) {
        (void)MI_Operation_Cancel(&operation, MI_REASON_TIMEOUT);
        listener_wait_finals(&heard, 1);
    } else {
        (void)disks_drain(&operation);
    }
    (void)MI_Operation_Close(&operation);
}

static const struct mistake mistakes[] = {
    {CONSUMER(breaks_out_of_the_loop), .told = "error M1"},
    {CONSUMER(takes_only_the_first), .told = "error M1"},
    {CONSUMER(cancels_and_closes), .told = "error M33"},
    {CONSUMER(leaves_the_loop_on_an_error), .told = "error M2"},
    {CONSUMER(pulls_a_class_as_an_instance), .told = "error M27", .then = "error M1"},
    {CONSUMER(pulls_despite_callbacks), .told = "error M27"},
    {CONSUMER(pulls_after_close), .told = "note M14"},
    {CONSUMER(closes_an_operation_twice), .told = "note M14"},
    {CONSUMER(trusts_the_server_to_answer), .told = "error M42", .place = "disks_list"},
};

const struct chapter chapter_pulling = CHAPTER(mistakes);
