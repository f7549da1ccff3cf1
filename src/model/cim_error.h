/* CIM errors: the standard texts, the categories, and the instances that carry details
 * (contract G.1 to G.4). */
#ifndef MF_MODEL_CIM_ERROR_H
#define MF_MODEL_CIM_ERROR_H

#include <MI.h>

/* The standard text of a result (G.2); that of MI_RESULT_FAILED for numbers without one. */
const MI_Char *mf_cim_error_text(MI_Uint32 code);

/* The category of a result of type "MI", "ERRNO" or "WINRM"; 0 for others (G.3, G-1). Those of the
 * other two are those of the CIM status they stand for. */
MI_ErrorCategory mf_cim_error_category(const MI_Char *type, MI_Uint32 code);

/* OMI_Error with every property of G.1 (profile omi, and MI_Utilities_CimErrorFromErrorCode in
 * both). `message` NULL: the standard text. OK and NULL for code 0, INVALID_PARAMETER for an
 * unknown type (G-2). The caller's, to be deleted. */
MI_Result mf_cim_error_new_omi(MI_Uint32 code, const MI_Char *type, const MI_Char *message,
                               MI_Instance **error);

/* Makes an error of ours say that it was the time: ProbableCause and its description (C-72). */
void mf_cim_error_set_timed_out(MI_Instance *error);

/* MSFT_WmiError, what profile windows gives (assumed). As above. */
MI_Result mf_cim_error_new_wmi(MI_Uint32 code, const MI_Char *message, MI_Instance **error);

#endif
