/*
 * MI_QualifierSet: the qualifiers of a class, property, method or parameter. A small value filled
 * by a getter of MI_Class or MI_ParameterSet; it and what it lends live as long as that class.
 */
#ifndef MIFAKE_MI_QUALIFIER_SET_H
#define MIFAKE_MI_QUALIFIER_SET_H

#include "handles.h"
#include "result.h"
#include "value.h"

struct _MI_QualifierSetFT {
    MI_Result(MI_CALL *GetQualifierCount)(const MI_QualifierSet *self, MI_Uint32 *count);
    MI_Result(MI_CALL *GetQualifierAt)(const MI_QualifierSet *self, MI_Uint32 index,
                                       const MI_Char **name, MI_Type *qualifierType,
                                       MI_Uint32 *qualifierFlags, MI_Value *qualifierValue);
    MI_Result(MI_CALL *GetQualifier)(const MI_QualifierSet *self, const MI_Char *name,
                                     MI_Type *qualifierType, MI_Uint32 *qualifierFlags,
                                     MI_Value *qualifierValue, MI_Uint32 *index);
};

MI_INLINE MI_Result MI_INLINE_CALL MI_QualifierSet_GetQualifierCount(const MI_QualifierSet *self,
                                                                     MI_Uint32 *count)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetQualifierCount(self, count);
}

/* Lends the qualifier at a position. */
MI_INLINE MI_Result MI_INLINE_CALL MI_QualifierSet_GetQualifierAt(
    const MI_QualifierSet *self, MI_Uint32 index, const MI_Char **name, MI_Type *qualifierType,
    MI_Uint32 *qualifierFlags, MI_Value *qualifierValue)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetQualifierAt(self, index, name, qualifierType, qualifierFlags,
                                    qualifierValue);
}

/* Finds a qualifier by name and tells its position too. */
MI_INLINE MI_Result MI_INLINE_CALL MI_QualifierSet_GetQualifier(
    const MI_QualifierSet *self, const MI_Char *name, MI_Type *qualifierType,
    MI_Uint32 *qualifierFlags, MI_Value *qualifierValue, MI_Uint32 *index)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetQualifier(self, name, qualifierType, qualifierFlags, qualifierValue, index);
}

#endif
