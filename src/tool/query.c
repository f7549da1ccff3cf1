#include "tool/ask.h"

static void start(MI_Session *session, const struct mf_call *call, MI_OperationCallbacks *callbacks,
                  MI_Operation *operation)
{
    MI_Session_QueryInstances(session, 0, NULL, call->name_space,
                              mf_call_option(call, MF_OPTION_DIALECT), mf_call_subject(call),
                              callbacks, operation);
}

static const struct mf_question question = {
    .operation = "QueryInstances",
    .subject = "query",
    .one = "instance",
    .many = "instances",
    .start = start,
};

static enum mf_exit run(const struct mf_arguments *arguments)
{
    struct mf_arguments asked = *arguments;
    if (!mf_arguments_has(arguments, MF_OPTION_DIALECT)) {
        asked.values[MF_OPTION_DIALECT] = MI_QUERY_DIALECT_WQL;
    }
    return mf_ask(&asked, &question);
}

const struct mf_command mf_query_command = {
    .name = "query",
    .operands = "FILE QUERY",
    .summary = "ask in a query language",
    .about = "Asks the world of a fixture a query, through MI_Session_QueryInstances. Prints each\n"
             "instance of the answer. Ends with 0 if the operation succeeded, with 1 if not.\n\n"
             "QUERY is one word for the shell: put it in double quotes, and texts within it in\n"
             "single ones.\n",
    .examples = "  mifake query fixtures/windows-services.json \\\n"
                "      \"SELECT Name, State FROM Win32_Service WHERE StartMode = 'Auto'\"\n"
                "  mifake query fixtures/windows-disks.json \\\n"
                "      \"ASSOCIATORS OF {Win32_LogicalDisk.DeviceID='C:'}\"\n",
    .options = MF_OPTIONS_ALWAYS | MF_OPTION_BIT(MF_OPTION_DIALECT),
    .fewest = 2,
    .most = 2,
    .run = run,
};
