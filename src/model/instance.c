#include "model/instance.h"

#include "base/name.h"
#include "model/class.h"
#include "model/decl.h"
#include "model/field.h"
#include "model/instance_elements.h"
#include "model/instance_identity.h"
#include "model/value.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* An instance without a declaration starts with room for a few fields. */
static const MI_Uint32 first_block = 256;

/* --- the parts ------------------------------------------------------------------------------- */

struct mf_instance *mf_instance_of(const MI_Instance *instance)
{
    return instance != NULL && instance->ft == &mf_instance_ft ? mf_instance_head(instance) : NULL;
}

unsigned char *mf_instance_base(const MI_Instance *instance)
{
    const ptrdiff_t block = instance->reserved[1];
    return block == 0 ? (unsigned char *)(uintptr_t)instance : (unsigned char *)(intptr_t)block;
}

const struct mf_lender *mf_instance_lender(const MI_Instance *instance)
{
    const struct mf_instance *head = mf_instance_head(instance);
    return head->top == NULL ? &head->lender : &head->top->lender;
}

void mf_instance_set_lender(MI_Instance *instance, const struct mf_lender *lender)
{
    mf_instance_head(instance)->lender = *lender;
}

static void tell_change(struct mf_instance *head)
{
    if (!head->changed) {
        head->changed = true;
        (void)mf_lent_tell(MF_LENT_CHANGED, mf_instance_lender(&head->self), NULL, NULL);
    }
}

void mf_instance_touch(struct mf_instance *head)
{
    if (!head->lent) {
        return;
    }
    tell_change(head);
    if (head->touched) {
        return;
    }
    head->touched = true;
    if (head->top != NULL) {
        head->next = head->top->next;
        head->top->next = head;
    }
}

void mf_instance_lend(MI_Instance *instance)
{
    struct mf_instance *head = mf_instance_head(instance);
    head->lent = true;
    head->touched = true;
}

/* --- the end --------------------------------------------------------------------------------- */

/* Frees values and names. The elements stay, null. */
static void empty(struct mf_instance *head)
{
    const MI_ClassDecl *decl = head->self.classDecl;
    unsigned char *base = mf_instance_base(&head->self);
    for (MI_Uint32 i = 0; i < decl->numProperties; i++) {
        const MI_PropertyDecl *property = decl->properties[i];
        mf_field_clear((MI_Type)property->type, base + property->offset, 0);
    }
    mf_instance_identity_clear(head);
}

/* Gives back all that is not the instance's own memory. */
static void let_go(struct mf_instance *head)
{
    if (head->self.reserved[1] != 0) {
        free(mf_instance_base(&head->self));
        head->self.reserved[1] = 0;
    }
    free(head->texts);
    head->texts = NULL;
    if (head->own_decl || head->top == NULL) {
        mf_ref_drop(head->owner);
    }
    head->owner = NULL;
}

static void release_one(struct mf_instance *head)
{
    empty(head);
    let_go(head);
}

/* A block that nobody has touched has nothing but its owner. */
static bool is_bare(const struct mf_instance *top)
{
    return top->lent && !top->touched && top->next == NULL;
}

void mf_instance_release(MI_Instance *instance)
{
    if (instance == NULL) {
        return;
    }
    struct mf_instance *top = mf_instance_head(instance);
    if (is_bare(top)) {
        mf_ref_drop(top->owner);
        return;
    }
    while (top->next != NULL) {
        struct mf_instance *nested = top->next;
        top->next = nested->next;
        release_one(nested);
    }
    release_one(top);
}

void mf_instance_expire(MI_Instance *instance)
{
    if (instance == NULL) {
        return;
    }
    mf_instance_release(instance);
    free(mf_instance_head(instance));
}

static MI_Result MI_CALL destruct(MI_Instance *self)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_instance *head = mf_instance_head(self);
    if (head->lent) {
        return mf_lent_tell(MF_LENT_DELETED, mf_instance_lender(self), "MI_Instance_Destruct",
                            __builtin_return_address(0));
    }
    empty(head);
    return MI_RESULT_OK;
}

