#include "tool/ask.h"

static void start(MI_Session *session, const struct mf_call *call, MI_OperationCallbacks *callbacks,
                  MI_Operation *operation)
{
    MI_Session_ReferenceInstances(session, 0, NULL, call->name_space, call->key,
                                  mf_call_option(call, MF_OPTION_RESULT_CLASS),
                                  mf_call_option(call, MF_OPTION_ROLE),
                                  mf_call_has(call, MF_OPTION_KEYS_ONLY), callbacks, operation);
}

static const struct mf_question question = {
    .operation = "ReferenceInstances",
    .subject = "path",
    .one = "association",
    .many = "associations",
    .of_instance = true,
    .start = start,
};

static enum mf_exit run(const struct mf_arguments *arguments)
{
    return mf_ask(arguments, &question);
}

const struct mf_command mf_refs_command = {
    .name = "refs",
    .operands = "FILE PATH",
    .summary = "list the associations that refer to an instance",
    .about =
        "Asks the world of a fixture which associations refer to the instance PATH, the way a\n"
        "program asks MI: through MI_Session_ReferenceInstances. Prints each association\n"
        "with its properties. Ends with 0 if the operation succeeded, with 1 if "
        "not.\n\n" MF_ABOUT_PATH,
    .examples = "  mifake refs fixtures/windows-disks.json 'Win32_LogicalDisk.DeviceID=\"C:\"'\n"
                "  mifake refs fixtures/windows-disks.json --role Antecedent \\\n"
                "      'Win32_DiskDrive.DeviceID=\"\\\\\\\\.\\\\PHYSICALDRIVE0\"'\n",
    .options = MF_OPTIONS_ALWAYS | MF_OPTION_BIT(MF_OPTION_RESULT_CLASS) |
               MF_OPTION_BIT(MF_OPTION_ROLE) | MF_OPTION_BIT(MF_OPTION_KEYS_ONLY),
    .fewest = 2,
    .most = 2,
    .run = run,
};
