#include "tool/ask.h"

static void start(MI_Session *session, const struct mf_call *call, MI_OperationCallbacks *callbacks,
                  MI_Operation *operation)
{
    MI_Session_AssociatorInstances(
        session, 0, NULL, call->name_space, call->key, mf_call_option(call, MF_OPTION_ASSOC_CLASS),
        mf_call_option(call, MF_OPTION_RESULT_CLASS), mf_call_option(call, MF_OPTION_ROLE),
        mf_call_option(call, MF_OPTION_RESULT_ROLE), mf_call_has(call, MF_OPTION_KEYS_ONLY),
        callbacks, operation);
}

static const struct mf_question question = {
    .operation = "AssociatorInstances",
    .subject = "path",
    .one = "instance",
    .many = "instances",
    .of_instance = true,
    .start = start,
};

static enum mf_exit run(const struct mf_arguments *arguments)
{
    return mf_ask(arguments, &question);
}

const struct mf_command mf_assoc_command = {
    .name = "assoc",
    .operands = "FILE PATH",
    .summary = "list the instances that associations lead to",
    .about =
        "Asks the world of a fixture what is at the other ends of the associations that refer\n"
        "to the instance PATH, through MI_Session_AssociatorInstances. Prints each instance\n"
        "with its properties. Ends with 0 if the operation succeeded, with 1 if "
        "not.\n\n" MF_ABOUT_PATH,
    .examples = "  mifake assoc fixtures/windows-disks.json 'Win32_LogicalDisk.DeviceID=\"C:\"'\n"
                "  mifake assoc fixtures/windows-disks.json --result-class Win32_DiskPartition \\\n"
                "      'Win32_DiskDrive.DeviceID=\"\\\\\\\\.\\\\PHYSICALDRIVE0\"'\n",
    .options = MF_OPTIONS_ALWAYS | MF_OPTION_BIT(MF_OPTION_ASSOC_CLASS) |
               MF_OPTION_BIT(MF_OPTION_RESULT_CLASS) | MF_OPTION_BIT(MF_OPTION_ROLE) |
               MF_OPTION_BIT(MF_OPTION_RESULT_ROLE) | MF_OPTION_BIT(MF_OPTION_KEYS_ONLY),
    .fewest = 2,
    .most = 2,
    .run = run,
};
