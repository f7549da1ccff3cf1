#include "tool/ask.h"

static void start(MI_Session *session, const struct mf_call *call, MI_OperationCallbacks *callbacks,
                  MI_Operation *operation)
{
    MI_Session_GetInstance(session, 0, NULL, call->name_space, call->key, callbacks, operation);
}

static const struct mf_question question = {
    .operation = "GetInstance",
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

const struct mf_command mf_get_command = {
    .name = "get",
    .operands = "FILE PATH",
    .summary = "print one instance",
    .about =
        "Asks the world of a fixture for the instance PATH, through MI_Session_GetInstance, and\n"
        "prints it with its properties. Ends with 0 if it is there, with 1 if "
        "not.\n\n" MF_ABOUT_PATH,
    .examples = "  mifake get fixtures/windows-disks.json 'Win32_LogicalDisk.DeviceID=\"C:\"'\n"
                "  mifake get fixtures/windows-services.json 'Win32_Service.Name=\"Spooler\"'\n",
    .options = MF_OPTIONS_ALWAYS,
    .fewest = 2,
    .most = 2,
    .run = run,
};
