/* Class declarations: copies, lookups by name, and the layout of instances.
 *
 * A `struct mf_decl` owns an MI_ClassDecl and is counted. A deep copy lives in its arena; one for a
 * single instance shares all it can with the declaration it was made of, which `base` keeps alive.
 * Lookups compare the `code` of a name first, then the name without case, as generated code
 * expects. */
#ifndef MF_MODEL_DECL_H
#define MF_MODEL_DECL_H

#include "base/arena.h"
#include "base/ref.h"

#include <MI.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mf_decl_added;

struct mf_decl {
    struct mf_ref ref;
    struct mf_arena arena; /* deep copies only: a chunk is too much for each instance */
    struct mf_ref *base;   /* who owns what this declaration still points into; may be NULL */
    MI_ClassDecl *decl;
    const MI_PropertyDecl **properties; /* decl->properties, ours to extend; else NULL */
    size_t property_capacity;
    MI_Uint32 shared;            /* the first properties are those of `base` */
    struct mf_decl_added *added; /* the others, newest first */
};

/* lower(first) << 16 | lower(last) << 8 | length; 0 for an empty name. */
MI_Uint32 mf_decl_code(const MI_Char *name);

/* True if something declared with `code` and `name` is called `wanted`, whose code is
 * `wanted_code`. */
bool mf_decl_named(MI_Uint32 code, const MI_Char *name, MI_Uint32 wanted_code,
                   const MI_Char *wanted);

/* The index of a property, or -1. */
long mf_decl_find_property(const MI_ClassDecl *decl, const MI_Char *name);

/* The same for a name whose code is known. */
long mf_decl_find_coded(const MI_ClassDecl *decl, MI_Uint32 code, const MI_Char *name);

/* True if instances can be made of `decl`: every property has a name, a type and an offset between
 * the 64 bytes of MI_Instance and the end. Declarations of callers need not be so. */
bool mf_decl_is_sound(const MI_ClassDecl *decl);

/* An empty dynamic declaration of class `name`. NULL when memory runs out. */
struct mf_decl *mf_decl_new(const MI_Char *name);

/* A deep copy: properties, qualifiers, methods, parameters, defaults and the chain of
 * superclasses, codes and offsets as they are; without sound offsets it is laid out anew. What only
 * a provider can use is left out: schema, provider and method functions. So are defaults that are
 * instances, which no declaration has. NULL when memory runs out. */
struct mf_decl *mf_decl_copy(const MI_ClassDecl *decl);

/* A copy for one instance: a class and a list of properties of its own; everything else stays where
 * it is, kept alive by `owner` (NULL: it is static). NULL when memory runs out. */
struct mf_decl *mf_decl_copy_shallow(const MI_ClassDecl *decl, struct mf_ref *owner);

/* A copy of one instance's declaration for another. It shares what `decl` shares and copies what
 * was added. NULL when memory runs out. */
struct mf_decl *mf_decl_clone(const struct mf_decl *decl);

/* A copy with some of the properties, in that order; everything else stays where it is, kept alive
 * by `owner`. NULL when memory runs out. */
struct mf_decl *mf_decl_pick(const MI_ClassDecl *decl, struct mf_ref *owner,
                             const uint16_t *properties, uint16_t count);

/* Appends a property and gives it an offset behind the others. For declarations that are not deep
 * copies. False when memory runs out, with nothing changed. */
bool mf_decl_add_property(struct mf_decl *decl, const MI_Char *name, MI_Type type, MI_Uint32 flags);

/* Sets the offsets of `count` properties, in order, behind the 64 bytes of MI_Instance, and
 * returns the size of an instance. */
MI_Uint32 mf_decl_lay_out(MI_PropertyDecl *const *properties, MI_Uint32 count);

/* The struct mf_decl whose reference this is. */
struct mf_decl *mf_decl_of(struct mf_ref *ref);

#endif
