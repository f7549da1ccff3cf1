#include "model/decl.h"

#include "base/list.h"
#include "base/name.h"
#include "model/type.h"
#include "model/value.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A property added to one instance; its name lies behind it. */
struct mf_decl_added {
    struct mf_decl_added *next;
    MI_PropertyDecl decl;
    MI_Char name[];
};

/* A declaration of one instance, in one piece. */
struct private_decl {
    struct mf_decl self;
    MI_ClassDecl decl;
    MI_Char name[];
};

/* --- names ----------------------------------------------------------------------------------- */

static MI_Uint32 fold(MI_Char c)
{
    return (MI_Uint32)(unsigned char)mf_name_fold_char((char)c);
}

MI_Uint32 mf_decl_code(const MI_Char *name)
{
    const MI_Uint32 length = (MI_Uint32)(mf_value_text_size(name) / sizeof *name) - 1U;
    return length == 0 ? 0 : fold(name[0]) << 16U | fold(name[length - 1U]) << 8U | length;
}

bool mf_decl_named(MI_Uint32 code, const MI_Char *name, MI_Uint32 wanted_code,
                   const MI_Char *wanted)
{
    return code == wanted_code && name != NULL && mf_name_equal(name, wanted);
}

long mf_decl_find_property(const MI_ClassDecl *decl, const MI_Char *name)
{
    return mf_decl_find_coded(decl, mf_decl_code(name), name);
}

long mf_decl_find_coded(const MI_ClassDecl *decl, MI_Uint32 code, const MI_Char *name)
{
    for (MI_Uint32 i = 0; i < decl->numProperties; i++) {
        if (mf_decl_named(decl->properties[i]->code, decl->properties[i]->name, code, name)) {
            return (long)i;
        }
    }
    return -1;
}

/* --- layout ---------------------------------------------------------------------------------- */

static MI_Uint32 round_up(MI_Uint32 offset, size_t align)
{
    return (offset + (MI_Uint32)align - 1U) & ~((MI_Uint32)align - 1U);
}

/* An unknown type takes no room: nobody can set or get it. */
static MI_Uint32 place(MI_PropertyDecl *property, MI_Uint32 end)
{
    const struct mf_type *type = mf_type_of((MI_Type)property->type);
    property->offset = type == NULL ? end : round_up(end, type->align);
    return property->offset + (type == NULL ? 0 : (MI_Uint32)type->field_size);
}

MI_Uint32 mf_decl_lay_out(MI_PropertyDecl *const *properties, MI_Uint32 count)
{
    MI_Uint32 end = sizeof(MI_Instance);
    for (MI_Uint32 i = 0; i < count; i++) {
        end = place(properties[i], end);
    }
    return round_up(end, _Alignof(MI_Instance));
}

static bool is_placed(const MI_PropertyDecl *property, MI_Uint32 size)
{
    const struct mf_type *type = mf_type_of((MI_Type)property->type);
    return type != NULL && property->offset >= sizeof(MI_Instance) &&
           property->offset % type->align == 0 && property->offset <= size &&
           type->field_size <= size - property->offset;
}

bool mf_decl_is_sound(const MI_ClassDecl *decl)
{
    if (decl->name == NULL) {
        return false;
    }
    for (MI_Uint32 i = 0; i < decl->numProperties; i++) {
        const MI_PropertyDecl *property = decl->properties[i];
        if (property == NULL || property->name == NULL || !is_placed(property, decl->size)) {
            return false;
        }
    }
    return true;
}

/* --- declarations of one instance ------------------------------------------------------------ */

struct mf_decl *mf_decl_of(struct mf_ref *ref)
{
    return (struct mf_decl *)(void *)((char *)ref - offsetof(struct mf_decl, ref));
}

static void free_private(struct mf_ref *ref)
{
    struct mf_decl *self = mf_decl_of(ref);
    while (self->added != NULL) {
        struct mf_decl_added *added = self->added;
        self->added = added->next;
        free(added);
    }
    mf_ref_drop(self->base);
    free(self->properties);
    free(self);
}

