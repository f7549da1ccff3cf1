/* The classes of error details as constant declarations, and the layout of their instances.
 *
 * CIM_Error has the first fifteen properties; OMI_Error and MSFT_WmiError have four more of equal
 * types, so that one struct serves both (G.1). */
#ifndef MF_MODEL_CIM_ERROR_CLASS_H
#define MF_MODEL_CIM_ERROR_CLASS_H

#include <MI.h>

struct mf_cim_error {
    MI_Instance instance;
    MI_Uint16Field error_type;
    MI_ConstStringField other_error_type;
    MI_ConstStringField owning_entity;
    MI_ConstStringField message_id;
    MI_ConstStringField message;
    MI_StringAField message_arguments;
    MI_Uint16Field perceived_severity;
    MI_Uint16Field probable_cause;
    MI_ConstStringField probable_cause_description;
    MI_StringAField recommended_actions;
    MI_ConstStringField error_source;
    MI_Uint16Field error_source_format;
    MI_ConstStringField other_error_source_format;
    MI_Uint32Field cim_status_code;
    MI_ConstStringField cim_status_code_description;
    /* OMI_Code, error_Code and so on */
    MI_Uint32Field code;
    MI_Uint16Field category;
    MI_ConstStringField type;
    MI_ConstStringField text;
};

extern const MI_ClassDecl mf_cim_error_class_base;
/* Without ancestry, as a received one (E-31). */
extern const MI_ClassDecl mf_cim_error_class_omi;
extern const MI_ClassDecl mf_cim_error_class_wmi;

#endif
