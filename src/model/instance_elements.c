#include "model/instance_elements.h"

#include "base/name.h"
#include "model/decl.h"
#include "model/field.h"
#include "model/instance.h"
#include "model/type.h"
#include "model/value.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* No field is larger, its alignment included. */
static const MI_Uint32 largest_field = sizeof(MI_DatetimeField) + sizeof(void *);

/* --- finding --------------------------------------------------------------------------------- */

static void *field_of(const MI_Instance *self, const MI_PropertyDecl *property)
{
    return mf_instance_base(self) + property->offset;
}

/* The position of an element that a caller names, or why there is none. */
static MI_Result find(const MI_Instance *self, const MI_Char *name, MI_Uint32 *index)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const long found = mf_decl_find_property(self->classDecl, name);
    if (found < 0) {
        return MI_RESULT_NO_SUCH_PROPERTY;
    }
    *index = (MI_Uint32)found;
    return MI_RESULT_OK;
}

MI_Result MI_CALL mf_instance_elements_count(const MI_Instance *self, MI_Uint32 *count)
{
    if (self == NULL || count == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    *count = self->classDecl->numProperties;
    return MI_RESULT_OK;
}

/* --- getting --------------------------------------------------------------------------------- */

/* A null element has a value of zeroes (E-6); of another, only the bytes of its type are written.
 */
static void lend_value(MI_Type type, const void *field, MI_Value *value)
{
    if (!mf_field_exists(type, field)) {
        memset(value, 0, sizeof *value);
        return;
    }
    if (mf_type_size(type) == sizeof(void *)) {
        memcpy(value, field, sizeof(void *)); /* of most elements: one instruction */
        return;
    }
    memcpy(value, field, mf_type_size(type));
}

MI_Result MI_CALL mf_instance_elements_get_at(const MI_Instance *self, MI_Uint32 index,
                                              const MI_Char **name, MI_Value *value, MI_Type *type,
                                              MI_Uint32 *flags)
{
    if (self == NULL || index >= self->classDecl->numProperties) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const MI_PropertyDecl *property = self->classDecl->properties[index];
    const void *field = field_of(self, property);
    if (name != NULL) {
        *name = property->name;
    }
    if (value != NULL) {
        lend_value((MI_Type)property->type, field, value);
    }
    if (type != NULL) {
        *type = (MI_Type)property->type;
    }
    if (flags != NULL) {
        *flags =
            (property->flags & ~MF_FIELD_FLAGS) | mf_field_flags((MI_Type)property->type, field);
    }
    return MI_RESULT_OK;
}

MI_Result MI_CALL mf_instance_elements_get(const MI_Instance *self, const MI_Char *name,
                                           MI_Value *value, MI_Type *type, MI_Uint32 *flags,
                                           MI_Uint32 *index)
{
    MI_Uint32 found = 0;
    const MI_Result result = find(self, name, &found);
    if (result != MI_RESULT_OK) {
        return result;
    }
    if (index != NULL) {
        *index = found;
    }
    return mf_instance_elements_get_at(self, found, NULL, value, type, flags);
}

/* --- setting --------------------------------------------------------------------------------- */

/* A value on its way into a field. */
struct incoming {
    MI_Type type;
    MI_Uint32 flags; /* MI_FLAG_BORROW or nothing */
    bool null;
    MI_Value value;
};

/* MI_FLAG_BORROW keeps the caller's pointer; everything else, MI_FLAG_ADOPT too, copies (E-9). */
static MI_Result receive(const void *value, MI_Type type, MI_Uint32 flags,
                         struct incoming *incoming)
{
    *incoming = (struct incoming){.type = type, .flags = flags & MI_FLAG_BORROW};
    incoming->null = value == NULL || (flags & MI_FLAG_NULL) != 0 || mf_value_is_null(type, value);
    if (incoming->null) {
        return MI_RESULT_OK;
    }
    if (incoming->flags == MI_FLAG_BORROW) {
        memcpy(&incoming->value, value, mf_type_of(type)->size);
        return MI_RESULT_OK;
    }
    return mf_value_copy(type, value, &incoming->value);
}

static void discard(struct incoming *incoming)
{
    if (!incoming->null && incoming->flags != MI_FLAG_BORROW) {
        mf_value_clear(incoming->type, &incoming->value);
    }
}

static void store(struct mf_instance *head, const MI_PropertyDecl *property,
                  const struct incoming *incoming)
{
    void *field = field_of(&head->self, property);
    mf_instance_touch(head);
    mf_field_clear(incoming->type, field, 0);
    if (!incoming->null) {
        mf_field_put(incoming->type, field, &incoming->value, incoming->flags);
    }
}

MI_Result MI_CALL mf_instance_elements_set_at(MI_Instance *self, MI_Uint32 index,
                                              const MI_Value *value, MI_Type type, MI_Uint32 flags)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (index >= self->classDecl->numProperties) {
        return MI_RESULT_FAILED;
    }
    const MI_PropertyDecl *property = self->classDecl->properties[index];
    if ((MI_Uint32)type != property->type) {
        return MI_RESULT_TYPE_MISMATCH;
    }
    struct incoming incoming;
    const MI_Result result = receive(value, type, flags, &incoming);
    if (result == MI_RESULT_OK) {
        store(mf_instance_head(self), property, &incoming);
    }
    return result;
}

