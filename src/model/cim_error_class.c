#include "model/cim_error_class.h"

/* As mf_decl_code computes it, from the first and last letter in lower case. */
#define CODE(FIRST, LAST, NAME)                                                                    \
    ((MI_Uint32)(FIRST) << 16U | (MI_Uint32)(LAST) << 8U | (MI_COUNT(NAME) - 1U))

#define PROPERTY(VARIABLE, NAME, FIRST, LAST, TYPE, FIELD, CLASS, FLAGS)                           \
    static const MI_PropertyDecl VARIABLE = {                                                      \
        .flags = MI_FLAG_PROPERTY | (FLAGS),                                                       \
        .code = CODE(FIRST, LAST, NAME),                                                           \
        .name = MI_T(NAME),                                                                        \
        .type = (TYPE),                                                                            \
        .offset = offsetof(struct mf_cim_error, FIELD),                                            \
        .origin = MI_T(CLASS),                                                                     \
        .propagator = MI_T(CLASS),                                                                 \
    }

#define BASE_PROPERTY(NAME, FIRST, LAST, TYPE, FIELD, FLAGS)                                       \
    PROPERTY(FIELD, NAME, FIRST, LAST, TYPE, FIELD, "CIM_Error", FLAGS)

#define OMI_PROPERTY(NAME, FIRST, LAST, TYPE, FIELD)                                               \
    PROPERTY(omi_##FIELD, NAME, FIRST, LAST, TYPE, FIELD, "OMI_Error", 0)

#define WMI_PROPERTY(NAME, FIRST, LAST, TYPE, FIELD)                                               \
    PROPERTY(wmi_##FIELD, NAME, FIRST, LAST, TYPE, FIELD, "MSFT_WmiError", 0)

BASE_PROPERTY("ErrorType", 'e', 'e', MI_UINT16, error_type, 0);
BASE_PROPERTY("OtherErrorType", 'o', 'e', MI_STRING, other_error_type, 0);
BASE_PROPERTY("OwningEntity", 'o', 'y', MI_STRING, owning_entity, 0);
BASE_PROPERTY("MessageID", 'm', 'd', MI_STRING, message_id, MI_FLAG_REQUIRED);
BASE_PROPERTY("Message", 'm', 'e', MI_STRING, message, 0);
BASE_PROPERTY("MessageArguments", 'm', 's', MI_STRINGA, message_arguments, 0);
BASE_PROPERTY("PerceivedSeverity", 'p', 'y', MI_UINT16, perceived_severity, 0);
BASE_PROPERTY("ProbableCause", 'p', 'e', MI_UINT16, probable_cause, 0);
BASE_PROPERTY("ProbableCauseDescription", 'p', 'n', MI_STRING, probable_cause_description, 0);
BASE_PROPERTY("RecommendedActions", 'r', 's', MI_STRINGA, recommended_actions, 0);
BASE_PROPERTY("ErrorSource", 'e', 'e', MI_STRING, error_source, 0);
BASE_PROPERTY("ErrorSourceFormat", 'e', 't', MI_UINT16, error_source_format, 0);
BASE_PROPERTY("OtherErrorSourceFormat", 'o', 't', MI_STRING, other_error_source_format, 0);
BASE_PROPERTY("CIMStatusCode", 'c', 'e', MI_UINT32, cim_status_code, 0);
BASE_PROPERTY("CIMStatusCodeDescription", 'c', 'n', MI_STRING, cim_status_code_description, 0);

OMI_PROPERTY("OMI_Code", 'o', 'e', MI_UINT32, code);
OMI_PROPERTY("OMI_Category", 'o', 'y', MI_UINT16, category);
OMI_PROPERTY("OMI_Type", 'o', 'e', MI_STRING, type);
OMI_PROPERTY("OMI_ErrorMessage", 'o', 'e', MI_STRING, text);

WMI_PROPERTY("error_Code", 'e', 'e', MI_UINT32, code);
WMI_PROPERTY("error_Category", 'e', 'y', MI_UINT16, category);
WMI_PROPERTY("error_Type", 'e', 'e', MI_STRING, type);
WMI_PROPERTY("error_WindowsErrorMessage", 'e', 'e', MI_STRING, text);

#define BASE_PROPERTIES                                                                            \
    &error_type, &other_error_type, &owning_entity, &message_id, &message, &message_arguments,     \
        &perceived_severity, &probable_cause, &probable_cause_description, &recommended_actions,   \
        &error_source, &error_source_format, &other_error_source_format, &cim_status_code,         \
        &cim_status_code_description

static const MI_PropertyDecl *const base_properties[] = {BASE_PROPERTIES};
static const MI_PropertyDecl *const omi_properties[] = {BASE_PROPERTIES, &omi_code, &omi_category,
                                                        &omi_type, &omi_text};
static const MI_PropertyDecl *const wmi_properties[] = {BASE_PROPERTIES, &wmi_code, &wmi_category,
                                                        &wmi_type, &wmi_text};

const MI_ClassDecl mf_cim_error_class_base = {
    .flags = MI_FLAG_CLASS,
    .code = CODE('c', 'r', "CIM_Error"),
    .name = MI_T("CIM_Error"),
    .properties = base_properties,
    .numProperties = MI_COUNT(base_properties),
    .size = sizeof(struct mf_cim_error),
};

const MI_ClassDecl mf_cim_error_class_omi = {
    .flags = MI_FLAG_CLASS,
    .code = CODE('o', 'r', "OMI_Error"),
    .name = MI_T("OMI_Error"),
    .properties = omi_properties,
    .numProperties = MI_COUNT(omi_properties),
    .size = sizeof(struct mf_cim_error),
};

const MI_ClassDecl mf_cim_error_class_wmi = {
    .flags = MI_FLAG_CLASS,
    .code = CODE('m', 'r', "MSFT_WmiError"),
    .name = MI_T("MSFT_WmiError"),
    .properties = wmi_properties,
    .numProperties = MI_COUNT(wmi_properties),
    .size = sizeof(struct mf_cim_error),
    .superClass = MI_T("CIM_Error"),
    .superClassDecl = &mf_cim_error_class_base,
};
