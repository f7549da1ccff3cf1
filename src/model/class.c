#include "model/class.h"

#include "model/decl.h"
#include "model/parameter_set.h"
#include "model/qualifier_set.h"
#include "model/value.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Through numbers, since the head of a const class is not const. */
static struct mf_class_object *head_of(const MI_Class *self)
{
    return (struct mf_class_object *)((uintptr_t)self - offsetof(struct mf_class_object, self));
}

struct mf_class_object *mf_class_object_of(const MI_Class *object)
{
    return object != NULL && object->ft == &mf_class_ft ? head_of(object) : NULL;
}

const struct mf_lender *mf_class_lender(const MI_Class *object)
{
    return &head_of(object)->lender;
}

void mf_class_set_lender(MI_Class *object, const struct mf_lender *lender)
{
    head_of(object)->lender = *lender;
}

void mf_class_give(MI_Class *object, uint64_t scope, const void *made_at)
{
    mf_owned_add(&head_of(object)->owned, MF_OWNED_CLASS, scope, made_at);
}

static uint64_t scope_of(const MI_Class *self)
{
    const struct mf_class_object *head = head_of(self);
    return head->lent ? head->lender.world : head->owned.scope;
}

/* --- names ----------------------------------------------------------------------------------- */

static MI_Result MI_CALL get_class_name(const MI_Class *self, const MI_Char **name)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *name = self->classDecl->name;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_namespace(const MI_Class *self, const MI_Char **name)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *name = self->namespaceName;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_server(const MI_Class *self, const MI_Char **name)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *name = self->serverName;
    return MI_RESULT_OK;
}

/* --- properties ------------------------------------------------------------------------------ */

