#include "model/cim_error.h"

#include "model/cim_error_class.h"
#include "model/instance.h"
#include "model/value.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a result is called and how grave it is (G.2, G.3). */
struct row {
    const MI_Char *text;
    MI_ErrorCategory category;
};

/* clang-format off: a table reads best as a table. */
static const struct row rows[] = {
    [MI_RESULT_OK] = {MI_T("The operation was successful."), MI_ERRORCATEGORY_NOT_SPECIFIED},
    [MI_RESULT_FAILED] =
        {MI_T("A general error occurred, not covered by a more specific error code."),
         MI_ERRORCATEGORY_NOT_SPECIFIED},
    [MI_RESULT_ACCESS_DENIED] = {MI_T("Access to a CIM resource is not available to the client."),
                                 MI_ERRORCATEGORY_ACCESS_DENIED},
    [MI_RESULT_INVALID_NAMESPACE] = {MI_T("The target namespace does not exist."),
                                     MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_INVALID_PARAMETER] =
        {MI_T("One or more parameter values passed to the method are not valid."),
         MI_ERRORCATEGORY_INVALID_ARGUMENT},
    [MI_RESULT_INVALID_CLASS] = {MI_T("The specified class does not exist."),
                                 MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_NOT_FOUND] = {MI_T("The requested object cannot be found."),
                             MI_ERRORCATEGORY_OBJECT_NOT_FOUND},
    [MI_RESULT_NOT_SUPPORTED] = {MI_T("The requested operation is not supported."),
                                 MI_ERRORCATEGORY_NOT_IMPLEMENTED},
    [MI_RESULT_CLASS_HAS_CHILDREN] =
        {MI_T("The operation cannot be invoked because the class has subclasses."),
         MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_CLASS_HAS_INSTANCES] =
        {MI_T("The operation cannot be invoked because the class has instances."),
         MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_INVALID_SUPERCLASS] =
        {MI_T("The operation cannot be invoked because the superclass does not exist."),
         MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_ALREADY_EXISTS] =
        {MI_T("The operation cannot be invoked because an object already exists."),
         MI_ERRORCATEGORY_RESOURCE_EXISTS},
    [MI_RESULT_NO_SUCH_PROPERTY] = {MI_T("The specified property does not exist."),
                                    MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_TYPE_MISMATCH] = {MI_T("The value supplied is not compatible with the type."),
                                 MI_ERRORCATEGORY_INVALID_TYPE},
    [MI_RESULT_QUERY_LANGUAGE_NOT_SUPPORTED] =
        {MI_T("The query language is not recognized or supported."),
         MI_ERRORCATEGORY_NOT_IMPLEMENTED},
    [MI_RESULT_INVALID_QUERY] = {MI_T("The query is not valid for the specified query language."),
                                 MI_ERRORCATEGORY_INVALID_ARGUMENT},
    [MI_RESULT_METHOD_NOT_AVAILABLE] = {MI_T("The extrinsic method cannot be invoked."),
                                        MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_METHOD_NOT_FOUND] = {MI_T("The specified extrinsic method does not exist."),
                                    MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_NAMESPACE_NOT_EMPTY] = {MI_T("The specified namespace is not empty."),
                                       MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_INVALID_ENUMERATION_CONTEXT] =
        {MI_T("The enumeration identified by the specified context is invalid."),
         MI_ERRORCATEGORY_METADATA_ERROR},
    [MI_RESULT_INVALID_OPERATION_TIMEOUT] =
        {MI_T("The specified operation timeout is not supported by the CIM Server."),
         MI_ERRORCATEGORY_INVALID_ARGUMENT},
    [MI_RESULT_PULL_HAS_BEEN_ABANDONED] = {MI_T("The Pull operation has been abandoned."),
                                           MI_ERRORCATEGORY_OPERATION_STOPPED},
    [MI_RESULT_PULL_CANNOT_BE_ABANDONED] =
        {MI_T("The attempt to abandon a concurrent Pull operation failed."),
         MI_ERRORCATEGORY_CLOS_EERROR},
    [MI_RESULT_FILTERED_ENUMERATION_NOT_SUPPORTED] =
        {MI_T("Using a filter in the enumeration is not supported by the CIM server."),
         MI_ERRORCATEGORY_NOT_IMPLEMENTED},
    [MI_RESULT_CONTINUATION_ON_ERROR_NOT_SUPPORTED] =
        {MI_T("The CIM server does not support continuation on error."),
         MI_ERRORCATEGORY_NOT_IMPLEMENTED},
    [MI_RESULT_SERVER_LIMITS_EXCEEDED] =
        {MI_T("The operation failed because server limits were exceeded."),
         MI_ERRORCATEGORY_RESOURCE_BUSY},
    [MI_RESULT_SERVER_IS_SHUTTING_DOWN] =
        {MI_T("The CIM server is shutting down and cannot process the operation."),
         MI_ERRORCATEGORY_RESOURCE_UNAVAILABLE},
};
/* clang-format on */

