/*
 * Utilities: error codes of other systems in MI's terms. Callable at any time, from any thread.
 */
#ifndef MIFAKE_MI_UTILITIES_H
#define MIFAKE_MI_UTILITIES_H

#include "client.h"
#include "result.h"
#include "value.h"

struct _MI_UtilitiesFT {
    MI_ErrorCategory(MI_CALL *MapErrorToMiErrorCategory)(const MI_Char *errorType, MI_Uint32 error);
    MI_Result(MI_CALL *CimErrorFromErrorCode)(MI_Uint32 error, const MI_Char *errorType,
                                              const MI_Char *errorMessage, MI_Instance **cimError);
};

/* The category of an error code; MI_ERRORCATEGORY_NOT_SPECIFIED for an unknown type (G-1). */
MI_INLINE MI_ErrorCategory MI_INLINE_CALL
MI_Utilities_MapErrorToMiErrorCategory(const MI_Char *errorType, MI_Uint32 error)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->utilitiesFT == NULL) {
        return MI_ERRORCATEGORY_NOT_SPECIFIED;
    }
    return mi_clientFT_V1->utilitiesFT->MapErrorToMiErrorCategory(errorType, error);
}

/* A new error instance that the caller deletes; OK and NULL for code 0, which is no error (G-2). */
MI_INLINE MI_Result MI_INLINE_CALL MI_Utilities_CimErrorFromErrorCode(MI_Uint32 error,
                                                                      const MI_Char *errorType,
                                                                      const MI_Char *errorMessage,
                                                                      MI_Instance **cimError)
{
    if (mi_clientFT_V1 == NULL || mi_clientFT_V1->utilitiesFT == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mi_clientFT_V1->utilitiesFT->CimErrorFromErrorCode(error, errorType, errorMessage,
                                                              cimError);
}

#endif
