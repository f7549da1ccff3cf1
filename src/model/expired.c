#include "model/expired.h"

#include "model/class.h"
#include "model/instance.h"
#include "model/lent.h"

/* For those who look at the declaration itself. */
static const MI_ClassDecl no_class = {.name = MI_T(""), .size = sizeof(MI_Instance)};

#define KEPT(self, name) kept((self), "MI_Instance_" name, __builtin_return_address(0))

static MI_Result kept(const MI_Instance *self, const char *function, const void *at)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mf_lent_tell(MF_LENT_INSTANCE_KEPT, mf_instance_lender(self), function, at);
}

/* The tables say which parameters are const. */
/* NOLINTBEGIN(readability-non-const-parameter) */

/* --- what an instance still does -------------------------------------------------------------- */

static MI_Result MI_CALL clone(const MI_Instance *self, MI_Instance **copy)
{
    if (copy != NULL) {
        *copy = NULL;
    }
    return KEPT(self, "Clone");
}

static MI_Result MI_CALL destruct(MI_Instance *self)
{
    return KEPT(self, "Destruct");
}

static MI_Result MI_CALL delete_instance(MI_Instance *self)
{
    return KEPT(self, "Delete");
}

static MI_Result MI_CALL is_a(const MI_Instance *self, const MI_ClassDecl *wanted,
                              MI_Boolean *answer)
{
    (void)wanted;
    (void)answer;
    return KEPT(self, "IsA");
}

static MI_Result MI_CALL get_class_name(const MI_Instance *self, const MI_Char **text)
{
    (void)text;
    return KEPT(self, "GetClassName");
}

static MI_Result MI_CALL set_namespace(MI_Instance *self, const MI_Char *text)
{
    (void)text;
    return KEPT(self, "SetNameSpace");
}

static MI_Result MI_CALL get_namespace(const MI_Instance *self, const MI_Char **text)
{
    (void)text;
    return KEPT(self, "GetNameSpace");
}

static MI_Result MI_CALL get_count(const MI_Instance *self, MI_Uint32 *count)
{
    (void)count;
    return KEPT(self, "GetElementCount");
}

static MI_Result MI_CALL add_element(MI_Instance *self, const MI_Char *name, const MI_Value *value,
                                     MI_Type type, MI_Uint32 flags)
{
    (void)name;
    (void)value;
    (void)type;
    (void)flags;
    return KEPT(self, "AddElement");
}

static MI_Result MI_CALL set_element(MI_Instance *self, const MI_Char *name, const MI_Value *value,
                                     MI_Type type, MI_Uint32 flags)
{
    (void)name;
    (void)value;
    (void)type;
    (void)flags;
    return KEPT(self, "SetElement");
}

static MI_Result MI_CALL set_element_at(MI_Instance *self, MI_Uint32 index, const MI_Value *value,
                                        MI_Type type, MI_Uint32 flags)
{
    (void)index;
    (void)value;
    (void)type;
    (void)flags;
    return KEPT(self, "SetElementAt");
}

static MI_Result MI_CALL get_element(const MI_Instance *self, const MI_Char *name, MI_Value *value,
                                     MI_Type *type, MI_Uint32 *flags, MI_Uint32 *index)
{
    (void)name;
    (void)value;
    (void)type;
    (void)flags;
    (void)index;
    return KEPT(self, "GetElement");
}

static MI_Result MI_CALL get_element_at(const MI_Instance *self, MI_Uint32 index,
                                        const MI_Char **name, MI_Value *value, MI_Type *type,
                                        MI_Uint32 *flags)
{
    (void)index;
    (void)name;
    (void)value;
    (void)type;
    (void)flags;
    return KEPT(self, "GetElementAt");
}

static MI_Result MI_CALL clear_element(MI_Instance *self, const MI_Char *name)
{
    (void)name;
    return KEPT(self, "ClearElement");
}

static MI_Result MI_CALL clear_element_at(MI_Instance *self, MI_Uint32 index)
{
    (void)index;
    return KEPT(self, "ClearElementAt");
}

static MI_Result MI_CALL get_server(const MI_Instance *self, const MI_Char **text)
{
    (void)text;
    return KEPT(self, "GetServerName");
}

static MI_Result MI_CALL set_server(MI_Instance *self, const MI_Char *text)
{
    (void)text;
    return KEPT(self, "SetServerName");
}

static MI_Result MI_CALL get_class(const MI_Instance *self, MI_Class **object)
{
    if (object != NULL) {
        *object = NULL;
    }
    return KEPT(self, "GetClass");
}

static const MI_InstanceFT instance_ft = {
    .Clone = clone,
    .Destruct = destruct,
    .Delete = delete_instance,
    .IsA = is_a,
    .GetClassName = get_class_name,
    .SetNameSpace = set_namespace,
    .GetNameSpace = get_namespace,
    .GetElementCount = get_count,
    .AddElement = add_element,
    .SetElement = set_element,
    .SetElementAt = set_element_at,
    .GetElement = get_element,
    .GetElementAt = get_element_at,
    .ClearElement = clear_element,
    .ClearElementAt = clear_element_at,
    .GetServerName = get_server,
    .SetServerName = set_server,
    .GetClass = get_class,
};

/* NOLINTEND(readability-non-const-parameter) */

/* --- the end ---------------------------------------------------------------------------------- */

/* From an instance to the next one in the block, or its end. The heads stay. */
static void poison(struct mf_instance *head, const unsigned char *end)
{
    unsigned char *fields = (unsigned char *)(&head->self + 1);
    mf_lent_poison(fields, (size_t)(end - fields));
    head->self = (MI_Instance){.ft = &instance_ft, .classDecl = &no_class};
}

void *mf_expired_instance(MI_Instance *instance)
{
    mf_instance_release(instance);
    struct mf_instance *top = mf_instance_head(instance);
    const unsigned char *end = (const unsigned char *)top + top->size;
    for (struct mf_instance *head = top; head != NULL;) {
        struct mf_instance *nested = head->nested;
        poison(head, nested == NULL ? end : (const unsigned char *)nested);
        head = nested;
    }
    return top;
}