static MI_Result MI_CALL get_count(const MI_Class *self, MI_Uint32 *count)
{
    if (self == NULL || count == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *count = self->classDecl->numProperties;
    return MI_RESULT_OK;
}

static void describe(const MI_PropertyDecl *property, MI_Value *value, MI_Boolean *exists,
                     MI_Type *type, MI_Char **class, MI_QualifierSet *qualifiers, MI_Uint32 *flags)
{
    mf_qualifier_set_lend(property->type, property->value, value);
    if (exists != NULL) {
        *exists = property->value != NULL ? MI_TRUE : MI_FALSE;
    }
    if (type != NULL) {
        *type = (MI_Type)property->type;
    }
    if (class != NULL) {
        *class = (MI_Char *)(uintptr_t)property->className;
    }
    if (flags != NULL) {
        *flags = property->flags;
    }
    mf_qualifier_set_fill(qualifiers, property->qualifiers, property->numQualifiers);
}

static MI_Result MI_CALL get_element_at(const MI_Class *self, MI_Uint32 index, const MI_Char **name,
                                        MI_Value *value, MI_Boolean *exists, MI_Type *type,
                                        MI_Char **class, MI_QualifierSet *qualifiers,
                                        MI_Uint32 *flags)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (index >= self->classDecl->numProperties) {
        return MI_RESULT_NO_SUCH_PROPERTY;
    }
    const MI_PropertyDecl *property = self->classDecl->properties[index];
    if (name != NULL) {
        *name = property->name;
    }
    describe(property, value, exists, type, class, qualifiers, flags);
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_element(const MI_Class *self, const MI_Char *name, MI_Value *value,
                                     MI_Boolean *exists, MI_Type *type, MI_Char **class,
                                     MI_QualifierSet *qualifiers, MI_Uint32 *flags,
                                     MI_Uint32 *index)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const long found = mf_decl_find_property(self->classDecl, name);
    if (found < 0) {
        return MI_RESULT_NO_SUCH_PROPERTY;
    }
    if (index != NULL) {
        *index = (MI_Uint32)found;
    }
    describe(self->classDecl->properties[found], value, exists, type, class, qualifiers, flags);
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_qualifiers(const MI_Class *self, MI_QualifierSet *qualifiers)
{
    if (self == NULL || qualifiers == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    mf_qualifier_set_fill(qualifiers, self->classDecl->qualifiers, self->classDecl->numQualifiers);
    return MI_RESULT_OK;
}

/* --- methods --------------------------------------------------------------------------------- */

static MI_Result MI_CALL get_method_count(const MI_Class *self, MI_Uint32 *count)
{
    if (self == NULL || count == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *count = self->classDecl->numMethods;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_method_at(const MI_Class *self, MI_Uint32 index, const MI_Char **name,
                                       MI_QualifierSet *qualifiers, MI_ParameterSet *parameters)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (index >= self->classDecl->numMethods) {
        return MI_RESULT_METHOD_NOT_FOUND;
    }
    const MI_MethodDecl *method = self->classDecl->methods[index];
    if (name != NULL) {
        *name = method->name;
    }
    mf_qualifier_set_fill(qualifiers, method->qualifiers, method->numQualifiers);
    mf_parameter_set_fill(parameters, method);
    return MI_RESULT_OK;
}

static MI_Uint32 find_method(const MI_ClassDecl *decl, const MI_Char *name)
{
    const MI_Uint32 code = mf_decl_code(name);
    MI_Uint32 index = 0;
    while (index < decl->numMethods &&
           !mf_decl_named(decl->methods[index]->code, decl->methods[index]->name, code, name)) {
        index++;
    }
    return index;
}

static MI_Result MI_CALL get_method(const MI_Class *self, const MI_Char *name,
                                    MI_QualifierSet *qualifiers, MI_ParameterSet *parameters,
                                    MI_Uint32 *index)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Uint32 found = find_method(self->classDecl, name);
    const MI_Result result = get_method_at(self, found, NULL, qualifiers, parameters);
    if (result == MI_RESULT_OK && index != NULL) {
        *index = found;
    }
    return result;
}

/* --- the superclass -------------------------------------------------------------------------- */

static MI_Result MI_CALL get_parent_name(const MI_Class *self, const MI_Char **name)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_ClassDecl *parent = self->classDecl->superClassDecl;
    *name = parent != NULL ? parent->name : self->classDecl->superClass;
    return *name != NULL ? MI_RESULT_OK : MI_RESULT_INVALID_SUPERCLASS;
}

static MI_Result MI_CALL get_parent(const MI_Class *self, MI_Class **object)
{
    if (self == NULL || object == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *object = NULL;
    if (self->classDecl->superClassDecl == NULL) {
        return MI_RESULT_INVALID_SUPERCLASS;
    }
    const MI_Result result = mf_class_new(self->classDecl->superClassDecl, self->namespaceName,
                                          self->serverName, object);
    if (result == MI_RESULT_OK) {
        mf_class_give(*object, scope_of(self), __builtin_return_address(0));
    }
    return result;
}

/* --- life ------------------------------------------------------------------------------------ */

static void free_object(struct mf_class_object *head)
{
    mf_owned_remove(&head->owned);
    mf_ref_drop(head->owner);
    free(head);
}

static void free_counted(struct mf_ref *ref)
{
    free_object(
        (struct mf_class_object *)(void *)((char *)ref - offsetof(struct mf_class_object, ref)));
}

static size_t name_size(const MI_Char *name)
{
    return name == NULL ? 0 : mf_value_text_size(name);
}

static const MI_Char *place_name(unsigned char *at, const MI_Char *name)
{
    return name == NULL ? NULL : memcpy(at, name, name_size(name));
}

MI_Result mf_class_new_of(const MI_ClassDecl *decl, struct mf_ref *owner, const MI_Char *nameSpace,
                          const MI_Char *serverName, MI_Boolean lent, MI_Class **object)
{
    *object = NULL;
    const size_t size =
        sizeof(struct mf_class_object) + name_size(nameSpace) + name_size(serverName);
    struct mf_class_object *head = calloc(1, size);
    if (head == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    head->size = (MI_Uint32)size;
    unsigned char *names = (unsigned char *)(head + 1);
    mf_ref_init(&head->ref, free_counted);
    head->owner = mf_ref_hold(owner);
    head->lent = lent;
    head->self.ft = &mf_class_ft;
    head->self.classDecl = decl;
    head->self.namespaceName = place_name(names, nameSpace);
    head->self.serverName = place_name(names + name_size(nameSpace), serverName);
    *object = &head->self;
    return MI_RESULT_OK;
}

MI_Result mf_class_new(const MI_ClassDecl *decl, const MI_Char *nameSpace,
                       const MI_Char *serverName, MI_Class **object)
{
    if (object != NULL) {
        *object = NULL;
    }
    if (decl == NULL || decl->name == NULL || object == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_decl *copy = mf_decl_copy(decl);
    if (copy == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    const MI_Result result =
        mf_class_new_of(copy->decl, &copy->ref, nameSpace, serverName, MI_FALSE, object);
    if (result == MI_RESULT_OK) {
        copy->decl->owningClass = *object;
    }
    mf_ref_drop(&copy->ref);
    return result;
}

struct mf_class_object *mf_class_release(MI_Class *object)
{
    struct mf_class_object *head = head_of(object);
    mf_ref_drop(head->owner);
    head->owner = NULL;
    return head;
}

void mf_class_expire(MI_Class *object)
{
    if (object != NULL) {
        free_object(head_of(object));
    }
}

static MI_Result MI_CALL delete_class(MI_Class *self)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_class_object *head = head_of(self);
    if (!head->lent) {
        mf_ref_drop(&head->ref);
        return MI_RESULT_OK;
    }
    return mf_lent_tell(MF_LENT_DELETED, &head->lender, "MI_Class_Delete",
                        __builtin_return_address(0));
}

static MI_Result MI_CALL clone(const MI_Class *self, MI_Class **copy)
{
    if (self == NULL || copy == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_class_object *head = head_of(self);
    if (head->lent) {
        const MI_Result result =
            mf_class_new(self->classDecl, self->namespaceName, self->serverName, copy);
        if (result == MI_RESULT_OK) {
            mf_class_give(*copy, head->lender.world, __builtin_return_address(0));
        }
        return result;
    }
    mf_ref_hold(&head->ref);
    *copy = &head->self;
    return MI_RESULT_OK;
}

const MI_ClassFT mf_class_ft = {
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
