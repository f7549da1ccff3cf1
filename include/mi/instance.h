/*
 * MI_Instance: an object of a class, 64 bytes that generated code extends by the class's fields.
 * Instances that a function returned or cloned are the caller's: MI_Instance_Delete. Instances that
 * an operation or a callback lent must not be deleted: clone to keep (C-21). Strings and values
 * that a getter lends live until the element changes or the instance goes (E-10). Element names
 * compare without case. One instance is for one thread at a time.
 */
#ifndef MIFAKE_MI_INSTANCE_H
#define MIFAKE_MI_INSTANCE_H

#include "declaration.h"
#include "flags.h"
#include "result.h"
#include "value.h"

struct _MI_InstanceFT {
    MI_Result(MI_CALL *Clone)(const MI_Instance *self, MI_Instance **newInstance);
    MI_Result(MI_CALL *Destruct)(MI_Instance *self);
    MI_Result(MI_CALL *Delete)(MI_Instance *self);
    MI_Result(MI_CALL *IsA)(const MI_Instance *self, const MI_ClassDecl *classDecl,
                            MI_Boolean *flag);
    MI_Result(MI_CALL *GetClassName)(const MI_Instance *self, const MI_Char **className);
    MI_Result(MI_CALL *SetNameSpace)(MI_Instance *self, const MI_Char *nameSpace);
    MI_Result(MI_CALL *GetNameSpace)(const MI_Instance *self, const MI_Char **nameSpace);
    MI_Result(MI_CALL *GetElementCount)(const MI_Instance *self, MI_Uint32 *count);
    MI_Result(MI_CALL *AddElement)(MI_Instance *self, const MI_Char *name, const MI_Value *value,
                                   MI_Type type, MI_Uint32 flags);
    MI_Result(MI_CALL *SetElement)(MI_Instance *self, const MI_Char *name, const MI_Value *value,
                                   MI_Type type, MI_Uint32 flags);
    MI_Result(MI_CALL *SetElementAt)(MI_Instance *self, MI_Uint32 index, const MI_Value *value,
                                     MI_Type type, MI_Uint32 flags);
    MI_Result(MI_CALL *GetElement)(const MI_Instance *self, const MI_Char *name, MI_Value *value,
                                   MI_Type *type, MI_Uint32 *flags, MI_Uint32 *index);
    MI_Result(MI_CALL *GetElementAt)(const MI_Instance *self, MI_Uint32 index, const MI_Char **name,
                                     MI_Value *value, MI_Type *type, MI_Uint32 *flags);
    MI_Result(MI_CALL *ClearElement)(MI_Instance *self, const MI_Char *name);
    MI_Result(MI_CALL *ClearElementAt)(MI_Instance *self, MI_Uint32 index);
    MI_Result(MI_CALL *GetServerName)(const MI_Instance *self, const MI_Char **name);
    MI_Result(MI_CALL *SetServerName)(MI_Instance *self, const MI_Char *name);
    MI_Result(MI_CALL *GetClass)(const MI_Instance *self, MI_Class **instanceClass);
};

/* Read names through the functions below: nameSpace and serverName may be stale (E-22). */
struct _MI_Instance {
    const MI_InstanceFT *ft;
    const MI_ClassDecl *classDecl;
    const MI_Char *serverName;
    const MI_Char *nameSpace;
    ptrdiff_t reserved[4];
};

/* A new deep copy that the caller deletes; borrowed values are copied too (E-20). */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_Clone(const MI_Instance *self,
                                                     MI_Instance **newInstance)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Clone(self, newInstance);
}

/* Ends an instance in the caller's memory: frees what it holds, not the instance. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_Destruct(MI_Instance *self)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Destruct(self);
}

/* Frees an instance that the caller owns. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_Delete(MI_Instance *self)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->Delete(self);
}

/* Is it of that class or a subclass? Compares declarations by address, not by name (E-21). */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_IsA(const MI_Instance *self,
                                                   const MI_ClassDecl *classDecl, MI_Boolean *flag)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->IsA(self, classDecl, flag);
}

