// A consumer of MI.h and nothing else: what C++ sources do with it, those written for Windows among
// them. It stands in for the client library itself, with one that has no tables.
#include <MI.h>

extern "C" {
const MI_ClientFT_V1 *mi_clientFT_V1;

MI_Result MI_MAIN_CALL MI_Application_InitializeV1(MI_Uint32 flags, const MI_Char *, MI_Instance **,
                                                   MI_Application *)
{
    return flags == 0 ? MI_RESULT_NOT_SUPPORTED : MI_RESULT_INVALID_PARAMETER;
}
}

namespace
{

class Application
{
  public:
    Application() : opened(::MI_Application_Initialize(0, nullptr, nullptr, &handle))
    {
    }

    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    ~Application()
    {
        ::MI_Application_Close(&handle);
    }

    MI_Application handle = MI_APPLICATION_NULL;
    MI_Result opened;
};

/* The names that only Windows' header has. */
bool windows_names()
{
    const MI_Uint32 flags = MI_OPERATIONFLAGS_AUTOMATIC_ACK_RESULTS |
                            MI_OPERATIONFLAGS_POLYMORPHISM_DEEP |
                            MI_OPERATIONFLAGS_NON_LOCALIZED_QUALIFIERS |
                            MI_OPERATIONFLAGS_NON_EXPENSIVE_PROPERTIES_ONLY;
    MI_UserCredentials credentials = {};
    credentials.authenticationType = MI_AUTH_TYPE_CREDSSP;
    const MI_Char *transport = MI_DESTINATIONOPTIONS_TRANPSORT_HTTPS;
    MI_StringPtr empty = nullptr;
    MI_Instance *instance = nullptr;
    MI_Class *found = nullptr;
    return flags == 0 && transport[0] == MI_T('H') &&
           credentials.authenticationType[0] == MI_T('C') && empty == nullptr &&
           ::MI_Instance_Normalize(&instance) == MI_RESULT_INVALID_PARAMETER &&
           ::MI_Application_NewClass(nullptr, nullptr, nullptr, nullptr, &found) ==
               MI_RESULT_INVALID_PARAMETER;
}

/* Functions here, macros in Microsoft's header for Unix. */
bool functions_without_tables()
{
    MI_Serializer serializer = {};
    MI_Deserializer deserializer = {};
    MI_Instance *error = nullptr;
    return ::MI_Serializer_Close(&serializer) == MI_RESULT_INVALID_PARAMETER &&
           ::MI_Deserializer_Close(&deserializer) == MI_RESULT_INVALID_PARAMETER &&
           ::MI_Utilities_MapErrorToMiErrorCategory(MI_RESULT_TYPE_MI, 1) ==
               MI_ERRORCATEGORY_NOT_SPECIFIED &&
           ::MI_Utilities_CimErrorFromErrorCode(1, MI_RESULT_TYPE_MI, nullptr, &error) ==
               MI_RESULT_INVALID_PARAMETER;
}

/* A lambda without captures is a callback. */
bool lambdas_are_callbacks()
{
    MI_Result result = MI_RESULT_OK;
    MI_Session session = MI_SESSION_NULL;
    MI_Operation operation = MI_OPERATION_NULL;
    MI_OperationCallbacks callbacks = MI_OPERATIONCALLBACKS_NULL;
    callbacks.callbackContext = &result;
    callbacks.classResult = [](MI_Operation *, void *context, const MI_Class *, MI_Boolean,
                               MI_Result code, const MI_Char *, const MI_Instance *,
                               MI_Result(MI_CALL *)(MI_Operation *)) {
        *static_cast<MI_Result *>(context) = code;
    };
    ::MI_Session_GetClass(&session, 0, nullptr, MI_T("root/cimv2"), MI_T("Example_Disk"),
                          &callbacks, &operation);
    return result == MI_RESULT_INVALID_PARAMETER;
}

} // namespace

int main()
{
    const Application application;
    return application.opened == MI_RESULT_NOT_SUPPORTED && windows_names() &&
                   functions_without_tables() && lambdas_are_callbacks()
               ? 0
               : 1;
}
