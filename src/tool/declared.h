/* What a class declares, taken through the functions of MI_Class: properties, methods, parameters,
 * qualifiers. Lent by the class. */
#ifndef MF_TOOL_DECLARED_H
#define MF_TOOL_DECLARED_H

#include <MI.h>

#include <stdbool.h>

/* A property or a parameter. */
struct mf_declared {
    const MI_Char *name;
    MI_Type type;
    const MI_Char *class_name; /* of references and instances; may be NULL */
    MI_QualifierSet qualifiers;
    MI_Uint32 flags; /* of a property */
    bool has_value;  /* a default */
    MI_Value value;
};

struct mf_declared_method {
    const MI_Char *name;
    MI_QualifierSet qualifiers;
    MI_ParameterSet parameters;
    MI_Type returns;
    MI_Uint32 count; /* of parameters */
};

struct mf_declared_qualifier {
    const MI_Char *name;
    MI_Type type;
    MI_Value value;
};

/* How many there are of each. */
MI_Uint32 mf_declared_properties(const MI_Class *declaration);
MI_Uint32 mf_declared_methods(const MI_Class *declaration);
MI_Uint32 mf_declared_qualifiers(const MI_QualifierSet *set);

/* The one at an index below that number. */
struct mf_declared mf_declared_property(const MI_Class *declaration, MI_Uint32 index);
struct mf_declared_method mf_declared_method(const MI_Class *declaration, MI_Uint32 index);
struct mf_declared mf_declared_parameter(const MI_ParameterSet *set, MI_Uint32 index);
struct mf_declared_qualifier mf_declared_qualifier(const MI_QualifierSet *set, MI_Uint32 index);

/* The name of a class and that of its superclass, NULL if it has none or does not know. */
const MI_Char *mf_declared_name(const MI_Class *declaration);
const MI_Char *mf_declared_super(const MI_Class *declaration);

/* The qualifiers of a class. */
MI_QualifierSet mf_declared_own(const MI_Class *declaration);

/* Whether a qualifier is there and true. */
bool mf_declared_is(const MI_QualifierSet *set, const MI_Char *name);

#endif
