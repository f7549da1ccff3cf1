/* Pulling: GetInstance, GetClass and GetIndication of synchronous operations (contract C.3). */
#ifndef MF_API_OPERATION_PULL_H
#define MF_API_OPERATION_PULL_H

#include <MI.h>

MI_Result MI_CALL mf_pull_instance(MI_Operation *handle, const MI_Instance **instance,
                                   MI_Boolean *more, MI_Result *result, const MI_Char **message,
                                   const MI_Instance **details);

MI_Result MI_CALL mf_pull_indication(MI_Operation *handle, const MI_Instance **instance,
                                     const MI_Char **bookmark, const MI_Char **machine,
                                     MI_Boolean *more, MI_Result *result, const MI_Char **message,
                                     const MI_Instance **details);

MI_Result MI_CALL mf_pull_class(MI_Operation *handle, const MI_Class **object, MI_Boolean *more,
                                MI_Result *result, const MI_Char **message,
                                const MI_Instance **details);

#endif