/* Everything of `decl` but its list of properties. */
static struct mf_decl *new_private(const MI_ClassDecl *decl, struct mf_ref *base)
{
    const size_t name_size = mf_value_text_size(decl->name);
    struct private_decl *private = calloc(1, sizeof *private + name_size);
    if (private == NULL) {
        return NULL;
    }
    private->decl = *decl;
    private->decl.name = memcpy(private->name, decl->name, name_size);
    private->decl.properties = NULL;
    private->decl.numProperties = 0;
    private->decl.owningClass = (MI_Class *)(intptr_t)-1;
    private->self.decl = &private->decl;
    private->self.base = mf_ref_hold(base);
    mf_ref_init(&private->self.ref, free_private);
    return &private->self;
}

static bool reserve(struct mf_decl *self, MI_Uint32 count)
{
    if (!mf_list_grow(&self->properties, &self->property_capacity, count,
                      sizeof *self->properties)) {
        return false;
    }
    self->decl->properties = (const MI_PropertyDecl *const *)self->properties;
    return true;
}

static bool share(struct mf_decl *self, const MI_PropertyDecl *const *properties, MI_Uint32 count)
{
    if (count == 0) {
        return true;
    }
    if (!reserve(self, count)) {
        return false;
    }
    memcpy(self->properties, properties, count * sizeof *properties);
    self->decl->numProperties = self->shared = count;
    return true;
}

/* Room in the list comes first, so that failing changes nothing. */
static bool append(struct mf_decl *self, const MI_PropertyDecl *property)
{
    const size_t name_size = mf_value_text_size(property->name);
    struct mf_decl_added *added = malloc(sizeof *added + name_size);
    if (added == NULL || !reserve(self, self->decl->numProperties + 1U)) {
        free(added);
        return false;
    }
    added->decl = *property;
    added->decl.name = memcpy(added->name, property->name, name_size);
    added->next = self->added;
    self->added = added;
    self->properties[self->decl->numProperties++] = &added->decl;
    return true;
}

struct mf_decl *mf_decl_new(const MI_Char *name)
{
    const MI_ClassDecl empty = {
        .flags = MI_FLAG_CLASS,
        .code = mf_decl_code(name),
        .name = name,
        .size = sizeof(MI_Instance),
    };
    return new_private(&empty, NULL);
}

struct mf_decl *mf_decl_copy_shallow(const MI_ClassDecl *decl, struct mf_ref *owner)
{
    struct mf_decl *copy = new_private(decl, owner);
    if (copy != NULL && !share(copy, decl->properties, decl->numProperties)) {
        mf_ref_drop(&copy->ref);
        return NULL;
    }
    return copy;
}

struct mf_decl *mf_decl_clone(const struct mf_decl *decl)
{
    struct mf_decl *copy = new_private(decl->decl, decl->base);
    bool done = copy != NULL && share(copy, decl->decl->properties, decl->shared);
    for (MI_Uint32 i = decl->shared; done && i < decl->decl->numProperties; i++) {
        done = append(copy, decl->decl->properties[i]);
    }
    if (!done && copy != NULL) {
        mf_ref_drop(&copy->ref);
        return NULL;
    }
    return copy;
}

/* Appends a copy of a property and gives it an offset behind the others. */
static bool append_placed(struct mf_decl *decl, MI_PropertyDecl property)
{
    const MI_Uint32 end = place(&property, decl->decl->size);
    if (!append(decl, &property)) {
        return false;
    }
    decl->decl->size = round_up(end, _Alignof(MI_Instance));
    return true;
}

bool mf_decl_add_property(struct mf_decl *decl, const MI_Char *name, MI_Type type, MI_Uint32 flags)
{
    return append_placed(decl, (MI_PropertyDecl){
                                   .flags = flags,
                                   .code = mf_decl_code(name),
                                   .name = name,
                                   .type = (MI_Uint32)type,
                               });
}

struct mf_decl *mf_decl_pick(const MI_ClassDecl *decl, struct mf_ref *owner,
                             const uint16_t *properties, uint16_t count)
{
    struct mf_decl *picked = new_private(decl, owner);
    if (picked == NULL) {
        return NULL;
    }
    picked->decl->size = sizeof(MI_Instance);
    for (uint16_t i = 0; i < count; i++) {
        if (!append_placed(picked, *decl->properties[properties[i]])) {
            mf_ref_drop(&picked->ref);
            return NULL;
        }
    }
    return picked;
}