/* Numbers without a row, 18 and 19 among them, are a general failure. */
static const struct row *row_of(MI_Uint32 code)
{
    const bool known = code < sizeof rows / sizeof rows[0] && rows[code].text != NULL;
    return &rows[known ? code : MI_RESULT_FAILED];
}

const MI_Char *mf_cim_error_text(MI_Uint32 code)
{
    return row_of(code)->text;
}

/* --- the systems an error number can come from ------------------------------------------------ */

static MI_Uint32 status_of_mi(MI_Uint32 code)
{
    return code;
}

static MI_Uint32 status_of_errno(MI_Uint32 code)
{
    switch (code) {
    case EINVAL:
        return MI_RESULT_INVALID_PARAMETER;
    case EACCES:
        return MI_RESULT_ACCESS_DENIED;
    case ENOMEM:
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    default:
        return MI_RESULT_FAILED;
    }
}

static MI_Uint32 status_of_winrm(MI_Uint32 code)
{
    (void)code;
    return MI_RESULT_FAILED;
}

static const MI_Char *text_of_errno(MI_Uint32 code)
{
    return strerror((int)code);
}

static const MI_Char *text_of_winrm(MI_Uint32 code)
{
    (void)code;
    return mf_cim_error_text(MI_RESULT_FAILED);
}

struct source {
    const MI_Char *type;
    const char *id_prefix;               /* of the MessageID */
    MI_Uint32 (*status)(MI_Uint32 code); /* the CIM status, whose category it shares */
    const MI_Char *(*text)(MI_Uint32 code);
};

static const struct source sources[] = {
    {MI_RESULT_TYPE_MI, "OMI:MI_Result:", status_of_mi, mf_cim_error_text},
    {MI_RESULT_TYPE_ERRNO, "CRT errno ", status_of_errno, text_of_errno},
    {MI_RESULT_TYPE_WINRM, "OMI:WINRM:", status_of_winrm, text_of_winrm},
};

static const struct source wmi_source = {MI_RESULT_TYPE_MI, "MI RESULT ", status_of_mi,
                                         mf_cim_error_text};

static const struct source *find_source(const MI_Char *type)
{
    for (size_t i = 0; type != NULL && i < sizeof sources / sizeof sources[0]; i++) {
        if (strcmp(sources[i].type, type) == 0) {
            return &sources[i];
        }
    }
    return NULL;
}

MI_ErrorCategory mf_cim_error_category(const MI_Char *type, MI_Uint32 code)
{
    const struct source *source = find_source(type);
    return source == NULL ? MI_ERRORCATEGORY_NOT_SPECIFIED : row_of(source->status(code))->category;
}

/* --- details --------------------------------------------------------------------------------- */

/* The texts of one error: its fields borrow them, as those of a received instance do. */
struct texts {
    MI_Char id[48];
    const MI_Char *standard; /* both lie behind the struct */
    const MI_Char *message;
};

