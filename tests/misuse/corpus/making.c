/* Mistakes with what a consumer makes itself, and with the arguments it gives. */
#include "misuse/corpus/corpus.h"
#include "misuse/corpus/disks.h"

#include <string.h>

/* --- never deleted ---------------------------------------------------------------------------- */

/* M36, E-20: for a list that nobody empties. */
static void forgets_a_clone(struct program *program, bool right)
{
    MI_Operation operation = disks_list(&program->session, 0, NULL);
    const MI_Instance *disk = NULL;
    MI_Instance *clone = NULL;
    (void)MI_Operation_GetInstance(&operation, &disk, NULL, NULL, NULL, NULL);
    (void)MI_Instance_Clone(disk, &clone);
    (void)disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
    if (right) {
        (void)MI_Instance_Delete(clone);
        return;
    }
    program->forgotten = clone;
}

/* M36, E-20: the operation has failed, and the function leaves at once. */
static void forgets_its_key_on_an_error(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = NULL;
    (void)MI_Application_NewInstance(&program->application, MI_T("Win32_Disc"), NULL, &key);
    MI_Session_GetInstance(&program->session, 0, NULL, DISKS_SPACE, key, NULL, &operation);
    const MI_Result result = disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
    if (result != MI_RESULT_OK && !right) {
        program->forgotten = key;
        return;
    }
    (void)MI_Instance_Delete(key);
}

/* M36, E-23: GetClass lends nothing, it makes one. */
static void forgets_the_class_of_an_instance(struct program *program, bool right)
{
    MI_Class *made = NULL;
    MI_Uint32 count = 0;
    MI_Instance *key = disks_key(&program->application, MI_FLAG_KEY);
    (void)MI_Instance_GetClass(key, &made);
    (void)MI_Class_GetElementCount(made, &count);
    (void)MI_Instance_Delete(key);
    if (right) {
        (void)MI_Class_Delete(made);
        return;
    }
    program->forgotten_class = made;
}

/* M36: the operation has copied them, so they could go at once. */
static void forgets_its_options(struct program *program, bool right)
{
    const MI_Interval minute = {.minutes = 1};
    MI_OperationOptions options = MI_OPERATIONOPTIONS_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    (void)MI_Application_NewOperationOptions(&program->application, MI_FALSE, &options);
    (void)MI_OperationOptions_SetTimeout(&options, &minute);
    MI_Session_EnumerateInstances(&program->session, 0, &options, DISKS_SPACE, DISKS_CLASS,
                                  MI_FALSE, NULL, &operation);
    (void)disks_drain(&operation);
    (void)MI_Operation_Close(&operation);
    if (right) {
        MI_OperationOptions_Delete(&options);
        return;
    }
    program->forgotten_options = options;
}

/* M31, D-6: the session has them, so Delete leaves the handle as it is. */
static void deletes_its_options_twice(struct program *program, bool right)
{
    MI_DestinationOptions options = MI_DESTINATIONOPTIONS_NULL;
    MI_Session session = MI_SESSION_NULL;
    (void)MI_Application_NewDestinationOptions(&program->application, &options);
    (void)MI_Application_NewSession(&program->application, NULL, NULL, &options, NULL, NULL,
                                    &session);
    MI_DestinationOptions_Delete(&options);
    if (!right) {
        MI_DestinationOptions_Delete(&options);
    }
    (void)MI_Session_Close(&session, NULL, NULL);
}

/* --- arguments -------------------------------------------------------------------------------- */

static void count_links(MI_Operation *operation)
{
    (void)disks_drain(operation);
    (void)MI_Operation_Close(operation);
}

/* M29, F-17: OMI sends keys alone, and goes by the flag. */
static void sets_a_key_without_the_flag(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = disks_key(&program->application, right ? MI_FLAG_KEY : 0);
    MI_Session_GetInstance(&program->session, 0, NULL, DISKS_SPACE, key, NULL, &operation);
    count_links(&operation);
    (void)MI_Instance_Delete(key);
}

/* M30, F-13: "" is the name of a class, and there is none of that name. */
static void gives_an_empty_class_for_no_filter(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = disks_key(&program->application, MI_FLAG_KEY);
    MI_Session_ReferenceInstances(&program->session, 0, NULL, DISKS_SPACE, key,
                                  right ? NULL : MI_T(""), NULL, MI_FALSE, NULL, &operation);
    count_links(&operation);
    (void)MI_Instance_Delete(key);
}

/* M30, F-13 */
static void gives_an_empty_association_for_any(struct program *program, bool right)
{
    MI_Operation operation = MI_OPERATION_NULL;
    MI_Instance *key = disks_key(&program->application, MI_FLAG_KEY);
    MI_Session_AssociatorInstances(&program->session, 0, NULL, DISKS_SPACE, key,
                                   right ? NULL : MI_T(""), NULL, NULL, NULL, MI_FALSE, NULL,
                                   &operation);
    count_links(&operation);
    (void)MI_Instance_Delete(key);
}

/* --- handles that lead nowhere ---------------------------------------------------------------- */

/* M20, 0-3: the variable is set by the call that starts, and the call was skipped. */
static void closes_what_it_has_not_started(struct program *program, bool right)
{
    MI_Operation operation;
    memset(&operation, 0xA5, sizeof operation);
    operation.ft = mi_clientFT_V1->operationFT;
    (void)program;
    if (right) {
        operation = (MI_Operation)MI_OPERATION_NULL;
    }
    (void)MI_Operation_Close(&operation);
}

/* M23, A-19: whether there is a session, nobody looks. */
static void uses_a_session_that_was_refused(struct program *program, bool right)
{
    MI_Session session = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    const MI_Result result = MI_Application_NewSession(&program->application, MI_T("DCOM"), NULL,
                                                       NULL, NULL, NULL, &session);
    if (result != MI_RESULT_OK && right) {
        return;
    }
    MI_Session_TestConnection(&session, 0, NULL, &operation);
    (void)MI_Operation_Close(&operation);
    (void)MI_Session_Close(&session, NULL, NULL);
}

/* M24, A-3 */
static void uses_an_application_that_was_refused(struct program *program, bool right)
{
    MI_Application application = MI_APPLICATION_NULL;
    MI_Session session = MI_SESSION_NULL;
    const MI_Result result = MI_Application_Initialize(1, NULL, NULL, &application);
    (void)program;
    if (result != MI_RESULT_OK && right) {
        return;
    }
    (void)MI_Application_NewSession(&application, NULL, NULL, NULL, NULL, NULL, &session);
    (void)MI_Application_Close(&application);
}

static const struct mistake mistakes[] = {
    {CONSUMER(forgets_a_clone), .told = "note M36"},
    {CONSUMER(forgets_its_key_on_an_error), .told = "note M36"},
    {CONSUMER(forgets_the_class_of_an_instance), .told = "note M36"},
    {CONSUMER(forgets_its_options), .told = "note M36"},
    {CONSUMER(deletes_its_options_twice), .told = "error M31"},
    {CONSUMER(sets_a_key_without_the_flag), .told = "note M29"},
    {CONSUMER(gives_an_empty_class_for_no_filter), .told = "note M30"},
    {CONSUMER(gives_an_empty_association_for_any), .told = "note M30"},
    {CONSUMER(closes_what_it_has_not_started), .told = "error M20", .to_process = true},
    {CONSUMER(uses_a_session_that_was_refused), .told = "error M23"},
    {CONSUMER(uses_an_application_that_was_refused), .told = "error M24", .to_process = true},
};

const struct chapter chapter_making = CHAPTER(mistakes);
