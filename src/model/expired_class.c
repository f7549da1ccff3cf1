/* What an expired class still does: nothing but tell. */
#include "model/class.h"
#include "model/expired.h"
#include "model/lent.h"

static const MI_ClassDecl no_class = {.name = MI_T("")};

#define KEPT(self, name) kept((self), "MI_Class_" name, __builtin_return_address(0))

static MI_Result kept(const MI_Class *self, const char *function, const void *at)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mf_lent_tell(MF_LENT_CLASS_KEPT, mf_class_lender(self), function, at);
}

/* The tables say which parameters are const. */
/* NOLINTBEGIN(readability-non-const-parameter) */

static MI_Result MI_CALL get_class_name(const MI_Class *self, const MI_Char **name)
{
    (void)name;
    return KEPT(self, "GetClassName");
}

static MI_Result MI_CALL get_namespace(const MI_Class *self, const MI_Char **name)
{
    (void)name;
    return KEPT(self, "GetNameSpace");
}

static MI_Result MI_CALL get_server(const MI_Class *self, const MI_Char **name)
{
    (void)name;
    return KEPT(self, "GetServerName");
}

static MI_Result MI_CALL get_count(const MI_Class *self, MI_Uint32 *count)
{
    (void)count;
    return KEPT(self, "GetElementCount");
}

static MI_Result MI_CALL get_element(const MI_Class *self, const MI_Char *name, MI_Value *value,
                                     MI_Boolean *exists, MI_Type *type, MI_Char **class,
                                     MI_QualifierSet *qualifiers, MI_Uint32 *flags,
                                     MI_Uint32 *index)
{
    (void)name;
    (void)value;
    (void)exists;
    (void)type;
    (void)class;
    (void)qualifiers;
    (void)flags;
    (void)index;
    return KEPT(self, "GetElement");
}

static MI_Result MI_CALL get_element_at(const MI_Class *self, MI_Uint32 index, const MI_Char **name,
                                        MI_Value *value, MI_Boolean *exists, MI_Type *type,
                                        MI_Char **class, MI_QualifierSet *qualifiers,
                                        MI_Uint32 *flags)
{
    (void)index;
    (void)name;
    (void)value;
    (void)exists;
    (void)type;
    (void)class;
    (void)qualifiers;
    (void)flags;
    return KEPT(self, "GetElementAt");
}

static MI_Result MI_CALL get_qualifiers(const MI_Class *self, MI_QualifierSet *qualifiers)
{
    (void)qualifiers;
    return KEPT(self, "GetClassQualifierSet");
}

static MI_Result MI_CALL get_method_count(const MI_Class *self, MI_Uint32 *count)
{
    (void)count;
    return KEPT(self, "GetMethodCount");
}

static MI_Result MI_CALL get_method_at(const MI_Class *self, MI_Uint32 index, const MI_Char **name,
                                       MI_QualifierSet *qualifiers, MI_ParameterSet *parameters)
{
    (void)index;
    (void)name;
    (void)qualifiers;
    (void)parameters;
    return KEPT(self, "GetMethodAt");
}

static MI_Result MI_CALL get_method(const MI_Class *self, const MI_Char *name,
                                    MI_QualifierSet *qualifiers, MI_ParameterSet *parameters,
                                    MI_Uint32 *index)
{
    (void)name;
    (void)qualifiers;
    (void)parameters;
    (void)index;
    return KEPT(self, "GetMethod");
}

static MI_Result MI_CALL get_parent_name(const MI_Class *self, const MI_Char **name)
{
    (void)name;
    return KEPT(self, "GetParentClassName");
}

static MI_Result MI_CALL get_parent(const MI_Class *self, MI_Class **object)
{
    if (object != NULL) {
        *object = NULL;
    }
    return KEPT(self, "GetParentClass");
}

static MI_Result MI_CALL delete_class(MI_Class *self)
{
    return KEPT(self, "Delete");
}

static MI_Result MI_CALL clone(const MI_Class *self, MI_Class **copy)
{
    if (copy != NULL) {
        *copy = NULL;
    }
    return KEPT(self, "Clone");
}

/* NOLINTEND(readability-non-const-parameter) */

static const MI_ClassFT class_ft = {
    .GetClassName = get_class_name,
    .GetNameSpace = get_namespace,
    .GetServerName = get_server,
    .GetElementCount = get_count,
    .GetElement = get_element,
    .GetElementAt = get_element_at,
    .GetClassQualifierSet = get_qualifiers,
    .GetMethodCount = get_method_count,
    .GetMethodAt = get_method_at,
    .GetMethod = get_method,
    .GetParentClassName = get_parent_name,
    .GetParentClass = get_parent,
    .Delete = delete_class,
    .Clone = clone,
};

void *mf_expired_class(MI_Class *object)
{
    struct mf_class_object *head = mf_class_release(object);
    mf_lent_poison(&head->self, head->size - offsetof(struct mf_class_object, self));
    head->self = (MI_Class){.ft = &class_ft, .classDecl = &no_class};
    return head;
}
