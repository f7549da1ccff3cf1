/* The schema of a world: namespaces and their classes.
 *
 * A class in two namespaces is two classes. Everything lives in the arena of the model and does not
 * change once mf_schema_number has run. Names are found without case. */
#ifndef MF_MODEL_SCHEMA_H
#define MF_MODEL_SCHEMA_H

#include "base/arena.h"
#include "base/map.h"
#include "base/name.h"
#include "base/ref.h"

#include <MI.h>

#include <stdbool.h>
#include <stdint.h>

/* Class numbers and roles are 16 bits in the index of associations. */
#define MF_CLASS_LIMIT 65000U
#define MF_ROLE_LIMIT 65000U
/* Property indices are 16 bits too. */
#define MF_PROPERTY_LIMIT 4096U

struct mf_method;
struct mf_mould;

struct mf_class {
    MI_ClassDecl decl;         /* properties of the superclasses first (R24) */
    const MI_ClassDecl *shown; /* what results carry: decl, or a copy without ancestry (E-31) */
    const MI_ClassDecl *keys_shown; /* what reference values carry: only the keys (E-35) */
    size_t usual_size;              /* of the memory of a result (model/result.h) */
    struct mf_mould *mould;         /* of its results; NULL: it has none (model/mould.h) */
    struct mf_namespace *space;
    struct mf_class *super; /* NULL for a root */
    struct mf_class *first_child;
    struct mf_class *last_child;
    struct mf_class *next_sibling;
    uint16_t first; /* numbers in pre-order: see mf_class_is_a */
    uint16_t last;
    uint16_t key_count;
    uint16_t reference_count;
    const uint16_t *keys;              /* indices of key properties, declaration order */
    const uint16_t *references;        /* indices of reference properties */
    const uint16_t *roles;             /* their interned names, as many as references */
    const struct mf_class **targets;   /* per reference: the class it is declared to, or NULL */
    struct mf_method **methods;        /* as in decl: those of the superclasses first */
    const struct mf_record *defaults;  /* default values; NULL if there are none */
    const struct mf_class *key_origin; /* the class that introduced the keys; NULL: no keys */
    uint32_t origin;                   /* place of the declaration: see store/origin */
};

struct mf_namespace {
    const char *name; /* normalised: single slashes, none at the ends, case as first written */
    struct mf_map classes;
    struct mf_class *first_root;
    struct mf_class *last_root;
    struct mf_namespace *next;
    uint16_t first; /* its classes have the numbers first..last; first > last: none */
    uint16_t last;
};

struct mf_schema {
    struct mf_arena *arena;
    struct mf_ref *model;
    struct mf_map namespaces;
    struct mf_namespace *spaces; /* in order of appearance */
    struct mf_namespace *last_space;
    struct mf_namespace *default_space;
    struct mf_names roles;     /* names of reference properties */
    struct mf_class **classes; /* by number, after mf_schema_number */
    uint32_t class_count;
};

void mf_schema_init(struct mf_schema *schema, struct mf_arena *arena, struct mf_ref *model);

/* Normalises a namespace into `normal`: both slashes separate, repeated, leading and trailing ones
 * go. Returns the length, 0 for "" or only slashes or one that is too long. */
size_t mf_namespace_normalise(const char *name, char normal[MF_NAME_LIMIT + 1U]);

/* The namespace of a normalised name, or NULL. */
struct mf_namespace *mf_schema_find_namespace(const struct mf_schema *schema, const char *normal);

/* The namespace that somebody has written in whatever form, or NULL. */
struct mf_namespace *mf_schema_read_namespace(const struct mf_schema *schema, const char *written);

/* Finds or adds one. NULL when memory runs out or `normal` is too long. */
struct mf_namespace *mf_schema_add_namespace(struct mf_schema *schema, const char *normal);

/* The class of that name, or NULL. */
struct mf_class *mf_namespace_find_class(const struct mf_namespace *space, const char *name);

/* What a fixture says of a class. Property and method lists are those of the class alone; the
 * inherited ones are taken from `super`. Declarations and methods must live in the arena. */
struct mf_class_plan {
    const char *name;
    struct mf_namespace *space;
    struct mf_class *super;
    MI_Uint32 flags; /* MI_FLAG_ABSTRACT, _ASSOCIATION, _INDICATION, _TERMINAL */
    const MI_Qualifier *const *qualifiers;
    MI_Uint32 qualifier_count;
    const MI_PropertyDecl *const *properties;
    MI_Uint32 property_count;
    struct mf_method *const *methods;
    MI_Uint32 method_count;
};

/* Builds and adds a class that is not there yet. The caller has checked the plan: valid names, no
 * keys below keys, references narrowed only. NULL when memory runs out. */
struct mf_class *mf_schema_add_class(struct mf_schema *schema, const struct mf_class_plan *plan);

/* Numbers the classes and sets their targets, after the last one was added. `ancestry`: whether
 * results show superclasses. False when memory runs out. */
bool mf_schema_number(struct mf_schema *schema, bool ancestry);

/* True if `class` is `ancestor` or below it. */
static inline bool mf_class_is_a(const struct mf_class *class, const struct mf_class *ancestor)
{
    return class->first >= ancestor->first && class->first <= ancestor->last;
}

static inline bool mf_class_is_association(const struct mf_class *class)
{
    return (class->decl.flags & MI_FLAG_ASSOCIATION) != 0;
}

/* The index of a property, inherited ones included, or -1. */
long mf_class_find_property(const struct mf_class *class, const char *name);

/* The position among the class's keys of property `index`, or -1. */
long mf_class_key_position(const struct mf_class *class, uint32_t index);

static inline const MI_PropertyDecl *mf_class_property(const struct mf_class *class, uint32_t index)
{
    return class->decl.properties[index];
}

#endif
