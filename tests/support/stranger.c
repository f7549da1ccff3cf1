#include "support/stranger.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct stranger *of(const MI_Instance *self)
{
    return (const struct stranger *)(const void *)self;
}

/* --- what is read ----------------------------------------------------------------------------- */

static MI_Result MI_CALL get_class_name(const MI_Instance *self, const MI_Char **class_name)
{
    *class_name = of(self)->class_name;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_nothing(const MI_Instance *self, const MI_Char **name)
{
    (void)self;
    *name = NULL;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_element_count(const MI_Instance *self, MI_Uint32 *count)
{
    *count = of(self)->count;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_element_at(const MI_Instance *self, MI_Uint32 index,
                                        const MI_Char **name, MI_Value *value, MI_Type *type,
                                        MI_Uint32 *flags)
{
    if (index >= of(self)->count) {
        return MI_RESULT_INVALID_PARAMETER;
    }
    const struct stranger_element *element = &of(self)->elements[index];
    if (name != NULL) {
        *name = element->name;
    }
    if (value != NULL) {
        *value = element->value;
    }
    if (type != NULL) {
        *type = element->type;
    }
    if (flags != NULL) {
        *flags = element->flags;
    }
    return MI_RESULT_OK;
}

static MI_Result MI_CALL get_element(const MI_Instance *self, const MI_Char *name, MI_Value *value,
                                     MI_Type *type, MI_Uint32 *flags, MI_Uint32 *index)
{
    for (MI_Uint32 i = 0; i < of(self)->count; i++) {
        if (strcasecmp(of(self)->elements[i].name, name) == 0) {
            if (index != NULL) {
                *index = i;
            }
            return get_element_at(self, i, NULL, value, type, flags);
        }
    }
    return MI_RESULT_NO_SUCH_PROPERTY;
}

/* --- life ------------------------------------------------------------------------------------- */

static MI_Result MI_CALL clone(const MI_Instance *self, MI_Instance **copy)
{
    struct stranger *made = malloc(sizeof *made);
    *copy = NULL;
    if (made == NULL) {
        return MI_RESULT_SERVER_LIMITS_EXCEEDED;
    }
    *made = *of(self);
    *copy = &made->self;
    return MI_RESULT_OK;
}

static MI_Result MI_CALL delete_clone(MI_Instance *self)
{
    free(self);
    return MI_RESULT_OK;
}

/* --- what nobody may call --------------------------------------------------------------------- */

static MI_Result MI_CALL is_a(const MI_Instance *self, const MI_ClassDecl *class, MI_Boolean *flag)
{
    (void)self;
    (void)class;
    (void)flag;
    abort();
}

static MI_Result MI_CALL set_name(MI_Instance *self, const MI_Char *name)
{
    (void)self;
    (void)name;
    abort();
}

static MI_Result MI_CALL set(MI_Instance *self, const MI_Char *name, const MI_Value *value,
                             MI_Type type, MI_Uint32 flags)
{
    (void)self;
    (void)name;
    (void)value;
    (void)type;
    (void)flags;
    abort();
}

static MI_Result MI_CALL set_at(MI_Instance *self, MI_Uint32 index, const MI_Value *value,
                                MI_Type type, MI_Uint32 flags)
{
    (void)self;
    (void)index;
    (void)value;
    (void)type;
    (void)flags;
    abort();
}

static MI_Result MI_CALL clear_at(MI_Instance *self, MI_Uint32 index)
{
    (void)self;
    (void)index;
    abort();
}

static const MI_InstanceFT table = {
    .Clone = clone,
    .Destruct = delete_clone,
    .Delete = delete_clone,
    .IsA = is_a,
    .GetClassName = get_class_name,
    .SetNameSpace = set_name,
    .GetNameSpace = get_nothing,
    .GetElementCount = get_element_count,
    .AddElement = set,
    .SetElement = set,
    .SetElementAt = set_at,
    .GetElement = get_element,
    .GetElementAt = get_element_at,
    .ClearElement = set_name,
    .ClearElementAt = clear_at,
    .GetServerName = get_nothing,
    .SetServerName = set_name,
};

void stranger_init(struct stranger *stranger, const MI_Char *class_name,
                   const struct stranger_element *elements, MI_Uint32 count)
{
    memset(stranger, 0xA5, sizeof *stranger);
    stranger->self.ft = &table;
    stranger->class_name = class_name;
    stranger->elements = elements;
    stranger->count = count;
}
