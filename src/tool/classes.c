#include "tool/ask.h"

static void start_one(MI_Session *session, const struct mf_call *call,
                      MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    MI_Session_GetClass(session, 0, NULL, call->name_space, mf_call_subject(call), callbacks,
                        operation);
}

static const struct mf_question one = {
    .operation = "GetClass",
    .subject = "class",
    .one = "class",
    .many = "classes",
    .of_classes = true,
    .start = start_one,
};

static void start_several(MI_Session *session, const struct mf_call *call,
                          MI_OperationCallbacks *callbacks, MI_Operation *operation)
{
    const bool deep = mf_call_has(call, MF_OPTION_DEEP);
    MI_Session_EnumerateClasses(session,
                                deep ? MI_OPERATIONFLAGS_POLYMORPHISM_DEEP
                                     : MI_OPERATIONFLAGS_POLYMORPHISM_SHALLOW,
                                NULL, call->name_space, mf_call_subject(call),
                                mf_call_has(call, MF_OPTION_NAMES_ONLY), callbacks, operation);
}

static const struct mf_question several = {
    .operation = "EnumerateClasses",
    .subject = "class",
    .one = "class",
    .many = "classes",
    .of_classes = true,
    .start = start_several,
};

/* A class alone is that class; with either option it is those below. */
static enum mf_exit run(const struct mf_arguments *arguments)
{
    const bool names = mf_arguments_has(arguments, MF_OPTION_NAMES_ONLY);
    const bool below = names || mf_arguments_has(arguments, MF_OPTION_DEEP);
    return mf_ask(arguments, arguments->operand_count < 2 || below ? &several : &one);
}

const struct mf_command mf_classes_command = {
    .name = "classes",
    .operands = "FILE [CLASS]",
    .summary = "print the declarations of classes",
    .about =
        "Prints how CLASS is declared in the world of a fixture, through MI_Session_GetClass.\n"
        "Without CLASS, the classes that extend none; with --deep or --names-only, the\n"
        "classes below CLASS: these come through MI_Session_EnumerateClasses. Ends with 0 if\n"
        "the operation succeeded, with 1 if not.\n",
    .examples = "  mifake classes fixtures/windows-services.json Win32_Service\n"
                "  mifake classes fixtures/windows-services.json --deep --names-only\n",
    .options =
        MF_OPTIONS_ALWAYS | MF_OPTION_BIT(MF_OPTION_DEEP) | MF_OPTION_BIT(MF_OPTION_NAMES_ONLY),
    .fewest = 1,
    .most = 2,
    .run = run,
};