/* Lends the class name in its declared spelling. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_GetClassName(const MI_Instance *self,
                                                            const MI_Char **className)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetClassName(self, className);
}

/* Copies; NULL clears. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_SetNameSpace(MI_Instance *self,
                                                            const MI_Char *nameSpace)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetNameSpace(self, nameSpace);
}

/* Lends the namespace, NULL if there is none. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_GetNameSpace(const MI_Instance *self,
                                                            const MI_Char **nameSpace)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetNameSpace(self, nameSpace);
}

/* Lends the server's name, NULL if there is none. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_GetServerName(const MI_Instance *self,
                                                             const MI_Char **name)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetServerName(self, name);
}

/* Copies; NULL clears. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_SetServerName(MI_Instance *self, const MI_Char *name)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetServerName(self, name);
}

/* A new class object that the caller deletes (E-23). */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_GetClass(const MI_Instance *self,
                                                        MI_Class **instanceClass)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetClass(self, instanceClass);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_GetElementCount(const MI_Instance *self,
                                                               MI_Uint32 *count)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetElementCount(self, count);
}

/* Adds an element to an instance made without a class declaration, else MI_RESULT_FAILED; a name
 * that exists, in any case, is MI_RESULT_ALREADY_EXISTS (E-2). The value is copied unless flags say
 * MI_FLAG_BORROW; NULL adds a null element. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_AddElement(MI_Instance *self, const MI_Char *name,
                                                          const MI_Value *value, MI_Type type,
                                                          MI_Uint32 flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->AddElement(self, name, value, type, flags);
}

/* Sets an element: MI_RESULT_NO_SUCH_PROPERTY for an unknown name, MI_RESULT_TYPE_MISMATCH for any
 * other type than the declared one (E-3). A NULL value makes it null. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_SetElement(MI_Instance *self, const MI_Char *name,
                                                          const MI_Value *value, MI_Type type,
                                                          MI_Uint32 flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetElement(self, name, value, type, flags);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_SetElementAt(MI_Instance *self, MI_Uint32 index,
                                                            const MI_Value *value, MI_Type type,
                                                            MI_Uint32 flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->SetElementAt(self, index, value, type, flags);
}

/* Lends an element; every output may be NULL. A null element has MI_FLAG_NULL and a zero value
 * (E-6). MI_RESULT_NO_SUCH_PROPERTY for an unknown name. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_GetElement(const MI_Instance *self,
                                                          const MI_Char *name, MI_Value *value,
                                                          MI_Type *type, MI_Uint32 *flags,
                                                          MI_Uint32 *index)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetElement(self, name, value, type, flags, index);
}

/* The same by position; MI_RESULT_INVALID_PARAMETER from the end on. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_GetElementAt(const MI_Instance *self,
                                                            MI_Uint32 index, const MI_Char **name,
                                                            MI_Value *value, MI_Type *type,
                                                            MI_Uint32 *flags)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->GetElementAt(self, index, name, value, type, flags);
}

/* Makes an element null. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_ClearElement(MI_Instance *self, const MI_Char *name)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->ClearElement(self, name);
}

MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_ClearElementAt(MI_Instance *self, MI_Uint32 index)
{
    if (self == NULL || self->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return self->ft->ClearElementAt(self, index);
}

/* Windows' table of instances whose class has MI_FLAG_EXTENDED; mifake has no such classes. */
struct _MI_InstanceExFT {
    MI_InstanceFT parent;
    MI_Result(MI_CALL *Normalize)(MI_Instance **self);
};

/* Replaces *self by a plain instance if its class is extended; nothing to do for others. */
MI_INLINE MI_Result MI_INLINE_CALL MI_Instance_Normalize(MI_Instance **self)
{
    if (self == NULL || *self == NULL || (*self)->ft == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if ((*self)->classDecl == NULL || ((*self)->classDecl->flags & MI_FLAG_EXTENDED) == 0) {
        return MI_RESULT_OK;
    }
    return ((const MI_InstanceExFT *)(const void *)(*self)->ft)->Normalize(self);
}

#endif
