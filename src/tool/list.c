#include "tool/ask.h"

static void start(MI_Session *session, const struct mf_call *call, MI_OperationCallbacks *callbacks,
                  MI_Operation *operation)
{
    const bool shallow = mf_call_has(call, MF_OPTION_SHALLOW);
    MI_Session_EnumerateInstances(session, shallow ? MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW : 0,
                                  NULL, call->name_space, mf_call_subject(call),
                                  mf_call_has(call, MF_OPTION_KEYS_ONLY), callbacks, operation);
}

static const struct mf_question question = {
    .operation = "EnumerateInstances",
    .subject = "class",
    .one = "instance",
    .many = "instances",
    .start = start,
};

static enum mf_exit run(const struct mf_arguments *arguments)
{
    return mf_ask(arguments, &question);
}

const struct mf_command mf_list_command = {
    .name = "list",
    .operands = "FILE CLASS",
    .summary = "list the instances of a class",
    .about = "Asks the world of a fixture for all instances of CLASS and the classes below it,\n"
             "through MI_Session_EnumerateInstances. Prints each with its properties. Ends with 0\n"
             "if the operation succeeded, with 1 if not.\n",
    .examples = "  mifake list fixtures/windows-disks.json Win32_DiskPartition\n"
                "  mifake list fixtures/windows-services.json Win32_Service --keys-only\n",
    .options =
        MF_OPTIONS_ALWAYS | MF_OPTION_BIT(MF_OPTION_SHALLOW) | MF_OPTION_BIT(MF_OPTION_KEYS_ONLY),
    .fewest = 2,
    .most = 2,
    .run = run,
};