static MI_Result MI_CALL delete_instance(MI_Instance *self)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (mf_instance_head(self)->lent) {
        return mf_lent_tell(MF_LENT_DELETED, mf_instance_lender(self), "MI_Instance_Delete",
                            __builtin_return_address(0));
    }
    mf_owned_remove(&mf_instance_head(self)->owned);
    mf_instance_expire(self);
    return MI_RESULT_OK;
}

/* --- the beginning --------------------------------------------------------------------------- */

/* An instance with all elements null. Takes `owner`. */
static struct mf_instance *make(const MI_ClassDecl *decl, struct mf_ref *owner, bool dynamic)
{
    const size_t size = offsetof(struct mf_instance, self) + decl->size;
    struct mf_instance *head = calloc(1, size);
    if (head == NULL) {
        mf_ref_drop(owner);
        return NULL;
    }
    head->size = (MI_Uint32)size;
    head->owner = owner;
    head->dynamic = dynamic;
    head->self.ft = &mf_instance_ft;
    head->self.classDecl = decl;
    return head;
}

/* The same with a declaration of its own. Takes `own`, which may be NULL. */
static struct mf_instance *make_own(struct mf_decl *own)
{
    struct mf_instance *head = own == NULL ? NULL : make(own->decl, &own->ref, true);
    if (head != NULL) {
        head->own_decl = true;
    }
    return head;
}

