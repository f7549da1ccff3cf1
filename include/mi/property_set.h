/*
 * MI_PropertySet: the names of the properties that a request is about. Provider side: lent for the
 * request it came with; a clone is deleted by whoever made it. Names compare without case.
 */
#ifndef MIFAKE_MI_PROPERTY_SET_H
#define MIFAKE_MI_PROPERTY_SET_H

#include "result.h"
#include "value.h"

struct _MI_PropertySetFT {
    MI_Result(MI_CALL *GetElementCount)(const MI_PropertySet *self, MI_Uint32 *count);
    MI_Result(MI_CALL *ContainsElement)(const MI_PropertySet *self, const MI_Char *name,
                                        MI_Boolean *flag);
    MI_Result(MI_CALL *AddElement)(MI_PropertySet *self, const MI_Char *name);
    MI_Result(MI_CALL *GetElementAt)(const MI_PropertySet *self, MI_Uint32 index,
                                     const MI_Char **name);
    MI_Result(MI_CALL *Clear)(MI_PropertySet *self);
    MI_Result(MI_CALL *Destruct)(MI_PropertySet *self);
    MI_Result(MI_CALL *Delete)(MI_PropertySet *self);
    MI_Result(MI_CALL *Clone)(const MI_PropertySet *self, MI_PropertySet **newPropertySet);
};

struct _MI_PropertySet {
    const MI_PropertySetFT *ft;
    ptrdiff_t reserved[3];
};

MI_INLINE MI_Result MI_INLINE_CALL MI_PropertySet_GetElementCount(const MI_PropertySet *self,
                                                                  MI_Uint32 *count)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetElementCount(self, count);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_PropertySet_ContainsElement(const MI_PropertySet *self,
                                                                  const MI_Char *name,
                                                                  MI_Boolean *flag)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->ContainsElement(self, name, flag);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_PropertySet_AddElement(MI_PropertySet *self,
                                                             const MI_Char *name)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->AddElement(self, name);
}

/* Lends the name at a position. */
MI_INLINE MI_Result MI_INLINE_CALL MI_PropertySet_GetElementAt(const MI_PropertySet *self,
                                                               MI_Uint32 index,
                                                               const MI_Char **name)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetElementAt(self, index, name);
}

#define MI_PropertySet_GetElement MI_PropertySet_GetElementAt

MI_INLINE MI_Result MI_INLINE_CALL MI_PropertySet_Clear(MI_PropertySet *self)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Clear(self);
}

/* Ends a set in the caller's memory: frees what it holds, not the set. */
MI_INLINE MI_Result MI_INLINE_CALL MI_PropertySet_Destruct(MI_PropertySet *self)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Destruct(self);
}

/* Frees a set that the caller owns. */
MI_INLINE MI_Result MI_INLINE_CALL MI_PropertySet_Delete(MI_PropertySet *self)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Delete(self);
}

/* A new set that the caller deletes. */
MI_INLINE MI_Result MI_INLINE_CALL MI_PropertySet_Clone(const MI_PropertySet *self,
                                                        MI_PropertySet **newPropertySet)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Clone(self, newPropertySet);
}

#endif