MI_Result MI_CALL mf_instance_elements_set(MI_Instance *self, const MI_Char *name,
                                           const MI_Value *value, MI_Type type, MI_Uint32 flags)
{
    MI_Uint32 index = 0;
    const MI_Result result = find(self, name, &index);
    if (result != MI_RESULT_OK) {
        return result;
    }
    return mf_instance_elements_set_at(self, index, value, type, flags);
}

MI_Result MI_CALL mf_instance_elements_clear_at(MI_Instance *self, MI_Uint32 index)
{
    if (self == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (index >= self->classDecl->numProperties) {
        return MI_RESULT_FAILED;
    }
    const MI_PropertyDecl *property = self->classDecl->properties[index];
    mf_instance_touch(mf_instance_head(self));
    mf_field_clear((MI_Type)property->type, field_of(self, property), 0);
    return MI_RESULT_OK;
}

MI_Result MI_CALL mf_instance_elements_clear(MI_Instance *self, const MI_Char *name)
{
    MI_Uint32 index = 0;
    const MI_Result result = find(self, name, &index);
    return result == MI_RESULT_OK ? mf_instance_elements_clear_at(self, index) : result;
}

/* --- adding ---------------------------------------------------------------------------------- */

/* Values lent out are not in the block itself, so it may move when it grows. */
static bool grow_block(struct mf_instance *head, MI_Uint32 size)
{
    unsigned char *block = realloc(mf_instance_base(&head->self), size);
    if (block == NULL) {
        return false;
    }
    memset(block + head->block_size, 0, size - head->block_size);
    head->self.reserved[1] = (ptrdiff_t)(intptr_t)block;
    head->block_size = size;
    return true;
}

bool mf_instance_elements_move(struct mf_instance *head, MI_Uint32 size)
{
    if (head->self.reserved[1] != 0) {
        return size <= head->block_size || grow_block(head, size + size / 2U);
    }
    unsigned char *block = calloc(1, size);
    if (block == NULL) {
        return false;
    }
    const size_t fields = head->self.classDecl->size - sizeof(MI_Instance);
    memcpy(block + sizeof(MI_Instance), mf_instance_base(&head->self) + sizeof(MI_Instance),
           fields);
    mf_instance_touch(head);
    head->self.reserved[1] = (ptrdiff_t)(intptr_t)block;
    head->block_size = size;
    return true;
}

/* Gives the instance its own copy of the declaration. */
static bool own_declaration(struct mf_instance *head)
{
    if (head->own_decl) {
        return true;
    }
    struct mf_decl *own = mf_decl_copy_shallow(head->self.classDecl, head->owner);
    if (own == NULL) {
        return false;
    }
    if (head->top == NULL) {
        mf_ref_drop(head->owner);
    }
    mf_instance_touch(head);
    head->own_decl = true;
    head->owner = &own->ref;
    head->self.classDecl = own->decl;
    return true;
}

/* An instance that got its own declaration, or a larger block, and then no element, is unchanged
 * for its user. */
static const MI_PropertyDecl *add_property(struct mf_instance *head, const MI_Char *name,
                                           MI_Type type, MI_Uint32 flags)
{
    const MI_ClassDecl *decl = head->self.classDecl;
    if (!mf_instance_elements_move(head, decl->size + largest_field) || !own_declaration(head) ||
        !mf_decl_add_property(mf_decl_of(head->owner), name, type, flags & ~MF_FIELD_FLAGS)) {
        return NULL;
    }
    decl = head->self.classDecl;
    return decl->properties[decl->numProperties - 1U];
}

static MI_Result check_new(const MI_Instance *self, const MI_Char *name, MI_Type type)
{
    if (self == NULL || name == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    if (!mf_instance_head(self)->dynamic) {
        return MI_RESULT_FAILED;
    }
    if (!mf_name_valid(name) || mf_type_of(type) == NULL) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    return mf_decl_find_property(self->classDecl, name) < 0 ? MI_RESULT_OK
                                                            : MI_RESULT_ALREADY_EXISTS;
}

MI_Result MI_CALL mf_instance_elements_add(MI_Instance *self, const MI_Char *name,
                                           const MI_Value *value, MI_Type type, MI_Uint32 flags)
{
    struct incoming incoming;
    MI_Result result = check_new(self, name, type);
    if (result == MI_RESULT_OK) {
        result = receive(value, type, flags, &incoming);
    }
    if (result != MI_RESULT_OK) {
        return result;
    }
    struct mf_instance *head = mf_instance_head(self);
    const MI_PropertyDecl *property = add_property(head, name, type, flags);
    if (property == NULL) {
        discard(&incoming);
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    store(head, property, &incoming);
    return MI_RESULT_OK;
}