MI_Result mf_instance_new(const MI_Char *name, MI_Instance **instance)
{
    *instance = NULL;
    if (name == NULL || !mf_name_valid(name)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_instance *head = make_own(mf_decl_new(name));
    if (head == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    if (!mf_instance_elements_move(head, first_block)) {
        delete_instance(&head->self);
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    *instance = &head->self;
    return MI_RESULT_OK;
}

static MI_Result set_default(struct mf_instance *head, const MI_PropertyDecl *property)
{
    const MI_Type type = (MI_Type)property->type;
    MI_Value value;
    if (property->value == NULL || mf_value_is_null(type, property->value)) {
        return MI_RESULT_OK;
    }
    const MI_Result result = mf_value_copy(type, property->value, &value);
    if (result == MI_RESULT_OK) {
        mf_field_put(type, mf_instance_base(&head->self) + property->offset, &value, 0);
    }
    return result;
}

static MI_Result set_defaults(struct mf_instance *head)
{
    const MI_ClassDecl *decl = head->self.classDecl;
    MI_Result result = MI_RESULT_OK;
    for (MI_Uint32 i = 0; result == MI_RESULT_OK && i < decl->numProperties; i++) {
        result = set_default(head, decl->properties[i]);
    }
    return result;
}

/* Hands an instance over if it is whole. */
static MI_Result finish(struct mf_instance *head, MI_Result result, MI_Instance **instance)
{
    if (result != MI_RESULT_OK) {
        delete_instance(&head->self);
        return result;
    }
    *instance = &head->self;
    return MI_RESULT_OK;
}

MI_Result mf_instance_new_of(const MI_ClassDecl *decl, struct mf_ref *owner, bool dynamic,
                             MI_Instance **instance)
{
    *instance = NULL;
    if (decl == NULL || decl->size < sizeof(MI_Instance) || !mf_decl_is_sound(decl)) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    struct mf_instance *head = make(decl, mf_ref_hold(owner), dynamic);
    if (head == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    return finish(head, set_defaults(head), instance);
}

/* A clone of a dynamic instance has a declaration of its own, so that IsA tells them apart (E-21);
 * its fields lie in place until something is added. */
static struct mf_instance *make_like(const struct mf_instance *source)
{
    if (!source->dynamic) {
        return make(source->self.classDecl, mf_ref_hold(source->owner), false);
    }
    if (source->own_decl) {
        return make_own(mf_decl_clone(mf_decl_of(source->owner)));
    }
    return make_own(mf_decl_copy_shallow(source->self.classDecl, source->owner));
}

static MI_Result copy_fields(const struct mf_instance *source, struct mf_instance *copy)
{
    const MI_ClassDecl *decl = source->self.classDecl;
    const unsigned char *from = mf_instance_base(&source->self);
    unsigned char *to = mf_instance_base(&copy->self);
    MI_Result result = MI_RESULT_OK;
    for (MI_Uint32 i = 0; result == MI_RESULT_OK && i < decl->numProperties; i++) {
        const MI_PropertyDecl *property = decl->properties[i];
        result =
            mf_field_copy((MI_Type)property->type, from + property->offset, to + property->offset);
    }
    return result;
}

static MI_Result copy_content(const struct mf_instance *source, struct mf_instance *copy)
{
    MI_Result result = mf_instance_identity_set_namespace(&copy->self, source->self.nameSpace);
    if (result == MI_RESULT_OK) {
        result = mf_instance_identity_set_server(&copy->self, source->self.serverName);
    }
    return result == MI_RESULT_OK ? copy_fields(source, copy) : result;
}

static MI_Result copy_own(const MI_Instance *self, MI_Instance **copy)
{
    const struct mf_instance *source = mf_instance_head(self);
    struct mf_instance *head = make_like(source);
    if (head == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    return finish(head, copy_content(source, head), copy);
}

MI_Result mf_instance_copy(const MI_Instance *instance, MI_Instance **copy)
{
    *copy = NULL;
    if (mf_instance_of(instance) != NULL) {
        return copy_own(instance, copy);
    }
    if (instance->ft == NULL || instance->ft->Clone == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Result result = instance->ft->Clone(instance, copy);
    return result == MI_RESULT_OK && *copy == NULL ? MI_RESULT_FAILED : result;
}

/* --- callers ---------------------------------------------------------------------------------- */

void mf_instance_give(MI_Instance *instance, uint64_t scope, const void *made_at)
{
    mf_owned_add(&mf_instance_head(instance)->owned, MF_OWNED_INSTANCE, scope, made_at);
}

/* What a clone of a result belongs to is the world that lends it. */
static uint64_t scope_of(const MI_Instance *self)
{
    const struct mf_instance *head = mf_instance_head(self);
    return head->lent ? mf_instance_lender(self)->world : head->owned.scope;
}

static MI_Result MI_CALL clone(const MI_Instance *self, MI_Instance **copy)
{
    if (copy != NULL) {
        *copy = NULL;
    }
    if (self == NULL || copy == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Result result = copy_own(self, copy);
    if (result == MI_RESULT_OK) {
        mf_instance_give(*copy, scope_of(self), __builtin_return_address(0));
    }
    return result;
}

static MI_Result MI_CALL get_class(const MI_Instance *self, MI_Class **object)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_Result result =
        mf_class_new(self->classDecl, self->nameSpace, self->serverName, object);
    if (result == MI_RESULT_OK) {
        mf_class_give(*object, scope_of(self), __builtin_return_address(0));
    }
    return result;
}

const MI_InstanceFT mf_instance_ft = {
    .Clone = clone,
    .Destruct = destruct,
    .Delete = delete_instance,
    .IsA = mf_instance_identity_is_a,
    .GetClassName = mf_instance_identity_class_name,
    .SetNameSpace = mf_instance_identity_set_namespace,
    .GetNameSpace = mf_instance_identity_namespace,
    .GetElementCount = mf_instance_elements_count,
    .AddElement = mf_instance_elements_add,
    .SetElement = mf_instance_elements_set,
    .SetElementAt = mf_instance_elements_set_at,
    .GetElement = mf_instance_elements_get,
    .GetElementAt = mf_instance_elements_get_at,
    .ClearElement = mf_instance_elements_clear,
    .ClearElementAt = mf_instance_elements_clear_at,
    .GetServerName = mf_instance_identity_server,
    .SetServerName = mf_instance_identity_set_server,
    .GetClass = get_class,
};