/* `message` NULL: the standard text. The source's text need not last. */
static struct texts *new_texts(const struct source *source, MI_Uint32 code, const MI_Char *message)
{
    const MI_Char *standard = source->text(code);
    const MI_Char *shown = message == NULL ? standard : message;
    const size_t standard_size = mf_value_text_size(standard);
    const size_t shown_size = mf_value_text_size(shown);
    struct texts *texts = malloc(sizeof *texts + standard_size + shown_size);
    if (texts == NULL) {
        return NULL;
    }
    unsigned char *end = (unsigned char *)(texts + 1);
    snprintf(texts->id, sizeof texts->id, "%s%u", source->id_prefix, code);
    texts->standard = memcpy(end, standard, standard_size);
    texts->message = memcpy(end + standard_size, shown, shown_size);
    return texts;
}

#define BORROWED ((MI_Uint8)((MI_FLAG_BORROW | MI_FLAG_NOT_MODIFIED) >> 24U))
#define BORROWED_NULL ((MI_Uint8)((MI_FLAG_BORROW | MI_FLAG_NOT_MODIFIED | MI_FLAG_NULL) >> 24U))

/* {value, exists, flags} of a field; for the type the compiler knows it by. */
#define SET(VALUE)                                                                                 \
    {                                                                                              \
        (VALUE), MI_TRUE, BORROWED                                                                 \
    }
#define UNSET                                                                                      \
    {                                                                                              \
        .flags = BORROWED_NULL                                                                     \
    }

/* Everything of G.1, behind the 64 bytes that the instance has already. */
static void fill(struct mf_cim_error *error, const struct source *source, MI_Uint32 code,
                 const MI_Char *owner, const struct texts *texts)
{
    *error = (struct mf_cim_error){
        .instance = error->instance,
        .error_type = UNSET,
        .other_error_type = UNSET,
        .owning_entity = SET(owner),
        .message_id = SET(texts->id),
        .message = SET(texts->message),
        .message_arguments = {{NULL, 0}, MI_TRUE, BORROWED},
        .perceived_severity = SET(7),
        .probable_cause = SET(0),
        .probable_cause_description = SET(MI_T("Unknown")),
        .recommended_actions = UNSET,
        .error_source = UNSET,
        .error_source_format = UNSET,
        .other_error_source_format = UNSET,
        .cim_status_code = SET(source->status(code)),
        .cim_status_code_description = UNSET,
        .code = SET(code),
        .category = SET((MI_Uint16)mf_cim_error_category(source->type, code)),
        .type = SET(source->type),
        .text = SET(texts->standard),
    };
}

/* X.733 has a number for it: "Response Time Excessive". */
void mf_cim_error_set_timed_out(MI_Instance *error)
{
    struct mf_cim_error *fields = (struct mf_cim_error *)(void *)error;
    fields->probable_cause.value = 45;
    fields->probable_cause_description.value = MI_T("Timed out");
}

/* Dynamic, as a received instance is (E-30). Code 0 is no error and has no instance (G-2). */
static MI_Result new_error(const MI_ClassDecl *class, const struct source *source, MI_Uint32 code,
                           const MI_Char *owner, const MI_Char *message, MI_Instance **error)
{
    if (code == MI_RESULT_OK) {
        return MI_RESULT_OK;
    }
    struct texts *texts = new_texts(source, code, message);
    if (texts == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    const MI_Result result = mf_instance_new_of(class, NULL, true, error);
    if (result != MI_RESULT_OK) {
        free(texts);
        return result;
    }
    fill((struct mf_cim_error *)(void *)*error, source, code, owner, texts);
    mf_instance_head(*error)->texts = texts;
    return MI_RESULT_OK;
}

MI_Result mf_cim_error_new_omi(MI_Uint32 code, const MI_Char *type, const MI_Char *message,
                               MI_Instance **error)
{
    *error = NULL;
    const struct source *source = find_source(type);
    if (source == NULL && code != MI_RESULT_OK) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return new_error(&mf_cim_error_class_omi, source, code, MI_T("OMI:CIMOM"), message, error);
}

MI_Result mf_cim_error_new_wmi(MI_Uint32 code, const MI_Char *message, MI_Instance **error)
{
    *error = NULL;
    return new_error(&mf_cim_error_class_wmi, &wmi_source, code, MI_T("MI"), message, error);
}
