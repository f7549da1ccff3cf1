/*
 * MI_Class: a class as an object: its names, properties, methods and qualifiers. Classes that a
 * function returned or cloned are the caller's: MI_Class_Delete. Classes that an operation or a
 * callback lent go with the result: clone to keep (C-21). What getters lend lives as long as the
 * class. Names compare without case.
 */
#ifndef MIFAKE_MI_CLASS_H
#define MIFAKE_MI_CLASS_H

#include "parameter_set.h"
#include "qualifier_set.h"
#include "result.h"
#include "value.h"

struct _MI_ClassFT {
    MI_Result(MI_CALL *GetClassName)(const MI_Class *self, const MI_Char **className);
    MI_Result(MI_CALL *GetNameSpace)(const MI_Class *self, const MI_Char **nameSpace);
    MI_Result(MI_CALL *GetServerName)(const MI_Class *self, const MI_Char **serverName);
    MI_Result(MI_CALL *GetElementCount)(const MI_Class *self, MI_Uint32 *count);
    MI_Result(MI_CALL *GetElement)(const MI_Class *self, const MI_Char *name, MI_Value *value,
                                   MI_Boolean *valueExists, MI_Type *type, MI_Char **referenceClass,
                                   MI_QualifierSet *qualifierSet, MI_Uint32 *flags,
                                   MI_Uint32 *index);
    MI_Result(MI_CALL *GetElementAt)(const MI_Class *self, MI_Uint32 index, const MI_Char **name,
                                     MI_Value *value, MI_Boolean *valueExists, MI_Type *type,
                                     MI_Char **referenceClass, MI_QualifierSet *qualifierSet,
                                     MI_Uint32 *flags);
    MI_Result(MI_CALL *GetClassQualifierSet)(const MI_Class *self, MI_QualifierSet *qualifierSet);
    MI_Result(MI_CALL *GetMethodCount)(const MI_Class *self, MI_Uint32 *count);
    MI_Result(MI_CALL *GetMethodAt)(const MI_Class *self, MI_Uint32 index, const MI_Char **name,
                                    MI_QualifierSet *qualifierSet, MI_ParameterSet *parameterSet);
    MI_Result(MI_CALL *GetMethod)(const MI_Class *self, const MI_Char *name,
                                  MI_QualifierSet *qualifierSet, MI_ParameterSet *parameterSet,
                                  MI_Uint32 *index);
    MI_Result(MI_CALL *GetParentClassName)(const MI_Class *self, const MI_Char **name);
    MI_Result(MI_CALL *GetParentClass)(const MI_Class *self, MI_Class **parentClass);
    MI_Result(MI_CALL *Delete)(MI_Class *self);
    MI_Result(MI_CALL *Clone)(const MI_Class *self, MI_Class **newClass);
};

/* The two names stand the other way round than in MI_Instance. */
struct _MI_Class {
    const MI_ClassFT *ft;
    MI_CONST MI_ClassDecl *classDecl;
    MI_CONST MI_Char *namespaceName;
    MI_CONST MI_Char *serverName;
    ptrdiff_t reserved[4];
};

MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetClassName(const MI_Class *self,
                                                         const MI_Char **className)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetClassName(self, className);
}

/* Lends the namespace, NULL if there is none. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetNameSpace(const MI_Class *self,
                                                         const MI_Char **nameSpace)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetNameSpace(self, nameSpace);
}

/* Lends the server's name, NULL if there is none. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetServerName(const MI_Class *self,
                                                          const MI_Char **serverName)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetServerName(self, serverName);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetElementCount(const MI_Class *self, MI_Uint32 *count)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetElementCount(self, count);
}

/* Describes a property: its default, its type, the class of a reference, its qualifiers. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetElement(const MI_Class *self, const MI_Char *name,
                                                       MI_Value *value, MI_Boolean *valueExists,
                                                       MI_Type *type, MI_Char **referenceClass,
                                                       MI_QualifierSet *qualifierSet,
                                                       MI_Uint32 *flags, MI_Uint32 *index)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetElement(self, name, value, valueExists, type, referenceClass, qualifierSet,
                                flags, index);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetElementAt(const MI_Class *self, MI_Uint32 index,
                                                         const MI_Char **name, MI_Value *value,
                                                         MI_Boolean *valueExists, MI_Type *type,
                                                         MI_Char **referenceClass,
                                                         MI_QualifierSet *qualifierSet,
                                                         MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetElementAt(self, index, name, value, valueExists, type, referenceClass,
                                  qualifierSet, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetClassQualifierSet(const MI_Class *self,
                                                                 MI_QualifierSet *qualifierSet)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetClassQualifierSet(self, qualifierSet);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetMethodCount(const MI_Class *self, MI_Uint32 *count)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetMethodCount(self, count);
}

/* Describes a method; MI_RESULT_METHOD_NOT_FOUND from the end on. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetMethodAt(const MI_Class *self, MI_Uint32 index,
                                                        const MI_Char **name,
                                                        MI_QualifierSet *qualifierSet,
                                                        MI_ParameterSet *parameterSet)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetMethodAt(self, index, name, qualifierSet, parameterSet);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetMethod(const MI_Class *self, const MI_Char *name,
                                                      MI_QualifierSet *qualifierSet,
                                                      MI_ParameterSet *parameterSet,
                                                      MI_Uint32 *index)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetMethod(self, name, qualifierSet, parameterSet, index);
}

/* MI_RESULT_INVALID_SUPERCLASS and NULL for a class without a parent. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetParentClassName(const MI_Class *self,
                                                               const MI_Char **name)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetParentClassName(self, name);
}

/* A new class object that the caller deletes. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Class_GetParentClass(const MI_Class *self,
                                                           MI_Class **parentClass)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetParentClass(self, parentClass);
}

/* Frees a class that the caller owns. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Class_Delete(MI_Class *self)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Delete(self);
}

/* A class of the caller's own, to be deleted. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Class_Clone(const MI_Class *self, MI_Class **newClass)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Clone(self, newClass);
}

#endif
