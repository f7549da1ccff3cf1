/*
 * MI_ParameterSet: the return type and the parameters of a method. A small value filled by
 * MI_Class_GetMethod; it and what it lends live as long as that class.
 */
#ifndef MIFAKE_MI_PARAMETER_SET_H
#define MIFAKE_MI_PARAMETER_SET_H

#include "handles.h"
#include "result.h"
#include "value.h"

struct _MI_ParameterSetFT {
    MI_Result(MI_CALL *GetMethodReturnType)(const MI_ParameterSet *self, MI_Type *returnType,
                                            MI_QualifierSet *qualifierSet);
    MI_Result(MI_CALL *GetParameterCount)(const MI_ParameterSet *self, MI_Uint32 *count);
    MI_Result(MI_CALL *GetParameterAt)(const MI_ParameterSet *self, MI_Uint32 index,
                                       const MI_Char **name, MI_Type *parameterType,
                                       MI_Char **referenceClass, MI_QualifierSet *qualifierSet);
    MI_Result(MI_CALL *GetParameter)(const MI_ParameterSet *self, const MI_Char *name,
                                     MI_Type *parameterType, MI_Char **referenceClass,
                                     MI_QualifierSet *qualifierSet, MI_Uint32 *index);
};

MI_INLINE MI_Result MI_INLINE_CALL MI_ParameterSet_GetMethodReturnType(
    const MI_ParameterSet *self, MI_Type *returnType, MI_QualifierSet *qualifierSet)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetMethodReturnType(self, returnType, qualifierSet);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_ParameterSet_GetParameterCount(const MI_ParameterSet *self,
                                                                     MI_Uint32 *count)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetParameterCount(self, count);
}

/* Lends the parameter at a position. */
MI_INLINE MI_Result MI_INLINE_CALL MI_ParameterSet_GetParameterAt(
    const MI_ParameterSet *self, MI_Uint32 index, const MI_Char **name, MI_Type *parameterType,
    MI_Char **referenceClass, MI_QualifierSet *qualifierSet)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetParameterAt(self, index, name, parameterType, referenceClass, qualifierSet);
}

/* Finds a parameter by name and tells its position too. */
MI_INLINE MI_Result MI_INLINE_CALL MI_ParameterSet_GetParameter(
    const MI_ParameterSet *self, const MI_Char *name, MI_Type *parameterType,
    MI_Char **referenceClass, MI_QualifierSet *qualifierSet, MI_Uint32 *index)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetParameter(self, name, parameterType, referenceClass, qualifierSet, index);
}

#endif
